/**
 * Virtual time. `clock` is the address of the moment that it is: nanoseconds since 1970-01-01T00:00:00Z (u64). It moves
 * only when the guest waits for a timer, and then to its deadline. A pollable is a cell, see `src/adapter/cells.ts`;
 * what is no timer is always ready.
 */

import { DEADLINE, TIMER } from "./kinds";

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
  return load<u32>(pollable) != TIMER || load<u64>(pollable, DEADLINE) <= load<u64>(clock);
}

export function block(pollable: usize, clock: usize): void {
  if (load<u32>(pollable) == TIMER) waitUntil(load<u64>(pollable, DEADLINE), clock);
}

/**
 * For a list of pollables of which none is ready, so that what is the adapter's is a timer: the moment becomes the first
 * of their deadlines. Writes the indices of those that are then due to `list`, and gives its end.
 */
export function advance(pollables: usize, count: u32, clock: usize, list: usize): usize {
  let first: u64 = u64.MAX_VALUE;
  for (let i: u32 = 0; i < count; i++) {
    const pollable = load<usize>(pollables + (<usize>i << 2));
    if (load<u32>(pollable) == TIMER) first = min(first, load<u64>(pollable, DEADLINE));
  }
  store<u64>(clock, first);
  for (let i: u32 = 0; i < count; i++) {
    const pollable = load<usize>(pollables + (<usize>i << 2));
    if (load<u32>(pollable) != TIMER || load<u64>(pollable, DEADLINE) != first) continue;
    store<u32>(list, i);
    list += 4;
  }
  return list;
}
