import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { policyFrom } from '../../src/policy/build-policy.ts';
import type { Preopen } from '../../src/policy/model.ts';
import { virtualize } from '../../src/virtualize.ts';
import { program } from './calls.ts';
import type { RunOptions, RunResult } from './jco.ts';
import { Random } from './random.ts';

type Run = (bytes: Uint8Array, options: RunOptions) => Promise<RunResult>;

const GUEST = readFileSync(join(import.meta.dirname, '../fixtures/directories/directories.wasm'));

/** As a policy could be put together by a program: what is refused where policies are read is held all the same. */
function wrapped(preopens: readonly Preopen[]): Uint8Array {
  const policy = { ...policyFrom({ stdout: 'allow', 'allow-env': true }), preopens };
  return virtualize(GUEST, policy).bytes;
}

const mapping = (guest: string, host: string, access: 'ro' | 'rw' = 'rw'): Preopen => ({ guest, host, access });

/** Paths that mappings name, of directories that lie in each other and apart. */
const NAMES = ['a', 'b', 'c'] as const;
const BELOW = NAMES.flatMap((x) => [x, ...NAMES.flatMap((y) => [`${x}/${y}`, ...NAMES.map((z) => `${x}/${y}/${z}`)])]);

/** What mapped directories are, whatever the guest and others have made of the tree, the same in every engine. */
export function mappingsIn(engine: string, run: () => Run): void {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wasi-virt-mappings-'));
    mkdirSync(join(folder, 'work/config'), { recursive: true });
    mkdirSync(join(folder, 'secret'));
    writeFileSync(join(folder, 'work/config/file'), 'settings');
    writeFileSync(join(folder, 'secret/key'), 'CANARY');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** A line for each command; the process of the engine shows what it has open. */
  async function lines(bytes: Uint8Array, ...commands: readonly string[]): Promise<readonly string[]> {
    const preopens = { '/srv': folder, '.': folder, '/fd': '/proc/self/fd' };
    const { stdout, stderr, exit, trap } = await run()(bytes, { args: program(...commands), preopens });
    expect({ stderr, exit, trap }).toEqual({ stderr: '', exit: 0, trap: undefined });
    return stdout.split('\n').slice(0, -1);
  }

  /** The names under which directories are there, when they are asked for. */
  async function found(bytes: Uint8Array): Promise<readonly string[]> {
    const [line = ''] = await lines(bytes, 'directories');
    return line.split(' ').flatMap((item) => (item === '' ? [] : [item.replace(/^\d+=/, '')]));
  }

  describe(`mapped directories in ${engine}`, () => {
    it.each(['ro', 'rw'] as const)(
      'a link that the guest puts in the place of one leads nowhere (%s)',
      async (access) => {
        const answers = await lines(
          wrapped([mapping('/config', '/srv/work/config', access), mapping('/work', '/srv/work')]),
          'directories',
          'read 0 file',
          'move 1 config old',
          'link 1 ../secret config',
          'directories',
          'read 0 key',
          'read 0 config/key',
          'write 0 config/key OWNED',
          'read 0 old/file',
        );
        expect(answers.slice(0, 6)).toEqual(['0=/config 1=/work', 'settings', 'ok', 'ok', '0=/work', 'error 20']);
        expect(answers.slice(6)).toEqual([
          expect.stringMatching(/^error/),
          expect.stringMatching(/^error/),
          'settings',
        ]);
        expect(readFileSync(join(folder, 'secret/key'), 'utf8')).toBe('CANARY');
      },
    );

    it('a directory that was put in the place of a link is there again', async () => {
      const answers = await lines(
        wrapped([mapping('/config', '/srv/work/config'), mapping('/work', '/srv/work')]),
        'directories',
        'move 1 config old',
        'link 1 old config',
        'directories',
        'move 0 config link',
        'move 0 old config',
        'directories',
        'read 0 file',
      );
      expect(answers).toEqual([
        '0=/config 1=/work',
        'ok',
        'ok',
        '0=/work',
        'ok',
        'ok',
        '0=/config 1=/work',
        'settings',
      ]);
    });

    it.each([
      ['first', 'x'],
      ['middle', 'x/y'],
      ['last', 'x/y/z'],
    ])('no link is followed as the %s name of a path, wherever it leads', async (_place, path) => {
      const bytes = wrapped([mapping('/m', '/srv/x/y/z'), mapping('/n', 'x/y/z')]);
      const tail = 'x/y/z'.slice(path.length);
      const at = join(folder, path);
      mkdirSync(join(folder, 'real', tail), { recursive: true });
      mkdirSync(join(at, '..'), { recursive: true });
      const up = '../'.repeat(path.split('/').length - 1);
      for (const target of [`${up}real`, join(folder, 'real'), `${up}../${folder.split('/').at(-1)}/real`]) {
        symlinkSync(target, at);
        expect(await found(bytes), target).toEqual([]);
        rmSync(at);
      }
      mkdirSync(join(folder, 'x/y/z'), { recursive: true });
      expect(await found(bytes)).toEqual(['/m', '/n']);
    });

    it('are as the host names them, with or without a slash at the start, down to the directory that it opens', async () => {
      const here = ['.', 'work', './/work/./config/', '/srv', '/srv/', '/srv/work/config/.', '/srv//work'];
      expect(await found(wrapped(here.map((host, i) => mapping(`/${i}`, host))))).toEqual(here.map((_, i) => `/${i}`));
      const nowhere = ['/', '/work', '/srvwork', 'srv', '/srv/.work', '/srv/work/config/file', '/srv/work/none/config'];
      expect(await found(wrapped(nowhere.map((host, i) => mapping(`/${i}`, host))))).toEqual([]);
    });

    it.each(['/srv/work/..', '/srv/work/../work', '..', 'work/../work', '/srv/..\\secret', '/srv/work\\config'])(
      'no host is asked for a name that goes up, or is two for some: %s',
      async (host) => {
        mkdirSync(join(folder, 'work\\config'));
        expect(await found(wrapped([mapping('/m', host)]))).toEqual([]);
      },
    );

    it.runIf(process.platform === 'linux')('leave nothing open of the way to them', async () => {
      const bytes = wrapped([
        mapping('/config', '/srv/work/config'),
        mapping('/fd', '/fd'),
        mapping('/no', '/srv/work/no'),
      ]);
      const ask = Array.from({ length: 20 }, () => 'directories');
      const answers = await lines(bytes, 'directories', 'list 1', ...ask, 'list 1');
      const open = (line = ''): number => line.split(' ').length;
      expect(answers[0]).toBe('0=/config 1=/fd');
      expect(open(answers.at(-1))).toBe(open(answers[1]));
    });

    it('are there exactly if every name is a directory, in any tree of directories, files and links', async () => {
      const bytes = wrapped(BELOW.map((path) => mapping(`/${path}`, `/srv/tree/${path}`)));
      let there = 0;
      for (let seed = 1; seed <= 6; seed++) {
        const tree = join(folder, 'tree');
        grow(tree, new Random(seed), tree, 3);
        const expected = BELOW.filter((path) => isDirectory(tree, path));
        expect(await found(bytes), `seed ${seed}`).toEqual(expected.map((path) => `/${path}`));
        there += expected.length;
        rmSync(tree, { recursive: true });
      }
      expect(there).toBeGreaterThan(20);
    });
  });
}

/** Fills a directory with others, files, and links to whatever may be in the tree or beside it. */
function grow(path: string, random: Random, tree: string, depth: number): void {
  mkdirSync(path);
  if (depth === 0) return;
  for (const name of NAMES) {
    const at = join(path, name);
    const kind = random.pick(['directory', 'directory', 'directory', 'link', 'file']);
    if (kind === 'directory') grow(at, random, tree, depth - 1);
    else if (kind === 'file') writeFileSync(at, 'CANARY');
    else {
      const absolute = random.pick([join(tree, BELOW[random.below(BELOW.length)] ?? ''), join(tree, '../secret')]);
      symlinkSync(random.pick([random.pick(NAMES), `../${random.pick(NAMES)}`, '.', '..', absolute]), at);
    }
  }
}

/** Name by name, as no engine does it. */
function isDirectory(tree: string, path: string): boolean {
  const names = path.split('/');
  return names.every(
    (_, i) => lstatSync(join(tree, ...names.slice(0, i + 1)), { throwIfNoEntry: false })?.isDirectory() === true,
  );
}
