import { VirtError } from '../errors.ts';
import { prose } from '../report/markdown.ts';
import type { Failure } from '../report/summary.ts';
import { printable } from '../text.ts';
import { BASELINE_BUDGET, findBaseline } from './baseline.ts';
import { type Collection, collect } from './collect.ts';
import { compare } from './compare.ts';
import type { PullRequest } from './context.ts';
import { emptyFound, type Found, type Job, type Review } from './finish.ts';
import { say } from './log.ts';
import type { Api } from './octokit.ts';
import { INVENTORY_PLACE } from './report-files.ts';

/** Time for collecting what the jobs of a run have uploaded, in milliseconds. */
const COLLECT_BUDGET = 15_000;

/**
 * The second half of a run whose token may only read, as for forks, or of a matrix: puts together what the jobs of a run
 * have found, and comments on it. All of that is data of whoever made the pull request.
 */
export async function collectRun(job: Job): Promise<Found> {
  const { context } = job;
  const { api, ...empty } = emptyFound(job);
  const { trigger, runId } = context;
  const run = trigger.kind === 'workflow_run' ? trigger.run : (runId ?? null);
  const found = { ...empty, api };
  if (run === null) return { ...found, failures: failure('The event does not tell which run has ended.') };
  const own = trigger.kind === 'workflow_run' ? undefined : empty.pull?.number;
  const collected = await collect({ api, run, own, place: INVENTORY_PLACE, budget: COLLECT_BUDGET });
  switch (collected.kind) {
    case 'nothing':
      say(collected.sentence);
      return { ...found, pull: undefined, asides: [prose(collected.sentence)] };
    case 'read-only':
    case 'refused':
    case 'unavailable':
      return { ...found, pull: undefined, troubles: [`Nothing was collected. ${collected.sentence}`] };
    case 'unknown':
    case 'collected':
      break;
  }
  const { pulls, runAttempt, workflowFile } = collected;
  if (collected.kind === 'collected') say(`Collected ${printable(collected.artifacts.join(', '))} of run ${run}.`);
  const reviews: Review[] = [];
  for (const pull of pulls) reviews.push(await reviewOf(job, collected, pull, api));
  // What is worst decides, whichever pull request it was found for.
  const [worst, ...also] = reviews.toSorted((a, b) => severityOf(b) - severityOf(a));
  return {
    ...found,
    ...worst,
    also,
    run: { id: run, attempt: runAttempt, workflowFile },
    remarks: collected.kind === 'collected' ? [FOREIGN] : [],
  };
}

const FOREIGN =
  'This is what the run for the pull request reports of itself; code of the pull request could have written it.';

/** What was found, compared with the base of one pull request. */
async function reviewOf(
  { inputs }: Job,
  collected: Collection & { readonly kind: 'collected' | 'unknown' },
  pull: PullRequest,
  api: Api,
): Promise<Review> {
  if (collected.kind === 'unknown') return { pull, failures: failure(collected.sentence), comparison: undefined };
  const baseline = await findBaseline({
    lockFile: inputs.lockFile,
    base: { sha: pull.baseSha, branch: pull.baseRef },
    components: [],
    cache: { get: async () => undefined },
    api,
    place: INVENTORY_PLACE,
    budget: BASELINE_BUDGET,
  });
  if (baseline.kind === 'unusable') return { pull, failures: failure(baseline.sentence), comparison: undefined };
  const { components } = collected.inventory;
  try {
    const comparison = await compare(components, baseline, undefined, inputs.failOn, pull.number, api);
    return { pull, failures: [], comparison };
  } catch (error) {
    if (!(error instanceof VirtError) || error.code !== 'limit') throw error;
    return { pull, failures: failure(`Nothing is known: ${error.message}`), comparison: undefined };
  }
}

function severityOf({ failures, comparison }: Review): number {
  if (failures.length > 0) return 2;
  return comparison?.failed === true ? 1 : 0;
}

function failure(message: string): readonly Failure[] {
  return [{ component: null, message }];
}
