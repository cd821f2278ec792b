import { VirtError } from '../errors.ts';
import { printable, withoutCommands } from '../text.ts';
import { debug, info } from './runner.ts';

/** Lines of reports that the log takes; pages of it help nobody. */
const MOST_LINES = 400;
let lines = 0;

/** Text for the log. */
export function say(text: string): void {
  info(withoutCommands(text.trimEnd()));
}

/** A report of which the log takes so many; what it does not, the summary has. */
export function sayReport(text: string): void {
  const all = text.trimEnd().split('\n');
  const room = Math.max(0, MOST_LINES - lines);
  if (room === 0) return;
  lines += Math.min(all.length, room);
  say(all.slice(0, room).join('\n'));
  if (all.length >= room) say('The log has enough of it; the rest is in the job summary.');
}

/** One sentence for any error; a stack trace goes to the debug log. */
export function sentenceOf(error: unknown): string {
  if (error instanceof VirtError) return printable(error.message);
  debug(error instanceof Error ? (error.stack ?? '') : String(error));
  const what = error instanceof Error ? error.message : String(error);
  return printable(
    `this is a bug of wasi-virt, please report it with the inputs and, if you can, the component: ${what}`,
  );
}
