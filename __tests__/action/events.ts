import type { Services } from '../support/services/services.ts';
import type { CacheScope } from '../support/services/tokens.ts';
import { mergeOf, type Run, sha, TOKENS, type World } from '../support/services/world.ts';

/** What sets off a run: what the runner tells of it, in the file of the event and in the environment. */
export interface Event {
  readonly payload: object;
  readonly env: Readonly<Record<string, string>>;
  /** What `github.token` is. */
  readonly token: string;
  readonly run: number;
  /** Of caches. */
  readonly scopes: readonly CacheScope[];
}

export interface RunOptions {
  readonly run?: number;
  readonly job?: string;
  readonly workflow?: string;
}

const MAIN = { scope: 'refs/heads/main', permission: 3 };

/** The commit at the head of the default branch, which pull requests start from. */
export const BASE = sha('base');

function eventOf(
  world: World,
  name: string,
  payload: object,
  { run = world.nextId() }: RunOptions,
  facts: Partial<Run> & { readonly ref: string; readonly actor?: string },
): Event {
  const { ref, actor = 'alice', ...known } = facts;
  world.addRun(run, { event: name, ...known });
  const repository = { full_name: world.repository, default_branch: 'main' };
  return {
    payload: { ...payload, repository, sender: { login: actor } },
    env: {
      GITHUB_EVENT_NAME: name,
      GITHUB_REF: ref,
      GITHUB_SHA: known.headSha ?? BASE,
      GITHUB_ACTOR: actor,
      GITHUB_RUN_ATTEMPT: String(known.attempt ?? 1),
    },
    token: TOKENS.workflow,
    run,
    scopes: [MAIN],
  };
}

/** A pull request was opened or pushed to, as far as its head is known now. Of a fork, the token may only read. */
export function pullRequest({ world }: Services, number: number, options: RunOptions & Partial<Run> = {}): Event {
  const pull = world.pulls.get(number);
  if (pull === undefined) throw new Error(`there is no pull request ${number}`);
  const { headSha, headBranch, baseSha, baseBranch, author, headRepository } = pull;
  const full_name = headRepository ?? '';
  const isOwn = headRepository === world.repository;
  const payload = {
    action: 'synchronize',
    number,
    pull_request: {
      number,
      user: { login: author },
      head: { sha: headSha, ref: headBranch, repo: headRepository === null ? null : { full_name } },
      base: { sha: baseSha, ref: baseBranch, repo: { full_name: world.repository } },
    },
  };
  const facts = { ...options, headSha, headBranch, headRepository: full_name };
  const event = eventOf(world, 'pull_request', payload, options, {
    ...facts,
    ref: `refs/pull/${number}/merge`,
    actor: author,
  });
  return {
    ...event,
    token: isOwn && author !== 'dependabot[bot]' ? TOKENS.workflow : TOKENS.readOnly,
    env: { ...event.env, GITHUB_SHA: mergeOf(headSha), GITHUB_BASE_REF: baseBranch },
    scopes: [
      { scope: `refs/pull/${number}/merge`, permission: 3 },
      { ...MAIN, permission: 1 },
    ],
  };
}

/** Commits have come to the default branch, the last of them `after`. */
export function push(
  { world }: Services,
  after = BASE,
  before = sha('before'),
  { branch = 'main', ...options }: RunOptions & { readonly branch?: string } = {},
): Event {
  const ref = `refs/heads/${branch}`;
  return eventOf(world, 'push', { ref, before, after }, options, { headSha: after, headBranch: branch, ref });
}

/** Something is in the merge queue of a branch. */
export function mergeGroup(
  { world }: Services,
  {
    branch = 'main',
    base = BASE,
    head: headSha = sha('queued'),
    ...options
  }: RunOptions & { readonly branch?: string; readonly base?: string; readonly head?: string } = {},
): Event {
  const headBranch = `gh-readonly-queue/${branch}/pr-1-${base}`;
  const payload = {
    action: 'checks_requested',
    merge_group: {
      head_sha: headSha,
      base_sha: base,
      head_ref: `refs/heads/${headBranch}`,
      base_ref: `refs/heads/${branch}`,
    },
  };
  return eventOf(world, 'merge_group', payload, options, { headSha, headBranch, ref: `refs/heads/${headBranch}` });
}

/** Nothing happened but that time went by. */
export function schedule({ world }: Services, options: RunOptions = {}): Event {
  const facts = { headSha: BASE, headBranch: 'main', ref: 'refs/heads/main' };
  return eventOf(world, 'schedule', { schedule: '0 4 * * 1' }, options, facts);
}

/** Another run has ended; this one runs from the default branch, and may write. */
export function workflowRun({ world }: Services, ended: number, options: RunOptions = {}): Event {
  const facts = { headSha: BASE, headBranch: 'main', ref: 'refs/heads/main' };
  const payload = { action: 'completed', workflow_run: { id: ended, event: 'pull_request', conclusion: 'success' } };
  return eventOf(world, 'workflow_run', payload, options, facts);
}
