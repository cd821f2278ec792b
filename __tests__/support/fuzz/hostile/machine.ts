import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The files of the machine, each with a secret of its own in it; `->` is a link. Policies speak of `work`, `read` and
 * `other`, never of `secret`, where even a name is one.
 */
const TREE = {
  work: {
    'w.txt': 'file',
    sub: { 'deep.txt': 'file' },
    config: { 'c.txt': 'file' },
    link: '->w.txt',
    out: '->../secret/key.txt',
  },
  read: {
    'r.txt': 'file',
    sub: { 'inner.txt': 'file' },
    dir: '->../secret',
    out: '->../secret/key.txt',
    abs: '->{root}/secret',
  },
  other: { 'o.txt': 'file' },
  secret: { 'key.txt': 'file', more: { 'deep.txt': 'file' }, 'SECRET-NAME': 'file' },
} as const;

interface Tree {
  readonly [name: string]: string | Tree;
}

/** What a guest could change of an entry. */
interface Entry {
  readonly kind: 'directory' | 'file' | 'symlink';
  readonly contents: string;
  readonly mode: number;
  readonly links: number;
  readonly modified: bigint;
  readonly read: bigint;
}

/** Paths of the entries in a directory of the machine's, at any depth. */
export function pathsBelow(directory: string): readonly string[] {
  const all: string[] = [];
  const visit = (tree: Tree, path: string): void => {
    for (const [name, node] of Object.entries(tree)) {
      all.push(`${path}${name}`);
      if (typeof node === 'object') visit(node, `${path}${name}/`);
    }
  };
  visit(TREE, '');
  const prefix = directory === '' ? '' : `${directory}/`;
  return all.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
}

/** Directories of their own for the guests of one round. */
export class Machine {
  readonly root = mkdtempSync(join(tmpdir(), 'wasi-virt-hostile-'));
  /** What stands in each file, by its path below the root: nobody could guess it. */
  readonly contents = new Map<string, string>();
  readonly #before: ReadonlyMap<string, Entry>;
  readonly #started: bigint;

  /** @param secret makes a text that is nowhere else */
  constructor(secret: (about: string) => string) {
    const name = secret('name');
    this.#write(TREE, '', secret, name);
    this.#before = this.#look();
    this.#started = BigInt(Date.now()) * 1_000_000n;
  }

  /** What has happened to entries outside the given directories since the start, each in a sentence. */
  changed(writable: readonly string[]): readonly string[] {
    const after = this.#look();
    const paths = new Set([...this.#before.keys(), ...after.keys()]);
    return [...paths].flatMap((path) => {
      if (writable.some((root) => isIn(path, root))) return [];
      const [was, is] = [this.#before.get(path), after.get(path)];
      const shown = path === '' ? 'the root' : path;
      if (was === undefined) return [`${shown} was made`];
      if (is === undefined) return [`${shown} was removed`];
      const different = (['kind', 'contents', 'mode', 'links', 'modified'] as const).filter(
        (key) => was[key] !== is[key],
      );
      // Reading sets that as well, but to the time at which it is done.
      const isSet = is.read !== was.read && is.read < this.#started - 60_000_000_000n;
      return [...different, ...(isSet ? ['read'] : [])].map((key) => `${shown}: "${key}" is another`);
    });
  }

  close(): void {
    rmSync(this.root, { recursive: true });
  }

  #write(tree: Tree, path: string, secret: (about: string) => string, name: string): void {
    for (const [key, node] of Object.entries(tree)) {
      const inner = join(path, key.replace('SECRET-NAME', name));
      const place = join(this.root, inner);
      if (typeof node === 'object') {
        mkdirSync(place);
        this.#write(node, inner, secret, name);
      } else if (node.startsWith('->')) symlinkSync(node.slice(2).replace('{root}', this.root), place);
      else {
        const text = secret(inner);
        this.contents.set(inner, text);
        // However little of it is read, a whole one is in it.
        writeFileSync(place, `${text} `.repeat(40));
      }
    }
    if (path === '') this.contents.set('secret', name);
  }

  #look(): ReadonlyMap<string, Entry> {
    const entries = new Map<string, Entry>();
    const visit = (path: string): void => {
      const place = join(this.root, path);
      const stat = lstatSync(place, { bigint: true });
      const kind = stat.isDirectory() ? 'directory' : stat.isSymbolicLink() ? 'symlink' : 'file';
      const contents =
        kind === 'directory' ? '' : kind === 'symlink' ? readlinkSync(place) : readFileSync(place, 'latin1');
      entries.set(path, {
        kind,
        contents,
        mode: Number(stat.mode),
        links: kind === 'directory' ? 0 : Number(stat.nlink),
        modified: stat.mtimeNs,
        read: stat.atimeNs,
      });
      if (kind === 'directory') for (const name of readdirSync(place)) visit(join(path, name));
    };
    visit('');
    return entries;
  }
}

/** Whether a path below the root is a directory, or in it. */
export function isIn(path: string, directory: string): boolean {
  return directory === '' || path === directory || path.startsWith(`${directory}/`);
}
