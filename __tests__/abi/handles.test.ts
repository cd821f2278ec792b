import { describe, expect, it } from 'vitest';
import { flattenAll, flattenType } from '../../src/abi/flatten.ts';
import { isVisitable, Locals, visitMemory, visitParams, visitResult } from '../../src/abi/handles.ts';
import {
  alignment,
  alignTo,
  despecialize,
  discriminantSize,
  elemSize,
  fieldOffsets,
  payloadOffset,
} from '../../src/abi/layout.ts';
import type { FuncType, ResourceType, ValueType } from '../../src/component/types.ts';
import type { Instruction } from '../../src/wasm/code.ts';
import { ModuleBuilder } from '../../src/wasm/module.ts';
import { Random } from '../support/random.ts';

const resource: ResourceType = { kind: 'resource', name: 'r' };
const other: ResourceType = { kind: 'resource', name: 'other' };
const OWN: ValueType = { kind: 'own', resource };
const BORROW: ValueType = { kind: 'borrow', resource };
const FOREIGN: ValueType = { kind: 'own', resource: other };

/** What a visit does to a handle that matters. */
const ADDED = 100_000;
const visitor = (
  handle: { readonly resource: ResourceType },
  place: {
    readonly load: readonly Instruction[];
    readonly store: (v: readonly Instruction[]) => readonly Instruction[];
  },
): readonly Instruction[] =>
  handle.resource === resource ? place.store([...place.load, ['i32.const', ADDED], 'i32.add']) : [];

function randomType(random: Random, depth: number): ValueType {
  const inner = () => randomType(random, depth - 1);
  const leaf = () =>
    random.pick<ValueType>([
      OWN,
      BORROW,
      FOREIGN,
      { kind: 'u8' },
      { kind: 'u64' },
      { kind: 'f32' },
      { kind: 'string' },
    ]);
  if (depth === 0) return leaf();
  switch (random.below(8)) {
    case 0:
      return {
        kind: 'record',
        fields: Array.from({ length: 1 + random.below(3) }, (_, i) => ({ name: `f${i}`, type: inner() })),
      };
    case 1:
      return { kind: 'tuple', types: Array.from({ length: 1 + random.below(3) }, inner) };
    case 2:
      return { kind: 'option', type: inner() };
    case 3:
      return { kind: 'result', ok: random.pick([undefined, inner()]), err: random.pick([undefined, inner()]) };
    case 4:
      return {
        kind: 'variant',
        cases: Array.from({ length: random.pick([1, 3, 300]) }, (_, i) => ({
          name: `c${i}`,
          type: i < 3 && random.below(3) > 0 ? inner() : undefined,
        })),
      };
    case 5:
      return { kind: 'list', element: inner(), length: undefined };
    default:
      return leaf();
  }
}

/** A memory that is filled from the bottom, for laying values out by the book (CanonicalABI.md § Storing). */
class Heap {
  readonly view: DataView;
  #top = 64;
  #handle = 1;

  constructor(buffer: ArrayBuffer) {
    this.view = new DataView(buffer);
  }

