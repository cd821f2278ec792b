import { describe, expect, test } from 'vitest';
import { fieldOffsets } from '../../src/abi/layout.ts';
import type { Constant } from '../../src/abi/values.ts';
import { nameRules, originRules, peerRules } from '../../src/adapter/rules.ts';
import { mayReach, type SocketAddress } from '../../src/policy/allowed.ts';
import { parseDnsName, parseOrigin, parsePeer } from '../../src/policy/peers.ts';
import {
  addressConstant,
  addressPermitted,
  type Compiled,
  compiledLookups,
  compiledPeers,
  INCOMING,
  lookupAllowed,
  OUTGOING,
  REQUEST,
} from '../support/compiled-rules.ts';
import { Random } from '../support/random.ts';
import { randomOrigins, randomPeers, socketAddressNear, TALLIES } from '../support/rules.ts';

const origins = (...texts: readonly string[]): Constant => originRules(texts.map((text) => parseOrigin(text, 'here')));
const peers = (...texts: readonly string[]): Constant => peerRules(texts.map((text) => parsePeer(text, 'here')));

const ranges = (...all: readonly (readonly [number, number])[]): Constant =>
  all.map(([from, to]) => ({ fields: { from, to } }));
const named = (name: string, of: Constant): Constant => ({ fields: { name, ranges: of } });
const segment = (hi: bigint, lo: bigint, of: Constant): Constant => ({ fields: { hi, lo, ranges: of } });

function rules(parts: Partial<Record<'any' | 'names' | 'suffixes' | 'addresses', Constant>>): Constant {
  return { fields: { any: [], names: [], suffixes: [], addresses: [], ...parts } };
}

const S = 0x10000;

describe('rules', () => {
  test('of names are in order, each name once, with the ports of both schemes', () => {
    expect(
      origins('https://b', 'http://a:80..90', '*://a:89..100', 'https://*.a', 'https://a-b', 'https://a.b'),
    ).toEqual(
      rules({
        names: [
          named('a', ranges([80, 99], [S + 89, S + 99])),
          named('a-b', ranges([S + 443, S + 443])),
          named('a.b', ranges([S + 443, S + 443])),
          named('b', ranges([S + 443, S + 443])),
        ],
        suffixes: [named('a', ranges([S + 443, S + 443]))],
      }),
    );
  });

  test('of every host stand by themselves', () => {
    expect(origins('*://*:*')).toEqual(rules({ any: ranges([1, 65535], [S + 1, S + 65535]) }));
  });

  test('of networks cut the addresses where they begin and end', () => {
    const [outer, inner] = [ranges([1, 1]), ranges([1, 2])];
    expect(peers('tcp://10.0.0.0/8:1', 'tcp://10.1.0.0/16:2', 'tcp://[fd00::]/8:1')).toEqual(
      rules({
        addresses: [
          segment(0n, 0xffff_0a00_0000n, outer),
          segment(0n, 0xffff_0a01_0000n, inner),
          segment(0n, 0xffff_0a02_0000n, outer),
          segment(0n, 0xffff_0b00_0000n, []),
          segment(0xfd00_0000_0000_0000n, 0n, outer),
          segment(0xfe00_0000_0000_0000n, 0n, []),
        ],
      }),
    );
  });

  test('of networks that end or begin together leave no gap and no seam', () => {
    expect(peers('tcp://0.0.0.0/1:1', 'tcp://128.0.0.0/1:1', 'tcp://255.255.255.255:1')).toEqual(
      peers('tcp://0.0.0.0/0:1'),
    );
  });

  test('of IPv6 networks leave IPv4 out', () => {
    const all = ranges([1, 1]);
    const hole = [segment(0n, 0xffff_0000_0000n, []), segment(0n, 0x1_0000_0000_0000n, all)];
    expect(peers('tcp://[::]/0:1')).toEqual(rules({ addresses: [segment(0n, 0n, all), ...hole] }));
    expect(peers('tcp://[::]/0:1', 'tcp://0.0.0.0/0:1')).toEqual(rules({ addresses: [segment(0n, 0n, all)] }));
    expect(peers('tcp://[::]/0:1', 'tcp://0.0.0.0/0:2')).toEqual(
      rules({
        addresses: [
          segment(0n, 0n, all),
          segment(0n, 0xffff_0000_0000n, ranges([2, 2])),
          segment(0n, 0x1_0000_0000_0000n, all),
        ],
      }),
    );
  });

  test('of the last address have no end', () => {
    expect(peers('tcp://[ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff]:1')).toEqual(
      rules({ addresses: [segment(2n ** 64n - 1n, 2n ** 64n - 1n, ranges([1, 1]))] }),
    );
  });

  test('of names to be looked up', () => {
    const [one, other] = ['b.com', '*.a.com'].map((text) => parseDnsName(text, 'here'));
    if (one === undefined || other === undefined) throw new Error('no names');
    expect(nameRules([one, other, one])).toEqual(
      rules({ names: [named('b.com', ranges([0, 0]))], suffixes: [named('a.com', ranges([0, 0]))] }),
    );
  });

  test('are the same in whatever order, and said twice', () => {
    const random = new Random(21);
    for (let i = 0; i < 500; i++) {
      const all = randomOrigins(random);
      const shuffled = all.map((rule) => ({ rule, key: random.below(1e9) })).toSorted((a, b) => a.key - b.key);
      expect(originRules([...shuffled.map(({ rule }) => rule), ...all.slice(0, 3)])).toEqual(originRules(all));
    }
  });
});

