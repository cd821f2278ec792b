import {
  mayComeToHaveBody,
  mayHaveBody,
  mayLookUp,
  mayReach,
  mayRequest,
  type OutgoingRequest,
  type SocketAddress,
} from '../../src/policy/allowed.ts';
import {
  formatHost,
  type Host,
  type Network,
  type Origin,
  type Peer,
  type Ports,
  unmapped,
} from '../../src/policy/peers.ts';
import {
  addressPermitted,
  bodyAllowed,
  type Compiled,
  compiledLookups,
  compiledOrigins,
  compiledPeers,
  lookupAllowed,
  requestAllowed,
} from './compiled-rules.ts';
import { Random } from './random.ts';

/*
 * Random allowed peers, and what is asked of them: near the rules, so that it is as often allowed as not. Names, addresses
 * and ports are few, so that rules meet.
 */

const LABELS = ['a', 'b', 'ab', 'a-b', '_a', 'com', 'xn--a', '0', '0x1', 'z9'] as const;
const IPV4 = [0n, 0x0a000000n, 0x0a0000ffn, 0x7f000001n, 0x80000000n, 0xc0a80107n, 0xffffffffn] as const;
const IPV6 = [
  0n,
  1n,
  0xfffe_ffff_ffffn,
  0xffff_0000_0000n,
  0xffff_0a00_0001n,
  0x1_0000_0000_0000n,
  0x1_0000_0000_0000_0000n,
  0xffff_ffff_ffff_ffffn,
  0x0064_ff9b_0000_0000_0000_0000_7f00_0001n,
  0xfd00_0000_0000_0000_0000_0000_0000_0001n,
  (1n << 128n) - 1n,
] as const;
const PORTS = [1, 22, 53, 80, 81, 442, 443, 444, 8080, 32768, 65534, 65535] as const;

export function randomNetwork(random: Random): Network {
  const family = random.pick<4 | 6>([4, 6]);
  const bits = family === 4 ? 32 : 128;
  // Prefixes that end near parts of an address are more than others, and so are whole addresses.
  const prefix = random.pick([
    bits,
    random.below(bits + 1),
    Math.min(bits, 8 * random.below(bits / 8 + 1) + random.below(2)),
  ]);
  const shift = BigInt(bits - prefix);
  const address = ((family === 4 ? random.pick(IPV4) : random.pick(IPV6)) >> shift) << shift;
  const network: Network = { kind: 'network', family, address, prefix };
  // The grammar gives only unmapped ones, but nothing else must happen otherwise.
  return random.below(8) === 0 ? network : unmapped(network);
}

export function randomName(random: Random): string {
  const labels = Array.from({ length: 1 + random.below(3) }, () => random.pick(LABELS));
  return /^(?:\d+|0x[0-9a-f]*)$/.test(labels.at(-1) ?? '') ? [...labels, 'com'].join('.') : labels.join('.');
}

function randomHost(random: Random, kinds: readonly [Host['kind'], ...Host['kind'][]]): Host {
  const kind = random.pick(kinds);
  switch (kind) {
    case 'any':
      return { kind };
    case 'network':
      return randomNetwork(random);
    default:
      return { kind, name: randomName(random) };
  }
}

function randomPorts(random: Random): Ports {
  const from = random.pick(PORTS);
  return random.pick([
    { from, to: from },
    { from, to: Math.max(from, random.pick(PORTS)) },
    { from: 1, to: 65535 },
  ]);
}

/** Few rules or many, now and then none. */
function some<T>(random: Random, make: () => T): readonly T[] {
  const length = random.pick([random.below(4), random.below(16), random.below(64)]);
  return Array.from({ length }, make);
}

const HOSTS = ['name', 'name', 'suffix', 'network', 'network'] as const;

export function randomOrigins(random: Random): readonly Origin[] {
  const hosts = random.below(12) === 0 ? (['any', ...HOSTS] as const) : HOSTS;
  return some(random, () => ({
    scheme: random.pick(['http', 'https', '*']),
    host: randomHost(random, hosts),
    ports: randomPorts(random),
  }));
}

export function randomPeers(random: Random): readonly Peer[] {
  const hosts = random.below(12) === 0 ? (['any', 'network'] as const) : (['network'] as const);
  return some(random, () => ({
    transport: random.pick(['tcp', 'udp', '*']),
    host: randomHost(random, hosts),
    ports: random.below(16) === 0 ? { from: 0, to: random.below(2) * 65535 } : randomPorts(random),
  }));
}