  take(size: number, align: number): number {
    const at = alignTo(this.#top, align);
    this.#top = at + size;
    return at;
  }

  /** Writes a random value; gives what it holds when `matters` handles are larger by {@link ADDED}. */
  store(type: ValueType, at: number, random: Random): unknown {
    const plain = despecialize(type);
    switch (plain.kind) {
      case 'own':
      case 'borrow': {
        const handle = this.#handle++;
        this.view.setUint32(at, handle, true);
        return plain.resource === resource ? handle + ADDED : handle;
      }
      case 'u8':
        this.view.setUint8(at, 7);
        return 7;
      case 'u64':
        this.view.setBigUint64(at, 2n ** 40n, true);
        return 2n ** 40n;
      case 'f32':
        this.view.setFloat32(at, 1.5, true);
        return 1.5;
      case 'string':
        this.view.setUint32(at, 11, true);
        this.view.setUint32(at + 4, 13, true);
        return [11, 13];
      case 'list': {
        const count = random.below(4);
        const size = elemSize(plain.element);
        const start = this.take(size * count, alignment(plain.element));
        this.view.setUint32(at, start, true);
        this.view.setUint32(at + 4, count, true);
        return Array.from({ length: count }, (_, i) => this.store(plain.element, start + i * size, random));
      }
      case 'record': {
        const offsets = fieldOffsets(plain.fields);
        return plain.fields.map((field, i) => this.store(field.type, at + (offsets[i] ?? 0), random));
      }
      case 'variant': {
        const index = random.below(Math.min(plain.cases.length, 4));
        for (let i = 0; i < discriminantSize(plain.cases.length); i++)
          this.view.setUint8(at + i, (index >> (8 * i)) & 255);
        const inner = plain.cases[index]?.type;
        return [index, inner === undefined ? undefined : this.store(inner, at + payloadOffset(plain.cases), random)];
      }
      default:
        throw new Error(plain.kind);
    }
  }

  load(type: ValueType, at: number): unknown {
    const plain = despecialize(type);
    switch (plain.kind) {
      case 'own':
      case 'borrow':
        return this.view.getUint32(at, true);
      case 'u8':
        return this.view.getUint8(at);
      case 'u64':
        return this.view.getBigUint64(at, true);
      case 'f32':
        return this.view.getFloat32(at, true);
      case 'string':
        return [this.view.getUint32(at, true), this.view.getUint32(at + 4, true)];
      case 'list': {
        const start = this.view.getUint32(at, true);
        const size = elemSize(plain.element);
        return Array.from({ length: this.view.getUint32(at + 4, true) }, (_, i) =>
          this.load(plain.element, start + i * size),
        );
      }
      case 'record': {
        const offsets = fieldOffsets(plain.fields);
        return plain.fields.map((field, i) => this.load(field.type, at + (offsets[i] ?? 0)));
      }
      case 'variant': {
        const size = discriminantSize(plain.cases.length);
        const index = size === 1 ? this.view.getUint8(at) : this.view.getUint16(at, true);
        const inner = plain.cases[index]?.type;
        return [index, inner === undefined ? undefined : this.load(inner, at + payloadOffset(plain.cases))];
      }
      default:
        throw new Error(plain.kind);
    }
  }
}

type Exports = Readonly<Record<string, unknown>>;

function instantiate(write: (module: ModuleBuilder) => void): { exports: Exports; heap: Heap } {
  const module = new ModuleBuilder();
  module.memory(4);
  module.export('memory', 'memory', 0);
  write(module);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(module.encode())));
  if (!(exports['memory'] instanceof WebAssembly.Memory)) throw new Error('no memory');
  return { exports, heap: new Heap(exports['memory'].buffer) };
}

function call(exports: Exports, ...args: (number | bigint)[]): unknown {
  const { run } = exports;
  if (typeof run !== 'function') throw new Error('no function');
  return run(...args);
}

