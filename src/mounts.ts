import { constants, lstatSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { join, matchesGlob, posix, relative, resolve, sep } from 'node:path';
import { type FileNode, MAX_EMBEDDED } from './adapter/image.ts';
import type { Files } from './adapter/mounts.ts';
import { VirtError } from './errors.ts';
import { describe, reasonOf, sha256 } from './files.ts';
import type { Policy } from './policy/model.ts';
import type { ReportedFile, ReportedMount } from './report/model.ts';
import { printable } from './text.ts';

/** Links that are followed to find what a link means; systems stop there as well. */
const MAX_LINKS = 40;

/**
 * Reads what the mounts of a policy embed.
 * @throws {VirtError} of code `io` for what cannot be read or embedded, always naming the file
 */
export function readMounts(policy: Policy): Files {
  const reader = new Reader(policy);
  const locals = new Set(policy.mounts.flatMap(({ local }) => (local === undefined ? [] : [local])));
  return new Map([...locals].map((local) => [local, reader.read(local)]));
}

class Reader {
  readonly #policy: Policy;
  #left = MAX_EMBEDDED;

  constructor(policy: Policy) {
    this.#policy = policy;
  }

  read(local: string): FileNode {
    // What is named is meant, also through a link.
    const info = attempt(local, () => statSync(local, { throwIfNoEntry: false }));
    if (info === undefined) throw problem(local, 'there is no such file or directory', 'check the path of the mount');
    if (info.isDirectory()) return this.#directory(local, '', local);
    if (info.isFile()) return this.#file(local, info.size);
    throw problem(local, 'is neither a file nor a directory', 'mount one of these');
  }

  #directory(path: string, below: string, mount: string): FileNode {
    const entries = new Map<string, FileNode>();
    for (const bytes of attempt(path, () => readdirSync(path, { encoding: 'buffer' }))) {
      const name = utf8Name(bytes, path);
      const inner = below === '' ? name : `${below}/${name}`;
      if (this.#policy.mountExclude.some((glob) => matches(inner, glob))) continue;
      const node = this.#entry(join(path, name), inner, mount);
      if (node !== undefined) entries.set(name, node);
    }
    return { kind: 'directory', entries };
  }

  /** `undefined` for what is not included, and for directories in which nothing is. */
  #entry(path: string, below: string, mount: string): FileNode | undefined {
    const { mountInclude } = this.#policy;
    const included = mountInclude.length === 0 || mountInclude.some((glob) => matches(below, glob));
    const info = attempt(path, () => lstatSync(path));
    if (info.isDirectory()) {
      const node = this.#directory(path, below, mount);
      return included || (node.kind === 'directory' && node.entries.size > 0) ? node : undefined;
    }
    if (!included) return undefined;
    if (info.isSymbolicLink()) return { kind: 'symlink', target: linkTarget(path, mount) };
    if (info.isFile()) return this.#file(path, info.size, constants.O_NOFOLLOW);
    throw problem(path, 'is neither a file, a directory nor a link', 'leave it out with mount-exclude');
  }

  /** @param flags for opening: what was no link a moment ago must not be one now; Windows has no flag for it */
  #file(path: string, size: number, flags = 0): FileNode {
    this.#left -= size;
    if (this.#left < 0) {
      const what = `the mounts hold more than ${MAX_EMBEDDED / 2 ** 20} MiB, which is as much as can be embedded`;
      throw new VirtError('io', what, { at: { file: path }, hint: 'leave files out with mount-exclude' });
    }
    const contents = attempt(path, () => readFileSync(path, { flag: constants.O_RDONLY | flags }));
    if (contents.length !== size) {
      throw problem(path, 'changed while it was read', 'run this when nothing writes to it');
    }
    return { kind: 'file', contents };
  }
}

/** What a report says of the mounts. */
export function describeMounts(policy: Policy, files: Files): readonly ReportedMount[] {
  return policy.mounts.map(({ guest, local, writable }) => {
    const tree = local === undefined ? undefined : files.get(local);
    const entries = tree === undefined ? [] : [...entriesOf(tree, '')];
    const listed = entries.flatMap(({ path, node }) => (node.kind === 'file' ? [describe(path, node.contents)] : []));
    const digests = new Map(listed.map((file) => [file.path, file]));
    return {
      guest,
      local: local ?? null,
      writable,
      size: listed.reduce((sum, { size }) => sum + size, 0),
      get sha256() {
        return sha256(entries.map(({ path, node }) => lineOf(path, node, digests)).join(''));
      },
      files: listed,
    };
  });
}

function lineOf(path: string, node: FileNode, files: ReadonlyMap<string, ReportedFile>): string {
  switch (node.kind) {
    case 'directory':
      return `directory  ${path}\n`;
    case 'symlink':
      return `link  ${path}  ${node.target}\n`;
    case 'file':
      return `${files.get(path)?.sha256}  ${path}\n`;
  }
}

/** All but the root, sorted by path. */
function* entriesOf(node: FileNode, path: string): Generator<{ readonly path: string; readonly node: FileNode }> {
  if (node.kind !== 'directory') {
    yield { path, node };
    return;
  }
  if (path !== '') yield { path, node };
  for (const name of [...node.entries.keys()].sort()) {
    const inner = node.entries.get(name);
    if (inner !== undefined) yield* entriesOf(inner, path === '' ? name : `${path}/${name}`);
  }
}

/** A glob without a slash means a name, wherever it is. */
function matches(path: string, glob: string): boolean {
  return matchesGlob(path, glob) || (!glob.includes('/') && matchesGlob(posix.basename(path), glob));
}

/** The text of a link as it is embedded: relative, and to a place inside the mount. */
function linkTarget(path: string, mount: string): string {
  const target = attempt(path, () => readlinkSync(path))
    .split(sep)
    .join('/');
  const root = resolve(mount);
  const folder = resolve(path, '..');
  const meant = resolve(folder, target);
  const inside = relative(root, meant);
  if (inside === '..' || inside.startsWith(`..${sep}`) || resolve(root, inside) !== meant) {
    throw problem(path, `is a link out of the mount, to ${printable(target)}`, 'leave it out with mount-exclude');
  }
  refuseLoop(path);
  return posix.isAbsolute(target) ? relative(folder, meant).split(sep).join('/') || '.' : target;
}

/** A link that ends nowhere is a mistake, unless what it means is only missing. */
function refuseLoop(path: string): void {
  try {
    statSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ELOOP')
      throw problem(
        path,
        `is a link that leads to itself, or through more than ${MAX_LINKS} others`,
        'leave it out with mount-exclude',
      );
  }
}

function utf8Name(bytes: Uint8Array, folder: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const shown = new TextDecoder().decode(bytes);
    throw problem(
      join(folder, shown),
      'has a name that is not UTF-8',
      'rename it, or leave its folder out with mount-exclude',
    );
  }
}

function attempt<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const hint = 'make it readable, or leave it out with mount-exclude';
    throw new VirtError('io', `cannot be embedded: ${reasonOf(error)}`, { at: { file: path }, hint, cause: error });
  }
}

function problem(path: string, what: string, hint: string): VirtError {
  return new VirtError('io', what, { at: { file: path }, hint });
}
