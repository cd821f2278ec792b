import type { RunReport } from '../report/model.ts';
import type { Failure } from '../report/summary.ts';
import type { BlobCache } from './cache.ts';
import type { CommentResult } from './comment.ts';
import type { Comparison } from './compare.ts';
import type { Env, PullRequest, RunContext } from './context.ts';
import type { Inputs } from './inputs.ts';
import { say } from './log.ts';
import { Api } from './octokit.ts';
import { NO_OUTPUTS, type Outputs, outputsOf } from './outputs.ts';
import { comment, remarksOn, uploadArtifacts, writeAnnotations } from './publish.ts';
import { type ReportFiles, writeReportFiles } from './report-files.ts';
import { debug, setOutput } from './runner.ts';
import { writeSummary } from './summary.ts';

/** What a run was asked to do, and where. */
export interface Job {
  readonly inputs: Inputs;
  readonly context: RunContext;
  readonly env: Env;
}

/** What a run has found out. From here on nothing changes the verdict. */
export interface Found {
  readonly job: Job;
  readonly api: Api;
  readonly reports: readonly RunReport[];
  readonly failures: readonly Failure[];
  readonly comparison: Comparison | undefined;
  /** The pull request that is commented on, and the run that the comment is about. */
  readonly pull: PullRequest | undefined;
  readonly run: { readonly id: number; readonly attempt: number };
  /** What the comment is about beside the workflow: stays the same from run to run. */
  readonly subject: readonly string[];
  /** Sentences that the page of the job tells too. */
  readonly remarks: readonly string[];
  /** What could not be done beside the work itself. */
  readonly troubles: readonly string[];
  /** `undefined`: it was not used. */
  readonly cache: BlobCache | undefined;
}

/** A run that did nothing, for it was asked wrongly. */
export function nothingDone(job: Job, mistakes: Iterable<string>): Found {
  const failures = [...mistakes].map((message) => ({ component: null, message }));
  return { ...emptyFound(job), failures };
}

/** What is found before anything is. */
export function emptyFound(job: Job): Found {
  const { inputs, context } = job;
  const { trigger, apiUrl, repository, runId = 0, runAttempt } = context;
  return {
    job,
    api: new Api({ token: inputs.token, apiUrl, repository }),
    reports: [],
    failures: [],
    comparison: undefined,
    pull: 'pull' in trigger && trigger.pull !== null ? trigger.pull : undefined,
    run: { id: runId, attempt: runAttempt },
    subject: [context.workflow, context.job, ...inputs.components],
    remarks: [],
    troubles: [],
    cache: undefined,
  };
}

/**
 * Tells what was found: outputs, the page of the job, artifacts, the comment, annotations – each for itself and within
 * its time, for none of them decides anything – and last the verdict.
 */
export async function finish(found: Found): Promise<void> {
  const { job, reports, failures, comparison } = found;
  const troubles = [...found.troubles];
  const files =
    comparison === undefined ? undefined : await attempt(() => writeReportFiles(comparison, job.env), troubles);
  let outputs: Outputs = {
    ...outputsOf(reports),
    ...verdictOutputs(found),
    ...(files === undefined ? {} : fileOutputs(files)),
  };
  setOutputs(outputs);
  const remarks = [...(comparison === undefined ? [] : remarksOn(comparison)), ...found.remarks];
  const page = { reports, failures, comparison, remarks };
  const unwritten = await writeSummary(job.env['GITHUB_STEP_SUMMARY'], page);
  if (unwritten !== undefined) troubles.push(unwritten);
  outputs = { ...outputs, ...(await publishArtifacts(found, files, troubles)) };
  outputs = { ...outputs, 'comment-url': await publishComment(found, remarks, troubles) };
  setOutputs(outputs);
  await saveCache(found, troubles);
  writeAnnotations(failures, troubles, comparison);
  const failed = failures.length > 0 || comparison?.failed === true;
  if (comparison?.failed) say(`fail-on: ${comparison.verdict.failOn} is hit by ${comparison.verdict.hits}.`);
  const unpublished = job.inputs.failOnPublishError && troubles.length > 0;
  process.exitCode = failed || unpublished ? 1 : 0;
}

