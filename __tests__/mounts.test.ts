import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FileNode, MAX_EMBEDDED } from '../src/adapter/image.ts';
import { HERE } from '../src/mount-source.ts';
import { describeMounts, readMounts } from '../src/mounts.ts';
import { policyFrom } from '../src/policy/build-policy.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wasi-virt-mounts-'));
  mkdirSync(join(folder, 'sub/inner'), { recursive: true });
  mkdirSync(join(folder, 'empty'));
  writeFileSync(join(folder, 'a.txt'), 'contents');
  writeFileSync(join(folder, 'sub/b.md'), 'b');
  writeFileSync(join(folder, 'sub/inner/c.txt'), '');
});
afterEach(() => rm(folder, { recursive: true }));

function read(settings: { include?: string; exclude?: string } = {}, local = folder): FileNode | undefined {
  const { include, exclude } = settings;
  const policy = policyFrom({
    mount: [`/m=${local}`],
    ...(include === undefined ? {} : { 'mount-include': include }),
    ...(exclude === undefined ? {} : { 'mount-exclude': exclude }),
  });
  return readMounts(policy).get(local);
}

/** `path: contents`, `path -> target` or `path/`, sorted. */
function lines(node: FileNode | undefined, path = ''): string[] {
  switch (node?.kind) {
    case 'file':
      return [`${path}: ${new TextDecoder().decode(node.contents)}`];
    case 'symlink':
      return [`${path} -> ${node.target}`];
    case 'directory': {
      const inner = [...node.entries].flatMap(([name, child]) => lines(child, path === '' ? name : `${path}/${name}`));
      return [...(path === '' ? [] : [`${path}/`]), ...inner].sort();
    }
    case undefined:
      return [];
  }
}

const ALL = ['a.txt: contents', 'empty/', 'sub/', 'sub/b.md: b', 'sub/inner/', 'sub/inner/c.txt: '];

