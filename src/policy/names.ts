/** Whether a name of a variable or property is meant by an entry of a list: itself, or `PREFIX_*` and so begun. */
export function nameMatches(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
}

/** Entries of a list, of which thousands may stand beside thousands of names: found by the few lengths that they have. */
export class Patterns {
  readonly #patterns: ReadonlySet<string>;
  readonly #lengths: readonly number[];

  constructor(patterns: Iterable<string>) {
    this.#patterns = new Set(patterns);
    const prefixes = [...this.#patterns].filter((pattern) => pattern.endsWith('*'));
    this.#lengths = [...new Set(prefixes.map(({ length }) => length - 1))].sort((a, b) => a - b);
  }

  /** One that means the name, as {@link nameMatches} says: the name itself, or the shortest. */
  matching(name: string): string | undefined {
    if (this.#patterns.has(name)) return name;
    for (const length of this.#lengths) {
      if (length > name.length) return undefined;
      const pattern = `${name.slice(0, length)}*`;
      if (this.#patterns.has(pattern)) return pattern;
    }
    return undefined;
  }
}

/** The order of code points, which does not depend on the machine's language. */
export function byCodePoint(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === most) return a.length - b.length;
  return orderOf(a.charCodeAt(at)) - orderOf(b.charCodeAt(at));
}

/** Halves of code points beyond 16 bits come behind all others. */
function orderOf(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
