import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { globbed, isGlob, lookOf, nameMistake, plainPath, slashed, textMistake } from '../src/names.ts';

test('a path has one way to be written, by its text alone', () => {
  const part = fc.constantFrom('', '.', '..', 'a', 'b.wasm', '*', 'a..', '...');
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
      const path = parts.join('/');
      const normal = posix.normalize(path);
      expect(plainPath(path)).toBe(path === '' ? '' : normal.length > 1 ? normal.replace(/\/$/, '') : normal);
    }),
    { seed: 8, numRuns: 500 },
  );
  expect(plainPath('**/../x/../../a')).toBe('**/../../a');
});

test('a backslash is a separator on Windows, and a character everywhere else', () => {
  expect(slashed('a\\b/c', true)).toBe('a/b/c');
  expect(slashed('a\\b/c', false)).toBe('a\\b/c');
  expect(plainPath('a\\..\\b.wasm')).toBe(process.platform === 'win32' ? 'b.wasm' : 'a\\..\\b.wasm');
});

test('the name of a component goes from the working directory on', () => {
  expect(globbed(`${process.cwd()}/a/./b.wasm`)).toBe('a/b.wasm');
  expect(globbed('/elsewhere/b.wasm')).toBe('/elsewhere/b.wasm');
});

describe('a name is refused that holds', () => {
  test.each([
    ['nothing', '', /empty/],
    ['too much', 'n'.repeat(1025), /longer than 1024/],
    ['a line end', 'a\nb.wasm', /control/],
    ['an escape', 'a\u001b[2Kb.wasm', /control/],
    ['a delete', 'a\u007f.wasm', /control/],
    ['a line separator', 'a\u2028b.wasm', /control/],
    ['what turns text around', 'a\u202emsaw.wasm', /control/],
    ['what nobody sees', 'app.wasm\u200b', /nobody sees/],
    ['what is no UTF-8', 'a\ufffd.wasm', /UTF-8/],
    ['a star', '*.wasm', /"\*".*glob/],
    ['a question mark', 'a?.wasm', /"\?".*glob/],
    ['brackets', '[x].wasm', /"\[".*glob/],
    ['braces', '{name}.wasm', /"\{".*glob/],
    ['a backslash', 'plugins\\p.wasm', /separator/],
  ])('%s', (_, name, mistake) => {
    expect(nameMistake(name)).toMatch(mistake);
  });

  test('whatever stands around it', () => {
    const odd = fc.constantFrom('\0', '\r', '\n', '\t', '\u0085', '\u2029', '\u2066', '\\', '*', '?', '[', '{');
    fc.assert(
      fc.property(fc.string(), odd, fc.string(), (before, character, after) => {
        expect(nameMistake(before + character + after)).toBeDefined();
      }),
      { seed: 4 },
    );
  });
});

test.each(['app.wasm', 'a b (1).wasm', 'häuser/büro.wasm', '-rf', '#x', '!x', '$&', "it's", '😀.wasm', 'a]}.wasm'])(
  '%s is a name',
  (name) => {
    expect(nameMistake(name)).toBeUndefined();
    expect(isGlob(name)).toBe(false);
  },
);

test('a glob is a text too, and its characters are no mistake in one', () => {
  for (const glob of ['*.wasm', 'a?', '[ab]', '{a,b}']) {
    expect(isGlob(glob)).toBe(true);
    expect(textMistake(glob)).toBeUndefined();
  }
});

test('letters with accents look the same, however they are composed', () => {
  expect(lookOf('bu\u0308ro.wasm')).toBe(lookOf('b\u00fcro.wasm'));
});
