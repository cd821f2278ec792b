/** What is wrong with a text that is no instant, and what to write instead. */
export interface InstantMistake {
  readonly what: string;
  readonly hint: string;
}

const NANOSECONDS = 1_000_000_000n;
/** Clocks count in 64 bits. */
const END = 1n << 64n;

const DATE = String.raw`(\d{4})-(\d\d)-(\d\d)`;
const TIME = String.raw`([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(?:\.(\d+))?`;
const OFFSET = String.raw`(?:[Zz]|([+-])([01]\d|2[0-3]):([0-5]\d))`;
const DATE_TIME = new RegExp(`^${DATE}[Tt]${TIME}${OFFSET}$`);

/**
 * The nanoseconds from 1970-01-01T00:00:00Z to a `date-time` of RFC 3339 (§ 5.6), at least 0 and below 2^64.
 * Leap seconds are refused: clocks of WASI count none.
 */
export function parseInstant(text: string): bigint | InstantMistake {
  const parts = DATE_TIME.exec(text);
  const hint = 'write date, time and offset, as 2026-01-01T00:00:00Z or 2026-01-01T01:00:00.5+01:00';
  if (parts === null) return { what: 'is not understood', hint };
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map(Number);
  const [fraction = '', sign, hours = '0', minutes = '0'] = parts.slice(7);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) {
    return { what: 'is on a day that no calendar has', hint: 'write another day' };
  }
  if (second === 60) return { what: 'is a leap second, which clocks of WASI do not count', hint: 'write second 59' };
  if (fraction.length > 9) return { what: 'has parts of a nanosecond', hint: 'write up to nine digits behind the dot' };
  date.setUTCHours(hour, minute, second);
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60 : 60);
  const seconds = BigInt(date.getTime() / 1000 - offset);
  const instant = seconds * NANOSECONDS + BigInt(fraction.padEnd(9, '0'));
  if (instant < 0n) return { what: 'is before 1970, where clocks begin', hint: 'write a later instant' };
  if (instant >= END) {
    return {
      what: 'is later than clocks can count to, in 64 bits of nanoseconds',
      hint: 'write an instant before 2554-07-21',
    };
  }
  return instant;
}
