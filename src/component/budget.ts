import { VirtError } from '../errors.ts';
import { extentOf, MAX_TYPES, named, refuseSize } from './extent.ts';
import type { Extern, ExternName } from './types.ts';

/** So many are declared in all, each where it is used once more; components of Python and JavaScript have some thousands. */
const MAX_DECLARED = 200_000;
/** How many names all types together may have where they are spelt out: tools look at each, wherever it is mentioned. */
const MAX_NAMES = 10_000_000;
/** How many functions, types and instances imports and exports may be where nested ones are spelt out. */
const MAX_ITEMS = 200_000;
/** How long the names of all these may be together, each written with the names around it; the same for those declared. */
const MAX_CHARACTERS = 16 * 2 ** 20;
/** How many instances may each need the next: far more than any composition has, and half of what a stack bears. */
const MAX_CHAIN = 400;

/** Work done for one file, counted to bound it. */
export class Budget {
  #spent = 0;
  #read = 0;
  #size = 0;
  #names = 0;
  #items = 0;
  #characters = 0;
  #depth = 0;

  spend(offset: number, items = 1): void {
    this.#spent += items;
    if (this.#spent <= MAX_DECLARED) return;
    const what = `the component declares more than ${MAX_DECLARED} types, imports and exports in all`;
    refuse(what, offset, 'no toolchain makes as many; give it in parts');
  }

  /** A name that is looked at, as often as what it names is declared once more. */
  read(name: string, offset: number): void {
    this.#read += name.length;
    if (this.#read <= MAX_CHARACTERS) return;
    const what = `the names that the component declares have more than ${MAX_CHARACTERS} characters in all`;
    refuse(what, offset, 'give shorter names, or use what they name less often');
  }

  /** An import or export of the component itself: wasmparser counts what its types spell out to. Nothing is spelt out yet. */
  spell({ name, attributes }: ExternName, extern: Extern, offset: number): void {
    const { size, names } = extentOf(extern);
    const length = attributes.reduce((sum, { value }) => sum + value.length, name.length);
    const { items, characters } = named(length, extern);
    this.#size += size;
    this.#names += names;
    this.#items += items;
    this.#characters += characters;
    const all = 'all imports and exports';
    if (this.#items > MAX_ITEMS) {
      const what = `${all} would be more than ${MAX_ITEMS} functions, types and instances if spelt out`;
      refuse(what, offset, 'nest instances less often');
    }
    if (this.#characters > MAX_CHARACTERS) {
      const what = `the names of ${all} would have more than ${MAX_CHARACTERS} characters if spelt out`;
      refuse(what, offset, 'give shorter names, or nest instances less often');
    }
    if (this.#size > MAX_TYPES) refuseSize(`the types of ${all}`, offset);
    if (this.#names <= MAX_NAMES) return;
    const what = `the types of ${all} would have more than ${MAX_NAMES} names of fields and cases if spelt out`;
    refuse(what, offset, 'mention large types less often');
  }

  /** Something that instances build upon: deep enough, and the stack would end. */
  nest<T>(offset: number, make: () => T): T {
    if (this.#depth >= MAX_CHAIN)
      refuse(`more than ${MAX_CHAIN} instances build upon one another`, offset, 'compose it of fewer parts');
    this.#depth++;
    try {
      return make();
    } finally {
      this.#depth--;
    }
  }
}

function refuse(what: string, offset: number, hint: string): never {
  throw new VirtError('unsupported', what, { at: { offset }, hint });
}
