/**
 * Which HTTP requests the guest may send. A request is what the host says of it, laid out as the Canonical ABI lays out
 *
 *     record {
 *       method: method, scheme: option<scheme>, authority: option<string>, path-with-query: option<string>,
 *       headers: list<tuple<string, list<u8>>>,
 *     }
 */
import { authority, port } from './hosts';
import { admits } from './rules';

/** Where a request has its parts; the method is first. */
const SCHEME: usize = 12;
const AUTHORITY: usize = 28;
const PATH: usize = 40;
const HEADERS: usize = 52;

/** Where an option or a variant has what it holds; of a string the address, and behind it the length. */
const STRING: usize = 4;
const LENGTH: usize = 8;
const HEADER: usize = 16;

const CONNECT: u8 = 5;
const OTHER: u8 = 9;

const HTTP: u32 = 0;
const HTTPS: u32 = 1;

const DASH: u8 = 0x2d;
const SLASH: u8 = 0x2f;
const QUESTION: u8 = 0x3f;
/** Letters of `host`, `conn`, `nect` and `prox` from the last to the first. */
const HOST: u32 = 0x74736f68;
const CONN: u32 = 0x6e6e6f63;
const NECT: u32 = 0x7463656e;
const PROX: u32 = 0x786f7270;
const Y: u8 = 0x79;

/** Bytes that a token may have, RFC 9110 § 5.6.2: one bit for each up to 63, and from 64 on. */
const TOKEN_LOW: u64 = 0x03ff6cfa00000000;
const TOKEN_HIGH: u64 = 0x57ffffffc7fffffe;

/** Whether the request may be sent. */
export function allowed(rules: usize, request: usize): bool {
  if (isTunnel(request) || isElsewhere(request) || load<u8>(request, AUTHORITY) == 0) return false;
  if (!authority(load<usize>(request, AUTHORITY + STRING), load<u32>(request, AUTHORITY + LENGTH))) return false;
  let scheme = <u32>load<u8>(request, SCHEME + STRING);
  let last = scheme;
  if (load<u8>(request, SCHEME) == 0) {
    // Then the host may choose.
    scheme = HTTP;
    last = HTTPS;
  }
  if (last > HTTPS) return false;
  for (; scheme <= last; scheme++) {
    if (!admits(rules, (scheme << 16) | (port != 0 ? port : scheme == HTTP ? 80 : 443))) return false;
  }
  return true;
}

/** A CONNECT passes through the host that it names; hosts may take the word for the method. */
function isTunnel(method: usize): bool {
  const kind = load<u8>(method);
  if (kind != OTHER) return kind == CONNECT;
  const text = load<usize>(method, STRING);
  const length = load<u32>(method, LENGTH);
  for (let i: u32 = 0; i < length; i++) {
    const byte = load<u8>(text + i);
    if (byte > 127 || (((byte < 64 ? TOKEN_LOW : TOKEN_HIGH) >> (byte & 63)) & 1) == 0) return true;
  }
  return length == 0 || (length == 7 && letters(text) == CONN && letters(text + 3) == NECT);
}

/** Whether something beside the authority could name another host. */
function isElsewhere(request: usize): bool {
  if (load<u8>(request, PATH) != 0 && load<u32>(request, PATH + LENGTH) != 0) {
    // Where scheme, authority and path are put together, `@evil.example/` would make the authority a user name.
    const first = load<u8>(load<usize>(request, PATH + STRING));
    if (first != SLASH && first != QUESTION) return true;
  }
  let header = load<usize>(request, HEADERS);
  const end = header + <usize>load<u32>(request, HEADERS + 4) * HEADER;
  for (; header < end; header += HEADER) {
    const name = load<usize>(header);
    const length = load<u32>(header, 4);
    if (length < 4) continue;
    const word = letters(name);
    if (length == 4 && word == HOST && !isAuthority(header + 8, request + AUTHORITY + STRING)) return true;
    if (length > 5 && word == PROX && (load<u8>(name, 4) | 0x20) == Y && load<u8>(name, 5) == DASH) return true;
  }
  return false;
}

/** Four bytes, with letters in lower case. Only letters become letters. */
function letters(text: usize): u32 {
  return load<u32>(text) | 0x20202020;
}

/** Whether the bytes at one address and length are those at the other. */
function isAuthority(value: usize, authority: usize): bool {
  const length = load<u32>(value, 4);
  if (length != load<u32>(authority, 4)) return false;
  const one = load<usize>(value);
  const other = load<usize>(authority);
  for (let i: u32 = 0; i < length; i++) {
    if (load<u8>(one + i) != load<u8>(other + i)) return false;
  }
  return true;
}
