/** Allowed peers as the compiled logic reads them; see `assembly/rules.ts`. */
import type { Constant } from '../abi/values.ts';
import type { ValueType } from '../component/types.ts';
import { VirtError } from '../errors.ts';
import { formatHost, type Host, type Network, type Origin, type Peer, type Ports } from '../policy/peers.ts';

const list = (element: ValueType): ValueType => ({ kind: 'list', element, length: undefined });
const record = (fields: Readonly<Record<string, ValueType>>): ValueType => ({
  kind: 'record',
  fields: Object.entries(fields).map(([name, type]) => ({ name, type })),
});

const RANGES = list(record({ from: { kind: 'u32' }, to: { kind: 'u32' } }));
const NAMED = list(record({ name: { kind: 'string' }, ranges: RANGES }));
const SEGMENTS = list(record({ hi: { kind: 'u64' }, lo: { kind: 'u64' }, ranges: RANGES }));

/**
 * The hosts that are allowed, each with what is allowed of it: ranges of `word << 16 | port`, both ends inclusive, in
 * order and apart. The word is 0 for `http` and `tcp`, 1 for `https` and `udp`. Names are in the order of their bytes.
 * A segment of the addresses reaches from its first one, `hi << 64 | lo`, up to the next segment. IPv4 is where its
 * mapped addresses are.
 */
export const RULES: ValueType = record({ any: RANGES, names: NAMED, suffixes: NAMED, addresses: SEGMENTS });

/** Numbers from one to the other, both inclusive. */
interface Range {
  readonly from: number;
  readonly to: number;
}

interface Rule {
  readonly host: Host;
  readonly ranges: readonly Range[];
}

/** @returns a value of type {@link RULES}, the same for the same set of origins */
export function originRules(origins: readonly Origin[]): Constant {
  return rules(
    origins.map(({ scheme, host, ports }) => ({ host, ranges: rangesOf(['http', 'https'], scheme, ports) })),
  );
}

/** @returns a value of type {@link RULES}, the same for the same set of peers */
export function peerRules(peers: readonly Peer[]): Constant {
  return rules(
    peers.map(({ transport, host, ports }) => ({ host, ranges: rangesOf(['tcp', 'udp'], transport, ports) })),
  );
}

/**
 * What is allowed of a name is the number 0.
 * @returns a value of type {@link RULES}, the same for the same set of names
 */
export function nameRules(names: readonly Host[]): Constant {
  return rules(names.map((host) => ({ host, ranges: [{ from: 0, to: 0 }] })));
}

function rangesOf(words: readonly string[], word: string, { from, to }: Ports): readonly Range[] {
  return words.flatMap((each, i) =>
    word === '*' || word === each ? [{ from: i * 0x10000 + from, to: i * 0x10000 + to }] : [],
  );
}

function rules(unsorted: readonly Rule[]): Constant {
  const all = byHost(unsorted);
  const of = (kind: Host['kind']): readonly Rule[] => all.filter(({ host }) => host.kind === kind);
  return {
    fields: {
      any: rangesConstant(of('any').flatMap(({ ranges }) => ranges)),
      names: named(of('name')),
      suffixes: named(of('suffix')),
      addresses: segments(of('network').flatMap(block)),
    },
  };
}

/** One rule for each host. */
function byHost(rules: readonly Rule[]): readonly Rule[] {
  const same = Map.groupBy(rules, ({ host }) => formatHost(host));
  return [...same.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ host: first.host, ranges: merge(group.flatMap(({ ranges }) => ranges)) }];
  });
}

function rangesConstant(ranges: readonly Range[]): Constant {
  return ranges.map(({ from, to }) => ({ fields: { from, to } }));
}

/** In order and apart from each other. */
function merge(ranges: readonly Range[]): readonly Range[] {
  const merged: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last === undefined || last.to + 1 < range.from) merged.push(range);
    else merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
  }
  return merged;
}

