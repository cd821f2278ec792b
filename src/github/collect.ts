import { printable } from '../text.ts';
import type { Subject } from './base.ts';
import type { PullRequest } from './context.ts';
import { isJoint } from './keys.ts';
import type { Api, ApiFailure, At, Octokit } from './octokit.ts';
import { reasonOf } from './reason.ts';
import { listReports, type Reports, readReports } from './run-artifacts.ts';
import { Untrusted } from './untrusted.ts';

/** What a run has looked at. */
export interface Looked {
  readonly subject: Subject;
  /** As the API tells it now; `undefined`: the run was for none. */
  readonly pull: PullRequest | undefined;
}

export interface CollectOptions {
  readonly api: Api;
  /** The run whose jobs have ended. */
  readonly run: number;
  /** What it looks at, if it is the run of this job; `undefined`: another one, and the API has to be asked. */
  readonly own: Looked | undefined;
  /** Time for all of it, in milliseconds. */
  readonly budget: number;
}

/** What the jobs of a run have found, put together, and what it was for. */
export interface Collected {
  readonly kind: 'collected';
  /** Of a fork, nobody tells which pull request the run is for: then it is for all with its head, the oldest first. */
  readonly looked: readonly [Looked, ...Looked[]];
  readonly runAttempt: number;
  /** The file of its workflow. */
  readonly workflowFile: string;
  /** Foreign text throughout: whoever made the pull request could have written it. `undefined`: nothing can be read. */
  readonly reports: Reports | undefined;
  /** Of which jobs the reports are, as their names say. */
  readonly keys: readonly string[];
  /** Names of the artifacts, sorted. */
  readonly artifacts: readonly string[];
  /** Why not all is known of what the run has looked at, in sentences. */
  readonly unknown: readonly string[];
}

/** Or why there is nobody to tell; sentences are for people. */
export type Collection =
  | Collected
  /** The run was not for a pull request that is still open at that commit. */
  | { readonly kind: 'nothing'; readonly sentence: string }
  | ApiFailure;

/**
 * Collects in a run that is trusted what one that is not has uploaded. The artifacts are data: of bounded number and
 * size, checked by schema. For which pull request and which commit they are, only GitHub is asked. Never rejects.
 */
export async function collect(options: CollectOptions): Promise<Collection> {
  const result = await options.api.run(options.budget, (octokit, at) => collectFrom(octokit, at, options));
  return result.kind === 'done' ? result.value : result;
}

async function collectFrom(octokit: Octokit, at: At, { run: id, own }: CollectOptions): Promise<Collection> {
  const { data: run } = await octokit.rest.actions.getWorkflowRun({ ...at, run_id: id });
  if (own === undefined && run.event !== 'pull_request') {
    return nothing(`run ${id} was set off by ${printable(run.event)}`);
  }
  const [first, ...others] = own === undefined ? await lookedAt(octokit, at, run) : [own];
  if (first === undefined) return nothing(`no open pull request is at the commit of run ${id} any more`);
  const about = {
    kind: 'collected',
    looked: [first, ...others.slice(0, MOST_PULLS - 1)],
    runAttempt: run.run_attempt ?? 1,
    workflowFile: run.path.replace(/@.*$/, ''),
  } as const;
  if (others.length >= MOST_PULLS) {
    const many = `${others.length + 1} open pull requests are at the commit of run ${id}, more than ${MOST_PULLS}.`;
    return { ...about, ...NO_REPORTS, unknown: [many] };
  }
  return { ...about, ...(await reportsOf(octokit, at, id, run.run_attempt ?? 1, run.conclusion)) };
}

/** As many pull requests with one head are looked at. */
const MOST_PULLS = 10;

const NO_REPORTS = { reports: undefined, keys: [], artifacts: [] } as const;

