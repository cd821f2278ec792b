import { firstThat } from '../search.ts';
import type { Extent } from './extents.ts';

interface Placed {
  readonly place: number;
  readonly extent: Extent;
}

/** Extents of one branch, without exceptions, that have the same labels: in the order of their numbers, wider ones first. */
export class Row {
  readonly labels: Extent['labels'];
  readonly #sorted: readonly Placed[];
  /** Where each stands, by its place. */
  readonly #positions: ReadonlyMap<number, number>;
  /** How far those up to a position reach. */
  readonly #reach: readonly number[];

  constructor(items: readonly Placed[]) {
    this.labels = items[0]?.extent.labels;
    this.#sorted = items.toSorted(
      ({ place, extent: a }, { place: other, extent: b }) => a.from - b.from || b.to - a.to || place - other,
    );
    this.#positions = new Map(this.#sorted.map(({ place }, position) => [place, position]));
    let reach = Number.NEGATIVE_INFINITY;
    this.#reach = this.#sorted.map(({ extent: { to } }) => {
      reach = Math.max(reach, to);
      return reach;
    });
  }

  /** Whether another one of these holds the labels and numbers of an extent; of equal ones, the first holds the others. */
  holds(one: Extent, place: number): boolean {
    if (this.labels !== undefined) {
      if (one.labels === undefined) return false;
      for (const label of one.labels) if (!this.labels.has(label)) return false;
    }
    const before = this.#positions.get(place) ?? this.#countUpTo(one.from);
    return before > 0 && (this.#reach[before - 1] ?? 0) >= one.to;
  }

  /** How many begin at a number or before it. */
  #countUpTo(number: number): number {
    return firstThat(0, this.#sorted.length, (position) => (this.#sorted[position]?.extent.from ?? 0) > number);
  }
}
