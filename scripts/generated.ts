import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const FOLDER = join(import.meta.dirname, '../src/adapter/generated');

/**
 * Writes bytes as a module that exports them in base64, so that the engine needs no file at run time; with `--check`,
 * ends the process with 1 if the module that is there differs.
 * @param source what the bytes were made from
 */
export function writeGenerated(name: string, source: string, bytes: Uint8Array): void {
  const target = join(FOLDER, `${name}.ts`);
  const base64 = Buffer.from(bytes).toString('base64');
  const text = `/** Made from ${source} by \`npm run generate\`. */\nexport const ${name.toUpperCase()} =\n  '${base64}';\n`;
  if (!process.argv.includes('--check')) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(target, text);
  } else if (readFileSync(target, 'utf8') !== text) {
    process.stderr.write(`${target} is not current: run npm run generate\n`);
    process.exitCode = 1;
  }
}