async function attempt<T>(work: () => Promise<T>, troubles: string[]): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    troubles.push(`The report files were not written: ${error instanceof Error ? error.message : String(error)}.`);
    return undefined;
  }
}

function setOutputs(outputs: Outputs): void {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}

function verdictOutputs({ failures, comparison }: Found): Partial<Outputs> {
  if (failures.length > 0) return { verdict: 'error' };
  if (comparison === undefined) return { verdict: 'passed' };
  const { diff, baselineName, approval, failed } = comparison;
  return {
    verdict: failed ? 'failed' : approval?.kind === 'approved' ? 'approved' : 'passed',
    changes: diff.baseline ? JSON.stringify(diff.counts) : '',
    baseline: baselineName ?? '',
    'diff-sha256': diff.sha256,
  };
}

function fileOutputs(files: ReportFiles): Partial<Outputs> {
  return {
    'inventory-path': files.inventory,
    'diff-path': files.diff,
    'sarif-path': files.sarif,
    'predicate-path': files.predicates.join('\n'),
  };
}

async function publishArtifacts(
  { job, reports, failures }: Found,
  files: ReportFiles | undefined,
  troubles: string[],
): Promise<Partial<Outputs>> {
  const { inputs, context, env } = job;
  if (failures.length > 0 || inputs.mode === 'comment') return {};
  const { results, report } = await uploadArtifacts(inputs.artifact, reports, files, context, env);
  for (const result of [results, report]) {
    if (result === undefined || result.kind === 'uploaded') continue;
    if (result.kind === 'unsupported') say(result.sentence);
    else if (!troubles.includes(result.sentence)) troubles.push(result.sentence);
  }
  if (results?.kind !== 'uploaded') return {};
  say(`Uploaded the artifact ${results.name}: ${results.url}`);
  return { 'artifact-id': String(results.id), 'artifact-url': results.url, 'artifact-digest': results.digest };
}

/** The address of the comment; empty if there is none. */
async function publishComment(found: Found, remarks: readonly string[], troubles: string[]): Promise<string> {
  const { job, api, pull, run, subject, failures, comparison } = found;
  const { inputs, context } = job;
  if (pull === undefined) return NO_OUTPUTS['comment-url'];
  const { serverUrl, repository, runId } = context;
  const page = `${serverUrl}/${repository?.owner}/${repository?.name}/actions/runs/${runId}`;
  const result = await comment(api, {
    mode: inputs.comment,
    pull,
    key: JSON.stringify(subject),
    runId: run.id,
    runAttempt: run.attempt,
    failures,
    comparison,
    elsewhere: `in the summary of [this run](${page})`,
    remarks,
  });
  return told(result, troubles);
}

function told(result: CommentResult, troubles: string[]): string {
  switch (result.kind) {
    case 'created':
    case 'updated':
    case 'unchanged':
      say(`The comment is ${result.kind}: ${result.url}`);
      return result.url;
    case 'stale':
      say(result.sentence);
      return '';
    case 'read-only':
      say(`No comment: ${result.sentence} A job with mode: comment, started by workflow_run, can write it.`);
      return '';
    case 'refused':
    case 'unavailable':
      troubles.push(`The comment was not written. ${result.sentence}`);
      return '';
    case 'off':
    case 'nothing-to-say':
      return '';
  }
}

/** What is saved is for later runs; that it was not saved is no trouble of this one. */
async function saveCache({ cache }: Found, troubles: string[]): Promise<void> {
  if (cache === undefined) return;
  const saved = await cache.save();
  if (saved.kind === 'saved') say(`Saved the cache in ${saved.ms} ms.`);
  if (saved.kind === 'unavailable') debug(`the cache was not saved: ${saved.reason}`);
  if (cache.use.damaged.length > 0)
    troubles.push(`Damaged in the cache, and not used: ${cache.use.damaged.join(', ')}.`);
}
