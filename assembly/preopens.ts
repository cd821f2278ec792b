/**
 * The directories that a guest starts from: mounted ones, and those of the host's. Everything is laid out as the
 * Canonical ABI lays out
 *
 *     record { mounts: list<record { name: string, node: u32, flags: u32 }>, kind: u32 }
 *
 * where `kind` is that of the cells which the host's handles get, or 0 if they are handed on as they are.
 */

import { NODE } from './kinds';

// @ts-ignore: decorator
@external("env", "realloc")
declare function realloc(old: usize, oldSize: usize, align: usize, size: usize): usize;
// @ts-ignore: decorator
@external("cells", "cell")
declare function cell(kind: u32, value: u32): usize;
/** Opens the directory of a mount, see `files.ts`. */
// @ts-ignore: decorator
@external("host", "root")
declare function root(node: u32, flags: u32): usize;
/** Drops a directory of the host's. */
// @ts-ignore: decorator
@external("host", "drop")
declare function drop(handle: u32): void;

const KIND: usize = 8;
/** Bytes of an element of `mounts`, and of what the host gives: handle, and address and length of a path. */
const MOUNT: usize = 16;
const ENTRY: usize = 12;

/** Writes the list to `out`, given the host's `count` directories at `list`. */
export function directories(config: usize, list: usize, count: u32, out: usize): void {
  const mounts = load<usize>(config);
  const mounted = load<u32>(config, 4);
  const kind = load<u32>(config, KIND);
  const start = realloc(0, 0, 4, <usize>(mounted + count) * ENTRY);
  let end = start;
  for (let i: u32 = 0; i < mounted; i++) {
    const mount = mounts + <usize>i * MOUNT;
    store<usize>(end, cell(NODE, <u32>root(load<u32>(mount, 8), load<u32>(mount, 12))));
    store<u64>(end, load<u64>(mount), 4);
    end += ENTRY;
  }
  for (let i: u32 = 0; i < count; i++) {
    const entry = list + <usize>i * ENTRY;
    const handle = load<u32>(entry);
    if (hidden(mounts, mounted, entry)) {
      drop(handle);
      memory.fill(load<usize>(entry, 4), 0, load<u32>(entry, 8));
    } else {
      store<u32>(end, kind ? <u32>cell(kind, handle) : handle);
      store<u64>(end, load<u64>(entry, 4), 4);
      end += ENTRY;
    }
  }
  // Of what is hidden nothing stays.
  memory.fill(list, 0, <usize>count * ENTRY);
  store<usize>(out, start);
  store<u32>(out, <u32>((end - start) / ENTRY), 4);
}

/** Whether a mount stands exactly where a directory of the host's would. */
function hidden(mounts: usize, count: u32, entry: usize): bool {
  const length = load<u32>(entry, 8);
  for (let i: u32 = 0; i < count; i++) {
    const mount = mounts + <usize>i * MOUNT;
    if (load<u32>(mount, 4) == length && !memory.compare(load<usize>(mount), load<usize>(entry, 4), length)) return true;
  }
  return false;
}
