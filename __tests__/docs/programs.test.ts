import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { VirtError } from '../../src/errors.ts';
import { buildPolicy } from '../../src/policy/build-policy.ts';
import { parseOptions, readFlags } from '../../src/policy/readers/flags.ts';
import { virtualize } from '../../src/virtualize.ts';
import { fixture } from '../support/behaviour.ts';
import { type RunResult, runInJco } from '../support/jco.ts';
import { pageOf, plainOf } from './pages.ts';
import { shows } from './shell.ts';

const noMistake = (problem: VirtError): never => {
  throw problem;
};

const ENDS: Readonly<Record<string, Pick<RunResult, 'exit'>>> = {
  well: { exit: 0 },
  'with 1': { exit: 1 },
  'in a trap': { exit: undefined },
};

/** The table of what programs make of a denial, row by row. */
const ROWS = (pageOf('denial').tables.find(({ head }) => head[0] === 'guest')?.rows ?? []).map((row) => {
  const [guest = '', command = '', settings = '', prints = '', ends = ''] = row.map(plainOf);
  return { guest, command, settings, prints, ends };
});

describe('docs/denial.md tells what programs make of a denial', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wasi-virt-docs-'));
    await writeFile(join(folder, 'file'), 'contents\n');
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('in both languages', () => {
    expect(new Set(ROWS.map(({ guest }) => guest))).toEqual(new Set(['hello-c', 'hello-rs']));
  });

  test.each(ROWS)(
    '$guest, $command, $settings',
    async ({ guest, command, settings, prints, ends }) => {
      const args = ['--stdio', '-e', `CMD=${command}`, ...settings.split(' ').filter((word) => word !== '')];
      const options = { args, options: parseOptions(), strict: false, allowPositionals: true, tokens: true } as const;
      const policy = buildPolicy(readFlags(parseArgs(options).tokens, noMistake).settings, noMistake);
      const { stdout, stderr, exit, trap } = await runInJco(virtualize(fixture(guest), policy).bytes, {
        preopens: { '/x': folder },
      });
      expect({ exit }).toEqual(ENDS[ends]);
      expect(trap === undefined).toBe(ends !== 'in a trap');
      expect(shows(prints, `${stdout}${stderr}`), `${stdout}${stderr}`).toBe(true);
    },
    60_000,
  );
});
