import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileNode } from '../src/adapter/image.ts';
import type { Bounds } from '../src/mount-source.ts';
import { readMounts } from '../src/mounts.ts';
import { buildPolicy, policyFrom } from '../src/policy/build-policy.ts';
import { Random } from './support/random.ts';

let top: string;
let workspace: string;
beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'wasi-virt-source-')));
  workspace = join(top, 'ws');
  for (const [path, text] of Object.entries({
    'secret/key': 'CANARY',
    'ws/build/site/page': 'page',
    'ws/.git/HEAD': 'HEAD',
    'ws/.git/config': 'CANARY',
    'ws/.git/hooks/one': 'CANARY',
    'ws/sub/.git/config': 'CANARY',
  })) {
    mkdirSync(dirname(join(top, path)), { recursive: true });
    writeFileSync(join(top, path), text);
  }
});
afterEach(() => rmSync(top, { recursive: true }));

const COMMAND = { name: 'the current directory', foreignFile: false };
const ACTION = { name: 'the workspace', foreignFile: true };

interface Outcome {
  /** Paths and texts of files. */
  readonly files: Readonly<Record<string, string>>;
  readonly notes: readonly string[];
}

/** Mounts one path, which a policy file or a setting beside it names. */
function mount(path: string, where: Partial<Bounds> = {}, inFile = false): Outcome {
  const local = path.startsWith('/') ? path : join(workspace, path);
  const problems: string[] = [];
  const at = inFile ? { file: 'wasi-virt.yaml', line: 1, column: 1 } : undefined;
  const policy = buildPolicy([{ name: 'mount', value: `/m=${local}`, origin: 'a test', at }], ({ message }) =>
    problems.push(message),
  );
  expect(problems).toEqual([]);
  const notes: string[] = [];
  const files = readMounts(policy, { ...COMMAND, root: workspace, ...where }, (text) => notes.push(text));
  const tree = files.get(local);
  return { files: Object.fromEntries(tree === undefined ? [] : contentsOf(tree, '')), notes };
}

function contentsOf(node: FileNode, path: string): readonly (readonly [string, string])[] {
  switch (node.kind) {
    case 'file':
      return [[path, new TextDecoder().decode(node.contents)]];
    case 'symlink':
      return [[path, `-> ${node.target}`]];
    case 'directory':
      return [...node.entries].flatMap(([name, inner]) => contentsOf(inner, path === '' ? name : `${path}/${name}`));
  }
}

function link(path: string, target: string): void {
  mkdirSync(dirname(join(workspace, path)), { recursive: true });
  symlinkSync(target, join(workspace, path));
}

/** The message for a mount, with paths of the workspace as `WS/…`, of what is beside it as `TOP/…`. */
function refusal(...args: Parameters<typeof mount>): string {
  try {
    const outcome = mount(...args);
    return `mounted ${JSON.stringify(outcome)}`;
  } catch (error) {
    return error instanceof Error ? error.message.replaceAll(workspace, 'WS').replaceAll(top, 'TOP') : String(error);
  }
}

