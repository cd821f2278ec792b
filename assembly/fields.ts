/**
 * The header of a request: a list of names and values, laid out as the Canonical ABI lays out
 * `list<tuple<string, list<u8>>>`, and the words that are looked for in it, a `list<string>` in lower case. A word that
 * ends in a dash stands for all names that begin so. See `src/adapter/request-words.ts`.
 */
import { lower } from './hosts';

const FIELD: usize = 16;
/** Where a field has its value. */
const VALUE: usize = 8;
/** Of a list or a string, behind the address. */
const LENGTH: usize = 4;
const WORD: usize = 8;

/** Words with a rule of their own; fields by another one are not let through. */
const HOST: i32 = 0;
const CONTENT_LENGTH: i32 = 1;
/** Bytes of its first part. */
const CONTENT: usize = 7;
/** Digits of a length that every reader takes for the same number: below 2^53. */
const MAX_DIGITS: u32 = 15;

const HTAB: u8 = 0x09;
const SPACE: u8 = 0x20;
const DASH: u8 = 0x2d;
const ZERO: u8 = 0x30;
const UNDERSCORE: u8 = 0x5f;
const DEL: u8 = 0x7f;

/** Bytes that a token may have, RFC 9110 § 5.6.2: one bit for each up to 63, and from 64 on. */
const TOKEN_LOW: u64 = 0x03ff6cfa00000000;
const TOKEN_HIGH: u64 = 0x57ffffffc7fffffe;

/** Whether no field names another host than the authority, steers the connection, or leaves open where the body ends. */
export function harmless(fields: usize, words: usize, authority: usize): bool {
  let hosts = 0;
  let lengths = 0;
  let field = load<usize>(fields);
  const end = field + <usize>load<u32>(fields, LENGTH) * FIELD;
  for (; field < end; field += FIELD) {
    const value = field + VALUE;
    if (!isToken(field) || !isText(value)) return false;
    const word = find(words, field);
    if (word == HOST) {
      if (hosts++ > 0 || !isSame(value, authority)) return false;
    } else if (isLength(word, field)) {
      if (lengths++ > 0 || !isNumber(value)) return false;
    } else if (word >= 0) return false;
  }
  return true;
}

/** Whether a field says how long the body is: hosts go by no other spelling. */
export function tellsLength(fields: usize, words: usize): bool {
  let field = load<usize>(fields);
  const end = field + <usize>load<u32>(fields, LENGTH) * FIELD;
  for (; field < end; field += FIELD) if (isLength(find(words, field), field)) return true;
  return false;
}

/** Hosts take no `Content_Length` for it. */
function isLength(word: i32, name: usize): bool {
  return word == CONTENT_LENGTH && load<u8>(load<usize>(name), CONTENT) == DASH;
}

/** Whether the string is a token. */
export function isToken(string: usize): bool {
  const text = load<usize>(string);
  const length = load<u32>(string, LENGTH);
  for (let i: u32 = 0; i < length; i++) {
    const byte = load<u8>(text + i);
    if (byte > 127 || (((byte < 64 ? TOKEN_LOW : TOKEN_HIGH) >> (byte & 63)) & 1) == 0) return false;
  }
  return length > 0;
}

/**
 * The word that the string is, in any case, or -1. Servers that hand fields on as variables take `_` for a dash, so that
 * it counts as one.
 */
export function find(words: usize, string: usize): i32 {
  const list = load<usize>(words);
  const count = <i32>load<u32>(words, LENGTH);
  const text = load<usize>(string);
  const length = load<u32>(string, LENGTH);
  for (let i = 0; i < count; i++) {
    const word = load<usize>(list + <usize>i * WORD);
    const size = load<u32>(list + <usize>i * WORD, LENGTH);
    if (size > length || (size < length && load<u8>(word + size - 1) != DASH)) continue;
    let at: u32 = 0;
    while (at < size && load<u8>(word + at) == folded(load<u8>(text + at))) at++;
    if (at == size) return i;
  }
  return -1;
}

function folded(byte: u8): u32 {
  return byte == UNDERSCORE ? DASH : lower(byte);
}

/** Whether the value has no control character but HTAB. */
function isText(value: usize): bool {
  const text = load<usize>(value);
  const length = load<u32>(value, LENGTH);
  for (let i: u32 = 0; i < length; i++) {
    const byte = load<u8>(text + i);
    if ((byte < SPACE && byte != HTAB) || byte == DEL) return false;
  }
  return true;
}

/** Whether the value is a number that is written in one way only. */
function isNumber(value: usize): bool {
  const text = load<usize>(value);
  const length = load<u32>(value, LENGTH);
  if (length - 1 >= MAX_DIGITS || (length > 1 && load<u8>(text) == ZERO)) return false;
  for (let i: u32 = 0; i < length; i++) {
    if (<u32>load<u8>(text + i) - ZERO > 9) return false;
  }
  return true;
}

/** Whether the bytes at one address and length are those at the other. */
function isSame(one: usize, other: usize): bool {
  const length = load<u32>(one, LENGTH);
  if (length != load<u32>(other, LENGTH)) return false;
  const text = load<usize>(one);
  const expected = load<usize>(other);
  for (let i: u32 = 0; i < length; i++) {
    if (load<u8>(text + i) != load<u8>(expected + i)) return false;
  }
  return true;
}
