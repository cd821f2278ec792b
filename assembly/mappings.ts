/**
 * Directories of the host's under paths of the guest's. Everything is laid out as the Canonical ABI lays out
 *
 *     list<record { name: string, host: string, kind: u32, flags: u32 }>
 *
 * where `kind` is that of the cell which the directory gets, or 0 if its handle is handed on as it is.
 */

// @ts-ignore: decorator
@external("env", "realloc")
declare function realloc(old: usize, oldSize: usize, align: usize, size: usize): usize;
// @ts-ignore: decorator
@external("cells", "cell")
declare function cell(kind: u32, value: u32): usize;
/** The host's `[method]descriptor.open-at`, lowered. */
// @ts-ignore: decorator
@external("host", "openAt")
declare function openAt(
  self: u32, pathFlags: u32, path: usize, length: u32, openFlags: u32, flags: u32, out: usize,
): void;
/** Drops a directory of the host's. */
// @ts-ignore: decorator
@external("host", "drop")
declare function drop(handle: u32): void;

/** Bytes of an element of the mappings, and of what the host gives: handle, and address and length of a path. */
const MAPPING: usize = 24;
const ENTRY: usize = 12;

/** Path flags: a link is not followed. */
const NO_FOLLOW: u32 = 0;
const DIRECTORY: u32 = 2;
const READ: u32 = 1;
const SLASH: u8 = 0x2f;
const DOT: u8 = 0x2e;
const BACKSLASH: u8 = 0x5c;

/**
 * Writes to `out` a list like the host's, of `count` directories at `list`, with the mapped ones in their place. `out`
 * is also where the host answers.
 */
export function map(mappings: usize, list: usize, count: u32, out: usize): void {
  const mapped = load<u32>(mappings, 4);
  let mapping = load<usize>(mappings);
  const start = realloc(0, 0, 4, <usize>mapped * ENTRY);
  let end = start;
  for (let i: u32 = 0; i < mapped; i++, mapping += MAPPING) {
    const handle = find(mapping, list, count, out);
    if (handle == 0) continue;
    const kind = load<u32>(mapping, 16);
    store<u32>(end, kind ? <u32>cell(kind, handle) : handle);
    store<u64>(end, load<u64>(mapping), 4);
    end += ENTRY;
  }
  for (let i: u32 = 0; i < count; i++) {
    const entry = list + <usize>i * ENTRY;
    drop(load<u32>(entry));
    // The guest is not to learn where the host has its directories.
    memory.fill(load<usize>(entry, 4), 0, load<u32>(entry, 8));
  }
  memory.fill(list, 0, <usize>count * ENTRY);
  store<usize>(out, start);
  store<u32>(out, <u32>((end - start) / ENTRY), 4);
}

/**
 * Opens a mapped directory, in the host's directory with the longest path that it lies in. One that the host does not
 * have is 0, and left out: the guest finds nothing there.
 */
function find(mapping: usize, list: usize, count: u32, out: usize): u32 {
  const host = load<usize>(mapping, 8);
  const length = load<u32>(mapping, 12);
  let best: usize = 0;
  let longest: i32 = -1;
  for (let i: u32 = 0; i < count; i++) {
    const entry = list + <usize>i * ENTRY;
    const size = prefix(load<usize>(entry, 4), load<u32>(entry, 8), host, length);
    if (size <= longest) continue;
    best = entry;
    longest = size;
  }
  if (best == 0) return 0;
  return walk(load<u32>(best), host + longest, host + length, load<u32>(mapping, 20), out);
}

/**
 * Opens the path from `start` to `end` name by name, each as a directory and none through a link: the tree may be the
 * guest's, which then could put a link where a directory was. 0 if one of them is anything else.
 */
function walk(from: u32, start: usize, end: usize, flags: u32, out: usize): u32 {
  let at = from;
  let name = skip(start, end);
  let opened: u32 = 0;
  let last = false;
  do {
    const stop = endOfName(name, end);
    const next = skip(stop, end);
    last = next == end;
    opened = isPlain(name, stop) ? open(at, name, <u32>(stop - name), last ? flags : READ, out) : 0;
    if (at != from) drop(at);
    at = opened;
    name = next;
  } while (!last && opened != 0);
  return opened;
}

/** The handle of a directory, or 0. No name is the directory itself. */
function open(handle: u32, path: usize, length: u32, flags: u32, out: usize): u32 {
  if (length == 0) {
    path = realloc(0, 0, 1, 1);
    store<u8>(path, DOT);
    length = 1;
  }
  openAt(handle, NO_FOLLOW, path, length, DIRECTORY, flags, out);
  if (load<u8>(out) == 0) return load<u32>(out, 4);
  // The host may not let it be changed, whatever the policy says.
  return flags == READ ? 0 : open(handle, path, length, READ, out);
}

/** Where the next name begins that says something: empty ones and `.` do not. */
function skip(at: usize, end: usize): usize {
  while (at < end) {
    const stop = endOfName(at, end);
    if (stop - at > 1 || (stop - at == 1 && load<u8>(at) != DOT)) break;
    at = stop < end ? stop + 1 : end;
  }
  return at;
}

function endOfName(at: usize, end: usize): usize {
  while (at < end && load<u8>(at) != SLASH) at++;
  return at;
}

/** Whether every host takes a name for one, and for one below: `..` goes up, and a `\` divides names for some. */
function isPlain(at: usize, stop: usize): bool {
  if (stop - at == 2 && load<u8>(at) == DOT && load<u8>(at, 1) == DOT) return false;
  for (; at < stop; at++) if (load<u8>(at) == BACKSLASH) return false;
  return true;
}

/** How many bytes of the path `host` lead to the host's directory `path`, or -1 if none do. */
function prefix(path: usize, size: u32, host: usize, length: u32): i32 {
  while (size > 0 && load<u8>(path + size - 1) == SLASH) size--;
  const relative = load<u8>(host) != SLASH;
  if (size == 1 && load<u8>(path) == DOT) return !relative ? -1 : length == 1 && load<u8>(host) == DOT ? 1 : 0;
  if (size > length || memory.compare(path, host, size)) return -1;
  return (size == length || load<u8>(host + size) == SLASH) && (size > 0 || !relative) ? <i32>size : -1;
}
