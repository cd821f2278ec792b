import { byKey, type CapabilityKind, extentOfCapable, keyOf, kindOf } from './capability.ts';
import { Cover } from './cover.ts';
import { type Extent, isPart } from './extents.ts';
import type { Capable } from './model.ts';
import { Steps } from './steps.ts';

/** Capabilities among which others are looked up: thousands are compared with thousands, and most have nothing in common. */
export class Catalogue<T extends Capable> {
  readonly #shelves: ReadonlyMap<CapabilityKind, Shelf<T>>;
  readonly #byKey: ReadonlyMap<string, T>;

  constructor(items: readonly T[], steps = new Steps()) {
    const read = items.flatMap((item): Item<T>[] => {
      const extent = extentOfCapable(item);
      return extent === undefined ? [] : [{ item, extent }];
    });
    const kinds = Map.groupBy(read, ({ item }) => kindOf(item.capability));
    this.#shelves = new Map([...kinds].map(([kind, shelf]) => [kind, new Shelf(shelf, steps)]));
    this.#byKey = new Map(read.toReversed().map(({ item }) => [keyOf(item), item]));
  }

  /** Those that let do something that `capable` lets do too, in the order in which they were given. */
  related(capable: Capable): readonly T[] {
    const [shelf, extent] = this.#of(capable);
    return shelf === undefined || extent === undefined ? [] : shelf.items(shelf.cover.related(extent));
  }

  /** Whether there are any of these. */
  meets(capable: Capable): boolean {
    const [shelf, extent] = this.#of(capable);
    return shelf !== undefined && extent !== undefined && shelf.cover.meets(extent);
  }

  /** Whether everything that `capable` lets do, one of these lets do too. */
  covers(capable: Capable): boolean {
    const [shelf, extent] = this.#of(capable);
    return extent === undefined || shelf?.cover.covers(extent) === true || extent.labels?.size === 0;
  }

  /** Whether everything that one of these lets do, another one lets do by itself; of equal ones, the first. */
  isHeld(item: T): boolean {
    return this.#shelves.get(kindOf(item.capability))?.isHeld(item) === true;
  }

  /** The same one, if it is here. */
  same(capable: Capable): T | undefined {
    return this.#byKey.get(keyOf(capable));
  }

  #of(capable: Capable): readonly [Shelf<T> | undefined, Extent | undefined] {
    return [this.#shelves.get(kindOf(capable.capability)), extentOfCapable(capable)];
  }
}

interface Item<T> {
  readonly item: T;
  readonly extent: Extent;
}

/** All of one kind. */
class Shelf<T> {
  readonly #steps: Steps;
  readonly #items: readonly Item<T>[];
  #places: ReadonlyMap<T, number> | undefined;
  #cover: Cover | undefined;

  constructor(items: readonly Item<T>[], steps: Steps) {
    this.#items = items;
    this.#steps = steps;
  }

  /** Made when it is first asked for. */
  get cover(): Cover {
    this.#cover ??= new Cover(
      this.#items.map(({ extent }) => extent),
      this.#steps,
    );
    return this.#cover;
  }

  isHeld(item: T): boolean {
    this.#places ??= new Map(this.#items.map((each, place) => [each.item, place]));
    const place = this.#places.get(item);
    return place !== undefined && this.cover.isHeld(place);
  }

  items(places: readonly number[]): readonly T[] {
    return places.flatMap((place) => this.#items[place]?.item ?? []);
  }
}

/** Sorted as people should read them, each once, and none that another one covers. */
export function reduced<T extends Capable>(items: readonly T[], steps = new Steps()): readonly T[] {
  const once = [...new Map(items.map((item) => [keyOf(item), item])).values()].sort(byKey);
  const catalogue = new Catalogue(once, steps);
  return once.filter((item) => !catalogue.isHeld(item));
}

/** Whether everything that one lets do, another one lets do by itself. */
export function isPartOf(one: Capable, other: Capable): boolean {
  const [a, b] = [extentOfCapable(one), extentOfCapable(other)];
  return a !== undefined && b !== undefined && isPart(a, b);
}
