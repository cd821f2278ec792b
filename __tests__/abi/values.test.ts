import { describe, expect, it } from 'vitest';
import { alignment, elemSize, fieldOffsets, payloadOffset } from '../../src/abi/layout.ts';
import { type Constant, fits, StaticData } from '../../src/abi/values.ts';
import type { ValueType } from '../../src/component/types.ts';

const u8: ValueType = { kind: 'u8' };
const u64: ValueType = { kind: 'u64' };
const string: ValueType = { kind: 'string' };

describe('layout', () => {
  /** By hand, after CanonicalABI.md § Alignment and § Element Size. */
  const cases: [type: ValueType, alignment: number, size: number][] = [
    [{ kind: 'bool' }, 1, 1],
    [{ kind: 'char' }, 4, 4],
    [u64, 8, 8],
    [string, 4, 8],
    [{ kind: 'tuple', types: [u8, u64, u8] }, 8, 24],
    [
      {
        kind: 'record',
        fields: [
          { name: 'a', type: u8 },
          { name: 'b', type: { kind: 'u16' } },
        ],
      },
      2,
      4,
    ],
    [{ kind: 'option', type: u8 }, 1, 2],
    [{ kind: 'option', type: u64 }, 8, 16],
    [{ kind: 'result', ok: undefined, err: undefined }, 1, 1],
    [{ kind: 'result', ok: string, err: u8 }, 4, 12],
    [{ kind: 'enum', names: Array.from({ length: 257 }, (_, i) => `n${i}`) }, 2, 2],
    [{ kind: 'flags', names: Array.from({ length: 8 }, (_, i) => `n${i}`) }, 1, 1],
    [{ kind: 'flags', names: Array.from({ length: 9 }, (_, i) => `n${i}`) }, 2, 2],
    [{ kind: 'flags', names: Array.from({ length: 32 }, (_, i) => `n${i}`) }, 4, 4],
    [{ kind: 'list', element: u64, length: 3 }, 8, 24],
  ];
  it.each(cases)('of %j: alignment %i, size %i', (type, align, size) => {
    expect(alignment(type)).toBe(align);
    expect(elemSize(type)).toBe(size);
  });

  it('puts fields and payloads at their alignment', () => {
    expect(fieldOffsets([u8, u64, u8].map((type, i) => ({ name: `${i}`, type })))).toEqual([0, 8, 16]);
    expect(
      payloadOffset([
        { name: 'a', type: undefined },
        { name: 'b', type: u64 },
      ]),
    ).toBe(8);
  });

  it('refuses a type that no engine holds, however small its definition', () => {
    let type: ValueType = u8;
    for (let i = 0; i < 40; i++) type = { kind: 'tuple', types: [type, type] };
    expect(() => elemSize(type)).toThrow(/is larger than any engine takes/);
  });
});

/** Reads a value back, by the rules and not by the code under test. */
function load(memory: DataView, at: number, type: ValueType): unknown {
  switch (type.kind) {
    case 'bool':
      return memory.getUint8(at) === 1;
    case 'u8':
      return memory.getUint8(at);
    case 'u32':
      return memory.getUint32(at, true);
    case 'u64':
      return memory.getBigUint64(at, true);
    case 'string': {
      const bytes = new Uint8Array(memory.buffer, memory.getUint32(at, true), memory.getUint32(at + 4, true));
      return new TextDecoder().decode(bytes);
    }
    case 'list': {
      const [start, length] = [memory.getUint32(at, true), memory.getUint32(at + 4, true)];
      const step = type.element.kind === 'tuple' ? 16 : 8;
      return Array.from({ length }, (_, i) => load(memory, start + i * step, type.element));
    }
    case 'tuple':
      return type.types.map((inner, i) => load(memory, at + i * 8, inner));
    case 'result':
      return memory.getUint8(at) === 0
        ? ['ok', load(memory, at + 8, type.ok ?? u8)]
        : ['err', load(memory, at + 8, type.err ?? u8)];
    default:
      throw new Error(type.kind);
  }
}

describe('StaticData', () => {
  const entries: ValueType = { kind: 'list', element: { kind: 'tuple', types: [string, string] }, length: undefined };

  function stored(value: Constant, type: ValueType): unknown {
    const data = new StaticData(16);
    data.add(Uint8Array.of(1), 1);
    const at = data.store(value, type);
    const memory = new Uint8Array(data.end);
    memory.set(data.contents, 16);
    return load(new DataView(memory.buffer), at, type);
  }

  it('holds what was stored, text and lists included', () => {
    expect(stored('grüße', string)).toBe('grüße');
    expect(
      stored(
        [
          ['A', '1'],
          ['', 'x=y'],
        ],
        entries,
      ),
    ).toEqual([
      ['A', '1'],
      ['', 'x=y'],
    ]);
    expect(stored([], entries)).toEqual([]);
    expect(stored({ tag: 'ok', val: 2n ** 63n }, { kind: 'result', ok: u64, err: u64 })).toEqual(['ok', 2n ** 63n]);
    expect(stored({ tag: 'err', val: 7n }, { kind: 'result', ok: u64, err: u64 })).toEqual(['err', 7n]);
  });

  it('has the elements of a list of fixed length in place', () => {
    const pair: ValueType = { kind: 'list', element: { kind: 'u16' }, length: 2 };
    const nested: ValueType = { kind: 'tuple', types: [{ kind: 'u8' }, { kind: 'list', element: pair, length: 2 }] };
    const value = [
      7,
      [
        [1, 2],
        [3, 0x405],
      ],
    ] as const;
    expect(fits(value, nested)).toBe(true);
    expect([...new StaticData(16).image(value, nested)]).toEqual([7, 0, 1, 0, 2, 0, 3, 0, 5, 4]);
  });

  it('stores equal values once', () => {
    const data = new StaticData(16);
    expect(data.store('same', string)).toBe(data.store('same', string));
    expect(data.reserve(8, 8)).not.toBe(data.reserve(8, 8));
  });
});

describe('fits', () => {
  const error: ValueType = { kind: 'enum', names: ['access', 'closed'] };
  it('compares a value with a type that a component declared', () => {
    expect(fits({ tag: 'err', val: { tag: 'closed' } }, { kind: 'result', ok: undefined, err: error })).toBe(true);
    expect(fits({ tag: 'err', val: { tag: 'gone' } }, { kind: 'result', ok: undefined, err: error })).toBe(false);
    expect(fits({ tag: 'err' }, { kind: 'result', ok: undefined, err: error })).toBe(false);
    expect(fits({ tag: 'none' }, { kind: 'option', type: string })).toBe(true);
    expect(fits([], { kind: 'option', type: string })).toBe(false);
    expect(fits(1, { kind: 'own', resource: { kind: 'resource', name: 'r' } })).toBe(false);
  });
});
