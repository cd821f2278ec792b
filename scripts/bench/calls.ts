/** Calls through an adapter in Wasmtime, against the same calls that go straight to the host. */
import { componentEmbed, componentNew } from '@bytecodealliance/jco-transpile/wasm-tools';
import { ALLOW_ALL } from '../../__tests__/support/policies.ts';
import { Wasmtime } from '../../__tests__/support/wasmtime.ts';
import { parseWat } from '../../__tests__/support/wat.ts';
import { wasiPackages } from '../../__tests__/support/wit.ts';
import { policyFrom } from '../../src/policy/build-policy.ts';
import { virtualize } from '../../src/virtualize.ts';
import { type Recorder, raceTimed } from './figures.ts';

const CALLS = 200_000;

const WIT = `package bench:calls;
${wasiPackages('0.2.6')}
world calls {
  import wasi:cli/stdin@0.2.6; import wasi:cli/stdout@0.2.6; import wasi:io/poll@0.2.6; import wasi:io/streams@0.2.6;
  import wasi:clocks/monotonic-clock@0.2.6; import wasi:random/random@0.2.6; export wasi:cli/run@0.2.6;
}`;

/** A command that does one thing again and again; eight timers that are over are there, at 2048. */
const again = (times: number, what: string): string => `(module
  (import "wasi:cli/stdin@0.2.6" "get-stdin" (func $stdin (result i32)))
  (import "wasi:cli/stdout@0.2.6" "get-stdout" (func $stdout (result i32)))
  (import "wasi:io/streams@0.2.6" "[method]input-stream.subscribe" (func $subscribe (param i32) (result i32)))
  (import "wasi:io/streams@0.2.6" "[method]output-stream.check-write" (func $check (param i32 i32)))
  (import "wasi:clocks/monotonic-clock@0.2.6" "now" (func $now (result i64)))
  (import "wasi:clocks/monotonic-clock@0.2.6" "subscribe-duration" (func $timer (param i64) (result i32)))
  (import "wasi:random/random@0.2.6" "get-random-u64" (func $random (result i64)))
  (import "wasi:io/poll@0.2.6" "[method]pollable.ready" (func $ready (param i32) (result i32)))
  (import "wasi:io/poll@0.2.6" "[resource-drop]pollable" (func $drop (param i32)))
  (import "wasi:io/poll@0.2.6" "poll" (func $poll (param i32 i32 i32)))
  (memory (export "memory") 1)
  (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32) (i32.const 1024))
  (func (export "wasi:cli/run@0.2.6#run") (result i32) (local $i i32) (local $out i32)
    (local.set $out (call $stdout))
    (loop $make
      (i32.store (i32.add (i32.const 2048) (local.get $i)) (call $timer (i64.const 0)))
      (local.set $i (i32.add (local.get $i) (i32.const 4)))
      (br_if $make (i32.lt_u (local.get $i) (i32.const 32))))
    (local.set $i (i32.const ${times}))
    (loop $again
      ${what}
      (local.set $i (i32.sub (local.get $i) (i32.const 1)))
      (br_if $again (local.get $i)))
    (i32.const 0)))`;

async function command(times: number, what: string): Promise<Uint8Array> {
  const binary = await parseWat(again(times, what));
  return componentNew(await componentEmbed({ binary, witSource: WIT, world: 'bench:calls/calls' }), []);
}

/** What is called, how often by one pass, and how many passes are enough to time. */
const LOOPS = [
  ['a method of a stream', 1, CALLS, '(call $check (local.get $out) (i32.const 16))'],
  ['a method of a pollable', 1, CALLS, '(drop (call $ready (i32.load (i32.const 2048))))'],
  ['make and drop a timer', 2, CALLS / 2, '(call $drop (call $timer (i64.const 0)))'],
] as const;

export async function benchCalls(to: Recorder): Promise<void> {
  const wasmtime = new Wasmtime();
  try {
    const time = (bytes: Uint8Array) => () => wasmtime.time(bytes);
    for (const [name, each, passes, what] of LOOPS) {
      const guest = await command(passes, what);
      const of = await raceTimed(9, {
        direct: time(guest),
        proxied: time(virtualize(guest, ALLOW_ALL, { force: () => true }).bytes),
      });
      to.record(`${name}: through a proxy`, (passes * each) / of.proxied / 1e6, 'million calls a second');
      to.record(`${name}: through a proxy`, of.direct / of.proxied, '× as many as direct');
    }
    await polls(to, time);
    await answers(to, time);
  } finally {
    wasmtime.close();
  }
}

/** Timers of the host's, behind an adapter that owns everything; and timers of its own. */
async function polls(to: Recorder, time: (bytes: Uint8Array) => () => Promise<number>): Promise<void> {
  const settings = { stdio: 'allow', 'allow-random': true, 'fixed-clock': '2026-01-01T00:00:00Z' } as const;
  for (const size of [1, 8]) {
    const guest = await command(CALLS / 4, `(call $poll (i32.const 2048) (i32.const ${size}) (i32.const 16))`);
    const of = await raceTimed(9, {
      direct: time(guest),
      owned: time(virtualize(guest, ALLOW_ALL, { force: () => true }).bytes),
      virtual: time(virtualize(guest, policyFrom(settings)).bytes),
    });
    to.record(`poll on ${size}: the host's timers, all owned`, of.direct / of.owned, '× as many as direct');
    to.record(`poll on ${size}: timers of virtual time`, of.direct / of.virtual, '× as many as direct');
  }
}

/** What the adapter knows by itself, against asking the host. */
async function answers(to: Recorder, time: (bytes: Uint8Array) => () => Promise<number>): Promise<void> {
  const now = await command(CALLS, '(drop (call $now))');
  const random = await command(CALLS, '(drop (call $random))');
  const of = await raceTimed(9, {
    now: time(now),
    fixed: time(virtualize(now, policyFrom({ stdio: 'allow', 'fixed-clock': '2026-01-01T00:00:00Z' })).bytes),
    random: time(random),
    seeded: time(virtualize(random, policyFrom({ stdio: 'allow', 'allow-clocks': true, 'random-seed': '00' })).bytes),
  });
  to.record('now of virtual time', of.now / of.fixed, "× the host's speed");
  to.record('random numbers from a seed', of.random / of.seeded, "× the host's speed");
}
