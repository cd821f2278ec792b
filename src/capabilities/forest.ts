import { firstThat } from '../search.ts';

/** Where a branch is in a forest, or would be. */
export interface Spot {
  /** The first position within the branch. */
  readonly first: number;
  /** Behind the last position within it. */
  readonly end: number;
  /** The innermost position that holds the branch, itself included; -1 if none does. */
  readonly inner: number;
}

/**
 * Sets of which any two are apart or one lies within the other, each written as a branch: a text that begins with the
 * branches of all that it lies within, and with no other's. In their order, what lies within a set stands right behind it.
 */
export class Forest {
  readonly #branches: readonly string[];
  readonly #parents: Int32Array;
  readonly #ends: Int32Array;

  constructor(branches: Iterable<string>) {
    this.#branches = [...new Set(branches)].sort();
    const { length } = this.#branches;
    this.#parents = new Int32Array(length);
    this.#ends = new Int32Array(length).fill(length);
    const open: number[] = [];
    this.#branches.forEach((branch, at) => {
      for (let top = open.at(-1); top !== undefined && !branch.startsWith(this.at(top)); top = open.at(-1)) {
        this.#ends[top] = at;
        open.pop();
      }
      this.#parents[at] = open.at(-1) ?? -1;
      open.push(at);
    });
  }

  get size(): number {
    return this.#branches.length;
  }

  at(position: number): string {
    return this.#branches[position] ?? '';
  }

  /** The position around another one; -1 if there is none. */
  parent(position: number): number {
    return this.#parents[position] ?? -1;
  }

  /** Behind the last position within another one. */
  end(position: number): number {
    return this.#ends[position] ?? position;
  }

  find(branch: string): Spot {
    const first = this.first(0, (other) => other >= branch);
    if (this.#branches[first] === branch) return { first, end: this.end(first), inner: first };
    const end = this.first(first, (other) => !other.startsWith(branch));
    // Whatever holds the branch holds what stands before it too.
    let inner = first - 1;
    const common = commonLength(this.at(inner), branch);
    while (inner >= 0 && this.at(inner).length > common) inner = this.parent(inner);
    return { first, end, inner };
  }

  /** The first position from `from` on of which something holds, where it holds of all behind it too. */
  first(from: number, holds: (branch: string) => boolean): number {
    return firstThat(from, this.size, (position) => holds(this.at(position)));
  }
}

function commonLength(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one.charCodeAt(length) === other.charCodeAt(length)) length++;
  return length;
}
