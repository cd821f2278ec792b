import type { FailOn } from '../policy/model.js';
import { type Change, type Comparable, type Diff, type Verdict } from './model.js';
/**
 * What components may do now that they could not before, and the other way round. Compared are sets, not texts: of
 * schemes, hosts, ports, addresses, names and paths, whatever the versions of interfaces.
 * @param base `undefined`: there is nothing to compare with; the diff then has no findings, and says so
 * @throws {VirtError} of code `malformed` if an inventory holds what is not of the vocabulary, `limit` if there is too much to
 * compare or to tell
 */
export declare function diff(base: Comparable | undefined, head: Comparable): Diff;
/** Which changes a gate does not let through. */
export declare const HITS: Readonly<Record<FailOn, readonly Change[]>>;
/** Whether a diff is let through. Without anything to compare with, it is. */
export declare function verdictOf(diff: Diff, failOn: FailOn): Verdict;
