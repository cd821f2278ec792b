/**
 * Compiles `assembly/` and writes it, as base64, to `src/adapter/generated/`, so that the engine needs no file at run
 * time. `--check` only says whether what is there is current.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import asc from 'assemblyscript/asc';

const root = join(import.meta.dirname, '..');
const SOURCES = ['assembly/names.ts'];

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
  const target = join(root, 'src/adapter/generated', `${name}.ts`);
  const text = `/** Compiled from ${source} by \`npm run generate\`. */\nexport const ${name.toUpperCase()} =\n  '${Buffer.from(wasm).toString('base64')}';\n`;
  if (process.argv.includes('--check')) {
    if (readText(target) !== text) {
      process.stderr.write(`${target} is not current; run npm run generate\n`);
      process.exitCode = 1;
    }
  } else {
    mkdirSync(join(root, 'src/adapter/generated'), { recursive: true });
    writeFileSync(target, text);
  }
  process.stdout.write(`${source}: ${wasm.length} bytes\n`);
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
