import { describe, expect, test } from 'vitest';
import type { VirtError } from '../../../src/errors.ts';
import { readPolicyFile } from '../../../src/policy/readers/file.ts';
import { type Mistake, OF_MEANING, OF_SHAPE, OF_YAML } from './mistakes.ts';

function mistakesIn(text: string): readonly VirtError[] {
  const problems: VirtError[] = [];
  readPolicyFile(text, 'wasi-virt.yaml', '2026-11-25', (problem) => problems.push(problem));
  return problems;
}

function check([, text, said]: Mistake): void {
  const problems = mistakesIn(`version: "1.0"\n${text}`);
  const messages = typeof said === 'string' ? [said] : said;
  expect(problems.map(({ message }) => message)).toEqual(messages.map((message) => `wasi-virt.yaml:${message}`));
  for (const { code, at } of problems) {
    expect(code).toBe('policy');
    expect(at).toMatchObject({ file: 'wasi-virt.yaml', line: expect.any(Number), column: expect.any(Number) });
  }
}

describe('what is not YAML, or more of it than the format has, is refused', () => {
  test.each(OF_YAML)('%s', (...mistake) => check(mistake));
});

describe('what has another shape is refused', () => {
  test.each(OF_SHAPE)('%s', (...mistake) => check(mistake));
});

describe('what cannot be meant is refused', () => {
  test.each(OF_MEANING)('%s', (...mistake) => check(mistake));
});

describe('the file as a whole', () => {
  test.each([
    ['', '1:1: the file is empty; write version: "1.0" and permissions.'],
    ['# nothing yet\n', '1:1: the file is empty; write version: "1.0" and permissions.'],
    ['permissions: {}\n', '1:1: the key "version" is missing; write "1.0".'],
    ['version: "2.0"\n', '1:10: "2.0" is not understood; write "1.0".'],
    ['version: 2.0\n', '1:10: 2.0 is not understood; write "1.0".'],
    [`# ${'x'.repeat(2 ** 20)}\n`, '1:1: this is over 1 MiB; a policy file is short; divide it.'],
    [`a: ${'['.repeat(100_000)}\n`, '1:1: this nests too deep; a policy has a handful of levels.'],
    [`a:\n${'- '.repeat(100_000)}\n`, '1:1: this nests too deep; a policy has a handful of levels.'],
  ])('%#', (text, message) => {
    expect(mistakesIn(text).map((problem) => problem.message)).toEqual([`wasi-virt.yaml:${message}`]);
  });

  test('every mistake is told at once, in the order in which they are found', () => {
    const text = `version: "3.0"
permissions:
  clock: true
  random: [1]
  http:
    allow: [https://a.com, ftp://b.com]
  storage:
    allow: [{ uri: fs://x }]
components:
  - match: "[a].wasm"
    permission: {}
`;
    expect(
      mistakesIn(text)
        .map(({ at }) => `${at?.line}:${at?.column}`)
        .sort(),
    ).toEqual(['1:10', '3:3', '4:11', '6:28', '8:13', '10:12', '11:5'].sort());
  });

  test('columns count characters', () => {
    expect(mistakesIn('version: "1.0"\npermissions: { cwd: "😀😀", clock: true }\n')[0]?.at).toMatchObject({
      line: 2,
      column: 27,
    });
  });

  test('aliases cannot make much of little', () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x]', 'b: &b [*a, *a, *a, *a, *a, *a, *a, *a]'];
    for (const [one, other] of ['bc', 'cd', 'de', 'ef'].map((pair) => [...pair])) {
      lines.push(`${other}: &${other} [${Array.from({ length: 8 }, () => `*${one}`).join(', ')}]`);
    }
    expect(mistakesIn(lines.join('\n')).map(({ what }) => what)).toContain('aliases make too much of this file');
  });

  test('the values of variables are in no message', () => {
    const text = 'version: "1.0"\npermissions:\n  environment: { set: { TOKEN: [s3cret], B: { s3cret: 1 } } }\n';
    expect(mistakesIn(text)).toHaveLength(2);
    expect(
      mistakesIn(text)
        .map(({ message }) => message)
        .join(),
    ).not.toContain('s3cret');
  });
});
