/**
 * What the handles of an adapter stand for: cells of 24 bytes that stay until the handle is dropped. A cell holds its
 * kind and a value at 4; the rest belongs to those who know the kind. See `src/adapter/cells.ts`.
 */

const SIZE: usize = 24;
const PAGE: usize = 65536;
/** Where a cell that nobody has keeps the address of the next. */
const NEXT: usize = 4;

let free: usize = 0;

/** A cell; what is behind kind and value is zero. Traps when memory is used up. */
export function cell(kind: u32, value: u32): usize {
  if (free == 0) addPage();
  const at = free;
  free = load<usize>(at, NEXT);
  store<u32>(at, kind);
  store<u32>(at, value, 4);
  store<u64>(at, 0, 8);
  store<u64>(at, 0, 16);
  return at;
}

export function release(at: usize): void {
  store<u32>(at, 0);
  store<usize>(at, free, NEXT);
  free = at;
}

function addPage(): void {
  const pages = memory.grow(1);
  if (pages < 0) unreachable();
  let at = <usize>pages * PAGE;
  const end = at + PAGE - SIZE;
  for (; at <= end; at += SIZE) release(at);
}
