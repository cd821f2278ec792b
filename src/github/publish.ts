import { code, prose } from '../report/markdown.ts';
import type { RunReport } from '../report/model.ts';
import { COMMENT_LIMIT, renderReview } from '../report/review.ts';
import { type Failure, renderFailures } from '../report/summary.ts';
import { type Annotation, annotate, ROOM } from './annotations.ts';
import { type ArtifactResult, Artifacts } from './artifact.ts';
import { type CommentMode, type CommentResult, markerLength, upsertComment } from './comment.ts';
import type { Comparison } from './compare.ts';
import type { Env, PullRequest, RunContext } from './context.ts';
import { gateOf, renderHeadline } from './headline.ts';
import type { Api } from './octokit.ts';
import { annotateRun, info } from './runner.ts';
import type { Judgement } from './verdict.ts';

/** Time for one artifact, and for the comment, in milliseconds. */
const ARTIFACT_BUDGET = 8000;
const COMMENT_BUDGET = 8000;

/** Uploads the results, and beside them what was found. */
export async function uploadArtifacts(
  names: { readonly results: string; readonly report: string },
  reports: readonly RunReport[],
  upload: { readonly folder: string; readonly files: readonly string[] },
  context: RunContext,
  env: Env,
): Promise<{ readonly results: ArtifactResult | undefined; readonly report: ArtifactResult | undefined }> {
  const { results: name } = names;
  if (name === '') return { results: undefined, report: undefined };
  const artifacts = new Artifacts({ context, env, budget: ARTIFACT_BUDGET });
  // Others are told what a job may do by its report alone: what takes long to upload must not stand in its way.
  const report = await artifacts.uploadArchive(names.report, upload.files, upload.folder);
  const paths = reports.map(({ output }) => output.path);
  const [only, ...others] = paths;
  const results =
    only === undefined
      ? undefined
      : others.length === 0
        ? await artifacts.uploadFile(only, name)
        : await artifacts.uploadArchive(name, paths, '.');
  return { results, report };
}

/** What a comment tells, and for whom. */
export interface CommentJob {
  readonly mode: CommentMode;
  readonly pull: PullRequest;
  /** One comment for each: of the workflow, and of what it looks at. */
  readonly key: string;
  readonly runId: number;
  readonly runAttempt: number;
  readonly workflowFile: string | undefined;
  readonly failures: readonly Failure[];
  readonly comparison: Comparison | undefined;
  readonly judgement: Judgement;
  /** Where all of it can be read, a clause in markdown. */
  readonly elsewhere: string | undefined;
  /** Markdown, one sentence each. */
  readonly remarks: readonly string[];
}

export async function comment(api: Api, job: CommentJob): Promise<CommentResult> {
  const { mode, pull, key, runId, runAttempt, failures, comparison, judgement, elsewhere, remarks } = job;
  const marker = { key, headSha: pull.headSha, runId, runAttempt };
  const about = `This is about commit ${code(pull.headSha.slice(0, 7))}.`;
  const last = [...remarks, about].map((remark) => `\n${remark}\n`).join('');
  const headline = renderHeadline(judgement);
  const first = headline === '' ? '' : `${headline}\n`;
  const room = COMMENT_LIMIT - markerLength(marker) - last.length - first.length;
  const mistakes = renderFailures(failures, room / 4);
  let body = mistakes;
  if (comparison !== undefined) {
    const { diff, baselineName: baseline } = comparison;
    const limit = { unit: 'characters', most: room - mistakes.length - 1 } as const;
    const review = renderReview(diff, gateOf(comparison, judgement), { limit, baseline, elsewhere });
    body += `${mistakes === '' ? '' : '\n'}${review}`;
  }
  return upsertComment(api, {
    ...marker,
    workflowFile: job.workflowFile,
    pull: pull.number,
    body: `${first}${body}${last}`,
    mode,
    isNews: judgement.verdict !== 'passed' || comparison === undefined || hasNews(comparison),
    budget: COMMENT_BUDGET,
  });
}

/** Without a baseline nobody has seen any of it. */
function hasNews({ diff, lock }: Comparison): boolean {
  return lock.change !== undefined || !diff.baseline || diff.components.some(({ status }) => status !== 'unchanged');
}

/** Writes annotations: of what went wrong, and at the lines of the policy; ten of each kind, the rest is counted. */
export function writeAnnotations(
  failures: readonly Failure[],
  warnings: readonly string[],
  comparison: Comparison | undefined,
  judgement: Judgement,
): void {
  const { headline, fails, verdict: outcome } = judgement;
  const said = headline === undefined ? undefined : `wasi-virt: ${headline.title}${headline.rest}`;
  if (said !== undefined && fails) annotateRun('error', said);
  if (said !== undefined && outcome === 'approved') annotateRun('notice', said);
  for (const { message } of failures.slice(0, ROOM.error)) annotateRun('error', message);
  const more = failures.length - ROOM.error;
  if (more > 0) info(`Not shown as annotations: ${more} more errors, which the job summary has.`);
  for (const warning of warnings.slice(0, ROOM.warning)) annotateRun('warning', warning);
  if (comparison === undefined) return;
  const { diff, verdict } = comparison;
  const room = {
    ...ROOM,
    error: Math.max(0, ROOM.error - failures.length - (said === undefined ? 0 : 1)),
    warning: Math.max(0, ROOM.warning - warnings.length),
  };
  // What is approved is no error.
  const { shown, rest } = annotate(diff, outcome === 'approved' ? { ...verdict, failOn: 'none' } : verdict, room);
  for (const annotation of shown) write(annotation);
  if (rest !== undefined) info(rest);
}

function write({ level, title, message, at }: Annotation): void {
  const place =
    at === undefined
      ? {}
      : { file: at.file, startLine: at.line, ...(at.column === undefined ? {} : { startColumn: at.column }) };
  annotateRun(level, message, { title, ...place });
}

/** Sentences about what a comparison rests on, as markdown, but for what is said first. */
export function remarksOn(
  { baseline, approval, lock }: Comparison,
  { headline, verdict }: Judgement,
): readonly string[] {
  const isSaid = verdict === 'unknown' || baseline.kind === 'lock-file' || baseline.kind === 'commit';
  return [
    ...(approval === undefined || approval.kind === 'approved' ? [] : [approval.sentence]),
    ...(lock.change === undefined ? [] : [lock.change]),
    ...(lock.problem === undefined || headline?.rest.includes(lock.problem) ? [] : [lock.problem]),
    ...(isSaid ? [] : baseline.reasons),
  ].map(prose);
}
