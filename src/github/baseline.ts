import { basename } from 'node:path';
import type { Inventory } from '../capabilities/model.ts';
import { printable } from '../text.ts';
import { type Base, type PullNow, resolve, type Subject } from './base.ts';
import { type Key, parseReportName } from './keys.ts';
import { type LockFile, lockFileAt } from './lock-file.ts';
import { say } from './log.ts';
import { type Api, type At, isMissing, type Octokit } from './octokit.ts';
import { reasonOf } from './reason.ts';
import { listReports, type Report, readReports, Untrusted } from './run-artifacts.ts';

export interface BaselineOptions {
  readonly subject: Subject;
  readonly defaultBranch: string | undefined;
  /** The file of the workflow whose runs count; `undefined`: it is not known, and none does. */
  readonly workflowFile: string | undefined;
  /** Of which job the inventory is, and of which components; `undefined`: of all jobs of a run. */
  readonly key: Key | undefined;
  /** The path of the lock file. */
  readonly lockFile: string;
  readonly api: Api;
  /** Time for asking the API, in milliseconds. */
  readonly budget: number;
}

/** What a diff compares with, and where it comes from. Sentences are for people. */
export type Baseline =
  | { readonly kind: 'lock-file'; readonly inventory: Inventory; readonly path: string }
  | {
      readonly kind: 'commit';
      readonly inventory: Inventory;
      readonly sha: string;
      /** Which run has uploaded it. */
      readonly run: number;
    }
  /** There is nothing, and why, for every place that was looked at. */
  | { readonly kind: 'none'; readonly reasons: readonly string[] }
  /** It could not be found out, or what was found is not to be believed. */
  | { readonly kind: 'unknown'; readonly reasons: readonly string[] };

/** What a run is compared with, and what else the API has told on the way. */
export interface Basis {
  readonly baseline: Baseline;
  /** The lock file of the base and the one of the head, or what is wrong with that; `undefined`: there is none. */
  readonly locks: { readonly base: LockFile | undefined; readonly head: LockFile | Untrusted | undefined };
  /** `undefined`: it is about none, or nothing is known of it. */
  readonly pull: PullNow | undefined;
}

/** Time for asking the API, in milliseconds. */
export const BASELINE_BUDGET = 10_000;

/** Events of a commit that is on its branch. In runs for pull requests, what was uploaded is up to their authors. */
const TRUSTED = ['push', 'schedule', 'workflow_dispatch'];

/**
 * What to compare with: the lock file of the base commit, else what a run of the same workflow on its branch has
 * uploaded for that commit, else nothing. Nothing of it comes from where a pull request could have put it. Never rejects.
 */
export async function findBasis(options: BaselineOptions): Promise<Basis> {
  const result = await options.api.run(options.budget, async (octokit, at): Promise<Basis> => {
    try {
      return await find(octokit, at, options);
    } catch (error) {
      if (!(error instanceof Untrusted)) throw error;
      return withoutBasis(`It is not known what to compare with: ${reasonOf(error)}.`);
    }
  });
  return result.kind === 'done'
    ? result.value
    : withoutBasis(`It is not known what to compare with. ${result.sentence}`);
}

/** How a baseline is named in a report; `undefined`: there is none. */
export function nameOfBaseline(baseline: Baseline): string | undefined {
  switch (baseline.kind) {
    case 'lock-file':
      return `the lock file ${baseline.path}`;
    case 'commit':
      return `commit ${baseline.sha.slice(0, 7)}`;
    case 'none':
    case 'unknown':
      return undefined;
  }
}

export function sayBaseline(baseline: Baseline): void {
  switch (baseline.kind) {
    case 'lock-file':
      return say(`Compared with the lock file ${baseline.path}, of the base.`);
    case 'commit':
      return say(`Compared with commit ${baseline.sha}, from run ${baseline.run}.`);
    case 'none':
      return say(`No baseline. ${baseline.reasons.join(' ')}`);
    case 'unknown':
      return say(baseline.reasons.join(' '));
  }
}

function withoutBasis(...reasons: readonly string[]): Basis {
  return { baseline: { kind: 'unknown', reasons }, locks: { base: undefined, head: undefined }, pull: undefined };
}

