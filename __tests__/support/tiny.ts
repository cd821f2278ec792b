import { readFile } from 'node:fs/promises';
import { componentNew, parse } from '@bytecodealliance/jco-transpile/wasm-tools';

/** A program of WASI preview 1 that reads the clock and the environment, writes a byte to stdout, and exits. */
const PROGRAM = `(module
  (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "clock_time_get" (func $clock (param i32 i64 i32) (result i32)))
  (import "wasi_snapshot_preview1" "environ_sizes_get" (func $environ (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (memory (export "memory") 1)
  (func (export "_start")
    (drop (call $clock (i32.const 0) (i64.const 1) (i32.const 64)))
    (drop (call $environ (i32.const 72) (i32.const 76)))
    (i32.store (i32.const 4) (i32.const 1))
    (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 80)))
    (call $exit (i32.const 0))))`;

/** The program as a core module. */
export function tinyModule(): Promise<Uint8Array> {
  return parse(PROGRAM);
}

/** The program as a component, made by jco. */
export async function tinyComponent(): Promise<Uint8Array> {
  const adapter = new URL(
    import.meta.resolve('@bytecodealliance/jco').replace(/dist\/.*$/, 'lib/wasi_snapshot_preview1.command.wasm'),
  );
  return componentNew(await tinyModule(), [['wasi_snapshot_preview1', await readFile(adapter)]]);
}

/** Anything in the text format. */
export { parse };
