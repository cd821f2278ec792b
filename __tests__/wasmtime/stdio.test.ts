import { afterAll, describe, expect, it } from 'vitest';
import { DENY_ALL, type Policy, type StreamMode } from '../../src/policy/model.ts';
import { virtualize } from '../../src/virtualize.ts';
import { fixture } from '../support/behaviour.ts';
import { ALLOW_ALL } from '../support/policies.ts';
import { Wasmtime } from '../support/wasmtime.ts';

const wasmtime = new Wasmtime();
afterAll(() => wasmtime.close());

const MODES: readonly StreamMode[] = ['allow', 'ignore', 'deny'];
const MIXTURES = MODES.flatMap((stdin) =>
  MODES.flatMap((stdout) => MODES.map((stderr) => ({ stdin, stdout, stderr }))),
);
const told = (base: Policy, CMD: string, streams: (typeof MIXTURES)[number]): Policy => ({
  ...base,
  ...streams,
  exit: 'allow',
  environment: { fixed: CMD === '' ? [] : [['CMD', CMD]], host: { kind: 'none' }, deny: [] },
});

describe.each([
  ['everything else denied', DENY_ALL],
  ['everything else granted', ALLOW_ALL],
])('streams in every mixture, %s', (_title, base) => {
  it.each(MIXTURES)('stdin $stdin, stdout $stdout, stderr $stderr', async (streams) => {
    const guest = fixture('hello-c');
    const hello = await wasmtime.run(virtualize(guest, told(base, '', streams)).bytes);
    expect(hello).toEqual({
      stdout: streams.stdout === 'allow' ? 'hello argc=0 env=0\n' : '',
      stderr: streams.stderr === 'allow' ? 'hello err\n' : '',
      exit: 0,
    });
    const read = await wasmtime.run(virtualize(guest, told(base, 'stdin', streams)).bytes, { stdin: 'hello' });
    expect(read.trap).toBeUndefined();
    if (streams.stdout === 'allow') expect(read.stdout).toBe(`stdin ${streams.stdin === 'allow' ? 5 : 0} bytes\n`);
    // More than any stream takes at once: what is ignored is swallowed, what is denied is an error.
    const flood = await wasmtime.run(virtualize(guest, told(base, 'flood 300', streams)).bytes);
    expect(flood).toMatchObject({ exit: streams.stdout === 'deny' ? 1 : 0, trap: undefined });
    expect(flood.stdout.length).toBe(streams.stdout === 'allow' ? 300 * 1024 : 0);
  });
});
