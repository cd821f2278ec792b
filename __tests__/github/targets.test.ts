import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { VirtError } from '../../src/errors.ts';
import { findTargets } from '../../src/github/targets.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'targets-'));
  await mkdir(join(folder, 'build', 'sub'), { recursive: true });
  await mkdir(join(folder, 'out'));
  for (const name of ['build/b.wasm', 'build/a.wasm', 'build/sub/a.wasm', 'build/[x].wasm'])
    await writeFile(join(folder, name), '');
});

afterAll(() => rm(folder, { recursive: true }));

/** Targets with paths from `folder` on; the patterns are taken from there too. */
async function find(patterns: readonly string[], output = ''): Promise<{ targets: string[]; problems: string[] }> {
  const problems: VirtError[] = [];
  const inside = (path: string): string => (path === '' ? '' : join(folder, path) + (path.endsWith('/') ? '/' : ''));
  const found = findTargets(patterns.map(inside), inside(output).replace('//', '/'), (problem) =>
    problems.push(problem),
  );
  const short = (path: string): string => path.replaceAll(`${folder}/`, '');
  return {
    targets: found.map((target) => `${short(target.component)} → ${short(target.output)}`),
    problems: problems.map(({ message }) => short(message)),
  };
}

describe('one component', () => {
  test.each([
    ['', 'virt.wasm'],
    ['x/y.wasm', 'x/y.wasm'],
    ['plain', 'plain'],
    ['out', 'out/a.virt.wasm'],
    ['new/', 'new/a.virt.wasm'],
    ['new/{name}.sandboxed.wasm', 'new/a.sandboxed.wasm'],
  ])('output "%s" means %s', async (output, path) => {
    expect(await find(['build/a.wasm'], output)).toEqual({ targets: [`build/a.wasm → ${path}`], problems: [] });
  });
});

describe('several components', () => {
  test.each([
    ['', 'virt/'],
    ['new', 'new/'],
    ['out', 'out/'],
  ])('output "%s" is a folder', async (output, place) => {
    expect((await find(['build/[ab].wasm'], output)).targets).toEqual([
      `build/a.wasm → ${place}a.virt.wasm`,
      `build/b.wasm → ${place}b.virt.wasm`,
    ]);
  });

  test('keep the order of the lines, and count once', async () => {
    const { targets } = await find(['build/b.wasm', 'build/[ab].wasm', 'build/b.wasm'], '{name}');
    expect(targets).toEqual(['build/b.wasm → b', 'build/a.wasm → a']);
  });

  test('cannot go into one file', async () => {
    expect((await find(['build/a.wasm', 'build/b.wasm'], 'x.wasm')).problems).toEqual([
      'input "output" names one file, x.wasm, for 2 components; name a directory, or write {name} into it.',
    ]);
  });

  test('with one name would overwrite one another', async () => {
    expect((await find(['build/**/a.wasm'], 'new')).problems).toEqual([
      'build/a.wasm and build/sub/a.wasm would both be written to new/a.virt.wasm; virtualize them in two steps with different outputs.',
    ]);
  });

  test('are not overwritten by the result of another', async () => {
    const { problems } = await find(['build/a.wasm', 'build/b.wasm'], 'build/{name}.wasm');
    expect(problems[0]).toBe(
      'build/a.wasm is a component, and the output for build/a.wasm would overwrite it; write to another place with the input "output".',
    );
  });
});

test('a file whose name looks like a glob is a file', async () => {
  expect((await find(['build/[x].wasm'])).targets).toEqual(['build/[x].wasm → virt.wasm']);
});

test('every path and glob without a file is reported', async () => {
  const hint = 'check the path, and that the build ran before this step.';
  expect((await find(['nope.wasm', 'build/*.nope', 'build/a.wasm'])).problems).toEqual([
    `input "component": there is no file nope.wasm; ${hint}`,
    `input "component": no file matches build/*.nope; ${hint}`,
  ]);
});
