import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isGit, pathBelow, placeOf } from '../src/places.ts';

test.each([
  ['.git', true],
  ['.Git', true],
  ['.g\u200cit', true],
  ['.git\ufeff', true],
  ['.git. ', true],
  ['.gitignore', false],
  ['git', false],
  ['x.git', false],
  ['.git2', false],
])('%j is .git to some file system: %s', (name, expected) => {
  expect(isGit(name)).toBe(expected);
});

test.each([
  ['/a', '/a/b/c', join('b', 'c')],
  ['/a', '/a', ''],
  ['/a', '/a/..b', '..b'],
  ['/a', '/ab', undefined],
  ['/a/b', '/a', undefined],
])('in %s, %s is %s', (directory, path, below) => {
  expect(pathBelow(directory, path)).toBe(below);
});

describe.skipIf(process.platform === 'win32')('a path leads', () => {
  let top = '';
  beforeAll(() => {
    top = realpathSync.native(mkdtempSync(join(tmpdir(), 'places-')));
    symlinkSync('/', join(top, 'root'));
    symlinkSync('none', join(top, 'nowhere'));
    symlinkSync('circle', join(top, 'circle'));
  });
  afterAll(() => rmSync(top, { recursive: true }));

  test.each([
    ['new/file', 'TOP/new/file'],
    ['.', 'TOP'],
    ['root/new', '/new'],
    ['root/../new', '/new'],
    ['new/../file', 'TOP/file'],
    ['nowhere', undefined],
    ['nowhere/file', undefined],
    ['circle', undefined],
    ['circle/file', undefined],
  ])('%s: to %s', (path, place) => {
    expect(placeOf(`${top}/${path}`)).toBe(place?.replace('TOP', top));
  });

  test('from the working directory on', () => {
    expect(placeOf('none')).toBe(join(realpathSync.native('.'), 'none'));
  });
});
