import { signature } from '../abi/flatten.ts';
import { flatHandles } from '../abi/handles.ts';
import { alignment, despecialize, elemSize, payloadOffset } from '../abi/layout.ts';
import { type Constant, flatConstant, StaticData } from '../abi/values.ts';
import type { FuncType, ResourceType, ValueType } from '../component/types.ts';
import type { Body, Instruction } from '../wasm/code.ts';
import type { CoreFuncType } from '../wasm/module.ts';
import type { Action, HostFunction, NameFilter, OutputMode, OutputOperation } from './action.ts';

/** Something that an adapter's code imports. */
export type Needed =
  | { readonly kind: 'host'; readonly host: HostFunction }
  | { readonly kind: 'resource.new' | 'resource.drop'; readonly resource: ResourceType }
  | { readonly kind: 'realloc' }
  /** A routine of the compiled logic, see `assembly/`. */
  | { readonly kind: 'logic'; readonly name: 'entries' | 'property' | 'passes' };

/** Gives what is needed its function index in the module that is being written. */
export type Link = (needed: Needed) => number;

/** A core function before the module around it exists. Functions with equal keys are one. */
export interface CoreFunction {
  readonly key: string;
  readonly type: CoreFuncType;
  readonly needs: readonly Needed[];
  readonly body: (link: Link, done: number) => Body;
}

/** `NameFilter` as the compiled logic reads it; see `assembly/names.ts`. */
const STRINGS: ValueType = { kind: 'list', element: { kind: 'string' }, length: undefined };
export const ENTRIES: ValueType = {
  kind: 'list',
  element: { kind: 'tuple', types: [{ kind: 'string' }, { kind: 'string' }] },
  length: undefined,
};
export const FILTER: ValueType = {
  kind: 'record',
  fields: [
    { name: 'fixed', type: ENTRIES },
    { name: 'allow', type: { kind: 'option', type: STRINGS } },
    { name: 'deny', type: STRINGS },
  ],
};

/** Bytes that an ignored stream accepts at once: as much as hosts do. */
const BUDGET = 65536n;
/** WIT: the most that the blocking writes take. */
const BLOCKING_LIMIT = 4096n;

/** Writes the core function for an action. Constants go to the adapter's static data. */
export class CoreFunctions {
  readonly data = new StaticData(16);
  readonly #own: ReadonlySet<ResourceType>;
  readonly #ids = new Map<ResourceType, number>();
  #budgets: number | undefined;

  /** @param own resources that the adapter defines: borrowed, they arrive as their representation and need no drop */
  constructor(own: ReadonlySet<ResourceType>) {
    this.#own = own;
  }

  /** @param type of the imported function, to which the core function is going to be lifted */
  make(type: FuncType, action: Exclude<Action, { kind: 'pass' | 'trap' }>): CoreFunction {
    const func = this.#make(type, action);
    // Types that look alike to core code may still differ in whether a call leaves something in the arena.
    return { ...func, key: `${func.key} ${usesArena(type)}` };
  }

