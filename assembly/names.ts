/**
 * Which environment variables or configuration properties the guest sees. Everything is in the adapter's memory, laid
 * out as the Canonical ABI lays out
 *
 *     record { fixed: list<tuple<string, string>>, allow: option<list<string>>, deny: list<string> }
 *
 * whose address is `filter`. A name in `allow` or `deny` may end in `*`, which stands for any rest.
 */

// @ts-ignore: decorator
@external("env", "realloc")
declare function realloc(old: usize, oldSize: usize, align: usize, size: usize): usize;

const FIXED: usize = 0;
const ALLOW: usize = 8;
const DENY: usize = 20;
/** Bytes of an entry: key and value, each address and length. */
const ENTRY: usize = 16;
const STRING: usize = 8;

const STAR: u8 = 0x2a;

function equal(a: usize, b: usize, length: u32): bool {
  for (let i: u32 = 0; i < length; i++) {
    if (load<u8>(a + i) != load<u8>(b + i)) return false;
  }
  return true;
}

/** Whether the list of names at `names` has one that means the key. */
function listed(names: usize, key: usize, length: u32): bool {
  let at = load<usize>(names);
  const end = at + <usize>load<u32>(names, 4) * STRING;
  for (; at < end; at += STRING) {
    const name = load<usize>(at);
    const size = load<u32>(at, 4);
    if (size > 0 && load<u8>(name + size - 1) == STAR) {
      if (length >= size - 1 && equal(name, key, size - 1)) return true;
    } else if (size == length && equal(name, key, size)) return true;
  }
  return false;
}

/** Whether the host's value of a key may be seen. */
export function passes(filter: usize, key: usize, length: u32): bool {
  if (load<u8>(filter + ALLOW) != 0 && !listed(filter + ALLOW + 4, key, length)) return false;
  return !listed(filter + DENY, key, length);
}

/** Address of the fixed value of a key (a string: address and length), or 0. */
export function property(filter: usize, key: usize, length: u32): usize {
  let at = load<usize>(filter + FIXED);
  const end = at + <usize>load<u32>(filter + FIXED, 4) * ENTRY;
  for (; at < end; at += ENTRY) {
    if (load<u32>(at, 4) == length && equal(load<usize>(at), key, length)) return at + STRING;
  }
  return 0;
}

/** Of what the guest is not to see, nothing stays in the memory. */
function wipe(string: usize): void {
  memory.fill(load<usize>(string), 0, load<u32>(string, 4));
}

/** Writes to `out` a list of the fixed entries and of those among the host's `count` at `list` that pass. */
export function entries(filter: usize, list: usize, count: u32, out: usize): void {
  const fixed = load<u32>(filter + FIXED, 4);
  const all = realloc(0, 0, 4, (<usize>fixed + <usize>count) * ENTRY);
  memory.copy(all, load<usize>(filter + FIXED), <usize>fixed * ENTRY);
  let end = all + <usize>fixed * ENTRY;
  for (let i: u32 = 0; i < count; i++) {
    const entry = list + <usize>i * ENTRY;
    if (passes(filter, load<usize>(entry), load<u32>(entry, 4))) {
      memory.copy(end, entry, ENTRY);
      end += ENTRY;
    } else {
      wipe(entry);
      wipe(entry + STRING);
    }
  }
  memory.fill(list, 0, <usize>count * ENTRY);
  store<usize>(out, all);
  store<u32>(out, <u32>((end - all) / ENTRY), 4);
}
