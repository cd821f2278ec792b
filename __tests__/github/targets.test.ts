import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { VirtError } from '../../src/errors.ts';
import { findTargets } from '../../src/github/targets.ts';
import { Workspace } from '../../src/github/workspace.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'targets-'));
  await mkdir(join(folder, 'build', 'sub'), { recursive: true });
  await mkdir(join(folder, 'out'));
  for (const name of ['build/b.wasm', 'build/a.wasm', 'build/sub/a.wasm']) await writeFile(join(folder, name), '');
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
});

afterAll(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** What no result takes the place of, from `folder` on. */
function workspace(): Workspace {
  const kept = new Map([
    [join(folder, 'wasi-virt.yaml'), 'the policy file'],
    [join(folder, 'wasi-virt.lock.json'), 'the lock file'],
  ]);
  return new Workspace(folder, kept);
}

/** Targets with paths from `folder` on; the patterns are taken from there too. */
async function find(patterns: readonly string[], output = ''): Promise<{ targets: string[]; problems: string[] }> {
  const problems: VirtError[] = [];
  const inside = (path: string): string =>
    path === '' || path === '!' ? path : path.startsWith('!') ? `!${folder}/${path.slice(1)}` : `${folder}/${path}`;
  const found = findTargets(patterns.map(inside), inside(output), workspace(), (problem) => problems.push(problem));
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
    const outside: VirtError[] = [];
    findTargets([import.meta.filename], 'virt/{dir}/', workspace(), (problem) => outside.push(problem));
    expect(outside.map(({ message }) => message)).toContain(
      `input "output": ${import.meta.filename} is outside of the working directory, and {dir} is a directory in there; leave {dir} out.`,
    );
  });

  test('have the names that they have, whatever these mean in a replacement', async () => {
    await mkdir(join(folder, 'odd', '$1'), { recursive: true });
    await writeFile(join(folder, 'odd', '$1', '$&.wasm'), '');
    expect((await find(['odd/**/*.wasm'], 'new/{dir}/{name}')).targets).toEqual(['odd/$1/$&.wasm → new/odd/$1/$&']);
  });

  test('are not overwritten by the result of another', async () => {
    const { problems } = await find(['build/a.wasm', 'build/b.wasm'], 'build/{name}.wasm');
    expect(problems[0]).toBe(
      'build/a.wasm is a component, and the output for build/a.wasm would overwrite it; write to another place with the input "output".',
    );
  });
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
    ['a glob', ['build/**/*.wasm', '!build/sub/*.wasm'], ['build/a.wasm', 'build/b.wasm']],
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

/** A directory of its own, with empty files in it. */
async function place(name: string, ...files: readonly string[]): Promise<string> {
  for (const file of files) {
    await mkdir(join(folder, name, file, '..'), { recursive: true });
    await writeFile(join(folder, name, file), '');
  }
  return name;
}

describe.skipIf(process.platform === 'win32')('a file name is data', () => {
  test.each([
    ['a backslash', 'plugins\\p.wasm'],
    ['a line end', 'z\nevil.wasm'],
    ['a terminal command', 'a\u001b[2K.wasm'],
    ['a glob', '[ab].wasm'],
    ['braces', '{name}.wasm'],
    ['what nobody sees', 'a\u200b.wasm'],
  ])('one with %s is refused where a glob finds it', async (_, name) => {
    const at = await place(`names-${name.length}-${name.charCodeAt(1)}`, 'a.wasm', name);
    const { problems } = await find([`${at}/**/*.wasm`]);
    expect(problems).toEqual([
      expect.stringMatching(/^the name of the component names-\S+.* holds .*; give the file another name\.$/),
    ]);
    expect(problems[0]).toMatch(/^\P{C}+$/u);
  });

  test('one that is no UTF-8 is refused where a glob finds it, and not passed over', async () => {
    const at = await place('bytes', 'a.wasm');
    await writeFile(Buffer.concat([Buffer.from(`${folder}/${at}/b`), Buffer.from([0xff]), Buffer.from('.wasm')]), '');
    expect((await find([`${at}/*.wasm`])).problems).toEqual([expect.stringContaining('is not UTF-8')]);
  });

  test('a text that is a glob is one, even if a file has that name', async () => {
    const at = await place('globs', '[ab]', 'a', 'b');
    const { targets } = await find([`${at}/[ab]`], 'new/{name}');
    expect(targets.map((target) => target.replace(/ → .*$/, ''))).toEqual(['globs/a', 'globs/b']);
    expect((await find([`${at}/[[]ab[]]`])).problems).toEqual([expect.stringContaining('holds a "["')]);
  });

  test('two that look the same are refused', async () => {
    const at = await place('looks', 'b\u00fcro.wasm', 'bu\u0308ro.wasm');
    const { problems } = await find([`${at}/*.wasm`], 'new/{name}');
    expect(problems[0]).toMatch(/are two files, and their names look the same; give one of them another name\.$/);
  });

  test.each([
    ['plugins\\*.wasm', 'holds a "\\"'],
    ['a\u0007.wasm', 'holds a control character'],
    ['!old\\x', 'holds a "\\"'],
    ['build/../*.wasm', 'goes up'],
    ['{build,..}/*.wasm', 'goes up'],
    ['{build/sub/../x,y}.wasm', 'goes up'],
  ])('a line %j is refused', async (line, why) => {
    const { problems } = await find(['build/a.wasm', line]);
    expect(problems).toContainEqual(expect.stringContaining(why));
  });
});