  #make(type: FuncType, action: Exclude<Action, { kind: 'pass' | 'trap' }>): CoreFunction {
    const { params, results } = signature(type, 'lift');
    const core = { params, results };
    switch (action.kind) {
      case 'answer':
        return this.#answer(type, core, action.value);
      case 'mint':
        return this.#mint(type, core, action.rep);
      case 'compute':
        return this.#compute(type, core, action.routine);
    }
  }

  #answer(type: FuncType, core: CoreFuncType, value: Constant): CoreFunction {
    if (type.result === undefined) throw new Error('a function without result is answered');
    const answer = this.#constant(value, type.result);
    const drops = (flatHandles(type) ?? []).filter(
      (handle) => handle.kind === 'own' || !this.#own.has(handle.resource),
    );
    const needs = drops.map((handle): Needed => ({ kind: 'resource.drop', resource: handle.resource }));
    const key = `answer ${core.params} ${JSON.stringify(answer)} ${drops.map((d) => [d.index, d.slot, this.#id(d.resource), JSON.stringify(d.conditions)])}`;
    return {
      key,
      type: core,
      needs,
      body: (link, done) => ({
        locals: [],
        code: [
          ...drops.flatMap((handle): Instruction[] => {
            const drop: Instruction[] = [
              ['local.get', handle.index],
              ...(handle.slot === 'i64' ? (['i32.wrap_i64'] as const) : []),
              ['call', link({ kind: 'resource.drop', resource: handle.resource })],
            ];
            const open = handle.conditions.flatMap(({ index, discriminant }): Instruction[] => [
              ['local.get', index],
              ['i32.const', discriminant],
              'i32.eq',
              ['if', 'empty'],
            ]);
            return [...open, ...drop, ...handle.conditions.map(() => 'end' as const)];
          }),
          ...finish(type, done),
          ...answer,
        ],
      }),
    };
  }

  #id(resource: ResourceType): number {
    const known = this.#ids.get(resource) ?? this.#ids.size;
    this.#ids.set(resource, known);
    return known;
  }

  /** The instructions that leave a constant result: a discriminant or number, or where it lies. */
  #constant(value: Constant, type: ValueType): Instruction[] {
    const { results, returnArea } = signature({ kind: 'func', async: false, params: [], result: type }, 'lift');
    if (returnArea !== 'none') return [['i32.const', this.data.store(value, type)]];
    if (results[0] !== 'i32') throw new Error(`a constant ${results[0]} is answered`);
    return [['i32.const', flatConstant(value, type)]];
  }

  #mint(type: FuncType, core: CoreFuncType, rep: number): CoreFunction {
    if (type.result?.kind !== 'own') throw new Error('a handle is made for a function that returns none');
    const { resource } = type.result;
    const needed: Needed = { kind: 'resource.new', resource };
    return {
      key: `mint ${core.params} ${this.#id(resource)} ${rep}`,
      type: core,
      needs: [needed],
      body: (link, done) => ({ locals: [], code: [...finish(type, done), ['i32.const', rep], ['call', link(needed)]] }),
    };
  }

  #compute(type: FuncType, core: CoreFuncType, routine: Extract<Action, { kind: 'compute' }>['routine']): CoreFunction {
    switch (routine.name) {
      case 'entries':
        return this.#entries(type, core, routine.names, routine.host);
      case 'property':
        return this.#property(type, core, routine.names, routine.host);
      case 'output':
        return this.#output(type, core, routine.operation, routine.modes);
      case 'elapsed-timer': {
        const needed: Needed = { kind: 'host', host: routine.host };
        const code = (link: Link): Instruction[] => [
          ['i64.const', 0n],
          ['call', link(needed)],
        ];
        return {
          key: `timer ${JSON.stringify(routine.host)} ${core.params}`,
          type: core,
          needs: [needed],
          body: (link) => ({ locals: [], code: code(link) }),
        };
      }
      case 'poll-ready':
        return this.#pollReady(type, core);
      case 'return':
        return { key: `return ${core.params}`, type: core, needs: [], body: () => ({ locals: [], code: [] }) };
    }
  }

  /** The host's list goes through the filter; where it stands in a `result`, only if that is `ok`. */
  #entries(type: FuncType, core: CoreFuncType, names: NameFilter, host: HostFunction): CoreFunction {
    const filter = this.#filter(names);
    const result = resultOf(type);
    const area = this.#area(result);
    const plain = despecialize(result);
    const list = area + (plain.kind === 'variant' ? payloadOffset(plain.cases) : 0);
    const call: Needed = { kind: 'host', host };
    const logic: Needed = { kind: 'logic', name: 'entries' };
    return {
      key: `entries ${filter} ${JSON.stringify(host)}`,
      type: core,
      needs: [call, logic],
      body: (link, done) => {
        const select: Instruction[] = [
          ['i32.const', filter],
          ['i32.const', list],
          ['i32.load', 0],
          ['i32.const', list],
          ['i32.load', 4],
          ['i32.const', list],
          ['call', link(logic)],
        ];
        const guarded: Instruction[] = [
          ['i32.const', area],
          ['i32.load8_u', 0],
          'i32.eqz',
          ['if', 'empty'],
          ...select,
          'end',
        ];
        return {
          locals: [],
          code: [
            ['i32.const', area],
            ['call', link(call)],
            ...(plain.kind === 'variant' ? guarded : select),
            ...finish(type, done),
            ['i32.const', area],
          ],
        };
      },
    };
  }

  /** `result<option<string>, _>`: a fixed property, the host's, or `none`. */
  #property(type: FuncType, core: CoreFuncType, names: NameFilter, host: HostFunction | undefined): CoreFunction {
    const filter = this.#filter(names);
    const area = this.#area(resultOf(type));
    const none = this.data.store({ tag: 'ok', val: { tag: 'none' } }, resultOf(type));
    const property: Needed = { kind: 'logic', name: 'property' };
    const passes: Needed = { kind: 'logic', name: 'passes' };
    const call: Needed | undefined = host === undefined ? undefined : { kind: 'host', host };
    const [KEY, LENGTH, FOUND] = [0, 1, 2];
    const lookup: Instruction[] = [
      ['i32.const', filter],
      ['local.get', KEY],
      ['local.get', LENGTH],
    ];
    return {
      key: `property ${filter} ${JSON.stringify(host)}`,
      type: core,
      needs: call === undefined ? [property] : [property, passes, call],
      body: (link, done) => ({
        locals: ['i32'],
        code: [
          ...finish(type, done),
          ...lookup,
          ['call', link(property)],
          ['local.tee', FOUND],
          ['if', 'empty'],
          // ok(some(value)): both discriminants, then the string where the logic found it.
          ['i32.const', area],
          ['i32.const', 0],
          ['i32.store8', 0],
          ['i32.const', area],
          ['i32.const', 1],
          ['i32.store8', 4],
          ['i32.const', area],
          ['local.get', FOUND],
          ['i64.load', 0],
          ['i64.store', 8],
          ['i32.const', area],
          'return',
          'end',
          ...(call === undefined
            ? []
            : ([
                ...lookup,
                ['call', link(passes)],
                ['if', 'empty'],
                ['local.get', KEY],
                ['local.get', LENGTH],
                ['i32.const', area],
                ['call', link(call)],
                ...finish(type, done),
                ['i32.const', area],
                'return',
                'end',
              ] as const)),
          ['i32.const', none],
        ],
      }),
    };
  }

  /**
   * An output stream that swallows what it is given. Its budget is kept where the WIT asks for it: writing more than
   * `check-write` permitted traps.
   */
  #output(
    type: FuncType,
    core: CoreFuncType,
    operation: OutputOperation,
    modes: Readonly<Record<number, OutputMode>>,
  ): CoreFunction {
    const result = resultOf(type);
    const ok = this.#constant(operation === 'check-write' ? { tag: 'ok', val: BUDGET } : { tag: 'ok' }, result);
    const refusals = Object.entries(modes).flatMap(([rep, mode]): Instruction[] => {
      if (mode === 'ignore') return [];
      const refuse: Instruction[] =
        mode === 'trap'
          ? ['unreachable']
          : [...this.#constant({ tag: 'err', val: { tag: 'closed' } }, result), 'return'];
      return [['local.get', 0], ['i32.const', Number(rep)], 'i32.eq', ['if', 'empty'], ...refuse, 'end'];
    });
    // One budget of eight bytes for each stream, found by its representation.
    this.#budgets ??= this.data.reserve(8 * (Math.max(...Object.keys(modes).map(Number)) + 1), 8);
    const budgets = this.#budgets;
    const slot: Instruction[] = [['local.get', 0], ['i32.const', 3], 'i32.shl'];
    const length: Instruction[] =
      core.params[1] === 'i64' ? [['local.get', 1]] : [['local.get', 2], 'i64.extend_i32_u'];
    const trapIf = (code: Instruction[]): Instruction[] => [...code, ['if', 'empty'], 'unreachable', 'end'];
    const work = (): Instruction[] => {
      switch (operation) {
        case 'check-write':
          return [...slot, ['i64.const', BUDGET], ['i64.store', budgets]];
        case 'write':
        case 'write-zeroes':
          return [
            ...trapIf([...length, ...slot, ['i64.load', budgets], 'i64.gt_u']),
            ...slot,
            ...slot,
            ['i64.load', budgets],
            ...length,
            'i64.sub',
            ['i64.store', budgets],
          ];
        case 'blocking-write':
        case 'blocking-write-zeroes':
          return trapIf([...length, ['i64.const', BLOCKING_LIMIT], 'i64.gt_u']);
        case 'flush':
          return [];
      }
    };
    return {
      key: `output ${operation} ${JSON.stringify(modes)} ${core.params} ${JSON.stringify(ok)}`,
      type: core,
      needs: [],
      body: (_link, done) => ({ locals: [], code: [...finish(type, done), ...refusals, ...work(), ...ok] }),
    };
  }

  /** Every index from 0 on; WIT: an empty list traps. */
  #pollReady(type: FuncType, core: CoreFuncType): CoreFunction {
    const area = this.data.reserve(8, 4);
    const realloc: Needed = { kind: 'realloc' };
    const [COUNT, LIST, I] = [1, 2, 3];
    return {
      key: 'poll-ready',
      type: core,
      needs: [realloc],
      body: (link, done) => ({
        locals: ['i32', 'i32'],
        code: [
          ['local.get', COUNT],
          'i32.eqz',
          ['if', 'empty'],
          'unreachable',
          'end',
          ['i32.const', 0],
          ['i32.const', 0],
          ['i32.const', 4],
          ['local.get', COUNT],
          ['i32.const', 2],
          'i32.shl',
          ['call', link(realloc)],
          ['local.set', LIST],
          ['loop', 'empty'],
          ['local.get', LIST],
          ['local.get', I],
          ['i32.const', 2],
          'i32.shl',
          'i32.add',
          ['local.get', I],
          ['i32.store', 0],
          ['local.get', I],
          ['i32.const', 1],
          'i32.add',
          ['local.tee', I],
          ['local.get', COUNT],
          'i32.lt_u',
          ['br_if', 0],
          'end',
          ['i32.const', area],
          ['local.get', LIST],
          ['i32.store', 0],
          ['i32.const', area],
          ['local.get', COUNT],
          ['i32.store', 4],
          ...finish(type, done),
          ['i32.const', area],
        ],
      }),
    };
  }

  #filter(names: NameFilter): number {
    const allow: Constant = names.allow === undefined ? { tag: 'none' } : { tag: 'some', val: names.allow };
    const fixed: Constant = names.fixed.map(([key, value]) => [key, value]);
    return this.data.store({ fields: { fixed, allow, deny: names.deny } }, FILTER);
  }

  /** Room for a result, written anew by each call. */
  #area(type: ValueType): number {
    return this.data.reserve(elemSize(type), Math.max(8, alignment(type)));
  }
}

function resultOf(type: FuncType): ValueType {
  if (type.result === undefined) throw new Error('a function without result is computed');
  return type.result;
}

/** The call is over as far as the arena is concerned; see `memory.ts`. */
function finish(type: FuncType, done: number): Instruction[] {
  return usesArena(type)
    ? [
        ['i32.const', 1],
        ['global.set', done],
      ]
    : [];
}

/** Whether calls of the function may leave something in the arena: what is lowered to it, or what the host answered. */
function usesArena(type: FuncType): boolean {
  return signature(type, 'lift').needsRealloc || signature(type, 'lower').needsRealloc;
}
