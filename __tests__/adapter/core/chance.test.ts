import { describe, expect, it } from 'vitest';
import { StaticData } from '../../../src/abi/values.ts';
import { memoryModule } from '../../../src/adapter/core/memory.ts';
import { CHANCE } from '../../../src/adapter/generated/chance.ts';
import { Xoshiro } from '../../support/xoshiro.ts';

/**
 * The first outputs for the state 1, 2, 3, 4.
 * Source: the tests of the crate rand_xoshiro, made with the authors' reference implementation.
 */
const REFERENCE = [
  11520n,
  0n,
  1509978240n,
  1215971899390074240n,
  1216172134540287360n,
  607988272756665600n,
  16172922978634559625n,
  8476171486693032832n,
  10595114339597558777n,
  2904607092377533576n,
];

describe('the generator of random numbers', () => {
  it('is xoshiro256**', () => {
    const own = new WebAssembly.Module(Uint8Array.from(memoryModule(new StaticData(16), false)));
    const { memory, realloc } = new WebAssembly.Instance(own).exports;
    const module = new WebAssembly.Module(Uint8Array.from(atob(CHANCE), (char) => char.charCodeAt(0)));
    const { next } = new WebAssembly.Instance(module, { env: { memory, realloc } }).exports;
    if (typeof next !== 'function' || !(memory instanceof WebAssembly.Memory)) throw new Error('an export is missing');
    new BigUint64Array(memory.buffer).set([1n, 2n, 3n, 4n], 2);
    expect(REFERENCE.map(() => BigInt.asUintN(64, next(16)))).toEqual(REFERENCE);
  });

  it('is what tests compare with', () => {
    const numbers = new Xoshiro([1n, 2n, 3n, 4n]);
    expect(REFERENCE.map(() => numbers.next())).toEqual(REFERENCE);
  });
});
