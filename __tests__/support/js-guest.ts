import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { componentize } from '@bytecodealliance/componentize-js-0-19-3';

const CACHE = join(import.meta.dirname, '../../node_modules/.cache/wasi-virt-js');

const SOURCE = `export const run = { run() { console.log('hello', Date.now() > 1.6e12, Math.random() < 1); } };`;
const WIT =
  'package tests:js; package wasi:cli@0.2.3 { interface run { run: func() -> result; } } world guest { export wasi:cli/run@0.2.3; }';

/**
 * A JavaScript program with its engine in it, about 12 MB: too large to commit, so it is built, which takes a while, and
 * kept. This version of the toolchain is known to import releases of WASI side by side.
 */
export async function jsGuest(): Promise<Uint8Array> {
  const file = join(
    CACHE,
    `${createHash('sha256')
      .update(SOURCE + WIT)
      .digest('hex')
      .slice(0, 16)}.wasm`,
  );
  if (existsSync(file)) return readFile(file);
  await mkdir(CACHE, { recursive: true });
  const sourcePath = join(CACHE, 'guest.js');
  await writeFile(sourcePath, SOURCE);
  // The types do not know `witWorld`, though it is what takes a text.
  const options = { sourcePath, witWorld: WIT, worldName: 'guest' };
  const { component } = await componentize(options);
  const fresh = `${file}.${process.pid}`;
  await writeFile(fresh, component);
  await rename(fresh, file);
  return component;
}
