import { realpathSync } from 'node:fs';
import { VirtError } from './errors.ts';
import { globbed, lookOf, nameMistake } from './names.ts';
import type { Report } from './policy/build-policy.ts';
import { printable } from './text.ts';

/**
 * Paths of components, each component once, in the order in which they are named first: `app.wasm` and `./app.wasm` are
 * the same. A path that cannot be the name of a component, and two files that have one name, go to `report`.
 */
export function distinct(paths: readonly string[], report: Report): readonly string[] {
  const taken = new Map<string, string>();
  for (const path of paths) {
    const name = globbed(path);
    const mistake = nameMistake(name);
    if (mistake !== undefined) {
      const what = `the name of the component ${printable(name)} ${mistake}`;
      report(new VirtError('usage', what, { hint: 'give the file another name' }));
    }
    const other = taken.get(lookOf(name));
    if (other === undefined) taken.set(lookOf(name), path);
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
  const both = `${printable(one)} and ${printable(other)}`;
  if (globbed(one) !== globbed(other)) {
    const hint = 'give one of them another name';
    return new VirtError('usage', `${both} are two files, and their names look the same`, { hint });
  }
  const what = `${both} have one name and are two files: a directory in them is a link`;
  return new VirtError('usage', what, { hint: 'write the paths without ".."' });
}
