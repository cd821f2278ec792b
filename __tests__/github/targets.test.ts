import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { VirtError } from '../../src/errors.ts';
import { findTargets } from '../../src/github/targets.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'targets-'));
  await mkdir(join(folder, 'build', 'sub'), { recursive: true });
  await mkdir(join(folder, 'out'));
  for (const name of ['build/b.wasm', 'build/a.wasm', 'build/sub/a.wasm', 'build/[x].wasm'])
    await writeFile(join(folder, name), '');
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
});

afterAll(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** Targets with paths from `folder` on; the patterns are taken from there too. */
async function find(patterns: readonly string[], output = ''): Promise<{ targets: string[]; problems: string[] }> {
  const problems: VirtError[] = [];
  const inside = (path: string): string =>
    path === '' || path === '!' ? path : path.startsWith('!') ? `!${folder}/${path.slice(1)}` : `${folder}/${path}`;
  const found = findTargets(patterns.map(inside), inside(output), (problem) => problems.push(problem));
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
      'build/a.wasm and build/sub/a.wasm would both be written to new/a.virt.wasm; write {dir} into the input "output", as virt/{dir}/{name}.virt.wasm.',
    ]);
    expect((await find(['build/a.wasm', 'build/b.wasm'], '{dir}/x')).problems).toEqual([
      'build/a.wasm and build/b.wasm would both be written to build/x; virtualize them in two steps with different outputs.',
    ]);
  });

  test.each([
    ['virt/{dir}/{name}.virt.wasm', ['virt/build/a.virt.wasm', 'virt/build/sub/a.virt.wasm', 'virt/top.virt.wasm']],
    ['virt/{dir}/', ['virt/build/a.virt.wasm', 'virt/build/sub/a.virt.wasm', 'virt/top.virt.wasm']],
    ['{dir}/virt/{name}', ['build/virt/a', 'build/sub/virt/a', 'virt/top']],
  ])('with one name in two directories go apart into %s', async (output, outputs) => {
    await writeFile(join(folder, 'top.wasm'), '');
    const { targets, problems } = await find(['build/**/a.wasm', 'top.wasm'], output);
    expect(problems).toEqual([]);
    expect(targets.map((target) => target.replace(/^.* → /, ''))).toEqual(outputs);
  });

  test('outside of the working directory are in no directory of it', async () => {
    const { problems } = await find(['build/../../x.wasm'], 'virt/{dir}/');
    expect(problems).toEqual([expect.stringContaining('there is no file')]);
    const outside: VirtError[] = [];
    findTargets([import.meta.filename], 'virt/{dir}/', (problem) => outside.push(problem));
    expect(outside.map(({ message }) => message)).toEqual([
      `input "output": ${import.meta.filename} is outside of the working directory, and {dir} is a directory in there; leave {dir} out.`,
    ]);
  });

  test('have the names that they have, whatever these mean in a pattern', async () => {
    await mkdir(join(folder, 'odd', '{name}'), { recursive: true });
    await writeFile(join(folder, 'odd', '{name}', '$&{dir}.wasm'), '');
    expect((await find(['odd/**/*.wasm'], 'new/{dir}/{name}')).targets).toEqual([
      'odd/{name}/$&{dir}.wasm → new/odd/{name}/$&{dir}',
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

describe('what is left out', () => {
  test.each([
    ['a glob', ['build/**/*.wasm', '!build/sub/*.wasm', '!build/[[]*'], ['build/a.wasm', 'build/b.wasm']],
    ['a file', ['build/[ab].wasm', '!build/./a.wasm'], ['build/b.wasm']],
    ['a directory, with all that is in it', ['build/**/a.wasm', '!build/sub'], ['build/a.wasm']],
    ['a directory by a glob', ['build/**/a.wasm', '!**/s?b/'], ['build/a.wasm']],
    ['of what stands before it alone', ['build/a.wasm', '!build/*', 'build/b.wasm'], ['build/b.wasm']],
    ['also if there is no such file', ['build/a.wasm', '!nope.wasm', '!no*'], ['build/a.wasm']],
  ])('is %s', async (_, patterns, components) => {
    const { targets, problems } = await find(patterns);
    expect(problems).toEqual([]);
    expect(targets.map((target) => target.replace(/ → .*$/, ''))).toEqual(components);
  });

  test('is not everything, and is named', async () => {
    expect((await find(['build/*.wasm', '!build'])).problems).toEqual([
      'input "component": every component is left out; take out a line that begins with "!".',
    ]);
    expect((await find(['build/a.wasm', '!'])).problems).toEqual([
      'input "component": a "!" stands alone; write what is left out behind it.',
    ]);
  });
});

describe('a component', () => {
  test('counts once, however its path is written', async () => {
    const way = fc.constantFrom('./', 'build/../', './/', 'build/sub/../../', '');
    await fc.assert(
      fc.asyncProperty(fc.array(way, { minLength: 1, maxLength: 4 }), async (ways) => {
        const { targets, problems } = await find(ways.map((each) => `${each}build//./a.wasm`));
        expect({ problems, count: targets.length }).toEqual({ problems: [], count: 1 });
      }),
      { seed: 15, numRuns: 50 },
    );
  });

  test('is not another one to which a link leads', async () => {
    await mkdir(join(folder, 'far', 'away'), { recursive: true });
    await writeFile(join(folder, 'far', 'a.wasm'), '');
    await writeFile(join(folder, 'a.wasm'), '');
    await symlink(join(folder, 'far', 'away'), join(folder, 'link'));
    expect((await find(['a.wasm', 'link/../a.wasm'])).problems).toEqual([
      'a.wasm and link/../a.wasm have one name and are two files: a directory in them is a link; write the paths without "..".',
    ]);
  });
});
