/**
 * What is allowed of which hosts. Everything is in the adapter's memory, laid out as the Canonical ABI lays out
 *
 *     record { any: list<range>, names: list<named>, suffixes: list<named>, addresses: list<segment> }
 *     record range { from: u32, to: u32 }
 *     record named { name: string, ranges: list<range> }
 *     record segment { hi: u64, lo: u64, ranges: list<range> }
 *
 * whose address is `rules`; every list is in order. See `src/adapter/rules.ts`.
 */
import { hi, literal, lo, lower, size, text } from './hosts';

const NAMES: usize = 8;
const SUFFIXES: usize = 16;
const ADDRESSES: usize = 24;

/** Bytes of an element, and where it has its ranges. */
const RANGE: usize = 8;
const NAMED: usize = 16;
const NAMED_RANGES: usize = 8;
const SEGMENT: usize = 24;
const SEGMENT_RANGES: usize = 16;

const DOT: u8 = 0x2e;

/** Whether the number is allowed of the host that was read. */
export function admits(rules: usize, number: u32): bool {
  return literal ? admitsAddress(rules, number) : admitsName(rules, number);
}

/** The same for the name at `text`. */
export function admitsName(rules: usize, number: u32): bool {
  if (within(rules, number)) return true;
  const end = text + size;
  let list = rules + NAMES;
  // The whole name, then what is behind each dot.
  for (let at = text; at < end; at++) {
    if (named(list, at, <u32>(end - at), number)) return true;
    list = rules + SUFFIXES;
    while (at < end && load<u8>(at) != DOT) at++;
  }
  return false;
}

/** The same for the address in `hi` and `lo`. */
export function admitsAddress(rules: usize, number: u32): bool {
  if (within(rules, number)) return true;
  const segments = load<usize>(rules + ADDRESSES);
  let low: u32 = 0;
  let high = load<u32>(rules + ADDRESSES, 4);
  while (low < high) {
    const middle = (low + high) >> 1;
    const segment = segments + <usize>middle * SEGMENT;
    const first = load<u64>(segment);
    if (first < hi || (first == hi && load<u64>(segment, 8) <= lo)) low = middle + 1;
    else high = middle;
  }
  return low > 0 && within(segments + <usize>low * SEGMENT - SEGMENT + SEGMENT_RANGES, number);
}

/** Whether the list of names at `list` has this one, and of it the number. */
function named(list: usize, name: usize, length: u32, number: u32): bool {
  const entries = load<usize>(list);
  let low: u32 = 0;
  let high = load<u32>(list, 4);
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = entries + <usize>middle * NAMED;
    const order = compare(load<usize>(entry), load<u32>(entry, 4), name, length);
    if (order == 0) return within(entry + NAMED_RANGES, number);
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return false;
}

/** The name of a rule is in lower case, the other one in any. */
function compare(rule: usize, ruleLength: u32, name: usize, length: u32): i32 {
  const common = min(ruleLength, length);
  for (let i: u32 = 0; i < common; i++) {
    const order = <i32>load<u8>(rule + i) - <i32>lower(load<u8>(name + i));
    if (order != 0) return order;
  }
  return <i32>(ruleLength - length);
}

/** Whether one of the ranges at `list` has the number. */
function within(list: usize, number: u32): bool {
  const ranges = load<usize>(list);
  let low: u32 = 0;
  let high = load<u32>(list, 4);
  while (low < high) {
    const middle = (low + high) >> 1;
    const range = ranges + <usize>middle * RANGE;
    if (number < load<u32>(range)) high = middle;
    else if (number > load<u32>(range, 4)) low = middle + 1;
    else return true;
  }
  return false;
}
