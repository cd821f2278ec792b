import type { Diff } from '../capabilities/model.ts';
import type { Api } from './octokit.ts';

/** Whether exactly this diff is approved. Sentences are for people. */
export type Approval = { readonly label: string } & (
  | { readonly kind: 'approved' }
  | { readonly kind: 'open'; readonly sentence: string }
  /** Nobody could be asked: then it is not approved. */
  | { readonly kind: 'unknown'; readonly sentence: string }
);

/** Digits of the digest in a label, of which GitHub takes 50 characters. Fewer could be forged for another diff. */
const DIGITS = 32;

/**
 * The label that approves exactly this diff: of the next one, the digits are others. 128 bits are needed, since whoever
 * makes a pull request can try names until two diffs begin alike.
 */
export function approvalLabel({ sha256 }: Pick<Diff, 'sha256'>): string {
  return `wasi-virt-ok:${sha256.slice(0, DIGITS)}`;
}

/**
 * Asks for the labels that the pull request has now: what the event told of them may be old. Never rejects.
 * @param budget in milliseconds
 */
export async function readApproval(
  api: Api,
  pull: number,
  diff: Pick<Diff, 'sha256'>,
  budget: number,
): Promise<Approval> {
  const label = approvalLabel(diff);
  const labels = await api.run(budget, (octokit, at) => {
    const where = { ...at, issue_number: pull, per_page: 100 };
    return octokit.paginate(octokit.rest.issues.listLabelsOnIssue, where);
  });
  const how = `To let exactly these changes through, add the label ${label} to the pull request.`;
  if (labels.kind !== 'done') {
    const sentence = `It is not known whether these changes are approved. ${labels.sentence} ${how}`;
    return { kind: 'unknown', label, sentence };
  }
  return labels.value.some(({ name }) => name === label)
    ? { kind: 'approved', label }
    : { kind: 'open', label, sentence: how };
}
