import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseInstant } from '../../src/policy/instant.ts';

describe('an instant of RFC 3339', () => {
  test.each<[text: string, nanoseconds: bigint]>([
    ['1970-01-01T00:00:00Z', 0n],
    ['1970-01-01T00:00:00.000000001Z', 1n],
    // RFC 3339 § 5.8.
    ['1985-04-12T23:20:50.52Z', 482196050_520000000n],
    ['1996-12-19T16:39:57-08:00', 851042397_000000000n],
    ['1937-01-01T12:00:27.87+00:20', -1n],
    ['1970-01-01T00:20:00+00:20', 0n],
    ['1969-12-31T23:59:59-00:01', 59_000000000n],
    ['2000-02-29t12:00:00z', 951825600_000000000n],
    ['2026-01-01T00:00:00-00:00', 1767225600_000000000n],
    ['2554-07-21T23:34:33.709551615Z', (1n << 64n) - 1n],
  ])('%s', (text, nanoseconds) => {
    if (nanoseconds < 0n) expect(parseInstant(text)).toMatchObject({ what: 'is before 1970, where clocks begin' });
    else expect(parseInstant(text)).toBe(nanoseconds);
  });

  test.each<[text: string, what: string]>([
    ['2026-01-01', 'is not understood'],
    ['2026-01-01T00:00:00', 'is not understood'],
    ['2026-01-01 00:00:00Z', 'is not understood'],
    ['2026-1-1T0:0:0Z', 'is not understood'],
    ['2026-01-01T24:00:00Z', 'is not understood'],
    ['2026-01-01T00:60:00Z', 'is not understood'],
    ['2026-01-01T00:00:61Z', 'is not understood'],
    ['2026-01-01T00:00:00.Z', 'is not understood'],
    ['2026-01-01T00:00:00,5Z', 'is not understood'],
    ['2026-01-01T00:00:00+0100', 'is not understood'],
    ['2026-01-01T00:00:00+24:00', 'is not understood'],
    ['+2026-01-01T00:00:00Z', 'is not understood'],
    ['2026-01-01T00:00:00Z\n', 'is not understood'],
    ['2026-02-30T00:00:00Z', 'is on a day that no calendar has'],
    ['2026-02-29T00:00:00Z', 'is on a day that no calendar has'],
    ['2100-02-29T00:00:00Z', 'is on a day that no calendar has'],
    ['2026-00-10T00:00:00Z', 'is on a day that no calendar has'],
    ['2026-13-01T00:00:00Z', 'is on a day that no calendar has'],
    ['2026-04-31T00:00:00Z', 'is on a day that no calendar has'],
    ['2026-04-00T00:00:00Z', 'is on a day that no calendar has'],
    ['2016-12-31T23:59:60Z', 'is a leap second, which clocks of WASI do not count'],
    ['2026-01-01T00:00:00.0000000001Z', 'has parts of a nanosecond'],
    ['1969-12-31T23:59:59.999999999Z', 'is before 1970, where clocks begin'],
    ['1970-01-01T00:00:00+00:01', 'is before 1970, where clocks begin'],
    ['0070-01-01T00:00:00Z', 'is before 1970, where clocks begin'],
    ['2554-07-21T23:34:33.709551616Z', 'is later than clocks can count to, in 64 bits of nanoseconds'],
    ['9999-12-31T23:59:59Z', 'is later than clocks can count to, in 64 bits of nanoseconds'],
  ])('is not %s, which %s', (text, what) => {
    expect(parseInstant(text)).toMatchObject({ what });
  });

  test('is read as Date does, which knows milliseconds', () => {
    const end = Date.UTC(2554, 6, 21);
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date(end), noInvalidDate: true }), (date) => {
        expect(parseInstant(date.toISOString())).toBe(BigInt(date.getTime()) * 1_000_000n);
      }),
      { seed: 5 },
    );
  });
});
