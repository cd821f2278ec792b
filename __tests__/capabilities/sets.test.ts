import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { covers, type Family, type Laminar, laminar, overlap, type Region } from '../../src/capabilities/sets.ts';
import { type Host, parseOrigin } from '../../src/policy/peers.ts';

/*
 * A small world in which every set can be written out: names over two letters, hosts among a few, ports 1 to 6. What the
 * algebra says is compared with sets of points.
 */
const NAMES = ['', 'a', 'b', 'aa', 'ab', 'ba', 'bb', 'aaa', 'aab', 'aba'];
const HOSTS: readonly Host[] = [
  'x.org',
  'a.x.org',
  'b.a.x.org',
  'y.org',
  '10.0.0.0',
  '10.0.0.1',
  '10.0.0.2',
  '10.0.0.3',
  '[::1]',
].map((text) => parseOrigin(`http://${text}`, 'a test').host);

const name = (text: string, prefix: boolean): Family => ({ family: 'name', text, prefix });
const names = fc.tuple(fc.constantFrom(...NAMES), fc.boolean()).map(([text, prefix]) => name(text, prefix));
const hosts = fc
  .constantFrom(
    '*',
    'x.org',
    '*.x.org',
    '*.a.x.org',
    'a.x.org',
    'y.org',
    '10.0.0.0/30',
    '10.0.0.0/31',
    '10.0.0.2/31',
    '10.0.0.1',
    '[::1]',
  )
  .map((text): Family => ({ family: 'host', host: parseOrigin(`http://${text}`, 'a test').host }));
const schemes = fc.constantFrom(undefined, 'http', 'https').map((word): Family => ({ family: 'word', word, of: 2 }));
const withExceptions = (family: fc.Arbitrary<Family>): fc.Arbitrary<Laminar> =>
  fc
    .tuple(family, fc.array(family, { maxLength: 2 }))
    .map(([set, except]) => laminar(set, except) ?? { set, except: [] });
const plain = (family: fc.Arbitrary<Family>): fc.Arbitrary<Laminar> => family.map((set) => ({ set, except: [] }));
const ports = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 5 }))
  .map(([from, more]) => ({ from, to: Math.min(6, from + more) }));

const named: fc.Arbitrary<Region> = fc.tuple(withExceptions(names));
const origin: fc.Arbitrary<Region> = fc.tuple(plain(schemes), plain(hosts), ports);

function holdsName(family: Family, text: string): boolean {
  return family.family === 'name' && (family.prefix ? text.startsWith(family.text) : family.text === text);
}

function holdsHost(family: Family, host: Host): boolean {
  if (family.family !== 'host') return false;
  const set = family.host;
  if (set.kind === 'any') return true;
  if (set.kind === 'name') return host.kind === 'name' && host.name === set.name;
  if (set.kind === 'suffix') return host.kind === 'name' && host.name.endsWith(`.${set.name}`);
  if (host.kind !== 'network' || host.family !== set.family) return false;
  const bits = set.family === 4 ? 32 : 128;
  const binary = (address: bigint): string => address.toString(2).padStart(bits, '0').slice(0, set.prefix);
  return binary(host.address) === binary(set.address);
}

/** Names of this world, each of which stands for itself and, longer, for names that no set of this world tells apart. */
function pointsOfNamed([dimension]: Region): ReadonlySet<string> {
  if (dimension === undefined || 'from' in dimension) return new Set();
  const universe = NAMES.flatMap((text) => [text, `${text}zz`]);
  return new Set(
    universe.filter(
      (text) => holdsName(dimension.set, text) && !dimension.except.some((each) => holdsName(each, text)),
    ),
  );
}

function pointsOfOrigin([scheme, host, interval]: Region): ReadonlySet<string> {
  const points = new Set<string>();
  if (scheme === undefined || 'from' in scheme || scheme.set.family !== 'word') return points;
  if (host === undefined || 'from' in host || interval === undefined || !('from' in interval)) return points;
  // A host of every kind that no set names stands for all the others.
  const others = ['z.org', 'z.x.org', 'z.a.x.org', '10.0.0.9', '[::9]'].map(
    (text) => parseOrigin(`http://${text}`, 'a test').host,
  );
  for (const each of [...HOSTS, ...others]) {
    if (!holdsHost(host.set, each)) continue;
    for (const word of ['http', 'https']) {
      if (scheme.set.word !== undefined && scheme.set.word !== word) continue;
      for (let port = interval.from; port <= interval.to; port++)
        points.add(`${word} ${JSON.stringify(each, (_k, v) => (typeof v === 'bigint' ? String(v) : v))} ${port}`);
    }
  }
  return points;
}

const isSubset = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].every((point) => other.has(point));

describe.each([
  ['names with exceptions', named, pointsOfNamed],
  ['origins', origin, pointsOfOrigin],
] as const)('%s', (_, region, points) => {
  test('cover another one exactly when they hold all its points', () => {
    let covered = 0;
    fc.assert(
      fc.property(fc.array(region, { maxLength: 5 }), region, (others, one) => {
        const union = new Set(others.flatMap((other) => [...points(other)]));
        const expected = isSubset(points(one), union);
        if (expected) covered++;
        expect(covers(others, one)).toBe(expected);
      }),
      { seed: 7, numRuns: 4000 },
    );
    expect(covered).toBeGreaterThan(100);
  });

  test('overlap exactly when they have a point in common', () => {
    fc.assert(
      fc.property(region, region, (one, other) => {
        expect(overlap(one, other)).toBe([...points(one)].some((point) => points(other).has(point)));
      }),
      { seed: 7, numRuns: 4000 },
    );
  });

  test('covering is transitive', () => {
    fc.assert(
      fc.property(fc.array(region, { maxLength: 3 }), region, region, (a, b, c) => {
        if (covers(a, b) && covers([b], c)) expect(covers(a, c)).toBe(true);
      }),
      { seed: 7, numRuns: 4000 },
    );
  });
});

test('a directory holds what is below it, and not its namesakes', () => {
  const path = (text: string | undefined): Region => [{ set: { family: 'path', path: text }, except: [] }];
  expect(covers([path('/data')], path('/data/x'))).toBe(true);
  expect(covers([path('/')], path('/data'))).toBe(true);
  expect(covers([path(undefined)], path('/'))).toBe(true);
  expect(covers([path('/')], path(undefined))).toBe(false);
  expect(covers([path('/data')], path('/database'))).toBe(false);
  expect(covers([path('.')], path('data'))).toBe(true);
  expect(covers([path('.')], path('/data'))).toBe(false);
});
