import type { VirtError } from '../errors.ts';
import { writeWhole } from '../files.ts';
import type { Policies } from '../open-policy.ts';
import type { TerminalOptions } from '../report/screen.ts';
import { printable, withoutCommands } from '../text.ts';

/** Prints a result: to a file, whole or not at all, or to standard output. */
export function deliver(text: string, output: string | undefined): void {
  if (output === undefined) process.stdout.write(forLog(text));
  else writeWhole(output, new TextEncoder().encode(text), false);
}

/** In a step of a workflow, names that a component chooses must not become commands of the runner. */
function forLog(text: string): string {
  return process.env['GITHUB_ACTIONS'] === 'true' ? withoutCommands(text) : text;
}

/** Prints what is said beside a result, on standard error. */
export function tell(text: string): void {
  process.stderr.write(forLog(text));
}

export function note(text: string): void {
  tell(`note: ${printable(text)}\n`);
}

/** What policies let people know, once all components were looked at. */
export function notesOf(policies: Policies | undefined): readonly string[] {
  return policies === undefined ? [] : [...policies.notes, ...policies.deniedImports.notes()];
}

export function complain(message: string): void {
  tell(`error: ${printable(message)}\n`);
}

/** What the terminal can show; files and pipes get lines that people can read too, without colours. */
export function terminal(output: string | undefined): TerminalOptions {
  const { stdout, env } = process;
  const { NO_COLOR = '' } = env;
  const shown = output === undefined && stdout.isTTY;
  return { width: shown ? stdout.columns : 100, colour: shown && NO_COLOR === '' };
}

/** Collects mistakes, each once: what is wrong with a policy is wrong for every component. */
export class Mistakes {
  readonly #messages = new Set<string>();

  readonly report = (problem: VirtError): void => {
    this.#messages.add(problem.message);
  };

  /** Tells all; whether there were any. */
  tell(): boolean {
    for (const message of this.#messages) complain(message);
    return this.#messages.size > 0;
  }
}
