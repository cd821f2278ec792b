import { FILES } from '../../../src/adapter/generated/files.ts';
import { LAYER } from '../../../src/adapter/generated/layer.ts';
import { type FileNode, imageOf } from '../../../src/adapter/image.ts';
import { concat } from '../../../src/bytes/writer.ts';

/*
 * The compiled file logic on its own, with an image and a memory. A handle is the address of what is open, and stands for
 * a node by its position: breadth-first, sorted by name, as the image has them.
 */

type Routine = (...args: readonly number[]) => number | undefined;

const PAGE = 65536;
/** Pages before those that the logic grows by itself: for what calls take and give. */
const PAGES = 256;
/** Where results are written. */
const OUT = 512;
const NODE = 32;
const READ = 1;

/** wasi:filesystem/types.error-code. */
const CODES: Readonly<Record<number, string>> = {
  4: 'busy',
  7: 'exist',
  12: 'invalid',
  14: 'is-directory',
  15: 'loop',
  18: 'name-too-long',
  20: 'no-entry',
  24: 'not-directory',
  25: 'not-empty',
  31: 'not-permitted',
  33: 'read-only',
};

const modules = {
  files: new WebAssembly.Module(Buffer.from(FILES, 'base64')),
  layer: new WebAssembly.Module(Buffer.from(LAYER, 'base64')),
} as const;

export type Logic = keyof typeof modules;

/** What an answer tells: an error by name, or a number that is the same for the same node. */
export type Answer = string | number;

export class CompiledFiles {
  readonly #memory = new WebAssembly.Memory({ initial: PAGES });
  readonly #exports: Readonly<Record<string, unknown>>;
  #free = PAGE;
  /** The directory of the mount. */
  readonly root: number;

  constructor(tree: FileNode, logic: Logic) {
    const image = imageOf([{ guest: '/m', tree, writable: logic === 'layer' }], 0);
    const bytes = concat(image.parts);
    const read = (target: number, offset: number, length: number): void => {
      if (offset + length > bytes.length)
        throw new Error(`${length} bytes at ${offset} of an image of ${bytes.length}`);
      this.#bytes().set(bytes.subarray(offset, offset + length), target);
    };
    const env = {
      memory: this.#memory,
      realloc: (_old: number, _oldSize: number, align: number, size: number): number => this.#allocate(size, align),
    };
    this.#exports = new WebAssembly.Instance(modules[logic], { env, image: { read } }).exports;
    this.root = this.#call('root', image.roots[0] ?? 0, READ | 32) ?? 0;
  }

  stat(handle: number, path: Uint8Array, follow: boolean): Answer {
    this.#call('descriptorStatAt', handle, follow ? 1 : 0, ...this.#text(path), OUT);
    return this.#code(8) ?? this.#view().getUint8(OUT + 8);
  }

  /** The number of the node. */
  open(handle: number, path: Uint8Array, follow: boolean): Answer {
    this.#call('descriptorOpenAt', handle, follow ? 1 : 0, ...this.#text(path), 0, READ, OUT);
    const code = this.#code(4);
    return code ?? this.#view().getUint32(this.#view().getUint32(OUT + 4, true), true) / NODE;
  }

  /** The handle of a directory that is there. */
  directory(handle: number, path: Uint8Array): number {
    this.#call('descriptorOpenAt', handle, 1, ...this.#text(path), 0, READ, OUT);
    if (this.#code(4) !== undefined) throw new Error('the directory is not there');
    return this.#view().getUint32(OUT + 4, true);
  }

  readlink(handle: number, path: Uint8Array): { readonly code: string } | { readonly target: string } {
    this.#call('descriptorReadlinkAt', handle, ...this.#text(path), OUT);
    const code = this.#code(4);
    if (code !== undefined) return { code };
    const [at, length] = [4, 8].map((offset) => this.#view().getUint32(OUT + offset, true));
    return { target: Buffer.from(this.#bytes().subarray(at, (at ?? 0) + (length ?? 0))).toString('latin1') };
  }

  #code(at: number): string | undefined {
    if (this.#view().getUint8(OUT) === 0) return undefined;
    const code = this.#view().getUint8(OUT + at);
    return CODES[code] ?? `code ${code}`;
  }

  #call(name: string, ...args: readonly number[]): number | undefined {
    const routine = this.#exports[name];
    if (typeof routine !== 'function') throw new Error(`no routine ${name}`);
    const result = (routine as Routine)(...args);
    this.#free = PAGE;
    return result;
  }

  #text(bytes: Uint8Array): readonly [address: number, length: number] {
    this.#free = PAGE;
    const at = this.#allocate(bytes.length, 1);
    this.#bytes().set(bytes, at);
    return [at, bytes.length];
  }

  #allocate(size: number, align: number): number {
    const at = Math.ceil(this.#free / align) * align;
    if (at + size > PAGES * PAGE) throw new Error('out of memory');
    this.#free = at + size;
    return at;
  }

  #bytes(): Uint8Array {
    return new Uint8Array(this.#memory.buffer);
  }

  #view(): DataView {
    return new DataView(this.#memory.buffer);
  }
}
