/**
 * Hosts as requests name them, in those spellings only that have one reading; see `src/policy/hosts.ts`. Addresses are
 * numbers of 128 bits, `hi << 64 | lo`, those of IPv4 as their mapped ones in IPv6.
 */

const DASH: u8 = 0x2d;
const DOT: u8 = 0x2e;
const COLON: u8 = 0x3a;
const OPEN: u8 = 0x5b;
const CLOSE: u8 = 0x5d;
const UNDERSCORE: u8 = 0x5f;

const MAX_NAME: usize = 253;
const MAPPED: u64 = 0xffff00000000;
/** What `decimal` returns for what is no number. */
const NONE: u32 = 0xffffffff;

/** Whether the host is an address, and which. */
export let literal: bool = false;
export let hi: u64 = 0;
export let lo: u64 = 0;
/** Where the name begins and how long it is. */
export let text: usize = 0;
export let size: u32 = 0;
/** 0 if there is none. */
export let port: u32 = 0;

let cursor: usize = 0;
let end: usize = 0;

/** Reads `host[:port]` into the above. Returns whether that is what the text is. */
export function authority(from: usize, length: u32): bool {
  start(from, length);
  port = 0;
  if (!host()) return false;
  if (cursor == end) return true;
  if (!skip(COLON)) return false;
  port = decimal(65535);
  return cursor == end && port - 1 < 65535;
}

/** Reads a name into the above. Returns whether that is what the text is, and all of it. */
export function onlyName(from: usize, length: u32): bool {
  start(from, length);
  return name() && cursor == end && !literal;
}

function start(from: usize, length: u32): void {
  text = cursor = from;
  end = from + length;
}

/** Reads the beginning of the text; what is behind a host is for the caller to look at. */
function host(): bool {
  if (skip(OPEN)) {
    literal = true;
    return ipv6();
  }
  if (!name()) return false;
  if (!literal) return true;
  // There is no other way to write an IPv4 address that all read alike.
  cursor = text;
  const address = ipv4();
  setIpv4(<u32>address);
  return address >= 0;
}

/** Puts an address of IPv4 into `hi` and `lo`. */
export function setIpv4(address: u32): void {
  hi = 0;
  lo = MAPPED | <u64>address;
}

/** Shifts 16 bits into `hi` and `lo`. */
export function push(group: u32): void {
  hi = (hi << 16) | (lo >> 48);
  lo = (lo << 16) | <u64>group;
}

/** The letter in lower case; every other byte as it is. */
// @ts-ignore: decorator
@inline
export function lower(byte: u32): u32 {
  return byte - 0x41 < 26 ? byte | 0x20 : byte;
}

/** Reads what has the form of a name. It is `literal` if its last label makes it an address to those who know more. */
function name(): bool {
  let label = cursor;
  for (; cursor < end; cursor++) {
    const byte = load<u8>(cursor);
    if (byte == DOT) {
      if (cursor == label) return false;
      label = cursor + 1;
    } else if (byte == COLON) break;
    else if (byte != DASH && byte != UNDERSCORE && !isAlphanumeric(byte)) return false;
  }
  size = <u32>(cursor - text);
  if (cursor == label || size > MAX_NAME) return false;
  literal = isNumber(label);
  return true;
}

/** Whether readers take the label for a number: decimal, or hexadecimal with perhaps no digit. */
function isNumber(label: usize): bool {
  const isHex = cursor - label > 1 && load<u8>(label) == 0x30 && (load<u8>(label, 1) | 0x20) == 0x78;
  const digits: u32 = isHex ? 16 : 10;
  for (let at = isHex ? label + 2 : label; at < cursor; at++) {
    if (hex(load<u8>(at)) >= digits) return false;
  }
  return true;
}

/** Reads four numbers between dots; -1 if there is no such thing. */
function ipv4(): i64 {
  let address: u32 = 0;
  for (let i = 0; i < 4; i++) {
    if (i > 0 && !skip(DOT)) return -1;
    const part = decimal(255);
    if (part == NONE) return -1;
    address = (address << 8) | part;
  }
  return <i64>address;
}

/** The address and the bracket behind it. */
function ipv6(): bool {
  let count = 0;
  /** How many groups are in front of `::`, and which; -1 as long as there is none. */
  let before = -1;
  let headHi: u64 = 0;
  let headLo: u64 = 0;
  hi = lo = 0;
  // Each colon but this one is read with the group in front of it.
  if (peek() == COLON) {
    cursor++;
    if (peek() != COLON) return false;
  }
  while (!skip(CLOSE)) {
    if (count == 8) return false;
    if (skip(COLON)) {
      if (before >= 0) return false;
      before = count++;
      headHi = hi;
      headLo = lo;
      hi = lo = 0;
      continue;
    }
    const first = cursor;
    let group: u32 = 0;
    for (; cursor - first < 4; cursor++) {
      const digit = hex(peek());
      if (digit > 15) break;
      group = (group << 4) | digit;
    }
    if (cursor == first) return false;
    if (peek() == DOT) {
      // The last two groups may be written as an IPv4 address.
      cursor = first;
      const address = ipv4();
      if (address < 0 || count++ == 7 || peek() != CLOSE) return false;
      push(<u32>address >> 16);
      group = <u32>address & 0xffff;
    } else if (skip(COLON)) {
      if (peek() == CLOSE) return false;
    } else if (peek() != CLOSE) return false;
    push(group);
    count++;
  }
  if (before < 0) return count == 8;
  const tailHi = hi;
  const tailLo = lo;
  hi = headHi;
  lo = headLo;
  for (; before < 8; before++) push(0);
  hi |= tailHi;
  lo |= tailLo;
  return true;
}

/** Reads a number without leading zeros. */
function decimal(max: u32): u32 {
  const first = cursor;
  let value: u32 = 0;
  for (; cursor < end; cursor++) {
    const digit = <u32>load<u8>(cursor) - 0x30;
    if (digit > 9) break;
    if (value == 0 && cursor != first) return NONE;
    value = value * 10 + digit;
    if (value > max) return NONE;
  }
  return cursor == first ? NONE : value;
}

function isAlphanumeric(byte: u32): bool {
  return byte - 0x30 < 10 || (byte | 0x20) - 0x61 < 26;
}

/** The value of a digit; 16 for every other byte. */
function hex(byte: u32): u32 {
  const digit = byte - 0x30;
  if (digit < 10) return digit;
  const letter = (byte | 0x20) - 0x61;
  return letter < 6 ? letter + 10 : 16;
}

/** The byte to be read next, 0 at the end. */
function peek(): u8 {
  return cursor < end ? load<u8>(cursor) : 0;
}

/** Whether that byte, which is not 0, comes next; then it is read. */
function skip(byte: u8): bool {
  if (peek() != byte) return false;
  cursor++;
  return true;
}
