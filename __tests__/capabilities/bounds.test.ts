import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { keyOf } from '../../src/capabilities/capability.ts';
import { Catalogue, isPartOf, reduced } from '../../src/capabilities/catalogue.ts';
import { diff } from '../../src/capabilities/diff.ts';
import { rulesFor } from '../../src/capabilities/explanation.ts';
import { grantedBy } from '../../src/capabilities/granted.ts';
import { inventoryOf } from '../../src/capabilities/inventory.ts';
import type { Capable, Granted, Inventory } from '../../src/capabilities/model.ts';
import { Steps } from '../../src/capabilities/steps.ts';
import { policyFrom } from '../../src/policy/build-policy.ts';
import { areRelated, isCovered } from '../support/capabilities.ts';
import { inventoryUnder, inventoryWith } from '../support/inventory.ts';

/*
 * Grants by the thousand, as whoever may write a policy or upload an inventory can make them. Most would take minutes, or
 * never end, if each were held against each: then the time of a test ends.
 */

const range = <T>(length: number, make: (i: number) => T): readonly T[] => Array.from({ length }, (_, i) => make(i));
const guest = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, '..', 'fixtures', `${name}.wasm`));

const grant = (capability: string): Granted => ({
  capability,
  by: 'host',
  setting: 'allow-env',
  source: null,
  reason: null,
  expires: null,
});
const granting = (capabilities: readonly string[]): Inventory => inventoryWith({ granted: capabilities.map(grant) });

describe('an inventory under thousands of', () => {
  it.each<[string, string, (i: number) => string]>([
    [
      'suffixes of hosts, each with a port',
      'allow-http',
      (i) => `https://*.${'a.'.repeat(i % 90)}h${i}.com:${1000 + i}`,
    ],
    ['ports of one host', 'allow-http', (i) => `https://a.com:${2 * i + 1}`],
    ['networks', 'allow-http', (i) => `http://${i >> 8}.${i & 255}.0.0/16`],
    ['names to look up', 'allow-dns', (i) => `a${i}.com`],
    ['peers', 'allow-sockets', (i) => `tcp://10.${i >> 8}.${i & 255}.1:80`],
    ['ports of all peers', 'allow-sockets', (i) => `tcp://*:${2 * i + 1}`],
    ['variables', 'allow-env', (i) => `A${i}`],
    ['prefixes of variables', 'allow-env', (i) => `A${i}_*`],
    ['directories', 'preopen', (i) => `/d${i}=/d${i}`],
  ])('%s', (_, setting, value) => {
    const size = 10_000;
    const fixture = setting === 'allow-http' ? 'http/http-client' : 'sockets/sockets';
    const { granted } = inventoryUnder(guest(fixture), { [setting]: range(size, value) });
    expect(granted.length).toBeGreaterThanOrEqual(size);
  });

  it('names that are denied, beside as many that are allowed', () => {
    const settings = { 'allow-env': range(20_000, (i) => `A${i}`), 'deny-env': range(20_000, (i) => `B${i}`) };
    expect(grantedBy(policyFrom(settings))).toHaveLength(20_000);
  });

  it('denied names that many prefixes have in common is refused, with the limit', () => {
    const policy = policyFrom({
      'allow-env': range(300, (i) => `${'A'.repeat(i + 1)}*`),
      'deny-env': range(1500, (i) => `${'A'.repeat(301)}${i}`),
    });
    expect(() => grantedBy(policy)).toThrow(
      'to say which denied names are taken out of which prefixes would take more than 4000000 characters; ' +
        'deny prefixes, or allow fewer that lie within one another.',
    );
  });
});

