import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { program } from './support/calls.ts';
import { runInJco } from './support/jco.ts';
import { mappingsIn } from './support/mappings.ts';

mappingsIn('jco', () => runInJco);

it('a directory that jco has opened is a path, and leads where a link in its place does, in a guest as it is', async () => {
  const guest = readFileSync(join(import.meta.dirname, 'fixtures/directories/directories.wasm'));
  const folder = mkdtempSync(join(tmpdir(), 'wasi-virt-jco-'));
  mkdirSync(join(folder, 'granted/inner'), { recursive: true });
  mkdirSync(join(folder, 'beside'));
  writeFileSync(join(folder, 'beside/file'), 'outside');
  const swap = ['directories', 'open 0 inner', 'move 0 inner old', 'link 0 ../beside inner'];
  const args = program(...swap, 'read 0 inner/file', 'read 1 file');
  const { stdout } = await runInJco(guest, { args, preopens: { '/granted': join(folder, 'granted') } });
  rmSync(folder, { recursive: true });
  expect(stdout.split('\n').slice(4, 6)).toEqual(['error 31', 'outside']);
});
