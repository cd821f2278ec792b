import { signature } from '../../abi/flatten.ts';
import { alignment, elemSize } from '../../abi/layout.ts';
import { type Constant, flatConstant, StaticData } from '../../abi/values.ts';
import type { FuncType, ResourceType, ValueType } from '../../component/types.ts';
import type { Body, Instruction } from '../../wasm/code.ts';
import type { CoreFuncType } from '../../wasm/module.ts';
import type { HostFunction } from '../action.ts';
import { CELL_SIZE, KIND, type StaticCell } from '../cells.ts';
import type { LogicModule } from './compartments.ts';
import type { HandleFunction } from './handle-table.ts';

/** Something that an adapter's code imports, or another of its functions. */
export type Needed =
  | { readonly kind: 'host'; readonly host: HostFunction }
  | { readonly kind: 'resource.new' | 'resource.drop' | 'resource.rep'; readonly resource: ResourceType }
  /** Drops a handle of the host's, though the adapter owns the resource. */
  | { readonly kind: 'host-drop'; readonly resource: ResourceType }
  | { readonly kind: 'realloc' }
  /** A function of the handle table. */
  | { readonly kind: 'handles'; readonly name: HandleFunction }
  /** No function: only that there is a memory. */
  | { readonly kind: 'memory' }
  /** A routine of the compiled logic, see `assembly/`. */
  | {
      readonly kind: 'logic';
      readonly module: LogicModule;
      readonly name: string;
      readonly type: CoreFuncType;
      /** What the routine calls of the host; what is not there is never called. Each `id` is an instance of the module. */
      readonly host?: { readonly id: number; readonly openAt?: HostFunction; readonly drop: ResourceType | undefined };
    }
  | { readonly kind: 'core'; readonly func: CoreFunction };

/** Finds the function of an interface that another one is made of. */
export type Sibling = (func: string) => CoreFunction;

/** Gives what is needed its function index in the module that is being written. */
export type Link = (needed: Needed) => number;

/** A core function before the module around it exists. Functions with equal keys are one. */
export interface CoreFunction {
  readonly key: string;
  readonly type: CoreFuncType;
  readonly needs: readonly Needed[];
  readonly body: (link: Link, done: number) => Body;
}

/** What a body calls: it is written once without indices, to see. */
export function needsOf(body: CoreFunction['body']): readonly Needed[] {
  const needs: Needed[] = [];
  body((needed) => needs.push(needed), 0);
  return needs;
}

/** A call of the handle table. */
export function handles(name: HandleFunction, link: Link): Instruction {
  return ['call', link({ kind: 'handles', name })];
}

/** The cells that the handle table has from the start. */
export class StaticCells {
  readonly data = new StaticData(16);
  readonly #known = new Map<StaticCell['name'], number>();

  /** The address of one. */
  of({ name, kind }: StaticCell): number {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const address = this.data.reserve(CELL_SIZE, 8);
    this.data.write(address, Uint8Array.of(KIND[kind]));
    this.#known.set(name, address);
    return address;
  }
}

/** What the functions of a compartment share: static data, and who owns which resource. */
export class CoreContext {
  readonly data = new StaticData(16);
  readonly cells: StaticCells;
  readonly #own: ReadonlySet<ResourceType>;
  readonly #ids = new Map<object, number>();
  readonly #states = new Map<string, number>();
  readonly #shared = new Map<string, CoreFunction>();

  /** Whether some of the embedded files can be changed. */
  readonly writable: boolean;
  /** Whether handles of an owned resource may stand for the host's. */
  readonly isWrapped: (resource: ResourceType) => boolean;

  /** @param own resources that the adapter defines: borrowed, they arrive as their representation and need no drop */
  constructor(
    own: ReadonlySet<ResourceType>,
    isWrapped: (resource: ResourceType) => boolean,
    writable: boolean,
    cells: StaticCells,
  ) {
    this.cells = cells;
    this.#own = own;
    this.isWrapped = isWrapped;
    this.writable = writable;
  }

  /** Something that several functions use, made once. */
  shared(name: string, make: () => CoreFunction): CoreFunction {
    const known = this.#shared.get(name) ?? make();
    this.#shared.set(name, known);
    return known;
  }

  owns(resource: ResourceType): boolean {
    return this.#own.has(resource);
  }

  /** A number for a node of the type graph, to tell keys apart. */
  id(node: object): number {
    const known = this.#ids.get(node) ?? this.#ids.size;
    this.#ids.set(node, known);
    return known;
  }

  /** The instructions that leave a constant result: a discriminant or number, or where it lies. */
  constant(value: Constant, type: ValueType): readonly Instruction[] {
    const { results, returnArea } = signature({ kind: 'func', async: false, params: [], result: type }, 'lift');
    if (returnArea !== 'none') return [['i32.const', this.data.store(value, type)]];
    if (results[0] === 'i64' && typeof value === 'bigint') return [['i64.const', value]];
    if (results[0] !== 'i32') throw new Error(`a constant ${results[0]} is answered`);
    return [['i32.const', flatConstant(value, type)]];
  }

  /** Room for a result, written anew by each call. */
  area(type: ValueType): number {
    return this.data.reserve(elemSize(type), Math.max(8, alignment(type)));
  }

  /** The address of something that calls change, as it is at first. */
  state(name: string, contents: Uint8Array): number {
    const known = this.#states.get(name);
    if (known !== undefined) return known;
    const address = this.data.reserve(contents.length, 8);
    this.data.write(address, contents);
    this.#states.set(name, address);
    return address;
  }
}

export function resultOf(type: FuncType): ValueType {
  if (type.result === undefined) throw new Error('a function without result is computed');
  return type.result;
}

export function trapIf(condition: readonly Instruction[]): readonly Instruction[] {
  return [...condition, ['if', 'empty'], 'unreachable', 'end'];
}

/** The call is over as far as the arena is concerned; see `memory.ts`. */
export function finish(type: FuncType, done: number): readonly Instruction[] {
  return usesArena(type)
    ? [
        ['i32.const', 1],
        ['global.set', done],
      ]
    : [];
}

/** Whether calls of the function may leave something in the arena: what is lowered to it, or what the host answered. */
export function usesArena(type: FuncType): boolean {
  return signature(type, 'lift').needsRealloc || signature(type, 'lower').needsRealloc;
}
