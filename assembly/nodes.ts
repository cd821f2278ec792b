/**
 * The nodes of the embedded filesystem. How the image looks is told in `src/adapter/image.ts`; here a node is the
 * address of its record. The index is copied to memory at the first call, the contents stay in the image.
 */
import { CHUNK, PAGE, SYMLINK } from './kinds';

/** Copies from the image. */
// @ts-ignore: decorator
@external("image", "read")
declare function read(target: usize, offset: u32, length: u32): void;

export const NODE_SIZE: usize = 32;
const NAME: usize = 0;
const NAME_LENGTH: usize = 4;
const TYPE: usize = 6;
const FLAGS: usize = 7;
const PARENT: usize = 8;
export const A: usize = 12;
export const B: usize = 16;
export const C: usize = 20;
export const D: usize = 24;
export const E: usize = 28;

const HEADER: usize = 64;
const INDEX_LENGTH: usize = 0;
const TIMESTAMP: usize = 8;
const DIGEST: usize = 16;
/** Before the header there is room for the heads of free lists, which `memory.grow` leaves zero. */
const HEADS: usize = 128;

/** A page table: how much of the image still counts, then the refs of its pages, 0 where there is none. */
export const BACKED: usize = 0;
export const PAGES: usize = 8;
/** For how many pages a table has room. */
export const CAPACITY: usize = 4;

/** Times that were set: which (bit 0: access, 1: modification), then both, seconds and nanoseconds. */
export const TIMES_SIZE: u32 = 40;
const TIMES: usize = 8;

/** Address of the index. */
let base: usize = 0;
/** Where what a call reads is handed out. */
export let buffer: usize = 0;
/** Where `child` found the name, or where it belongs: a position among the children. */
export let position: u32 = 0;

/** Address of new memory that is zero, or 0. */
export function grow(bytes: usize): usize {
  const pages = memory.grow(<i32>((bytes + 0xffff) >> 16));
  return pages < 0 ? 0 : <usize>pages << 16;
}

function loadIndex(): void {
  buffer = grow(CHUNK);
  if (buffer == 0) unreachable();
  read(buffer, 0, <u32>HEADER);
  const length = <u32>HEADER + load<u32>(buffer, INDEX_LENGTH);
  const start = grow(HEADS + length);
  if (start == 0) unreachable();
  read(start + HEADS, 0, length);
  base = start + HEADS + HEADER;
}

export function at(ref: u32): usize {
  return base + ref;
}

export function ref(address: usize): u32 {
  return <u32>(address - base);
}

/** Whether an address is part of the image, and not to be freed. */
export function fixed(address: usize): bool {
  return ref(address) < load<u32>(base - HEADER, INDEX_LENGTH);
}

export function head(list: u32): usize {
  return base - HEADER - HEADS + (<usize>list << 2);
}

/** The node that an open file stands for, see `open.ts`. */
export function nodeOf(open: usize): usize {
  return at(load<u32>(open));
}

/** The node of a ref that comes from outside. Before it there is nothing open, so that every call needs this one first. */
export function first(ref: u32): usize {
  if (base == 0) loadIndex();
  return at(ref);
}

export function type(node: usize): u32 {
  return load<u8>(node, TYPE);
}

export function flags(node: usize): u32 {
  return load<u8>(node, FLAGS);
}

export function parentOf(node: usize): usize {
  return at(load<u32>(node, PARENT));
}

/** Address of the name, of the children, or of the target. */
export function name(node: usize): usize {
  return at(load<u32>(node, NAME));
}

export function nameLength(node: usize): u32 {
  return load<u16>(node, NAME_LENGTH);
}

export function data(node: usize): usize {
  return at(load<u32>(node, A));
}

/** Children of a directory; bytes of a file or a target. */
export function size(node: usize): u32 {
  return load<u32>(node, B);
}

export function childAt(directory: usize, index: u32): usize {
  return at(load<u32>(data(directory) + (<usize>index << 2)));
}

