import { ByteReader } from '../bytes/reader.ts';
import { VirtError } from '../errors.ts';
import type {
  CanonDef,
  CanonOption,
  ComponentAst,
  ExportDef,
  ImportDef,
  InstanceDef,
  NamedSortIndex,
  Section,
} from './ast.ts';
import { readAlias, readSort } from './decode-alias.ts';
import { readExternDesc, readName, readTypeDef } from './decode-types.ts';
import { inverse } from './inverse.ts';
import {
  BUILTIN_IMMEDIATES,
  CANON,
  CANON_OPTION,
  COMPONENT_VERSION,
  MAGIC,
  MODULE_VERSION,
  SECTION,
} from './opcodes.ts';

const SECTION_NAMES = inverse(SECTION);
const OPTION_NAMES = inverse(CANON_OPTION);
const CANON_NAMES = inverse(CANON);

/** Whether `bytes` begin as a core module does. */
export function isCoreModule(bytes: Uint8Array): boolean {
  return startsWith(bytes, MAGIC, 0) && startsWith(bytes, MODULE_VERSION, 4);
}

/**
 * The sections of a component binary. Core modules, nested components and custom sections are views of `bytes` that
 * nobody looks into, so that the cost follows the number of declarations, not the size of the file.
 * @param base offset of `bytes` in the file, for a nested component
 * @throws {VirtError} `malformed` with the byte offset, or `unsupported` for what is well-formed but of another kind
 */
export function decode(bytes: Uint8Array, base = 0): ComponentAst {
  checkPreamble(bytes, base);
  const reader = new ByteReader(bytes.subarray(8), base + 8);
  const sections: Section[] = [];
  while (!reader.done) sections.push(readSection(reader));
  return { sections };
}

function checkPreamble(bytes: Uint8Array, base: number): void {
  const at = { offset: base };
  if (bytes.length === 0) {
    throw new VirtError('malformed', 'the file is empty', { hint: 'give a WebAssembly component' });
  }
  if (!startsWith(bytes, MAGIC.subarray(0, bytes.length), 0)) {
    throw new VirtError('malformed', 'this is not WebAssembly', {
      hint: 'give a component in the binary format (.wasm)',
    });
  }
  if (bytes.length < 8) {
    throw new VirtError('malformed', 'the file ends inside its first eight bytes', { at, hint: 'it may be truncated' });
  }
  if (startsWith(bytes, COMPONENT_VERSION, 4)) return;
  if (startsWith(bytes, MODULE_VERSION, 4)) {
    throw new VirtError('unsupported', 'this is a core module, not a component', {
      hint: 'make a component of it first, as `jco new` or `wasm-tools component new` do',
    });
  }
  const version = (bytes[4] ?? 0) | ((bytes[5] ?? 0) << 8);
  const layer = (bytes[6] ?? 0) | ((bytes[7] ?? 0) << 8);
  throw new VirtError('unsupported', `binary version ${version} of layer ${layer} is unknown`, {
    at: { offset: base + 4 },
    hint: 'components have version 13 of layer 1; use a toolchain of today',
  });
}

function startsWith(bytes: Uint8Array, prefix: Uint8Array, at: number): boolean {
  return prefix.every((byte, i) => bytes[at + i] === byte);
}

function readSection(outer: ByteReader): Section {
  const start = outer.offset;
  const id = outer.u8();
  const kind = SECTION_NAMES.get(id);
  if (kind === undefined) outer.fail(`section ${id} is unknown`, 'the file may be damaged', start);
  const size = outer.u32();
  const offset = outer.offset;
  if (size > outer.remaining) {
    outer.fail(
      `a section of ${size} bytes is announced but only ${outer.remaining} are left`,
      'the file may be truncated',
      start,
    );
  }
  const bytes = outer.bytes(size);
  switch (kind) {
    case 'custom':
    case 'core module':
    case 'core type':
    case 'core instance':
    case 'component':
      return { kind, offset, bytes };
    case 'type':
      return { kind, offset, ...items(bytes, offset, (r) => readTypeDef(r)) };
    case 'alias':
      return { kind, offset, ...items(bytes, offset, readAlias) };
    case 'instance':
      return { kind, offset, ...items(bytes, offset, readInstance) };
    case 'canon':
      return { kind, offset, ...items(bytes, offset, readCanon) };
    case 'import':
      return { kind, offset, ...items(bytes, offset, readImport) };
    case 'export':
      return { kind, offset, ...items(bytes, offset, readExport) };
    case 'start':
    case 'value':
      throw new VirtError('unsupported', `the component has a ${kind} section, which no engine runs`, {
        at: { offset: start },
      });
  }
}

