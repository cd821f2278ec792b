import type { ByteReader } from '../bytes/reader.ts';
import { type Alias, type AnySort, CORE_SORTS, SORTS } from './ast.ts';
import { inverse } from './inverse.ts';

const CORE_SORT_NAMES = inverse(CORE_SORTS);
const SORT_NAMES = inverse(SORTS);

/** Binary.md § Instance Definitions, `sort`. */
export function readSort(r: ByteReader): AnySort {
  const start = r.offset;
  const byte = r.u8();
  const sort = byte === 0 ? CORE_SORT_NAMES.get(r.u8()) : SORT_NAMES.get(byte);
  if (sort === undefined) r.fail('a sort is unknown', undefined, start);
  return sort;
}

export function readAlias(r: ByteReader): Alias {
  const sort = readSort(r);
  const start = r.offset;
  const target = r.u8();
  switch (target) {
    case 0:
      return { kind: 'export', sort, instance: r.u32(), name: r.name() };
    case 1:
      return { kind: 'core export', sort, instance: r.u32(), name: r.name() };
    case 2:
      return { kind: 'outer', sort, count: r.u32(), index: r.u32() };
    default:
      return r.fail(`alias target ${target} is unknown`, undefined, start);
  }
}
