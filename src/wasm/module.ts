import { ByteWriter, concat } from '../bytes/writer.ts';
import { type Body, encodeBody, type ValType } from './code.ts';
import { VALUE_TYPE } from './opcodes.ts';

export interface CoreFuncType {
  readonly params: readonly ValType[];
  readonly results: readonly ValType[];
}

const EXTERNAL = { func: 0, memory: 2, global: 3 } as const;

/** Writes a core module. Imports come first: their indices precede those of what the module defines. */
export class ModuleBuilder {
  readonly #types = new Map<string, number>();
  readonly #typeBytes: Uint8Array[] = [];
  readonly #imports: Uint8Array[] = [];
  readonly #modules = new Set<string>();
  readonly #funcs: { type: number; body: Body }[] = [];
  readonly #globals: Uint8Array[] = [];
  readonly #exports: Uint8Array[] = [];
  readonly #data: (readonly Uint8Array[])[] = [];
  #importedFuncs = 0;
  #importedGlobals = 0;
  #memory: Uint8Array | undefined;

  /** Number of imported functions: the index of the first that is defined here. */
  get importedFuncs(): number {
    return this.#importedFuncs;
  }

  /** Whether something is imported from a module of this name. */
  imports(module: string): boolean {
    return this.#modules.has(module);
  }

  importFunc(module: string, name: string, type: CoreFuncType): number {
    if (this.#funcs.length > 0) throw new Error('functions are imported before any is defined');
    this.#modules.add(module);
    this.#imports.push(new ByteWriter().name(module).name(name).u8(EXTERNAL.func).u32(this.#type(type)).finish());
    return this.#importedFuncs++;
  }

  importMemory(module: string, name: string): void {
    this.#modules.add(module);
    this.#imports.push(new ByteWriter().name(module).name(name).u8(EXTERNAL.memory).u8(0).u32(0).finish());
  }

  importMutableGlobal(module: string, name: string, type: ValType): number {
    if (this.#globals.length > 0) throw new Error('globals are imported before any is defined');
    this.#modules.add(module);
    this.#imports.push(
      new ByteWriter().name(module).name(name).u8(EXTERNAL.global).u8(VALUE_TYPE[type]).u8(1).finish(),
    );
    return this.#importedGlobals++;
  }

  func(type: CoreFuncType, body: Body): number {
    this.#funcs.push({ type: this.#type(type), body });
    return this.#importedFuncs + this.#funcs.length - 1;
  }

  /** @param pages initial size in units of 64 KiB; no maximum */
  memory(pages: number): void {
    this.#memory = new ByteWriter().u32(1).u8(0).u32(pages).finish();
  }

  mutableGlobal(initial: number): number {
    this.#globals.push(
      new ByteWriter()
        .u8(VALUE_TYPE.i32)
        .u8(1)
        .u8(0x41)
        .s33(initial | 0)
        .u8(0x0b)
        .finish(),
    );
    return this.#importedGlobals + this.#globals.length - 1;
  }

  export(name: string, kind: keyof typeof EXTERNAL, index: number): void {
    this.#exports.push(new ByteWriter().name(name).u8(EXTERNAL[kind]).u32(index).finish());
  }

  /** Contents of memory from `address` on, there before any code runs. */
  activeData(address: number, bytes: Uint8Array): void {
    this.#data.push([
      new ByteWriter()
        .u32(0)
        .u8(0x41)
        .s33(address | 0)
        .u8(0x0b)
        .sized(bytes)
        .finish(),
    ]);
  }

  /** Bytes that `memory.init` copies from; its index. They are never copied here. */
  passiveData(bytes: readonly Uint8Array[]): number {
    const size = bytes.reduce((sum, part) => sum + part.length, 0);
    return this.#data.push([new ByteWriter().u32(1).u32(size).finish(), ...bytes]) - 1;
  }

  encode(): Uint8Array {
    return concat(this.parts());
  }

  /** The module in pieces, in order, so that what is large need not be copied. */
  parts(): readonly Uint8Array[] {
    const parts: Uint8Array[] = [Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00)];
    const section = (id: number, items: readonly Uint8Array[]): void => {
      if (items.length === 0) return;
      const contents = items.reduce((sum, item) => sum + item.length, 0);
      const count = new ByteWriter().u32(items.length).finish();
      parts.push(
        new ByteWriter()
          .u8(id)
          .u32(count.length + contents)
          .finish(),
        count,
      );
      // One by one: a call takes only so many arguments.
      for (const item of items) parts.push(item);
    };
    section(1, this.#typeBytes);
    section(2, this.#imports);
    section(
      3,
      this.#funcs.map((func) => new ByteWriter().u32(func.type).finish()),
    );
    if (this.#memory !== undefined) parts.push(new ByteWriter().u8(5).sized(this.#memory).finish());
    section(6, this.#globals);
    section(7, this.#exports);
    // memory.init asks for the number of data segments before the code.
    if (this.#data.some((data) => data.length > 1)) {
      parts.push(new ByteWriter().u8(12).sized(new ByteWriter().u32(this.#data.length).finish()).finish());
    }
    section(
      10,
      this.#funcs.map((func) => new ByteWriter().sized(encodeBody(func.body)).finish()),
    );
    const contents = this.#data.flat();
    if (contents.length > 0) {
      const count = new ByteWriter().u32(this.#data.length).finish();
      const size = contents.reduce((sum, part) => sum + part.length, count.length);
      parts.push(new ByteWriter().u8(11).u32(size).finish(), count);
      for (const part of contents) parts.push(part);
    }
    return parts;
  }

  #type(type: CoreFuncType): number {
    const key = `${type.params}>${type.results}`;
    const known = this.#types.get(key);
    if (known !== undefined) return known;
    this.#typeBytes.push(
      new ByteWriter()
        .u8(0x60)
        .vec(type.params, (t, w) => w.u8(VALUE_TYPE[t]))
        .vec(type.results, (t, w) => w.u8(VALUE_TYPE[t]))
        .finish(),
    );
    const index = this.#types.size;
    this.#types.set(key, index);
    return index;
  }
}
