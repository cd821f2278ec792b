import { prose } from '../report/markdown.ts';
import { printable } from '../text.ts';
import { subjectOf } from './base.ts';
import { BASELINE_BUDGET, type Basis, findBasis, sayBaseline } from './baseline.ts';
import { type Collected, collect } from './collect.ts';
import { type Comparison, compare } from './compare.ts';
import { emptyFound, type Found, type Job } from './finish.ts';
import { jointKey } from './keys.ts';
import { say } from './log.ts';
import type { Api } from './octokit.ts';

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
  const { pull, runAttempt, artifacts, unknown } = collected;
  const key = jointKey(collected.keys);
  const about = {
    ...found,
    pull,
    run: { id: run, attempt: runAttempt, workflowFile: collected.workflowFile },
    unknown,
    key,
  };
  for (const sentence of unknown) say(sentence);
  if (collected.reports === undefined) return about;
  say(`Collected ${printable(artifacts.join(', '))} of run ${run}.`);
  return {
    ...about,
    comparison: await compareCollected(job, collected, collected.reports, api),
    remarks: [
      prose(
        'This is what the run for the pull request reports of itself; code of the pull request could have written it.',
      ),
    ],
  };
}

async function compareCollected(
  { inputs, context }: Job,
  { subject, workflowFile, keys, unknown }: Collected,
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
