import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Finished, Workplace } from '../support/dist.ts';
import { parseWat } from '../support/wat.ts';
import { dummyComponent } from '../support/wit.ts';

let place: Workplace;

beforeAll(async () => {
  place = await Workplace.make();
  for (const name of ['hello-c/hello-c', 'http/http-client'])
    await copyFile(
      join(import.meta.dirname, `../fixtures/${name}.wasm`),
      place.path(name.replace(/^.*\//, '').concat('.wasm')),
    );
  await writeFile(
    place.path('policy.yaml'),
    'version: "1.0"\npermissions:\n  random: { allow: true, reason: session keys }\n',
  );
});

afterAll(() => place.remove());

function inspect(...args: readonly string[]): Finished {
  return place.node('cli/index.js', ['inspect', ...args]);
}

const [isInventory, isLock] = (['inventory', 'lock'] as const).map((name) =>
  new Ajv2020().compile(JSON.parse(readFileSync(join(import.meta.dirname, `../../dist/schema/${name}.json`), 'utf8'))),
) as [ValidateFunction, ValidateFunction];

test('a component alone is told by what it asks for', () => {
  const { code, stdout, stderr } = inspect('hello-c.wasm');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^hello-c\.wasm\n/);
  expect(stdout).toMatch(/^ {2}policy {5}none$/m);
  expect(stdout).toMatch(/^ {2}random: asked for by wit-component:adapter|^ {2}random: by wit-component:adapter/m);
  expect(stdout).toMatch(/^exports\n {2}wasi:cli\/run@/m);
  expect(stdout).not.toContain('\u001b[');
});

test('settings and a policy file are laid over each other, and every grant has its place', () => {
  const { code, stdout } = inspect('hello-c.wasm', '--policy=policy.yaml', '--allow-env=LANG');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^ {2}random: policy\.yaml:3.*session keys/m);
  expect(stdout).toMatch(/^ {2}env:LANG: --allow-env=LANG$/m);
  expect(stdout).toMatch(/^needs of its host\n {2}random: .*\n {2}env:LANG: enforced by virt\.wasm$/m);
});

describe('--json', () => {
  test('is what the published schema describes, for several components', () => {
    const { code, stdout } = inspect('hello-c.wasm', './http-client.wasm', '--json', '--stdio');
    const inventory: unknown = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(isInventory(inventory), JSON.stringify(isInventory.errors)).toBe(true);
    expect(inventory).toMatchObject({ components: [{ name: 'hello-c.wasm' }, { name: 'http-client.wasm' }] });
  });

  test('has the digests of the files that the same settings write', () => {
    place.node('cli/index.js', ['hello-c.wasm', '--stdio', '-o', 'virt.wasm', '--no-second-opinion']);
    const [component] = JSON.parse(inspect('hello-c.wasm', '--stdio', '--json').stdout).components;
    const report = JSON.parse(
      place.node('cli/index.js', ['hello-c.wasm', '--stdio', '--json', '--no-second-opinion']).stdout,
    );
    expect(component.result).toEqual({ size: report.output.size, sha256: report.output.sha256 });
    expect(component.component.sha256).toBe(report.component.sha256);
  });
});

test('a predicate is about one component, and holds no path', () => {
  const { code, stdout } = inspect('./hello-c.wasm', '--stdio', '--format=predicate');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    tool: { name: 'wasi-virt' },
    needs: expect.arrayContaining([{ capability: 'stdio.out', enforcedBy: 'host' }]),
  });
  expect(stdout).not.toContain('hello-c.wasm');
  expect(inspect('hello-c.wasm', 'http-client.wasm', '--format=predicate')).toEqual({
    code: 2,
    stdout: '',
    stderr: 'error: a predicate is about one virt.wasm, and so about one component; give one component.\n',
  });
});

test('a policy that cannot be kept for the component is told, and is no failure', async () => {
  const recent = await dummyComponent('0.3.0', 'import wasi:http/client@V;');
  await writeFile(place.path('recent.wasm'), recent);
  const { code, stdout } = inspect('recent.wasm', '--allow-http=https://api.example.com', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout).components[0]).toMatchObject({
    result: null,
    problem: expect.stringMatching(/^wasi:http\/client@0\.3\.0 declares "send" in a way that allow-http cannot narrow/),
    needs: [{ capability: 'http.egress:https://api.example.com', enforcedBy: 'virt.wasm' }],
  });
  expect(place.node('cli/index.js', ['recent.wasm', '--allow-http=https://api.example.com'])).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^error: recent\.wasm: .* cannot narrow; .* use a component for WASI 0\.2\.\n$/),
  });
});

