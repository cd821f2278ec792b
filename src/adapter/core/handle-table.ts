import { alignTo } from '../../abi/layout.ts';
import type { StaticData } from '../../abi/values.ts';
import type { Body, Instruction } from '../../wasm/code.ts';
import { type CoreFuncType, ModuleBuilder } from '../../wasm/module.ts';
import { CELL_SIZE, KIND, type Kind } from '../cells.ts';

/** What the handle table is asked. */
export const HANDLE_TABLE = {
  /** A new cell, of a kind and with a value. */
  cell: { params: ['i32', 'i32'], results: ['i32'] },
  /** A handle is gone. Cells that are there from the start stay. */
  release: { params: ['i32'], results: [] },
  kind: { params: ['i32'], results: ['i32'] },
  /** The value of a cell of this kind. Traps for every other. */
  expect: { params: ['i32', 'i32'], results: ['i32'] },
  /** The value of a cell of this kind, 0 for one of the host's. Traps for every other. */
  own: { params: ['i32', 'i32'], results: ['i32'] },
  /** The host's handle, of which the kind is this one or a lesser one. Traps for every other. */
  host: { params: ['i32', 'i32'], results: ['i32'] },
  /** The same, which the cell then has no more. */
  take: { params: ['i32', 'i32'], results: ['i32'] },
  /** So many bytes may be written to a stream that drops them. */
  permit: { params: ['i32', 'i64'], results: [] },
  /** They are written. Traps if they are more than was permitted. */
  spend: { params: ['i32', 'i64'], results: [] },
  /** A new cell of a timer, with its deadline. */
  timer: { params: ['i64'], results: ['i32'] },
  deadline: { params: ['i32'], results: ['i64'] },
} as const satisfies Record<string, CoreFuncType>;

export type HandleFunction = keyof typeof HANDLE_TABLE;

const PAGE = 65536;

// Where a cell has what it holds: 24 bytes, of which the kind is first. One that is free has the next one's address as its
// value, and the kind 0, which nothing is.
const VALUE = 4;
const DEADLINE = 8;
const BUDGET = 16;

/** Pushes whether the kind that is on the stack is this one. */
export function isKind(kind: Kind): readonly Instruction[] {
  return [['i32.const', KIND[kind]], 'i32.eq'];
}

/**
 * The module with the handle table: what the handles of an adapter stand for. A handle's representation is the address of
 * a cell, which stays until the handle is dropped. No other code has this memory, and every entry asks for the kinds that
 * it serves: what a component says of a handle's type cannot make it another one.
 * @param names of the functions that are going to be called
 * @param cells the static ones
 */
export function handleTableModule(names: ReadonlySet<HandleFunction>, cells: StaticData): Uint8Array {
  const module = new ModuleBuilder();
  const start = alignTo(cells.end, 8);
  module.memory(Math.ceil(start / PAGE) || 1);
  const { contents } = cells;
  if (contents.length > 0) module.activeData(cells.end - contents.length, contents);
  const table = { free: module.mutableGlobal(0), end: module.mutableGlobal(start) };
  for (const name of Object.keys(HANDLE_TABLE) as HandleFunction[]) {
    if (names.has(name)) module.export(name, 'func', module.func(HANDLE_TABLE[name], BODIES[name](table)));
  }
  return module.encode();
}

/** Globals: the first of the free cells, and where there was never one. */
interface Table {
  readonly free: number;
  readonly end: number;
}

const SELF: Instruction = ['local.get', 0];
const OTHER: Instruction = ['local.get', 1];
const KIND_OF_SELF: readonly Instruction[] = [SELF, ['i32.load', 0]];
const VALUE_OF_SELF: readonly Instruction[] = [SELF, ['i32.load', VALUE]];
const TRAP_IF = [['if', 'empty'], 'unreachable', 'end'] as const;

/** Traps unless the kind is the one that is pushed. */
const unless = (kind: Instruction): readonly Instruction[] => [...KIND_OF_SELF, kind, 'i32.ne', ...TRAP_IF];