describe('a diff of', () => {
  const many = 1000;
  const names = range(many, (i) => `V${String(i).padStart(4, '0')}`);

  it.each<[string, readonly string[], readonly string[]]>([
    [
      'ports of many hosts, and of all',
      range(many, (i) => `http.egress:https://h${i}.example.com:${1000 + i}..${30_000 + i}`),
      ['http.egress:*://*:*'],
    ],
    [
      'one exception each, and all of them',
      [`env:* except ${names.join()}`],
      names.map((name) => `env:* except ${name}`),
    ],
    [
      'halves of networks, and of the halves',
      range(5000, (i) => `net.connect:tcp://10.${i >> 8}.${i & 255}.0/25:80`),
      range(5000, (i) => `net.connect:tcp://10.${i >> 8}.${i & 255}.0/24:80`),
    ],
    ['directories in one another', range(1500, (i) => `fs.read:/${'a/'.repeat(i + 1)}b`), ['fs.read:/a']],
    ['directories beside one another', range(5000, (i) => `fs.read:/a${i}`), range(5000, (i) => `fs.read:/b${i}`)],
    ['names and prefixes of these', range(5000, (i) => `env:A${i}_B`), range(5000, (i) => `env:A${i}_*`)],
  ])('%s tells the same there and back', (_, before, after) => {
    const [base, head] = [granting(before), granting(after)];
    const [there, back] = [diff(base, head).counts, diff(head, base).counts];
    expect([back.lost, back.narrowed]).toEqual([there.gained, there.widened]);
    expect([back.gained, back.widened]).toEqual([there.lost, there.narrowed]);
    expect(diff(head, head).components[0]?.findings).toEqual([]);
  });

  it('long lists of functions', () => {
    const needs = range(200, (i) => ({
      capability: `import:acme:a/b${i}`,
      functions: range(5000, (k) => `f${k}`),
      enforcedBy: 'host' as const,
      calls: [],
    }));
    const head = inventoryWith({ needs });
    expect(diff(inventoryWith({}), head).counts.gained).toBe(200);
    expect(diff(head, head).components[0]?.findings).toEqual([]);
  });

  it('what overlaps by the thousand is refused, with the limit', () => {
    const steps = /^comparing what is granted and asked for takes more than 10000000 steps; /;
    const ports = range(5000, (i) => `http.egress:https://*:${i + 1}`);
    const hosts = range(5000, (i) => `http.egress:*://h${i}.com:*`);
    const told = /^to tell what is different, .* would take more than 8000000 characters; /;
    expect(() => diff(granting(ports), granting(hosts))).toThrow(told);
    const excepting = range(5000, (i) => `env:* except V${i}`);
    expect(() => diff(granting(excepting), granting(excepting))).toThrow(steps);
  });

  describe('what a few kilobytes of an upload would make gigabytes of is refused, with the limit:', () => {
    const told = /^to tell what is different, .* would take more than 8000000 characters; /;
    const grants = range(3000, (i) => grant(`http.egress:https://h${i}.com:443`));

    it('the names of those who ask, with every finding', () => {
      const by = range(300, (i) => `${i}`.padEnd(15_000, 'x'));
      const asks = [{ capability: 'http.egress:*://*:*', calls: [], by, outcome: 'host' as const }];
      expect(() => diff(inventoryWith({}), inventoryWith({ granted: grants, asks }))).toThrow(told);
    });

    it('the name of the component, with every finding', () => {
      const name = `${'n'.repeat(19_000)}.wasm`;
      expect(() => diff(inventoryWith({}), inventoryWith({ name, granted: grants }))).toThrow(told);
    });

    it('as many notices as there are bytes', () => {
      const inert = range(5000, (i) => `${i}`);
      const [one] = inventoryWith({ inert }).components;
      if (one === undefined) throw new Error('there is one');
      const many = inventoryOf(range(20, (i) => ({ ...one, name: `c${i}.wasm` })));
      expect(() => diff(undefined, many)).toThrow(told);
    });

    it('the name of the component, with every notice, also where there is nothing to compare with', () => {
      const inert = range(3000, (i) => `wasi:io/e${i}@0.2.0`);
      expect(() => diff(undefined, inventoryWith({ name: 'n'.repeat(19_000), inert }))).toThrow(told);
    });
  });

  it('as many components as there may be count together, in what a report tells of them too', () => {
    const granted = range(300, (i) => ({
      ...grant('import:wasi:a/b@*'),
      by: 'adapter' as const,
      functions: range(100, (k) => `x${i}.${k}`),
    }));
    const asks = range(300, (i) => ({
      capability: 'import:wasi:a/b@*',
      functions: range(100, (k) => `a${i}.${k}`),
      calls: [],
      by: [],
      outcome: null,
    }));
    const [one] = inventoryWith({ granted, asks }).components;
    if (one === undefined) throw new Error('there is one');
    const alone = inventoryOf([one]);
    const many = inventoryOf(range(10, (i) => ({ ...one, name: `c${i}.wasm` })));
    expect(diff(undefined, alone).components).toHaveLength(1);
    expect(() => diff(undefined, many)).toThrow('more than 10000000 steps');
    const steps = new Steps();
    expect(() => many.components.map((each) => rulesFor(each, steps))).toThrow('more than 10000000 steps');
  });
});