describe.skipIf(process.platform === 'win32')('below the workspace, after links are resolved,', () => {
  let outside = '';
  beforeAll(async () => {
    outside = await mkdtemp(join(tmpdir(), 'outside-'));
    await writeFile(join(outside, 'x.wasm'), '');
  });
  afterAll(() => rm(outside, { recursive: true }));

  test('lie components', async () => {
    const at = await place('links', 'a.wasm');
    await symlink(join(outside, 'x.wasm'), join(folder, at, 'file.wasm'));
    await symlink(outside, join(folder, at, 'way'));
    await symlink('a.wasm', join(folder, at, 'inside.wasm'));
    expect((await find([`${at}/inside.wasm`])).problems).toEqual([]);
    for (const path of ['file.wasm', 'way/x.wasm']) {
      expect((await find([`${at}/${path}`])).problems).toEqual([
        `input "component": ${at}/${path} lies outside of the workspace; build it in there, or copy it, and name no link out of it.`,
      ]);
    }
  });

  test.each([
    ['a link to a directory', 'way/virt.wasm'],
    ['a link to a directory, and a new one in it', 'way/new/virt.wasm'],
    ['a link to a file', 'file.wasm'],
    ['a link to what is not there', 'nowhere.wasm'],
    ['what is not there, of directories', 'gone/virt.wasm'],
    ['a link, and up from where it leads', 'way/../virt.wasm'],
  ])('goes a result: not through %s', async (_, output) => {
    const at = await place('results', 'a.wasm');
    const link = (target: string, name: string) => symlink(target, join(folder, at, name)).catch(() => {});
    await link(outside, 'way');
    await link(join(outside, 'x.wasm'), 'file.wasm');
    await link(join(outside, 'none'), 'nowhere.wasm');
    await link(join(outside, 'none'), 'gone');
    expect((await find([`${at}/a.wasm`], `${at}/${output}`)).problems).toEqual([
      expect.stringMatching(/^the output for .* leads out of the workspace; /),
    ]);
  });

  test('go two results to two places', async () => {
    const at = await place('places', 'a/c.wasm', 'b/c.wasm', 'virt/a/.keep');
    await symlink('a', join(folder, at, 'virt', 'b'));
    const { problems } = await find([`${at}/a/c.wasm`, `${at}/b/c.wasm`], `${at}/virt/b/../{dir}/{name}`);
    expect(problems).toEqual([]);
    await symlink(`../../virt/${at}/a`, join(folder, at, 'virt', 'c'));
    await mkdir(join(folder, 'virt2', at, 'a'), { recursive: true });
    await symlink('a', join(folder, 'virt2', at, 'b'));
    expect((await find([`${at}/a/c.wasm`, `${at}/b/c.wasm`], 'virt2/{dir}/{name}')).problems).toEqual([
      expect.stringContaining('would both be written to'),
    ]);
  });
});

describe('a result', () => {
  test.each([
    ['the policy file', 'wasi-virt.yaml', 'would overwrite the policy file'],
    ['the lock file', './out/../wasi-virt.lock.json', 'would overwrite the lock file'],
    ['the policy file in other letters', 'Wasi-Virt.YAML', 'would overwrite the policy file'],
    ['what is in .git', '.git/hooks/pre-commit', "lies in .git, which is git's"],
    ['what is in .git, in other letters and deeper', 'sub/.GIT/config', "lies in .git, which is git's"],
    ['.git itself', '.git', "lies in .git, which is git's"],
  ])('never overwrites %s', async (_, output, why) => {
    const { problems } = await find(['build/a.wasm'], output);
    expect(problems).toEqual([expect.stringContaining(`, ${why}; write to another place in the workspace`)]);
  });

  test.skipIf(process.platform === 'win32')('never overwrites them through a link', async () => {
    await writeFile(join(folder, 'wasi-virt.yaml'), '');
    await mkdir(join(folder, '.git'), { recursive: true });
    await mkdir(join(folder, 'to'));
    await symlink('../wasi-virt.yaml', join(folder, 'to', 'policy'));
    await symlink('..', join(folder, 'to', 'here'));
    await symlink('../.git', join(folder, 'to', 'git'));
    for (const output of ['to/policy', 'to/here/wasi-virt.yaml', 'to/here/wasi-virt.lock.json', 'to/git/x']) {
      expect((await find(['build/a.wasm'], output)).problems, output).toHaveLength(1);
    }
    await rm(join(folder, '.git'), { recursive: true });
  });

  test.each(['...wasm', '..wasm', '.wasm'])('has a name: %s leaves none', async (name) => {
    const at = await place('bare', name);
    const { problems } = await find([`${at}/${name}`], 'dist/{name}/index.js');
    expect(problems).toContainEqual(expect.stringContaining('nothing is left of the name'));
  });
});
