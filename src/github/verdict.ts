import type { Failure } from '../report/summary.ts';
import { approvedBy } from './approval.ts';
import type { Comparison } from './compare.ts';
import type { Inputs } from './inputs.ts';

export const VERDICTS = ['passed', 'failed', 'approved', 'unknown', 'error'] as const;
export type VerdictName = (typeof VERDICTS)[number];

/** What a run comes to. */
export interface Judgement {
  readonly verdict: VerdictName;
  /** Whether the step fails. */
  readonly fails: boolean;
  /** What is said first, plain text: a bold beginning and the rest; `undefined`: what is compared says it all. */
  readonly headline: { readonly title: string; readonly rest: string } | undefined;
}

export interface Evidence {
  /** What was asked wrongly, or could not be done. */
  readonly failures: readonly Failure[];
  /** Why it is not known what the head may do, in sentences. */
  readonly unknown: readonly string[];
  /** `undefined`: there was nothing to compare. */
  readonly comparison: Comparison | undefined;
  readonly inputs: Pick<Inputs, 'failOn' | 'noBaseline'>;
}

/**
 * Not knowing is not passing: what could not be compared with something that the pull request had no hand in is let
 * through only where that was asked for.
 */
export function judge({ failures, unknown, comparison, inputs }: Evidence): Judgement {
  if (failures.length > 0) return { verdict: 'error', fails: true, headline: undefined };
  const doubts = [...unknown, ...doubtsOf(comparison, inputs)];
  const approval = comparison?.approval;
  const isApproved = approval?.kind === 'approved';
  if (comparison?.lock.problem !== undefined) {
    return { verdict: 'failed', fails: true, headline: { title: 'failed', rest: `. ${comparison.lock.problem}` } };
  }
  if (comparison?.verdict.failed === true && !isApproved)
    return { verdict: 'failed', fails: true, headline: undefined };
  if (doubts.length > 0) {
    const fails = failsUnknown(inputs);
    const gate = fails ? `, and fail-on: ${inputs.failOn} lets through only what is known` : '';
    return { verdict: 'unknown', fails, headline: { title: 'unknown', rest: `${gate}. ${doubts.join(' ')}` } };
  }
  if (isApproved) {
    return { verdict: 'approved', fails: false, headline: { title: 'approved', rest: ` ${approvedBy(approval)}.` } };
  }
  return { verdict: 'passed', fails: false, headline: undefined };
}

/** Why there is nothing to compare with, and what to do about it. */
function doubtsOf(comparison: Comparison | undefined, inputs: Evidence['inputs']): readonly string[] {
  const baseline = comparison?.baseline;
  switch (baseline?.kind) {
    case 'none':
      if (inputs.noBaseline === 'pass') return [];
      return failsUnknown(inputs) ? [...baseline.reasons, REMEDY] : baseline.reasons;
    case 'unknown':
      return baseline.reasons;
    default:
      return [];
  }
}

function failsUnknown({ failOn }: Evidence['inputs']): boolean {
  return failOn !== 'none';
}

const REMEDY =
  'Let this workflow run for the base branch (on: push, or by hand), commit a lock file there, or set no-baseline: pass for the first time.';
