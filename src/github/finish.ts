import type { RunReport } from '../report/model.ts';
import type { Failure } from '../report/summary.ts';
import type { BlobCache } from './cache.ts';
import type { CommentResult } from './comment.ts';
import type { Comparison } from './compare.ts';
import type { Env, PullRequest, RunContext } from './context.ts';
import type { Inputs } from './inputs.ts';
import { type Key, keyOf, reportName } from './keys.ts';
import { say } from './log.ts';
import { Api } from './octokit.ts';
import { type Outputs, outputsOf } from './outputs.ts';
import { comment, remarksOn, uploadArtifacts, writeAnnotations } from './publish.ts';
import { reasonOf } from './reason.ts';
import { NO_FILES, type ReportFiles, writeReportFiles } from './report-files.ts';
import { debug, group, setOutput } from './runner.ts';
import { writeSummary } from './summary.ts';
import { type Judgement, judge } from './verdict.ts';

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
  /** Why it is not known what the head may do, in sentences. */
  readonly unknown: readonly string[];
  /** The pull request that is commented on, and the run that the comment is about. */
  readonly pull: PullRequest | undefined;
  readonly run: { readonly id: number; readonly attempt: number; readonly workflowFile: string | undefined };
  /** Other pull requests with the same head, each with what was found for it; the first is the one that decides. */
  readonly also: readonly Review[];
  /** What was looked at: others find by it what is uploaded. */
  readonly key: Key;
  /** What tells the comment from others of the workflow: stays the same from run to run, whatever is looked at. */
  readonly subject: readonly string[];
  /** Sentences that the comment and the page of the job tell, as markdown; the same as long as nothing changes. */
  readonly remarks: readonly string[];
  /** Sentences that the page of the job tells alone. */
  readonly asides: readonly string[];
  /** What could not be done beside the work itself. */
  readonly troubles: readonly string[];
  /** `undefined`: it was not used. */
  readonly cache: BlobCache | undefined;
}

/** What is told on one pull request. */
export interface Review {
  /** `undefined`: there is none. */
  readonly pull: PullRequest | undefined;
  /** Why it is not known what the head may do, in sentences. */
  readonly unknown: readonly string[];
  /** `undefined`: there was nothing to compare. */
  readonly comparison: Comparison | undefined;
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
    unknown: [],
    pull: 'pull' in trigger && trigger.pull !== null ? trigger.pull : undefined,
    run: { id: runId, attempt: runAttempt, workflowFile: context.workflowFile },
    key: keyOf(context, inputs),
    also: [],
    // Of two steps in one job, and of the legs of a matrix, each has its own.
    subject: inputs.mode === 'comment' ? ['collected'] : [context.job, job.env['GITHUB_ACTION'] ?? '', inputs.matrix],
    remarks: [],
    asides: [],
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
  const judgement = judge({ ...found, inputs: job.inputs });
  const troubles = [...found.troubles];
  const files = await reportFiles(found, judgement, troubles);
  const outputs: Outputs = {
    ...outputsOf(reports),
    ...verdictOutputs(found, judgement),
    ...fileOutputs(files),
  };
  // Later steps have them even if this one is ended while it publishes.
  setOutputs(outputs);
  const remarks = [...(comparison === undefined ? [] : remarksOn(comparison, judgement)), ...found.remarks];
  const page = { judgement, reports, failures, comparison, remarks: [...remarks, ...found.asides] };
  const unwritten = await writeSummary(job.env['GITHUB_STEP_SUMMARY'], page);
  if (unwritten !== undefined) troubles.push(unwritten);
  const steps = [publishArtifacts(found, files.upload), publishComments(found, judgement, remarks), saveCache(found)];
  const published = await group('Publish', () => Promise.all(steps));
  for (const { told } of published) told.forEach(say);
  troubles.push(...published.flatMap((each) => each.troubles));
  for (const each of published) setOutputs(each.outputs);
  writeAnnotations(failures, troubles, comparison, judgement);
  if (judgement.headline !== undefined) say(`wasi-virt: ${judgement.headline.title}${judgement.headline.rest}`);
  else if (judgement.verdict === 'failed' && comparison !== undefined) {
    say(`fail-on: ${comparison.verdict.failOn} is hit by ${comparison.verdict.hits}.`);
  }
  const unpublished = job.inputs.failOnPublishError && troubles.length > 0;
  const unheard = published.some(({ isUnheard }) => isUnheard === true);
  process.exitCode = judgement.fails || unpublished || unheard ? 1 : 0;
}

async function reportFiles(found: Found, { fails }: Judgement, troubles: string[]): Promise<ReportFiles> {
  const { job, reports, failures, comparison } = found;
  const { inputs, context, env } = job;
  const measure = comparison?.baseline;
  const isPush = context.trigger.kind === 'push' || context.trigger.kind === 'merge_group';
  const isJoint = inputs.mode === 'comment';
  const isTold = !isJoint || (isPush && comparison !== undefined);
  const facts = isTold ? { failed: fails, components: inputs.components, refused: failures } : undefined;
  // A lock file is in the base itself.
  const accepted = isPush && fails && measure?.kind === 'commit' ? measure.inventory : undefined;
  try {
    return await writeReportFiles(reports, comparison, facts, isJoint, accepted, env);
  } catch (error) {
    troubles.push(`The report files were not written: ${reasonOf(error)}.`);
    return NO_FILES;
  }
}

