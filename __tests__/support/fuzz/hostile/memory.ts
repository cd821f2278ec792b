import type { StaticData } from '../../../../src/abi/values.ts';
import type { Instruction } from '../../../../src/wasm/code.ts';
import { ModuleBuilder } from '../../../../src/wasm/module.ts';

/** So many handles are remembered of each resource, as many that are gone. */
const CAPACITY = 64;
/** Bytes of a list of handles: their number, and they. */
export const LIST = 4 + 4 * CAPACITY;
/** Where static data begins. */
export const BASE = 16;
const PAGE = 65536;
/** Bytes that a guest gets at most. */
const MOST = 32 << 20;

/** What it exports, beside `memory` and `realloc`. */
export const MEMORY = {
  alloc: { params: ['i32', 'i32'], results: ['i32'] },
  pick: { params: ['i32', 'i32'], results: ['i32'] },
  put: { params: ['i32', 'i32'], results: [] },
  take: { params: ['i32', 'i32', 'i32'], results: [] },
} as const;

/** The module that has the memory: nothing is ever freed, so that what was received stays where it is. */
export function memoryModule(data: StaticData): Uint8Array {
  const module = new ModuleBuilder();
  const heap = module.mutableGlobal(data.end);
  module.memory(Math.ceil(data.end / PAGE) + 1);
  module.activeData(BASE, data.contents);
  const alloc = module.func(MEMORY.alloc, {
    locals: ['i32', 'i32'],
    code: [
      ['global.get', heap],
      ['local.get', 1],
      'i32.add',
      ['i32.const', 1],
      'i32.sub',
      ['i32.const', 0],
      ['local.get', 1],
      'i32.sub',
      'i32.and',
      ['local.tee', 2],
      ['local.get', 0],
      'i32.add',
      ['local.tee', 3],
      ['i32.const', MOST],
      'i32.gt_u',
      ['local.get', 0],
      ['i32.const', MOST],
      'i32.gt_u',
      'i32.or',
      ['if', 'empty'],
      'unreachable',
      'end',
      ['local.get', 3],
      ['global.set', heap],
      ['loop', 'empty'],
      ['memory.size'],
      ['i32.const', 16],
      'i32.shl',
      ['local.get', 3],
      'i32.lt_u',
      ['if', 'empty'],
      ['i32.const', 16],
      ['memory.grow'],
      ['i32.const', -1],
      'i32.eq',
      ['if', 'empty'],
      'unreachable',
      'end',
      ['br', 1],
      'end',
      'end',
      ['local.get', 2],
    ],
  });
  const realloc = module.func(
    { params: ['i32', 'i32', 'i32', 'i32'], results: ['i32'] },
    {
      locals: [],
      code: [
        ['local.get', 3],
        ['local.get', 2],
        ['call', alloc],
      ],
    },
  );
  const pick = module.func(MEMORY.pick, {
    locals: ['i32'],
    code: [
      ['local.get', 0],
      ['i32.load', 0],
      ['local.tee', 2],
      'i32.eqz',
      ['if', 'empty'],
      ['i32.const', 0],
      'return',
      'end',
      ['loop', 'empty'],
      ['local.get', 1],
      ['local.get', 2],
      'i32.ge_u',
      ['if', 'empty'],
      ['local.get', 1],
      ['local.get', 2],
      'i32.sub',
      ['local.set', 1],
      ['br', 1],
      'end',
      'end',
      ...entry(0, [['local.get', 2], ['i32.const', 1], 'i32.sub', ['local.get', 1], 'i32.sub']),
      ['i32.load', 4],
    ],
  });
  const put = module.func(MEMORY.put, {
    locals: [],
    code: [
      ['local.get', 0],
      ['i32.load', 0],
      ['i32.const', CAPACITY],
      'i32.ge_u',
      ['if', 'empty'],
      'return',
      'end',
      ...entry(0, [
        ['local.get', 0],
        ['i32.load', 0],
      ]),
      ['local.get', 1],
      ['i32.store', 4],
      ['local.get', 0],
      ['local.get', 0],
      ['i32.load', 0],
      ['i32.const', 1],
      'i32.add',
      ['i32.store', 0],
    ],
  });
  // The last one takes the place of the one that goes.
  const take = module.func(MEMORY.take, {
    locals: ['i32', 'i32'],
    code: [
      ['local.get', 0],
      ['i32.load', 0],
      ['local.set', 4],
      ['block', 'empty'],
      ['loop', 'empty'],
      ['local.get', 3],
      ['local.get', 4],
      'i32.ge_u',
      ['br_if', 1],
      ...entry(0, [['local.get', 3]]),
      ['i32.load', 4],
      ['local.get', 2],
      'i32.eq',
      ['if', 'empty'],
      ...entry(0, [['local.get', 3]]),
      ...entry(0, [['local.get', 4], ['i32.const', 1], 'i32.sub']),
      ['i32.load', 4],
      ['i32.store', 4],
      ['local.get', 0],
      ['local.get', 4],
      ['i32.const', 1],
      'i32.sub',
      ['i32.store', 0],
      ['br', 2],
      'end',
      ['local.get', 3],
      ['i32.const', 1],
      'i32.add',
      ['local.set', 3],
      ['br', 0],
      'end',
      'end',
      ['local.get', 1],
      ['local.get', 2],
      ['call', put],
    ],
  });
  module.export('memory', 'memory', 0);
  for (const [name, index] of Object.entries({ alloc, realloc, pick, put, take })) module.export(name, 'func', index);
  return module.encode();
}

/** Pushes the address of an entry of a list, less 4. */
function entry(list: number, index: readonly Instruction[]): readonly Instruction[] {
  return [['local.get', list], ...index, ['i32.const', 2], 'i32.shl', 'i32.add'];
}
