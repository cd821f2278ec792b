import { alignTo } from '../abi/layout.ts';
import { VirtError } from '../errors.ts';

/**
 * The files of all mounts as one run of bytes, `[header | index | contents]`, for `assembly/nodes.ts` to read. Numbers
 * are little-endian. A *ref* (u32) is an offset from the start of the index, modulo 2^32, so that what is made at run
 * time has one too.
 *
 * Header, 64 bytes: +0 u32 length of the index, +4 u32 length of the image, +8 u64 timestamp of every file in seconds
 * since 1970, +16 u64 digest, the rest zero.
 *
 * Index: the nodes, breadth-first; the refs of the children of each directory, sorted by the UTF-8 bytes of their
 * names; names and targets of symlinks, each text once.
 *
 * Node, 32 bytes:
 *
 *     +0  u32 ref of the name                     +4 u16 length of the name
 *     +6  u8  WASI's descriptor-type              +7 u8  flags; bit 0: below a root that is writable
 *     +8  u32 ref of the parent; a root is its own
 *     +12 u32 a   directory: ref of the children; symlink: ref of the target;
 *                 file: offset of the contents in the image, 0 if it has none there
 *     +16 u32 b   how many children; bytes of the target; bytes of the file
 *     +20 u32 c   directory: for how many children there is room, 0 if the array is part of the image;
 *                 file: ref of its page table, 0 if it has none
 *     +24 u32 d   ref of the times that were set, 0 if none were
 *     +28 u32 e   bit 0: unlinked; above it, how many handles there are
 *
 * The last three are 0 in the image. `assembly/layer.ts` changes all but the type.
 */
export interface Image {
  /** The bytes, in order. Contents are the files' own arrays. */
  readonly parts: readonly Uint8Array[];
  readonly size: number;
  /** Ref of the node of each root. */
  readonly roots: readonly number[];
}

export type FileNode =
  | { readonly kind: 'directory'; readonly entries: ReadonlyMap<string, FileNode> }
  | { readonly kind: 'file'; readonly contents: Uint8Array }
  | { readonly kind: 'symlink'; readonly target: string };

/** A directory that the guest sees. */
export interface Root {
  readonly guest: string;
  readonly tree: FileNode;
  readonly writable: boolean;
}

const HEADER = 64;
const NODE = 32;
const REF = 4;
const MAX_NAME = 255;
/**
 * Bytes of all files together. The adapter holds them as one module in a nested component, and engines take neither
 * from 1 GiB on.
 */
export const MAX_EMBEDDED = 512 * 2 ** 20;
const TYPE = { directory: 3, symlink: 5, file: 6 } as const;
const WRITABLE = 1;
/** How much of each end of a file counts for the digest. */
const SAMPLE = 8;

/** @param timestamp of every file, in seconds since 1970 */
export function imageOf(roots: readonly Root[], timestamp: number): Image {
  const nodes = breadthFirst(roots);
  const texts = new Texts(nodes.length * NODE + (nodes.length - roots.length) * REF);
  for (const { name, file } of nodes) {
    texts.add(name);
    if (file.kind === 'symlink') texts.add(file.target);
  }
  const head = new Uint8Array(HEADER + alignTo(texts.end, 8));
  const index = new DataView(head.buffer, HEADER);
  const contents: Uint8Array[] = [];
  let size = head.length;
  let children = nodes.length * NODE;
  nodes.forEach(({ name, file, flags, parent, first }, i) => {
    const at = i * NODE;
    const text = texts.get(name);
    if (text.bytes.length > MAX_NAME)
      throw new VirtError('unsupported', `the name ${name} is longer than ${MAX_NAME} bytes`);
    index.setUint32(at, text.ref, true);
    index.setUint16(at + 4, text.bytes.length, true);
    index.setUint8(at + 6, TYPE[file.kind]);
    index.setUint8(at + 7, flags);
    index.setUint32(at + 8, parent * NODE, true);
    if (file.kind === 'file') {
      const { length } = file.contents;
      if (length === 0) return;
      if (size - head.length + length > MAX_EMBEDDED) {
        const what = `the files to embed are more than ${MAX_EMBEDDED / 2 ** 20} MiB`;
        throw new VirtError('unsupported', what, { hint: 'embed fewer' });
      }
      index.setUint32(at + 12, size, true);
      index.setUint32(at + 16, length, true);
      contents.push(file.contents);
      size += length;
    } else if (file.kind === 'symlink') {
      const target = texts.get(file.target);
      index.setUint32(at + 12, target.ref, true);
      index.setUint32(at + 16, target.bytes.length, true);
    } else {
      const count = file.entries.size;
      index.setUint32(at + 12, children, true);
      index.setUint32(at + 16, count, true);
      for (let child = 0; child < count; child++, children += REF) {
        index.setUint32(children, (first + child) * NODE, true);
      }
    }
  });
  texts.copyTo(head.subarray(HEADER));
  writeHeader(head, size, timestamp, contents);
  return { parts: [head, ...contents], size, roots: roots.map((_, i) => i * NODE) };
}

