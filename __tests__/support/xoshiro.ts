import { createHash } from 'node:crypto';

const MASK = (1n << 64n) - 1n;

function rotl(x: bigint, k: bigint): bigint {
  return ((x << k) | (x >> (64n - k))) & MASK;
}

/** xoshiro256** in whole numbers, after its reference: https://prng.di.unimi.it/xoshiro256starstar.c. */
export class Xoshiro {
  readonly #s: [bigint, bigint, bigint, bigint];

  constructor(state: readonly [bigint, bigint, bigint, bigint]) {
    this.#s = [...state];
  }

  /** With the SHA-256 of a seed, in hexadecimal, as its state. */
  static of(seed: string): Xoshiro {
    const digest = createHash('sha256').update(Buffer.from(seed, 'hex')).digest();
    return new Xoshiro([0, 8, 16, 24].map((at) => digest.readBigUInt64LE(at)) as [bigint, bigint, bigint, bigint]);
  }

  next(): bigint {
    const s = this.#s;
    const result = (rotl((s[1] * 5n) & MASK, 7n) * 9n) & MASK;
    const t = (s[1] << 17n) & MASK;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = rotl(s[3], 45n);
    return result;
  }

  /** In hexadecimal, 16 digits. */
  word(): string {
    return this.next().toString(16).padStart(16, '0');
  }

  /** Bytes in hexadecimal: words in little-endian order, of the last as much as is needed. */
  bytes(count: number): string {
    let hex = '';
    while (hex.length < 2 * count) {
      const word = Buffer.alloc(8);
      word.writeBigUInt64LE(this.next());
      hex += word.toString('hex');
    }
    return hex.slice(0, 2 * count);
  }
}
