/**
 * What is told to the runner, in its own words. Of the library that speaks them only these files are taken: its entry
 * brings an HTTP client along, which is half of what the Action would have to load at every start.
 */
import { issue, issueCommand } from '../../node_modules/@actions/core/lib/command.js';
import { issueFileCommand, prepareKeyValueMessage } from '../../node_modules/@actions/core/lib/file-command.js';
import { toCommandProperties } from '../../node_modules/@actions/core/lib/utils.js';

/** Where an annotation is shown. */
export interface Place {
  readonly title?: string;
  readonly file?: string;
  readonly startLine?: number;
  readonly startColumn?: number;
}

/** Shows a sentence beside a line, or in the list of the run. */
export function annotateRun(level: 'error' | 'warning' | 'notice', message: string, place: Place = {}): void {
  issueCommand(level, toCommandProperties(place), message);
}

export function setOutput(name: string, value: string): void {
  const { GITHUB_OUTPUT: file = '' } = process.env;
  if (file !== '') issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
  else issueCommand('set-output', { name }, value);
}

/** Lines for the log; the runner finds a command in those that begin with `::`, or hold `##[` anywhere. */
export function info(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** A line that is shown only where debug logs are switched on. */
export function debug(text: string): void {
  issueCommand('debug', {}, text);
}

/** A part of the log under a title, folded. */
export async function group<T>(title: string, work: () => Promise<T>): Promise<T> {
  issue('group', title);
  try {
    return await work();
  } finally {
    issue('endgroup');
  }
}
