import type { Comparable, Inventory } from '../capabilities/model.ts';
import { printable } from '../text.ts';
import { mustBeOn, type PullNow, resolve, type Subject } from './base.ts';
import type { Key } from './keys.ts';
import { type LockFile, lockFileAt } from './lock-file.ts';
import { say } from './log.ts';
import type { Api, At, Octokit } from './octokit.ts';
import { reasonOf } from './reason.ts';
import { Untrusted } from './untrusted.ts';

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
  | { readonly kind: 'lock-file'; readonly inventory: Comparable; readonly path: string }
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
    // Whoever may start a run of another kind for the same commit must not get a check out of it that has passed.
    const baseline = unknown('A run for this event has no commit to compare with.');
    return { baseline, locks: { base: undefined, head: undefined }, pull };
  }
  const measure = base?.sha ?? head;
  const [before, after] = await Promise.all([
    lockFileAt(octokit, at, measure, lockFile),
    base === undefined ? undefined : headLock(lockFileAt(octokit, at, head, lockFile)),
  ]);
  const locks = { base: before, head: base === undefined ? before : after };
  if (before !== undefined) {
    if (base !== undefined && subject.kind === 'pull') await mustBeOn(octokit, at, base);
    const path = printable(lockFile);
    return { baseline: { kind: 'lock-file', inventory: before.inventory, path }, locks, pull };
  }
  // Without the right to read, everything seems to be missing. Of a pull request, a commit was read already.
  if (subject.kind !== 'pull') await octokit.rest.git.getCommit({ ...at, commit_sha: measure });
  const missing = `The base has no lock file ${printable(lockFile)}.`;
  if (base === undefined) return { baseline: none(missing, 'There is no commit to compare with.'), locks, pull };
  const { fromRuns } = await import('./uploaded.ts');
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

function unknown(...reasons: readonly string[]): Baseline {
  return { kind: 'unknown', reasons };
}

function none(...reasons: readonly string[]): Baseline & { readonly kind: 'none' } {
  return { kind: 'none', reasons };
}
