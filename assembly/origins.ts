/**
 * Which HTTP requests the guest may send. A request is what the host says of it, laid out as the Canonical ABI lays out
 *
 *     record {
 *       method: method, scheme: option<scheme>, authority: option<string>, path-with-query: option<string>,
 *       headers: list<tuple<string, list<u8>>>,
 *     }
 *
 * and the words that are looked for in it are a
 *
 *     record { fields: list<string>, methods: list<string> }
 */
import { find, harmless, isToken, tellsLength } from './fields';
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
/** Where the words for methods are. */
const METHODS: usize = 8;

const GET: u8 = 0;
const CONNECT: u8 = 5;
const OTHER: u8 = 9;
/** Of the methods before that, those whose bodies every host frames by itself: POST, PUT and PATCH. */
const FRAMED: u32 = 0x10c;
/** Of the words for methods, those for CONNECT and GET. */
const CONNECT_WORD: i32 = 0;
const GET_WORD: i32 = 1;

const HTTP: u32 = 0;
const HTTPS: u32 = 1;

const HASH: u8 = 0x23;
const SLASH: u8 = 0x2f;
const QUESTION: u8 = 0x3f;
/** The first and the last byte that is visible. */
const FIRST: u8 = 0x21;
const LAST: u8 = 0x7e;

/** Whether the request may be sent. */
export function allowed(rules: usize, words: usize, request: usize): bool {
  if (isTunnel(words, request) || load<u8>(request, AUTHORITY) == 0) return false;
  if (load<u8>(request, PATH) != 0 && !isPath(request + PATH)) return false;
  if (!harmless(request + HEADERS, words, request + AUTHORITY + STRING)) return false;
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

/**
 * Whether something may be written to the body of the request, for every host frames it. Some send what is written to
 * others as it is, behind a header that does not speak of a body: to the server, that is the next request.
 */
export function bodied(words: usize, request: usize): bool {
  const kind = load<u8>(request);
  const framed = kind == OTHER ? find(words + METHODS, request + STRING) < 0 : ((FRAMED >> kind) & 1) != 0;
  return framed || tellsLength(request + HEADERS, words);
}

/** Whether that may be so when the request is sent: GET is what its method is until another is set. */
export function mayBeBodied(words: usize, request: usize): bool {
  const kind = load<u8>(request);
  const get = kind == OTHER ? find(words + METHODS, request + STRING) == GET_WORD : kind == GET;
  return get || bodied(words, request);
}

/** A CONNECT passes through the host that it names; hosts may take the word for the method. */
function isTunnel(words: usize, method: usize): bool {
  const kind = load<u8>(method);
  if (kind != OTHER) return kind == CONNECT;
  return !isToken(method + STRING) || find(words + METHODS, method + STRING) == CONNECT_WORD;
}

/**
 * Whether the path is one to every reader. Where scheme, authority and path are put together, `@evil.example/` would make
 * the authority a user name; where characters are written as one byte each, some beyond ASCII are the end of a line.
 */
function isPath(path: usize): bool {
  const text = load<usize>(path, STRING);
  const length = load<u32>(path, LENGTH);
  if (length == 0) return true;
  const first = load<u8>(text);
  if (first != SLASH && first != QUESTION) return false;
  for (let i: u32 = 0; i < length; i++) {
    const byte = load<u8>(text + i);
    if (byte < FIRST || byte > LAST || byte == HASH) return false;
  }
  return true;
}
