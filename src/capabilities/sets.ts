import type { Host } from '../policy/peers.ts';
import { Cover } from './cover.ts';
import { type Extent, haveCommon } from './extents.ts';
import { Steps } from './steps.ts';

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

/**
 * A product: what lies in every one of its dimensions. Regions that are compared have the same dimensions: a name, path
 * or host; with it a word, or a second name, which has no exceptions; and an interval.
 */
export type Region = readonly (Laminar | Interval)[];

/** Whether every point of `region` lies in one of `others`. */
export function covers(others: readonly Region[], region: Region): boolean {
  return new Cover(others.map(extentOf), new Steps()).covers(extentOf(region));
}

/** Whether two regions have a point in common. */
export function overlap(one: Region, other: Region): boolean {
  return haveCommon(extentOf(one), extentOf(other));
}

/** A region as an extent. */
export function extentOf(region: Region): Extent {
  let around: Laminar | undefined;
  let labels: Extent['labels'];
  let of = 1;
  let [from, to] = [0, 0];
  for (const dimension of region) {
    if ('from' in dimension) ({ from, to } = dimension);
    else if (dimension.set.family === 'word') {
      const { word } = dimension.set;
      labels = word === undefined ? undefined : new Set([word]);
      of = dimension.set.of;
    } else if (around !== undefined && dimension.set.family === 'name') {
      labels = dimension.set.prefix ? undefined : new Set([dimension.set.text]);
      of = Number.POSITIVE_INFINITY;
    } else around = dimension;
  }
  const { set, except = [] } = around ?? {};
  return {
    branch: set === undefined ? '' : branchOf(set),
    except: except.map(branchOf),
    labels,
    of,
    from,
    to,
    halves: set?.family === 'host' && set.host.kind === 'network',
  };
}

/** The set without the exceptions, those that lie apart from it left out; `undefined` if nothing is left. */
export function laminar(set: Family, exceptions: readonly Family[]): Laminar | undefined {
  const around = branchOf(set);
  const branches = new Map(exceptions.map((exception) => [branchOf(exception), exception]));
  const except: Family[] = [];
  let last: string | undefined;
  for (const [branch, exception] of [...branches].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (around.startsWith(branch)) return undefined;
    if (!branch.startsWith(around) || (last !== undefined && branch.startsWith(last))) continue;
    except.push(exception);
    last = branch;
  }
  const size = sizeOf(set);
  const taken = except.reduce((sum, each) => sum + (sizeOf(each) ?? 0n), 0n);
  return size !== undefined && taken === size ? undefined : { set, except };
}

/** Stands behind what nothing can follow, and between the names of a path; no text has it any more. */
const END = '\0';
/** Begins what stands for it in a text, and for itself. */
const ESCAPE = '\x01';

/** A set as a branch of the forest of its family. */
function branchOf(set: Family): string {
  switch (set.family) {
    case 'name':
      return set.prefix ? plain(set.text) : plain(set.text) + END;
    case 'path':
      return set.path === undefined ? '' : pathBranch(set.path);
    case 'word':
      return set.word === undefined ? '' : set.word + END;
    case 'host':
      return hostBranch(set.host);
  }
}

/** Text in which no character is {@link END}, and that begins as another one only if it did before. */
function plain(text: string): string {
  return replaced(replaced(text, ESCAPE, `${ESCAPE}1`), END, `${ESCAPE}0`);
}

/** Like `replaceAll`, of which V8 makes a tree of thousands of pieces where there is as much to replace. */
function replaced(text: string, some: string, others: string): string {
  return text.split(some).join(others);
}

/** Hosts also have paths that do not begin with a `/`; `.` holds these. */
function pathBranch(path: string): string {
  const kind = path.startsWith('/') ? 'absolute' : `relative${END}`;
  if (path === '/' || path === '.') return path === '/' ? kind + END : kind;
  return kind + replaced(plain(path), '/', END) + END;
}

/** Names from their end on, so that `*.example.com` – which is not the apex – begins all names below it. */
function hostBranch(host: Host): string {
  switch (host.kind) {
    case 'any':
      return '';
    case 'name':
      return `name ${reversed(host.name)}${END}`;
    case 'suffix':
      return `name ${reversed(host.name)}.`;
    case 'network': {
      const bits = host.family === 4 ? 32 : 128;
      return `ipv${host.family} ${host.address.toString(2).padStart(bits, '0').slice(0, host.prefix)}`;
    }
  }
}

/** Of a name in ASCII. */
function reversed(name: string): string {
  return [...name].reverse().join('');
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
