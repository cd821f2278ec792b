import { basename } from 'node:path';
import { printable } from '../text.ts';
import type { Base, Subject } from './base.ts';
import type { Baseline, BaselineOptions } from './baseline.ts';
import { isJoint, type Key } from './keys.ts';
import { type At, isMissing, type Octokit } from './octokit.ts';
import { listReports, type Report, readReports } from './run-artifacts.ts';
import { Untrusted } from './untrusted.ts';

/** Events of a commit that is on its branch. In runs for pull requests, what was uploaded is up to their authors. */
const TRUSTED = ['push', 'schedule', 'workflow_dispatch'];

/** The inventory that a run of the same workflow has uploaded for the commit, the newest run first. */
export async function fromRuns(
  octokit: Octokit,
  at: At,
  { sha, branch }: Base,
  { workflowFile, key, subject }: BaselineOptions,
): Promise<Baseline> {
  if (workflowFile === undefined) return none('It is not known which workflow this is.');
  const commit = `commit ${sha.slice(0, 7)} on ${printable(branch)}`;
  const reasons: string[] = [];
  let isOpen = false;
  for await (const { id, status, attempts } of trustedRuns(octokit, at, workflowFile, { sha, branch }, subject)) {
    const reports = wanted(await listReports(octokit, at, id, attempts), key);
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
  const ofJob = reports.filter((report) => report.job === key.job && !isJoint(report));
  const exact = ofJob.filter(({ components }) => components === key.components);
  return exact.length > 0 ? exact : ofJob;
}

interface FoundRun {
  readonly id: number;
  readonly status: string | null;
  /** How many times it was started. */
  readonly attempts: number;
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
          if (isOurs && isHere) yield { id: run.id, status: run.status, attempts: run.run_attempt ?? 1 };
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