function items<T>(bytes: Uint8Array, offset: number, read: (r: ByteReader) => T): { items: T[]; offsets: number[] } {
  const reader = new ByteReader(bytes, offset);
  const offsets: number[] = [];
  const all = reader.vec(() => {
    offsets.push(reader.offset);
    return read(reader);
  });
  if (!reader.done) reader.fail('a section is longer than its items');
  return { items: all, offsets };
}

function readInstance(r: ByteReader): InstanceDef {
  const start = r.offset;
  const form = r.u8();
  switch (form) {
    case 0:
      return { kind: 'instantiate', component: r.u32(), args: r.vec(() => readNamedSortIndex(r)) };
    case 1:
      return { kind: 'exports', exports: r.vec(() => ({ ...readName(r), sort: readSort(r), index: r.u32() })) };
    default:
      return r.fail(`instance form ${form} is unknown`, undefined, start);
  }
}

function readNamedSortIndex(r: ByteReader): NamedSortIndex {
  return { name: r.name(), sort: readSort(r), index: r.u32() };
}

function readImport(r: ByteReader): ImportDef {
  return { ...readName(r), desc: readExternDesc(r) };
}

function readExport(r: ByteReader): ExportDef {
  const head = { ...readName(r), sort: readSort(r), index: r.u32() };
  const start = r.offset;
  switch (r.u8()) {
    case 0:
      return { ...head, ascription: undefined };
    case 1:
      return { ...head, ascription: readExternDesc(r) };
    default:
      return r.fail('an export says neither that it has a type nor that it has none', undefined, start);
  }
}

function readCanon(r: ByteReader): CanonDef {
  const start = r.offset;
  const opcode = r.u8();
  const name = CANON_NAMES.get(opcode);
  switch (name) {
    case 'lift':
      expectZero(r);
      return { kind: name, func: r.u32(), options: readOptions(r), type: r.u32() };
    case 'lower':
      expectZero(r);
      return { kind: name, func: r.u32(), options: readOptions(r) };
    case 'resource.new':
    case 'resource.drop':
    case 'resource.rep':
      return { kind: name, type: r.u32() };
    case undefined:
      return readBuiltin(r, opcode, start);
  }
}

function readBuiltin(r: ByteReader, opcode: number, start: number): CanonDef {
  const immediates = BUILTIN_IMMEDIATES[opcode];
  if (immediates === undefined) r.fail(`canonical built-in ${opcode} is unknown`, undefined, start);
  const bytes = r.span(() => {
    for (const immediate of immediates) {
      if (immediate === 'u') r.u32();
      else if (immediate === 'o') readOptions(r);
      else if (immediate === 'r') readResultList(r);
      else r.u8();
    }
  });
  return { kind: 'builtin', bytes: Uint8Array.of(opcode, ...bytes) };
}

function readResultList(r: ByteReader): void {
  if (r.u8() === 0) r.s33();
  else expectZero(r);
}

function readOptions(r: ByteReader): CanonOption[] {
  return r.vec(() => {
    const start = r.offset;
    const kind = OPTION_NAMES.get(r.u8());
    switch (kind) {
      case undefined:
        return r.fail('a canonical option is unknown', undefined, start);
      case 'utf8':
      case 'utf16':
      case 'latin1+utf16':
      case 'async':
        return { kind };
      default:
        return { kind, index: r.u32() };
    }
  });
}

function expectZero(r: ByteReader): void {
  const start = r.offset;
  const byte = r.u8();
  if (byte !== 0) r.fail(`byte ${byte} stands where only 0 may`, undefined, start);
}