describe.each(Object.entries(TALLIES))('the routine for %s', (_, tally) => {
  test('decides as the reference does', () => {
    const { pairs, allowed, differences } = tally(31, 15_000);
    expect(differences).toEqual([]);
    expect(allowed).toBeGreaterThan(pairs / 6);
    expect(pairs - allowed).toBeGreaterThan(pairs / 6);
  });
});

test('the parts of a request are where the routine reads them', () => {
  expect(REQUEST.kind === 'record' && fieldOffsets(REQUEST.fields)).toEqual([0, 12, 28, 40, 52]);
});

describe('datagrams', () => {
  const random = new Random(41);
  const data = (i: number): Constant => Array.from({ length: i % 4 }, (_, at) => i + at);

  /** Rules, and addresses near them of which one in so many is not allowed. */
  function round(forbidden: number): { compiled: Compiled; addresses: readonly SocketAddress[]; passing: boolean[] } {
    const rules = randomPeers(random);
    const addresses = Array.from({ length: 200 }, () => socketAddressNear(random, rules))
      .filter((address) => mayReach(rules, 'udp', address) || random.below(forbidden) === 0)
      .slice(0, random.below(8));
    const passing = addresses.map((address) => mayReach(rules, 'udp', address));
    return { compiled: compiledPeers(rules), addresses, passing };
  }

  test('are sent if all that name a receiver may reach it, and the others if their stream may', () => {
    const seen = { sent: 0, kept: 0 };
    for (let i = 0; i < 300; i++) {
      const { compiled, addresses, passing } = round(i % 2 === 0 ? 2 : 1000);
      const unnamed = addresses.map(() => random.below(3) === 0);
      const list = addresses.map((address, at) => {
        const to: Constant = unnamed[at] ? { tag: 'none' } : { tag: 'some', val: addressConstant(address) };
        return { fields: { data: data(at), 'remote-address': to } };
      });
      const [at, count] = sliceOf(compiled, compiled.place(list, OUTGOING));
      // What names no receiver goes where its stream goes: only if that was looked at.
      for (const known of [true, false]) {
        const expected = passing.every((passes, each) => (unnamed[each] ? known : passes));
        seen[expected ? 'sent' : 'kept']++;
        expect(compiled.call('sends', compiled.rules, at, count, known ? 1 : 0)).toBe(expected ? 1 : 0);
      }
    }
    expect(seen.sent).toBeGreaterThan(50);
    expect(seen.kept).toBeGreaterThan(50);
  });

  test('are received in their order, without those that come from elsewhere', () => {
    const seen = { received: 0, dropped: 0 };
    for (let i = 0; i < 300; i++) {
      const { compiled, addresses, passing } = round(10);
      const list = addresses.map((address, each) => ({
        fields: { data: data(each), 'remote-address': addressConstant(address) },
      }));
      const [at, count] = sliceOf(compiled, compiled.place(list, INCOMING));
      const size = 40;
      const bytesAt = (each: number): string =>
        Buffer.from(compiled.memory.buffer)
          .subarray(at + each * size, at + (each + 1) * size)
          .toString('hex');
      const expected = list.map((_, each) => bytesAt(each)).filter((_, each) => passing[each]);
      const left = compiled.call('receives', compiled.rules, at, count);
      seen.received += left;
      seen.dropped += count - left;
      expect(Array.from({ length: left }, (_, each) => bytesAt(each))).toEqual(expected);
    }
    expect(seen.received).toBeGreaterThan(100);
    expect(seen.dropped).toBeGreaterThan(100);
  });

  test('that come from elsewhere leave nothing in the memory', () => {
    const { compiled, addresses, passing } = round(1);
    const texts = addresses.map((_, i) => `datagram ${i} of ${addresses.length}`);
    const list = addresses.map((address, each) => ({
      fields: { data: [...Buffer.from(texts[each] ?? '')], 'remote-address': addressConstant(address) },
    }));
    const [at, count] = sliceOf(compiled, compiled.place(list, INCOMING));
    compiled.call('receives', compiled.rules, at, count);
    const memory = Buffer.from(compiled.memory.buffer);
    expect(texts.map((text) => memory.includes(text))).toEqual(passing);
    expect(new Set(passing)).toEqual(new Set([true, false]));
  });

  function sliceOf(compiled: Compiled, at: number): readonly [number, number] {
    const view = new DataView(compiled.memory.buffer);
    return [view.getUint32(at, true), view.getUint32(at + 4, true)];
  }
});