/** Traps unless it is the host's, and the kind at the most the second parameter. */
const UNLESS_HOST: readonly Instruction[] = [
  ...KIND_OF_SELF,
  ['i32.const', KIND.HOST],
  'i32.sub',
  OTHER,
  ['i32.const', KIND.HOST],
  'i32.sub',
  'i32.gt_u',
  ...TRAP_IF,
];

const BODIES: Readonly<Record<HandleFunction, (table: Table) => Body>> = {
  cell: (table) => allocate([['local.get', 0]], [['local.get', 1]], 2, table),
  release: ({ free }) => ({
    locals: [],
    code: [
      ...KIND_OF_SELF,
      ['i32.const', KIND.CLOSED],
      'i32.sub',
      ['i32.const', KIND.READY - KIND.CLOSED],
      'i32.gt_u',
      ['if', 'empty'],
      ...[0, DEADLINE, BUDGET].flatMap((at): readonly Instruction[] => [SELF, ['i64.const', 0n], ['i64.store', at]]),
      SELF,
      ['global.get', free],
      ['i32.store', VALUE],
      SELF,
      ['global.set', free],
      'end',
    ],
  }),
  kind: () => ({ locals: [], code: KIND_OF_SELF }),
  expect: () => ({ locals: [], code: [...unless(OTHER), ...VALUE_OF_SELF] }),
  own: () => ({
    locals: [],
    code: [
      ...KIND_OF_SELF,
      ['i32.const', KIND.HOST],
      'i32.sub',
      ['i32.const', KIND.HOST_NARROWED - KIND.HOST],
      'i32.le_u',
      ['if', 'empty'],
      ['i32.const', 0],
      'return',
      'end',
      ...unless(OTHER),
      ...VALUE_OF_SELF,
    ],
  }),
  host: () => ({ locals: [], code: [...UNLESS_HOST, ...VALUE_OF_SELF] }),
  take: () => ({ locals: [], code: [...UNLESS_HOST, ...VALUE_OF_SELF, SELF, ['i64.const', 0n], ['i64.store', 0]] }),
  permit: () => ({ locals: [], code: [...unless(['i32.const', KIND.SINK]), SELF, OTHER, ['i64.store', BUDGET]] }),
  spend: () => ({
    locals: [],
    code: [
      ...unless(['i32.const', KIND.SINK]),
      OTHER,
      SELF,
      ['i64.load', BUDGET],
      'i64.gt_u',
      ...TRAP_IF,
      SELF,
      SELF,
      ['i64.load', BUDGET],
      OTHER,
      'i64.sub',
      ['i64.store', BUDGET],
    ],
  }),
  timer: (table) => {
    const { locals, code } = allocate([['i32.const', KIND.TIMER]], [['i32.const', 0]], 1, table);
    const [CELL] = [1];
    return { locals, code: [...code, 'drop', ['local.get', CELL], SELF, ['i64.store', DEADLINE], ['local.get', CELL]] };
  },
  deadline: () => ({ locals: [], code: [...unless(['i32.const', KIND.TIMER]), SELF, ['i64.load', DEADLINE]] }),
};

/** Takes a free cell, or one more; traps when memory is used up. */
function allocate(
  kind: readonly Instruction[],
  value: readonly Instruction[],
  cell: number,
  { free, end }: Table,
): Body {
  const at: Instruction = ['local.get', cell];
  return {
    locals: ['i32'],
    code: [
      ['global.get', free],
      ['local.tee', cell],
      ['if', 'empty'],
      at,
      ['i32.load', VALUE],
      ['global.set', free],
      'else',
      ['global.get', end],
      ['local.tee', cell],
      ['i32.const', CELL_SIZE],
      'i32.add',
      ['global.set', end],
      ['global.get', end],
      ['memory.size'],
      ['i32.const', 16],
      'i32.shl',
      'i32.gt_u',
      ['if', 'empty'],
      ['i32.const', 1],
      ['memory.grow'],
      ['i32.const', -1],
      'i32.eq',
      ...TRAP_IF,
      'end',
      'end',
      at,
      ...kind,
      ['i32.store', 0],
      at,
      ...value,
      ['i32.store', VALUE],
      at,
    ],
  };
}
