import { hasResources, parts, resourcesOf } from '../component/reach.ts';
import type { BorrowType, FuncType, OwnType, ResourceType, TupleType, ValueType } from '../component/types.ts';
import type { Instruction, ValType } from '../wasm/code.ts';
import { type CoreType, flattenAll, flattenType, signature } from './flatten.ts';
import { despecialize, discriminantType, elemSize, fieldOffsets, payloadOffset } from './layout.ts';

/**
 * Core code that visits the handles in a value, wherever the Canonical ABI puts them: in core parameters, behind the
 * pointer of spilled ones, in memory, in lists (CanonicalABI.md § Flattening, § Loading). Parts without a handle that
 * matters cost no code.
 */

/** Where a handle is. */
export interface Place {
  /** Pushes it. */
  readonly load: readonly Instruction[];
  /** Replaces it by what `value` pushes. */
  readonly store: (value: readonly Instruction[]) => readonly Instruction[];
}

/** Gives the code for one handle; empty if it does not matter. */
export type Visit = (handle: OwnType | BorrowType, place: Place) => readonly Instruction[];

/** The locals that a function has beside its parameters. */
export class Locals {
  readonly types: ValType[] = [];
  readonly #params: number;

  constructor(params: number) {
    this.#params = params;
  }

  /** The index of a new one. */
  add(type: ValType): number {
    return this.#params + this.types.push(type) - 1;
  }
}

/** Code that visits the handles in the parameters of a lifted function, in their order. */
export function visitParams(func: FuncType, visit: Visit, locals: Locals): readonly Instruction[] {
  const types = func.params.map((param) => param.type);
  const slots = flattenAll(types);
  if (slots === undefined) return visitMemory(tuple(types), [['local.get', 0]], 0, visit, locals);
  return visitFlat(tuple(types), 0, slots, visit, locals);
}

/** Code that visits the handles in the result of a function: the core value in `local`, or what it points to. */
export function visitResult(func: FuncType, local: number, visit: Visit, locals: Locals): readonly Instruction[] {
  if (func.result === undefined) return [];
  if (signature(func, 'lift').returnArea !== 'none')
    return visitMemory(func.result, [['local.get', local]], 0, visit, locals);
  return visitFlat(func.result, local, [...Array<CoreType>(local), 'i32'], visit, locals);
}

/**
 * Whether all handles in a function's parameters and result can be visited: those that a stream or future is going to
 * carry cannot, nor any where the call is asynchronous.
 */
export function isVisitable(func: FuncType): boolean {
  const types = [...func.params.map((param) => param.type), ...(func.result === undefined ? [] : [func.result])];
  return types.every(isVisitableType);
}

function isVisitableType(type: ValueType): boolean {
  if (!hasResources(type)) return true;
  const plain = despecialize(type);
  switch (plain.kind) {
    case 'record':
      return plain.fields.every((field) => isVisitableType(field.type));
    case 'variant':
      return plain.cases.every((c) => c.type === undefined || isVisitableType(c.type));
    case 'list':
      return plain.length === undefined && isVisitableType(plain.element);
    default:
      return plain.kind === 'own' || plain.kind === 'borrow';
  }
}

/**
 * How much code may be needed to visit the handles in parameters and result: a type counts as often as it is spelt out,
 * if there is a handle in it.
 */
export function visitsIn(func: FuncType): number {
  return [...func.params.map((param) => param.type), ...(func.result === undefined ? [] : [func.result])].reduce(
    (sum, type) => sum + visitsOf(type),
    0,
  );
}

const visits = new WeakMap<ValueType, number>();

function visitsOf(type: ValueType | ResourceType): number {
  if (type.kind === 'resource' || !hasResources(type)) return 0;
  const known = visits.get(type) ?? parts(type).reduce((sum, part) => sum + visitsOf(part), 1);
  visits.set(type, known);
  return known;
}

/** The resources whose handles a function takes. */
export function resourcesTaken(func: FuncType): readonly ResourceType[] {
  return resourcesOf({ kind: 'func', async: false, params: func.params, result: undefined });
}

