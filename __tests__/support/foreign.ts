import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ComponentBuilder } from '../../src/component/builder.ts';
import { declareImports, ImportSelection } from '../../src/component/declare.ts';
import { decode } from '../../src/component/decode.ts';
import { resolve } from '../../src/component/resolve.ts';
import { policyFrom } from '../../src/policy/build-policy.ts';
import { virtualize } from '../../src/virtualize.ts';
import type { RunOptions, RunResult } from './jco.ts';
import { parseWat } from './wat.ts';

const ERRORS = `"access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large"
  "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size"
  "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty"
  "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek"
  "text-file-busy" "cross-device"`;

const TYPES = `(import "wasi:filesystem/types@0.2.6" (instance $types
  (export "descriptor" (type $d (sub resource)))
  (type $ec0 (enum ${ERRORS}))
  (export "error-code" (type $ec (eq $ec0)))
  (type $df0 (flags "read" "write" "file-integrity-sync" "data-integrity-sync" "requested-write-sync" "mutate-directory"))
  (export "descriptor-flags" (type $df (eq $df0)))
  (type $pf0 (flags "symlink-follow")) (export "path-flags" (type $pf (eq $pf0)))
  (type $of0 (flags "create" "directory" "exclusive" "truncate")) (export "open-flags" (type $of (eq $of0)))
  (export "[method]descriptor.open-at" (func (param "self" (borrow $d)) (param "path-flags" $pf) (param "path" string)
    (param "open-flags" $of) (param "flags" $df) (result (result (own $d) (error $ec)))))
))
(alias export $types "descriptor" (type $descriptor))`;

/** The interfaces of a host, as an application around virt.wasm has them. */
const HOST = `(component ${TYPES}
  (import "wasi:filesystem/preopens@0.2.6" (instance (alias outer 1 $descriptor (type $d0))
    (export "descriptor" (type $d (eq $d0))) (export "get-directories" (func (result (list (tuple (own $d) string))))))))`;

/** Gives the first directory of its host to whoever calls it. */
const HAND = `(component
  (import "descriptor" (type $d (sub resource)))
  (import "get-directories" (func $dirs (result (list (tuple (own $d) string)))))
  (core module $memory (memory (export "memory") 1) (global $top (mut i32) (i32.const 1024))
    (func (export "realloc") (param i32 i32 i32 i32) (result i32)
      global.get $top i32.const 15 i32.add i32.const -16 i32.and
      global.get $top local.get 3 i32.add i32.const 32 i32.add global.set $top))
  (core instance $m (instantiate $memory))
  (core func $lowered (canon lower (func $dirs) (memory (core memory $m "memory")) (realloc (core func $m "realloc"))))
  (core module $code (import "m" "memory" (memory 1)) (import "h" "dirs" (func $dirs (param i32)))
    (func (export "get") (result i32) i32.const 0 call $dirs i32.const 0 i32.load i32.load))
  (core instance $c (instantiate $code (with "m" (instance $m)) (with "h" (instance (export "dirs" (func $lowered))))))
  (func (export "get") (result (own $d)) (canon lift (core func $c "get"))))`;

/**
 * A command that is handed a directory by an interface outside wasi:, opens \`.\` in it to read, and in both tries to
 * truncate \`precious.txt\`. It ends well if it is refused both times with the code \`read-only\`.
 */
const GUEST = `(component ${TYPES}
  (import "acme:hand/over" (instance $hand (alias outer 1 $descriptor (type $d0))
    (export "descriptor" (type $d (eq $d0))) (export "get" (func (result (own $d))))))
  (core module $memory (memory (export "memory") 1) (data (i32.const 100) ".precious.txt"))
  (core instance $m (instantiate $memory))
  (core func $get (canon lower (func $hand "get")))
  (core func $open (canon lower (func $types "[method]descriptor.open-at") (memory (core memory $m "memory"))))
  (core module $code
    (import "m" "memory" (memory 1))
    (import "h" "get" (func $get (result i32)))
    (import "h" "open" (func $open (param i32 i32 i32 i32 i32 i32 i32)))
    (func $destroy (param i32) (result i32)
      (call $open (local.get 0) (i32.const 0) (i32.const 101) (i32.const 12) (i32.const 9) (i32.const 3) (i32.const 0))
      (i32.or (i32.ne (i32.load8_u (i32.const 0)) (i32.const 1)) (i32.ne (i32.load8_u (i32.const 4)) (i32.const 33))))
    (func (export "run") (result i32) (local $directory i32)
      (local.set $directory (call $get))
      (if (call $destroy (local.get $directory)) (then (return (i32.const 1))))
      (call $open (local.get $directory) (i32.const 0) (i32.const 100) (i32.const 1) (i32.const 2) (i32.const 1) (i32.const 0))
      (if (i32.load8_u (i32.const 0)) (then (return (i32.const 1))))
      (call $destroy (i32.load (i32.const 4)))))
  (core instance $c (instantiate $code (with "m" (instance $m))
    (with "h" (instance (export "get" (func $get)) (export "open" (func $open))))))
  (func $run (result (result)) (canon lift (core func $c "run")))
  (instance $r (export "run" (func $run)))
  (export "wasi:cli/run@0.2.6" (instance $r)))`;

