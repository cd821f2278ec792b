import { digestOfContent, digestOfKey, type Marker, parseMarker, renderMarker } from './comment-marker.ts';
import { type Api, type ApiFailure, type At, isMissing, mayBeDone, type Octokit } from './octokit.ts';

export const COMMENT_MODES = ['always', 'on-change', 'never'] as const;
export type CommentMode = (typeof COMMENT_MODES)[number];

export interface CommentRequest {
  readonly pull: number;
  /** What the comment is about: each key has one comment. Any text, the same in every run. */
  readonly key: string;
  /** Of the commits that the body speaks of. */
  readonly headSha: string;
  readonly runId: number;
  readonly runAttempt: number;
  /** The file of the workflow that the run is of; `undefined`: it is not known. */
  readonly workflowFile: string | undefined;
  /** Markdown, without the marker. With it, GitHub takes 65,536 characters: see {@link markerLength}. */
  readonly body: string;
  readonly mode: CommentMode;
  /** Whether there is anything to say; if not, `on-change` only corrects a comment that is there. */
  readonly isNews: boolean;
  /** Time for all of it, in milliseconds. */
  readonly budget: number;
}

type Outcome =
  | { readonly kind: 'created' | 'updated' | 'unchanged'; readonly id: number; readonly url: string }
  /** `off`: it is not wanted; `nothing-to-say`: neither is there one to correct. */
  | { readonly kind: 'off' | 'nothing-to-say' }
  /** A newer run speaks, or will. */
  | { readonly kind: 'stale'; readonly sentence: string };

/** What became of the comment, and how many requests it took. */
export type CommentResult = (Outcome | ApiFailure) & { readonly calls: number };

/** Author of comments that are written with the token which every workflow is given. Nobody else can have this name. */
const WORKFLOWS = 'github-actions[bot]';

/** Characters of the marker before the body. */
export function markerLength(request: Pick<CommentRequest, 'key' | 'headSha' | 'runId' | 'runAttempt'>): number {
  return renderMarker(markerOf({ ...request, body: '' })).length;
}

/**
 * Sees to it that the pull request has one comment that tells what is true of its head. The comment is ours if it begins
 * with our marker and its author is who the token is: anybody can write a marker. A run that is not about the head any
 * more does not write, and what is there already is not written again. Never rejects.
 */
export async function upsertComment(api: Api, request: CommentRequest): Promise<CommentResult> {
  if (request.mode === 'never') return { kind: 'off', calls: 0 };
  const before = api.calls;
  const result = await api.run(request.budget, (octokit, at) => upsert({ octokit, at, request }));
  return { ...(result.kind === 'done' ? result.value : result), calls: api.calls - before };
}

interface Job {
  readonly octokit: Octokit;
  readonly at: At;
  readonly request: CommentRequest;
}

/** A comment with our marker. */
interface Own {
  readonly id: number;
  readonly url: string;
  readonly author: string;
  readonly marker: Marker;
  readonly rest: string;
}

async function upsert(job: Job): Promise<Outcome> {
  const { octokit, at, request } = job;
  const [own, ...twins] = await findOwn(job);
  // Where nothing is written, nobody has to be asked for the head.
  if (own === undefined && request.mode === 'on-change' && !request.isNews) return { kind: 'nothing-to-say' };
  if (own !== undefined && (await isNewer(job, own.marker)))
    return stale(`run ${own.marker.runId} has already commented`);
  if (own !== undefined && twins.length === 0 && isCurrent(own, request)) return unchanged(own);
  const { data: pull } = await octokit.rest.pulls.get({ ...at, pull_number: request.pull });
  const head = pull.head.sha;
  if (head !== request.headSha) return stale(`the pull request has moved on to ${head.slice(0, 7)}`);
  // Of jobs that ran at once.
  await Promise.allSettled(twins.map((twin) => remove(job, twin)));
  return own === undefined ? create(job) : update(job, own);
}

/** Our comments, the oldest first. */
async function findOwn(job: Job): Promise<readonly Own[]> {
  const marked = await findMarked(job);
  const by = (login: string): readonly Own[] => marked.filter(({ author }) => author === login);
  // Who the token is has to be asked only where somebody else has written our marker.
  return marked.length === 0 || by(WORKFLOWS).length > 0 ? by(WORKFLOWS) : by(await loginOf(job.octokit));
}

