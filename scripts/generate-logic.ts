/**
 * Compiles `assembly/` and writes it, as base64, to `src/adapter/generated/`, so that the engine needs no file at run
 * time. `--check` only says whether what is there is current.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import asc from 'assemblyscript/asc';
import { writeGenerated } from './generated.ts';

const root = join(import.meta.dirname, '..');
const SOURCES = [
  'chance',
  'files',
  'layer',
  'lookups',
  'mappings',
  'names',
  'origins',
  'peers',
  'preopens',
  'time',
].map((name) => `assembly/${name}.ts`);

for (const source of SOURCES) {
  const files = new Map<string, Uint8Array | string>();
  const { error, stderr } = await asc.main(
    [
      source,
      '--outFile=logic.wasm',
      '--runtime=stub',
      '--importMemory',
      '--noExportMemory',
      '--noAssert',
      '--use=abort=',
      '--enable=bulk-memory',
      '-O3z',
      '--converge',
    ],
    {
      readFile: (name, base) => readText(join(root, base, name)),
      writeFile: (name, contents) => {
        files.set(name, contents);
      },
      listFiles: () => [],
    },
  );
  if (error) throw new Error(`${source}: ${stderr.toString()}`);
  const wasm = files.get('logic.wasm');
  if (!(wasm instanceof Uint8Array)) throw new Error(`${source}: no output`);
  const name = basename(source, '.ts');
  writeGenerated(name, source, wasm);
  process.stdout.write(`${source}: ${wasm.length} bytes\n`);
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
