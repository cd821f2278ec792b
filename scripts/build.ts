/**
 * Makes `dist/` from `src/`: tsc writes JavaScript to `build/`, ncc makes one file of each entry, and what must not be
 * bundled is copied beside them. The same sources give the same bytes (on Linux: ncc writes paths as the system does).
 */
import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { writeSchemas } from './generate-schemas.ts';

const exec = promisify(execFile);
const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const BUILD = join(ROOT, 'build');
const DIST = join(ROOT, 'dist');
const JCO = join(ROOT, 'node_modules', '@bytecodealliance');

async function main(): Promise<void> {
  await rm(BUILD, { recursive: true, force: true });
  await rm(DIST, { recursive: true, force: true });
  await tool('tsc', '-p', join(ROOT, 'tsconfig.build.json'));
  await bundle('main.js', '.');
  await bundle('cli.js', 'cli');
  await bundle('index.js', 'lib');
  await bundle('read-policy.js', 'policy');
  await makeCommand();
  await copyDeclarations('index.d.ts', join(DIST, 'lib'), new Set());
  await copyDeclarations('read-policy.d.ts', join(DIST, 'policy'), new Set());
  await copyWasmTools();
  await writeSchemas(join(DIST, 'schema'));
}

/** Runs a program of `node_modules/.bin`; what it says is shown only if it fails. */
async function tool(name: string, ...args: string[]): Promise<void> {
  try {
    await exec(join(ROOT, 'node_modules', '.bin', name), args, { cwd: ROOT });
  } catch (error) {
    if (error instanceof Error && 'stdout' in error) process.stderr.write(String(error.stdout));
    throw error;
  }
}

/** `build/<entry>` → `dist/<folder>/index.js`. */
async function bundle(entry: string, folder: string): Promise<void> {
  await tool('ncc', 'build', join(BUILD, entry), '--out', join(DIST, folder), '--license', 'licenses.txt', '--quiet');
}

/** The command runs by itself. */
async function makeCommand(): Promise<void> {
  const file = join(DIST, 'cli', 'index.js');
  await writeFile(file, `#!/usr/bin/env node\n${await readFile(file, 'utf8')}`);
  await chmod(file, 0o755);
}

/** The types of the library: the declarations that its entry reaches, and no others. */
async function copyDeclarations(file: string, to: string, done: Set<string>): Promise<void> {
  if (done.has(file)) return;
  done.add(file);
  const text = await readFile(join(BUILD, file), 'utf8');
  await mkdir(dirname(join(to, file)), { recursive: true });
  await writeFile(join(to, file), text.replace(/((?:from |import\()'\.[^']+)\.ts'/g, "$1.js'"));
  for (const [, specifier = ''] of text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)) {
    const next = join(dirname(file), specifier.replace(/\.(?:ts|js)$/, '.d.ts'));
    await copyDeclarations(next, to, done);
  }
}

/**
 * jco's wasm-tools and adapters as they are, with one change in the glue: it imports the WASI that gives it nothing,
 * `src/wasm-tools/wasi.ts`, and not the one that gives it everything.
 */
async function copyWasmTools(): Promise<void> {
  const from = join(JCO, 'jco-transpile', 'vendor');
  const to = join(DIST, 'wasm-tools');
  await mkdir(to);
  for (const file of ['wasm-tools.core.wasm', 'wasm-tools.core2.wasm']) await cp(join(from, file), join(to, file));
  for (const kind of ['command', 'reactor']) {
    const file = `wasi_snapshot_preview1.${kind}.wasm`;
    await cp(join(JCO, 'jco', 'lib', file), join(to, file));
  }
  const glue = await readFile(join(from, 'wasm-tools.js'), 'utf8');
  await writeFile(
    join(to, 'wasm-tools.js'),
    glue.replace(/'@bytecodealliance\/preview2-shim\/[a-z]+'/g, "'./wasi.js'"),
  );
  await cp(join(BUILD, 'wasm-tools', 'wasi.js'), join(to, 'wasi.js'));
  await cp(join(JCO, 'jco-transpile', 'LICENSE'), join(to, 'LICENSE'));
  await writeFile(join(to, 'package.json'), '{ "type": "module" }\n');
}

await main();
