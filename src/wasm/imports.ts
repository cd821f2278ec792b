import { ByteReader } from '../bytes/reader.ts';

export interface CoreImport {
  readonly module: string;
  readonly name: string;
}

/**
 * What an import section names (WebAssembly Core Specification § Import Section).
 * @throws {VirtError} of code `malformed`
 */
export function readCoreImports(section: Uint8Array): readonly CoreImport[] {
  const reader = new ByteReader(section);
  return reader.vec(() => {
    const item = { module: reader.name(), name: reader.name() };
    skipDescription(reader);
    return item;
  });
}

function skipDescription(reader: ByteReader): void {
  const kind = reader.u8();
  switch (kind) {
    case 0: // function: type index
      reader.u32();
      return;
    case 1: // table: reference type, limits
      skipType(reader);
      skipLimits(reader);
      return;
    case 2:
      skipLimits(reader);
      return;
    case 3: // global: value type, mutability
      skipType(reader);
      reader.u8();
      return;
    case 4: // tag: attribute, type index
      reader.u8();
      reader.u32();
      return;
    default:
      reader.fail(`an import of kind ${kind} is unknown`);
  }
}

/** `ref ht` and `ref null ht` are followed by a heap type; every other value type is one byte. */
function skipType(reader: ByteReader): void {
  const first = reader.u8();
  if (first === 0x63 || first === 0x64) reader.s33();
}

/** Bit 0: with a maximum; bit 1: shared; bit 2: of 64 bits; bit 3: with a page size. */
function skipLimits(reader: ByteReader): void {
  const flags = reader.u8();
  const wide = (flags & 4) !== 0;
  const skip = (): void => {
    if (wide) skipU64(reader);
    else reader.u32();
  };
  skip();
  if ((flags & 1) !== 0) skip();
  if ((flags & 8) !== 0) reader.u32();
}

function skipU64(reader: ByteReader): void {
  while (reader.u8() >= 0x80);
}
