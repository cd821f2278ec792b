import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { policyFrom } from '../src/policy/build-policy.ts';
import { inspect, virtualize } from '../src/virtualize.ts';
import { fixture } from './support/behaviour.ts';
import { guest, program } from './support/calls.ts';
import { runInJco } from './support/jco.ts';
import { outcomesOf, randomWaits, Time, virtualIn } from './support/virtual.ts';

virtualIn('jco', runInJco);

const BOTH = { 'fixed-clock': '2026-01-01T00:00:00Z', 'random-seed': '2a' } as const;

describe('with a fixed clock and a seed', () => {
  it.each([
    ['nothing else', { stdout: 'allow' }],
    ['all else', { 'allow-all': true }],
    ['denials that trap', { stdout: 'allow', 'on-denied': 'trap' }],
  ] as const)('the host is asked for neither, beside %s', async (_title, settings) => {
    const arg = ['waits', ...program('now', 'sleep 5', 'ready 1', 'timeout 3', 'random 3', 'insecure 3', 'seed')];
    const { bytes, result } = virtualize(guest('waits'), policyFrom({ ...BOTH, ...settings, arg }));
    expect(result.imports.filter(({ name }) => /^wasi:(clocks|random)\//.test(name))).toEqual([]);
    expect(await runInJco(bytes, { mocks: ['clocks', 'random'] })).toMatchObject({ exit: 0, reached: [] });
  });

  it('nothing is left to import where streams are not granted', () => {
    const { result } = virtualize(guest('waits'), policyFrom(BOTH));
    expect(result.imports).toEqual([]);
    expect(inspect(guest('waits')).imports.some(({ name }) => name.startsWith('wasi:clocks/'))).toBe(true);
  });

  it('tells such calls as virtual', async () => {
    const settings = { ...BOTH, stdio: 'allow', debug: true } as const;
    const tell = async (...arg: string[]) => {
      const { bytes } = virtualize(fixture('hello-c'), policyFrom({ ...settings, arg: ['hello', ...arg] }));
      return (await runInJco(bytes)).stderr;
    };
    expect(await tell('clock')).toMatch(/^wasi-virt: wasi:clocks\/wall-clock@0\.2\.\d+ now: virtual, ok$/m);
    expect(await tell('sleep', '5')).toMatch(
      /^wasi-virt: wasi:clocks\/monotonic-clock@0\.2\.\d+ subscribe-(duration|instant): virtual, ok$/m,
    );
    expect(await tell('random')).toMatch(/^wasi-virt: wasi:random\/random@0\.2\.\d+ get-random-bytes: virtual, ok$/m);
  });
});

describe("a host's pollable that is never ready", () => {
  const options = { imports: join(import.meta.dirname, 'support/never-ready.mjs') };
  const settings = { ...BOTH, stdin: 'allow', stdout: 'allow' } as const;

  it('is asked once before time moves, and never waited for', async () => {
    const arg = ['waits', ...program('poll 9 stdin 4', 'stdin-or 3600000')];
    const { bytes } = virtualize(guest('waits'), policyFrom({ ...settings, arg }));
    expect(await runInJco(bytes, options)).toMatchObject({
      stdout: 'ready 2\nready timer\n',
      stderr: 'asked\nasked\n',
      exit: 0,
    });
  });

  it('does not stop time', async () => {
    const lines = randomWaits(12, 100, true).filter((line) => !line.startsWith('until'));
    const time = new Time(1767225600_000000000n);
    expect(await outcomesOf(runInJco, settings, lines, options)).toEqual(
      lines.map((line) => time.outcome(line, false)),
    );
  });

  it("is the host's to wait for where there is no timer", async () => {
    const arg = ['waits', 'poll', 'stdin'];
    const { bytes } = virtualize(guest('waits'), policyFrom({ ...settings, arg }));
    expect((await runInJco(bytes, options)).trap).toMatch(/the host was waited for/);
  });
});
