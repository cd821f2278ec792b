import { firstThat } from '../../search.ts';
/** Where something stands in a text file: line and column count from 1, columns in characters. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Finds the place of an offset, which counts code units: a character may be two of them. */
export class Places {
  readonly #file: string;
  readonly #lines: readonly number[];
  /** The second halves of characters that take two code units. */
  readonly #halves: readonly number[];

  constructor(text: string, file: string) {
    this.#file = file;
    this.#lines = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
    this.#halves = Array.from(text.matchAll(/[\u{10000}-\u{10ffff}]/gu), ({ index }) => index + 1);
  }

  at(offset: number): Place {
    const line = countUpTo(this.#lines, offset);
    const start = this.#lines[line - 1] ?? 0;
    const halves = countUpTo(this.#halves, offset) - countUpTo(this.#halves, start);
    return { file: this.#file, line, column: offset - start - halves + 1 };
  }
}

/** How many of the ascending numbers are at most `limit`. */
function countUpTo(ascending: readonly number[], limit: number): number {
  return firstThat(0, ascending.length, (place) => (ascending[place] ?? 0) > limit);
}

/** As messages name it. */
export function formatPlace({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}
