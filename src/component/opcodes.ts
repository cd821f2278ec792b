/** The bytes of the component binary format, named as Binary.md names what they stand for. */
import type { CanonOption } from './ast.ts';
import type { NameAttribute, PrimitiveName } from './types.ts';

export const MAGIC = Uint8Array.of(0x00, 0x61, 0x73, 0x6d);
/** Version 13, layer 1: the version is raised with every incompatible change until 1.0. */
export const COMPONENT_VERSION = Uint8Array.of(0x0d, 0x00, 0x01, 0x00);
export const MODULE_VERSION = Uint8Array.of(0x01, 0x00, 0x00, 0x00);

export const SECTION = {
  custom: 0,
  'core module': 1,
  'core instance': 2,
  'core type': 3,
  component: 4,
  instance: 5,
  alias: 6,
  type: 7,
  canon: 8,
  start: 9,
  import: 10,
  export: 11,
  value: 12,
} as const;

export const PRIMITIVE: Readonly<Record<PrimitiveName, number>> = {
  bool: 0x7f,
  s8: 0x7e,
  u8: 0x7d,
  s16: 0x7c,
  u16: 0x7b,
  s32: 0x7a,
  u32: 0x79,
  s64: 0x78,
  u64: 0x77,
  f32: 0x76,
  f64: 0x75,
  char: 0x74,
  string: 0x73,
  'error-context': 0x64,
};

export const TYPE = {
  record: 0x72,
  variant: 0x71,
  list: 0x70,
  tuple: 0x6f,
  flags: 0x6e,
  enum: 0x6d,
  option: 0x6b,
  result: 0x6a,
  own: 0x69,
  borrow: 0x68,
  'fixed-length list': 0x67,
  stream: 0x66,
  future: 0x65,
  map: 0x63,
  'async func': 0x43,
  instance: 0x42,
  component: 0x41,
  func: 0x40,
  resource: 0x3f,
} as const;

export const REP = { i32: 0x7f, i64: 0x7e } as const;

export const DECL = { 'core type': 0, type: 1, alias: 2, import: 3, export: 4 } as const;

export const EXTERN = { module: 0, func: 1, value: 2, type: 3, component: 4, instance: 5 } as const;

export const ATTRIBUTE: Readonly<Record<NameAttribute['kind'], number>> = {
  implements: 0,
  versionsuffix: 1,
  'external-id': 2,
};

export const CANON_OPTION: Readonly<Record<CanonOption['kind'], number>> = {
  utf8: 0,
  utf16: 1,
  'latin1+utf16': 2,
  memory: 3,
  realloc: 4,
  'post-return': 5,
  async: 6,
  callback: 7,
  'core-type': 8,
};

export const CANON = {
  lift: 0x00,
  lower: 0x01,
  'resource.new': 0x02,
  'resource.drop': 0x03,
  'resource.rep': 0x04,
} as const;

/**
 * The immediates of every other canonical built-in: `u` an index, `o` canonical options, `b` one byte, `r` a result
 * list, `v` a core value type. Each built-in appends one core function.
 */
export const BUILTIN_IMMEDIATES: Readonly<Record<number, string>> = {
  5: '', // task.cancel
  6: 'b', // subtask.cancel
  8: '', // backpressure.set, of older producers
  9: 'ro', // task.return
  10: 'vu', // context.get
  11: 'vu', // context.set
  12: 'b', // thread.yield
  13: '', // subtask.drop
  14: 'u', // stream.new
  15: 'uo', // stream.read
  16: 'uo', // stream.write
  17: 'ub', // stream.cancel-read
  18: 'ub', // stream.cancel-write
  19: 'u', // stream.drop-readable
  20: 'u', // stream.drop-writable
  21: 'u', // future.new
  22: 'uo', // future.read
  23: 'uo', // future.write
  24: 'ub', // future.cancel-read
  25: 'ub', // future.cancel-write
  26: 'u', // future.drop-readable
  27: 'u', // future.drop-writable
  28: 'o', // error-context.new
  29: 'o', // error-context.debug-message
  30: '', // error-context.drop
  31: '', // waitable-set.new
  32: 'bu', // waitable-set.wait
  33: 'bu', // waitable-set.poll
  34: '', // waitable-set.drop
  35: '', // waitable.join
  36: '', // backpressure.inc
  37: '', // backpressure.dec
  38: '', // thread.index
  39: 'uu', // thread.new-indirect
  40: 'b', // thread.suspend-then-resume and its kin
  41: 'b',
  42: '',
  43: 'b',
  44: 'b',
  45: 'b',
  64: 'u', // thread.spawn-ref
  65: 'uu', // thread.spawn-indirect
  66: '', // thread.available-parallelism
};
