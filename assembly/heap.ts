/** Blocks for what the guest writes: powers of two with a list of the free ones for each, so that cycles take nothing. */
import { fixed, grow, head } from './nodes';

const SMALLEST: u32 = 5;
/** From this class on, blocks are whole pages of memory; smaller ones are halves of the next class. */
const GROWN: u32 = 16;
const QUOTA: u32 = 0x10000000;

let used: u32 = 0;

/** Bytes of the block that so many bytes get. */
export function blockSize(bytes: u32): u32 {
  return 1 << classOf(bytes);
}

function classOf(bytes: u32): u32 {
  return max(SMALLEST, 32 - clz<u32>(bytes - 1));
}

/** A block, whose bytes are anything, or 0 if there is no more space. */
export function allocate(bytes: u32): usize {
  const size = blockSize(bytes);
  if (size > QUOTA - used) return 0;
  const block = take(classOf(bytes));
  if (block != 0) used += size;
  return block;
}

/** The same, all zero. */
export function allocateZero(bytes: u32): usize {
  const block = allocate(bytes);
  if (block != 0) memory.fill(block, 0, blockSize(bytes));
  return block;
}

function take(list: u32): usize {
  const first = load<usize>(head(list));
  if (first != 0) {
    store<usize>(head(list), load<usize>(first));
    return first;
  }
  if (list >= GROWN) return grow(1 << list);
  const double = take(list + 1);
  if (double != 0) give(double + (1 << list), list);
  return double;
}

function give(block: usize, list: u32): void {
  store<usize>(block, load<usize>(head(list)));
  store<usize>(head(list), block);
}

/** Takes back a block of so many bytes; not if there is none, or if it is part of the image. */
export function release(block: usize, bytes: u32): void {
  if (block == 0 || fixed(block)) return;
  used -= blockSize(bytes);
  give(block, classOf(bytes));
}
