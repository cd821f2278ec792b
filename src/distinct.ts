import { realpathSync } from 'node:fs';
import { VirtError } from './errors.ts';
import { globbed } from './open-policy.ts';
import type { Report } from './policy/build-policy.ts';
import { printable } from './text.ts';

/**
 * Paths of components, each component once, in the order in which they are named first: `app.wasm` and `./app.wasm` are
 * the same. Where a link makes two files of one path, that goes to `report`.
 */
export function distinct(paths: readonly string[], report: Report): readonly string[] {
  const taken = new Map<string, string>();
  for (const path of paths) {
    const name = globbed(path);
    const other = taken.get(name);
    if (other === undefined) taken.set(name, path);
    else if (other !== path && realPath(other) !== realPath(path)) report(ambiguous(other, path));
  }
  return [...taken.values()];
}

/** `undefined`: there is no such file, which is told where it is read. */
function realPath(path: string): string | undefined {
  try {
    // The other one takes ".." back by the text.
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

function ambiguous(one: string, other: string): VirtError {
  const what = `${printable(one)} and ${printable(other)} have one name and are two files: a directory in them is a link`;
  return new VirtError('usage', what, { hint: 'write the paths without ".."' });
}
