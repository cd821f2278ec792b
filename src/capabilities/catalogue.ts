import { anchorOf, areRelated, byKey, type CapabilityKind, isCovered, keyOf, kindOf } from './capability.ts';
import type { Capable } from './model.ts';

/** Capabilities among which others are looked up: thousands are compared with thousands, and most have nothing in common. */
export class Catalogue<T extends Capable> {
  readonly #shelves = new Map<CapabilityKind, Shelf<T>>();

  constructor(items: readonly T[]) {
    for (const item of items) {
      const kind = kindOf(item.capability);
      const shelf = this.#shelves.get(kind) ?? { all: [], broad: [], anchored: new Map<string, T[]>() };
      const anchor = anchorOf(item);
      shelf.all.push(item);
      if (anchor === undefined) shelf.broad.push(item);
      else {
        const others = shelf.anchored.get(anchor) ?? [];
        others.push(item);
        shelf.anchored.set(anchor, others);
      }
      this.#shelves.set(kind, shelf);
    }
  }

  /** Those that let do something that `capable` lets do too, in the order in which they were given. */
  related(capable: Capable): readonly T[] {
    const shelf = this.#shelves.get(kindOf(capable.capability));
    if (shelf === undefined) return [];
    const anchor = anchorOf(capable);
    const near = anchor === undefined ? shelf.all : [...(shelf.anchored.get(anchor) ?? []), ...shelf.broad];
    return near.filter((item) => areRelated(item, capable));
  }

  /** Whether everything that `capable` lets do, one of these lets do too. */
  covers(capable: Capable): boolean {
    return isCovered(capable, this.related(capable));
  }

  /** The same one, if it is here. */
  same(capable: Capable): T | undefined {
    return this.related(capable).find((item) => keyOf(item) === keyOf(capable));
  }
}

interface Shelf<T> {
  readonly all: T[];
  /** Those with several names or hosts. */
  readonly broad: T[];
  /** The others, by the one that they have. */
  readonly anchored: Map<string, T[]>;
}

/** Sorted as people should read them, each once, and none that another one covers. */
export function reduced<T extends Capable>(items: readonly T[]): readonly T[] {
  const once = [...new Map(items.map((item) => [keyOf(item), item])).values()].sort(byKey);
  const place = new Map(once.map((item, i) => [item, i]));
  const catalogue = new Catalogue(once);
  // Of two that cover each other, which are one written in two ways, the first stays.
  const goesFirst = (other: T, item: T): boolean =>
    (place.get(other) ?? 0) < (place.get(item) ?? 0) || !isCovered(other, [item]);
  return once.filter(
    (item) =>
      !catalogue.related(item).some((other) => other !== item && isCovered(item, [other]) && goesFirst(other, item)),
  );
}
