import { alignTo } from '../abi/layout.ts';
import type { StaticData } from '../abi/values.ts';
import type { Instruction } from '../wasm/code.ts';
import { ModuleBuilder } from '../wasm/module.ts';

const PAGE = 65536;

/**
 * The module that has an adapter's memory: static data, and behind it an arena for what callers lower into it and what
 * the host answers. `done` is set when a call is over; the first allocation after that starts the arena anew, so that
 * nothing has to be freed and no post-return is needed: by then the caller has read the result.
 *
 * Exports `memory`, `realloc` (CanonicalABI.md § canonopt) and the global `done`.
 */
export function memoryModule(data: StaticData): Uint8Array {
  const arena = alignTo(data.end, 16);
  const module = new ModuleBuilder();
  module.memory(Math.ceil(arena / PAGE) || 1);
  const top = module.mutableGlobal(arena);
  const done = module.mutableGlobal(0);
  const type = { params: ['i32', 'i32', 'i32', 'i32'], results: ['i32'] } as const;
  module.export('memory', 'memory', 0);
  module.export('realloc', 'func', module.func(type, { locals: ['i32', 'i32'], code: realloc(arena, top, done) }));
  module.export('done', 'global', done);
  if (data.contents.length > 0) module.activeData(data.end - data.contents.length, data.contents);
  return module.encode();
}

/** `realloc(old, old-size, align, new-size)`; locals 4 and 5 are the new block and its end. Traps when memory is used up. */
function realloc(arena: number, top: number, done: number): readonly Instruction[] {
  const [OLD, OLD_SIZE, ALIGN, SIZE, BLOCK, END] = [0, 1, 2, 3, 4, 5];
  return [
    ['global.get', done],
    ['if', 'empty'],
    ['i32.const', arena],
    ['global.set', top],
    ['i32.const', 0],
    ['global.set', done],
    'end',
    // block = (top + align - 1) & -align
    ['global.get', top],
    ['local.get', ALIGN],
    'i32.add',
    ['i32.const', 1],
    'i32.sub',
    ['i32.const', 0],
    ['local.get', ALIGN],
    'i32.sub',
    'i32.and',
    ['local.tee', BLOCK],
    ['local.get', SIZE],
    'i32.add',
    ['local.tee', END],
    ['local.get', BLOCK],
    'i32.lt_u',
    ['if', 'empty'],
    'unreachable',
    'end',
    // Pages that are missing; memory never has all 65,536, so this does not wrap around.
    ['local.get', END],
    ['i32.const', 16],
    'i32.shr_u',
    ['i32.const', 1],
    'i32.add',
    ['memory.size'],
    'i32.gt_u',
    ['if', 'empty'],
    ['local.get', END],
    ['i32.const', 16],
    'i32.shr_u',
    ['i32.const', 1],
    'i32.add',
    ['memory.size'],
    'i32.sub',
    ['memory.grow'],
    ['i32.const', -1],
    'i32.eq',
    ['if', 'empty'],
    'unreachable',
    'end',
    'end',
    ['local.get', END],
    ['global.set', top],
    ['local.get', OLD],
    ['if', 'empty'],
    ['local.get', BLOCK],
    ['local.get', OLD],
    ['local.get', OLD_SIZE],
    ['local.get', SIZE],
    ['local.get', OLD_SIZE],
    ['local.get', SIZE],
    'i32.lt_u',
    'select',
    ['memory.copy'],
    'end',
    ['local.get', BLOCK],
  ];
}