export function randomNames(random: Random): readonly Host[] {
  const hosts = random.below(24) === 0 ? (['any', 'name'] as const) : (['name', 'suffix', 'suffix'] as const);
  return some(random, () => randomHost(random, hosts));
}

function oneOf<T>(random: Random, items: readonly T[]): T | undefined {
  return items[random.below(items.length)];
}

/** A port in the range, at its ends or just beside them. */
function portNear(random: Random, { from, to }: Ports): number {
  const port = random.pick([from, to, from - 1, to + 1, from + random.below(to - from + 1)]);
  return Math.min(65535, Math.max(0, port));
}

function nameNear(random: Random, host: Host): string {
  const name = host.kind === 'name' || host.kind === 'suffix' ? host.name : randomName(random);
  switch (random.below(6)) {
    case 0:
      return name;
    case 1:
      return `${random.pick(LABELS)}${name}`;
    case 2:
      return name.slice(name.indexOf('.') + 1);
    default:
      return host.kind === 'suffix' || random.below(4) === 0 ? `${randomName(random)}.${name}` : name;
  }
}

/** An address of the network, at its ends or just beside them. IPv4's as such; IPv6's may be a mapped one. */
function addressNear(random: Random, host: Host): { readonly family: 4 | 6; readonly address: bigint } {
  const { family, address, prefix } = host.kind === 'network' ? host : randomNetwork(random);
  const bits = family === 4 ? 32n : 128n;
  const size = 1n << (bits - BigInt(prefix));
  const offset = random.pick([0n, size - 1n, -1n, size, BigInt(random.below(2 ** 32)) % size]);
  return { family, address: BigInt.asUintN(Number(bits), address + offset) };
}

function groupsOf(address: bigint): readonly number[] {
  return Array.from({ length: 8 }, (_, i) => Number((address >> BigInt(112 - 16 * i)) & 0xffffn));
}

function bytesOf(address: bigint): readonly number[] {
  return Array.from({ length: 4 }, (_, i) => Number((address >> BigInt(24 - 8 * i)) & 0xffn));
}

/** One of the many ways to write an IPv6 address. */
function spellIpv6(random: Random, address: bigint): string {
  const groups = groupsOf(address).map((group) => group.toString(16).padStart(1 + random.below(4), '0'));
  const end = random.below(3) === 0 ? [bytesOf(address & 0xffffffffn).join('.')] : groups.slice(6);
  const all = [...groups.slice(0, 6), ...end];
  const from = random.below(all.length);
  const zeros = all.slice(from).findIndex((group) => !/^0+$/.test(group));
  const count = zeros < 0 ? all.length - from : zeros;
  const text =
    count > 0 && random.below(3) > 0
      ? `${all.slice(0, from).join(':')}::${all.slice(from + count).join(':')}`
      : all.join(':');
  return `[${text}]`;
}

function spellHost(random: Random, host: Host): string {
  const asName = host.kind === 'any' ? random.below(2) === 0 : host.kind !== 'network';
  if (asName) return nameNear(random, host);
  const { family, address } = addressNear(random, host);
  if (family === 6) return spellIpv6(random, address);
  const mapped = random.below(4) === 0;
  return mapped ? spellIpv6(random, 0xffff_0000_0000n + address) : bytesOf(address).join('.');
}

const NOISE = [...'.:@%/\\?#[]-_0xaZ9 \t\0~é。', '::', '[::1]', ':80', 'a@', '.com', '0x', '127.1'];

/** Letters in another case; now and then something put in, left out, or exchanged. */
function damaged(random: Random, text: string, often: number): string {
  let result = random.below(4) === 0 ? text.toUpperCase() : text;
  if (random.below(often) === 0) {
    const at = random.below(result.length + 1);
    result = result.slice(0, at) + random.pick([oneOf(random, NOISE) ?? '', '']) + result.slice(at + random.below(2));
  }
  return result;
}

export function authorityNear(random: Random, host: Host, ports: Ports, often = 8): string {
  const text = spellHost(random, host);
  return damaged(random, random.below(3) === 0 ? text : `${text}:${portNear(random, ports)}`, often);
}