test('an address is read alike from parameters and from memory, whatever its scope', () => {
  const compiled = compiledPeers([parsePeer('udp://[fe80::1]:7', 'here')]);
  for (const scopeId of [0, 1, 0xffffffff]) {
    const address = [0xfe80, 0, 0, 0, 0, 0, 0, 1];
    expect(addressPermitted(compiled, 'udp', { tag: 'ipv6', val: { port: 7, address, flowInfo: 9, scopeId } })).toBe(
      true,
    );
  }
});

/*
 * An entry whose name is out of bounds ends a search that comes upon it: so many entries are looked at.
 */
test('a name is looked up in few steps for each of its labels', () => {
  const count = 1000;
  const names = Array.from({ length: count }, (_, i) => [`n${i}.com`, `*.s${i}.com`])
    .flat()
    .map((text) => parseDnsName(text, 'here'));
  const compiled = compiledLookups(names);
  const view = new DataView(compiled.memory.buffer);
  for (const [name, expected] of [
    ['n7.com', true],
    ['n1000.com', false],
    ['a.s500.com', true],
    ['a.b.c.d.s999.com', true],
    ['a.b.c.d.e.com', false],
  ] as const) {
    expect(lookupAllowed(compiled, name)).toBe(expected);
    let touched = 0;
    for (const list of [8, 16]) {
      const entries = view.getUint32(compiled.rules + list, true);
      for (let i = 0; i < count; i++) {
        const at = entries + i * 16;
        const pointer = view.getUint32(at, true);
        view.setUint32(at, 0xffff_0000, true);
        if (traps(() => lookupAllowed(compiled, name))) touched++;
        view.setUint32(at, pointer, true);
      }
    }
    expect(touched).toBeGreaterThan(5);
    expect(touched).toBeLessThanOrEqual(10 * name.split('.').length);
  }
});

function traps(work: () => unknown): boolean {
  try {
    work();
    return false;
  } catch {
    return true;
  }
}
