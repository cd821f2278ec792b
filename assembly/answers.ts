/** Results of WASI's functions as the Canonical ABI lays them out. An error is an error-code `at` its offset. */
import { OK } from './kinds';
import { open } from './open';

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

/** Writes a `result<own<...>, ...>` of something newly opened on a node, which it returns. */
export function opens(out: usize, node: usize): usize {
  const opened = open(node);
  store<u8>(out, 0);
  store<usize>(out, opened, 4);
  return opened;
}