function named(all: readonly Rule[]): Constant {
  // Names are ASCII, so that their order is that of their bytes.
  return all
    .map(({ host, ranges }) => ({ name: host.kind === 'name' || host.kind === 'suffix' ? host.name : '', ranges }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, ranges }) => ({ fields: { name, ranges: rangesConstant(ranges) } }));
}

/** Addresses of 128 bits from one to the other, both inclusive. Two blocks are apart or one lies within the other. */
interface Block {
  readonly from: bigint;
  readonly to: bigint;
  readonly ranges: readonly Range[];
}

/** Where IPv4's addresses are, of which a network of IPv6 around them does not speak. */
const MAPPED: Block = { from: 0xffff_0000_0000n, to: 0xffff_ffff_ffffn, ranges: [] };

function block({ host, ranges }: Rule): readonly Block[] {
  if (host.kind !== 'network') return [];
  const { from, to } = extent(host);
  const isMapped = host.family === 6 && MAPPED.from <= from && to <= MAPPED.to;
  return isMapped ? [] : [{ from, to, ranges }];
}

function extent({ family, address, prefix }: Network): { readonly from: bigint; readonly to: bigint } {
  const from = family === 4 ? MAPPED.from + address : address;
  return { from, to: from + (1n << BigInt((family === 4 ? 32 : 128) - prefix)) - 1n };
}

interface Segment {
  readonly from: bigint;
  readonly ranges: readonly Range[];
}

function segments(blocks: readonly Block[]): Constant {
  return simplified(sweep(blocks)).map(({ from, ranges }) => ({
    fields: { hi: from >> 64n, lo: BigInt.asUintN(64, from), ranges: rangesConstant(ranges) },
  }));
}

/** What is allowed of a network is repeated for every one in it: so many ranges there may be in all. */
const MAX_RANGES = 200_000;

/** Cuts the space where blocks begin and end, outer ones first. What is cut twice at one place holds as cut last. */
function sweep(blocks: readonly Block[]): Iterable<Segment> {
  const cuts = new Map<bigint, Segment>();
  const cut = (from: bigint, ranges: readonly Range[]): Map<bigint, Segment> => cuts.set(from, { from, ranges });
  /** The blocks around the current place, each with what is allowed there altogether. */
  const open: Block[] = [];
  const closeBefore = (place: bigint): void => {
    for (let top = open.at(-1); top !== undefined && top.to < place; top = open.at(-1)) {
      open.pop();
      cut(top.to + 1n, open.at(-1)?.ranges ?? []);
    }
  };
  let repeated = 0;
  // IPv4's own blocks come behind the whole of IPv4, for sorting keeps the order of equal ones.
  for (const each of [MAPPED, ...blocks].toSorted(outerFirst)) {
    closeBefore(each.from);
    const ranges = each === MAPPED ? [] : merge([...(open.at(-1)?.ranges ?? []), ...each.ranges]);
    repeated += ranges.length;
    if (repeated > MAX_RANGES) {
      const what = `the networks in a list, each with the ports of those around it, have more than ${MAX_RANGES} ranges of ports`;
      throw new VirtError('unsupported', what, { hint: 'list ranges of ports, or networks that lie apart' });
    }
    open.push({ ...each, ranges });
    cut(each.from, ranges);
  }
  closeBefore(1n << 128n);
  cuts.delete(1n << 128n);
  return cuts.values();
}

function outerFirst(one: Block, other: Block): number {
  if (one.from !== other.from) return one.from < other.from ? -1 : 1;
  if (one.to !== other.to) return one.to > other.to ? -1 : 1;
  return 0;
}

/** Without segments that allow the same as the one before; what is before the first allows nothing. */
function simplified(all: Iterable<Segment>): readonly Segment[] {
  let last = '';
  return [...all].filter(({ ranges }) => {
    const text = ranges.map(({ from, to }) => `${from}-${to}`).join();
    const changes = text !== last;
    last = text;
    return changes;
  });
}
