import { componentEmbed } from '@bytecodealliance/jco-transpile/wasm-tools';
import { describe, expect, it } from 'vitest';
import { flattenType, signature } from '../../src/abi/flatten.ts';
import { ByteReader } from '../../src/bytes/reader.ts';
import { decode } from '../../src/component/decode.ts';
import { resolve } from '../../src/component/resolve.ts';
import type { FuncType, ValueType } from '../../src/component/types.ts';
import { wasiPackages, worldComponent } from '../support/wit.ts';

const CORE = new Map([
  [0x7f, 'i32'],
  [0x7e, 'i64'],
  [0x7d, 'f32'],
  [0x7c, 'f64'],
]);

/** The imported functions of a core module with their types: `i32 i64 -> i32`. */
function coreImports(module: Uint8Array): Map<string, string> {
  const reader = new ByteReader(module.subarray(8));
  const types: string[] = [];
  const imports = new Map<string, string>();
  while (!reader.done) {
    const id = reader.u8();
    const section = new ByteReader(reader.bytes(reader.u32()));
    const valueTypes = () => section.vec(() => CORE.get(section.u8())).join(' ');
    if (id === 1) {
      section.vec(() => {
        section.u8();
        types.push(`${valueTypes()} -> ${valueTypes()}`);
      });
    }
    if (id !== 2) continue;
    section.vec(() => {
      const name = `${section.name()} ${section.name()}`;
      section.u8();
      imports.set(name, types[section.u32()] ?? '');
    });
  }
  return imports;
}

describe('signature', () => {
  it.each(['0.2.12'] as const)(
    'lowers every function of WASI %s to the core type that wasm-tools give it',
    async (version) => {
      const world = `world all { include wasi:cli/imports@${version}; import wasi:http/types@${version}; import wasi:http/outgoing-handler@${version}; }`;
      const witSource = `package tests:all;\n${wasiPackages(version)}\n${world}`;
      const core = coreImports(await componentEmbed({ witSource, world: 'tests:all/all', dummy: true }));
      let compared = 0;
      for (const { name, extern } of resolve(decode(await worldComponent(version))).imports) {
        if (extern.sort !== 'instance') continue;
        for (const [func, item] of extern.type.exports) {
          if (item.sort !== 'func') continue;
          const { params, results } = signature(item.type, 'lower');
          expect(`${params.join(' ')} -> ${results.join(' ')}`, `${name} ${func}`).toBe(
            core.get(`cm32p2|${name.replace('@0.2.12', '@0.2')} ${func}`),
          );
          compared++;
        }
      }
      expect(compared).toBe(179);
    },
  );

  const u32: ValueType = { kind: 'u32' };
  const func = (count: number, result?: ValueType): FuncType => ({
    kind: 'func',
    async: false,
    params: Array.from({ length: count }, (_, i) => ({ name: `p${i}`, type: u32 })),
    result,
  });

  it('spills more than 16 parameters, and results of more than one core value', () => {
    expect(signature(func(16), 'lift').params).toHaveLength(16);
    expect(signature(func(17), 'lift')).toMatchObject({
      params: ['i32'],
      spilledParams: true,
      needsMemory: true,
      needsRealloc: true,
    });
    expect(signature(func(17), 'lower')).toMatchObject({
      params: ['i32'],
      spilledParams: true,
      needsMemory: true,
      needsRealloc: false,
    });
    const pair: ValueType = { kind: 'tuple', types: [u32, u32] };
    expect(signature(func(1, pair), 'lift')).toMatchObject({
      params: ['i32'],
      results: ['i32'],
      returnArea: 'returned pointer',
    });
    expect(signature(func(1, pair), 'lower')).toMatchObject({
      params: ['i32', 'i32'],
      results: [],
      returnArea: 'pointer parameter',
    });
    expect(signature(func(1, u32), 'lower')).toMatchObject({ params: ['i32'], results: ['i32'], needsMemory: false });
  });

  it('asks for an allocator where something of any length comes in', () => {
    const text: FuncType = {
      kind: 'func',
      async: false,
      params: [{ name: 's', type: { kind: 'string' } }],
      result: undefined,
    };
    expect(signature(text, 'lift')).toMatchObject({ needsMemory: true, needsRealloc: true });
    expect(signature(text, 'lower')).toMatchObject({ needsMemory: true, needsRealloc: false });
    expect(signature(func(0, { kind: 'string' }), 'lift')).toMatchObject({ needsMemory: true, needsRealloc: false });
    expect(signature(func(0, { kind: 'string' }), 'lower')).toMatchObject({ needsMemory: true, needsRealloc: true });
  });
});

describe('flattenType', () => {
  const variant = (...types: (ValueType | undefined)[]): ValueType => ({
    kind: 'variant',
    cases: types.map((type, i) => ({ name: `c${i}`, type })),
  });

  it('joins the payloads of cases slot by slot', () => {
    expect(flattenType(variant({ kind: 'f32' }, { kind: 'u8' }))).toEqual(['i32', 'i32']);
    expect(flattenType(variant({ kind: 'f32' }, undefined))).toEqual(['i32', 'f32']);
    expect(flattenType(variant({ kind: 'f32' }, { kind: 'f64' }))).toEqual(['i32', 'i64']);
    expect(flattenType(variant({ kind: 'u64' }, { kind: 'string' }))).toEqual(['i32', 'i64', 'i32']);
    expect(flattenType({ kind: 'option', type: { kind: 'f64' } })).toEqual(['i32', 'f64']);
    expect(flattenType({ kind: 'flags', names: ['a', 'b'] })).toEqual(['i32']);
    expect(flattenType({ kind: 'map', key: { kind: 'u8' }, value: { kind: 'u8' } })).toEqual(['i32', 'i32']);
    expect(flattenType({ kind: 'list', element: { kind: 'u64' }, length: 3 })).toEqual(['i64', 'i64', 'i64']);
  });

  it('gives up early on types that double at each level', () => {
    let type: ValueType = { kind: 'u8' };
    for (let i = 0; i < 90; i++) type = { kind: 'tuple', types: [type, type] };
    expect(flattenType(type)).toBeUndefined();
    let choice: ValueType = { kind: 'u8' };
    for (let i = 0; i < 90; i++) choice = variant(choice, choice);
    expect(flattenType(choice)).toBeUndefined();
  });
});
