import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Preopen } from '../../src/policy/model.ts';
import { nestedMappings } from '../../src/policy/nested.ts';

function pairs(...hosts: readonly string[]): readonly string[] {
  const mappings = hosts.map((written, i): Preopen => {
    const [host = '', access] = written.split(':');
    return { guest: `/${i}`, host, access: access === 'ro' ? 'ro' : 'rw' };
  });
  return nestedMappings(mappings).map(
    ({ inner, outer, folded }) => `${inner.host} in ${outer.host}${folded ? ', folded' : ''}`,
  );
}

describe('two directories with different access', () => {
  test.each([
    [['/srv/work', '/srv/work/config:ro'], ['/srv/work/config in /srv/work']],
    [['/srv/work:ro', '/srv/work/config'], ['/srv/work/config in /srv/work']],
    [['/srv/config:ro', '/srv'], ['/srv/config in /srv']],
    [['/srv', '/srv:ro'], ['/srv in /srv']],
    [['/', '/srv:ro'], ['/srv in /']],
    [['.', 'srv:ro'], ['srv in .']],
    [['.', '.:ro'], ['. in .']],
    [['//srv/./work/', '/srv//work/.:ro'], ['/srv//work/. in //srv/./work/']],
    [['./srv', 'srv/x:ro'], ['srv/x in ./srv']],
    [['/srv/Work', '/SRV/work/config:ro'], ['/SRV/work/config in /srv/Work, folded']],
    [['/srv/caf\u00e9', '/srv/cafe\u0301/x:ro'], ['/srv/cafe\u0301/x in /srv/caf\u00e9, folded']],
    [['/srv', '/srv\\config:ro'], ['/srv\\config in /srv']],
    [
      ['/a', '/a/b:ro', '/a/b/c', '/a/d:ro'],
      ['/a/b in /a', '/a/b/c in /a/b', '/a/d in /a'],
    ],
  ])('that lie in each other are found: %j', (hosts, found) => {
    expect(pairs(...hosts)).toEqual(found);
  });

  test.each([
    [['/srv/work', '/srv/config:ro']],
    [['/srv/work', '/srv/workshop:ro', '/srv/work-2:ro', '/srv/work.old:ro']],
    [['/srv', 'srv:ro']],
    [['.', '/srv:ro']],
    [['/srv:ro', '/srv/config:ro', '/srv:ro']],
    [['/srv', '/srv/config']],
  ])('that lie apart, or the same access, are left alone: %j', (hosts) => {
    expect(pairs(...hosts)).toEqual([]);
  });

  test('are found exactly if there is a pair of them, whatever lies between', () => {
    const path = fc
      .array(fc.constantFrom('a', 'b', 'a.', 'a-'), { maxLength: 3 })
      .map((names) => `/${names.join('/')}`);
    const mapping = fc.record({ guest: fc.constant('/'), host: path, access: fc.constantFrom('ro', 'rw') });
    fc.assert(
      fc.property(fc.array(mapping, { maxLength: 6 }), (mappings) => {
        const inside = (one: string, other: string): boolean =>
          `${one}/`.replace('//', '/').startsWith(`${other}/`.replace('//', '/'));
        const some = mappings.some((one) =>
          mappings.some((other) => inside(one.host, other.host) && one.access !== other.access),
        );
        const found = nestedMappings(mappings);
        expect(found.length > 0).toBe(some);
        for (const { inner, outer } of found) expect(inside(inner.host, outer.host)).toBe(true);
      }),
      { seed: 5, numRuns: 2000 },
    );
  });

  test('take no time out of proportion, however many they are and however deep', () => {
    const deep = 'a/'.repeat(300_000);
    const many = Array.from({ length: 20_000 }, (_, i) => `/srv/${i % 7}/${i}${i % 2 === 0 ? ':ro' : ''}`);
    const start = process.cpuUsage();
    expect(pairs(`/${deep}:ro`, `/${deep}b`, '/c', ...many)).toHaveLength(1);
    const { user } = process.cpuUsage(start);
    expect(user / 1e6).toBeLessThan(5);
  });
});
