import { diff, verdictOf } from '../capabilities/diff.ts';
import { inventoryOf } from '../capabilities/inventory.ts';
import type { Comparable, ComponentInventory, Diff, Inventory, Verdict } from '../capabilities/model.ts';
import { printable } from '../text.ts';
import { type Approval, approvalDigest, readApproval } from './approval.ts';
import type { Subject } from './base.ts';
import { type Baseline, type Basis, nameOfBaseline } from './baseline.ts';
import { isMeant } from './component-patterns.ts';
import type { Inputs } from './inputs.ts';
import { type LockState, lockStateOf } from './lock-state.ts';
import type { Api } from './octokit.ts';

/** What changed, and whether it is let through. */
export interface Comparison {
  readonly inventory: Inventory;
  readonly baseline: Baseline;
  /** What is compared with, for people; `undefined`: nothing. */
  readonly baselineName: string | undefined;
  readonly diff: Diff;
  readonly verdict: Verdict;
  /** What an approval is bound to. */
  readonly digest: string;
  /** `undefined`: nobody has to be asked. */
  readonly approval: Approval | undefined;
  readonly lock: LockState;
}

export interface CompareOptions {
  readonly components: readonly ComponentInventory[];
  readonly basis: Basis;
  readonly subject: Subject;
  /** Of the job, or of several together. */
  readonly key: string;
  /**
   * The paths and globs that the components were found by: what else the baseline has is not looked at. Of what a run has
   * uploaded, `undefined`: all of it counts.
   */
  readonly patterns: { readonly lock: readonly string[]; readonly run: readonly string[] | undefined };
  /** Components of which nothing is known: they are not gone. */
  readonly unexamined?: ReadonlySet<string>;
  readonly inputs: Pick<Inputs, 'failOn' | 'approveBy' | 'lockFile' | 'isLockFileNamed'>;
  readonly api: Api;
}

/** Time for asking who has approved, in milliseconds. */
const APPROVAL_BUDGET = 5000;

/** Compares what components may do with the baseline, and asks who has approved what is different. */
export async function compare(options: CompareOptions): Promise<Comparison> {
  const { components, basis, subject, key, patterns, unexamined = new Set(), inputs, api } = options;
  const inventory = inventoryOf(components);
  const within = (lines: readonly string[] | undefined) => (base: Comparable) =>
    known(inScope(base, inventory, lines), unexamined);
  const { baseline, locks, pull } = basis;
  const scope = within(baseline.kind === 'lock-file' ? patterns.lock : patterns.run);
  const base = 'inventory' in baseline ? scope(baseline.inventory) : undefined;
  const result = diff(base, inventory);
  const verdict = verdictOf(result, inputs.failOn);
  const lock = lockStateOf(locks, inventory, inputs.lockFile, inputs.isLockFileNamed, within(patterns.lock));
  const digest = approvalDigest(key, result, base);
  const isByLock = inputs.approveBy === 'lock-file';
  const approval = !verdict.failed
    ? undefined
    : isByLock
      ? approvedByLock(basis, lock, inputs.lockFile)
      : await readApproval({ api, subject, pull, digest, budget: APPROVAL_BUDGET });
  return { inventory, baseline, baselineName: nameOfBaseline(baseline), diff: result, verdict, digest, approval, lock };
}

/** Only where the base had one is it known that its owners have to agree to a change. */
function approvedByLock({ locks }: Basis, { problem }: LockState, path: string): Approval {
  const shown = printable(path);
  if (locks.base !== undefined && locks.head !== undefined && problem === undefined) {
    return { kind: 'approved', by: 'lock-file', path: shown };
  }
  const why = locks.base === undefined ? ' The base has none, so that this has to be merged in another way.' : '';
  return { kind: 'open', sentence: `To let these changes through, change the lock file ${shown} accordingly.${why}` };
}

/** Of what is compared with, the components that are looked for: others are some other job's. */
function inScope(base: Comparable, head: Inventory, patterns: readonly string[] | undefined): Comparable {
  if (patterns === undefined) return base;
  const names = new Set(head.components.map(({ name }) => name));
  return { components: base.components.filter(({ name }) => names.has(name) || isMeant(name, patterns)) };
}

function known(base: Comparable, unexamined: ReadonlySet<string>): Comparable {
  return { components: base.components.filter(({ name }) => !unexamined.has(name)) };
}
