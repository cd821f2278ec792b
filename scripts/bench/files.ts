/** Files and streams in Wasmtime, against the same program on the host's files, and against the engine's own limit. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixture } from '../../__tests__/support/behaviour.ts';
import { ALLOW_ALL } from '../../__tests__/support/policies.ts';
import { Wasmtime } from '../../__tests__/support/wasmtime.ts';
import { parseWat } from '../../__tests__/support/wat.ts';
import type { FileNode } from '../../src/adapter/image.ts';
import { readMounts } from '../../src/mounts.ts';
import { policyFrom } from '../../src/policy/build-policy.ts';
import { virtualize } from '../../src/virtualize.ts';
import { type Recorder, race, raceTimed } from './figures.ts';

const MEGABYTE = 2 ** 20;
const FILE = 16 * MEGABYTE;

/**
 * Two components, of which one hands out the same bytes at every call, and the other calls it: a method of a resource
 * with the result of a stream's, since what a call and a copy cost an engine depends on these.
 */
const STATIC_BUFFER = `(component
  (component $giver
    (type $rep (resource (rep i32)))
    (core func $new (canon resource.new $rep))
    (core module $code (import "host" "new" (func $new (param i32) (result i32))) (memory (export "memory") 32)
      (func (export "open") (result i32) (call $new (i32.const 1)))
      (func (export "read") (param i32 i64) (result i32)
        (i32.store (i32.const 12) (i32.const 65536))
        (i32.store (i32.const 16) (i32.wrap_i64 (local.get 1)))
        (i32.const 8)))
    (core instance $i (instantiate $code (with "host" (instance (export "new" (func $new))))))
    (export $stream "stream" (type $rep))
    (func (export "open") (result (own $stream)) (canon lift (core func $i "open")))
    (func (export "[method]stream.read") (param "self" (borrow $stream)) (param "len" u64)
      (result (result (list u8) (error u32)))
      (canon lift (core func $i "read") (memory (core memory $i "memory")))))
  (component $taker
    (import "giver" (instance $giver
      (export "stream" (type $stream (sub resource)))
      (export "open" (func (result (own $stream))))
      (export "[method]stream.read" (func (param "self" (borrow $stream)) (param "len" u64)
        (result (result (list u8) (error u32)))))))
    (core module $memory (memory (export "memory") 64)
      (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 65536)))
    (core instance $m (instantiate $memory))
    (alias export $giver "open" (func $open))
    (alias export $giver "[method]stream.read" (func $read))
    (core func $opened (canon lower (func $open)))
    (core func $lowered
      (canon lower (func $read) (memory (core memory $m "memory")) (realloc (core func $m "realloc"))))
    (core module $code (import "giver" "open" (func $open (result i32)))
      (import "giver" "read" (func $read (param i32 i64 i32)))
      (func (export "run") (param i64 i64) (local i32)
        (local.set 2 (call $open))
        (loop $again
          (call $read (local.get 2) (local.get 0) (i32.const 16))
          (local.set 1 (i64.sub (local.get 1) (i64.const 1)))
          (br_if $again (i64.ne (local.get 1) (i64.const 0))))))
    (core instance $i (instantiate $code
      (with "giver" (instance (export "open" (func $opened)) (export "read" (func $lowered))))))
    (func (export "run") (param "block" u64) (param "times" u64) (canon lift (core func $i "run"))))
  (instance $g (instantiate $giver))
  (instance $t (instantiate $taker (with "giver" (instance $g))))
  (export "run" (func $t "run")))`;

export function hasWasmtime(): boolean {
  return spawnSync('python3', ['-c', 'import wasmtime; wasmtime.Engine']).status === 0;
}

/** @param folder for the files that are read and made */
export async function benchFiles(to: Recorder, folder: string): Promise<void> {
  const wasmtime = new Wasmtime();
  try {
    await reads(to, wasmtime, folder);
  } finally {
    wasmtime.close();
  }
  await manyFiles(to, folder);
  residentMemory(to, folder);
}