function setOutputs(outputs: Partial<Outputs>): void {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}

function verdictOutputs({ comparison }: Found, { verdict }: Judgement): Partial<Outputs> {
  if (comparison === undefined) return { verdict };
  const { diff, baselineName, digest } = comparison;
  return {
    verdict,
    changes: diff.baseline ? JSON.stringify(diff.counts) : '',
    baseline: baselineName ?? '',
    'diff-sha256': digest,
  };
}

function fileOutputs({ report, comparison: files }: ReportFiles): Partial<Outputs> {
  return {
    'report-path': report ?? '',
    ...(files === undefined
      ? {}
      : {
          'inventory-path': files.inventory,
          'diff-path': files.diff,
          'sarif-path': files.sarif,
          'predicate-path': files.predicates.join('\n'),
        }),
  };
}

/** What a step of publishing came to. */
interface Published {
  readonly outputs: Partial<Outputs>;
  /** For the log. */
  readonly told: readonly string[];
  readonly troubles: readonly string[];
  /** Whoever puts the legs of a matrix together would not know of this one. */
  readonly isUnheard?: boolean;
}

const NOTHING: Published = { outputs: {}, told: [], troubles: [] };

async function publishArtifacts(
  { job, reports, failures, key }: Found,
  upload: ReportFiles['upload'],
): Promise<Published> {
  const { inputs, context, env } = job;
  if (upload === undefined) return NOTHING;
  // What was refused is told to the job that puts it all together.
  const made = failures.length > 0 ? [] : reports;
  const reportOf = reportName({ ...key, attempt: context.runAttempt });
  const { results, report } = await uploadArtifacts(
    { results: inputs.artifact, report: reportOf },
    made,
    upload,
    context,
    env,
  );
  const missing = [results, report].flatMap((each) => (each === undefined || each.kind === 'uploaded' ? [] : [each]));
  const sentences = (isTrouble: boolean): readonly string[] => [
    ...new Set(missing.filter(({ kind }) => (kind !== 'unsupported') === isTrouble).map(({ sentence }) => sentence)),
  ];
  const [told, troubles] = [sentences(false), sentences(true)];
  const isUnheard =
    inputs.matrix !== 'null' && report !== undefined && ['refused', 'unavailable'].includes(report.kind);
  if (results?.kind !== 'uploaded') return { outputs: {}, told, troubles, isUnheard };
  const { id, name, url, digest } = results;
  return {
    outputs: { 'artifact-id': String(id), 'artifact-url': url, 'artifact-digest': digest },
    told: [`Uploaded the artifact ${name}: ${url}`, ...told],
    troubles,
    isUnheard,
  };
}

/** The comment on each pull request: outputs have the address of the first. */
async function publishComments(found: Found, judgement: Judgement, remarks: readonly string[]): Promise<Published> {
  const { job, also } = found;
  const first = await publishComment(found, found, judgement, remarks);
  const published = [first];
  for (const review of also) {
    const own = judge({ failures: [], ...review, inputs: job.inputs });
    published.push(await publishComment(found, review, own, remarks));
  }
  return {
    outputs: first.outputs,
    told: published.flatMap((each) => each.told),
    troubles: published.flatMap((each) => each.troubles),
  };
}

async function publishComment(
  found: Found,
  { pull, comparison }: Review,
  judgement: Judgement,
  remarks: readonly string[],
): Promise<Published> {
  const { job, api, run, subject, failures } = found;
  const { inputs, context } = job;
  if (pull === undefined) return NOTHING;
  const { serverUrl, repository } = context;
  // Not the page of this run: a comment that says the same is not written again.
  const checks = `${serverUrl}/${repository?.owner}/${repository?.name}/pull/${pull.number}/checks`;
  const result = await comment(api, {
    mode: inputs.comment,
    pull,
    key: JSON.stringify([run.workflowFile ?? context.workflow, ...subject]),
    runId: run.id,
    runAttempt: run.attempt,
    workflowFile: run.workflowFile,
    failures,
    comparison,
    judgement,
    elsewhere: `all of it is in the summary of the run, under [Checks](${checks})`,
    remarks,
  });
  return told(result);
}

function told(result: CommentResult): Published {
  switch (result.kind) {
    case 'created':
    case 'updated':
    case 'unchanged': {
      const { kind, url } = result;
      return { ...NOTHING, outputs: { 'comment-url': url }, told: [`The comment is ${kind}: ${url}`] };
    }
    case 'stale':
      return { ...NOTHING, told: [result.sentence] };
    case 'read-only': {
      const how = 'A job with mode: comment, started by workflow_run, can write it.';
      return { ...NOTHING, told: [`No comment: ${result.sentence} ${how}`] };
    }
    case 'refused':
    case 'unavailable':
      return { ...NOTHING, troubles: [`The comment was not written. ${result.sentence}`] };
    case 'off':
    case 'nothing-to-say':
      return NOTHING;
  }
}

/** What is saved is for later runs; that it was not saved is no trouble of this one. */
async function saveCache({ cache }: Found): Promise<Published> {
  if (cache === undefined) return NOTHING;
  const saved = await cache.save();
  if (saved.kind === 'unavailable') debug(`the cache was not saved: ${saved.reason}`);
  return saved.kind === 'saved' ? { ...NOTHING, told: [`Saved the cache in ${saved.ms} ms.`] } : NOTHING;
}