/** Code that visits the handles in a value at `address` + `offset`. `address` is pushed as often as needed. */
export function visitMemory(
  type: ValueType,
  address: readonly Instruction[],
  offset: number,
  visit: Visit,
  locals: Locals,
): readonly Instruction[] {
  if (!hasResources(type)) return [];
  const plain = despecialize(type);
  switch (plain.kind) {
    case 'own':
    case 'borrow':
      return visit(plain, {
        load: [...address, ['i32.load', offset]],
        store: (value) => [...address, ...value, ['i32.store', offset]],
      });
    case 'record': {
      const offsets = fieldOffsets(plain.fields);
      return plain.fields.flatMap((field, i) =>
        visitMemory(field.type, address, offset + (offsets[i] ?? 0), visit, locals),
      );
    }
    case 'variant': {
      const load = ({ u8: 'i32.load8_u', u16: 'i32.load16_u', u32: 'i32.load' } as const)[
        discriminantType(plain.cases.length)
      ];
      const payload = offset + payloadOffset(plain.cases);
      return plain.cases.flatMap((c, i) => {
        if (c.type === undefined) return [];
        const code = visitMemory(c.type, address, payload, visit, locals);
        return inCase([...address, [load, offset]], i, code);
      });
    }
    case 'list':
      return visitList(
        plain.element,
        [...address, ['i32.load', offset]],
        [...address, ['i32.load', offset + 4]],
        visit,
        locals,
      );
    default:
      return [];
  }
}

function visitFlat(
  type: ValueType,
  index: number,
  slots: readonly CoreType[],
  visit: Visit,
  locals: Locals,
): readonly Instruction[] {
  if (!hasResources(type)) return [];
  const plain = despecialize(type);
  const wide = slots[index] === 'i64';
  const get = (at: number): readonly Instruction[] => [
    ['local.get', at],
    ...(slots[at] === 'i64' ? (['i32.wrap_i64'] as const) : []),
  ];
  switch (plain.kind) {
    case 'own':
    case 'borrow':
      return visit(plain, {
        load: get(index),
        store: (value) => [...value, ...(wide ? (['i64.extend_i32_u'] as const) : []), ['local.set', index]],
      });
    case 'record': {
      let at = index;
      return plain.fields.flatMap((field) => {
        const code = visitFlat(field.type, at, slots, visit, locals);
        at += flattenType(field.type)?.length ?? 0;
        return code;
      });
    }
    case 'variant':
      return plain.cases.flatMap((c, i) => {
        if (c.type === undefined) return [];
        return inCase(get(index), i, visitFlat(c.type, index + 1, slots, visit, locals));
      });
    case 'list':
      return visitList(plain.element, get(index), get(index + 1), visit, locals);
    default:
      return [];
  }
}

function inCase(
  discriminant: readonly Instruction[],
  index: number,
  code: readonly Instruction[],
): readonly Instruction[] {
  if (code.length === 0) return [];
  return [...discriminant, ['i32.const', index], 'i32.eq', ['if', 'empty'], ...code, 'end'];
}

function visitList(
  element: ValueType,
  pointer: readonly Instruction[],
  length: readonly Instruction[],
  visit: Visit,
  locals: Locals,
): readonly Instruction[] {
  const at = locals.add('i32');
  const end = locals.add('i32');
  const code = visitMemory(element, [['local.get', at]], 0, visit, locals);
  if (code.length === 0) return [];
  const size: Instruction = ['i32.const', elemSize(element)];
  return [
    ...pointer,
    ['local.tee', at],
    ...length,
    size,
    'i32.mul',
    'i32.add',
    ['local.set', end],
    ['block', 'empty'],
    ['loop', 'empty'],
    ['local.get', at],
    ['local.get', end],
    'i32.eq',
    ['br_if', 1],
    ...code,
    ['local.get', at],
    size,
    'i32.add',
    ['local.set', at],
    ['br', 0],
    'end',
    'end',
  ];
}

function tuple(types: readonly ValueType[]): TupleType {
  return { kind: 'tuple', types };
}
