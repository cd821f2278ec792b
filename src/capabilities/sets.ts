import type { Host } from '../policy/peers.ts';

/**
 * Sets of names, paths, hosts and words. In each family two sets are either apart or one lies within the other, so that
 * every combination of them can be written as sets with exceptions.
 */
export type Family =
  | { readonly family: 'name'; readonly text: string /** Every name that begins so. */; readonly prefix: boolean }
  /** A directory with all below it, as the host calls it; `undefined`: all paths. */
  | { readonly family: 'path'; readonly path: string | undefined }
  | { readonly family: 'host'; readonly host: Host }
  /** One of the words that there are; `undefined`: all of them. */
  | { readonly family: 'word'; readonly word: string | undefined; readonly of: number };

/** A set of a family without some sets within it. Never empty: {@link laminar} makes it. */
export interface Laminar {
  readonly set: Family;
  readonly except: readonly Family[];
}

/** Numbers from one to the other, both inclusive. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** A product: what lies in every one of its dimensions. Regions that are compared have the same dimensions. */
export type Region = readonly (Laminar | Interval)[];

/** Whether every point of `region` lies in one of `others`. */
export function covers(others: readonly Region[], region: Region): boolean {
  let rest: readonly Region[] = [region];
  for (const other of others) {
    if (rest.length === 0) return true;
    if (!areApart(region, other)) rest = rest.flatMap((piece) => without(piece, other));
  }
  return rest.length === 0;
}

/** Whether two regions have a point in common. */
export function overlap(one: Region, other: Region): boolean {
  return !areApart(one, other) && intersection(one, other) !== undefined;
}

/**
 * A name or host that all points of a region have, as text; `undefined` if there are several. Regions with different
 * ones have nothing in common.
 */
export function anchorOf(region: Region): string | undefined {
  for (const dimension of region) {
    if (isInterval(dimension)) continue;
    const { set } = dimension;
    if (set.family === 'name' && !set.prefix) return set.text;
    if (set.family === 'host' && set.host.kind === 'name') return set.host.name;
  }
  return undefined;
}

/** What most pairs are, and quick to see: regions that have nothing in common, exceptions aside. */
function areApart(one: Region, other: Region): boolean {
  return one.some((dimension, i) => {
    const counterpart = other[i];
    if (isInterval(dimension)) {
      return isInterval(counterpart) && (dimension.to < counterpart.from || counterpart.to < dimension.from);
    }
    return counterpart !== undefined && !isInterval(counterpart) && inner(dimension.set, counterpart.set) === undefined;
  });
}

function intersection(one: Region, other: Region): Region | undefined {
  const common = one.map((dimension, i) => meet(dimension, other[i]));
  return common.every((dimension) => dimension !== undefined) ? common : undefined;
}

/** `one` without `other`, in pieces that are apart. */
function without(one: Region, other: Region): readonly Region[] {
  const common = intersection(one, other);
  if (common === undefined) return [one];
  return one.flatMap((dimension, i) =>
    minus(dimension, other[i]).map((piece) => [...common.slice(0, i), piece, ...one.slice(i + 1)]),
  );
}

function isInterval(dimension: Laminar | Interval | undefined): dimension is Interval {
  return dimension !== undefined && 'from' in dimension;
}

function meet(one: Laminar | Interval, other: Laminar | Interval | undefined): Laminar | Interval | undefined {
  if (other === undefined) return undefined;
  if (isInterval(one) && isInterval(other)) {
    const both = { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) };
    return both.from <= both.to ? both : undefined;
  }
  if (isInterval(one) || isInterval(other)) return undefined;
  const set = inner(one.set, other.set);
  return set === undefined ? undefined : laminar(set, [...one.except, ...other.except]);
}

