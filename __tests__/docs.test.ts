import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import yaml from 'yaml';
import { currentAction, currentDenial, currentReadme } from '../scripts/generate-docs.ts';
import { schemas } from '../scripts/generate-schemas.ts';
import { explainPolicy, explanationOf } from '../src/capabilities/explanation.ts';
import { ACTION_INPUTS } from '../src/github/inputs.ts';
import { OUTPUTS } from '../src/github/outputs.ts';
import { buildPolicy } from '../src/policy/build-policy.ts';
import { COMMAND_FLAGS } from '../src/policy/readers/commands.ts';
import { SETTINGS, type SettingName } from '../src/policy/settings.ts';
import { readPolicy } from '../src/read-policy.ts';
import { renderHelp } from '../src/report/help.ts';
import { renderExplanation } from '../src/report/terminal-explanation.ts';
import { VERSION } from '../src/version.ts';

const read = (name: string): Promise<string> => readFile(new URL(`../${name}`, import.meta.url), 'utf8');
const settings = SETTINGS.map(({ name }) => name);

test('the tables of README.md, action.yml and docs/ are current: npm run docs', async () => {
  for (const [name, current] of [
    ['README.md', currentReadme],
    ['action.yml', currentAction],
    ['docs/denial.md', currentDenial],
  ] as const) {
    const text = await read(name);
    expect(current(text)).toBe(text);
  }
});

test('action.yml has exactly the inputs and outputs of the program, each described in one line', async () => {
  const [, inputs = '', outputs = ''] = (await read('action.yml')).split(/^inputs:$|^outputs:$/m);
  const names = (part: string): string[] => [...part.matchAll(/^ {2}([a-z0-9-]+):$/gm)].map(([, name = '']) => name);
  expect(names(inputs)).toEqual([...ACTION_INPUTS.map(({ name }) => name), ...settings]);
  expect(names(outputs)).toEqual(Object.keys(OUTPUTS));
  expect(inputs.match(/^ {4}description: '.+'$/gm)).toHaveLength(ACTION_INPUTS.length + settings.length);
  const given = ACTION_INPUTS.filter(({ value }) => value !== undefined);
  expect(inputs.match(/^ {4}default: '.+'$/gm)).toEqual(given.map(({ value }) => `    default: '${value}'`));
});

test('the help names every flag, and its lines fit', () => {
  const help = renderHelp(VERSION);
  for (const { name } of [...SETTINGS, ...COMMAND_FLAGS]) {
    expect(help).toContain(`--${name}`);
  }
  for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
});

test('the example of what a rule promises is what explain prints', async () => {
  const [, value = '', example = ''] =
    /Of `--allow-http=(\S+)`:\n\n```\n([\s\S]*?)```/.exec(await read('README.md')) ?? [];
  const setting = { name: 'allow-http', value, origin: `--allow-http=${value}` } as const;
  const policy = buildPolicy([setting], (problem) => {
    throw problem;
  });
  const text = renderExplanation(explanationOf([explainPolicy(policy)]), { width: 100, colour: false });
  expect(example).toMatch(/the host must still/);
  expect(text).toContain(`\n\n${example}\n`);
});

describe('policy files', () => {
  /** Where the format says what a setting says; `undefined`: only flags and inputs do. */
  const KEYS: Readonly<Record<SettingName, string | undefined>> = {
    'allow-all': undefined,
    'allow-clocks': 'clocks',
    'allow-exit': 'exit',
    'allow-http': 'http',
    'allow-random': 'random',
    'allow-sockets': 'sockets',
    'allow-dns': 'dns',
    'allow-fs': 'filesystem',
    'allow-stdio': 'stdio',
    stdio: 'stdio',
    stdin: 'stdio',
    stdout: 'stdio',
    stderr: 'stdio',
    'allow-env': 'environment',
    'deny-env': 'environment',
    env: 'environment',
    'allow-config': 'config',
    'deny-config': 'config',
    config: 'config',
    arg: 'args',
    cwd: 'cwd',
    'allow-imports': 'imports',
    'deny-imports': 'imports',
    'on-denied': 'on-denied',
    preopen: 'storage',
    mount: 'mounts',
    'mount-include': 'mount-include',
    'mount-exclude': 'mount-exclude',
    debug: 'debug',
    'fixed-clock': 'clocks',
    'random-seed': 'random',
  };
  const schema = async () => JSON.parse(await read('dist/schema/policy.json'));

  test('the published schemas are current: npm run build', async () => {
    for (const [name, current] of Object.entries(schemas()))
      expect(JSON.parse(await read(`dist/schema/${name}`))).toEqual(JSON.parse(JSON.stringify(current)));
  });

  test('the format has a key for every setting, and no other but those of wassette', async () => {
    const { $defs } = await schema();
    const known = new Set(Object.values(KEYS).filter((key) => key !== undefined));
    const wassette = ['network', 'resources', 'runtime', 'ipc'];
    expect(Object.keys($defs.permissions.properties).sort()).toEqual([...known, ...wassette].sort());
    expect(Object.keys(KEYS).sort()).toEqual(SETTINGS.map(({ name }) => name).sort());
  });

  test('every key is described', async () => {
    const { properties, $defs } = await schema();
    const { permissions: _, ...top } = properties;
    const described = { ...top, permissions: $defs.permissions, ...$defs.permissions.properties };
    for (const [key, each] of Object.entries(described)) expect(JSON.stringify(each), key).toContain('"description":');
  });

  test('the example of the README is one, by reader and schema alike', async () => {
    const [, example = ''] = /```yaml\n(# yaml-language-server[\s\S]*?)```/.exec(await read('README.md')) ?? [];
    const policy = readPolicy(example, 'wasi-virt.yaml', 'plugins/a.wasm', '2026-01-01');
    expect(policy).toMatchObject({ clocks: 'allow', stdin: 'ignore', http: 'none' });
    expect(policy.environment.host).toEqual({ kind: 'only', names: ['LANG'] });
    const isPolicy = new Ajv2020({ formats: { date: true }, allowUnionTypes: true }).compile(await schema());
    expect(isPolicy(yaml.parse(example)), JSON.stringify(isPolicy.errors)).toBe(true);
  });
});

describe('package.json', () => {
  test('has the version that the program prints', async () => {
    expect(JSON.parse(await read('package.json'))).toMatchObject({ version: VERSION });
  });

  test('needs nothing at run time: all is bundled', async () => {
    expect(JSON.parse(await read('package.json'))).not.toHaveProperty('dependencies');
  });
});
