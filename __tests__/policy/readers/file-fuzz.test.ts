import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VirtError } from '../../../src/errors.ts';
import { buildPolicy } from '../../../src/policy/build-policy.ts';
import { type PolicyFile, readPolicyFile, settingsFor } from '../../../src/policy/readers/file.ts';
import { EVERYTHING, OF_WASSETTE } from './examples.ts';
import { OF_MEANING, OF_SHAPE, OF_YAML } from './mistakes.ts';

/** Reads whatever it is, builds the policy if it was accepted, and checks how mistakes are told. */
function readAnything(text: string): { file: PolicyFile; problems: readonly VirtError[] } {
  const problems: VirtError[] = [];
  const file = readPolicyFile(text, 'p.yaml', '2026-11-25', (problem) => problems.push(problem));
  if (problems.length === 0) buildPolicy(settingsFor(file, 'plugins/x.wasm'), (problem) => problems.push(problem));
  const lines = text.split('\n');
  for (const problem of problems) {
    expect(problem).toBeInstanceOf(VirtError);
    expect(problem.message).toMatch(/^p\.yaml:\d+:\d+: .*\.$/su);
    // What a library would say by itself.
    expect(problem.message).not.toMatch(/Invalid (?:input|string|option|key)|Too (?:big|small)|: expected /);
    const { line = 0, column = 0 } = problem.at ?? {};
    expect(line).toBeGreaterThan(0);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThan(0);
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
  }
  return { file, problems };
}

const WORDS = [
  ...new Set(
    [EVERYTHING, OF_WASSETTE, ...[...OF_MEANING, ...OF_SHAPE, ...OF_YAML].map(([, text]) => text)].flatMap(
      (text) => text.match(/[\w.*/:-]+|\s+|[^\w\s]/g) ?? [],
    ),
  ),
  ...[
    '\n',
    '\n  ',
    '\n    ',
    '\n  - ',
    ': ',
    ', ',
    '&a ',
    '*a',
    '!!str ',
    '|\n',
    '>-\n',
    '? ',
    '\t',
    '\r\n',
    '\u2028',
    '\u0000',
    '😀',
    '__proto__',
    '---\n',
    '...\n',
    '%YAML 1.1\n',
  ],
];

describe('whatever a file holds, mistakes are told as sentences with a place, and nothing is thrown', () => {
  test('random texts of its words', () => {
    const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, (body) => void readAnything(`version: "1.0"\npermissions:\n${body}`)),
      { seed: 3, numRuns: 1500 },
    );
  });

  test('random characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void readAnything(text)),
      { seed: 4, numRuns: 800 },
    );
  });

  test('a valid file that was damaged', () => {
    const kinds = new Set<boolean>();
    const edit = fc.tuple(fc.nat(EVERYTHING.length - 1), fc.nat(12), fc.constantFrom('', ...WORDS));
    const edits = fc.array(edit, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(edits, (all) => {
        const damaged = all.reduce(
          (text, [at, count, word]) => text.slice(0, at) + word + text.slice(at + count),
          EVERYTHING,
        );
        kinds.add(readAnything(damaged).problems.length > 0);
      }),
      { seed: 5, numRuns: 800 },
    );
    expect(kinds.size).toBe(2);
  });

  test('any value in the place of any other', () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    const keys = [
      'clocks',
      'stdio',
      'storage',
      'filesystem',
      'mounts',
      'network',
      'http',
      'sockets',
      'dns',
      'environment',
      'config',
      'args',
      'cwd',
      'imports',
      'debug',
      'mount-include',
      'resources',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...keys),
        fc.constantFrom('', 'allow', 'deny', 'set', 'listen', 'stdin'),
        value,
        (key, under, json) => {
          const inner = under === '' ? json : { [under]: json };
          readAnything(JSON.stringify({ version: '1.0', permissions: { [key]: inner } }));
        },
      ),
      { seed: 6, numRuns: 1500 },
    );
  });
});

