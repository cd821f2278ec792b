/**
 * Random numbers that follow from a seed: xoshiro256** by David Blackman and Sebastiano Vigna
 * (https://prng.di.unimi.it/xoshiro256starstar.c). They are not secure. `state` is the address of four u64 that are not
 * all zero.
 */

// @ts-ignore: decorator
@external("env", "realloc")
declare function realloc(old: usize, oldSize: usize, align: usize, size: usize): usize;

export function next(state: usize): u64 {
  const s0 = load<u64>(state);
  const s1 = load<u64>(state, 8);
  const s2 = load<u64>(state, 16) ^ s0;
  const s3 = load<u64>(state, 24) ^ s1;
  store<u64>(state, s0 ^ s3);
  store<u64>(state, s1 ^ s2, 8);
  store<u64>(state, s2 ^ (s1 << 17), 16);
  store<u64>(state, rotl<u64>(s3, 45), 24);
  return rotl<u64>(s1 * 5, 7) * 9;
}

/** Writes a list of so many bytes to `out`: numbers in little-endian order, of the last as much as is needed. */
export function bytes(count: u64, state: usize, out: usize): void {
  if (count > <u64>u32.MAX_VALUE) unreachable();
  const size = <u32>count;
  const list = realloc(0, 0, 1, size);
  const end = list + size;
  let at = list;
  for (; end - at >= 8; at += 8) store<u64>(at, next(state));
  if (at < end) {
    let last = next(state);
    for (; at < end; at++) {
      store<u8>(at, <u8>last);
      last >>= 8;
    }
  }
  store<usize>(out, list);
  store<u32>(out, size, 4);
}

/** Writes a `tuple<u64, u64>`. */
export function pair(state: usize, out: usize): void {
  store<u64>(out, next(state));
  store<u64>(out, next(state), 8);
}
