import type { ByteReader } from '../bytes/reader.ts';
import { VirtError } from '../errors.ts';
import type { CaseDef, Decl, ExternDesc, NamedRef, TypeDef, TypeRef } from './ast.ts';
import { readAlias } from './decode-alias.ts';
import { inverse } from './inverse.ts';
import { ATTRIBUTE, DECL, EXTERN, PRIMITIVE, TYPE } from './opcodes.ts';
import type { NameAttribute } from './types.ts';

const PRIMITIVE_NAMES = inverse(PRIMITIVE);
const TYPE_NAMES = inverse(TYPE);
const DECL_NAMES = inverse(DECL);
const EXTERN_NAMES = inverse(EXTERN);
const ATTRIBUTE_NAMES = inverse(ATTRIBUTE);

/** Deeper nesting of component and instance types than any engine accepts is refused. */
const MAX_DEPTH = 100;

export function readTypeDef(r: ByteReader, depth = 0): TypeDef {
  const start = r.offset;
  const opcode = r.u8();
  const primitive = PRIMITIVE_NAMES.get(opcode);
  if (primitive !== undefined) return { kind: 'primitive', type: primitive };
  const kind = TYPE_NAMES.get(opcode);
  switch (kind) {
    case undefined:
      return r.fail(`type form 0x${opcode.toString(16)} is unknown`, undefined, start);
    case 'record':
      return { kind, fields: some(r, kind, () => readNamedRef(r)) };
    case 'variant':
      return { kind, cases: some(r, kind, () => readCase(r)) };
    case 'list':
      return { kind, element: readTypeRef(r), length: undefined };
    case 'fixed-length list':
      return { kind: 'list', element: readTypeRef(r), length: r.u32() };
    case 'tuple':
      return { kind, types: some(r, kind, () => readTypeRef(r)) };
    case 'flags':
    case 'enum':
      return { kind, names: some(r, kind, () => r.name()) };
    case 'option':
      return { kind, type: readTypeRef(r) };
    case 'result':
      return { kind, ok: readOptional(r), err: readOptional(r) };
    case 'own':
    case 'borrow':
      return { kind, resource: r.u32() };
    case 'stream':
    case 'future':
      return { kind, element: readOptional(r) };
    case 'map':
      return { kind, key: readTypeRef(r), value: readTypeRef(r) };
    case 'func':
    case 'async func':
      return {
        kind: 'func',
        async: kind === 'async func',
        params: r.vec(() => readNamedRef(r)),
        result: readResult(r),
      };
    case 'resource':
      return { kind, rep: readRep(r), dtor: readFlag(r) ? r.u32() : undefined };
    case 'component':
    case 'instance':
      if (depth >= MAX_DEPTH) {
        throw new VirtError('unsupported', `types are nested more than ${MAX_DEPTH} deep`, { at: { offset: start } });
      }
      return { kind, decls: r.vec(() => readDecl(r, kind, depth + 1)) };
  }
}

/** A record, variant, tuple, enum or flags of nothing is invalid. */
function some<T>(r: ByteReader, kind: string, read: () => T): T[] {
  const start = r.offset;
  const items = r.vec(read);
  if (items.length === 0) r.fail(`a type of kind "${kind}" is empty`, undefined, start);
  return items;
}

function readTypeRef(r: ByteReader): TypeRef {
  const start = r.offset;
  const primitive = PRIMITIVE_NAMES.get(r.peek() ?? -1);
  if (primitive !== undefined) {
    r.u8();
    return primitive;
  }
  const index = r.s33();
  if (index < 0) r.fail('a value type is neither primitive nor an index', undefined, start);
  return index;
}

function readNamedRef(r: ByteReader): NamedRef {
  return { name: r.name(), type: readTypeRef(r) };
}

function readCase(r: ByteReader): CaseDef {
  const result = { name: r.name(), type: readOptional(r) };
  const start = r.offset;
  if (r.u8() !== 0) r.fail('a variant case refines another, which the format no longer knows', undefined, start);
  return result;
}

function readFlag(r: ByteReader): boolean {
  const start = r.offset;
  const byte = r.u8();
  if (byte > 1) r.fail(`byte ${byte} stands where only 0 or 1 may`, undefined, start);
  return byte === 1;
}

function readOptional(r: ByteReader): TypeRef | undefined {
  return readFlag(r) ? readTypeRef(r) : undefined;
}

function readResult(r: ByteReader): TypeRef | undefined {
  const start = r.offset;
  if (!readFlag(r)) return readTypeRef(r);
  if (r.u8() !== 0) r.fail('a function has named results, which the format no longer knows', undefined, start);
  return undefined;
}

