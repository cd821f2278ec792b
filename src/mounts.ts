import { constants, lstatSync, readdirSync, readFileSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, matchesGlob, posix, relative, resolve, sep } from 'node:path';
import { type FileNode, MAX_EMBEDDED } from './adapter/image.ts';
import type { Files } from './adapter/mounts.ts';
import { VirtError } from './errors.ts';
import { describe, reasonOf, sha256 } from './files.ts';
import { HERE, MAX_LINKS, problem, type Source, sourceOf } from './mount-source.ts';
import { isGit, pathBelow } from './places.ts';
import type { Policy } from './policy/model.ts';
import { placeOf } from './policy/values.ts';
import type { ReportedFile, ReportedMount } from './report/model.ts';
import { printable } from './text.ts';

/**
 * Reads what the mounts of a policy embed.
 * @param note takes what people should know of it, without final punctuation
 * @throws {VirtError} of code `io` for what cannot be read or embedded, always naming the file
 */
export function readMounts(policy: Policy, bounds = HERE, note: (text: string) => void = () => {}): Files {
  const written = policy.mentions.filter(({ setting, at }) => setting === 'mount' && at !== undefined);
  const inFile = new Set(written.map(placeOf));
  const reader = new Reader(policy, note);
  const files = new Map<string, FileNode>();
  for (const { guest, local } of policy.mounts) {
    if (local === undefined) continue;
    const source = sourceOf(local, inFile.has(guest), bounds);
    files.set(local, files.get(local) ?? reader.read(local, source));
  }
  reader.noteUnused(files);
  return files;
}

/** A mount that is read: what it is called, and where it is. */
interface Mounted {
  readonly local: string;
  readonly path: string;
}

class Reader {
  readonly #policy: Policy;
  readonly #note: (text: string) => void;
  #left = MAX_EMBEDDED;

  constructor(policy: Policy, note: (text: string) => void) {
    this.#policy = policy;
    this.#note = note;
  }

  read(local: string, { path, info }: Source): FileNode {
    const mount = { local, path };
    if (info.isDirectory()) return this.#directory(mount, '');
    if (!info.isFile()) throw problem(local, 'is neither a file nor a directory', 'mount one of these');
    const excluded = this.#policy.mountExclude.find((glob) => matchesFile(local, glob));
    if (excluded === undefined) return this.#file(mount, '', info.size);
    const what = `a mount names this file, and mount-exclude leaves it out (${printable(excluded)})`;
    throw problem(local, what, 'take one of the two out');
  }

  /** Globs choose in directories: where nothing but single files is mounted they do nothing. */
  noteUnused(files: Files): void {
    if (files.size === 0 || [...files.values()].some(({ kind }) => kind === 'directory')) return;
    const { mountInclude, mountExclude } = this.#policy;
    for (const [setting, globs] of [
      ['mount-include', mountInclude],
      ['mount-exclude', mountExclude],
    ] as const) {
      if (globs.length > 0)
        this.#note(`${setting} has no effect: it chooses in directories, and every mount is a single file`);
    }
  }

  #directory(mount: Mounted, below: string): FileNode {
    const shown = join(mount.local, below);
    const path = join(mount.path, below);
    const entries = new Map<string, FileNode>();
    for (const bytes of attempt(shown, () => readdirSync(path, { encoding: 'buffer' }))) {
      const name = utf8Name(bytes, shown);
      const inner = below === '' ? name : `${below}/${name}`;
      if (this.#policy.mountExclude.some((glob) => matches(inner, glob))) continue;
      const node = isGit(name) ? this.#leaveOut(mount, inner) : this.#entry(mount, inner);
      if (node !== undefined) entries.set(name, node);
    }
    // Something else may have taken its place meanwhile, which a link would have let in.
    if (attempt(shown, () => realpathSync.native(path)) !== path) throw changed(shown);
    return { kind: 'directory', entries };
  }

  /** It holds what was deleted long ago, and after a checkout a token. */
  #leaveOut(mount: Mounted, below: string): undefined {
    if (this.#policy.mountInclude.length > 0) return;
    this.#note(`${join(mount.local, below)} is left out: .git is embedded only where a mount names a file in it`);
  }

  /** `undefined` for what is not included, and for directories in which nothing is. */
  #entry(mount: Mounted, below: string): FileNode | undefined {
    const { mountInclude } = this.#policy;
    const included = mountInclude.length === 0 || mountInclude.some((glob) => matches(below, glob));
    const shown = join(mount.local, below);
    const info = attempt(shown, () => lstatSync(join(mount.path, below)));
    if (info.isDirectory()) {
      const node = this.#directory(mount, below);
      return included || (node.kind === 'directory' && node.entries.size > 0) ? node : undefined;
    }
    if (!included) return undefined;
    if (info.isSymbolicLink()) return { kind: 'symlink', target: linkTarget(mount, below) };
    if (info.isFile()) return this.#file(mount, below, info.size);
    throw problem(shown, 'is neither a file, a directory nor a link', 'leave it out with mount-exclude');
  }

  #file(mount: Mounted, below: string, size: number): FileNode {
    const shown = join(mount.local, below);
    this.#left -= size;
    if (this.#left < 0) {
      const what = `the mounts hold more than ${MAX_EMBEDDED / 2 ** 20} MiB, which is as much as can be embedded`;
      throw new VirtError('io', what, { at: { file: shown }, hint: 'leave files out with mount-exclude' });
    }
    const contents = attempt(shown, () => readFileSync(join(mount.path, below), { flag: PLAIN }));
    if (contents.length !== size) throw changed(shown);
    return { kind: 'file', contents };
  }
}

/** What was no link a moment ago must not be one now, nor a pipe that nobody writes to; Windows has no flags for it. */
const PLAIN = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

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

/** Whether a glob means a file that a mount names by itself: its name, or its path as it is written. */
function matchesFile(local: string, glob: string): boolean {
  const path = posix.normalize(local.split(sep).join('/'));
  return matches(path, glob) || matches(posix.basename(path), glob);
}

/** The text of a link as it is embedded: relative, and to a place inside the mount. */
function linkTarget(mount: Mounted, below: string): string {
  const path = join(mount.path, below);
  const shown = join(mount.local, below);
  const target = attempt(shown, () => readlinkSync(path));
  const text = target.split(sep).join('/');
  const folder = dirname(path);
  const meant = resolve(folder, target);
  // An absolute one may be written as the mount is, which need not be the path without links.
  const inside =
    pathBelow(mount.path, meant) ?? (isAbsolute(target) ? pathBelow(resolve(mount.local), meant) : undefined);
  if (inside === undefined) {
    throw problem(shown, `is a link out of the mount, to ${printable(text)}`, 'leave it out with mount-exclude');
  }
  refuseLoop(path, shown);
  if (!isAbsolute(target)) return text;
  return relative(folder, join(mount.path, inside)).split(sep).join('/') || '.';
}

/** A link that ends nowhere is a mistake, unless what it means is only missing. */
function refuseLoop(path: string, shown: string): void {
  try {
    statSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ELOOP')
      throw problem(
        shown,
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

function changed(path: string): VirtError {
  return problem(path, 'changed while it was read', 'run this when nothing writes to it');
}
