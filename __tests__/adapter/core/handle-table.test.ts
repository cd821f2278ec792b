import { describe, expect, it } from 'vitest';
import { StaticData } from '../../../src/abi/values.ts';
import { CELL_SIZE, KIND, type Kind } from '../../../src/adapter/cells.ts';
import { StaticCells } from '../../../src/adapter/core/function.ts';
import { HANDLE_TABLE, type HandleFunction, handleTableModule } from '../../../src/adapter/core/handle-table.ts';
import { Random } from '../../support/random.ts';

type Call = (name: HandleFunction, ...args: readonly (number | bigint)[]) => number | bigint | undefined;

const ALL = new Set(Object.keys(HANDLE_TABLE) as HandleFunction[]);

function table(cells = new StaticData(16)): Call {
  const module = new WebAssembly.Module(Uint8Array.from(handleTableModule(ALL, cells)));
  const { exports } = new WebAssembly.Instance(module);
  return (name, ...args) => {
    const func = exports[name];
    if (typeof func !== 'function') throw new Error(`no ${name}`);
    return func(...args);
  };
}

const KINDS = Object.keys(KIND) as readonly Kind[];

/** Which kinds each function serves, where it is asked for the first of its arguments' kinds. */
const SERVED: readonly (readonly [HandleFunction, readonly (number | bigint)[], readonly Kind[]])[] = [
  ...KINDS.map((kind) => ['expect', [KIND[kind]], [kind]] as const),
  ...(['NODE', 'ENTRIES', 'READER', 'WRITER', 'ERROR'] as const).map(
    (kind) => ['own', [KIND[kind]], ['HOST', 'HOST_NARROWED', kind]] as const,
  ),
  ['host', [KIND.HOST], ['HOST']],
  ['host', [KIND.HOST_NARROWED], ['HOST', 'HOST_NARROWED']],
  ['take', [KIND.HOST], ['HOST']],
  ['take', [KIND.HOST_NARROWED], ['HOST', 'HOST_NARROWED']],
  ['permit', [1n], ['SINK']],
  ['spend', [0n], ['SINK']],
  ['deadline', [], ['TIMER']],
];

describe('the handle table', () => {
  it.each(SERVED)('%s(%s) serves %s, and traps for every other kind', (name, args, served) => {
    for (const kind of KINDS) {
      const call = table();
      const cell = Number(call('cell', KIND[kind], 7));
      if (served.includes(kind)) expect(() => call(name, cell, ...args)).not.toThrow();
      else expect(() => call(name, cell, ...args), kind).toThrow(/unreachable/);
    }
  });

  it.each(SERVED)('%s(%s) traps for a handle that was taken or is gone', (name, args) => {
    const call = table();
    const taken = Number(call('cell', KIND.HOST, 7));
    call('take', taken, KIND.HOST);
    const gone = Number(call('cell', KIND.NODE, 7));
    call('release', gone);
    for (const cell of [taken, gone]) expect(() => call(name, cell, ...args)).toThrow(/unreachable/);
  });

  it("has of its own no value for what is the host's", () => {
    const call = table();
    expect(call('own', Number(call('cell', KIND.HOST, 7)), KIND.NODE)).toBe(0);
    expect(call('own', Number(call('cell', KIND.NODE, 7)), KIND.NODE)).toBe(7);
  });

  it('lets no more be written than was permitted', () => {
    const call = table();
    const sink = Number(call('cell', KIND.SINK, 0));
    expect(() => call('spend', sink, 1n)).toThrow(/unreachable/);
    call('permit', sink, 10n);
    call('spend', sink, 4n);
    call('spend', sink, 6n);
    expect(() => call('spend', sink, 1n)).toThrow(/unreachable/);
  });

  it('keeps deadlines', () => {
    const call = table();
    expect(call('deadline', Number(call('timer', 2n ** 63n - 1n)))).toBe(2n ** 63n - 1n);
  });

  it('gives every static cell its full size, and never releases one', () => {
    const cells = new StaticCells();
    const addresses = (['stdin', 'stdout', 'stderr', 'ready', 'network'] as const).map((name) =>
      cells.of({ name, kind: name === 'ready' ? 'READY' : name === 'stdout' ? 'SINK' : 'CLOSED' }),
    );
    const call = table(cells.data);
    expect(cells.data.contents.length).toBe(5 * CELL_SIZE);
    for (const address of addresses) call('release', address);
    expect(addresses.map((address) => call('kind', address))).toEqual([3, 4, 3, 6, 3]);
    const [, stdout = 0] = addresses;
    call('permit', stdout, 2n ** 64n - 1n);
    expect(addresses.map((address) => call('kind', address))).toEqual([3, 4, 3, 6, 3]);
    const fresh = Number(call('cell', KIND.NODE, 1));
    expect(fresh).toBeGreaterThanOrEqual(Math.max(...addresses) + CELL_SIZE);
  });

  it('does what a model does, however cells come and go, and uses them again', () => {
    const random = new Random(11);
    const call = table();
    const held = new Map<number, readonly [kind: number, value: number]>();
    let highest = 0;
    for (let step = 0; step < 20_000; step++) {
      if (held.size < 50 && random.below(2) === 0) {
        const [kind, value] = [KIND[random.pick(['HOST', 'NODE', 'READER'] as const)], random.below(2 ** 31)];
        const cell = Number(call('cell', kind, value));
        expect(held.has(cell)).toBe(false);
        held.set(cell, [kind, value]);
        highest = Math.max(highest, cell);
      } else if (held.size > 0) {
        const [cell, [kind, value]] = [...held][random.below(held.size)] ?? [0, [0, 0]];
        expect(call('expect', cell, kind)).toBe(value);
        call('release', cell);
        held.delete(cell);
      }
    }
    expect(highest).toBeLessThan(51 * CELL_SIZE + 16);
  });
});
