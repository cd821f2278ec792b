import type { Comparable, Diff } from '../capabilities/model.ts';
import { sha256 } from '../files.ts';
import { printable } from '../text.ts';
import type { PullNow, Subject } from './base.ts';
import type { Api, At, Octokit } from './octokit.ts';

/** Whether exactly these changes are approved. Sentences are for people. */
export type Approval =
  | {
      readonly kind: 'approved';
      readonly by: 'label';
      readonly label: string;
      /** Who has set the label; `undefined`: that could not be found out. */
      readonly who: string | undefined;
    }
  | { readonly kind: 'approved'; readonly by: 'lock-file'; readonly path: string }
  | { readonly kind: 'open'; readonly sentence: string }
  /** Nobody could be asked: then it is not approved. */
  | { readonly kind: 'unknown'; readonly sentence: string };

/** Digits of the digest in a label, of which GitHub takes 50 characters. Fewer could be forged for another diff. */
const DIGITS = 32;

/**
 * The label that approves exactly this: of the next change, the digits are others. 128 bits are needed, since whoever
 * makes a pull request can try names until two changes begin alike.
 * @param sha256 what {@link approvalDigest} gives
 */
export function approvalLabel({ sha256 }: { readonly sha256: string }): string {
  return `wasi-virt-ok:${sha256.slice(0, DIGITS)}`;
}

/**
 * What an approval is bound to: the findings, what they are compared with, and the job, in lower-case hexadecimal. It is
 * the same after the merge, if nothing else has come in between that concerns these components.
 * @param key of the job, or of several together
 */
export function approvalDigest(
  key: string,
  { sha256: findings }: Pick<Diff, 'sha256'>,
  base: Comparable | undefined,
): string {
  const measure = base?.components.map(({ name, granted, needs }) => [
    name,
    granted.map(({ capability, functions, by, value }) => [capability, functions ?? null, by, value ?? null]),
    needs.map(({ capability, functions }) => [capability, functions ?? null]),
  ]);
  return sha256(JSON.stringify([key, findings, measure ?? null]));
}

export interface ApprovalRequest {
  readonly api: Api;
  readonly subject: Subject;
  /** As the API has told it, if the subject is a pull request. */
  readonly pull: PullNow | undefined;
  /** What {@link approvalDigest} gives. */
  readonly digest: string;
  /** In milliseconds. */
  readonly budget: number;
}

/**
 * Whether a label approves it that a pull request has now: this one, the one that is queued, or the one that has brought
 * the commit. What the event told of labels may be old. Never rejects.
 */
export async function readApproval(request: ApprovalRequest): Promise<Approval> {
  const { api, digest, budget } = request;
  const label = approvalLabel({ sha256: digest });
  const result = await api.run(budget, async (octokit, at): Promise<Approval> => {
    const pulls = await pullsOf(octokit, at, request);
    const pull = pulls.find(({ labels }) => labels.includes(label));
    if (pull === undefined) return { kind: 'open', sentence: howTo(label, pulls) };
    return { kind: 'approved', by: 'label', label, who: await whoHasSet(octokit, at, pull.number, label) };
  });
  if (result.kind === 'done') return result.value;
  const sentence = `It is not known whether these changes are approved. ${result.sentence} ${howTo(label, [])}`;
  return { kind: 'unknown', sentence };
}

function howTo(label: string, pulls: readonly Pick<PullNow, 'number'>[]): string {
  const [pull, ...others] = pulls;
  const where = pull === undefined || others.length > 0 ? 'the pull request' : `pull request ${pull.number}`;
  return `To let exactly these changes through, add the label ${label} to ${where}.`;
}

type Labelled = Pick<PullNow, 'number' | 'labels'>;

async function pullsOf(octokit: Octokit, at: At, { subject, pull }: ApprovalRequest): Promise<readonly Labelled[]> {
  if (pull !== undefined) return [pull];
  if (subject.kind !== 'commits') return [];
  if (subject.queued !== undefined) {
    const { data } = await octokit.rest.pulls.get({ ...at, pull_number: subject.queued });
    return [{ number: data.number, labels: data.labels.map(({ name }) => name) }];
  }
  const where = { ...at, commit_sha: subject.after, per_page: 100 };
  const { data } = await octokit.rest.repos.listPullRequestsAssociatedWithCommit(where);
  return data
    .filter((each) => each.merged_at !== null && each.merge_commit_sha === subject.after)
    .filter(({ base }) => base.ref === subject.branch)
    .map(({ number, labels }) => ({ number, labels: labels.map(({ name }) => name) }));
}

/** Whoever was the last to set it. The label counts all the same where nobody can be asked. */
async function whoHasSet(octokit: Octokit, at: At, issue: number, label: string): Promise<string | undefined> {
  try {
    const where = { ...at, issue_number: issue, per_page: 100 };
    const events = await octokit.paginate(octokit.rest.issues.listEvents, where);
    const set = events.findLast((event) => event.event === 'labeled' && 'label' in event && event.label.name === label);
    return set?.actor === undefined || set.actor === null ? undefined : printable(set.actor.login);
  } catch {
    return undefined;
  }
}

/** By whom, and how: a clause. */
export function approvedBy(approval: Approval & { readonly kind: 'approved' }): string {
  if (approval.by === 'lock-file') return `by the lock file ${approval.path}, which is changed accordingly`;
  const who = approval.who === undefined ? '' : `by ${approval.who}, `;
  return `${who}with the label ${approval.label}`;
}
