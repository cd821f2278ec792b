import { printable } from '../text.ts';
import { branchOf, type RunContext } from './context.ts';
import type { At, Octokit } from './octokit.ts';
import { Untrusted } from './untrusted.ts';

/** What a run looks at, as far as it is known without asking: what it is compared with, the API has to say. */
export type Subject =
  /** A pull request, as it was merged for a test. */
  | {
      readonly kind: 'pull';
      readonly number: number;
      readonly headSha: string;
      /** The branch that it went to when the run began; `undefined`: whatever it is now. */
      readonly baseRef: string | undefined;
      /** The commit of the test merge; `undefined`: the one that there is now. */
      readonly merge: string | undefined;
    }
  /** Commits that have come to a branch, or would; `queued`: the pull request that a merge queue has merged. */
  | {
      readonly kind: 'commits';
      readonly before: string;
      readonly after: string;
      readonly branch: string;
      readonly queued: number | undefined;
    }
  /** A commit of a branch by itself: only its lock file is something to compare with. */
  | { readonly kind: 'commit'; readonly sha: string; readonly branch: string }
  | { readonly kind: 'nothing' };

/** What the head was merged with. */
export interface Base {
  readonly sha: string;
  /** Without `refs/heads/`. */
  readonly branch: string;
}

/** A pull request as the API tells it now. */
export interface PullNow {
  readonly number: number;
  readonly headSha: string;
  readonly labels: readonly string[];
}

export interface Resolved {
  /** `undefined`: there is none. */
  readonly base: Base | undefined;
  /** The commit that is looked at: in it is the head's lock file. */
  readonly head: string | undefined;
  readonly pull: PullNow | undefined;
}

/** What the run of a context looks at. */
export function subjectOf({ trigger, sha, ref }: RunContext): Subject {
  const branch = branchOf(ref);
  switch (trigger.kind) {
    case 'pull_request':
    case 'pull_request_target': {
      if (trigger.pull === null) return { kind: 'nothing' };
      const { number, headSha, baseRef } = trigger.pull;
      const merge = trigger.kind === 'pull_request' ? sha : undefined;
      return { kind: 'pull', number, headSha, baseRef, merge };
    }
    case 'push':
      if (sha === undefined || branch === undefined) return { kind: 'nothing' };
      // A branch that is new: nothing was there before.
      if (trigger.before === null) return { kind: 'commit', sha, branch };
      return { kind: 'commits', before: trigger.before, after: sha, branch, queued: undefined };
    case 'merge_group': {
      const { baseSha, baseRef, queued } = trigger;
      if (baseSha === null || baseRef === null || sha === undefined) return { kind: 'nothing' };
      return { kind: 'commits', before: baseSha, after: sha, branch: baseRef, queued: queued ?? undefined };
    }
    case 'workflow_run':
      return { kind: 'nothing' };
    default:
      return sha === undefined || branch === undefined ? { kind: 'nothing' } : { kind: 'commit', sha, branch };
  }
}

/**
 * Asks what the head was merged with. The event may be old, and the branch another one by now.
 * @throws {Untrusted} if that is not known, or a branch that anybody may write to
 */
export async function resolve(
  octokit: Octokit,
  at: At,
  subject: Subject,
  defaultBranch: string | undefined,
): Promise<Resolved> {
  switch (subject.kind) {
    case 'nothing':
      return { base: undefined, head: undefined, pull: undefined };
    case 'commit':
      await mustBeProtected(octokit, at, subject.branch, defaultBranch);
      return { base: undefined, head: subject.sha, pull: undefined };
    case 'commits': {
      await mustBeProtected(octokit, at, subject.branch, defaultBranch);
      return { base: { sha: subject.before, branch: subject.branch }, head: subject.after, pull: undefined };
    }
    case 'pull':
      return ofPull(octokit, at, subject, defaultBranch);
  }
}

async function ofPull(
  octokit: Octokit,
  at: At,
  { number, headSha, baseRef, merge }: Subject & { readonly kind: 'pull' },
  defaultBranch: string | undefined,
): Promise<Resolved> {
  const { data } = await octokit.rest.pulls.get({ ...at, pull_number: number });
  const branch = data.base.ref;
  if (baseRef !== undefined && baseRef !== branch) {
    const what = `the pull request goes to ${printable(branch)} now, and went to ${printable(baseRef)} when this run began`;
    throw new Untrusted(`${what}; push to it, or close and reopen it`);
  }
  await mustBeProtected(octokit, at, branch, defaultBranch);
  const test = merge ?? data.merge_commit_sha;
  if (test === null || test === undefined) throw new Untrusted(NOT_MERGED);
  const { data: commit } = await octokit.rest.git.getCommit({ ...at, commit_sha: test });
  const [first, second] = commit.parents;
  if (first === undefined || second?.sha !== headSha) throw new Untrusted(NOT_MERGED);
  const labels = data.labels.map(({ name }) => name);
  return {
    base: { sha: first.sha, branch },
    head: test,
    pull: { number, headSha: data.head.sha, labels },
  };
}

const NOT_MERGED =
  'it is not known what the head of the pull request was merged with; resolve conflicts if there are any, and run this again';

/**
 * A pull request that goes elsewhere now may still be merged with where it went before. What a run has uploaded says its
 * branch; what lies in a commit does not.
 * @throws {Untrusted} if the commit is not on the branch
 */
export async function mustBeOn(octokit: Octokit, at: At, { sha, branch }: Base): Promise<void> {
  const basehead = `${sha}...${branch}`;
  const { data } = await octokit.rest.repos.compareCommitsWithBasehead({ ...at, basehead, per_page: 1 });
  if (['ahead', 'identical'].includes(data.status)) return;
  const shown = printable(branch);
  throw new Untrusted(
    `the pull request was merged for this run with commit ${sha.slice(0, 7)}, which is not on ${shown}; push to it, or close and reopen it`,
  );
}

/**
 * What lies on a branch that anybody who may push can write to is up to whoever makes the pull request.
 * @throws {Untrusted} if it is such a one
 */
async function mustBeProtected(
  octokit: Octokit,
  at: At,
  branch: string,
  defaultBranch: string | undefined,
): Promise<void> {
  if (branch === defaultBranch) return;
  const { data } = await octokit.rest.repos.getBranch({ ...at, branch });
  if (data.protected) return;
  const shown = printable(branch);
  throw new Untrusted(
    `the branch ${shown} is neither the default branch nor protected, so what is on it is no measure; protect it, or send the change to one that is`,
  );
}
