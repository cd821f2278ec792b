/**
 * Writing to files. What was written is in pages; the rest comes from the image as far as it still counts (see
 * `BACKED`), and is zero behind that. In a page, what is behind the end of the file is always zero.
 */
import { allocateZero, blockSize, release } from './heap';
import { FILE_TOO_LARGE, INSUFFICIENT_SPACE, OK, PAGE } from './kinds';
import { A, at, B, BACKED, C, CAPACITY, PAGES, readBacked, ref, setNow, size } from './nodes';

const MODIFICATION: u32 = 1;

/** The page table of a file with room for so many pages, or 0 if there is no space. */
function tableFor(node: usize, pages: u32): usize {
  const old = load<u32>(node, C);
  const table = at(old);
  const capacity: u32 = old == 0 ? 0 : load<u32>(table, CAPACITY);
  if (old != 0 && pages <= capacity) return table;
  const bytes = <u32>PAGES + (pages << 2);
  const made = allocateZero(bytes);
  if (made == 0) return 0;
  store<u32>(made, (blockSize(bytes) - <u32>PAGES) >> 2, CAPACITY);
  if (old != 0) {
    store<u32>(made, load<u32>(table, BACKED), BACKED);
    memory.copy(made + PAGES, table + PAGES, capacity << 2);
    release(table, <u32>PAGES + (capacity << 2));
  } else if (load<u32>(node, A) != 0) store<u32>(made, size(node), BACKED);
  store<u32>(node, ref(made), C);
  return made;
}

function pageFor(node: usize, index: u32): usize {
  const table = tableFor(node, index + 1);
  if (table == 0) return 0;
  const slot = table + (<usize>index << 2);
  if (load<u32>(slot, PAGES) != 0) return at(load<u32>(slot, PAGES));
  const page = allocateZero(PAGE);
  if (page == 0) return 0;
  readBacked(node, page, index * PAGE, PAGE);
  store<u32>(slot, ref(page), PAGES);
  return page;
}

/** Writes bytes, or zeros if there is no source, below 4 GiB; returns how many there was space for. */
export function writeFile(node: usize, source: usize, offset: u32, length: u32): u32 {
  let done: u32 = 0;
  while (done < length) {
    const to = offset + done;
    const count = min(length - done, PAGE - to % PAGE);
    const page = pageFor(node, to / PAGE);
    if (page == 0) break;
    if (source != 0) memory.copy(page + to % PAGE, source + done, count);
    else memory.fill(page + to % PAGE, 0, count);
    done += count;
  }
  if (done != 0) {
    store<u32>(node, max(size(node), offset + done), B);
    setNow(node, MODIFICATION);
  }
  return done;
}

export function resize(node: usize, bytes: u64): u32 {
  if (bytes > <u64>u32.MAX_VALUE) return FILE_TOO_LARGE;
  if (<u32>bytes < size(node)) truncate(node, <u32>bytes);
  else if (<u32>bytes > size(node) && load<u32>(node, A) != 0 && tableFor(node, 0) == 0) return INSUFFICIENT_SPACE;
  store<u32>(node, <u32>bytes, B);
  setNow(node, MODIFICATION);
  return OK;
}

/** Gives up what is behind so many bytes. */
export function truncate(node: usize, bytes: u32): void {
  const table = at(load<u32>(node, C));
  if (load<u32>(node, C) != 0) {
    const capacity = load<u32>(table, CAPACITY);
    for (let index = bytes / PAGE; index < capacity; index++) {
      const slot = table + (<usize>index << 2);
      const page = load<u32>(slot, PAGES);
      const keep: u32 = index == bytes / PAGE ? bytes % PAGE : 0;
      if (page == 0) continue;
      if (keep != 0) memory.fill(at(page) + keep, 0, PAGE - keep);
      else {
        release(at(page), PAGE);
        store<u32>(slot, 0, PAGES);
      }
    }
    store<u32>(table, min(load<u32>(table, BACKED), bytes), BACKED);
    if (bytes == 0) {
      release(table, <u32>PAGES + (capacity << 2));
      store<u32>(node, 0, C);
    }
  }
}
