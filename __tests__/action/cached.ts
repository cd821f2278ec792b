import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { gunzipSync, gzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { CacheEntry } from '../support/services/world.ts';
import type { Runner } from './runner.ts';

const ZSTD = 0xfd2fb528;

/** Puts something else into an entry of the cache, as somebody could who may write caches. */
export async function tamper(
  runner: Runner,
  entry: CacheEntry,
  change: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = runner.temp('wasi-virt-cache');
  const archive = runner.temp('tampered.tar');
  await rm(folder, { recursive: true, force: true });
  await mkdir(runner.temp(), { recursive: true });
  const isZstd = entry.bytes.readUInt32LE(0) === ZSTD;
  await writeFile(archive, isZstd ? zstdDecompressSync(entry.bytes) : gunzipSync(entry.bytes));
  const tar = (...args: readonly string[]): void =>
    void execFileSync('tar', ['-P', '-f', archive, '-C', runner.path(), ...args]);
  tar('-x');
  await change(folder);
  tar('--posix', '-c', '../temp/wasi-virt-cache');
  const bytes = await readFile(archive);
  entry.bytes = isZstd ? zstdCompressSync(bytes) : gzipSync(bytes);
}
