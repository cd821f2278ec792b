const utf8 = new TextEncoder();

/** Bytes that grow at the end, with the encodings that core modules and components share (Binary.md § Values). */
export class ByteWriter {
  #buffer = new Uint8Array(256);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  u8(value: number): this {
    this.#reserve(1);
    this.#buffer[this.#length++] = value;
    return this;
  }

  bytes(bytes: Uint8Array): this {
    this.#reserve(bytes.length);
    this.#buffer.set(bytes, this.#length);
    this.#length += bytes.length;
    return this;
  }

  /** Unsigned LEB128 of an integer below 2^32. */
  u32(value: number): this {
    let rest = value >>> 0;
    while (rest >= 0x80) {
      this.u8((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    return this.u8(rest);
  }

  /** Signed LEB128 of an integer in ±2^32 (`s33` holds type indices, `s32` the operand of `i32.const`). */
  s33(value: number): this {
    // Nearly all are small.
    if (value >= -64 && value < 64) return this.u8(value & 0x7f);
    return this.s64(BigInt(value));
  }

  s64(value: bigint): this {
    let rest = BigInt.asIntN(64, value);
    for (;;) {
      const low = Number(rest & 0x7fn);
      rest >>= 7n;
      if ((rest === 0n && low < 0x40) || (rest === -1n && low >= 0x40)) return this.u8(low);
      this.u8(low | 0x80);
    }
  }

  /** A length-prefixed UTF-8 string. */
  name(text: string): this {
    return this.sized(utf8.encode(text));
  }

  /** A length-prefixed run of bytes. */
  sized(bytes: Uint8Array): this {
    return this.u32(bytes.length).bytes(bytes);
  }

  /** A vector: the number of items, then each. */
  vec<T>(items: readonly T[], write: (item: T, writer: ByteWriter) => void): this {
    this.u32(items.length);
    for (const item of items) write(item, this);
    return this;
  }

  /** What was written so far; a copy. */
  finish(): Uint8Array {
    return this.#buffer.slice(0, this.#length);
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#buffer.length) return;
    const grown = new Uint8Array(Math.max(needed, this.#buffer.length * 2));
    grown.set(this.#buffer.subarray(0, this.#length));
    this.#buffer = grown;
  }
}

/** One array out of many: the only copy that is made of large contents. */
export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
