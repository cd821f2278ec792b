import { lstatSync, readlinkSync, realpathSync, type Stats } from 'node:fs';
import { isAbsolute, join, parse, relative, resolve, sep } from 'node:path';
import { VirtError } from './errors.ts';
import { reasonOf } from './files.ts';
import { isGit, pathBelow } from './places.ts';
import { printable } from './text.ts';

/** Where the files of mounts may come from. */
export interface Bounds {
  /** No link leads out of this directory; what a mount names elsewhere is a place of its own. */
  readonly root: string;
  /** What people call it. */
  readonly name: string;
  /** Whether a policy file may come from somebody else, as with a pull request: it names nothing outside, and nothing of git's. */
  readonly foreignFile: boolean;
}

/** Of the command: whoever names a path, in a file as well, may read it. */
export const HERE: Bounds = { root: '.', name: 'the current directory', foreignFile: false };

/** Links that are followed to find what a path means; systems stop there as well. */
export const MAX_LINKS = 40;

/** What a mount names, found. */
export interface Source {
  /** Without links in it. */
  readonly path: string;
  readonly info: Stats;
}

/**
 * Finds what a mount names. Links are followed as long as they stay within the bounds, and `.git` is not found through
 * them: a committed link leads to no file of the machine, nor to the token that a checkout leaves.
 * @param inFile whether a policy file names it
 * @throws {VirtError} of code `io`
 */
export function sourceOf(local: string, inFile: boolean, bounds: Bounds): Source {
  const root = attempt(bounds.root, () => realpathSync.native(bounds.root));
  const typed = resolve(local);
  const inside = pathBelow(resolve(bounds.root), typed) ?? pathBelow(root, typed);
  if (inside === undefined && inFile && bounds.foreignFile) {
    const hint = 'a policy file mounts only what is in there; name other paths with the input "mount"';
    throw problem(local, `lies outside of ${bounds.name}`, hint);
  }
  const start = inside === undefined ? parse(typed).root : root;
  const walk = new Walk(local, start, inside === undefined ? undefined : bounds);
  walk.along(inside ?? relative(start, typed));
  const { links, path } = walk;
  if (/(?:^|[\\/])\.\.(?:[\\/]|$)/.test(local) && attempt(local, () => realpathSync.native(local)) !== path) {
    throw problem(local, 'goes up behind a link, to where the link leads', 'write the path without ".."');
  }
  const info = attempt(local, () => lstatSync(path));
  const git = gitPart(path);
  if (git === undefined) return { path, info };
  const named = info.isFile() && git === gitPart(typed);
  if (named && !(inFile && bounds.foreignFile)) return { path, info };
  throw gitProblem(local, git, links, named);
}

interface Link {
  readonly path: string;
  readonly target: string;
}

/** Goes along a path name by name, and through the links on the way. */
class Walk {
  readonly #local: string;
  readonly #start: string;
  readonly #bounds: Bounds | undefined;
  readonly #links: Link[] = [];
  /** Where it is: a path without links. */
  #at: string;

  /**
   * @param start a path without links
   * @param bounds whose root that is, and which are never left; `undefined`: there are none
   */
  constructor(local: string, start: string, bounds: Bounds | undefined) {
    this.#local = local;
    this.#start = start;
    this.#at = start;
    this.#bounds = bounds;
  }

  get links(): readonly Link[] {
    return this.#links;
  }

  /** Where it has come to, as the system writes it. */
  get path(): string {
    return attempt(this.#local, () => realpathSync.native(this.#at));
  }

  along(path: string, by?: Link): void {
    for (const name of path.split(sep)) {
      if (name === '') continue;
      const next = join(this.#at, name);
      if (this.#bounds !== undefined && pathBelow(this.#start, next) === undefined) throw this.#leaves(by);
      if (attempt(this.#local, () => lstatSync(next)).isSymbolicLink()) this.#through(next);
      else this.#at = next;
    }
  }

  #through(path: string): void {
    const link = { path, target: attempt(this.#local, () => readlinkSync(path)) };
    this.#links.push(link);
    if (this.#links.length > MAX_LINKS) {
      throw problem(this.#local, `leads through more than ${MAX_LINKS} links`, 'name what they lead to');
    }
    if (!isAbsolute(link.target)) return this.along(link.target.split('/').join(sep), link);
    const root = this.#bounds === undefined ? parse(link.target).root : this.#start;
    const inside = pathBelow(root, link.target) ?? (this.#bounds && pathBelow(resolve(this.#bounds.root), link.target));
    if (inside === undefined) throw this.#leaves(link);
    this.#at = root;
    this.along(inside, link);
  }

  #leaves(link: Link | undefined): VirtError {
    const out = `out of ${this.#bounds?.name ?? ''}`;
    const hint = `copy the files into ${this.#bounds?.name ?? ''}`;
    if (link === undefined) return problem(this.#local, `leads ${out}`, hint);
    return linkProblem(this.#local, link, `${out}, to ${printable(link.target)}`, hint);
  }
}

/** The part of a path from the first `.git` on. */
function gitPart(path: string): string | undefined {
  const names = path.split(sep);
  const at = names.findIndex(isGit);
  return at < 0 ? undefined : names.slice(at).join('/');
}

function gitProblem(local: string, git: string, links: readonly Link[], named: boolean): VirtError {
  if (named) {
    return problem(local, 'is a file in .git, which no policy file can mount', 'name it in the input "mount"');
  }
  const hint = 'mount other files, or name the one file in .git that is meant';
  const link = links.at(-1);
  if (link === undefined) return problem(local, `is ${printable(git)}, and no directory in .git is embedded`, hint);
  return linkProblem(local, link, `to ${printable(link.target)}, and nothing in .git is embedded through a link`, hint);
}

/** @param where the link leads, with a preposition */
function linkProblem(local: string, link: Link, where: string, hint: string): VirtError {
  const name = pathBelow(realpathSync('.'), link.path) ?? link.path;
  const shown = resolve(local) === link.path ? '' : `${printable(name)} `;
  return problem(local, `${shown}is a link ${where}`, hint);
}

function attempt<T>(local: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw problem(local, 'there is no such file or directory', 'check the path of the mount');
    }
    throw problem(local, `cannot be embedded: ${reasonOf(error)}`, 'make it readable, or mount something else');
  }
}

export function problem(local: string, what: string, hint: string): VirtError {
  return new VirtError('io', what, { at: { file: local }, hint });
}