describe('a link in what a mount names', () => {
  const hint = 'copy the files into the workspace';

  it.each([
    ['out', '../secret', 'out', 'WS/out: is a link out of the workspace, to ../secret'],
    ['out', '../secret', 'out/key', 'WS/out/key: WS/out is a link out of the workspace, to ../secret'],
    ['a/b', '../../secret', 'a/b/key', 'WS/a/b/key: WS/a/b is a link out of the workspace, to ../../secret'],
    ['key', '../secret/key', 'key', 'WS/key: is a link out of the workspace, to ../secret/key'],
    ['up', '..', 'up/secret/key', 'WS/up/secret/key: WS/up is a link out of the workspace, to ..'],
    ['back', '../ws/build', 'back', 'WS/back: is a link out of the workspace, to ../ws/build'],
    ['etc', '/etc', 'etc/passwd', 'WS/etc/passwd: WS/etc is a link out of the workspace, to /etc'],
    ['proc', '/proc/self/environ', 'proc', 'WS/proc: is a link out of the workspace, to /proc/self/environ'],
  ])('%s -> %s leads nowhere outside: %s', (path, target, local, message) => {
    link(path, target);
    for (const inFile of [false, true]) {
      expect(refusal(local, ACTION, inFile)).toBe(`${message}; ${hint}.`);
      expect(refusal(local, COMMAND, inFile)).toBe(
        `${message}; ${hint}.`.replaceAll('the workspace', 'the current directory'),
      );
    }
  });

  it('leads nowhere outside through others', () => {
    link('one', 'two/three');
    link('two', 'build');
    link('build/three', '../four');
    link('four', join(top, 'secret'));
    expect(refusal('one/key', ACTION)).toBe(
      `WS/one/key: WS/four is a link out of the workspace, to TOP/secret; ${hint}.`,
    );
    link('deep', 'two/../../secret');
    expect(refusal('deep', ACTION)).toBe(`WS/deep: is a link out of the workspace, to two/../../secret; ${hint}.`);
  });

  it('is followed where it stays inside', () => {
    link('site', 'build/site');
    link('here', './build/../build');
    link('absolute', join(workspace, 'build/site'));
    link('file', 'site/page');
    for (const [local, name] of [
      ['site', 'page'],
      ['here/site', 'page'],
      ['absolute', 'page'],
      ['file', ''],
    ] as const) {
      expect(mount(local, ACTION, true).files).toEqual({ [name]: 'page' });
    }
  });

  it('may lead to the workspace by another name for it', () => {
    symlinkSync(workspace, join(top, 'alias'));
    link('site', join(top, 'alias/build/site'));
    expect(mount('site', { ...ACTION, root: join(top, 'alias') }).files).toEqual({ page: 'page' });
    expect(mount(join(top, 'alias/site'), { ...ACTION, root: join(top, 'alias') }).files).toEqual({ page: 'page' });
    expect(refusal('site', ACTION)).toContain('is a link out of the workspace');
  });

  it('that leads to itself, or through many, is said to', () => {
    link('self', 'self');
    expect(refusal('self')).toBe('WS/self: leads through more than 40 links; name what they lead to.');
    link('nowhere', 'none');
    expect(refusal('nowhere')).toBe('WS/nowhere: there is no such file or directory; check the path of the mount.');
  });

  it('before ".." would make two directories of one path', () => {
    link('site', 'build/site');
    mkdirSync(join(workspace, 'page'));
    expect(refusal(`${workspace}/site/../page`)).toBe(
      'WS/site/../page: there is no such file or directory; check the path of the mount.',
    );
    mkdirSync(join(workspace, 'build/page'));
    expect(refusal(`${workspace}/site/../page`)).toBe(
      'WS/site/../page: goes up behind a link, to where the link leads; write the path without "..".',
    );
    expect(mount(`${workspace}/build/../build/site`).files).toEqual({ page: 'page' });
  });
});

describe('a path outside', () => {
  it('is a place of its own for whoever names it, links before it included', () => {
    symlinkSync(join(top, 'secret'), join(top, 'alias'));
    for (const bounds of [COMMAND, ACTION]) {
      expect(mount(join(top, 'secret'), bounds).files).toEqual({ key: 'CANARY' });
      expect(mount(join(top, 'alias/key'), bounds).files).toEqual({ '': 'CANARY' });
    }
    expect(mount(join(top, 'secret'), COMMAND, true).files).toEqual({ key: 'CANARY' });
    symlinkSync(workspace, join(top, 'secret/out'));
    expect(refusal(join(top, 'secret'))).toMatch(/^TOP\/secret\/out: is a link out of the mount, to WS;/);
  });

  it.each(['TOP/secret', 'TOP/secret/key', 'WS/../secret', 'WS-2', 'TOP', '/etc'])(
    'is not for a policy file in the Action: %s',
    (path) => {
      expect(refusal(path.replace('TOP', top).replace('WS', workspace), ACTION, true)).toBe(
        `${path}: lies outside of the workspace; a policy file mounts only what is in there; name other paths with the input "mount".`,
      );
    },
  );
});

