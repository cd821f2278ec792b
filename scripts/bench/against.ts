/** Another tool's command beside ours: what both take, and how large the results are. */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { type Recorder, race } from './figures.ts';
import { COMMAND, smallComponent } from './speed.ts';

const TIMEOUT = 120_000;

/**
 * The words of a command line: split at spaces, but not within quotes; a backslash takes the next character as it is,
 * but not within single quotes. Nothing else of a shell's is known.
 */
export function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:\\.|'[^']*'|"(?:\\.|[^"\\])*"|[^\s'"\\])+/g)].map(([word]) =>
    word.replaceAll(
      /\\(.)|'([^']*)'|"((?:\\.|[^"\\])*)"/g,
      (_, escaped?: string, single?: string, double?: string) =>
        escaped ?? single ?? double?.replaceAll(/\\(.)/g, '$1') ?? '',
    ),
  );
}

/** @param template with `{in}` and `{out}`; `{grants}` is nothing or `--allow-all`, and stands last if it stands nowhere */
export function commandOf(template: string, input: string, output: string, grants: string): readonly string[] {
  const words = wordsOf(template);
  const all = words.includes('{grants}') ? words : [...words, '{grants}'];
  return all
    .map((word) => word.replaceAll('{in}', input).replaceAll('{out}', output).replaceAll('{grants}', grants))
    .filter((word) => word !== '');
}

/** @param template of their command line: see {@link commandOf} */
export async function benchAgainst(to: Recorder, folder: string, large: Uint8Array, template: string): Promise<void> {
  const path = (name: string): string => join(folder, name);
  for (const [size, component] of [
    ['250 KB', smallComponent()],
    ['12 MB', large],
  ] as const) {
    writeFileSync(path('against.wasm'), component);
    for (const [policy, grants] of [
      ['everything denied', ''],
      ['everything granted', '--allow-all'],
    ] as const) {
      const name = `${size}, ${policy}`;
      const line = (by: string, whose: string) => commandOf(by, path('against.wasm'), path(`${whose}.wasm`), grants);
      const ours = [process.execPath, COMMAND, ...line('{in} -o {out}', 'ours')];
      const theirs = line(template, 'theirs');
      rmSync(path('theirs.wasm'), { force: true });
      const problem = problemOf(theirs, path('theirs.wasm'));
      if (problem !== undefined) {
        to.fail(name, problem);
        continue;
      }
      const times = await race(7, { ours: () => mustRun(ours), theirs: () => mustRun(theirs) });
      to.record(`${name}: their command`, times.theirs / times.ours, '× the time of ours');
      to.record(
        `${name}: what it writes`,
        sizeOf(path('theirs.wasm')) / sizeOf(path('ours.wasm')),
        '× the bytes of ours',
      );
      to.record(`${name}: ours is larger than the component by`, sizeOf(path('ours.wasm')) - component.length, 'bytes');
      to.record(`${name}: theirs is larger by`, sizeOf(path('theirs.wasm')) - component.length, 'bytes');
    }
  }
}

/** Why a command gave no result, in one line; `undefined` if it gave one. */
function problemOf([program = '', ...args]: readonly string[], output: string): string | undefined {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8', timeout: TIMEOUT });
  if (error !== undefined) return error.message;
  if (status !== 0) return stderr.split('\n').find((line) => line.trim() !== '') ?? `ended with ${status}`;
  return existsSync(output) ? undefined : 'it ended well, and has written nothing to {out}';
}

function mustRun([program = '', ...args]: readonly string[]): void {
  const { status, error } = spawnSync(program, args, { stdio: 'ignore', timeout: TIMEOUT });
  if (status !== 0) throw error ?? new Error(`${program} ${args.join(' ')} ended with ${status}`);
}

function sizeOf(file: string): number {
  return statSync(file).size;
}
