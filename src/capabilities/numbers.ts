import { firstThat } from '../search.ts';
import type { Interval } from './sets.ts';

/** Intervals in order, with a number between any two of them that lies in neither. */
export type Numbers = readonly Interval[];

/** The numbers in some of the intervals. */
export function merged(intervals: readonly Interval[]): Numbers {
  const all: Interval[] = [];
  for (const { from, to } of intervals.toSorted((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last === undefined || last.to + 1 < from) all.push({ from, to });
    else all[all.length - 1] = { from: last.from, to: Math.max(last.to, to) };
  }
  return all;
}

/** The numbers in both. */
export function common(some: Numbers, others: Numbers): Numbers {
  return some.flatMap((one) =>
    meeting(others, one).map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) })),
  );
}

/** The numbers that are not in the others. */
export function gapsOf(some: Numbers, others: Numbers): Numbers {
  return some.flatMap((one): Numbers => {
    const gaps: Interval[] = [];
    let next = one.from;
    for (const { from, to } of meeting(others, one)) {
      if (next < from) gaps.push({ from: next, to: from - 1 });
      next = to + 1;
    }
    return next > one.to ? gaps : [...gaps, { from: next, to: one.to }];
  });
}

/** Those that have a number in common with an interval. */
function meeting(all: Numbers, { from, to }: Interval): Numbers {
  const first = countUntil(all, (each) => each.to >= from);
  return all.slice(
    first,
    countUntil(all, (each) => each.from > to),
  );
}

/** How many stand before the first of which something holds, where it holds of all behind it too. */
function countUntil(all: Numbers, holds: (interval: Interval) => boolean): number {
  return firstThat(0, all.length, (place) => {
    const interval = all[place];
    return interval !== undefined && holds(interval);
  });
}
