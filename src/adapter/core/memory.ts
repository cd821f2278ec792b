import { alignTo } from '../../abi/layout.ts';
import type { StaticData } from '../../abi/values.ts';
import type { Instruction } from '../../wasm/code.ts';
import { ModuleBuilder } from '../../wasm/module.ts';

const PAGE = 65536;

/**
 * The module that has an adapter's memory: static data, and behind it an arena for what callers lower into it and what
 * the host answers. `done` is set when a call is over; the first allocation after that starts the arena anew, so that
 * nothing has to be freed and no post-return is needed: by then the caller has read the result.
 *
 * The arena grows with the memory. Where others have taken pages behind it, it moves to a region of its own, twice as
 * large as the last, so that what it leaves behind is never more than what it has.
 *
 * Exports `memory`, `realloc` (CanonicalABI.md § canonopt) and the global `done`.
 * @param shared whether others take pages of the memory
 */
export function memoryModule(data: StaticData, shared: boolean): Uint8Array {
  const arena = alignTo(data.end, 16);
  const pages = Math.ceil(arena / PAGE) || 1;
  const module = new ModuleBuilder();
  module.memory(pages);
  const top = module.mutableGlobal(arena);
  const done = module.mutableGlobal(0);
  const region = shared ? { base: module.mutableGlobal(arena), limit: module.mutableGlobal(pages * PAGE) } : undefined;
  const type = { params: ['i32', 'i32', 'i32', 'i32'], results: ['i32'] } as const;
  module.export('memory', 'memory', 0);
  module.export(
    'realloc',
    'func',
    module.func(type, { locals: ['i32', 'i32', 'i32'], code: realloc(arena, top, done, region) }),
  );
  module.export('done', 'global', done);
  if (data.contents.length > 0) module.activeData(data.end - data.contents.length, data.contents);
  return module.encode();
}

/** Globals: where the arena begins and ends, if not at a fixed place and with the memory. */
interface Region {
  readonly base: number;
  readonly limit: number;
}

const TRAP_IF = [['if', 'empty'], 'unreachable', 'end'] as const;

/**
 * `realloc(old, old-size, align, new-size)`; locals are the new block, its end, and bytes to grow by. Traps when memory
 * is used up.
 */
function realloc(arena: number, top: number, done: number, region: Region | undefined): readonly Instruction[] {
  const [OLD, OLD_SIZE, ALIGN, SIZE, BLOCK, END, MORE] = [0, 1, 2, 3, 4, 5, 6];
  const memoryEnd: readonly Instruction[] = [['memory.size'], ['i32.const', 16], 'i32.shl'];
  const base: readonly Instruction[] = [region === undefined ? ['i32.const', arena] : ['global.get', region.base]];
  const limit: readonly Instruction[] = region === undefined ? memoryEnd : [['global.get', region.limit]];
  const place: readonly Instruction[] = [
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
    ...TRAP_IF,
  ];
  /** To a region of its own, where the memory has grown behind the arena. */
  const move = ({ base: start }: Region): readonly Instruction[] => [
    ...limit,
    ...memoryEnd,
    'i32.ne',
    ['if', 'empty'],
    // max(size + align, twice the last region)
    ['local.get', SIZE],
    ['local.get', ALIGN],
    'i32.add',
    ['local.tee', MORE],
    ...limit,
    ...base,
    'i32.sub',
    ['i32.const', 1],
    'i32.shl',
    ['local.tee', END],
    ['local.get', MORE],
    ['local.get', END],
    'i32.gt_u',
    'select',
    ['local.set', MORE],
    ...memoryEnd,
    ['global.set', start],
    ...base,
    ['global.set', top],
    'end',
  ];
  return [
    ['global.get', done],
    ['if', 'empty'],
    ...base,
    ['global.set', top],
    ['i32.const', 0],
    ['global.set', done],
    'end',
    ...place,
    ['local.get', END],
    ...limit,
    'i32.gt_u',
    ['if', 'empty'],
    ['local.get', END],
    ...limit,
    'i32.sub',
    ['local.set', MORE],
    ...(region === undefined ? [] : move(region)),
    ['local.get', MORE],
    ['i32.const', 16],
    'i32.shr_u',
    ['i32.const', 1],
    'i32.add',
    ['memory.grow'],
    ['i32.const', -1],
    'i32.eq',
    ...TRAP_IF,
    ...(region === undefined ? [] : ([...memoryEnd, ['global.set', region.limit], ...place] as const)),
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
    // Whoever wipes the block later knows nothing of where it was.
    ['local.get', OLD],
    ['i32.const', 0],
    ['local.get', OLD_SIZE],
    ['memory.fill'],
    'end',
    ['local.get', BLOCK],
  ];
}
