import { ByteWriter } from '../bytes/writer.ts';
import {
  type Alias,
  type CanonDef,
  type CanonOption,
  CORE_SORTS,
  type ComponentAst,
  type CoreInstanceDef,
  type Decl,
  type ExportDef,
  type ExternDesc,
  type ImportDef,
  type InstanceDef,
  type NamedSortIndex,
  type Section,
  SORTS,
  type SortIndex,
  type TypeDef,
  type TypeRef,
} from './ast.ts';
import {
  ATTRIBUTE,
  CANON,
  CANON_OPTION,
  COMPONENT_VERSION,
  DECL,
  EXTERN,
  MAGIC,
  PRIMITIVE,
  REP,
  SECTION,
  TYPE,
} from './opcodes.ts';
import type { NameAttribute } from './types.ts';

/** A whole component. Integers are written in their shortest form. */
export function encode(ast: ComponentAst): Uint8Array {
  const writer = new ByteWriter().bytes(MAGIC).bytes(COMPONENT_VERSION);
  for (const section of ast.sections) writer.u8(SECTION[section.kind]).sized(sectionBody(section));
  return writer.finish();
}

function sectionBody(section: Section): Uint8Array {
  const writer = new ByteWriter();
  switch (section.kind) {
    case 'type':
      return writer.vec(section.items, writeTypeDef).finish();
    case 'alias':
      return writer.vec(section.items, writeAlias).finish();
    case 'instance':
      return writer.vec(section.items, writeInstance).finish();
    case 'canon':
      return writer.vec(section.items, writeCanon).finish();
    case 'import':
      return writer.vec(section.items, writeImport).finish();
    case 'export':
      return writer.vec(section.items, writeExport).finish();
    default:
      return section.bytes;
  }
}

export function writeTypeDef(def: TypeDef, w: ByteWriter): void {
  switch (def.kind) {
    case 'primitive':
      w.u8(PRIMITIVE[def.type]);
      return;
    case 'record':
      w.u8(TYPE.record).vec(def.fields, (field) => writeTypeRef(field.type, w.name(field.name)));
      return;
    case 'variant':
      // The trailing byte once held `refines`, which is gone.
      w.u8(TYPE.variant).vec(def.cases, (c) => writeOptional(c.type, w.name(c.name)).u8(0));
      return;
    case 'list':
      if (def.length === undefined) writeTypeRef(def.element, w.u8(TYPE.list));
      else writeTypeRef(def.element, w.u8(TYPE['fixed-length list'])).u32(def.length);
      return;
    case 'tuple':
      w.u8(TYPE.tuple).vec(def.types, writeTypeRef);
      return;
    case 'flags':
    case 'enum':
      w.u8(TYPE[def.kind]).vec(def.names, (name) => w.name(name));
      return;
    case 'option':
      writeTypeRef(def.type, w.u8(TYPE.option));
      return;
    case 'result':
      writeOptional(def.err, writeOptional(def.ok, w.u8(TYPE.result)));
      return;
    case 'own':
    case 'borrow':
      w.u8(TYPE[def.kind]).u32(def.resource);
      return;
    case 'stream':
    case 'future':
      writeOptional(def.element, w.u8(TYPE[def.kind]));
      return;
    case 'map':
      writeTypeRef(def.value, writeTypeRef(def.key, w.u8(TYPE.map)));
      return;
    case 'func':
      w.u8(def.async ? TYPE['async func'] : TYPE.func).vec(def.params, (p) => writeTypeRef(p.type, w.name(p.name)));
      if (def.result === undefined) w.u8(1).u8(0);
      else writeTypeRef(def.result, w.u8(0));
      return;
    case 'resource':
      w.u8(TYPE.resource).u8(REP[def.rep]);
      if (def.dtor === undefined) w.u8(0);
      else w.u8(1).u32(def.dtor);
      return;
    case 'component':
    case 'instance':
      w.u8(TYPE[def.kind]).vec(def.decls, writeDecl);
      return;
  }
}

function writeTypeRef(ref: TypeRef, w: ByteWriter): ByteWriter {
  return typeof ref === 'number' ? w.s33(ref) : w.u8(PRIMITIVE[ref]);
}

