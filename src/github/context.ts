import { Json } from './json.ts';

/** Variables of the environment. */
export type Env = Readonly<Record<string, string | undefined>>;

export interface Repository {
  readonly owner: string;
  readonly name: string;
}

export interface PullRequest {
  readonly number: number;
  /** Of the commits that the event speaks of; the pull request may have moved on. */
  readonly headSha: string;
  readonly baseSha: string;
  /** The branch that it goes to, without `refs/heads/`. */
  readonly baseRef: string;
  /** From another repository, or from one that is gone. */
  readonly isFork: boolean;
  readonly author: string | undefined;
}

/** What set off the run. `null`: the event should tell, and does not. */
export type Trigger =
  | { readonly kind: 'pull_request' | 'pull_request_target'; readonly pull: PullRequest | null }
  | { readonly kind: 'push'; readonly before: string | null }
  /** `queued` is the pull request that the group adds to its base; `baseRef` is the branch, without `refs/heads/`. */
  | {
      readonly kind: 'merge_group';
      readonly baseSha: string | null;
      readonly baseRef: string | null;
      readonly queued: number | null;
    }
  /** Another run has ended; it is named, and nothing in it is trusted. */
  | { readonly kind: 'workflow_run'; readonly run: number | null }
  | { readonly kind: 'schedule' | 'release' | 'other' };

/** Where and why the Action runs. What is not known is `undefined` or `null`, never made up. */
export interface RunContext {
  readonly trigger: Trigger;
  /** As GitHub calls the event, for people. */
  readonly eventName: string;
  readonly repository: Repository | undefined;
  /** Without a final slash. */
  readonly serverUrl: string;
  readonly apiUrl: string;
  /** A GitHub of somebody's own: it has no artifacts of the kind that is uploaded here. */
  readonly isGhes: boolean;
  readonly runId: number | undefined;
  readonly runAttempt: number;
  readonly job: string;
  readonly workflow: string;
  /** The file of the workflow in the repository, `.github/workflows/ci.yml`: two may have one name. */
  readonly workflowFile: string | undefined;
  /** Of what is checked out by default: in a pull request, a merge that nobody made. */
  readonly sha: string | undefined;
  readonly ref: string;
  readonly defaultBranch: string | undefined;
  readonly actor: string;
  /** Its tokens may only read, whatever the workflow says. */
  readonly isDependabot: boolean;
  /**
   * Whether a poisoned cache would do harm here: what is made may be released, or the run has rights that those who
   * wrote the cache have not.
   */
  readonly isSensitive: boolean;
}

const DEPENDABOT = 'dependabot[bot]';
/** What GitHub gives as the commit before the first one. */
const NO_COMMIT = /^0+$/;

/**
 * The context of a run.
 * @param payload the text of the file of `GITHUB_EVENT_PATH`; empty if there is none
 */
export function readContext(env: Env, payload: string): RunContext {
  const event = Json.parse(payload);
  const eventName = env['GITHUB_EVENT_NAME'] ?? '';
  const trigger = triggerOf(eventName, event);
  const serverUrl = urlOr(env['GITHUB_SERVER_URL'], 'https://github.com');
  const ref = env['GITHUB_REF'] ?? '';
  const actor = env['GITHUB_ACTOR'] ?? '';
  const author = 'pull' in trigger ? trigger.pull?.author : undefined;
  return {
    trigger,
    eventName,
    repository: repositoryOf(env['GITHUB_REPOSITORY'] ?? event.at('repository', 'full_name').text ?? ''),
    serverUrl,
    apiUrl: urlOr(env['GITHUB_API_URL'], 'https://api.github.com'),
    isGhes: isGhes(serverUrl),
    runId: positive(env['GITHUB_RUN_ID']),
    runAttempt: positive(env['GITHUB_RUN_ATTEMPT']) ?? 1,
    job: env['GITHUB_JOB'] ?? '',
    workflow: env['GITHUB_WORKFLOW'] ?? '',
    workflowFile: workflowFileOf(env['GITHUB_WORKFLOW_REF'] ?? ''),
    sha: shaOr(env['GITHUB_SHA']),
    ref,
    defaultBranch: event.at('repository', 'default_branch').text,
    actor,
    isDependabot: actor === DEPENDABOT || author === DEPENDABOT,
    isSensitive:
      ['release', 'pull_request_target', 'workflow_run'].includes(trigger.kind) || ref.startsWith('refs/tags/'),
  };
}