const PLAIN = ['get', 'head', 'post', 'put', 'delete', 'options', 'trace', 'patch'] as const;
const WORDS = [
  'QUERY',
  'CONNECT',
  'connect',
  'Connect',
  'CONNECTS',
  'xCONNECT',
  'get',
  'GeT',
  'GETS',
  'head',
  'Delete',
  'OPTIONS',
  'trace',
  'TRACE-',
  'post',
  '',
  'a b',
  'é',
  "!#$%&'*+-.^_`|~",
  'a\n',
  'a:',
] as const;
const PATHS = ['/', '/a?b', '?a', '', '@evil/', '.evil/', ':1', '#', '//evil/', '\\'] as const;
const IN_PATHS = [...'!"$%~;\\{|}[]#@: \t\r\n\0\x1f\x7f\x80é\u010d\u{1f600}', '%0d%0a', '..', ''];

/** Headers that are looked at, and some that are not. */
const NAMES = [
  ...['host', 'content-length', 'connection', 'expect', 'http2-settings', 'keep-alive', 'proxy', 'proxy-', 'proxy-a'],
  ...['te', 'trailer', 'transfer-encoding', 'upgrade', 'accept', 'x-host', 'upgrade-insecure-requests', ''],
] as const;
const IN_NAMES = [...'-_^~!|x0\0\r\n\t: ()"@[{}\x7fé\u212a'];
const LENGTHS = [
  ...['0', '1', '42', '999999999999999', '1000000000000000', '00', '01', '', '+1', '-1', ' 1', '1 ', '1,1', '0x1'],
  ...['1e2', '1_0', '1.', '1\t', '١', '18446744073709551617'],
] as const;
const IN_VALUES = [...' \t\r\n\0\x08\x0a\x1f\x7f\x80é', 'a', ''];

/** Letters in either case, dashes as servers may read them; now and then a byte more, less, or another. */
function nameOfField(random: Random): string {
  const name = random.pick(NAMES);
  const spelled = [...name]
    .map((each) => (random.below(3) > 0 ? each : each === '-' ? '_' : each.toUpperCase()))
    .join('');
  return random.below(3) > 0 ? spelled : spliced(random, spelled, IN_NAMES);
}

/** With something put in, left out or exchanged. */
function spliced(random: Random, text: string, noise: readonly string[]): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + (oneOf(random, noise) ?? '') + text.slice(at + random.below(2));
}

function fieldNear(random: Random, authority: string): readonly [name: string, value: Uint8Array] {
  const bytes = new TextEncoder();
  const [name, value] = random.pick([
    ['accept', 'a'],
    ['X', random.below(8) > 0 ? 'a b' : spliced(random, 'a', IN_VALUES)],
    [random.pick(['host', 'HOST']), random.below(4) > 0 ? authority : damaged(random, authority, 1)],
    [random.pick(['content-length', 'Content-Length']), random.below(3) > 0 ? '7' : random.pick(LENGTHS)],
    random.below(4) > 0 ? ['accept', authority] : [nameOfField(random), random.pick(['0', 'chunked', authority])],
  ] as const);
  // What is no text either.
  return [name, random.below(64) === 0 ? Uint8Array.of(random.below(256), random.below(256)) : bytes.encode(value)];
}

export function requestNear(random: Random, origins: readonly Origin[]): OutgoingRequest {
  const near = oneOf(random, origins);
  const ports = near?.ports ?? randomPorts(random);
  const authority = authorityNear(random, near?.host ?? { kind: 'any' }, ports);
  const rarely = (): boolean => random.below(16) === 0;
  const usual = near === undefined || near.scheme === '*' ? random.pick(['http', 'https']) : near.scheme;
  const scheme = random.pick([
    { tag: usual === 'http' ? 'HTTP' : 'HTTPS' } as const,
    { tag: usual === 'http' ? 'HTTP' : 'HTTPS' } as const,
    { tag: 'HTTP' } as const,
    { tag: 'HTTPS' } as const,
    random.below(2) === 0 ? undefined : ({ tag: 'other', val: random.pick(['http', 'ws', '']) } as const),
  ]);
  const headers = Array.from({ length: random.pick([0, 0, 0, 1, 3]) }, () => fieldNear(random, authority));
  const path = random.pick(['/', '/a?b', undefined]);
  return {
    method: rarely()
      ? random.pick([{ tag: 'connect' } as const, { tag: 'other', val: random.pick(WORDS) } as const])
      : { tag: random.pick(PLAIN) },
    scheme,
    authority: rarely() ? undefined : authority,
    path: rarely() ? random.pick([random.pick(PATHS), spliced(random, path ?? '', IN_PATHS)]) : path,
    headers,
  };
}