describe('.git', () => {
  const hint = 'mount other files, or name the one file in .git that is meant';

  it('is left out of every directory, at any depth and in letters of either case, and that is said', () => {
    mkdirSync(join(workspace, 'x/.GIT'), { recursive: true });
    writeFileSync(join(workspace, 'x/.GIT/config'), 'CANARY');
    mkdirSync(join(workspace, 'worktree'));
    writeFileSync(join(workspace, 'worktree/.git'), 'gitdir: CANARY');
    writeFileSync(join(workspace, '.gitignore'), 'ignored');
    const { files, notes } = mount('.');
    expect(files).toEqual({ 'build/site/page': 'page', '.gitignore': 'ignored' });
    expect(notes.map((note) => note.replaceAll(workspace, 'WS')).sort()).toEqual(
      ['.git', 'sub/.git', 'worktree/.git', 'x/.GIT'].map(
        (path) => `WS/${path} is left out: .git is embedded only where a mount names a file in it`,
      ),
    );
  });

  it.each([
    ['public', '.git', 'public', 'WS/public: is a link to .git'],
    ['public', '.git', 'public/config', 'WS/public/config: WS/public is a link to .git'],
    ['key', '.git/config', 'key', 'WS/key: is a link to .git/config'],
    ['a/b', '../sub/.git', 'a/b', 'WS/a/b: is a link to ../sub/.git'],
    ['vendor', '.', 'vendor/.git/hooks', 'WS/vendor/.git/hooks: WS/vendor is a link to .'],
  ])('is reached through no link: %s -> %s', (path, target, local, message) => {
    link(path, target);
    for (const bounds of [COMMAND, ACTION]) {
      expect(refusal(local, bounds)).toBe(`${message}, and nothing in .git is embedded through a link; ${hint}.`);
    }
  });

  it.each(['.git', '.git/hooks', 'sub/.git'])('no directory of it is embedded: %s', (path) => {
    const git = path.replace('sub/', '');
    expect(refusal(path)).toBe(`WS/${path}: is ${git}, and no directory in .git is embedded; ${hint}.`);
  });

  it('a file in it is embedded where a mount names it, but not for a policy file in the Action', () => {
    expect(mount('.git/HEAD').files).toEqual({ '': 'HEAD' });
    expect(mount('.git/HEAD', ACTION).files).toEqual({ '': 'HEAD' });
    expect(mount('.git/HEAD', COMMAND, true).files).toEqual({ '': 'HEAD' });
    expect(refusal('.git/HEAD', ACTION, true)).toBe(
      'WS/.git/HEAD: is a file in .git, which no policy file can mount; name it in the input "mount".',
    );
  });
});

it('a directory that is replaced by a link while it is read is not embedded', () => {
  writeFileSync(join(top, 'secret/page'), 'CANARY');
  const local = join(workspace, 'build/site');
  let reads = 0;
  const policy = {
    ...policyFrom({ mount: `/m=${local}` }),
    // Looked at once its names are known.
    get mountExclude(): readonly string[] {
      if (reads++ === 0) {
        renameSync(local, join(workspace, 'old'));
        symlinkSync('../../secret', local);
      }
      return [];
    },
  };
  expect(() => readMounts(policy)).toThrow(/site: changed while it was read; run this when nothing writes to it\.$/);
  expect(reads).toBe(1);
});

it('whatever links there are, nothing is embedded that is outside or in .git', () => {
  let embedded = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const random = new Random(seed);
    rmSync(workspace, { recursive: true });
    grow(workspace, 3, random);
    for (const path of BELOW) {
      let texts: readonly string[];
      try {
        texts = Object.values(mount(path, random.pick([ACTION, COMMAND]), random.below(2) === 0).files);
      } catch {
        continue;
      }
      expect(texts.join(), `seed ${seed}, ${path}`).not.toContain('CANARY');
      embedded += texts.length;
    }
  }
  expect(embedded).toBeGreaterThan(500);
});

const NAMES = ['a', 'b', '.git', 'd'] as const;
/** All but files in `.git` that the path itself names. */
const BELOW = NAMES.flatMap((x) => [x, ...NAMES.flatMap((y) => [`${x}/${y}`, ...NAMES.map((z) => `${x}/${y}/${z}`)])])
  .filter((path) => !path.includes('.git'))
  .concat('.');

/** Fills a directory; whatever file is in `.git` has the canary. */
function grow(path: string, depth: number, random: Random): void {
  mkdirSync(path);
  for (const name of NAMES) {
    const at = join(path, name);
    const kind = random.below(8);
    if (kind < 4 && depth > 1) grow(at, depth - 1, random);
    else if (kind < 6) writeFileSync(at, at.includes('.git') ? 'CANARY' : 'fine');
    else symlinkSync(targetOf(random), at);
  }
}

function targetOf(random: Random): string {
  const inner = `${random.pick(NAMES)}/${random.pick(NAMES)}`;
  const absolute = random.pick([join(workspace, inner), join(top, 'secret'), join(top, 'secret/key')]);
  const up = '../'.repeat(random.below(4));
  return random.pick([
    random.pick(NAMES),
    inner,
    `${up}${inner}`,
    `${up}secret/key`,
    `${inner}/../../${up}secret`,
    '.',
    absolute,
  ]);
}