/** The pull requests that a run may be for, the oldest first. */
async function lookedAt(octokit: Octokit, at: At, run: RunFacts): Promise<readonly Looked[]> {
  const pulls = (await openPulls(octokit, at, run)).toSorted((a, b) => a.number - b.number);
  return pulls.map((pull) => {
    const { number, headSha } = pull;
    return { pull, subject: { kind: 'pull', number, headSha, baseRef: undefined, merge: undefined } };
  });
}

async function reportsOf(
  octokit: Octokit,
  at: At,
  run: number,
  attempts: number,
  conclusion: string | null,
): Promise<Pick<Collected, 'reports' | 'keys' | 'artifacts' | 'unknown'>> {
  try {
    const found = (await listReports(octokit, at, run, attempts)).filter((report) => !isJoint(report));
    if (found.length === 0) return { ...NO_REPORTS, unknown: [`Run ${run} has uploaded no inventory.`] };
    const reports = await readReports(octokit, at, found);
    const artifacts = found.map(({ name }) => name);
    const keys = found.map(({ job }) => job);
    const failed = conclusion === 'success' ? [] : await failedJobs(octokit, at, run);
    // A job that has failed and says so has been heard.
    const unheard = failed.length > reports.failed ? [`Not all was looked at: ${jobsIn(failed)} did not succeed.`] : [];
    return { reports, keys, artifacts, unknown: [...refusalsIn(reports), ...unheard] };
  } catch (error) {
    if (!(error instanceof Untrusted)) throw error;
    return { ...NO_REPORTS, unknown: [`What run ${run} has uploaded is not taken: ${reasonOf(error)}.`] };
  }
}

function refusalsIn({ refused }: Reports): readonly string[] {
  return refused.map(({ component, message }) => {
    const reason = printable(message).replace(/\.+$/, '');
    return component === null ? `A job was refused: ${reason}.` : `${printable(component)} was refused: ${reason}.`;
  });
}

/** Names of the jobs of a run that ended and did not succeed. */
async function failedJobs(octokit: Octokit, at: At, run: number): Promise<readonly string[]> {
  const where = { ...at, run_id: run, filter: 'latest', per_page: 100 } as const;
  const jobs = await octokit.paginate(octokit.rest.actions.listJobsForWorkflowRun, where);
  const isFine = (conclusion: string | null): boolean => [null, 'success', 'skipped', 'neutral'].includes(conclusion);
  return jobs.filter(({ conclusion }) => !isFine(conclusion)).map(({ name }) => printable(name));
}

function jobsIn(names: readonly string[]): string {
  return `${names.length === 1 ? 'the job' : 'the jobs'} ${names.slice(0, 10).join(', ')}`;
}

/** What is asked of a run. */
interface RunFacts {
  readonly head_sha: string;
  readonly head_branch: string | null;
  readonly head_repository: { readonly full_name: string; readonly owner: { readonly login: string } } | null;
}

/**
 * The open pull requests whose head is exactly the commit of the run. A run for a fork does not name its pull request,
 * and of a commit that is in a fork only, this repository does not know it either: so they are found by the branch.
 */
async function openPulls(octokit: Octokit, at: At, run: RunFacts): Promise<readonly PullRequest[]> {
  const { head_sha: sha, head_branch: branch, head_repository: from } = run;
  if (branch === null || from === null) return [];
  const head = `${from.owner.login}:${branch}`;
  const pulls = await octokit.paginate(octokit.rest.pulls.list, { ...at, state: 'open', head, per_page: 100 });
  const into = `${at.owner}/${at.repo}`;
  return pulls
    .filter((pull) => pull.head.sha === sha && pull.head.repo?.full_name === from.full_name)
    .map((pull) => ({
      number: pull.number,
      headSha: sha,
      baseSha: pull.base.sha,
      baseRef: pull.base.ref,
      isFork: from.full_name !== into,
      author: pull.user?.login,
    }));
}

function nothing(why: string): Collection {
  return { kind: 'nothing', sentence: `There is nothing to post: ${why}.` };
}
