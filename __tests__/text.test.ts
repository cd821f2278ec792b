import { expect, test } from 'vitest';
import { exact, printable } from '../src/text.ts';

/** Characters that show nothing, a gap, or something that another one of them shows too. */
const HIDDEN = [
  ...[0x00, 0x07, 0x0a, 0x1b, 0x7f, 0x85, 0xa0, 0xad, 0x034f, 0x061c, 0x115f, 0x1160, 0x1680, 0x17b4, 0x17b5, 0x180e],
  ...[0x2000, 0x2003, 0x2007, 0x2009, 0x200b, 0x200d, 0x200e, 0x2028, 0x2029, 0x202e, 0x202f, 0x205f, 0x2060, 0x2065],
  ...[0x2066, 0x2800, 0x3000, 0x3164, 0xd800, 0xdfff, 0xe000, 0xfe0f, 0xfeff, 0xffa0, 0xfff0, 0xffff, 0x13441, 0x16fe4],
  ...[0x1d159, 0x1d173, 0xe0001, 0xe0041, 0xe0100, 0xe0fff, 0x10ffff],
].map((code) => String.fromCodePoint(code));

test('characters that nobody sees are shown by their numbers, each by another one', () => {
  const shown = HIDDEN.map((character) => printable(`a${character}b`));
  for (const text of shown) expect(text).toMatch(/^a\\u\{[0-9a-f]+\}b$/);
  expect(new Set(shown).size).toBe(HIDDEN.length);
  expect(printable('a\u200bb')).toBe('a\\u{200b}b');
});

test.each([
  'my app.wasm',
  'wasi:http/types@0.2.6',
  'Übergröße',
  '名前',
  'नमस्ते',
  'e\u0301',
  '😀',
  '“so”, he said – no',
  '\\d',
])('%s is shown as it is', (text) => {
  expect(printable(text)).toBe(text);
  expect(exact(text)).toBe(text);
});

test('what is printable stays so', () => {
  for (const character of HIDDEN) expect(printable(printable(character))).toBe(printable(character));
});

test('texts to compare by eye differ wherever they differ: in gaps, in marks, in words that imitate a number', () => {
  const texts = [
    'a b',
    'a  b',
    'a   b',
    ' a b',
    'a b ',
    'a\u200bb',
    'a\\u{200b}b',
    'a\\u{5c}u{200b}b',
    'a\u200cb',
    'ab',
  ];
  const shown = texts.map(exact);
  expect(new Set(shown.map((text) => text.trim().replace(/ +/g, ' '))).size).toBe(texts.length);
  expect(exact('a   b')).toBe('a\\u{20}\\u{20} b');
  expect(exact('\u0338a')).toBe('\\u{338}a');
});