async function reads(to: Recorder, wasmtime: Wasmtime, folder: string): Promise<void> {
  const guest = fixture('reads');
  const data = join(folder, 'data');
  mkdirSync(data);
  const contents = new Uint8Array(FILE).map((_, i) => i);
  writeFileSync(join(data, 'file'), contents);
  const files = new Map<string, FileNode>([
    ['data', { kind: 'directory', entries: new Map([['file', { kind: 'file', contents }]]) }],
  ]);
  const settings = { stdio: 'allow', 'allow-env': true, 'allow-exit': true, mount: '/x=data' } as const;
  const mounted = virtualize(guest, policyFrom(settings), { files }).bytes;
  const mixed = virtualize(guest, policyFrom({ ...settings, stdio: 'deny', stdout: 'allow' }), { files }).bytes;
  const owned = virtualize(guest, ALLOW_ALL, { force: () => true }).bytes;
  const direct = virtualize(fixture('paths'), policyFrom(settings), { files }).bytes;
  const preopens = { '/x': data };
  const buffer = await parseWat(STATIC_BUFFER);
  const time = (bytes: Uint8Array, ...args: (string | number)[]) =>
    wasmtime.time(bytes, { args: args.map(String), preopens });

  for (const [name, block, aim] of [
    ['4 KiB', 4096, '≥ 5'],
    ['64 KiB', 65536, '≥ 0.58'],
    ['1 MiB', MEGABYTE, undefined],
  ] as const) {
    const times = 8;
    // No call hands out more than 64 KiB of a mount.
    const piece = Math.min(block, 65536);
    const found = await raceTimed(5, {
      mounted: () => time(mounted, 'scan', '/x/file', block, times),
      host: () => time(guest, 'scan', '/x/file', block, times),
      direct: () => time(direct, 'open\t0\t1\tfile\t0\t1', `scan\t1\t${piece}\t${times}`),
      buffer: () => wasmtime.timeCall(buffer, [piece, (FILE * times) / piece]),
    });
    to.record(`reads of ${name} from a mount`, found.host / found.mounted, "× the host's speed", aim);
    to.record(`reads of ${name}, without libc`, found.buffer / found.direct, '× handing out a static buffer', '≥ 0.9');
    to.record(`reads of ${name}, without libc`, (FILE * times) / found.direct / 1e6, 'MB/s');
  }
  const opens = await raceTimed(5, {
    mounted: () => time(mounted, 'opens', '/x/file', 100_000),
    host: () => time(guest, 'opens', '/x/file', 20_000),
  });
  to.record('open and close in a mount', (opens.mounted / 100_000) * 1e6, 'µs', '≤ 2');
  to.record('open and close in a mount', opens.host / 20_000 / (opens.mounted / 100_000), "× the host's speed");
  const loops = await raceTimed(5, { direct: () => time(direct, 'loop\t100000\t0\tfile') });
  to.record('open, read a byte and close, without libc', (loops.direct / 100_000) * 1e6, 'µs');
  const stats = await raceTimed(5, {
    mounted: () => time(mounted, 'stats', '/x/file', 100_000),
    host: () => time(guest, 'stats', '/x/file', 20_000),
  });
  to.record('stat in a mount', stats.host / 20_000 / (stats.mounted / 100_000), "× the host's speed");
  const prints = await raceTimed(9, {
    mounted: () => time(mounted, 'prints', 4096, 5000),
    host: () => time(guest, 'prints', 4096, 5000),
    mixed: () => time(mixed, 'prints', 4096, 5000),
    owned: () => time(owned, 'prints', 4096, 5000),
  });
  to.record('stdout beside a mount, 4 KiB writes', prints.host / prints.mounted, '× unwrapped', '≥ 1');
  to.record('stdout beside a mount and a denied stderr', prints.host / prints.mixed, '× unwrapped');
  to.record('stdout where the adapter owns all streams', prints.host / prints.owned, '× unwrapped');
  const small = await raceTimed(5, {
    owned: () => time(owned, 'scan', '/x/file', 1024, 1),
    host: () => time(guest, 'scan', '/x/file', 1024, 1),
  });
  to.record('reads of 1 KiB where the adapter owns all streams', small.host / small.owned, '× unwrapped');
}

/** 10,000 files of 4 KB in 1,000 directories. */
async function manyFiles(to: Recorder, folder: string): Promise<void> {
  const many = join(folder, 'many');
  for (let i = 0; i < 1000; i++) {
    mkdirSync(join(many, `d${i}`), { recursive: true });
    for (let j = 0; j < 10; j++) writeFileSync(join(many, `d${i}`, `f${j}`), Buffer.alloc(4096, i + j));
  }
  const policy = policyFrom({ stdout: 'allow', mount: `/m=${many}` });
  const guest = fixture('reads');
  const found = await race(5, {
    build: () =>
      writeFileSync(join(folder, 'many.wasm'), virtualize(guest, policy, { files: readMounts(policy) }).bytes),
    tar: () => void spawnSync('tar', ['cf', join(folder, 'many.tar'), '-C', folder, 'many']),
  });
  to.record('10,000 files: read, embedded and written', found.build / 1000, 's', '≤ 0.8');
  to.record('10,000 files: read, embedded and written', found.build / found.tar, '× tar');
}

/** What Wasmtime holds in memory after it has loaded a precompiled component and run it. */
function residentMemory(to: Recorder, folder: string): void {
  const guest = fixture('reads');
  for (const size of [1, 500]) {
    const files = new Map<string, FileNode>([
      [
        'f',
        {
          kind: 'directory',
          entries: new Map([['f', { kind: 'file', contents: new Uint8Array(size * 1e6).fill(7) }]]),
        },
      ],
    ]);
    const policy = policyFrom({ stdout: 'allow', mount: '/m=f', arg: ['p', 'opens', '/m/f', '1000'] });
    writeFileSync(join(folder, 'resident.wasm'), virtualize(guest, policy, { files }).bytes);
    const { stdout, stderr } = spawnSync('python3', [join(import.meta.dirname, 'resident.py'), folder], {
      encoding: 'utf8',
    });
    const megabytes = Number(stdout);
    if (!(megabytes > 0)) throw new Error(stderr);
    to.record(`resident memory for a mount of ${size} MB, precompiled`, megabytes, 'MB');
  }
}
