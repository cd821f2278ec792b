/**
 * The directories that a guest starts from: mounted ones, all of the host's, or those that are mapped. Everything is
 * laid out as the Canonical ABI lays out `Preopens` in `src/adapter/core-files.ts`:
 *
 *     record { mounts: list<record { name: string, node: u32, flags: u32 }>,
 *              mappings: list<record { name: string, host: string, kind: u32, flags: u32 }>,
 *              whole: u32, owned: u32 }
 */

// @ts-ignore: decorator
@external("env", "realloc")
declare function realloc(old: usize, oldSize: usize, align: usize, size: usize): usize;
// @ts-ignore: decorator
@external("env", "cell")
declare function cell(kind: u32, value: u32): usize;
/** The host's `[method]descriptor.open-at`, lowered. */
// @ts-ignore: decorator
@external("host", "openAt")
declare function openAt(
  self: u32, pathFlags: u32, path: usize, length: u32, openFlags: u32, flags: u32, out: usize,
): void;
// @ts-ignore: decorator
@external("host", "drop")
declare function drop(handle: u32): void;

const MAPPINGS: usize = 8;
const WHOLE: usize = 16;
const OWNED: usize = 20;
/** Bytes of an element of `mounts`, of `mappings`, and of what the host gives: handle, and address and length of a path. */
const MOUNT: usize = 16;
const MAPPING: usize = 24;
const ENTRY: usize = 12;

const NODE: u32 = 7;
const SYMLINK_FOLLOW: u32 = 1;
const DIRECTORY: u32 = 2;
const READ: u32 = 1;
const SLASH: u8 = 0x2f;
const DOT: u8 = 0x2e;

let end: usize = 0;
let owned: u32 = 0;

function put(handle: u32, path: usize, length: u32): void {
  store<u32>(end, handle);
  store<usize>(end, path, 4);
  store<u32>(end, length, 8);
  end += ENTRY;
}

/** A handle of the host's as the guest is going to have it. */
function wrapped(kind: u32, handle: u32): u32 {
  return owned ? <u32>cell(kind, handle) : handle;
}

function equal(a: usize, b: usize, length: u32): bool {
  for (let i: u32 = 0; i < length; i++) {
    if (load<u8>(a + i) != load<u8>(b + i)) return false;
  }
  return true;
}

/** Writes the list to `out`, given the host's `count` directories at `list`. Handles that are not handed on are dropped. */
export function directories(config: usize, list: usize, count: u32, out: usize): void {
  owned = load<u32>(config, OWNED);
  const mounts = load<usize>(config);
  const mounted = load<u32>(config, 4);
  const mappings = load<usize>(config, MAPPINGS);
  const mapped = load<u32>(config, MAPPINGS + 4);
  const whole = load<u32>(config, WHOLE);
  const start = realloc(0, 0, 4, <usize>(mounted + mapped + count) * ENTRY);
  end = start;
  for (let i: u32 = 0; i < mounted; i++) {
    const mount = mounts + <usize>i * MOUNT;
    const node = cell(NODE, load<u32>(mount, 8));
    store<u32>(node, load<u32>(mount, 12), 8);
    put(<u32>node, load<usize>(mount), load<u32>(mount, 4));
  }
  for (let i: u32 = 0; i < mapped; i++) map(mappings + <usize>i * MAPPING, list, count, out);
  for (let i: u32 = 0; i < count; i++) {
    const entry = list + <usize>i * ENTRY;
    const handle = load<u32>(entry);
    const path = load<usize>(entry, 4);
    const length = load<u32>(entry, 8);
    if (whole && !hidden(mounts, mounted, path, length)) put(wrapped(whole, handle), path, length);
    else drop(handle);
  }
  store<usize>(out, start);
  store<u32>(out, <u32>((end - start) / ENTRY), 4);
}

/** Whether a mount stands exactly where a directory of the host's would. */
function hidden(mounts: usize, count: u32, path: usize, length: u32): bool {
  for (let i: u32 = 0; i < count; i++) {
    const mount = mounts + <usize>i * MOUNT;
    if (load<u32>(mount, 4) == length && equal(load<usize>(mount), path, length)) return true;
  }
  return false;
}

/**
 * Opens a mapped directory, in the host's directory with the longest path that it lies in. One that the host does not
 * have is left out: the guest finds nothing there.
 */
function map(mapping: usize, list: usize, count: u32, out: usize): void {
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
  if (best == 0) return;
  let rest = host + longest;
  let left = length - longest;
  while (left > 0 && load<u8>(rest) == SLASH) {
    rest++;
    left--;
  }
  if (left == 0) {
    rest = realloc(0, 0, 1, 1);
    store<u8>(rest, DOT);
    left = 1;
  }
  const handle = load<u32>(best);
  const flags = load<u32>(mapping, 20);
  let opened = open(handle, rest, left, flags, out);
  // The host may not let it be changed, whatever the policy says.
  if (opened == 0 && flags != READ) opened = open(handle, rest, left, READ, out);
  if (opened != 0) put(wrapped(load<u32>(mapping, 16), opened), load<usize>(mapping), load<u32>(mapping, 4));
}

/** The handle of a directory, or 0. */
function open(handle: u32, path: usize, length: u32, flags: u32, out: usize): u32 {
  openAt(handle, SYMLINK_FOLLOW, path, length, DIRECTORY, flags, out);
  return load<u8>(out) == 0 ? load<u32>(out, 4) : 0;
}

/** How many bytes of the path `host` lead to the host's directory `path`, or -1 if none do. */
function prefix(path: usize, size: u32, host: usize, length: u32): i32 {
  while (size > 0 && load<u8>(path + size - 1) == SLASH) size--;
  const relative = load<u8>(host) != SLASH;
  if (size == 1 && load<u8>(path) == DOT) return !relative ? -1 : length == 1 && load<u8>(host) == DOT ? 1 : 0;
  if (size > length || !equal(path, host, size)) return -1;
  return (size == length || load<u8>(host + size) == SLASH) && (size > 0 || !relative) ? <i32>size : -1;
}
