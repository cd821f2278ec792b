import { signature } from '../../abi/flatten.ts';
import { sha256OfHex } from '../../bytes/sha256.ts';
import type { FuncType } from '../../component/types.ts';
import type { FixedClock, RandomSeed } from '../../policy/model.ts';
import type { Instruction } from '../../wasm/code.ts';
import type { CoreFuncType } from '../../wasm/module.ts';
import type { Routine, TimeOperation } from '../action.ts';
import { type CoreContext, type CoreFunction, finish, handles, type Needed, resultOf } from './function.ts';

type Logic = Extract<Needed, { kind: 'logic' }>;

/** Where the moment of virtual time is kept: nanoseconds since 1970. */
export function clockOf({ seconds, nanoseconds }: FixedClock, context: CoreContext): number {
  const start = new DataView(new ArrayBuffer(8));
  start.setBigUint64(0, seconds * 1_000_000_000n + BigInt(nanoseconds), true);
  return context.state('clock', new Uint8Array(start.buffer));
}

/** Where the generator of random numbers has its state, which is at first the SHA-256 of the seed. */
export function generatorOf({ seed }: RandomSeed, context: CoreContext): number {
  return context.state('generator', sha256OfHex(seed));
}

const NAMES: Readonly<Record<Exclude<TimeOperation, 'now' | 'timer-at' | 'timer-after'>, string>> = {
  wall: 'wall',
  'is-due': 'isDue',
  block: 'block',
  'wait-until': 'waitUntil',
  'wait-for': 'waitFor',
};

/** A function of virtual time. */
export function time(
  type: FuncType,
  core: CoreFuncType,
  operation: TimeOperation,
  clock: number,
  context: CoreContext,
): CoreFunction {
  switch (operation) {
    case 'now': {
      const code: readonly Instruction[] = [
        ['i32.const', clock],
        ['i64.load', 0],
      ];
      return { key: 'time now', type: core, needs: [{ kind: 'memory' }], body: () => ({ locals: [], code }) };
    }
    case 'timer-at':
    case 'timer-after':
      return timer(type, core, operation === 'timer-after', clock, context);
    default:
      return compiled(type, core, { module: 'time', name: NAMES[operation] }, clock, context);
  }
}

/** Random numbers. */
export function chance(
  type: FuncType,
  core: CoreFuncType,
  operation: Extract<Routine, { name: 'chance' }>['operation'],
  generator: number,
  context: CoreContext,
): CoreFunction {
  return compiled(type, core, { module: 'chance', name: operation }, generator, context);
}

const TIME = {
  after: { params: ['i64', 'i32'], results: ['i64'] },
  isDue: { params: ['i32', 'i32'], results: ['i32'] },
  advance: { params: ['i32', 'i32', 'i32', 'i32'], results: ['i32'] },
} as const satisfies Record<string, CoreFuncType>;

/** A routine of `assembly/time.ts` that others are made of. */
export function timeLogic(name: keyof typeof TIME): Needed {
  return { kind: 'logic', module: 'time', name, type: TIME[name] };
}

/** Calls a routine of `assembly/`: with the parameters, the address of what it works on, and that of its result. */
function compiled(
  type: FuncType,
  core: CoreFuncType,
  logic: Pick<Logic, 'module' | 'name'>,
  address: number,
  context: CoreContext,
): CoreFunction {
  const direct = signature(type, 'lift').returnArea === 'none';
  const leave: readonly Instruction[] = direct ? [] : [['i32.const', context.area(resultOf(type))]];
  const needed: Logic = {
    kind: 'logic',
    ...logic,
    type: {
      params: [...core.params, 'i32', ...(direct ? [] : (['i32'] as const))],
      results: direct ? core.results : [],
    },
  };
  return {
    key: `${logic.module} ${logic.name} ${core.params}`,
    type: core,
    needs: [needed],
    body: (link, done) => ({
      locals: [],
      code: [
        ...core.params.map((_, i): Instruction => ['local.get', i]),
        ['i32.const', address],
        ...leave,
        ['call', link(needed)],
        ...finish(type, done),
        ...leave,
      ],
    }),
  };
}

/** A pollable whose deadline is the parameter, or that long after the moment that it is. */
function timer(
  type: FuncType,
  core: CoreFuncType,
  relative: boolean,
  clock: number,
  context: CoreContext,
): CoreFunction {
  if (type.result?.kind !== 'own') throw new Error('a timer is made for a function that returns none');
  const { resource } = type.result;
  const make: Needed = { kind: 'resource.new', resource };
  const after = timeLogic('after');
  const [MOMENT] = [0];
  return {
    key: `timer ${relative} ${context.id(resource)}`,
    type: core,
    needs: [{ kind: 'handles', name: 'timer' }, make, ...(relative ? [after] : [])],
    body: (link) => ({
      locals: [],
      code: [
        ['local.get', MOMENT],
        ...(relative
          ? ([
              ['i32.const', clock],
              ['call', link(after)],
            ] as const)
          : []),
        handles('timer', link),
        ['call', link(make)],
      ],
    }),
  };
}
