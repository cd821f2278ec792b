import { createHash } from 'node:crypto';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Workplace } from './support/dist.ts';
import { tinyComponent } from './support/tiny.ts';

let place: Workplace;

beforeAll(async () => {
  place = await Workplace.make();
});

afterAll(() => place.remove());

async function digest(file: string | URL): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}

describe('the wasm-tools beside the bundles', () => {
  const vendor = new URL('../node_modules/@bytecodealliance/jco-transpile/vendor/', import.meta.url);
  const lib = new URL('../node_modules/@bytecodealliance/jco/lib/', import.meta.url);

  test.each([
    ['wasm-tools.core.wasm', vendor],
    ['wasm-tools.core2.wasm', vendor],
    ['wasi_snapshot_preview1.command.wasm', lib],
    ['wasi_snapshot_preview1.reactor.wasm', lib],
  ])('%s is what jco ships, byte for byte', async (name, from) => {
    expect(await digest(place.path('dist', 'wasm-tools', name))).toBe(await digest(new URL(name, from)));
  });

  test('the glue differs only in where its WASI comes from', async () => {
    const lines = async (file: string | URL): Promise<string[]> => (await readFile(file, 'utf8')).split('\n');
    const ours = await lines(place.path('dist', 'wasm-tools', 'wasm-tools.js'));
    const theirs = await lines(new URL('wasm-tools.js', vendor));
    expect(ours.length).toBe(theirs.length);
    const different = ours.filter((line, index) => line !== theirs[index]);
    expect(different).toHaveLength(4);
    for (const line of different) expect(line).toMatch(/^import \{ [\w$, ]+ \} from '\.\/wasi\.js';$/);
  });
});

test('the command can be run by itself', async () => {
  const file = place.path('dist', 'cli', 'index.js');
  expect((await stat(file)).mode & 0o111).toBe(0o111);
  expect(await readFile(file, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
});

test('the library works from its bundle, without node_modules and without built-ins of Node', async () => {
  const file = place.path('dist', 'lib', 'index.js');
  const text = await readFile(file, 'utf8');
  expect(
    text.match(/(?:from|import\(|require\(|\.url\)\()\s*["'](?:node:)?(?:fs|path|crypto|buffer|process|util)/g),
  ).toBeNull();
  expect((await readdir(place.path('dist', 'lib'))).filter((name) => name.endsWith('.js'))).toEqual(['index.js']);
  const library: typeof import('../src/index.ts') = await import(/* @vite-ignore */ pathToFileURL(file).href);
  const { bytes, remaining } = library.virtualize(await tinyComponent(), library.policyFrom({ 'allow-exit': true }));
  expect(remaining.flatMap(({ functions }) => functions)).toEqual(['exit']);
  expect(library.inspect(bytes).imports.map(({ name }) => name)).toEqual([expect.stringMatching(/^wasi:cli\/exit@/)]);
});

test('a policy file is read by a bundle of its own', async () => {
  const file = pathToFileURL(place.path('dist', 'policy', 'index.js')).href;
  const { readPolicy }: typeof import('../src/read-policy.ts') = await import(/* @vite-ignore */ file);
  expect(readPolicy('version: "1.0"\npermissions: { clocks: true }\n', 'p.yaml')).toMatchObject({ clocks: 'allow' });
  expect(() => readPolicy('version: "1.0"\npermissions: { clock: true }\n', 'p.yaml')).toThrow(/^p\.yaml:2:16: /);
});

test('no bundle names a path of the machine that made it', async () => {
  const files = (await readdir(place.path('dist'), { recursive: true })).filter((name) => name.endsWith('.js'));
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    const text = await readFile(place.path('dist', file), 'utf8');
    expect(text.includes(process.cwd()) || text.includes(await realpath('node_modules')), file).toBe(false);
  }
});