export function setName(node: usize, parent: usize, text: usize, length: u32): void {
  store<u32>(node, ref(text), NAME);
  store<u16>(node, <u16>length, NAME_LENGTH);
  store<u32>(node, ref(parent), PARENT);
}

export function setType(node: usize, kind: u32, bits: u32): void {
  store<u8>(node, <u8>kind, TYPE);
  store<u8>(node, <u8>bits, FLAGS);
}

/** The child of a name, or 0; sets `position`. */
export function child(directory: usize, text: usize, length: u32): usize {
  let low: u32 = 0;
  let high = size(directory);
  while (low < high) {
    const middle = (low + high) >> 1;
    const node = childAt(directory, middle);
    const order = compare(name(node), nameLength(node), text, length);
    if (order == 0) {
      position = middle;
      return node;
    }
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  position = low;
  return 0;
}

function compare(a: usize, aLength: u32, b: usize, bLength: u32): i32 {
  const length = min(aLength, bLength);
  for (let i: u32 = 0; i < length; i++) {
    const order = <i32>load<u8>(a + i) - <i32>load<u8>(b + i);
    if (order != 0) return order;
  }
  return <i32>(aLength - bLength);
}

/** Copies bytes of a file, all of which have to be there. */
export function readFile(node: usize, target: usize, offset: u32, length: u32): void {
  // Behind the image's end even nothing is out of bounds.
  if (length == 0) return;
  const table = load<u32>(node, C);
  const image = load<u32>(node, A);
  if (table == 0 && image != 0) return read(target, image + offset, length);
  const pages = at(table);
  const end = offset + length;
  while (offset < end) {
    const index = offset / PAGE;
    const count = min(end - offset, PAGE - offset % PAGE);
    const page = table != 0 && index < load<u32>(pages, CAPACITY) ? load<u32>(pages + (<usize>index << 2), PAGES) : 0;
    if (page != 0) memory.copy(target, at(page) + offset % PAGE, count);
    else {
      memory.fill(target, 0, count);
      if (table != 0) readBacked(node, target, offset, count);
    }
    target += count;
    offset += count;
  }
}

/** Copies what is still valid of the image's bytes of a file that has a page table. */
export function readBacked(node: usize, target: usize, offset: u32, length: u32): void {
  const backed = load<u32>(at(load<u32>(node, C)), BACKED);
  if (offset < backed) read(target, load<u32>(node, A) + offset, min(length, backed - offset));
}

/** Writes a datetime: that of the image, or the one that was set (`which`: 0 access, 1 modification). */
export function time(node: usize, which: u32, out: usize): void {
  const times = load<u32>(node, D);
  if (times != 0 && load<u32>(at(times)) & (1 << which)) memory.copy(out, at(times) + TIMES + (<usize>which << 4), 16);
  else {
    store<u64>(out, load<u64>(base - HEADER, TIMESTAMP));
    store<u32>(out, 0, 8);
  }
}

export function setTime(node: usize, which: u32, seconds: u64, nanoseconds: u32): void {
  const times = at(load<u32>(node, D));
  store<u32>(times, load<u32>(times) | (1 << which));
  store<u64>(times + (<usize>which << 4), seconds, TIMES);
  store<u32>(times + (<usize>which << 4), nanoseconds, TIMES + 8);
}

/** Time stands still here: *now* is the timestamp of the image. */
export function setNow(node: usize, which: u32): void {
  const times = load<u32>(node, D);
  if (times != 0) store<u32>(at(times), load<u32>(at(times)) & ~(1 << which));
}

/** A number that tells a node from all others, here and in other images; never 0. */
export function hash(node: usize): u64 {
  return mix(load<u64>(base - HEADER, DIGEST) ^ mix(<u64>ref(node) + 1)) | 1;
}

export function mix(value: u64): u64 {
  value = (value ^ (value >> 33)) * 0xff51afd7ed558ccd;
  value = (value ^ (value >> 29)) * 0xc4ceb9fe1a85ec53;
  return value ^ (value >> 32);
}

export function isSymlink(node: usize): bool {
  return type(node) == SYMLINK;
}