describe('visiting handles', () => {
  it('finds all of them in memory, and touches nothing else', () => {
    const random = new Random(5);
    for (let round = 0; round < 300; round++) {
      const type = randomType(random, 4);
      const locals = new Locals(1);
      const code = visitMemory(type, [['local.get', 0]], 0, visitor, locals);
      const { exports, heap } = instantiate((module) => {
        module.export('run', 'func', module.func({ params: ['i32'], results: [] }, { locals: locals.types, code }));
      });
      const at = heap.take(elemSize(type), alignment(type));
      const expected = heap.store(type, at, random);
      call(exports, at);
      expect(heap.load(type, at), JSON.stringify(type)).toEqual(expected);
    }
  });

  it('finds them behind the pointer of spilled parameters', () => {
    const types: ValueType[] = [
      OWN,
      ...Array<ValueType>(16).fill({ kind: 'u8' }),
      { kind: 'list', element: BORROW, length: undefined },
    ];
    const func: FuncType = {
      kind: 'func',
      async: false,
      params: types.map((type, i) => ({ name: `p${i}`, type })),
      result: undefined,
    };
    const locals = new Locals(1);
    const code = visitParams(func, visitor, locals);
    const { exports, heap } = instantiate((module) => {
      module.export('run', 'func', module.func({ params: ['i32'], results: [] }, { locals: locals.types, code }));
    });
    const tuple: ValueType = { kind: 'tuple', types };
    const at = heap.take(elemSize(tuple), 8);
    const expected = heap.store(tuple, at, new Random(2));
    call(exports, at);
    expect(heap.load(tuple, at)).toEqual(expected);
  });

  /** The parameters after the visit: each core value goes to a place of its own in memory. */
  function flat(types: readonly ValueType[], args: readonly (number | bigint)[]): { values: bigint[]; heap: Heap } {
    const func: FuncType = {
      kind: 'func',
      async: false,
      params: types.map((type, i) => ({ name: `p${i}`, type })),
      result: undefined,
    };
    const slots = flattenAll(types) ?? [];
    const locals = new Locals(slots.length);
    const code = visitParams(func, visitor, locals);
    const { exports, heap } = instantiate((module) => {
      const out = slots.flatMap((slot, i): Instruction[] => [
        ['i32.const', 8 * i],
        ['local.get', i],
        ...(slot === 'i32' ? (['i64.extend_i32_u'] as const) : []),
        ['i64.store', 0],
      ]);
      module.export(
        'run',
        'func',
        module.func({ params: slots, results: [] }, { locals: locals.types, code: [...code, ...out] }),
      );
    });
    call(exports, ...args);
    return { values: slots.map((_, i) => heap.view.getBigUint64(8 * i, true)), heap };
  }

  it('finds them among core parameters, where their case holds', () => {
    const types: ValueType[] = [{ kind: 'u64' }, { kind: 'option', type: OWN }, BORROW, FOREIGN];
    expect(flat(types, [5n, 1, 6, 7, 8]).values).toEqual([5n, 1n, 100_006n, 100_007n, 8n]);
    expect(flat(types, [5n, 0, 6, 7, 8]).values).toEqual([5n, 0n, 6n, 100_007n, 8n]);
  });

  it('finds one that shares its slot with something wider', () => {
    const choice: ValueType = { kind: 'result', ok: OWN, err: { kind: 'u64' } };
    expect(flattenType(choice)).toEqual(['i32', 'i64']);
    expect(flat([choice], [0, 9n]).values).toEqual([0n, 100_009n]);
    expect(flat([choice], [1, 9n]).values).toEqual([1n, 9n]);
  });

  it('finds one behind a discriminant that shares its slot with something wider', () => {
    const choice: ValueType = { kind: 'result', ok: { kind: 'option', type: OWN }, err: { kind: 'u64' } };
    expect(flattenType(choice)).toEqual(['i32', 'i64', 'i32']);
    expect(flat([choice], [0, 1n, 9]).values).toEqual([0n, 1n, 100_009n]);
    expect(flat([choice], [0, 0n, 9]).values).toEqual([0n, 0n, 9n]);
    expect(flat([choice], [1, 1n, 9]).values).toEqual([1n, 1n, 9n]);
  });

  it('finds those in a list that core parameters lead to', () => {
    const types: ValueType[] = [
      { kind: 'result', ok: { kind: 'u64' }, err: { kind: 'list', element: OWN, length: undefined } },
    ];
    // Nothing is at address 512 yet, so that the handles there are 0.
    const { heap } = flat(types, [1, 512n, 2]);
    expect([512, 516, 520].map((at) => heap.view.getUint32(at, true))).toEqual([ADDED, ADDED, 0]);
  });

  it('finds one that is the result itself', () => {
    const func: FuncType = { kind: 'func', async: false, params: [], result: OWN };
    const locals = new Locals(1);
    const code = visitResult(func, 0, visitor, locals);
    const { exports } = instantiate((module) => {
      const body = { locals: locals.types, code: [...code, ['local.get', 0] as const] };
      module.export('run', 'func', module.func({ params: ['i32'], results: ['i32'] }, body));
    });
    expect(call(exports, 4)).toBe(ADDED + 4);
  });

  it('says where it cannot: in streams, futures and lists of fixed length', () => {
    const func = (type: ValueType): FuncType => ({
      kind: 'func',
      async: false,
      params: [{ name: 'p', type }],
      result: undefined,
    });
    expect(isVisitable(func({ kind: 'option', type: { kind: 'stream', element: OWN } }))).toBe(false);
    expect(isVisitable(func({ kind: 'future', element: OWN }))).toBe(false);
    expect(isVisitable(func({ kind: 'list', element: OWN, length: 3 }))).toBe(false);
    expect(isVisitable(func({ kind: 'stream', element: { kind: 'u8' } }))).toBe(true);
    expect(isVisitable(func({ kind: 'list', element: { kind: 'option', type: BORROW }, length: undefined }))).toBe(
      true,
    );
  });
});
