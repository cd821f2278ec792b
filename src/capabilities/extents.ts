import { firstThat } from '../search.ts';
import type { Interval } from './sets.ts';

/**
 * Points that a capability lets reach: what lies in a branch of a forest and in none of its exceptions, and beside that
 * is told by a label and a number. Of origins the branch is the host, the label the scheme, the number the port; of
 * imports the label is the function.
 */
export interface Extent extends Interval {
  readonly branch: string;
  /** Within the branch, apart from each other, in order. */
  readonly except: readonly string[];
  /** `undefined`: every label. */
  readonly labels: ReadonlySet<string> | undefined;
  /** How many labels there are; without end where nobody knows them all. */
  readonly of: number;
  /** Whether both halves of the branch, with `0` and `1` behind it, are all of it: a network of addresses. */
  readonly halves: boolean;
}

/** Whether two extents have a point in common. */
export function haveCommon(one: Extent, other: Extent): boolean {
  if (!labelsMeet(one, other)) return false;
  if (one.branch.startsWith(other.branch)) return !isIn(other.except, one.branch);
  return other.branch.startsWith(one.branch) && !isIn(one.except, other.branch);
}

/** Whether labels and numbers have something in common. */
export function labelsMeet(one: Extent, other: Extent): boolean {
  if (one.to < other.from || other.to < one.from) return false;
  if (one.labels === undefined) return other.labels?.size !== 0;
  if (other.labels === undefined) return one.labels.size > 0;
  const [few, many] = one.labels.size < other.labels.size ? [one.labels, other.labels] : [other.labels, one.labels];
  for (const label of few) if (many.has(label)) return true;
  return false;
}

/** Whether an extent lies within a single other one. */
export function isPart(one: Extent, other: Extent): boolean {
  if (!one.branch.startsWith(other.branch) || one.from < other.from || one.to > other.to) return false;
  if (other.labels !== undefined) {
    if (one.labels === undefined) return false;
    for (const label of one.labels) if (!other.labels.has(label)) return false;
  }
  if (isIn(other.except, one.branch)) return false;
  const inside = other.except.slice(firstFrom(other.except, one.branch));
  for (const branch of inside) {
    if (!branch.startsWith(one.branch)) break;
    if (!isIn(one.except, branch)) return false;
  }
  return true;
}

/** Whether a branch lies in one of several that are apart and in order. */
export function isIn(branches: readonly string[], branch: string): boolean {
  const at = firstFrom(branches, branch);
  return branches[at] === branch || (at > 0 && branch.startsWith(branches[at - 1] ?? ''));
}

/** How many of the branches, which are in order, stand before another one. */
function firstFrom(branches: readonly string[], branch: string): number {
  return firstThat(0, branches.length, (place) => (branches[place] ?? '') >= branch);
}
