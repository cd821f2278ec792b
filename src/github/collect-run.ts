import { prose } from '../report/markdown.ts';
import { printable } from '../text.ts';
import { BASELINE_BUDGET, findBaseline } from './baseline.ts';
import { collect } from './collect.ts';
import { compare } from './compare.ts';
import { emptyFound, type Found, type Job } from './finish.ts';
import { say } from './log.ts';
import { INVENTORY_PLACE } from './report-files.ts';

/** Time for collecting what the jobs of a run have uploaded, in milliseconds. */
const COLLECT_BUDGET = 15_000;

/**
 * The second half of a run whose token may only read, as for forks, or of a matrix: puts together what the jobs of a run
 * have found, and comments on it. All of that is data of whoever made the pull request.
 */
export async function collectRun(job: Job): Promise<Found> {
  const { inputs, context } = job;
  const { api, ...empty } = emptyFound(job);
  const { trigger, runId } = context;
  const run = trigger.kind === 'workflow_run' ? trigger.run : (runId ?? null);
  const found = { ...empty, api };
  if (run === null) return failed(found, 'The event does not tell which run has ended.');
  const collected = await collect({ api, run, place: INVENTORY_PLACE, budget: COLLECT_BUDGET });
  switch (collected.kind) {
    case 'nothing':
      say(collected.sentence);
      return { ...found, pull: undefined, asides: [prose(collected.sentence)] };
    case 'untrusted':
      return failed({ ...found, pull: undefined }, collected.sentence);
    case 'read-only':
    case 'refused':
    case 'unavailable':
      return { ...found, pull: undefined, troubles: [`Nothing was collected. ${collected.sentence}`] };
    case 'collected':
      break;
  }
  const { inventory, pull, runAttempt, artifacts } = collected;
  say(`Collected ${printable(artifacts.join(', '))} of run ${run}.`);
  const baseline = await findBaseline({
    lockFile: inputs.lockFile,
    base: { sha: pull.baseSha, branch: pull.baseRef },
    components: [],
    cache: { get: async () => undefined },
    api,
    place: INVENTORY_PLACE,
    budget: BASELINE_BUDGET,
  });
  if (baseline.kind === 'unusable') return failed(found, baseline.sentence);
  const comparison = await compare(inventory.components, baseline, undefined, inputs.failOn, pull.number, api);
  return {
    ...found,
    pull,
    run: { id: run, attempt: runAttempt },
    comparison,
    remarks: [
      'This is what the run for the pull request reports of itself; code of the pull request could have written it.',
    ],
  };
}

function failed(found: Found, message: string): Found {
  return { ...found, failures: [{ component: null, message }] };
}
