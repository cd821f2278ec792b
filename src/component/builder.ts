import { ByteWriter, concat } from '../bytes/writer.ts';
import type {
  Alias,
  AnySort,
  CanonDef,
  CoreInstanceDef,
  ExportDef,
  ExternDesc,
  ImportDef,
  InstanceDef,
  TypeDef,
} from './ast.ts';
import {
  writeAlias,
  writeCanon,
  writeCoreInstance,
  writeExport,
  writeImport,
  writeInstance,
  writeTypeDef,
} from './encode.ts';
import { COMPONENT_VERSION, MAGIC, SECTION } from './opcodes.ts';

type SectionKind = keyof typeof SECTION;

/**
 * Writes a component item by item. Every method appends to the index space of what it makes and returns the new index;
 * neighbours of one kind share a section. Contents of nested components and modules are not copied before the end.
 */
export class ComponentBuilder {
  readonly #parts: Uint8Array[] = [MAGIC, COMPONENT_VERSION];
  readonly #count: Partial<Record<AnySort, number>> = {};
  #open: { kind: SectionKind; items: number; body: ByteWriter } | undefined;

  type(def: TypeDef): number {
    writeTypeDef(def, this.#item('type'));
    return this.#next('type');
  }

  import(def: ImportDef): number {
    writeImport(def, this.#item('import'));
    return this.#next(sortOf(def.desc));
  }

  /** Besides being visible outside, an exported item has a second index, which is returned. */
  export(def: ExportDef): number {
    writeExport(def, this.#item('export'));
    return this.#next(def.sort);
  }

  alias(alias: Alias): number {
    writeAlias(alias, this.#item('alias'));
    return this.#next(alias.sort);
  }

  instance(def: InstanceDef): number {
    writeInstance(def, this.#item('instance'));
    return this.#next('instance');
  }

  coreInstance(def: CoreInstanceDef): number {
    writeCoreInstance(def, this.#item('core instance'));
    return this.#next('core instance');
  }

  canon(def: CanonDef): number {
    writeCanon(def, this.#item('canon'));
    return this.#next(def.kind === 'lift' ? 'func' : 'core func');
  }

  /** @param bytes of the component, or the pieces that make it, in order */
  component(bytes: Uint8Array | readonly Uint8Array[]): number {
    this.#raw('component', piecesOf(bytes));
    return this.#next('component');
  }

  /** @param bytes of the module, or the pieces that make it, in order */
  module(bytes: Uint8Array | readonly Uint8Array[]): number {
    this.#raw('core module', piecesOf(bytes));
    return this.#next('module');
  }

  custom(name: string, contents: Uint8Array): void {
    this.#raw('custom', [new ByteWriter().name(name).bytes(contents).finish()]);
  }

  /** Number of items of a sort so far: the index that the next one gets. */
  count(sort: AnySort): number {
    return this.#count[sort] ?? 0;
  }

  /** Bytes so far. */
  get size(): number {
    this.#close();
    return this.#parts.reduce((sum, part) => sum + part.length, 0);
  }

  finish(): Uint8Array {
    return concat(this.parts());
  }

  /** The component in pieces, in order. */
  parts(): readonly Uint8Array[] {
    this.#close();
    return this.#parts;
  }

  #next(sort: AnySort): number {
    const index = this.count(sort);
    this.#count[sort] = index + 1;
    return index;
  }

  #item(kind: SectionKind): ByteWriter {
    if (this.#open?.kind !== kind) {
      this.#close();
      this.#open = { kind, items: 0, body: new ByteWriter() };
    }
    this.#open.items++;
    return this.#open.body;
  }

  #close(): void {
    if (this.#open === undefined) return;
    const { kind, items, body } = this.#open;
    this.#open = undefined;
    this.#raw(kind, [new ByteWriter().u32(items).bytes(body.finish()).finish()]);
  }

  #raw(kind: SectionKind, parts: readonly Uint8Array[]): void {
    this.#close();
    const size = parts.reduce((sum, part) => sum + part.length, 0);
    this.#parts.push(new ByteWriter().u8(SECTION[kind]).u32(size).finish());
    for (const part of parts) this.#parts.push(part);
  }
}

function piecesOf(bytes: Uint8Array | readonly Uint8Array[]): readonly Uint8Array[] {
  return bytes instanceof Uint8Array ? [bytes] : bytes;
}

function sortOf(desc: ExternDesc): AnySort {
  return desc.sort;
}
