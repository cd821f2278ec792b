import { parseArgs } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { VirtError } from '../../src/errors.ts';
import { buildPolicy } from '../../src/policy/build-policy.ts';
import { COMMAND_FLAGS, COMMAND_NAMES, COMMANDS } from '../../src/policy/readers/commands.ts';
import { parseOptions, readFlags } from '../../src/policy/readers/flags.ts';
import { SETTINGS } from '../../src/policy/settings.ts';
import { DOCS, PRINTED, pageOf, sourceOf } from './pages.ts';

const noMistake = (problem: VirtError): never => {
  throw problem;
};

/** Reads words of a command line as the command does. */
function read(words: readonly string[]): void {
  const options = {
    args: [...words],
    options: parseOptions(),
    strict: false,
    allowPositionals: true,
    tokens: true,
  } as const;
  buildPolicy(readFlags(parseArgs(options).tokens, noMistake).settings, noMistake);
}

const KNOWN = new Set([...SETTINGS, ...COMMAND_FLAGS].map(({ name }) => `--${name}`));

const WRITTEN = DOCS.filter(({ path }) => !PRINTED.has(path));

test.each(WRITTEN.map(({ path, codes }) => [path, codes] as const))('%s names flags that there are', (path, codes) => {
  // The other tool's are in the first column of that page; "--out" is another name for one of ours.
  const known = path === 'docs/migrating.md' ? new Set([...KNOWN, '--out']) : KNOWN;
  for (const code of codes) {
    for (const [flag] of code.matchAll(/(?<=^| )--[a-z][a-z-]*/g)) expect(known, code).toContain(flag);
  }
});

describe('docs/migrating.md', () => {
  const page = pageOf('migrating');
  const [flags] = page.tables;
  const cells = (flags?.rows ?? []).map(([there = '', here = '']) => [there, here] as const);

  test('has a row for all that the other tool takes', () => {
    expect(flags?.head).toEqual(['there', 'here', 'what to know']);
    expect(cells.length).toBeGreaterThan(15);
  });

  test.each(cells)('%s is written %s', (_, here) => {
    for (const [, code = ''] of here.matchAll(/`([^`]+)`/g)) read(code.split(' '));
  });

  test('what it says has no counterpart is read too', () => {
    const [, paragraph = ''] = /\nWithout a counterpart there:([\s\S]*?)\n\n/.exec(sourceOf(page)) ?? [];
    const flagsOf = [...paragraph.matchAll(/`(--[^`]+)`/g)].map(([, code = '']) => code);
    expect(flagsOf).toContain('--on-denied=trap');
    for (const code of flagsOf) read(code.split(' '));
  });

  test('every flag and setting of ours is on the page', () => {
    const text = page.codes.join(' ');
    const own = ['--base-policy', '--fail-on', '--format', '--help', '--version'];
    for (const flag of KNOWN) if (!own.includes(flag)) expect(text).toContain(flag);
    for (const name of COMMAND_NAMES) expect(text).toContain(COMMANDS[name].words[0] ?? '');
  });
});
