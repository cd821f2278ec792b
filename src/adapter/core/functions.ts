import { signature } from '../../abi/flatten.ts';
import { Locals, visitParams } from '../../abi/handles.ts';
import { despecialize, payloadOffset } from '../../abi/layout.ts';
import type { Constant } from '../../abi/values.ts';
import type { FuncType, ResourceType, ValueType } from '../../component/types.ts';
import type { Policy, SocketPeers } from '../../policy/model.ts';
import type { Instruction } from '../../wasm/code.ts';
import type { CoreFuncType } from '../../wasm/module.ts';
import type { Action, HostFunction, NameFilter, OwnAction, Routine, Rule } from '../action.ts';
import { linesOf, type Trace } from '../debug.ts';
import { isWritable } from '../files.ts';
import type { Plan } from '../plan.ts';
import { bodies, clones } from './bodies.ts';
import { telling, told } from './debug.ts';
import { type Embedded, errorCode, files, preopens } from './files.ts';
import {
  CoreContext,
  type CoreFunction,
  finish,
  type Link,
  type Needed,
  needsOf,
  resultOf,
  type Sibling,
  type StaticCells,
  usesArena,
} from './function.ts';
import { type Ruling, UNRULED } from './guard.ts';
import { names, peers } from './peers.ts';
import { proxy } from './proxy.ts';
import { readOnly } from './read-only.ts';
import { requests } from './requests.ts';
import { output, poll, splice } from './streams.ts';
import { chance, clockOf, generatorOf, time } from './virtual.ts';

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

/** A function that the adapter exports, and what becomes of it. */
export interface Coded {
  /** Name of the import. */
  readonly from: string;
  readonly func: string;
  /** To which the core function is going to be lifted. */
  readonly type: FuncType;
  readonly action: Action;
}

/** Writes the core functions of a compartment. Constants go to its static data. */
export class CoreFunctions {
  readonly #context: CoreContext;
  readonly #policy: Policy;
  readonly #embedded: Embedded | undefined;
  readonly #trace: Trace | undefined;
  /** Where each filter lies. */
  readonly #filters = new Map<NameFilter, number>();

  /**
   * @param own resources that the adapter defines
   * @param cells of the handle table, which all compartments have together
   */
  constructor(
    own: ReadonlySet<ResourceType>,
    plan: Plan,
    policy: Policy,
    embedded: Embedded | undefined,
    cells: StaticCells,
  ) {
    const isWrapped = (resource: ResourceType): boolean => plan.ownership.isWrapped(resource);
    this.#context = new CoreContext(own, isWrapped, isWritable(policy), cells);
    this.#trace = plan.trace;
    this.#policy = policy;
    this.#embedded = embedded;
  }

  get data() {
    return this.#context.data;
  }