export function socketAddressNear(random: Random, peers: readonly Peer[]): SocketAddress {
  const near = oneOf(random, peers);
  const port = portNear(random, near?.ports ?? randomPorts(random));
  const { family, address } = addressNear(random, near?.host ?? { kind: 'any' });
  if (family === 4 && random.below(3) > 0) return { tag: 'ipv4', val: { port, address: bytesOf(address) } };
  const groups = groupsOf(family === 4 ? 0xffff_0000_0000n + address : address);
  return { tag: 'ipv6', val: { port, flowInfo: random.below(2 ** 20), address: groups, scopeId: random.below(3) } };
}

/** How often a compiled routine was asked, what it said, and where the reference says otherwise. */
export interface Tally {
  pairs: number;
  allowed: number;
  readonly differences: string[];
}

const TARGETS = 25;

function tally<R, T>(
  seed: number,
  pairs: number,
  parts: {
    readonly rules: (random: Random) => R;
    readonly target: (random: Random, rules: R) => T;
    readonly load: (rules: R) => (target: T) => boolean;
    readonly reference: (rules: R, target: T) => boolean;
  },
): Tally {
  const random = new Random(seed);
  const result: Tally = { pairs: 0, allowed: 0, differences: [] };
  while (result.pairs < pairs) {
    const rules = parts.rules(random);
    const ask = parts.load(rules);
    for (let i = 0; i < TARGETS; i++, result.pairs++) {
      const target = parts.target(random, rules);
      const expected = parts.reference(rules, target);
      if (expected) result.allowed++;
      if (ask(target) !== expected) result.differences.push(`${expected}: ${shown(target)} with ${shown(rules)}`);
    }
  }
  return result;
}

function shown(value: unknown): string {
  return JSON.stringify(value, (_, each) => {
    if (typeof each === 'bigint') return `0x${each.toString(16)}`;
    return isHost(each) ? formatHost(each) : each;
  });
}

function isHost(value: unknown): value is Host {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

/** Asks each compiled routine and its reference the same, so many times. */
export const TALLIES = {
  origins: (seed: number, pairs: number): Tally => {
    let compiled: Compiled | undefined;
    return tally(seed, pairs, {
      rules: randomOrigins,
      target: requestNear,
      load: (rules) => {
        const routine = compiledOrigins(rules, compiled);
        compiled = routine;
        return (request) => requestAllowed(routine, request);
      },
      reference: mayRequest,
    });
  },
  /** Whether something may be written to the body of a request: of most methods and headers that are tried, it may. */
  bodies: (seed: number, pairs: number): Tally => {
    const compiled = compiledOrigins([]);
    return tally(seed, pairs, {
      rules: () => [],
      target: (random) => {
        const { method, ...request } = requestNear(random, []);
        const word = { tag: 'other', val: random.pick(WORDS) } as const;
        return { request: { ...request, method: random.below(3) > 0 ? method : word }, later: random.below(2) === 0 };
      },
      load:
        () =>
        ({ request, later }) =>
          bodyAllowed(compiled, request)[later ? 'later' : 'now'],
      reference: (_, { request, later }) => (later ? mayComeToHaveBody(request) : mayHaveBody(request)),
    });
  },
  peers: (seed: number, pairs: number): Tally => {
    let compiled: Compiled | undefined;
    return tally(seed, pairs, {
      rules: randomPeers,
      target: (random, rules) => ({
        transport: random.pick<'tcp' | 'udp'>(['tcp', 'udp']),
        address: socketAddressNear(random, rules),
      }),
      load: (rules) => {
        const routine = compiledPeers(rules, compiled);
        compiled = routine;
        return ({ transport, address }) => addressPermitted(routine, transport, address);
      },
      reference: (rules, { transport, address }) => mayReach(rules, transport, address),
    });
  },
  lookups: (seed: number, pairs: number): Tally => {
    let compiled: Compiled | undefined;
    return tally(seed, pairs, {
      rules: randomNames,
      target: (random, rules) => {
        const near = oneOf(random, rules) ?? { kind: 'any' };
        const text = random.below(12) === 0 ? spellHost(random, { kind: 'any' }) : nameNear(random, near);
        return damaged(random, text, 6);
      },
      load: (rules) => {
        const routine = compiledLookups(rules, compiled);
        compiled = routine;
        return (name) => lookupAllowed(routine, name);
      },
      reference: mayLookUp,
    });
  },
} as const satisfies Record<string, (seed: number, pairs: number) => Tally>;