describe('what is read is what is written', () => {
  test('fixed values come back, whatever they are', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[A-Za-z_ .]{1,10}$/), fc.string({ unit: 'grapheme' })), (set) => {
        const { file, problems } = readAnything(
          JSON.stringify({ version: '1.0', permissions: { environment: { set } } }),
        );
        expect(problems).toEqual([]);
        const read = file.settings.filter(({ name }) => name === 'env').map(({ value }) => value);
        expect(read).toEqual(Object.entries(set).map(([key, value]) => `${key}=${value}`));
      }),
      { seed: 8 },
    );
  });

  test('an item of a list never becomes several, nor all', () => {
    const word = fc.constantFrom(
      'A',
      'true',
      'TRUE',
      'false',
      'none',
      '*',
      ',',
      '\n',
      ' ',
      'B_*',
      'listen=',
      'tcp://10.0.0.1:1',
      'a.com',
    );
    const item = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(''));
    const list = fc.constantFrom(
      ['http', 'allow-http'],
      ['sockets', 'allow-sockets'],
      ['dns', 'allow-dns'],
      ['environment', 'allow-env'],
      ['config', 'allow-config'],
    );
    fc.assert(
      fc.property(list, item, ([key = ''], text) => {
        const { file, problems } = readAnything(
          JSON.stringify({ version: '1.0', permissions: { [key]: { allow: [text] } } }),
        );
        if (problems.length > 0) return;
        const policy = buildPolicy(settingsFor(file, 'a'), () => undefined);
        const granted = [
          policy.http,
          policy.sockets,
          policy.dns,
          policy.environment.host.kind,
          policy.config.host.kind,
        ];
        expect(granted).not.toContain('allow');
        expect(granted).not.toContain('all');
        const { connect = [], listen = [] } = typeof policy.sockets === 'object' ? policy.sockets : {};
        expect(listen).toEqual([]);
        const counts = [policy.http, connect, policy.dns].map((value) =>
          typeof value === 'string' ? 0 : value.length,
        );
        const names = [policy.environment.host, policy.config.host].map((host) =>
          host.kind === 'only' ? host.names.length : 0,
        );
        expect([...counts, ...names].reduce((sum, count) => sum + count, 0)).toBe(1);
      }),
      { seed: 9, numRuns: 800 },
    );
  });
});

describe('size', () => {
  test('ten thousand grants are ten thousand settings', () => {
    const hosts = Array.from(
      { length: 10_000 },
      (_, index) => `      - { origin: "https://h${index}.example.com", reason: r }`,
    );
    const text = ['version: "1.0"', 'permissions:', '  http:', '    allow:', ...hosts, ''].join('\n');
    const { file, problems } = readAnything(text);
    expect(problems).toEqual([]);
    expect(file.settings).toHaveLength(10_000);
    expect(file.settings.at(-1)?.origin).toBe('p.yaml:10004:9');
  });

  test('a file of one line and 1 MiB is read too', () => {
    const items = Array.from({ length: 60_000 }, (_, index) => `A${index}`).join(', ');
    const text = `{version: "1.0", permissions: {environment: {allow: [${items}]}}}`;
    const padded = text + ' '.repeat(2 ** 20 - text.length);
    expect(readAnything(padded).file.settings).toHaveLength(60_000);
  });

  test.each([
    ['commas', `[${','.repeat(50_000)}`],
    ['anchors', '&a '.repeat(50_000)],
    ['brackets', '[]'.repeat(50_000)],
    ['directives', '%a\n'.repeat(50_000)],
    ['quotes', "- 'a\n".repeat(20_000)],
    ['documents', '---\n'.repeat(20_000)],
    ['keys of one name', `{${'a: b, '.repeat(20_000)}}`],
    ['comments', '#\n'.repeat(100_000)],
    ['misspelt keys', `version: "1.0"\npermissions:\n  http:\n    allow:\n${'      - { origi: x }\n'.repeat(5000)}`],
    ['aliases', `- &a b\n${'- *a\n'.repeat(50_000)}`],
  ])('%s without end are refused in time', (_, text) => {
    expect(readAnything(text).problems.length).toBeGreaterThan(0);
  });
});