/** A node to be; `parent` and `first` (of the children) are positions. */
interface Place {
  readonly name: string;
  readonly file: FileNode;
  readonly flags: number;
  readonly parent: number;
  first: number;
}

function breadthFirst(roots: readonly Root[]): readonly Place[] {
  const nodes: Place[] = roots.map(({ guest, tree, writable }, i) => {
    if (tree.kind !== 'directory') throw new VirtError('policy', `what is mounted at ${guest} is not a directory`);
    return { name: '', file: tree, flags: writable ? WRITABLE : 0, parent: i, first: 0 };
  });
  // Grows as it goes.
  for (let i = 0; i < nodes.length; i++) {
    const place = nodes[i];
    if (place === undefined || place.file.kind !== 'directory') continue;
    place.first = nodes.length;
    const { entries } = place.file;
    for (const name of [...entries.keys()].sort(byCodePoints)) {
      const file = entries.get(name);
      if (file !== undefined) nodes.push({ name: checked(name), file, flags: place.flags, parent: i, first: 0 });
    }
  }
  return nodes;
}

function checked(name: string): string {
  if (name === '' || name === '.' || name === '..' || name.includes('/') || name.includes('\0'))
    throw new VirtError('unsupported', `${JSON.stringify(name)} cannot be the name of a file`);
  return name;
}

/** The order of UTF-8 bytes, which is that of code points; that of JavaScript differs where there are surrogates. */
function byCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return surrogatesLast(x) - surrogatesLast(y);
  }
  return a.length - b.length;
}

function surrogatesLast(unit: number): number {
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit;
}

interface Text {
  readonly ref: number;
  readonly bytes: Uint8Array;
}

const utf8 = new TextEncoder();

/** Names and targets, each once, one behind the other. */
class Texts {
  readonly #texts = new Map<string, Text>();
  #end: number;

  constructor(start: number) {
    this.#end = start;
  }

  get end(): number {
    return this.#end;
  }

  add(text: string): void {
    if (this.#texts.has(text)) return;
    if (!text.isWellFormed()) throw new VirtError('unsupported', `the name ${JSON.stringify(text)} is not Unicode`);
    const bytes = utf8.encode(text);
    this.#texts.set(text, { ref: this.#end, bytes });
    this.#end += bytes.length;
  }

  get(text: string): Text {
    const known = this.#texts.get(text);
    if (known === undefined) throw new Error(`${JSON.stringify(text)} was not added`);
    return known;
  }

  copyTo(index: Uint8Array): void {
    for (const { ref, bytes } of this.#texts.values()) index.set(bytes, ref);
  }
}

function writeHeader(head: Uint8Array, size: number, timestamp: number, contents: readonly Uint8Array[]): void {
  const view = new DataView(head.buffer);
  view.setUint32(0, head.length - HEADER, true);
  view.setUint32(4, size, true);
  view.setBigUint64(8, BigInt(Math.max(0, Math.trunc(timestamp))), true);
  const digest = new Digest();
  for (let at = HEADER; at < head.length; at += 4) digest.add(view.getUint32(at, true));
  for (const bytes of contents) {
    const sample = Math.min(SAMPLE, bytes.length);
    for (let i = 0; i < sample; i++) {
      digest.add(bytes[i] ?? 0);
      digest.add(bytes[bytes.length - 1 - i] ?? 0);
    }
  }
  view.setUint32(16, digest.low, true);
  view.setUint32(20, digest.high, true);
}

/** Two FNV-1a hashes of 32 bits, by words and from different starts: good enough to tell images apart. */
class Digest {
  #low = 0x811c9dc5;
  #high = 0x9e3779b9;

  add(word: number): void {
    this.#low = Math.imul(this.#low ^ word, 0x01000193);
    this.#high = Math.imul(this.#high ^ word ^ (this.#high >>> 15), 0x85ebca6b);
  }

  get low(): number {
    return this.#low >>> 0;
  }

  get high(): number {
    return this.#high >>> 0;
  }
}