async function find(octokit: Octokit, at: At, options: BaselineOptions): Promise<Basis> {
  const { subject, defaultBranch, lockFile } = options;
  const { base, head, pull } = await resolve(octokit, at, subject, defaultBranch);
  if (head === undefined) {
    const baseline = none('There is no commit to compare with.');
    return { baseline, locks: { base: undefined, head: undefined }, pull };
  }
  const measure = base?.sha ?? head;
  const [before, after] = await Promise.all([
    lockFileAt(octokit, at, measure, lockFile),
    base === undefined ? undefined : headLock(lockFileAt(octokit, at, head, lockFile)),
  ]);
  const locks = { base: before, head: base === undefined ? before : after };
  if (before !== undefined) {
    const path = printable(lockFile);
    return { baseline: { kind: 'lock-file', inventory: before.inventory, path }, locks, pull };
  }
  // Without the right to read, everything seems to be missing. Of a pull request, a commit was read already.
  if (subject.kind !== 'pull') await octokit.rest.git.getCommit({ ...at, commit_sha: measure });
  const missing = `The base has no lock file ${printable(lockFile)}.`;
  if (base === undefined) return { baseline: none(missing, 'There is no commit to compare with.'), locks, pull };
  const uploaded = await fromRuns(octokit, at, base, options);
  const baseline = uploaded.kind === 'none' ? none(missing, ...uploaded.reasons) : uploaded;
  return { baseline, locks, pull };
}

/** What is wrong with it is the head's fault: the base is known all the same. */
async function headLock(reading: Promise<LockFile | undefined>): Promise<LockFile | Untrusted | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Untrusted) return error;
    throw error;
  }
}

/** The inventory that a run of the same workflow has uploaded for the commit, the newest run first. */
async function fromRuns(
  octokit: Octokit,
  at: At,
  { sha, branch }: Base,
  { workflowFile, key, subject }: BaselineOptions,
): Promise<Baseline> {
  if (workflowFile === undefined) return none('It is not known which workflow this is.');
  const commit = `commit ${sha.slice(0, 7)} on ${printable(branch)}`;
  const reasons: string[] = [];
  let isOpen = false;
  for await (const { id, status } of trustedRuns(octokit, at, workflowFile, { sha, branch }, subject)) {
    const reports = wanted(await listReports(octokit, at, id), key);
    if (reports.length === 0) {
      if (status === 'completed') reasons.push(`Run ${id} has uploaded no inventory of this job.`);
      else {
        isOpen = true;
        reasons.push(`Run ${id} for ${commit} has not ended: run this again when it has.`);
      }
      continue;
    }
    const { inventory, accepted, refused } = await readReports(octokit, at, reports);
    const [bad] = refused;
    if (bad !== undefined) throw new Untrusted(`run ${id} for ${commit} has failed: ${bad.message}`);
    // What a push has brought and nobody has let through is no measure for the next one.
    const measure = subject.kind === 'commits' && accepted !== undefined ? accepted : inventory;
    if (measure !== undefined) return { kind: 'commit', inventory: measure, sha, run: id };
  }
  const what = `No run of ${printable(workflowFile)} for ${commit} has uploaded an inventory.`;
  return isOpen ? { kind: 'unknown', reasons } : none(what, ...reasons);
}

/** Reports of one job: of exactly these components if there are any, else of whatever it looks at. */
function wanted(reports: readonly Report[], key: Key | undefined): readonly Report[] {
  if (key === undefined) return reports;
  const ofJob = reports.filter(({ name }) => parseReportName(name)?.job === key.job);
  const exact = ofJob.filter(({ name }) => parseReportName(name)?.components === key.components);
  return exact.length > 0 ? exact : ofJob;
}

interface FoundRun {
  readonly id: number;
  readonly status: string | null;
}

async function* trustedRuns(
  octokit: Octokit,
  at: At,
  workflowFile: string,
  { sha, branch }: Base,
  subject: Subject,
): AsyncGenerator<FoundRun> {
  const isQueued = subject.kind === 'commits' && subject.queued !== undefined;
  // Of entries of a merge queue, the one before is the base: only the queue itself can write to its branches.
  const places = [
    ...TRUSTED.map((event) => ({ event, isThere: (name: string | null) => name === branch })),
    ...(isQueued
      ? [{ event: 'merge_group', isThere: (name: string | null) => name?.startsWith(`gh-readonly-queue/${branch}/`) }]
      : []),
  ];
  for (const { event, isThere } of places) {
    const where = { ...at, workflow_id: basename(workflowFile), head_sha: sha, event, per_page: 100 };
    try {
      for await (const { data } of octokit.paginate.iterator(octokit.rest.actions.listWorkflowRuns, where)) {
        for (const run of data) {
          const isOurs = run.path.replace(/@.*$/, '') === workflowFile && run.event === event && run.head_sha === sha;
          const isHere = run.head_repository?.full_name === `${at.owner}/${at.repo}` && isThere(run.head_branch);
          if (isOurs && isHere) yield { id: run.id, status: run.status };
        }
      }
    } catch (error) {
      // The workflow is new: the repository has never run it.
      if (!isMissing(error)) throw error;
      return;
    }
  }
}

function none(...reasons: readonly string[]): Baseline & { readonly kind: 'none' } {
  return { kind: 'none', reasons };
}
