/**
 * Globs over paths of components, written with `/`: `*` stands for any characters of one name, `?` for one of them,
 * and `**`, alone between slashes, for any number of directories. Everything else stands for itself.
 */
export function globMatches(glob: string, path: string): boolean {
  return sequenceMatches(names(glob), names(path), (name) => name === '**', nameMatches);
}

/** What is wrong with a glob, without final punctuation, or `undefined`. */
export function globMistake(glob: string): { readonly what: string; readonly hint: string } | undefined {
  if (names(glob).length === 0)
    return { what: 'stands for no path', hint: 'write a path or a glob, as plugins/*.wasm' };
  // Taken for itself, it would match nothing, and what a section takes away would stay granted.
  const [other] = /[[\]{}!\\]/.exec(glob) ?? [];
  if (other !== undefined)
    return {
      what: `holds a "${other}"`,
      hint: 'write ? in its place: only *, ** and ? stand for others',
    };
  if (names(glob).some((name) => name.includes('**') && name !== '**'))
    return { what: 'joins "**" to a name', hint: 'write it alone between slashes: **/*.wasm' };
  if (names(glob).includes('..')) return { what: 'goes up', hint: 'write it without ".."' };
  return undefined;
}

/** The names of a path; `./app.wasm` is `app.wasm`. */
function names(path: string): readonly string[] {
  return path.split('/').filter((name, index) => name !== '.' && (name !== '' || index === 0) && path !== '');
}

function nameMatches(glob: string, name: string): boolean {
  const one = (pattern: string, character: string): boolean => pattern === '?' || pattern === character;
  return sequenceMatches([...glob], [...name], (pattern) => pattern === '*', one);
}

/** The usual walk: on a mismatch the last wildcard takes one item more. Takes time of the product of both lengths. */
function sequenceMatches(
  pattern: readonly string[],
  items: readonly string[],
  isWild: (part: string) => boolean,
  matches: (part: string, item: string) => boolean,
): boolean {
  let [at, next] = [0, 0];
  let wild: { readonly at: number; readonly next: number } | undefined;
  while (next < items.length) {
    const [part, item] = [pattern[at], items[next] ?? ''];
    if (part !== undefined && isWild(part)) {
      wild = { at, next };
      at++;
    } else if (part !== undefined && matches(part, item)) {
      at++;
      next++;
    } else if (wild !== undefined) {
      wild = { at: wild.at, next: wild.next + 1 };
      at = wild.at + 1;
      next = wild.next;
    } else {
      return false;
    }
  }
  return pattern.slice(at).every(isWild);
}
