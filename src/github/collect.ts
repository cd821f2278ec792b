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
  readonly place: InventoryPlace;
  /** Time for all of it, in milliseconds. */
  readonly budget: number;
}

/** What the jobs of a run have found, put together, and the pull request that it was for. */
export interface Collected {
  readonly kind: 'collected';
  /** Foreign text throughout: whoever made the pull request could have written it. */
  readonly inventory: Inventory;
  /** As the API tells it now. */
  readonly pull: PullRequest;
  readonly runAttempt: number;
  /** Names of the artifacts, sorted. */
  readonly artifacts: readonly string[];
}

/** Or why there is nothing to post; sentences are for people. */
export type Collection =
  | Collected
  /** The run was not for a pull request that is still open at that commit, or has found nothing. */
  | { readonly kind: 'nothing'; readonly sentence: string }
  /** An artifact is not what it should be. */
  | { readonly kind: 'untrusted'; readonly sentence: string }
  | ApiFailure;

/**
 * Collects in a run that is trusted what one that is not has uploaded. The artifacts are data: of bounded number and
 * size, checked by schema. For which pull request and which commit they are, only GitHub is asked. Never rejects.
 */
export async function collect(options: CollectOptions): Promise<Collection> {
  const result = await options.api.run(options.budget, async (octokit, at): Promise<Collection> => {
    try {
      return await collectRun(octokit, at, options);
    } catch (error) {
      if (!(error instanceof Untrusted)) throw error;
      return { kind: 'untrusted', sentence: `Nothing is posted: ${reasonOf(error)}.` };
    }
  });
  return result.kind === 'done' ? result.value : result;
}

async function collectRun(octokit: Octokit, at: At, { run: id, place }: CollectOptions): Promise<Collection> {
  const { data: run } = await octokit.rest.actions.getWorkflowRun({ ...at, run_id: id });
  if (run.event !== 'pull_request') return nothing(`run ${id} was set off by ${printable(run.event)}`);
  const [pull, ...others] = await openPulls(octokit, at, run);
  if (pull === undefined) return nothing(`no open pull request is at the commit of run ${id} any more`);
  if (others.length > 0) return nothing(`several pull requests are at the commit of run ${id}`);
  const artifacts = await listArtifacts(octokit, at, id, place);
  if (artifacts.length === 0) return nothing(`run ${id} has uploaded no inventory`);
  return {
    kind: 'collected',
    inventory: await readArtifacts(octokit, at, artifacts, place),
    pull,
    runAttempt: run.run_attempt ?? 1,
    artifacts: artifacts.map(({ name }) => name),
  };
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