function readRep(r: ByteReader): 'i32' | 'i64' {
  const start = r.offset;
  const byte = r.u8();
  if (byte === 0x7f) return 'i32';
  if (byte === 0x7e) return 'i64';
  return r.fail('a resource is represented by neither i32 nor i64', undefined, start);
}

function readDecl(r: ByteReader, scope: 'component' | 'instance', depth: number): Decl {
  const start = r.offset;
  const kind = DECL_NAMES.get(r.u8());
  switch (kind) {
    case 'core type':
      return { kind: 'core-type', bytes: r.span(() => skipCoreType(r, depth)) };
    case 'type':
      return { kind, def: readTypeDef(r, depth) };
    case 'alias':
      return { kind, alias: readAlias(r) };
    case 'import':
      if (scope === 'instance') r.fail('an instance type declares an import', undefined, start);
      return { kind, ...readName(r), desc: readExternDesc(r) };
    case 'export':
      return { kind, ...readName(r), desc: readExternDesc(r) };
    case undefined:
      return r.fail('a declaration is of an unknown kind', undefined, start);
  }
}

/** `nameattributes`: a name, and what Binary.md § Import and Export Definitions lets stand beside it. */
export function readName(r: ByteReader): { name: string; attributes: NameAttribute[] } {
  const start = r.offset;
  const form = r.u8();
  if (form > 2) r.fail(`name form ${form} is unknown`, undefined, start);
  const name = r.name();
  // Form 1 is what older encoders wrote for interface names.
  const attributes = form < 2 ? [] : r.vec(() => readAttribute(r));
  const kinds = attributes.map(({ kind }) => kind);
  const twice = kinds.find((kind, i) => kinds.indexOf(kind) < i);
  if (twice !== undefined) r.fail(`the name "${name}" has more than one ${twice} attribute`, undefined, start);
  return { name, attributes };
}

function readAttribute(r: ByteReader): NameAttribute {
  const start = r.offset;
  const kind = ATTRIBUTE_NAMES.get(r.u8());
  if (kind === undefined) r.fail('a name has an unknown attribute', undefined, start);
  return { kind, value: r.name() };
}

export function readExternDesc(r: ByteReader): ExternDesc {
  const start = r.offset;
  const sort = EXTERN_NAMES.get(r.u8());
  switch (sort) {
    case 'module':
      if (r.u8() !== 0x11) r.fail('a core item other than a module is imported', undefined, start);
      return { sort, type: r.u32() };
    case 'func':
    case 'component':
    case 'instance':
      return { sort, type: r.u32() };
    case 'type':
      return { sort, eq: readFlag(r) ? 'sub resource' : r.u32() };
    case 'value':
      throw new VirtError('unsupported', 'a value is imported or exported, which no engine runs', {
        at: { offset: start },
      });
    case undefined:
      return r.fail('an import or export is of an unknown kind', undefined, start);
  }
}

/** Core types are kept as bytes; only function and module types can be told to end somewhere without core knowledge. */
function skipCoreType(r: ByteReader, depth: number): void {
  const start = r.offset;
  switch (r.u8()) {
    case 0x60:
      r.vec(() => r.u8());
      r.vec(() => r.u8());
      return;
    case 0x50:
      if (depth >= MAX_DEPTH) r.fail('types are nested too deep', undefined, start);
      r.vec(() => skipModuleDecl(r, depth + 1));
      return;
    default:
      throw new VirtError('unsupported', 'a core type is neither of a function nor of a module', {
        at: { offset: start },
      });
  }
}

function skipModuleDecl(r: ByteReader, depth: number): void {
  const start = r.offset;
  switch (r.u8()) {
    case 0x00:
      r.name();
      r.name();
      skipCoreExtern(r);
      return;
    case 0x01:
      skipCoreType(r, depth);
      return;
    case 0x02:
      r.bytes(2);
      r.u32();
      r.u32();
      return;
    case 0x03:
      r.name();
      skipCoreExtern(r);
      return;
    default:
      r.fail('a module type has an unknown declaration', undefined, start);
  }
}

function skipCoreExtern(r: ByteReader): void {
  const start = r.offset;
  switch (r.u8()) {
    case 0x00:
      r.u32();
      return;
    case 0x01:
      r.u8();
      skipLimits(r);
      return;
    case 0x02:
      skipLimits(r);
      return;
    case 0x03:
      r.bytes(2);
      return;
    default:
      r.fail('a module type mentions an unknown kind of core item', undefined, start);
  }
}

function skipLimits(r: ByteReader): void {
  const flags = r.u8();
  r.u32();
  if ((flags & 1) !== 0) r.u32();
}