function writeOptional(ref: TypeRef | undefined, w: ByteWriter): ByteWriter {
  return ref === undefined ? w.u8(0) : writeTypeRef(ref, w.u8(1));
}

function writeDecl(decl: Decl, w: ByteWriter): void {
  switch (decl.kind) {
    case 'core-type':
      w.u8(DECL['core type']).bytes(decl.bytes);
      return;
    case 'type':
      writeTypeDef(decl.def, w.u8(DECL.type));
      return;
    case 'alias':
      writeAlias(decl.alias, w.u8(DECL.alias));
      return;
    case 'import':
    case 'export':
      writeImport(decl, w.u8(DECL[decl.kind]));
      return;
  }
}

/** An import, or an export declaration, which looks the same. */
export function writeImport(def: ImportDef, w: ByteWriter): void {
  writeName(def.name, def.attributes, w);
  writeExternDesc(def.desc, w);
}

function writeName(name: string, attributes: readonly NameAttribute[], w: ByteWriter): void {
  if (attributes.length === 0) w.u8(0).name(name);
  else
    w.u8(2)
      .name(name)
      .vec(attributes, (attribute) => w.u8(ATTRIBUTE[attribute.kind]).name(attribute.value));
}

function writeExternDesc(desc: ExternDesc, w: ByteWriter): void {
  w.u8(EXTERN[desc.sort]);
  if (desc.sort !== 'type') {
    if (desc.sort === 'module') w.u8(CORE_SORTS.module);
    w.u32(desc.type);
  } else if (desc.eq === 'sub resource') w.u8(1);
  else w.u8(0).u32(desc.eq);
}

function writeSort(sort: SortIndex['sort'], w: ByteWriter): ByteWriter {
  switch (sort) {
    case 'func':
    case 'value':
    case 'type':
    case 'component':
    case 'instance':
      return w.u8(SORTS[sort]);
    default:
      return w.u8(0x00).u8(CORE_SORTS[sort]);
  }
}

function writeNamedSortIndex(item: NamedSortIndex, w: ByteWriter): void {
  writeSort(item.sort, w.name(item.name)).u32(item.index);
}

export function writeAlias(alias: Alias, w: ByteWriter): void {
  writeSort(alias.sort, w);
  if (alias.kind === 'outer') w.u8(2).u32(alias.count).u32(alias.index);
  else
    w.u8(alias.kind === 'export' ? 0 : 1)
      .u32(alias.instance)
      .name(alias.name);
}

export function writeInstance(def: InstanceDef, w: ByteWriter): void {
  if (def.kind === 'instantiate') w.u8(0).u32(def.component).vec(def.args, writeNamedSortIndex);
  else {
    w.u8(1).vec(def.exports, (item) => {
      writeName(item.name, item.attributes, w);
      writeSort(item.sort, w).u32(item.index);
    });
  }
}

export function writeCoreInstance(def: CoreInstanceDef, w: ByteWriter): void {
  if (def.kind === 'instantiate') {
    w.u8(0)
      .u32(def.module)
      .vec(def.args, (arg) => w.name(arg.name).u8(CORE_SORTS['core instance']).u32(arg.instance));
  } else {
    // Core sorts stand without their prefix here.
    w.u8(1).vec(def.exports, (item) => w.name(item.name).u8(CORE_SORTS[item.sort]).u32(item.index));
  }
}

export function writeExport(def: ExportDef, w: ByteWriter): void {
  writeName(def.name, def.attributes, w);
  writeSort(def.sort, w).u32(def.index);
  if (def.ascription === undefined) w.u8(0);
  else writeExternDesc(def.ascription, w.u8(1));
}

export function writeCanon(def: CanonDef, w: ByteWriter): void {
  switch (def.kind) {
    case 'lift':
      w.u8(CANON.lift).u8(0).u32(def.func).vec(def.options, writeOption).u32(def.type);
      return;
    case 'lower':
      w.u8(CANON.lower).u8(0).u32(def.func).vec(def.options, writeOption);
      return;
    case 'builtin':
      w.bytes(def.bytes);
      return;
    default:
      w.u8(CANON[def.kind]).u32(def.type);
  }
}

function writeOption(option: CanonOption, w: ByteWriter): void {
  w.u8(CANON_OPTION[option.kind]);
  if ('index' in option) w.u32(option.index);
}
