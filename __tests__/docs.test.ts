import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { currentAction, currentReadme } from '../scripts/generate-docs.ts';
import { ACTION_INPUTS } from '../src/github/inputs.ts';
import { OUTPUTS } from '../src/github/outputs.ts';
import { COMMAND_FLAGS } from '../src/policy/readers/flags.ts';
import { SETTINGS } from '../src/policy/settings.ts';
import { renderHelp } from '../src/report/help.ts';
import { VERSION } from '../src/version.ts';

const read = (name: string): Promise<string> => readFile(new URL(`../${name}`, import.meta.url), 'utf8');
const available = SETTINGS.filter((setting) => setting.comesWith === undefined).map(({ name }) => name);

test('README.md and action.yml are current: npm run docs', async () => {
  for (const [name, current] of [
    ['README.md', currentReadme],
    ['action.yml', currentAction],
  ] as const) {
    const text = await read(name);
    expect(current(text)).toBe(text);
  }
});

test('action.yml has exactly the inputs and outputs of the program, each described in one line', async () => {
  const [, inputs = '', outputs = ''] = (await read('action.yml')).split(/^inputs:$|^outputs:$/m);
  const names = (part: string): string[] => [...part.matchAll(/^ {2}([a-z0-9-]+):$/gm)].map(([, name = '']) => name);
  expect(names(inputs)).toEqual([...ACTION_INPUTS.map(({ name }) => name), ...available]);
  expect(names(outputs)).toEqual(Object.keys(OUTPUTS));
  expect(inputs.match(/^ {4}description: '.+'$/gm)).toHaveLength(ACTION_INPUTS.length + available.length);
});

test('the help names every flag, and its lines fit', () => {
  const help = renderHelp(VERSION);
  for (const { name } of [...SETTINGS, ...COMMAND_FLAGS.filter((flag) => flag.comesWith === undefined)]) {
    expect(help).toContain(`--${name}`);
  }
  for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
});

describe('package.json', () => {
  test('has the version that the program prints', async () => {
    expect(JSON.parse(await read('package.json'))).toMatchObject({ version: VERSION });
  });

  test('needs nothing at run time: all is bundled', async () => {
    expect(JSON.parse(await read('package.json'))).not.toHaveProperty('dependencies');
  });
});
