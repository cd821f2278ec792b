import { ByteReader } from '../bytes/reader.ts';
import { ByteWriter, concat } from '../bytes/writer.ts';
import { EXPORTS, PREAMBLE, sectionsOf } from './sections.ts';

/** A module that exports what `names` has, under the names that it maps to, and nothing else. */
export function keepExports(module: Uint8Array, names: ReadonlyMap<string, string>): Uint8Array {
  const parts = [module.subarray(0, PREAMBLE)];
  for (const { id, contents } of sectionsOf(module)) {
    const kept = id === EXPORTS ? rename(contents, names) : contents;
    parts.push(new ByteWriter().u8(id).u32(kept.length).finish(), kept);
  }
  return concat(parts);
}

function rename(section: Uint8Array, names: ReadonlyMap<string, string>): Uint8Array {
  const reader = new ByteReader(section);
  const kept: Uint8Array[] = [];
  reader.vec(() => {
    const name = names.get(reader.name());
    const kind = reader.u8();
    const index = reader.u32();
    if (name !== undefined) kept.push(new ByteWriter().name(name).u8(kind).u32(index).finish());
  });
  return new ByteWriter().vec(kept, (item, w) => w.bytes(item)).finish();
}
