import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import yaml from 'yaml';
import { z } from 'zod';
import { DOCS, pageOf, ROOT } from './pages.ts';
import { Shell, shows } from './shell.ts';

/** Texts that the program holds, each as a pattern: what it fills in may be anything. */
const TEXTS: readonly RegExp[] = globSync('src/**/*.ts', { cwd: ROOT })
  .flatMap((name) => [
    ...readFileSync(join(ROOT, name), 'utf8').matchAll(
      /'((?:[^'\\\n]|\\.)+)'|"((?:[^"\\\n]|\\.)+)"|`((?:[^`\\]|\\.)+)`/g,
    ),
  ])
  .map(([, single, double, template]) => single ?? double ?? template ?? '')
  .map((text) => text.replace(/\\(.)/g, '$1').split(/\$\{(?:[^{}]|\{[^}]*\})*\}/))
  // What is all filled in says nothing.
  .filter((parts) => parts.join('').replace(/\P{L}/gu, '').length >= 12)
  .map((parts) => {
    return new RegExp(`^${parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('.+')}$`);
  });

const quotes = DOCS.flatMap(({ path, quotes: all }) => all.map((quote) => [path, quote] as const));

test.each(quotes)('%s quotes what the program says: %s', (_, quote) => {
  expect(TEXTS.some((pattern) => pattern.test(quote))).toBe(true);
});

test('a sentence that nobody says is found out', () => {
  for (const quote of ['The host must be kind.', 'The run has … ended well.'])
    expect(TEXTS.filter((pattern) => pattern.test(quote))).toEqual([]);
});

const Step = z.tuple([z.object({ with: z.record(z.string(), z.string()) })]);

/** Each `text` follows the step of a workflow to which the Action says it. */
const SAID = pageOf('faq').fences.flatMap((fence, i, all) => {
  const before = all[i - 1];
  if (fence.language !== 'text' || before?.language !== 'yaml') return [];
  const [step] = Step.parse(yaml.parse(before.text));
  return [[fence.text.trim(), step.with] as const];
});

describe('the Action', () => {
  let shell: Shell;
  beforeAll(async () => {
    shell = await Shell.make();
  });
  afterAll(() => shell.remove());

  test.each(SAID)(
    'says: %s',
    async (sentence, inputs) => {
      const errors = [...(await shell.act(inputs)).matchAll(/^::error::(.*)$/gm)].map(([, said = '']) => said);
      expect(errors.filter((said) => shows(sentence, said))).toHaveLength(1);
    },
    60_000,
  );
});

test('every text of the questions is one that the Action says', () => {
  expect(SAID).toHaveLength(pageOf('faq').fences.filter(({ language }) => language === 'text').length);
  expect(SAID.length).toBeGreaterThan(0);
});

test('every question that begins with "It says" shows the sentence', () => {
  const source = readFileSync(join(ROOT, 'docs/faq.md'), 'utf8');
  for (const section of source.split('\n### ').slice(1)) {
    if (/^It (?:says|tells|wants)/.test(section)) expect(section).toMatch(/^(?:\$ |> )/m);
  }
});
