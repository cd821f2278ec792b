import { crc32, inflateRawSync } from 'node:zlib';

export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all files together, unpacked. */
  readonly bytes: number;
  /** Bytes of one file that is unpacked; absent: as many as all together. */
  readonly file?: number;
}

/** What an archive holds, or why it is not taken: a clause. */
export type Unzipped =
  | { readonly kind: 'files'; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: 'refused'; readonly reason: string };

const END = 0x06054b50;
const END_SIZE = 22;
const CENTRAL = 0x02014b50;
const CENTRAL_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
/** Levels of compression, sizes behind the data, names in UTF-8: what may be said of an entry. */
const KNOWN_FLAGS = 0x080e;
const STORED = 0;
const DEFLATED = 8;

/**
 * The files of a zip archive, by their paths. The archive is foreign: only its directory is believed, only the plain
 * format is read (one disk, no encryption, no comment, less than 4 GiB), and everything in it has to agree. Nothing is
 * unpacked before the sizes are known to be within the limits, and never more than was said.
 * @param wanted the one file that is unpacked; absent: all are
 */
export function unzip(bytes: Uint8Array, limits: ZipLimits, wanted?: string): Unzipped {
  try {
    return { kind: 'files', files: new Archive(bytes).files(limits, wanted) };
  } catch (error) {
    // A bad offset is a RangeError, bad data an error of zlib.
    return { kind: 'refused', reason: error instanceof Bad ? error.message : 'the archive is damaged' };
  }
}

class Bad extends Error {}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

class Archive {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  /** Where the directory begins, and the data ends. */
  #directory = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  files(limits: ZipLimits, wanted: string | undefined): ReadonlyMap<string, Uint8Array> {
    const entries = this.#entries(limits.entries);
    const size = entries.reduce((sum, entry) => sum + entry.size, 0);
    if (size > limits.bytes) throw new Bad(`it unpacks to ${size} bytes, more than ${limits.bytes}`);
    this.#mustNotOverlap(entries);
    if (new Set(entries.map(({ name }) => name)).size < entries.length) throw new Bad('two files have the same name');
    const taken = entries.filter(({ name }) => wanted === undefined || name === wanted);
    const { file: most = limits.bytes } = limits;
    const large = taken.find((entry) => entry.size > most);
    if (large !== undefined) throw new Bad(`${large.name} unpacks to ${large.size} bytes, more than ${most}`);
    const files = taken.map((entry) => [entry.name, this.#unpack(entry)] as const);
    return new Map(files.filter(([name]) => !name.endsWith('/')));
  }

  #entries(most: number): readonly Entry[] {
    const end = this.#bytes.length - END_SIZE;
    if (end < 0 || this.#u32(end) !== END) throw new Bad('it is no zip archive, or one with a comment');
    const [disk, directoryDisk, here, count] = [4, 6, 8, 10].map((at) => this.#u16(end + at));
    if (disk !== 0 || directoryDisk !== 0 || here !== count || count === undefined)
      throw new Bad('it has several disks');
    if (count > most) throw new Bad(`it holds ${count} files, more than ${most}`);
    this.#directory = this.#u32(end + 16);
    const entries: Entry[] = [];
    let at = this.#directory;
    for (let i = 0; i < count; i++) {
      const { entry, next } = this.#entry(at);
      entries.push(entry);
      at = next;
    }
    if (at !== end || this.#u32(end + 12) !== end - this.#directory) throw new Bad('its directory is damaged');
    return entries;
  }

  #entry(at: number): { readonly entry: Entry; readonly next: number } {
    if (this.#u32(at) !== CENTRAL) throw new Bad('its directory is damaged');
    if ((this.#u16(at + 8) & ~KNOWN_FLAGS) !== 0) throw new Bad('it is encrypted, or of an unknown kind');
    const nameEnd = at + CENTRAL_SIZE + this.#u16(at + 28);
    const name = nameOf(this.#bytes.subarray(at + CENTRAL_SIZE, nameEnd));
    const entry = {
      name,
      method: this.#u16(at + 10),
      crc: this.#u32(at + 16),
      packed: this.#u32(at + 20),
      size: this.#u32(at + 24),
      offset: this.#u32(at + 42),
    };
    return { entry, next: nameEnd + this.#u16(at + 30) + this.#u16(at + 32) };
  }

  /** Where the data of an entry is: behind a header of its own, which has to call it the same. */
  #data({ name, packed, offset }: Entry): { readonly start: number; readonly end: number } {
    if (this.#u32(offset) !== LOCAL) throw new Bad('its directory is damaged');
    const nameEnd = offset + LOCAL_SIZE + this.#u16(offset + 26);
    if (nameOf(this.#bytes.subarray(offset + LOCAL_SIZE, nameEnd)) !== name) throw new Bad('a file has two names');
    const start = nameEnd + this.#u16(offset + 28);
    return { start, end: start + packed };
  }

  /** The same bytes unpacked many times would be much from little. */
  #mustNotOverlap(entries: readonly Entry[]): void {
    let free = 0;
    for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
      if (entry.offset < free) throw new Bad('its files overlap');
      free = this.#data(entry).end;
    }
    if (free > this.#directory) throw new Bad('its files overlap');
  }

  #unpack(entry: Entry): Uint8Array {
    const { start, end } = this.#data(entry);
    const packed = this.#bytes.subarray(start, end);
    const bytes = inflate(entry, packed);
    if (bytes.length !== entry.size || crc32(bytes) !== entry.crc)
      throw new Bad('a file is not what its directory says');
    return bytes;
  }

  #u16(at: number): number {
    return this.#view.getUint16(at, true);
  }

  #u32(at: number): number {
    return this.#view.getUint32(at, true);
  }
}

function inflate({ method, size }: Entry, packed: Uint8Array): Uint8Array {
  switch (method) {
    case STORED:
      return packed;
    case DEFLATED:
      return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
    default:
      throw new Bad('it is compressed in an unknown way');
  }
}

/** A relative path without anything that would lead elsewhere; a final `/` says that it is a folder. */
function nameOf(bytes: Uint8Array): string {
  const name = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const segments = name.replace(/\/$/, '').split('/');
  const isOdd = segments.some((segment) => ['', '.', '..'].includes(segment) || /[\\:\p{Cc}]/u.test(segment));
  if (isOdd) throw new Bad('a file has an impossible path');
  return name;
}
