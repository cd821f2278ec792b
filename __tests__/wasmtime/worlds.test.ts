import { afterAll, describe, expect, it } from 'vitest';
import { DENY_ALL } from '../../src/policy/model.ts';
import { adapterAlone, virtualize } from '../../src/virtualize.ts';
import { STDIO } from '../support/policies.ts';
import { Wasmtime } from '../support/wasmtime.ts';
import { worldComponent } from '../support/wit.ts';

const VIRTUAL = { clocks: { seconds: 1n, nanoseconds: 2 }, random: { seed: '2a' } } as const;

const wasmtime = new Wasmtime();
afterAll(() => wasmtime.close());

describe('Wasmtime validates and compiles', () => {
  it.each([
    ['0.2.0', DENY_ALL],
    ['0.2.12', DENY_ALL],
    ['0.2.12', { ...DENY_ALL, ...STDIO, http: 'none' }],
    ['0.3.0', { ...DENY_ALL, ...STDIO }],
    ['0.2.0', { ...DENY_ALL, ...VIRTUAL }],
    ['0.2.12', { ...DENY_ALL, ...STDIO, ...VIRTUAL }],
    ['0.3.0', { ...DENY_ALL, ...STDIO, ...VIRTUAL }],
  ] as const)('the world of WASI %s, denied or virtual', async (version, policy) => {
    const { bytes, unchanged } = virtualize(await worldComponent(version), policy);
    expect(unchanged).toBe(false);
    await wasmtime.load(bytes);
  });

  it('the adapter alone', async () => {
    await wasmtime.load(adapterAlone(DENY_ALL).bytes);
  });
});
