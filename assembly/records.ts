/** Records of 24 bytes, all zero at first, from pages of the memory; those that nobody needs any more are used again. */

const SIZE: usize = 24;
const PAGE: usize = 65536;

/** Where a free record has the address of the next one. It begins with zero: the kind of no cell. */
const NEXT: usize = 4;
let free: usize = 0;

/** Traps when memory is used up. */
export function take(): usize {
  if (free == 0) addPage();
  const at = free;
  free = load<usize>(at, NEXT);
  store<usize>(at, 0, NEXT);
  return at;
}

export function give(at: usize): void {
  memory.fill(at, 0, SIZE);
  store<usize>(at, free, NEXT);
  free = at;
}

function addPage(): void {
  const pages = memory.grow(1);
  if (pages < 0) unreachable();
  let at = <usize>pages * PAGE;
  const end = at + PAGE - SIZE;
  for (; at <= end; at += SIZE) give(at);
}