/** Whether a text names a commit. */
export function isSha(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

function triggerOf(name: string, event: Json): Trigger {
  switch (name) {
    case 'pull_request':
    case 'pull_request_target':
      return { kind: name, pull: pullOf(event.at('pull_request'), event.at('repository', 'full_name').text) };
    case 'push': {
      const before = shaOr(event.at('before').text);
      return { kind: name, before: before === undefined || NO_COMMIT.test(before) ? null : before };
    }
    case 'merge_group':
      return {
        kind: name,
        baseSha: shaOr(event.at('merge_group', 'base_sha').text) ?? null,
        baseRef: branchOf(event.at('merge_group', 'base_ref').text ?? '') ?? null,
        queued: queuedPull(event.at('merge_group', 'head_ref').text ?? ''),
      };
    case 'workflow_run':
      return { kind: name, run: event.at('workflow_run', 'id').positive ?? null };
    case 'schedule':
    case 'release':
      return { kind: name };
    default:
      return { kind: 'other' };
  }
}

/** `refs/heads/release/1` → `release/1`; `undefined`: it is no branch. */
export function branchOf(ref: string): string | undefined {
  return /^refs\/heads\/(.+)$/.exec(ref)?.[1];
}

/** `octo/app/.github/workflows/ci.yml@refs/heads/main` → `.github/workflows/ci.yml`. */
function workflowFileOf(ref: string): string | undefined {
  return /^[^/]+\/[^/]+\/([^@]+\.ya?ml)@/.exec(ref)?.[1];
}

/** `refs/heads/gh-readonly-queue/main/pr-104-3f2a…`: no field of the event has the number. */
function queuedPull(ref: string): number | null {
  const [, number] = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]+$/.exec(ref) ?? [];
  return positive(number) ?? null;
}

function pullOf(pull: Json, repository: string | undefined): PullRequest | null {
  const number = pull.at('number').positive;
  const headSha = shaOr(pull.at('head', 'sha').text);
  const baseSha = shaOr(pull.at('base', 'sha').text);
  if (number === undefined || headSha === undefined || baseSha === undefined) return null;
  const into = pull.at('base', 'repo', 'full_name').text ?? repository;
  const from = pull.at('head', 'repo', 'full_name').text;
  return {
    number,
    headSha,
    baseSha,
    baseRef: pull.at('base', 'ref').text ?? '',
    isFork: from === undefined || from !== into,
    author: pull.at('user', 'login').text,
  };
}

function repositoryOf(fullName: string): Repository | undefined {
  const [, owner, name] = /^([\w.-]+)\/([\w.-]+)$/.exec(fullName) ?? [];
  return owner === undefined || name === undefined ? undefined : { owner, name };
}

function shaOr(text: string | undefined): string | undefined {
  return text !== undefined && isSha(text) ? text : undefined;
}

function positive(text: string | undefined): number | undefined {
  const number = /^[1-9]\d{0,15}$/.test(text ?? '') ? Number(text) : undefined;
  return Number.isSafeInteger(number) ? number : undefined;
}

function urlOr(text: string | undefined, otherwise: string): string {
  const url = text !== undefined && /^https?:/.test(text) ? URL.parse(text) : null;
  return url === null ? otherwise : `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

/** The rule of the library that uploads artifacts. */
function isGhes(serverUrl: string): boolean {
  const host = new URL(serverUrl).hostname.toUpperCase();
  return host !== 'GITHUB.COM' && !host.endsWith('.GHE.COM') && !host.endsWith('.LOCALHOST');
}
