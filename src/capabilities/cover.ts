import { type Extent, isIn, isPart, labelsMeet } from './extents.ts';
import { Forest, type Spot } from './forest.ts';
import { common, gapsOf, merged, type Numbers } from './numbers.ts';
import { Row } from './row.ts';
import type { Steps } from './steps.ts';

/** So many extents of one branch are looked at one by one. */
const FEW = 4;

/**
 * Extents of one kind, made ready for look-ups: as each branch finds what it lies in and what lies in it, of thousands only
 * those are looked at that have something to do with one another.
 */
export class Cover {
  readonly #extents: readonly Extent[];
  readonly #steps: Steps;
  readonly #forest: Forest;
  /** The extents that have a branch, by its position. */
  readonly #here: readonly number[][];
  #labels: ReadonlySet<string> | undefined;
  readonly #hasExceptions: boolean;
  readonly #spans = new Map<number, Spans>();
  readonly #rows = new Map<number, Rows>();
  readonly #tiles = new Map<string, Numbers>();
  #bare: Int32Array | undefined;

  constructor(extents: readonly Extent[], steps: Steps) {
    this.#extents = extents;
    this.#steps = steps;
    this.#forest = new Forest(extents.flatMap(({ branch, except }) => [branch, ...except]));
    this.#here = Array.from({ length: this.#forest.size }, () => []);
    extents.forEach(({ branch }, i) => {
      this.#here[this.#forest.find(branch).inner]?.push(i);
    });
    this.#hasExceptions = extents.some(({ except }) => except.length > 0);
  }

