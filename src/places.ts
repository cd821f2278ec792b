import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';

/** Whether a name is `.git`, or is the same to some file system: in letters of either case, with characters that do not count. */
export function isGit(name: string): boolean {
  return /^\.git$/i.test(name.replace(/\p{Default_Ignorable_Code_Point}|[. ]+$/gu, ''));
}

/** The path of something in a directory, from there; `undefined` if it is not in it. */
export function pathBelow(directory: string, path: string): string | undefined {
  const inside = relative(directory, path);
  return inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside) ? undefined : inside;
}

/**
 * Where a path leads, through all links on the way: of a file that is not there yet, from the last directory that is.
 * `undefined`: a link leads nowhere, or what is there cannot be looked at.
 */
export function placeOf(path: string): string | undefined {
  const missing: string[] = [];
  // Not resolved: that would take ".." back by the text, where the system goes through a link first.
  for (let at = isAbsolute(path) ? path : `${process.cwd()}${sep}${path}`; ; at = dirname(at)) {
    try {
      return join(realpathSync.native(at), ...missing);
    } catch {
      if (dirname(at) === at || isThere(at)) return undefined;
      missing.unshift(basename(at));
    }
  }
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    // Nothing is in a file.
    return !(error instanceof Error && 'code' in error && error.code === 'ENOTDIR');
  }
}
