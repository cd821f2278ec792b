import { diff, verdictOf } from '../capabilities/diff.ts';
import { inventoryOf } from '../capabilities/inventory.ts';
import type { Comparable, ComponentInventory, Diff, Inventory, Verdict } from '../capabilities/model.ts';
import type { FailOn } from '../policy/model.ts';
import { type Approval, readApproval } from './approval.ts';
import { type Baseline, nameOfBaseline } from './baseline.ts';
import { isMeant } from './component-patterns.ts';
import type { RunContext } from './context.ts';
import type { Api } from './octokit.ts';

/** What changed, and whether it is let through. */
export interface Comparison {
  readonly inventory: Inventory;
  readonly baseline: Baseline;
  /** What is compared with, for people; `undefined`: nothing. */
  readonly baselineName: string | undefined;
  readonly diff: Diff;
  readonly verdict: Verdict;
  /** `undefined`: nobody has to be asked. */
  readonly approval: Approval | undefined;
  /** The gate is hit, and nobody has approved exactly this. */
  readonly failed: boolean;
}

/** Time for asking who has approved, in milliseconds. */
const APPROVAL_BUDGET = 5000;

/**
 * Compares what components may do with the baseline.
 * @param patterns the paths and globs that the components were found by: what else the baseline has is not looked at;
 * `undefined`: all of it counts
 * @param pull whose labels may approve what is found; `undefined`: nobody can be asked
 */
export async function compare(
  components: readonly ComponentInventory[],
  baseline: Baseline,
  patterns: readonly string[] | undefined,
  failOn: FailOn,
  pull: number | undefined,
  api: Api,
): Promise<Comparison> {
  const inventory = inventoryOf(components);
  const base = 'inventory' in baseline ? inScope(baseline.inventory, inventory, patterns) : undefined;
  const result = diff(base, inventory);
  const verdict = verdictOf(result, failOn);
  const asked = verdict.failed && pull !== undefined;
  const approval = asked ? await readApproval(api, pull, result, APPROVAL_BUDGET) : undefined;
  const failed = verdict.failed && approval?.kind !== 'approved';
  return { inventory, baseline, baselineName: nameOfBaseline(baseline), diff: result, verdict, approval, failed };
}

/** Of what is compared with, the components that are looked for: others are some other job's. */
function inScope(base: Comparable, head: Inventory, patterns: readonly string[] | undefined): Comparable {
  if (patterns === undefined) return base;
  const names = new Set(head.components.map(({ name }) => name));
  return { components: base.components.filter(({ name }) => names.has(name) || isMeant(name, patterns)) };
}

/** The commit that a run is compared with, and its branch. */
export function baseOf(context: RunContext): { readonly sha: string; readonly branch: string } | undefined {
  const { trigger, ref, defaultBranch } = context;
  switch (trigger.kind) {
    case 'pull_request':
    case 'pull_request_target':
      return trigger.pull === null ? undefined : { sha: trigger.pull.baseSha, branch: trigger.pull.baseRef };
    case 'push': {
      const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
      return trigger.before === null || branch === undefined ? undefined : { sha: trigger.before, branch };
    }
    case 'merge_group':
      return trigger.baseSha === null || defaultBranch === undefined
        ? undefined
        : { sha: trigger.baseSha, branch: defaultBranch };
    default:
      return undefined;
  }
}
