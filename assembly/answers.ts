/** Results of WASI's functions as the Canonical ABI lays them out. An error is an error-code `at` its offset. */
import { ENTRIES, OK, WRITABLE } from './kinds';
import { E, flags, ref } from './nodes';

/** A new cell, all zero but for kind and value. */
// @ts-ignore: decorator
@external("env", "cell")
export declare function cell(kind: u32, value: u32): usize;

/** Where the list of the cells of kind ENTRIES has the address of the next one; see `layer.ts`. */
const NEXT: usize = 12;
export let streams: usize = 0;

/** Writes a `result<_, error-code>`. */
export function answer(out: usize, code: u32): void {
  store<u8>(out, <u8>(code != OK));
  store<u8>(out, <u8>code, 1);
}

/** Writes the error, if it is one; the payload of the result is `at`. Returns whether it was. */
export function failed(out: usize, code: u32, payload: usize): bool {
  store<u8>(out, <u8>(code != OK));
  if (code != OK) store<u8>(out + payload, <u8>code);
  return code != OK;
}

/** Writes a `result<own<...>, ...>` of a new handle on a node, whose cell it returns. */
export function handle(out: usize, kind: u32, node: usize): usize {
  const handle = cell(kind, ref(node));
  store<u32>(node, load<u32>(node, E) + 2, E);
  if (kind == ENTRIES && flags(node) & WRITABLE) {
    store<usize>(handle, streams, NEXT);
    streams = handle;
  }
  store<u8>(out, 0);
  store<usize>(out, handle, 4);
  return handle;
}

/** Takes a cell from the list of those of kind ENTRIES. */
export function forget(handle: usize): void {
  if (streams == handle) streams = next(handle);
  else {
    for (let at = streams; at != 0; at = next(at)) {
      if (next(at) == handle) store<usize>(at, next(handle), NEXT);
    }
  }
}

export function next(handle: usize): usize {
  return load<usize>(handle, NEXT);
}
