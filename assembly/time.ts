/**
 * Virtual time. `clock` is the address of the moment that it is: nanoseconds since 1970-01-01T00:00:00Z (u64). It moves
 * only when the guest waits for a timer, and then to its deadline. A pollable is a cell, see `cells.ts`; what is no timer
 * is always ready.
 */
import { READY, TIMER } from './kinds';

// @ts-ignore: decorator
@external("cells", "kind")
declare function kind(cell: usize): u32;
// @ts-ignore: decorator
@external("cells", "deadline")
declare function deadline(timer: usize): u64;

const SECOND: u64 = 1000000000;

/** Writes a `datetime`, or 0.3's `instant`: seconds (64 bits) and nanoseconds (u32). */
export function wall(clock: usize, out: usize): void {
  const now = load<u64>(clock);
  store<u64>(out, now / SECOND);
  store<u32>(out, <u32>(now % SECOND), 8);
}

/** The moment so many nanoseconds from now, or the last that there is. */
export function after(duration: u64, clock: usize): u64 {
  const now = load<u64>(clock);
  const moment = now + duration;
  return moment < now ? u64.MAX_VALUE : moment;
}

export function waitUntil(moment: u64, clock: usize): void {
  if (moment > load<u64>(clock)) store<u64>(clock, moment);
}

export function waitFor(duration: u64, clock: usize): void {
  waitUntil(after(duration, clock), clock);
}

export function isDue(pollable: usize, clock: usize): bool {
  return isReady(pollable) || deadline(pollable) <= load<u64>(clock);
}

export function block(pollable: usize, clock: usize): void {
  if (!isReady(pollable)) waitUntil(deadline(pollable), clock);
}

function isReady(pollable: usize): bool {
  return kind(pollable) == READY;
}

/**
 * For a list of pollables of which none is ready, so that what is the adapter's is a timer: the moment becomes the first
 * of their deadlines. Writes the indices of those that are then due to `list`, and gives its end.
 */
export function advance(pollables: usize, count: u32, clock: usize, list: usize): usize {
  let first: u64 = u64.MAX_VALUE;
  for (let i: u32 = 0; i < count; i++) {
    const pollable = load<usize>(pollables + (<usize>i << 2));
    if (kind(pollable) == TIMER) first = min(first, deadline(pollable));
  }
  store<u64>(clock, first);
  for (let i: u32 = 0; i < count; i++) {
    const pollable = load<usize>(pollables + (<usize>i << 2));
    if (kind(pollable) != TIMER || deadline(pollable) != first) continue;
    store<u32>(list, i);
    list += 4;
  }
  return list;
}