test('in a step of a workflow, no name is a command of the runner', async () => {
  const name = '::error::a##[add-mask]b.wasm';
  await copyFile(place.path('hello-c.wasm'), place.path(name));
  const runner = (...args: string[]) => place.node('cli/index.js', args, { GITHUB_ACTIONS: 'true' });
  for (const args of [
    ['inspect', name],
    [name, '-o', '##[add-mask]out.wasm'],
    ['explain', name],
    ['inspect', `${name}.none`],
  ]) {
    const { stdout, stderr } = runner(...args);
    expect(stdout + stderr).toContain('add-mask');
    expect(stdout + stderr).not.toMatch(/^\s*::|##\[/m);
  }
  // By a "[", it would be a glob: no inventory has that name.
  expect(runner('inspect', name, '--json')).toMatchObject({ code: 2, stdout: '' });
});

test('-o writes a file, whole', () => {
  expect(inspect('hello-c.wasm', '--json', '-o', 'inventory.json')).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(isInventory(JSON.parse(readFileSync(place.path('inventory.json'), 'utf8')))).toBe(true);
});

describe('lock', () => {
  test('writes what the Action compares with, under the policy file that is found', async () => {
    await writeFile(
      place.path('wasi-virt.yaml'),
      'version: "1.0"\npermissions: { random: { allow: true, reason: session keys } }\n',
    );
    const { code, stdout, stderr } = place.node('cli/index.js', ['lock', 'hello-c.wasm', 'http-client.wasm']);
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: '',
      stderr: 'wasi-virt.lock.json: 2 components, under wasi-virt.yaml\n',
    });
    const lock = JSON.parse(readFileSync(place.path('wasi-virt.lock.json'), 'utf8'));
    expect(isLock(lock), JSON.stringify(isLock.errors)).toBe(true);
    const [{ capabilities }] = lock.components;
    expect(capabilities.filter((line: { granted?: string }) => line.granted !== undefined)).toEqual([
      { capability: 'random', granted: 'allow-random', reason: 'session keys', asked: 'host', enforcedBy: 'host' },
    ]);
    expect(
      place.node('cli/index.js', ['diff', 'wasi-virt.lock.json', 'hello-c.wasm', '--policy=wasi-virt.yaml']),
    ).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^wasi-virt: no capability changed/),
    });
    await rm(place.path('wasi-virt.yaml'));
  });

  test('stays as it is where only the code changed', async () => {
    const bytes = readFileSync(place.path('hello-c.wasm'));
    place.node('cli/index.js', ['lock', 'hello-c.wasm', '--stdio', '-o', 'before.json']);
    // A custom section of its own: other bytes, and nothing else is imported.
    await writeFile(place.path('hello-c.wasm'), Buffer.concat([bytes, Buffer.from([0, 3, 1, 0x78, 7])]));
    place.node('cli/index.js', ['lock', 'hello-c.wasm', '--stdio', '-o', 'after.json']);
    await writeFile(place.path('hello-c.wasm'), bytes);
    const [before, after] = ['before', 'after'].map((name) => readFileSync(place.path(`${name}.json`), 'utf8'));
    expect(after).toBe(before);
  });

  test('is not written where it could not be read', async () => {
    const functions = Array.from({ length: 6000 }, (_, i) => `(export "f${i}" (func))`).join(' ');
    await writeFile(place.path('many.wasm'), await parseWat(`(component (import "acme:a/b" (instance ${functions})))`));
    const { code, stderr } = place.node('cli/index.js', ['lock', 'many.wasm', '-o', 'many.json']);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr:
        'error: there is more to tell than many.json can hold; import fewer functions, with shorter names and external ids.\n',
    });
    expect(existsSync(place.path('many.json'))).toBe(false);
  });

  test('has a component once, however its path is written, and so has inspect', async () => {
    const ways = ['hello-c.wasm', './hello-c.wasm', 'x/..//hello-c.wasm', place.path('hello-c.wasm')];
    await mkdir(place.path('x'));
    const names = (json: string) => JSON.parse(json).components.map(({ name }: { name: string }) => name);
    const { stderr } = place.node('cli/index.js', ['lock', ...ways, '--stdio', '-o', 'once.json']);
    expect(stderr).toBe('once.json: 1 component, under no policy file\n');
    expect(names(readFileSync(place.path('once.json'), 'utf8'))).toEqual(['hello-c.wasm']);
    for (const way of ways) expect(names(inspect(way, '--json').stdout)).toEqual(['hello-c.wasm']);
    expect(inspect('hello-c.wasm', './hello-c.wasm', '--stdio', '--format=predicate').code).toBe(0);
    const compared = ['diff', 'once.json', './x/../hello-c.wasm', '--stdio', '--fail-on=any'];
    expect(place.node('cli/index.js', compared).code).toBe(0);
  });

  test('tells mistakes, and writes nothing then', () => {
    const { code, stderr } = place.node('cli/index.js', ['lock', 'hello-c.wasm', '--stdin=x', '-o', 'other.json']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'error: --stdin=x is not understood; write allow, ignore or deny.\n',
    });
    expect(existsSync(place.path('other.json'))).toBe(false);
  });
});
