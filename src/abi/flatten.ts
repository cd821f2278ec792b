import type { FuncType, ValueType } from '../component/types.ts';
import { despecialize } from './layout.ts';

/** Source: CanonicalABI.md § Flattening. */
export type CoreType = 'i32' | 'i64' | 'f32' | 'f64';

export const MAX_FLAT_PARAMS = 16;
export const MAX_FLAT_RESULTS = 1;

/**
 * The core values that stand for a value, or `undefined` if they are more than `limit` (at most 16): whoever asks then
 * spills to memory, and a type that would flatten to millions of values costs nothing.
 */
export function flattenType(type: ValueType, limit = MAX_FLAT_PARAMS): readonly CoreType[] | undefined {
  let known = flattened.get(type);
  if (known === undefined) {
    known = { flat: within(compute(type)) };
    flattened.set(type, known);
  }
  return known.flat !== undefined && known.flat.length <= limit ? known.flat : undefined;
}

const flattened = new WeakMap<ValueType, { flat: readonly CoreType[] | undefined }>();

function compute(type: ValueType): readonly CoreType[] | undefined {
  const plain = despecialize(type);
  switch (plain.kind) {
    case 's64':
    case 'u64':
      return ['i64'];
    case 'f32':
    case 'f64':
      return [plain.kind];
    case 'string':
      return ['i32', 'i32'];
    case 'list': {
      if (plain.length === undefined) return ['i32', 'i32'];
      if (plain.length > MAX_FLAT_PARAMS) return undefined;
      return flattenAll(Array<ValueType>(plain.length).fill(plain.element));
    }
    case 'record':
      return flattenAll(plain.fields.map((field) => field.type));
    case 'variant':
      return flattenVariant(plain.cases.map((c) => c.type));
    default:
      return ['i32'];
  }
}

export function flattenAll(types: readonly ValueType[]): readonly CoreType[] | undefined {
  const flat: CoreType[] = [];
  for (const type of types) {
    const more = flattenType(type);
    if (more === undefined) return undefined;
    flat.push(...more);
    if (flat.length > MAX_FLAT_PARAMS) return undefined;
  }
  return flat;
}

function flattenVariant(payloads: readonly (ValueType | undefined)[]): readonly CoreType[] | undefined {
  const joined: CoreType[] = [];
  for (const payload of payloads) {
    if (payload === undefined) continue;
    const flat = flattenType(payload);
    if (flat === undefined) return undefined;
    flat.forEach((type, i) => {
      const present = joined[i];
      joined[i] = present === undefined ? type : join(present, type);
    });
  }
  return ['i32', ...joined];
}

/** One core type that can carry either. */
export function join(a: CoreType, b: CoreType): CoreType {
  if (a === b) return a;
  if ((a === 'i32' && b === 'f32') || (a === 'f32' && b === 'i32')) return 'i32';
  return 'i64';
}

function within(flat: readonly CoreType[] | undefined): readonly CoreType[] | undefined {
  return flat !== undefined && flat.length <= MAX_FLAT_PARAMS ? flat : undefined;
}

/** How a function type looks to a core module, synchronously. */
export interface Signature {
  readonly params: readonly CoreType[];
  readonly results: readonly CoreType[];
  /** The parameters are in memory and the one core parameter points to them. */
  readonly spilledParams: boolean;
  /** Where a result goes that is more than one core value. */
  readonly returnArea: 'none' | 'returned pointer' | 'pointer parameter';
  /** The canonical options that `lift` or `lower` must be given. */
  readonly needsMemory: boolean;
  readonly needsRealloc: boolean;
}

/**
 * `lift`: what a core function exports to become this function; `lower`: what it becomes when a core module imports it.
 * CanonicalABI.md § Flattening, § canon lift, § canon lower.
 */
export function signature(func: FuncType, direction: 'lift' | 'lower'): Signature {
  const known = signatures[direction].get(func);
  if (known !== undefined) return known;
  const found = computeSignature(func, direction);
  signatures[direction].set(func, found);
  return found;
}

const signatures = { lift: new WeakMap<FuncType, Signature>(), lower: new WeakMap<FuncType, Signature>() };

function computeSignature(func: FuncType, direction: 'lift' | 'lower'): Signature {
  const types = func.params.map((param) => param.type);
  const flatParams = flattenAll(types);
  const flatResult = func.result === undefined ? [] : flattenType(func.result, MAX_FLAT_RESULTS);
  const params: CoreType[] = [...(flatParams ?? ['i32' as const])];
  const spilledParams = flatParams === undefined;
  const spilledResult = flatResult === undefined;
  if (spilledResult && direction === 'lower') params.push('i32');
  const dynamicParams = types.some(isDynamic);
  const dynamicResult = func.result !== undefined && isDynamic(func.result);
  const incoming = direction === 'lift' ? dynamicParams || spilledParams : dynamicResult;
  return {
    params,
    results: spilledResult ? (direction === 'lift' ? ['i32'] : []) : flatResult,
    spilledParams,
    returnArea: !spilledResult ? 'none' : direction === 'lift' ? 'returned pointer' : 'pointer parameter',
    needsMemory: spilledParams || spilledResult || dynamicParams || dynamicResult,
    needsRealloc: incoming,
  };
}

const dynamic = new WeakMap<ValueType, boolean>();

/** Whether values of the type have parts outside themselves: strings and lists. */
function isDynamic(type: ValueType): boolean {
  const known = dynamic.get(type);
  if (known !== undefined) return known;
  const plain = despecialize(type);
  const found =
    plain.kind === 'string' ||
    (plain.kind === 'list' && (plain.length === undefined || isDynamic(plain.element))) ||
    (plain.kind === 'record' && plain.fields.some((field) => isDynamic(field.type))) ||
    (plain.kind === 'variant' && plain.cases.some((c) => c.type !== undefined && isDynamic(c.type)));
  dynamic.set(type, found);
  return found;
}
