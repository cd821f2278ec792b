import { VirtError } from '../errors.ts';
import { prose } from '../report/markdown.ts';
import { printable } from '../text.ts';
import { type Subject, subjectOf } from './base.ts';
import { BASELINE_BUDGET, type Basis, findBasis, sayBaseline } from './baseline.ts';
import { type Collected, collect, type Looked } from './collect.ts';
import { type Comparison, compare } from './compare.ts';
import { emptyFound, type Found, type Job, type Review } from './finish.ts';
import { jointKey } from './keys.ts';
import { say } from './log.ts';
import type { Api } from './octokit.ts';
import { judge, type VerdictName } from './verdict.ts';

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
  const isOther = trigger.kind === 'workflow_run';
  const run = isOther ? trigger.run : (runId ?? null);
  const found = { ...empty, api };
  if (run === null) {
    return { ...found, failures: [{ component: null, message: 'The event does not tell which run has ended.' }] };
  }
  const own = isOther ? undefined : { subject: subjectOf(context), pull: found.pull };
  const collected = await collect({ api, run, own, budget: COLLECT_BUDGET });
  switch (collected.kind) {
    case 'nothing':
      say(collected.sentence);
      return { ...found, pull: undefined, unknown: [collected.sentence] };
    case 'read-only':
    case 'refused':
    case 'unavailable':
      return { ...found, unknown: [`Nothing was collected. ${collected.sentence}`] };
    case 'collected':
      break;
  }
  const { runAttempt, artifacts, unknown } = collected;
  for (const sentence of unknown) say(sentence);
  if (collected.reports !== undefined) say(`Collected ${printable(artifacts.join(', '))} of run ${run}.`);
  const reviews: Review[] = [];
  for (const looked of collected.looked) reviews.push(await reviewOf(job, collected, looked, api));
  const severityOf = (review: Review): number =>
    SEVERITY.indexOf(judge({ failures: [], ...review, inputs: job.inputs }).verdict);
  // What is worst decides, whichever pull request it was found for.
  const [worst, ...also] = reviews.toSorted((a, b) => severityOf(b) - severityOf(a));
  return {
    ...found,
    ...worst,
    also,
    run: { id: run, attempt: runAttempt, workflowFile: collected.workflowFile },
    key: jointKey(collected.keys),
    remarks: collected.reports === undefined ? [] : [prose(FOREIGN)],
  };
}

/** The worse, the later. */
const SEVERITY: readonly VerdictName[] = ['passed', 'approved', 'unknown', 'failed', 'error'];

const FOREIGN =
  'This is what the run for the pull request reports of itself; code of the pull request could have written it.';

/** What was found, compared with what one pull request is merged with. */
async function reviewOf(job: Job, collected: Collected, { subject, pull }: Looked, api: Api): Promise<Review> {
  const { reports, unknown } = collected;
  if (reports === undefined) return { pull, unknown, comparison: undefined };
  try {
    return { pull, unknown, comparison: await compareCollected(job, collected, subject, reports, api) };
  } catch (error) {
    if (!(error instanceof VirtError) || error.code !== 'limit') throw error;
    return { pull, unknown: [...unknown, error.message], comparison: undefined };
  }
}

async function compareCollected(
  { inputs, context }: Job,
  { workflowFile, keys, unknown }: Collected,
  subject: Subject,
  { inventory, components, refused }: NonNullable<Collected['reports']>,
  api: Api,
): Promise<Comparison> {
  const { defaultBranch } = context;
  const common = { lockFile: inputs.lockFile, api, budget: BASELINE_BUDGET };
  const basis = await findBasis({ subject, defaultBranch, workflowFile, key: undefined, ...common });
  sayBaseline(basis.baseline);
  const head = inventory?.components ?? [];
  const names = new Set(head.map(({ name }) => name));
  // Where something is not known, nothing counts as gone.
  const missing = unknown.length > 0 ? namesIn(basis).filter((name) => !names.has(name)) : [];
  const isRefused = refused.flatMap(({ component }) => component ?? []);
  return compare({
    components: head,
    basis,
    subject,
    key: jointKey(keys).job,
    patterns: { lock: components, run: undefined },
    unexamined: new Set([...missing, ...isRefused]),
    inputs,
    api,
  });
}

function namesIn({ baseline, locks }: Basis): readonly string[] {
  const inventories = [
    'inventory' in baseline ? baseline.inventory : undefined,
    locks.head !== undefined && 'inventory' in locks.head ? locks.head.inventory : undefined,
  ];
  return inventories.flatMap((inventory) => inventory?.components.map(({ name }) => name) ?? []);
}