function minus(one: Laminar | Interval, other: Laminar | Interval | undefined): readonly (Laminar | Interval)[] {
  if (other === undefined) return [one];
  if (isInterval(one) && isInterval(other)) {
    const before = { from: one.from, to: Math.min(one.to, other.from - 1) };
    const after = { from: Math.max(one.from, other.to + 1), to: one.to };
    return [before, after].filter(({ from, to }) => from <= to);
  }
  if (isInterval(one) || isInterval(other)) return [one];
  // What the other set leaves out stays, and so does what lies beside it.
  const spared = other.except.map((set) => inner(set, one.set)).filter((set) => set !== undefined);
  return [takeOut(one, other.set), ...spared.map((set) => laminar(set, one.except))].filter(
    (piece) => piece !== undefined,
  );
}

/** The set without the exceptions, those that lie apart from it left out; `undefined` if nothing is left. */
export function laminar(set: Family, exceptions: readonly Family[]): Laminar | undefined {
  return exceptions.reduce<Laminar | undefined>(
    (left, exception) => (left === undefined ? undefined : takeOut(left, exception)),
    { set, except: [] },
  );
}

/** One more exception; the exceptions of a set are apart from each other. */
function takeOut({ set, except }: Laminar, exception: Family): Laminar | undefined {
  if (within(set, exception)) return undefined;
  if (!within(exception, set) || except.some((known) => within(exception, known))) return { set, except };
  const all = [...except.filter((known) => !within(known, exception)), exception];
  const size = sizeOf(set);
  return size !== undefined && all.reduce((sum, each) => sum + (sizeOf(each) ?? 0n), 0n) === size
    ? undefined
    : { set, except: all };
}

/** The one that lies within the other; `undefined` if they are apart. */
function inner(one: Family, other: Family): Family | undefined {
  return within(one, other) ? one : within(other, one) ? other : undefined;
}

function within(one: Family, other: Family): boolean {
  switch (other.family) {
    case 'name':
      if (one.family !== 'name') return false;
      return other.prefix ? one.text.startsWith(other.text) : !one.prefix && one.text === other.text;
    case 'path':
      if (one.family !== 'path') return false;
      if (other.path === undefined || one.path === other.path) return true;
      return one.path !== undefined && isInside(one.path, other.path);
    case 'word':
      return one.family === 'word' && (other.word === undefined || one.word === other.word);
    case 'host':
      return one.family === 'host' && hostWithin(one.host, other.host);
  }
}

/** Hosts also have paths that do not begin with a `/`; `.` holds these. */
function isInside(path: string, directory: string): boolean {
  if (directory === '.') return !path.startsWith('/');
  return path.startsWith(directory === '/' ? '/' : `${directory}/`);
}

function hostWithin(one: Host, other: Host): boolean {
  switch (other.kind) {
    case 'any':
      return true;
    case 'name':
      return one.kind === 'name' && one.name === other.name;
    case 'suffix':
      return (one.kind === 'name' || one.kind === 'suffix') && isBelow(one, other.name);
    case 'network': {
      if (one.kind !== 'network' || one.family !== other.family || one.prefix < other.prefix) return false;
      const shift = BigInt((other.family === 4 ? 32 : 128) - other.prefix);
      return one.address >> shift === other.address >> shift;
    }
  }
}

/** `*.example.com` is not the apex; another suffix is within it if it is the same or longer. */
function isBelow(host: Extract<Host, { kind: 'name' | 'suffix' }>, suffix: string): boolean {
  return host.name.endsWith(`.${suffix}`) || (host.kind === 'suffix' && host.name === suffix);
}

/** How many points a set has; `undefined`: without end. */
function sizeOf(set: Family): bigint | undefined {
  switch (set.family) {
    case 'name':
      return set.prefix ? undefined : 1n;
    case 'path':
      return undefined;
    case 'word':
      return set.word === undefined ? BigInt(set.of) : 1n;
    case 'host':
      if (set.host.kind === 'name') return 1n;
      return set.host.kind === 'network'
        ? 1n << BigInt((set.host.family === 4 ? 32 : 128) - set.host.prefix)
        : undefined;
  }
}