  /** The extents that have a point in common with another one, by their places, in order. */
  related(one: Extent): readonly number[] {
    return [...this.#meeting(one)].sort((a, b) => a - b);
  }

  /** Whether there are any of these. */
  meets(one: Extent): boolean {
    return this.#meeting(one).next().done !== true;
  }

  /** Whether one of these extents, by its place, lies within a single other one; of equal ones, within the first. */
  isHeld(place: number): boolean {
    const one = this.#extent(place);
    if (one.labels?.size === 0) return false;
    for (let at = this.#forest.find(one.branch).inner; at >= 0; at = this.#forest.parent(at)) {
      const here = this.#here[at] ?? [];
      if (here.length > FEW ? this.#isHeldInRows(at, place) : here.some((other) => this.#holds(other, place)))
        return true;
    }
    return false;
  }

  #isHeldInRows(at: number, place: number): boolean {
    const one = this.#extent(place);
    const { rows, excepting } = this.#rowsAt(at);
    for (const row of rows) {
      this.#steps.spend(1 + (row.labels === undefined ? 0 : (one.labels?.size ?? 0)));
      if (row.holds(one, place)) return true;
    }
    return excepting.some((other) => this.#holds(other, place));
  }

  #holds(other: number, place: number): boolean {
    const [one, extent] = [this.#extent(place), this.#extent(other)];
    this.#steps.spend(1 + extent.except.length + (extent.labels === undefined ? 0 : (one.labels?.size ?? 0)));
    return other !== place && isPart(one, extent) && (other < place || !isPart(extent, one));
  }

  /** Whether every point of another extent lies in one of these. */
  covers(one: Extent): boolean {
    if (one.labels?.size === 0) return true;
    if (this.#hasExceptions || one.except.length > 0) return this.#coversNames(one);
    const spot = this.#forest.find(one.branch);
    if (this.#isPartOfFew(one, spot)) return true;
    return this.#needed(one).every((label) => this.#coversOf(label, one, spot));
  }

  #rowsAt(at: number): Rows {
    const known = this.#rows.get(at);
    if (known !== undefined) return known;
    const places = Map.groupBy(this.#here[at] ?? [], (i) => this.#extent(i).except.length > 0);
    const items = (places.get(false) ?? []).map((place) => ({ place, extent: this.#extent(place) }));
    const groups = Map.groupBy(items, ({ extent }) => keyOf(extent.labels));
    const rows = { rows: [...groups.values()].map((group) => new Row(group)), excepting: places.get(true) ?? [] };
    this.#rows.set(at, rows);
    return rows;
  }

  #extent(i: number): Extent {
    const extent = this.#extents[i];
    if (extent === undefined) throw new Error(`there is no extent ${i}`);
    return extent;
  }

  *#meeting(one: Extent): Generator<number> {
    const { first, end, inner } = this.#forest.find(one.branch);
    for (let at = inner; at >= 0; at = this.#forest.parent(at)) {
      for (const i of this.#here[at] ?? []) {
        const extent = this.#extent(i);
        if (this.#labelsMeet(extent, one) && !isIn(extent.except, this.#forest.at(inner))) yield i;
      }
    }
    // What lies within goes on behind each exception.
    let at = inner === first ? first + 1 : first;
    for (const { first: from, end: to } of [...this.#holes(one), { first: end, end }]) {
      for (; at < from; at++) {
        for (const i of this.#here[at] ?? []) if (this.#labelsMeet(this.#extent(i), one)) yield i;
      }
      at = to;
    }
  }

  #holes({ except }: Extent) {
    this.#steps.spend(except.length);
    return except.map((branch) => this.#forest.find(branch));
  }

  #labelsMeet(some: Extent, others: Extent): boolean {
    this.#steps.spend(1 + Math.min(some.labels?.size ?? 0, others.labels?.size ?? 0));
    return labelsMeet(some, others);
  }

  /**
   * Names have nothing beside their branch. Prefixes have names without end, so that whatever lies in them leaves some:
   * a position counts as bare if those of its names that no position within it has are in no extent.
   */
  #coversNames(one: Extent): boolean {
    const { first, end, inner } = this.#forest.find(one.branch);
    this.#bare ??= this.#countBare();
    const bare = this.#bare;
    const between = (from: number, to: number): number => (bare[to] ?? 0) - (bare[from] ?? 0);
    if (inner < 0 || between(inner, inner + 1) > 0) return false;
    const within = between(inner === first ? first + 1 : first, end);
    return within === this.#holes(one).reduce((sum, hole) => sum + between(hole.first, hole.end), 0);
  }

  /** How many positions are bare before each. */
  #countBare(): Int32Array {
    const { size } = this.#forest;
    const closing = new Int32Array(size);
    for (const { except } of this.#extents) {
      for (const branch of except) {
        const at = this.#forest.find(branch).inner;
        closing[at] = (closing[at] ?? 0) + 1;
      }
    }
    const around = new Int32Array(size);
    const bare = new Int32Array(size + 1);
    for (let at = 0; at < size; at++) {
      const outside = around[this.#forest.parent(at)] ?? 0;
      around[at] = outside + (this.#here[at]?.length ?? 0) - (closing[at] ?? 0);
      bare[at + 1] = (bare[at] ?? 0) + (around[at] === 0 ? 1 : 0);
    }
    return bare;
  }

  /** What is quick to see, and usual: that one of few extents around it holds all of it. */
  #isPartOfFew(one: Extent, { inner }: Spot): boolean {
    for (let at = inner; at >= 0; at = this.#forest.parent(at)) {
      const here = this.#here[at] ?? [];
      if (here.length > FEW) continue;
      this.#steps.spend(here.length);
      if (here.some((i) => isPart(one, this.#extent(i)))) return true;
    }
    return false;
  }

  /** The labels to ask about; `undefined` stands for one that no extent names. */
  #needed({ labels, of }: Extent): readonly (string | undefined)[] {
    if (labels !== undefined) return [...labels];
    if (of === Number.POSITIVE_INFINITY) return [undefined];
    this.#labels ??= new Set(this.#extents.flatMap((extent) => [...(extent.labels ?? [])]));
    return this.#labels.size < of ? [undefined] : [...this.#labels];
  }

  #coversOf(label: string | undefined, one: Extent, { first, end, inner }: Spot): boolean {
    let gaps: Numbers = [one];
    for (let at = inner; at >= 0; at = this.#forest.parent(at)) {
      for (const spans of this.#spansOf(at, label)) gaps = gapsOf(gaps, spans);
      this.#steps.spend(gaps.length);
      if (gaps.length === 0) return true;
    }
    return one.halves && gapsOf(gaps, this.#tiled(one.branch, first, end, label)).length === 0;
  }

  /** The numbers that extents of one branch have of a label. */
  #spansOf(at: number, label: string | undefined): readonly Numbers[] {
    const known = this.#spans.get(at) ?? this.#readSpans(at);
    this.#spans.set(at, known);
    return label === undefined ? [known.every] : [known.every, known.by.get(label) ?? []];
  }

  #readSpans(at: number): Spans {
    const extents = (this.#here[at] ?? []).map((i) => this.#extent(i));
    const by = Map.groupBy(
      extents.flatMap((extent) => [...(extent.labels ?? [])].map((label) => ({ label, extent }))),
      ({ label }) => label,
    );
    return {
      every: merged(extents.filter(({ labels }) => labels === undefined)),
      by: new Map([...by].map(([label, items]) => [label, merged(items.map(({ extent }) => extent))])),
    };
  }

  /** The numbers that all of a network has, of positions from `first` to `end`, which are within it. */
  #tiled(branch: string, first: number, end: number, label: string | undefined): Numbers {
    const isHere = first < end && this.#forest.at(first) === branch;
    const own = isHere ? merged(this.#spansOf(first, label).flat()) : [];
    const from = isHere ? first + 1 : first;
    const upper = `${branch}1`;
    const middle = Math.min(
      end,
      this.#forest.first(from, (other) => other >= upper),
    );
    if (middle === from || middle === end) return own;
    const key = `${label ?? ''} ${branch}`;
    const known =
      this.#tiles.get(key) ??
      common(this.#tiled(`${branch}0`, from, middle, label), this.#tiled(upper, middle, end, label));
    this.#tiles.set(key, known);
    this.#steps.spend(1 + known.length + own.length);
    return merged([...own, ...known]);
  }
}

/** Extents of one branch: those without exceptions by their labels, and the others. */
interface Rows {
  readonly rows: readonly Row[];
  readonly excepting: readonly number[];
}

function keyOf(labels: Extent['labels']): string {
  return labels === undefined ? '' : JSON.stringify([...labels].sort());
}

/** Numbers that extents of one branch have: of every label, and of single ones. */
interface Spans {
  readonly every: Numbers;
  readonly by: ReadonlyMap<string, Numbers>;
}
