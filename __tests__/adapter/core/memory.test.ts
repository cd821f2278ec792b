import { describe, expect, it } from 'vitest';
import { type Constant, StaticData } from '../../../src/abi/values.ts';
import { FILTER } from '../../../src/adapter/core/functions.ts';
import { memoryModule } from '../../../src/adapter/core/memory.ts';
import { NAMES } from '../../../src/adapter/generated/names.ts';
import { nameMatches } from '../../../src/policy/names.ts';
import { Random } from '../../support/random.ts';

interface Memory {
  readonly memory: WebAssembly.Memory;
  readonly realloc: (old: number, oldSize: number, align: number, size: number) => number;
  readonly done: WebAssembly.Global;
}

function instantiate(data = new StaticData(16), shared = false): Memory {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(memoryModule(data, shared))));
  const { memory, realloc, done } = exports;
  if (
    !(memory instanceof WebAssembly.Memory) ||
    !(done instanceof WebAssembly.Global) ||
    typeof realloc !== 'function'
  ) {
    throw new Error('an export is missing');
  }
  return { memory, done, realloc: (...args) => Number(realloc(...args)) };
}

describe('the memory of an adapter', () => {
  it('hands out blocks that are aligned and do not overlap', () => {
    const { realloc } = instantiate();
    let end = 0;
    for (const [align, size] of [
      [1, 3],
      [8, 5],
      [4, 4],
      [2, 1],
      [8, 16],
    ] as const) {
      const block = realloc(0, 0, align, size);
      expect(block % align).toBe(0);
      expect(block).toBeGreaterThanOrEqual(end);
      end = block + size;
    }
  });

  it('starts anew at the first allocation after a call is over, so that any number of calls fits', () => {
    const { realloc, done, memory } = instantiate();
    const first = realloc(0, 0, 1, 1000);
    for (let call = 0; call < 10_000; call++) {
      done.value = 1;
      expect(realloc(0, 0, 1, 1000)).toBe(first);
      realloc(0, 0, 1, 1000);
    }
    expect(memory.buffer.byteLength).toBe(65536);
  });

  it('moves to a region of its own where others have taken the pages behind it', () => {
    const { realloc, done, memory } = instantiate(new StaticData(16), true);
    const first = realloc(0, 0, 4, 60_000);
    const taken = memory.grow(1) * 65536;
    const second = realloc(0, 0, 8, 10_000);
    expect(second).toBeGreaterThanOrEqual(taken + 65536);
    new Uint8Array(memory.buffer).fill(7, taken, taken + 65536);
    // What the call had before it moved is still there.
    new DataView(memory.buffer).setUint32(first, 5, true);
    for (let call = 0; call < 1000; call++) {
      done.value = 1;
      expect(realloc(0, 0, 8, 60_000)).toBe(second);
      realloc(0, 0, 8, 60_000);
    }
    expect(new Uint8Array(memory.buffer, taken, 65536).every((byte) => byte === 7)).toBe(true);
    expect(memory.buffer.byteLength).toBeLessThan(10 * 65536);
  });

  it('grows for what is large, keeps contents that are moved, and traps when there is no more', () => {
    const { realloc, memory } = instantiate();
    const block = realloc(0, 0, 4, 4);
    new DataView(memory.buffer).setUint32(block, 0xdecafbad, true);
    const moved = realloc(block, 4, 4, 300_000);
    expect(memory.buffer.byteLength).toBeGreaterThan(moved + 300_000);
    expect(new DataView(memory.buffer).getUint32(moved, true)).toBe(0xdecafbad);
    expect(() => realloc(0, 0, 1, -1)).toThrow(/unreachable/);
  });
});

/** What the compiled filter shows of the host's entries, and what the memory then holds. */
function filtered(
  fixed: readonly (readonly [string, string])[],
  allow: readonly string[] | undefined,
  deny: readonly string[],
  host: readonly (readonly [string, string])[],
): { readonly shown: string[]; readonly memory: string } {
  const data = new StaticData(16);
  const plain = (list: readonly (readonly [string, string])[]): Constant => list.map(([key, value]) => [key, value]);
  const option: Constant = allow === undefined ? { tag: 'none' } : { tag: 'some', val: allow };
  const filter = data.store({ fields: { fixed: plain(fixed), allow: option, deny } }, FILTER);
  const out = data.reserve(8, 4);
  const { memory, realloc } = instantiate(data);
  // As hosts do: a block for each string, which may be moved while it is written, and one for the list.
  const write = (bytes: Uint8Array, align: number): number => {
    const first = realloc(0, 0, align, bytes.length);
    new Uint8Array(memory.buffer).set(bytes, first);
    return first % 3 === 0 ? realloc(first, bytes.length, align, bytes.length) : first;
  };
  const slice = (string: string): readonly number[] => {
    const bytes = new TextEncoder().encode(string);
    return [write(bytes, 1), bytes.length];
  };
  const list = write(new Uint8Array(Uint32Array.from(host.flat().flatMap(slice)).buffer), 4);
  const logic = Uint8Array.from(atob(NAMES), (char) => char.charCodeAt(0));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(logic), { env: { memory, realloc } });
  const view = () => new DataView(memory.buffer);
  if (typeof exports['entries'] !== 'function') throw new Error('no entries');
  exports['entries'](filter, list, host.length, out);
  const text = (at: number) =>
    new TextDecoder().decode(new Uint8Array(memory.buffer, view().getUint32(at, true), view().getUint32(at + 4, true)));
  const start = view().getUint32(out, true);
  const shown = Array.from(
    { length: view().getUint32(out + 4, true) },
    (_, i) => `${text(start + 16 * i)}=${text(start + 16 * i + 8)}`,
  );
  return { shown, memory: new TextDecoder('latin1').decode(memory.buffer) };
}

describe('the filter of names', () => {
  it('shows what the reference shows, for random lists', () => {
    const random = new Random(3);
    const name = () => Array.from({ length: random.below(4) }, () => random.pick(['A', 'B', '_', 'é'])).join('');
    const many = <T>(make: () => T) => Array.from({ length: random.below(5) }, make);
    const pattern = () => name() + random.pick(['', '*']);
    for (let round = 0; round < 500; round++) {
      const fixed = many(() => [name(), name()] as const);
      const host = many(() => [name(), name()] as const);
      const allow = random.below(2) === 0 ? undefined : many(pattern);
      const deny = many(pattern);
      const passes = (key: string) =>
        (allow === undefined || allow.some((each) => nameMatches(each, key))) &&
        !deny.some((each) => nameMatches(each, key));
      const expected = [...fixed, ...host.filter(([key]) => passes(key))].map(([key, value]) => `${key}=${value}`);
      expect(filtered(fixed, allow, deny, host).shown).toEqual(expected);
    }
  });

  it('leaves nothing of what it takes out in the memory', () => {
    const random = new Random(4);
    const host = Array.from(
      { length: 60 },
      (_, i) => [`NAME_${i}_`, `value-${i}-`.repeat(1 + random.below(9))] as const,
    );
    const allow = host.filter(() => random.below(2) === 0).map(([key]) => key);
    const { shown, memory } = filtered([], allow, [], host);
    expect(shown).toHaveLength(allow.length);
    for (const [key, value] of host) {
      expect(memory.includes(value), key).toBe(allow.includes(key));
      if (!allow.includes(key)) expect(memory).not.toContain(key);
    }
  });
});