  /**
   * The core function, or `undefined` where none is needed: functions of the host's are handed on, and traps are lifted
   * where they are exported.
   * @param sibling functions of the same interface, for actions that are made of others
   */
  make(coded: Coded, sibling: Sibling): CoreFunction | undefined {
    const { type, action } = coded;
    if (action.kind === 'pass') return undefined;
    const { params, results } = signature(type, 'lift');
    const core = { params, results };
    if (action.kind !== 'proxy') return this.#makeOwn({ ...coded, action }, core, sibling);
    const own = this.#makeOwn({ ...coded, action: action.own }, core, sibling);
    const refused =
      this.#trace === undefined || action.rule === undefined
        ? undefined
        : telling(linesOf(coded.from, coded.func, refusalOf(action.rule)).line, this.#trace, this.#context);
    return keyed(proxy(type, core, action, own, this.#ruling(type, action.rule), refused, this.#context), type);
  }

  #ruling(type: FuncType, rule: Rule | undefined): Ruling {
    const { http, sockets, dns } = this.#policy;
    if (rule === undefined) return UNRULED;
    switch (rule.name) {
      case 'refuse':
      case 'open-at':
      case 'get-flags':
        return readOnly(type, rule);
      case 'request':
        return requests(rule, typeof http === 'object' ? http : [], this.#context);
      case 'body':
        return bodies(rule, this.#context);
      case 'clone':
        return clones(rule, this.#context);
      case 'name':
        return names(typeof dns === 'object' ? dns : [], this.#context);
      default:
        return peers(rule, typeof sockets === 'object' ? sockets : NOBODY, this.#context);
    }
  }

  #makeOwn({ from, func, type, action }: Coded & { readonly action: OwnAction }, core: CoreFuncType, sibling: Sibling) {
    const own = action.kind === 'trap' ? undefined : keyed(this.#own(type, core, action, sibling), type);
    if (this.#trace === undefined || action.why === 'unreachable') return own;
    return keyed(told(type, core, own, linesOf(from, func, action), this.#trace, this.#context), type);
  }

  /**
   * What another function of the same interface calls for one that is the host's, or that traps: handles of the host's
   * stay the caller's to drop.
   */
  inner(type: FuncType, action: Action, host: HostFunction): CoreFunction {
    const { params, results } = signature(type, 'lift');
    const core = { params, results };
    if (action.kind === 'trap') {
      const key = `trap ${params}>${results}`;
      return { key, type: core, needs: [], body: () => ({ locals: [], code: ['unreachable'] }) };
    }
    const needed: Needed = { kind: 'host', host };
    const area: readonly Instruction[] =
      signature(type, 'lower').returnArea === 'none' ? [] : [['i32.const', this.#context.area(resultOf(type))]];
    return {
      key: `host ${JSON.stringify(host)}`,
      type: core,
      needs: [needed],
      body: (link) => ({
        locals: [],
        code: [...params.map((_, i): Instruction => ['local.get', i]), ...area, ['call', link(needed)], ...area],
      }),
    };
  }

  #own(
    type: FuncType,
    core: CoreFuncType,
    action: Exclude<OwnAction, { kind: 'trap' }>,
    sibling: Sibling,
  ): CoreFunction {
    switch (action.kind) {
      case 'answer':
        return this.#answer(type, core, action.value);
      case 'mint':
        return this.#mint(type, core, this.#context.cells.of(action.cell));
      case 'compute':
        return this.#compute(type, core, action.routine, sibling);
    }
  }

  #answer(type: FuncType, core: CoreFuncType, value: Constant): CoreFunction {
    const answer = this.#context.constant(value, resultOf(type));
    const body: CoreFunction['body'] = (link, done) => {
      const locals = new Locals(core.params.length);
      const drops = visitParams(
        type,
        ({ kind, resource }, place) => {
          if (kind === 'borrow' && this.#context.owns(resource)) return [];
          return [...place.load, ['call', link({ kind: 'resource.drop', resource })]];
        },
        locals,
      );
      return { locals: locals.types, code: [...drops, ...finish(type, done), ...answer] };
    };
    const needs = needsOf(body);
    const key = needs.length === 0 ? '' : ` drops ${this.#context.id(type)}`;
    return { key: `answer ${core.params} ${answer.join(' ')}${key}`, type: core, needs, body };
  }

  #mint(type: FuncType, core: CoreFuncType, cell: number): CoreFunction {
    if (type.result?.kind !== 'own') throw new Error('a handle is made for a function that returns none');
    const { resource } = type.result;
    const needed: Needed = { kind: 'resource.new', resource };
    return {
      key: `mint ${core.params} ${this.#context.id(resource)} ${cell}`,
      type: core,
      needs: [needed],
      body: (link, done) => ({
        locals: [],
        code: [...finish(type, done), ['i32.const', cell], ['call', link(needed)]],
      }),
    };
  }

  #compute(type: FuncType, core: CoreFuncType, routine: Routine, sibling: Sibling): CoreFunction {
    switch (routine.name) {
      case 'entries':
        return this.#entries(type, core, routine.names, routine.host);
      case 'property':
        return this.#property(type, core, routine.names, routine.host);
      case 'output': {
        const { operation } = routine;
        const onFile = routine.kinds.includes('WRITER')
          ? files(type, core, { func: `[method]output-stream.${operation}`, closed: false }, this.#context)
          : undefined;
        return output(type, core, routine, onFile, this.#context);
      }
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
      case 'poll':
        return poll(type, routine.ready, routine.timed ? this.#clock() : undefined, this.#context);
      case 'time':
        return time(type, core, routine.operation, this.#clock(), this.#context);
      case 'chance':
        return chance(type, core, routine.operation, this.#generator(), this.#context);
      case 'splice':
        return splice(type, core, routine, sibling, this.#context);
      case 'preopens':
        return preopens(type, routine, this.#policy, this.#embedded, this.#context);
      case 'error-code':
        return errorCode(type, core, this.#context);
      case 'files':
        return files(type, core, routine, this.#context);
      case 'return':
        return { key: `return ${core.params}`, type: core, needs: [], body: () => ({ locals: [], code: [] }) };
    }
  }

  /** Where the moment of virtual time is kept. */
  #clock(): number {
    const { clocks } = this.#policy;
    if (typeof clocks !== 'object') throw new Error('time is virtual and starts nowhere');
    return clockOf(clocks, this.#context);
  }

  #generator(): number {
    const { random } = this.#policy;
    if (typeof random !== 'object') throw new Error('random numbers are made without a seed');
    return generatorOf(random, this.#context);
  }

  /** The host's list goes through the filter; where it stands in a `result`, only if that is `ok`. */
  #entries(type: FuncType, core: CoreFuncType, names: NameFilter, host: HostFunction): CoreFunction {
    const filter = this.#filter(names);
    const result = resultOf(type);
    const area = this.#context.area(result);
    const plain = despecialize(result);
    const list = area + (plain.kind === 'variant' ? payloadOffset(plain.cases) : 0);
    const call: Needed = { kind: 'host', host };
    const logic = logicOfNames('entries');
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
    const area = this.#context.area(resultOf(type));
    const none = this.#context.data.store({ tag: 'ok', val: { tag: 'none' } }, resultOf(type));
    const property = logicOfNames('property');
    const passes = logicOfNames('passes');
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

  #filter(names: NameFilter): number {
    const known = this.#filters.get(names) ?? this.#storeFilter(names);
    this.#filters.set(names, known);
    return known;
  }

  #storeFilter(names: NameFilter): number {
    const allow: Constant = names.allow === undefined ? { tag: 'none' } : { tag: 'some', val: names.allow };
    const fixed: Constant = names.fixed.map(([key, value]) => [key, value]);
    return this.#context.data.store({ fields: { fixed, allow, deny: names.deny } }, FILTER);
  }
}

const NOBODY: SocketPeers = { connect: [], listen: [] };

/** What a proxy answers where its rule lets nothing through. */
function refusalOf({ error }: Rule): OwnAction {
  const common = { why: 'denied', setting: undefined } as const;
  return error === undefined ? { kind: 'trap', ...common } : { kind: 'answer', value: error, ...common };
}

/** Types that look alike to core code may still differ in whether a call leaves something in the arena. */
function keyed(func: CoreFunction, type: FuncType): CoreFunction {
  return { ...func, key: `${func.key} ${usesArena(type)}` };
}

const NAMES_TYPES = {
  entries: { params: ['i32', 'i32', 'i32', 'i32'], results: [] },
  property: { params: ['i32', 'i32', 'i32'], results: ['i32'] },
  passes: { params: ['i32', 'i32', 'i32'], results: ['i32'] },
} as const satisfies Record<string, CoreFuncType>;

function logicOfNames(name: keyof typeof NAMES_TYPES): Needed {
  return { kind: 'logic', module: 'names', name, type: NAMES_TYPES[name] };
}
