import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { globMatches, globMistake } from '../../src/policy/globs.ts';

describe('a glob matches whole paths', () => {
  test.each([
    ['app.wasm', 'app.wasm', true],
    ['./app.wasm', 'app.wasm', true],
    ['app.wasm', './app.wasm', true],
    ['app.wasm', 'build/app.wasm', false],
    ['app.wasm', 'app.wasm.old', false],
    ['*.wasm', 'app.wasm', true],
    ['*.wasm', '.wasm', true],
    ['*.wasm', 'build/app.wasm', false],
    ['build/*', 'build/app.wasm', true],
    ['build/*', 'build', false],
    ['**/*.wasm', 'app.wasm', true],
    ['**/*.wasm', 'a/b/c.wasm', true],
    ['a/**', 'a/b/c', true],
    ['a/**', 'a', true],
    ['a/**', 'ab', false],
    ['a/**/z', 'a/z', true],
    ['a/**/z', 'a/b/z/c/z', true],
    ['a/**/z', 'a/b/zz', false],
    ['**', 'a/b', true],
    ['a?.wasm', 'ab.wasm', true],
    ['a?.wasm', 'a😀.wasm', true],
    ['a?.wasm', 'a.wasm', false],
    ['a?b', 'a/b', false],
    ['*a*b*', 'xaxbx', true],
    ['*a*b*', 'xbxax', false],
    ['/srv/*.wasm', '/srv/a.wasm', true],
    ['/srv/*.wasm', 'srv/a.wasm', false],
    ['a.wasm', 'a_wasm', false],
  ])('%s and %s: %s', (glob, path, expected) => {
    expect(globMatches(glob, path)).toBe(expected);
  });

  test('a path is its own glob, and ** in place of any of its directories matches it too', () => {
    const name = fc.stringMatching(/^[a-z0-9-]{1,8}$/);
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), fc.nat(5), fc.nat(5), (names, from, count) => {
        const path = names.join('/');
        const glob = [...names];
        glob.splice(Math.min(from, names.length - 1), Math.min(count, names.length - 1 - from), '**');
        expect(globMatches(path, path)).toBe(true);
        expect(globMatches(glob.join('/'), path)).toBe(true);
      }),
      { seed: 1 },
    );
  });

  test('many wildcards take no time that explodes', () => {
    expect(globMatches(`${'*a'.repeat(500)}b`, 'a'.repeat(2000))).toBe(false);
    expect(globMatches(`${'**/a/'.repeat(200)}b`, 'a/'.repeat(1000))).toBe(false);
  });
});

test.each(['', '.', '{a}', 'a[b]', '!a', 'a\\b', 'a/../b', '**.wasm', 'a**/b'])('%s is no glob', (glob) => {
  expect(globMistake(glob)).toBeDefined();
});

test.each(['a', './a', '**', '**/a/**', 'a?*/b'])('%s is one', (glob) => {
  expect(globMistake(glob)).toBeUndefined();
});