/** The program of an application in which virt.wasm is handed the host's directory by a sibling. */
async function application(virt: Uint8Array): Promise<Uint8Array> {
  const host = resolve(decode(await parseWat(HOST))).imports;
  const builder = new ComponentBuilder();
  const selection = new ImportSelection(host);
  for (const item of host) selection.addWhole(item);
  const { index } = declareImports(builder, selection);
  const [types = 0, preopens = 0] = host.map((item) => index.get(item));
  const exported = (sort: 'type' | 'func' | 'instance', instance: number, name: string): number =>
    builder.alias({ kind: 'export', sort, instance, name });
  const descriptor = exported('type', types, 'descriptor');
  const hand = builder.instance({
    kind: 'instantiate',
    component: builder.component(await parseWat(HAND)),
    args: [
      { name: 'descriptor', sort: 'type', index: descriptor },
      { name: 'get-directories', sort: 'func', index: exported('func', preopens, 'get-directories') },
    ],
  });
  const given = builder.instance({
    kind: 'exports',
    exports: [
      { name: 'descriptor', attributes: [], sort: 'type', index: descriptor },
      { name: 'get', attributes: [], sort: 'func', index: exported('func', hand, 'get') },
    ],
  });
  const args = resolve(decode(virt)).imports.map(({ name }) => ({
    name,
    sort: 'instance' as const,
    index: name === 'acme:hand/over' ? given : types,
  }));
  const instance = builder.instance({ kind: 'instantiate', component: builder.component(virt), args });
  const name = 'wasi:cli/run@0.2.6';
  builder.export({
    name,
    attributes: [],
    sort: 'instance',
    index: exported('instance', instance, name),
    ascription: undefined,
  });
  return builder.finish();
}

/** What a directory may do that comes from elsewhere than WASI. */
export function foreignDirectoriesIn(
  engine: string,
  run: (bytes: Uint8Array, options: RunOptions) => Promise<RunResult>,
): void {
  describe(`a directory from an interface outside wasi:, in ${engine}`, () => {
    let directory: string;
    beforeEach(() => {
      directory = mkdtempSync(join(tmpdir(), 'wasi-virt-foreign-'));
      writeFileSync(join(directory, 'precious.txt'), 'precious');
    });
    afterEach(() => rmSync(directory, { recursive: true }));

    it.each([
      ['allow-fs=ro', { 'allow-fs': 'ro' }],
      ['allow-fs=ro beside a mount', { 'allow-fs': 'ro', mount: '/m=memory:' }],
      ['preopen, of which one is ro', { preopen: ['/a=/srv/a:ro', '/b=/srv/b'] }],
    ] as const)('is read-only under %s, and so is what is opened in it', async (_, settings) => {
      const guest = await parseWat(GUEST);
      const files = new Map([['memory:', { kind: 'directory', entries: new Map() } as const]]);
      const { bytes } = virtualize(guest, policyFrom(settings), { files });
      const { exit, trap } = await run(await application(bytes), { preopens: { '/': directory } });
      expect({ exit, trap }).toEqual({ exit: 0, trap: undefined });
      expect(readFileSync(join(directory, 'precious.txt'), 'utf8')).toBe('precious');
    });

    it('may be changed where files are granted whole', async () => {
      const { bytes } = virtualize(await parseWat(GUEST), policyFrom({ 'allow-fs': true }));
      const { exit } = await run(await application(bytes), { preopens: { '/': directory } });
      expect(exit).toBe(1);
      expect(readFileSync(join(directory, 'precious.txt'), 'utf8')).toBe('');
    });
  });
}
