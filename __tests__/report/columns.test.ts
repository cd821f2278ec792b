import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columns, wrap } from '../../src/report/columns.ts';
import { printable } from '../../src/text.ts';

test.each([
  ['', 0],
  ['abc', 3],
  ['é', 1],
  ['e\u0301', 1],
  ['\u0301', 0],
  ['日本語', 6],
  ['한국', 4],
  ['ｆｕｌｌ', 8],
  ['🦀', 2],
  ['…→“', 3],
])('%j takes %i columns', (text, number) => {
  expect(columns(text)).toBe(number);
});

test('lines break at blanks', () => {
  expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
});

test('a word that is too long breaks where the line ends', () => {
  expect(wrap('a abcdefgh b', 3)).toEqual(['a', 'abc', 'def', 'gh', 'b']);
  expect(wrap('日本語', 5)).toEqual(['日本', '語']);
});

test('a mark stays on its letter', () => {
  expect(wrap('ae\u0301b', 2)).toEqual(['ae\u0301', 'b']);
});

test('no text at all is one empty line', () => {
  expect(wrap('', 10)).toEqual(['']);
});

test('no line is too long, none has controls, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 2, max: 30 }), (text, width) => {
      const lines = wrap(text, width);
      for (const line of lines) {
        expect(columns(line)).toBeLessThanOrEqual(width);
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }
      expect(lines.join('').replaceAll(' ', '')).toBe(printable(text).replaceAll(' ', ''));
    }),
    { seed: 4, numRuns: 500 },
  );
});
