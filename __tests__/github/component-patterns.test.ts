import { expect, test } from 'vitest';
import { isMeant, patternsIn, plainPattern } from '../../src/github/component-patterns.ts';

test('a line is a path, a glob or what is left out; empty ones and comments are none', () => {
  expect(patternsIn('\n  # the shop\r\n app.wasm\n#x\n\t!old/**  \n./#a.wasm\n')).toEqual([
    'app.wasm',
    '!old/**',
    './#a.wasm',
  ]);
});

test.each([
  ['./app.wasm', 'app.wasm'],
  ['a//b/../app.wasm', 'a/app.wasm'],
  ['! ./old//**', '!old/**'],
  ['**/../*.wasm', '**/../*.wasm'],
  ['../app.wasm', '../app.wasm'],
  ['/x/./../app.wasm', '/app.wasm'],
  [`${process.cwd()}/app.wasm`, 'app.wasm'],
])('%s is written %s', (pattern, plain) => {
  expect(plainPattern(pattern)).toBe(plain);
});

test.each([
  ['a.wasm', ['./a.wasm'], true],
  ['a.wasm', ['*.wasm', '!a.wasm'], false],
  ['a.wasm', ['!a.wasm', '*.wasm'], true],
  ['a.wasm', ['*.wasm', '!./x/../a.wasm'], false],
  ['old/x/a.wasm', ['**/*.wasm', '!old'], false],
  ['older/a.wasm', ['**/*.wasm', '!old'], true],
  ['[x].wasm', ['[x].wasm'], false],
  ['x.wasm', ['[x].wasm'], true],
  ['a+(b).wasm', ['a+(b).wasm'], true],
  ['ab.wasm', ['a+(b).wasm'], false],
  ['old/(x)/a.wasm', ['**/*.wasm', '!old/(x)'], false],
  ['plugins\\p.wasm', ['plugins/*.wasm'], false],
  ['a.wasm', [], false],
])('%s by %j: %s', (name, patterns, meant) => {
  expect(isMeant(name, patterns)).toBe(meant);
});