describe('a mount', () => {
  it('is a directory with all that is in it, empty directories too', () => {
    expect(lines(read())).toEqual(ALL);
  });

  it('is a single file, also through a link', () => {
    symlinkSync('a.txt', join(folder, 'link'));
    expect(lines(read({}, join(folder, 'a.txt')))).toEqual([': contents']);
    expect(lines(read({}, join(folder, 'link')))).toEqual([': contents']);
  });

  it.each([
    [{ include: '**/*.txt' }, ['a.txt: contents', 'sub/', 'sub/inner/', 'sub/inner/c.txt: ']],
    [{ include: '*.md' }, ['sub/', 'sub/b.md: b']],
    [{ exclude: 'sub/**' }, ['a.txt: contents', 'empty/', 'sub/']],
    [{ exclude: 'inner,empty' }, ['a.txt: contents', 'sub/', 'sub/b.md: b']],
    [{ include: 'sub/**', exclude: '*.txt' }, ['sub/', 'sub/b.md: b', 'sub/inner/']],
  ])('can be of some files only: %j', (settings, expected) => {
    expect(lines(read(settings))).toEqual(expected);
  });

  it.each(['a.txt', '*.txt', '**/*.txt', '**/wasi-virt-*/a.txt', '*'])(
    'is not a file that mount-exclude leaves out: %s',
    (exclude) => {
      expect(() => read({ exclude }, join(folder, 'a.txt'))).toThrow(
        `${folder}/a.txt: a mount names this file, and mount-exclude leaves it out (${exclude}); take one of the two out.`,
      );
    },
  );

  it('says where globs have no effect, since they choose in directories', () => {
    const notes = (mount: readonly string[], settings: Record<string, string>): string[] => {
      const found: string[] = [];
      readMounts(
        policyFrom({ mount: mount.map((path, i) => `/${i}=${join(folder, path)}`), ...settings }),
        HERE,
        (text) => found.push(text),
      );
      return found;
    };
    const globs = { 'mount-include': '*.html', 'mount-exclude': '*.map' };
    expect(notes(['a.txt', 'sub/b.md'], globs)).toEqual([
      'mount-include has no effect: it chooses in directories, and every mount is a single file',
      'mount-exclude has no effect: it chooses in directories, and every mount is a single file',
    ]);
    expect(notes(['a.txt', 'sub'], globs)).toEqual([]);
    expect(notes(['a.txt'], {})).toEqual([]);
  });

  it('keeps links that stay inside, and makes absolute ones relative', () => {
    symlinkSync('../a.txt', join(folder, 'sub/up'));
    symlinkSync(join(folder, 'sub/b.md'), join(folder, 'sub/inner/absolute'));
    symlinkSync(folder, join(folder, 'top'));
    symlinkSync('nowhere', join(folder, 'dangling'));
    expect(lines(read()).filter((line) => line.includes('->'))).toEqual([
      'dangling -> nowhere',
      'sub/inner/absolute -> ../b.md',
      'sub/up -> ../a.txt',
      'top -> .',
    ]);
  });

  it.each([
    ['../outside', /link: is a link out of the mount, to \.\.\/outside; leave it out with mount-exclude\.$/],
    ['/etc/passwd', /link: is a link out of the mount, to \/etc\/passwd; leave it out with mount-exclude\.$/],
    ['link', /link: is a link that leads to itself, or through more than 40 others; leave it out/],
  ])('refuses a link to %s, and names it', (target, message) => {
    symlinkSync(target, join(folder, 'link'));
    expect(() => read()).toThrow(message);
    expect(lines(read({ exclude: 'link' }))).toEqual(ALL);
  });

  it('refuses what is neither file nor directory', () => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(() => read()).toThrow(/pipe: is neither a file, a directory nor a link; leave it out with mount-exclude\.$/);
    expect(() => read({}, join(folder, 'pipe'))).toThrow(
      /pipe: is neither a file nor a directory; mount one of these\.$/,
    );
  });

  it.runIf(process.platform === 'linux')('refuses a name that is not UTF-8', () => {
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0x66, 0xff])]), '');
    expect(() => read()).toThrow(/f\ufffd: has a name that is not UTF-8; rename it/);
  });

  it('refuses what is not there', () => {
    expect(() => read({}, join(folder, 'nope'))).toThrow(/nope: there is no such file or directory; check the path/);
  });

  it('refuses more than can be embedded, before it is read', () => {
    writeFileSync(join(folder, 'large'), '');
    truncateSync(join(folder, 'large'), MAX_EMBEDDED + 1);
    expect(() => read()).toThrow(
      /large: the mounts hold more than 512 MiB, which is as much as can be embedded; leave/,
    );
  });

  it.runIf(process.platform === 'linux')('refuses a file that is not as long as it says', () => {
    // Files of the kernel's say 0 and are longer, like one that grows while it is read.
    expect(() => read({}, '/proc/self/status')).toThrow(/status: changed while it was read; run this when nothing/);
  });
});

it('is reported by its files and one digest for all', () => {
  symlinkSync('a.txt', join(folder, 'link'));
  const policy = policyFrom({ mount: [`/m=${folder}`, '/tmp=memory:'] });
  const [mount, memory] = describeMounts(policy, readMounts(policy));
  expect(mount).toMatchObject({ guest: '/m', local: folder, writable: false, size: 9 });
  expect(mount?.files.map(({ path, size }) => `${path} ${size}`)).toEqual([
    'a.txt 8',
    'sub/b.md 1',
    'sub/inner/c.txt 0',
  ]);
  expect(mount?.files[0]?.sha256).toBe('d1b2a59fbea7e20077af9f91b27e95e865061b270be03ff539ab3b73587882e8');
  const before = mount?.sha256;
  expect(memory).toMatchObject({ guest: '/tmp', local: null, writable: true, size: 0, files: [] });
  writeFileSync(join(folder, 'sub/b.md'), 'c');
  expect(describeMounts(policy, readMounts(policy))[0]?.sha256).not.toBe(before);
});
