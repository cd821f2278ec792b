import type { Inventory } from '../capabilities/model.ts';
import { printable } from '../text.ts';
import type { PullRequest } from './context.ts';
import type { Api, ApiFailure, At, Octokit } from './octokit.ts';
import { reasonOf } from './reason.ts';
import { type InventoryPlace, listArtifacts, readArtifacts, Untrusted } from './run-artifacts.ts';

export interface CollectOptions {
  readonly api: Api;
  /** The run that has ended. */
  readonly run: number;
  /** The pull request that the run is for, if it is the run of this job; `undefined`: the API has to be asked. */
  readonly own: number | undefined;
  readonly place: InventoryPlace;
  /** Time for all of it, in milliseconds. */
  readonly budget: number;
}

/** What a run was for. */
interface Subject {
  /** At least one: those with exactly this head, as the API tells them now. */
  readonly pulls: readonly [PullRequest, ...PullRequest[]];
  readonly runAttempt: number;
  /** The file of its workflow. */
  readonly workflowFile: string;
}

/** What the jobs of a run have found, put together, and the pull requests that it was for. */
export interface Collected extends Subject {
  readonly kind: 'collected';
  /** Foreign text throughout: whoever made the pull request could have written it. */
  readonly inventory: Inventory;
  /** Names of the artifacts, sorted. */
  readonly artifacts: readonly string[];
}

/** Or why not; sentences are for people. */
export type Collection =
  | Collected
  /** The run was for no pull request that is still open at that commit: there is nobody to tell. */
  | { readonly kind: 'nothing'; readonly sentence: string }
  /** What the run has found is not known: it has uploaded nothing, or what is not taken. */
  | (Subject & { readonly kind: 'unknown'; readonly sentence: string })
  | ApiFailure;

/** As many pull requests with one head are looked at. */
const MOST_PULLS = 10;

/**
 * Collects in a run that is trusted what one that is not has uploaded. The artifacts are data: of bounded number and
 * size, checked by schema. For which pull requests and which commit they are, only GitHub is asked. Never rejects.
 */
export async function collect(options: CollectOptions): Promise<Collection> {
  const result = await options.api.run(options.budget, (octokit, at) => collectRun(octokit, at, options));
  return result.kind === 'done' ? result.value : result;
}

async function collectRun(octokit: Octokit, at: At, { run: id, own, place }: CollectOptions): Promise<Collection> {
  const { data: run } = await octokit.rest.actions.getWorkflowRun({ ...at, run_id: id });
  if (run.event !== 'pull_request') return nothing(`run ${id} was set off by ${printable(run.event)}`);
  const open = await openPulls(octokit, at, run);
  // Another pull request with the same head has a run of its own. A run for a fork does not say which one it is for.
  const [first, ...others] = open
    .filter(({ number }) => own === undefined || number === own)
    .sort((a, b) => a.number - b.number);
  if (first === undefined) return nothing(`no open pull request is at the commit of run ${id} any more`);
  const subject: Subject = {
    pulls: [first, ...others.slice(0, MOST_PULLS - 1)],
    runAttempt: run.run_attempt ?? 1,
    workflowFile: run.path.replace(/@.*$/, ''),
  };
  const unknown = (why: string): Collection => ({ kind: 'unknown', ...subject, sentence: `Nothing is known: ${why}.` });
  if (others.length >= MOST_PULLS) {
    return unknown(`${others.length + 1} open pull requests are at the commit of run ${id}, more than ${MOST_PULLS}`);
  }
  try {
    const artifacts = await listArtifacts(octokit, at, id, place);
    if (artifacts.length === 0) return unknown(`run ${id} has uploaded no inventory`);
    const inventory = await readArtifacts(octokit, at, artifacts, place);
    return { kind: 'collected', ...subject, inventory, artifacts: artifacts.map(({ name }) => name) };
  } catch (error) {
    if (!(error instanceof Untrusted)) throw error;
    return unknown(reasonOf(error));
  }
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
