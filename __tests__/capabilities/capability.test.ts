import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  CAPABILITY_KINDS,
  isWhole,
  kindOf,
  namesCapability,
  regionsOf,
  wholeOf,
} from '../../src/capabilities/capability.ts';
import { Catalogue, reduced } from '../../src/capabilities/catalogue.ts';
import { VirtError } from '../../src/errors.ts';
import { areRelated, isCovered } from '../support/capabilities.ts';

const capable = (capability: string, functions?: readonly string[]) => ({ capability, functions });

test.each(CAPABILITY_KINDS.map((kind) => [kind]))('all of %s covers itself', (kind) => {
  const whole = wholeOf(kind);
  expect(kindOf(whole)).toBe(kind);
  expect(isWhole(whole)).toBe(true);
  expect(isCovered(capable(whole), [capable(whole)])).toBe(true);
});

describe('one capability within another', () => {
  it.each([
    ['env:LANG', 'env:L*'],
    ['env:LC_*', 'env:*'],
    ['env:* except AWS_*,HOME', 'env:* except HOME'],
    ['fs.read:/data/x', 'fs.read:/data'],
    ['fs.write:/data', 'fs.write:*'],
    ['http.egress:https://api.example.com', 'http.egress:https://*.example.com'],
    ['http.egress:https://api.example.com', 'http.egress:*://api.example.com:400..500'],
    ['http.egress:http://10.1.2.3:80', 'http.egress:*://10.0.0.0/8:*'],
    ['net.connect:tcp://[::ffff:10.0.0.5]:5432', 'net.connect:tcp://10.0.0.0/24:5432'],
    ['dns:a.example.com', 'dns:*.example.com'],
    ['import:wasi:keyvalue/store', 'import:wasi:keyvalue/*'],
    ['import:wasi:keyvalue/store@0.2', 'import:wasi:keyvalue/store@*'],
    ['import:wasi:keyvalue/store', 'import:wasi:keyvalue/store@*'],
    ['import:left: acme:db/store@1 ("db:test")', 'import:left: acme:db/store@* ("db:test")'],
  ])('%s is part of %s, and not the other way round', (one, other) => {
    expect(isCovered(capable(one), [capable(other)])).toBe(true);
    expect(isCovered(capable(other), [capable(one)])).toBe(false);
    expect(areRelated(capable(one), capable(other))).toBe(true);
  });

  it.each([
    ['env:LANG', 'config:LANG'],
    ['env:AWS_KEY', 'env:* except AWS_*'],
    ['fs.read:/data', 'fs.read:/database'],
    ['fs.read:/data', 'fs.write:/data'],
    ['http.egress:https://example.com', 'http.egress:https://*.example.com'],
    ['http.egress:http://example.com', 'http.egress:https://example.com'],
    ['http.egress:https://example.com:8000..9000', 'http.egress:https://example.com:9000'],
    ['net.connect:tcp://10.0.0.5:53', 'net.connect:udp://10.0.0.5:53'],
    ['net.connect:tcp://[::1]:53', 'net.connect:tcp://127.0.0.1:53'],
    ['import:acme:db/store', 'import:acme:db/store@1'],
    ['import:acme:db/store@1', 'import:acme:db/store@2'],
  ])('%s has nothing in common with %s', (one, other) => {
    expect(areRelated(capable(one), capable(other))).toBe(false);
    expect(areRelated(capable(other), capable(one))).toBe(false);
  });

  it('may be covered by several together', () => {
    expect(
      isCovered(capable('net.connect:tcp://10.0.0.0/8:53'), [
        capable('net.connect:tcp://10.0.0.0/9:53'),
        capable('net.connect:*://10.128.0.0/9:50..60'),
      ]),
    ).toBe(true);
    expect(
      isCovered(capable('http.egress:*://a.example:443'), [
        capable('http.egress:http://a.example:443'),
        capable('http.egress:https://a.example'),
      ]),
    ).toBe(true);
  });

  it('counts functions of an interface', () => {
    const whole = capable('import:acme:log/sink');
    const one = capable('import:acme:log/sink', ['write']);
    const both = capable('import:acme:log/sink', ['flush', 'write']);
    expect(isCovered(one, [both])).toBe(true);
    expect(isCovered(both, [one])).toBe(false);
    expect(isCovered(both, [whole])).toBe(true);
    expect(isCovered(whole, [both])).toBe(false);
    expect(areRelated(one, capable('import:acme:log/sink', ['flush']))).toBe(false);
  });
});

test('a name with blanks, commas and signs of its own is one name', () => {
  for (const name of ['A B', 'A,B', 'A except B', '100%', 'A\nB']) {
    const one = capable(namesCapability('env', name));
    expect(regionsOf(one)).toHaveLength(1);
    expect(isCovered(one, [capable('env:A')])).toBe(false);
    expect(isCovered(one, [capable('env:*')])).toBe(true);
  }
});

test('of several, what another one covers is left out, and the order is that of the vocabulary', () => {
  const items = [
    'random',
    'env:LANG',
    'env:L*',
    'clock.wall',
    'env:X',
    'env:L*',
    'http.egress:https://a.example',
    'http.egress:https://a.example:443',
  ];
  expect(reduced(items.map((each) => capable(each))).map(({ capability }) => capability)).toEqual([
    'clock.wall',
    'random',
    'env:L*',
    'env:X',
    'http.egress:https://a.example',
  ]);
});

test('a catalogue finds the same as looking at each', () => {
  const items = [
    'env:A',
    'env:A*',
    'env:* except AB*',
    'random',
    'http.egress:https://a.x',
    'http.egress:https://*.x',
    'http.egress:http://10.0.0.0/8',
    'http.egress:http://10.0.0.1',
    'fs.read:/a',
    'import:acme:log/sink',
  ].map((each) => capable(each));
  const catalogue = new Catalogue(items);
  for (const one of [...items, capable('env:AB'), capable('http.egress:https://b.x'), capable('exit')]) {
    expect(new Set(catalogue.related(one))).toEqual(new Set(items.filter((item) => areRelated(item, one))));
    expect(catalogue.covers(one)).toBe(isCovered(one, items));
  }
});

test.each([
  ['clock', '"clock" is not a capability; the inventory may come from another version.'],
  ['random:x', '"random:x" has a subject where there is none; the inventory may come from another version.'],
  ['env', '"env" has no subject; the inventory may come from another version.'],
  ['env:', '"env:" has no subject; the inventory may come from another version.'],
  [
    'http.egress:ftp://x',
    '"http.egress:ftp://x" has a subject of another kind; the inventory may come from another version.',
  ],
  ['constructor', '"constructor" is not a capability; the inventory may come from another version.'],
])('%s is not of the vocabulary', (capability, message) => {
  expect(() => regionsOf({ capability })).toThrow(message);
});

test('no text makes the reader fail otherwise than by a sentence', () => {
  const part = fc.oneof(
    fc.constantFrom(...CAPABILITY_KINDS, ':', '*', ' except ', ',', '/', '://', '10.0.0.0/8'),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      try {
        const one = { capability: parts.join('') };
        expect(isCovered(one, [one])).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(VirtError);
      }
    }),
    { seed: 11, numRuns: 3000 },
  );
});