describe('a catalogue of random capabilities', () => {
  const hosts = ['*', 'a.x', '*.x', 'b.a.x', '*.a.x', 'x', 'xa', '4.x'];
  const networks = [
    '*',
    '10.0.0.0/8',
    '10.0.0.0/9',
    '10.128.0.0/9',
    '10.192.0.0/10',
    '10.0.0.1',
    '0.0.0.0/0',
    '[::]/0',
    '[::]/1',
  ];
  const ports = ['*', '80', '80..90', '85..95', '1..80', '90..65535'];
  const names = ['A', 'AB', 'A*', 'AB*', '*', 'A\u0001', 'A\0', 'A\0*', '4*'];
  const paths = ['/', '/a', '/a/b', '/ab', '*', '.', 'a', 'a/b', 'a//', '//', '///', '//x', './a', '/a\0b', 'a\u0001'];
  const pick = fc.constantFrom;
  const of = (kind: string, subject: fc.Arbitrary<string>): fc.Arbitrary<Capable> =>
    subject.map((text) => ({ capability: `${kind}:${text}` }));
  const spot = (words: readonly string[], where: readonly string[]): fc.Arbitrary<string> =>
    fc.tuple(pick(...words), pick(...where), pick(...ports)).map(([word, host, port]) => `${word}://${host}:${port}`);
  const kinds: readonly fc.Arbitrary<Capable>[] = [
    of(
      'env',
      fc
        .tuple(pick(...names), fc.array(pick(...names), { maxLength: 3 }))
        .map(([name, except]) => `${name}${except.length === 0 ? '' : ` except ${except.join()}`}`),
    ),
    of('fs.read', pick(...paths)),
    of('http.egress', spot(['http', 'https', '*'], [...hosts, ...networks])),
    of('net.connect', spot(['tcp', 'udp', '*'], networks)),
    of('dns', pick(...hosts)),
    fc
      .tuple(pick('acme:log/sink', 'acme:*', 'f', '*'), fc.option(fc.array(pick('f', 'g'), { maxLength: 2 })))
      .map(([name, functions]) => ({ capability: `import:${name}`, ...(functions === null ? {} : { functions }) })),
  ];
  const lists = fc.oneof(
    ...kinds.map((kind) => fc.tuple(fc.array(kind, { maxLength: 7 }), kind)),
    fc.tuple(fc.array(fc.oneof(...kinds), { maxLength: 12 }), fc.oneof(...kinds)),
  );

  test('finds what looking at each finds', () => {
    fc.assert(
      fc.property(lists, ([items, one]) => {
        const catalogue = new Catalogue(items);
        const related = items.filter((item) => areRelated(item, one));
        expect(catalogue.related(one)).toEqual(related);
        expect(catalogue.meets(one)).toBe(related.length > 0);
        expect(catalogue.covers(one)).toBe(isCovered(one, items));
        for (const item of items) if (areRelated(item, one)) expect(isPartOf(one, item)).toBe(isCovered(one, [item]));
      }),
      { seed: 17, numRuns: 4000 },
    );
  });

  test('leaves out what a single other one covers, of equal ones all but the first', () => {
    fc.assert(
      fc.property(lists, ([items]) => {
        const once = [...new Map(items.map((item) => [keyOf(item), item])).values()].sort((a, b) =>
          keyOf(a) < keyOf(b) ? -1 : 1,
        );
        const isLeftOut = (item: Capable, place: number): boolean =>
          once.some(
            (other, i) =>
              other !== item &&
              areRelated(other, item) &&
              isCovered(item, [other]) &&
              (i < place || !isCovered(other, [item])),
          );
        expect(reduced(items)).toEqual(once.filter((item, i) => !isLeftOut(item, i)));
      }),
      { seed: 17, numRuns: 3000 },
    );
  });
});
