import { VirtError } from '../errors.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads a run of bytes from front to back. `offset` counts from the start of the file, whatever part of it is read, so
 * that an error can say where. Every rejection is a `VirtError` with code `malformed`.
 */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #base: number;
  #at = 0;

  /** @param base the offset in the file of the first byte of `bytes` */
  constructor(bytes: Uint8Array, base = 0) {
    this.#bytes = bytes;
    this.#base = base;
  }

  get offset(): number {
    return this.#base + this.#at;
  }

  get remaining(): number {
    return this.#bytes.length - this.#at;
  }

  get done(): boolean {
    return this.#at === this.#bytes.length;
  }

  fail(what: string, hint?: string, offset = this.offset): never {
    throw new VirtError('malformed', what, hint === undefined ? { at: { offset } } : { at: { offset }, hint });
  }

  u8(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) this.fail('the bytes end too early', 'the file may be truncated');
    this.#at++;
    return byte;
  }

  /** The next byte, not consumed; `undefined` at the end. */
  peek(): number | undefined {
    return this.#bytes[this.#at];
  }

  /** A view, not a copy. */
  bytes(length: number): Uint8Array {
    if (length > this.remaining) {
      this.fail(`${length} bytes are announced but only ${this.remaining} are left`, 'the file may be truncated');
    }
    const start = this.#at;
    this.#at += length;
    return this.#bytes.subarray(start, this.#at);
  }

  /** The bytes that `read` consumes. */
  span(read: () => void): Uint8Array {
    const start = this.#at;
    read();
    return this.#bytes.subarray(start, this.#at);
  }

  u32(): number {
    const start = this.offset;
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.u8();
      // The last of five bytes has room for four bits.
      if (shift === 28 && byte > 0x0f) this.#tooLong(32, byte, start);
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }

  /** A signed integer of 33 bits: a type index, or a negative number for something else. */
  s33(): number {
    const start = this.offset;
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.u8();
      // The last of five bytes has room for five bits, which the rest must repeat.
      if (shift === 28 && byte > 0x0f && (byte < 0x70 || byte > 0x7f)) this.#tooLong(33, byte, start);
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return (byte & 0x40) === 0 ? value : value - 2 ** (shift + 7);
    }
  }

  #tooLong(bits: number, byte: number, start: number): never {
    const what = byte >= 0x80 ? 'an integer is encoded in too many bytes' : `an integer does not fit into ${bits} bits`;
    this.fail(what, undefined, start);
  }

  name(): string {
    const start = this.offset;
    const length = this.u32();
    if (length > MAX_NAME)
      this.fail(`a name of ${length} bytes is longer than ${MAX_NAME}`, 'no engine takes it; make it shorter', start);
    try {
      return utf8.decode(this.bytes(length));
    } catch (error) {
      if (error instanceof VirtError) throw error;
      this.fail('a name is not valid UTF-8', undefined, start);
    }
  }

  /** A vector; a count that cannot fit into what is left (each item has at least one byte) is refused before it is read. */
  vec<T>(read: () => T): T[] {
    const start = this.offset;
    const count = this.u32();
    if (count > this.remaining) {
      this.fail(`${count} items are announced but only ${this.remaining} bytes are left`, undefined, start);
    }
    const items: T[] = [];
    for (let i = 0; i < count; i++) items.push(read());
    return items;
  }
}

/** wasmparser's limit for any string in a module or component. */
const MAX_NAME = 100_000;