/** The comments with our marker, whoever has written them. */
async function findMarked({ octokit, at, request }: Job): Promise<readonly Own[]> {
  const where = { ...at, issue_number: request.pull, per_page: 100 };
  const comments = await octokit.paginate(octokit.rest.issues.listComments, where);
  const key = digestOfKey(request.key);
  return comments.flatMap(({ id, html_url: url, user, body }): Own[] => {
    const parsed = parseMarker(body ?? '');
    return parsed?.marker.key === key ? [{ id, url, author: user?.login ?? '', ...parsed }] : [];
  });
}

/** Of the token: the REST API tells it to persons only. */
async function loginOf(octokit: Octokit): Promise<string> {
  try {
    const { viewer } = await octokit.graphql<{ readonly viewer: { readonly login: string } }>('{ viewer { login } }');
    return viewer.login;
  } catch (error) {
    if (mayBeDone(error)) throw error;
    return WORKFLOWS;
  }
}

async function create(job: Job): Promise<Outcome> {
  try {
    return await post(job);
  } catch (error) {
    if (!mayBeDone(error)) throw error;
    const [own] = await findOwn(job);
    if (own === undefined) return await post(job);
    const outcome = await update(job, own);
    return outcome.kind === 'unchanged' ? { ...outcome, kind: 'created' } : outcome;
  }
}

async function post(job: Job): Promise<Outcome> {
  const { octokit, at, request } = job;
  const where = { ...at, issue_number: request.pull };
  const { data } = await octokit.rest.issues.createComment({ ...where, body: bodyOf(request) });
  const { id, html_url: url } = data;
  const older = await olderTwin(job, id, data.user?.login);
  if (older === undefined) return { kind: 'created', id, url };
  await remove(job, { id });
  return (await isNewer(job, older.marker))
    ? stale(`run ${older.marker.runId} has already commented`)
    : update(job, older);
}

/** What another job has written in the same moment. Of two, each job keeps the older one. */
async function olderTwin(job: Job, id: number, author: string | undefined): Promise<Own | undefined> {
  try {
    const [oldest] = (await findMarked(job)).filter((each) => each.author === author);
    return oldest === undefined || oldest.id >= id ? undefined : oldest;
  } catch {
    // The comment is there; a second one will be found by the next run.
    return undefined;
  }
}

async function remove({ octokit, at }: Job, { id }: { readonly id: number }): Promise<void> {
  await octokit.rest.issues.deleteComment({ ...at, comment_id: id });
}

async function update({ octokit, at, request }: Job, own: Own): Promise<Outcome> {
  if (isCurrent(own, request)) return unchanged(own);
  await octokit.rest.issues.updateComment({ ...at, comment_id: own.id, body: bodyOf(request) });
  return { kind: 'updated', id: own.id, url: own.url };
}

/** Whether it says what should be said. Somebody may have edited it. */
function isCurrent({ marker, rest }: Own, { body }: CommentRequest): boolean {
  const content = digestOfContent(body);
  return marker.content === content && digestOfContent(rest) === content;
}

function bodyOf(request: CommentRequest): string {
  return `${renderMarker(markerOf(request))}${request.body}`;
}

function markerOf({
  key,
  body,
  ...run
}: Pick<CommentRequest, 'key' | 'body' | 'headSha' | 'runId' | 'runAttempt'>): Marker {
  const { headSha, runId, runAttempt } = run;
  return { key: digestOfKey(key), headSha, runId, runAttempt, content: digestOfContent(body) };
}

/**
 * Whether a marker is of a run for the same commit that was started or repeated later. Whoever may edit comments can write
 * any marker: it counts only if the API knows that run, of this workflow and for this commit.
 */
async function isNewer({ octokit, at, request }: Job, there: Marker): Promise<boolean> {
  const { headSha, runId, runAttempt, workflowFile } = request;
  if (there.headSha !== headSha) return false;
  if (there.runId < runId || (there.runId === runId && there.runAttempt <= runAttempt)) return false;
  try {
    const { data: run } = await octokit.rest.actions.getWorkflowRun({ ...at, run_id: there.runId });
    const isOurs = workflowFile === undefined || run.path.replace(/@.*$/, '') === workflowFile;
    if (!isOurs || run.head_sha !== headSha || there.runAttempt > (run.run_attempt ?? 1)) return false;
    if (there.runId === runId || runAttempt === 1) return true;
    // This run was begun before that one, and repeated since: maybe later than that one.
    const { data: own } = await octokit.rest.actions.getWorkflowRun({ ...at, run_id: runId });
    return Date.parse(run.run_started_at ?? '') >= Date.parse(own.run_started_at ?? '');
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function unchanged({ id, url }: Own): Outcome {
  return { kind: 'unchanged', id, url };
}

function stale(why: string): Outcome {
  return { kind: 'stale', sentence: `This run does not comment: ${why}.` };
}
