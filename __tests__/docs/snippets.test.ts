import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describe, expect, test } from 'vitest';
import yaml from 'yaml';
import { z } from 'zod';
import type { VirtError } from '../../src/errors.ts';
import { loadInputs } from '../../src/github/inputs.ts';
import { buildPolicy } from '../../src/policy/build-policy.ts';
import { parseOptions, readFlags } from '../../src/policy/readers/flags.ts';
import { importSpin } from '../../src/policy/readers/spin.ts';
import { readPolicy } from '../../src/read-policy.ts';
import { VERSION } from '../../src/version.ts';
import { DOCS, type Fence, ROOT } from './pages.ts';
import { commandsIn, Shell, shows } from './shell.ts';

const Step = z.strictObject({
  id: z.string().optional(),
  name: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).default({}),
});
const Steps = z.array(Step);
const Job = z.strictObject({
  'runs-on': z.string(),
  'timeout-minutes': z.number(),
  steps: Steps,
});
const Workflow = z.strictObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.enum(['read', 'write', 'none'])),
  jobs: z.record(z.string(), Job),
});
const Action = z.object({ inputs: z.record(z.string(), z.unknown()) });

const action = Action.parse(yaml.parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')));
const fences = DOCS.flatMap((page) => page.fences.map((fence) => [`${page.path}:${fence.line}`, fence, page] as const));
const of = (language: string) => fences.filter(([, fence]) => fence.language === language);
/** Where examples are to be copied: those of the questions are wrong on purpose, and checked by what is said of them. */
const sound = fences.filter(([, { language }, { path }]) => language === 'yaml' && path !== 'docs/faq.md');

/** Fails at the first mistake that a reader reports. */
const noMistake = (problem: VirtError): never => {
  throw problem;
};

/** Steps of a workflow, of a job, or of a part of one. */
function stepsOf(text: string): z.infer<typeof Steps> {
  const parsed: unknown = yaml.parse(text);
  const given = z.union([Steps, z.strictObject({ steps: Steps }), Workflow]).parse(parsed);
  if (Array.isArray(given)) return given;
  return 'steps' in given ? given.steps : Object.values(given.jobs).flatMap(({ steps }) => steps);
}

test('every snippet is of a kind that is checked', () => {
  const known = ['yaml', 'sh', 'console', 'toml', 'mermaid', 'text'];
  for (const [place, { language }] of fences) expect(known, place).toContain(language);
});

describe.each(sound.filter(([, { rest }]) => rest === ''))('workflow at %s', (_, { text }) => {
  const ours = stepsOf(text).filter(({ uses = '' }) => uses.includes('wasi-virt-action'));

  test('names the Action by the current release, and other actions by a version', () => {
    expect(ours.length).toBeGreaterThan(0);
    for (const { uses } of ours) expect(uses).toBe(`OWNER/wasi-virt-action@v${VERSION}`);
    for (const { uses = 'run@v1' } of stepsOf(text)) expect(uses).toMatch(/@v\d/);
  });

  test('gives it inputs that it has, with values that it takes', () => {
    for (const { with: inputs } of ours) {
      for (const name of Object.keys(inputs)) expect(action.inputs).toHaveProperty([name]);
      const env = Object.fromEntries(
        Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      );
      const { policy } = loadInputs(env, noMistake);
      buildPolicy(policy.settings, noMistake);
    }
  });
});

test.each(sound.filter(([, { rest }]) => rest !== ''))('policy at %s is one', (_, { text, rest }) => {
  expect(rest).toBe('wasi-virt.yaml');
  for (const component of [undefined, 'app.wasm', 'server.wasm', 'plugins/plugin-a.wasm']) {
    readPolicy(text, rest, component, '2026-01-01');
  }
});

test.each(of('toml'))('manifest at %s becomes a policy', (_, { text, rest }) => {
  const written = importSpin(text, rest, noMistake);
  readPolicy(written, 'wasi-virt.yaml', undefined, '2026-01-01');
});

/** Programs of others that commands use. */
const OTHERS = ['wac', 'wasmtime', 'gh', 'cargo', 'npm', 'cmp', 'cat', 'SOURCE_DATE_EPOCH=now', 'jco'];

/** The words of a command, as a shell takes them apart. */
function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/(?:[^\s'"]|'[^']*'|"[^"]*")+/g)].map(([word]) => word.replace(/['"]/g, ''));
}

/** Commands of a fence, without what a shell does with their output. */
function plainCommands({ language, text }: Fence): readonly string[] {
  const lines =
    language === 'console'
      ? commandsIn(text).map(({ command }) => command)
      : text.split('\n').filter((line) => line !== '');
  return lines
    .flatMap((line) => line.replaceAll('\\\n', ' ').split(/ (?:&&|\|) |; /))
    .map((line) => line.replace(/ #.*$| \d?>.*$/, '').trim());
}

describe('commands', () => {
  test.each(of('sh'))('at %s are spelt as the command reads them', (_, fence) => {
    for (const command of plainCommands(fence)) {
      const [program = '', ...args] = wordsOf(command);
      if (program !== 'wasi-virt') {
        expect(OTHERS).toContain(program);
        continue;
      }
      const options = { args, options: parseOptions(), strict: false, allowPositionals: true, tokens: true } as const;
      const line = readFlags(parseArgs(options).tokens, noMistake);
      buildPolicy(line.settings, noMistake);
    }
  });
});

/** What a reader does in one section: each has a folder of its own, in which what one command writes the next may read. */
const sections = [...Map.groupBy(fences, ([, { section }, { path }]) => `${path}, ${section}`)]
  .map(([name, all]) => [name, all.map(([place, fence]) => ({ place, ...fence }))] as const)
  .filter(([, all]) => all.some(({ language }) => language === 'console'));

describe.concurrent('commands show what they print', () => {
  test.each(sections)(
    '%s',
    async (_, all) => {
      const shell = await Shell.make();
      try {
        for (const { place, language, rest, text } of all) {
          if (rest !== '') shell.write(rest, text);
          if (language !== 'console') continue;
          for (const { command, printed } of commandsIn(text)) {
            const said = await shell.run(command);
            expect(shows(printed, said), `${place}: $ ${command}\n${said}`).toBe(true);
          }
        }
      } finally {
        shell.remove();
      }
    },
    240_000,
  );
});

/** Nodes, groups and edges: as much of Mermaid as the pictures here use. */
const PICTURE = {
  group: /^subgraph (\w+)\["[^"\]]+"\]$/,
  node: /^(\w+)\["[^"\]]+"\]$/,
  edge: /^(\w+)(?:\["[^"\]]+"\])? --> (\w+)(?:\["[^"\]]+"\])?$/,
};

test.each(of('mermaid'))('picture at %s has a box at both ends of every arrow', (_, { text }) => {
  const [head = '', ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.trim());
  expect(head).toMatch(/^flowchart (?:LR|TD)$/);
  const boxes = new Set([...text.matchAll(/\b(\w+)\["/g)].map(([, name]) => name));
  let depth = 0;
  for (const line of lines) {
    if (line === 'end') depth--;
    else if (PICTURE.group.test(line)) depth++;
    else if (line !== 'direction LR' && !PICTURE.node.test(line)) {
      const [, from, to] = PICTURE.edge.exec(line) ?? [];
      expect(boxes, line).toContain(from);
      expect(boxes, line).toContain(to);
    }
    expect(depth).toBeGreaterThanOrEqual(0);
  }
  expect(depth).toBe(0);
});
