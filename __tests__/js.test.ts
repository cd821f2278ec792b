import { beforeAll, describe, expect, it } from 'vitest';
import { DENY_ALL, type Policy } from '../src/policy/model.ts';
import { inspect, virtualize } from '../src/virtualize.ts';
import { runInJco } from './support/jco.ts';
import { jsGuest } from './support/js-guest.ts';
import { STDIO } from './support/policies.ts';

describe('a JavaScript program of 12 MB', () => {
  let guest: Uint8Array;
  beforeAll(async () => {
    guest = await jsGuest();
  }, 180_000);

  it('imports several releases of WASI side by side', () => {
    const versions = inspect(guest).imports.map((item) => item.name.replace(/^.*@/, ''));
    expect(new Set(versions).size).toBeGreaterThan(1);
  });

  it('reaches nothing where everything is denied, and its adapter is small', () => {
    const { result, adapter } = virtualize(guest, DENY_ALL);
    expect(result.imports).toEqual([]);
    expect(adapter?.length).toBeLessThan(16_000);
  });

  it('runs in virtual time and with numbers from a seed', async () => {
    const policy: Policy = {
      ...DENY_ALL,
      ...STDIO,
      clocks: { seconds: 1767225600n, nanoseconds: 0 },
      random: { seed: '2a' },
    };
    const { bytes, result } = virtualize(guest, policy);
    expect(result.imports.filter((item) => /clocks|random/.test(item.name))).toEqual([]);
    expect(await runInJco(bytes)).toMatchObject({ stdout: 'hello true true\n', exit: 0 });
  }, 120_000);

  it('runs with what it needs, and with no more', async () => {
    const policy: Policy = {
      ...DENY_ALL,
      clocks: 'allow',
      random: 'allow',
      stdin: 'allow',
      stdout: 'allow',
      stderr: 'allow',
    };
    const { bytes, result } = virtualize(guest, policy);
    expect(result.imports.filter((item) => /filesystem|environment|http|sockets/.test(item.name))).toEqual([]);
    expect(await runInJco(bytes)).toMatchObject({ stdout: 'hello true true\n', exit: 0 });
  }, 120_000);
});
