import { printable } from '../text.ts';

/** As many characters of what a service says are told. */
const LONGEST = 300;

/** What may stand for a right: tokens by their looks, JSON web tokens, signatures of URLs. */
const SECRETS = /\b(?:gh[a-z]_|github_pat_)\w+|\beyJ[\w-]+\.[\w-]+\.[\w-]*|(?<=[?&]sig=)[^&\s"']+/g;

/**
 * Why something failed, for people: the first line of what an error or a service says, without controls and without
 * secrets. It is a clause, without final punctuation.
 */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error);
  const [first = ''] = text.trim().split(/\s*[\r\n]/);
  const line = printable(first.replace(/\s+/g, ' ')).replace(SECRETS, '***');
  return line.length > LONGEST ? `${line.slice(0, LONGEST).toWellFormed()}…` : line.replace(/\.+$/, '');
}
