import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileNode } from '../src/adapter/image.ts';
import { diff, verdictOf } from '../src/capabilities/diff.ts';
import { inventoryOf } from '../src/capabilities/inventory.ts';
import type { ComponentInventory, Inventory } from '../src/capabilities/model.ts';
import { describeMounts } from '../src/mounts.ts';
import { policyFrom } from '../src/policy/build-policy.ts';
import { DENY_ALL, type Policy } from '../src/policy/model.ts';
import { commentLimit, renderReview } from '../src/report/review.ts';
import { renderSarif } from '../src/report/sarif.ts';
import { virtualize } from '../src/virtualize.ts';
import { fixture } from './support/behaviour.ts';
import { inventoryUnder } from './support/inventory.ts';
import { ALLOW_ALL, IGNORED } from './support/policies.ts';
import { type Circumstances, makeInputs, makeProducts, type Products } from './support/products.ts';

/** Another release of Node, which has to give the same as well; `.ci/run` brings one. */
const OTHER_NODE = process.env['WASI_VIRT_NODE22'];

const RUNNER = {
  CI: 'true',
  GITHUB_ACTIONS: 'true',
  GITHUB_REPOSITORY: 'octo/app',
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_SERVER_URL: 'https://github.example',
  ACTIONS_STEP_DEBUG: 'true',
  HOME: '/nowhere',
  TMPDIR: '/nowhere',
  USER: 'somebody',
  NODE_ENV: 'production',
};

let folder: string;
let usual: Products;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wasi-virt-'));
  usual = await makeProducts(makeInputs(join(folder, 'usual')));
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Each for itself, so that a failure says what is different. */
function expectSame(made: Products): void {
  expect(Object.keys(made)).toEqual(Object.keys(usual));
  for (const [name, content] of Object.entries(made)) {
    // Of a binary nobody wants to read the difference.
    if (name.endsWith('.wasm')) expect(content === usual[name], name).toBe(true);
    else expect(content, name).toBe(usual[name]);
  }
}

test('there is something to compare, in everything that is made', () => {
  for (const [name, content] of Object.entries(usual)) {
    if (!name.startsWith('what is said')) expect(content.length, name).toBeGreaterThan(500);
  }
  const { mounts } = JSON.parse(usual['report'] ?? '');
  expect(mounts).toMatchObject([{ guest: '/a' }, { guest: '/z', files: { length: 28 } }]);
});

describe('all that is made of the same inputs is the same', () => {
  test.each<[string, Circumstances]>([
    ['again', {}],
    [
      'in Turkish, east of Greenwich, where others may not read',
      { env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' }, umask: '077' },
    ],
    [
      'in German, west of it, where all may write',
      { env: { LANG: 'de_DE.UTF-8', LC_COLLATE: 'de_DE.UTF-8', TZ: 'Pacific/Pago_Pago' }, umask: '000' },
    ],
    [
      'in Swedish, which sorts other letters last, and in colours',
      { env: { LC_ALL: 'sv_SE.UTF-8', FORCE_COLOR: '3', CLICOLOR_FORCE: '1', COLUMNS: '40', TERM: 'xterm-256color' } },
    ],
    ["in no language, on a runner of GitHub's, elsewhere at home", { env: { LC_ALL: 'C', ...RUNNER } }],
    [
      'in little memory, by another seed of hash tables',
      { flags: ['--max-old-space-size=64', '--max-semi-space-size=1', '--gc-interval=500', '--hash-seed=12345'] },
    ],
    ['without the optimising compilers', { flags: ['--no-opt', '--no-sparkplug', '--liftoff-only'] }],
  ])('%s', async (_, circumstances) => {
    expectSame(await makeProducts(join(folder, 'usual'), circumstances));
  });

  test('languages are different ones to Node', () => {
    const sorted = (LC_ALL: string): string =>
      spawnSync(process.execPath, ['-p', '"zä".split("").sort((a, b) => a.localeCompare(b)).join("")'], {
        env: { LC_ALL },
        encoding: 'utf8',
      }).stdout;
    expect([sorted('C'), sorted('sv_SE.UTF-8')]).toEqual(['äz\n', 'zä\n']);
  });

  test('in another folder, of which nothing says the name', async () => {
    const made = await makeProducts(makeInputs(join(folder, 'an other/Ørt', 'deep')));
    expectSame(made);
    for (const [name, content] of Object.entries(made)) {
      for (const part of [folder, 'an other', 'deep/']) expect(content.includes(part), `${name}: ${part}`).toBe(false);
    }
  });

  test('from files that were made in another order', async () => {
    expectSame(await makeProducts(makeInputs(join(folder, 'backwards'), 'backwards')));
  });

  test('at a time that SOURCE_DATE_EPOCH says, in two places; another one is in the files alone', async () => {
    const env = { SOURCE_DATE_EPOCH: '1700000000' };
    const one = await makeProducts(makeInputs(join(folder, 'timed')), { env });
    const other = await makeProducts(makeInputs(join(folder, 'elsewhere'), 'backwards'), {
      env: { ...env, TZ: 'Asia/Kathmandu' },
    });
    expect(other).toEqual(one);
    const different = Object.keys(one).filter((name) => one[name] !== usual[name]);
    expect(different.filter((name) => name.endsWith('.wasm'))).toEqual(['virt.wasm', 'adapter.wasm']);
    expect(different).not.toContain('comment');
  });
});

test('a path from the root gives the same virt.wasm and the same predicate', () => {
  const cli = join(import.meta.dirname, '../dist/cli/index.js');
  const run = (cwd: string, ...args: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd, env: {}, encoding: 'utf8' });
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
    return stdout;
  };
  const at = (name: string): string => join(folder, 'usual', name);
  const settings = ['--stdio=ignore', '--env=A=1'];
  const from = join(folder, 'usual');
  run(from, 'hello-c.wasm', '-o', 'relative.wasm', '--mount=/z=site', ...settings);
  run('/', at('hello-c.wasm'), '-o', at('absolute.wasm'), `--mount=/z=${at('site')}`, ...settings);
  const [relative, absolute] = [readFileSync(at('relative.wasm')), readFileSync(at('absolute.wasm'))];
  expect(relative.equals(absolute)).toBe(true);
  const predicate = (cwd: string, path: string) => run(cwd, 'inspect', path, '--format=predicate', ...settings);
  expect(predicate('/', at('hello-c.wasm'))).toBe(predicate(from, 'hello-c.wasm'));
});

describe.runIf(OTHER_NODE !== undefined)('another release of Node', () => {
  test('is another one', () => {
    const { stdout } = spawnSync(OTHER_NODE ?? '', ['--version'], { encoding: 'utf8' });
    expect(stdout).toMatch(/^v22\./);
  });

  test('makes the same, by the command', async () => {
    expectSame(await makeProducts(join(folder, 'usual'), { node: OTHER_NODE ?? '' }));
  });

  test('makes the same, by the library', () => {
    const library = pathToFileURL(join(import.meta.dirname, '../dist/lib/index.js')).href;
    const source = `
      const { policyFrom, takeInventory, virtualize } = await import(${JSON.stringify(library)});
      const { readFileSync } = await import('node:fs');
      const { createHash } = await import('node:crypto');
      const component = readFileSync(${JSON.stringify(join(folder, 'usual/hello-c.wasm'))});
      const policy = policyFrom({ stdio: 'ignore', 'allow-env': ['HOME', 'LANG'], 'allow-clocks': true });
      const { inventory, virtualized } = takeInventory(component, { name: 'app.wasm', policy });
      console.log(createHash('sha256').update(virtualized.bytes).digest('hex'), JSON.stringify(inventory));`;
    const by = (node: string) => spawnSync(node, ['--input-type=module', '-e', source], { env: {}, encoding: 'utf8' });
    const other = by(OTHER_NODE ?? '');
    expect(other).toMatchObject({ status: 0, stderr: '' });
    expect(other.stdout).toBe(by(process.execPath).stdout);
    expect(other.stdout).toMatch(/^[0-9a-f]{64} \{/);
  });
});

describe('in one process', () => {
  const guests = ['hello-c', 'hello-rs', 'reads', 'requests', 'peers', 'waits', 'config', 'widgets'];
  const policies: readonly Policy[] = [
    DENY_ALL,
    { ...ALLOW_ALL, ...IGNORED },
    policyFrom({ stdout: 'allow', 'allow-env': ['A', 'B_*'], env: ['Z=1', 'A=2'], 'allow-http': 'https://a.example' }),
    policyFrom({ stdio: 'allow', 'fixed-clock': '2026-01-01T00:00:00Z', 'random-seed': '2a' }),
  ];
  const jobs = guests.flatMap((guest) => policies.map((policy) => ({ guest, policy })));
  const make = ({ guest, policy }: (typeof jobs)[number]): Uint8Array => virtualize(fixture(guest), policy).bytes;

  test('it does not matter what was made before', () => {
    const cold = jobs.map(make);
    fc.assert(
      fc.property(fc.shuffledSubarray([...jobs.keys()], { minLength: jobs.length }), (order) => {
        for (const i of order) {
          const job = jobs[i];
          const before = cold[i];
          if (job === undefined || before === undefined) throw new Error('no such job');
          expect(Buffer.compare(make(job), before), `${job.guest} ${i}`).toBe(0);
        }
      }),
      { numRuns: 3 },
    );
  });

  test('a component that lies elsewhere in memory is the same component', () => {
    const guest = fixture('hello-c');
    for (const offset of [1, 2, 3, 4, 4097]) {
      const moved = new Uint8Array(guest.length + offset).subarray(offset);
      moved.set(guest);
      expect(Buffer.compare(virtualize(moved, DENY_ALL).bytes, virtualize(guest, DENY_ALL).bytes)).toBe(0);
    }
  });
});

describe('where order means nothing', () => {
  const names = ['I', 'i', 'ı', 'Z', 'a', 'ä', 'e\u0301', 'é', '\u{ff5e}', '\u{1f600}', '10', '9'];
  const seeds = fc.shuffledSubarray(names, { minLength: names.length });
  const tree = (order: readonly string[], depth = 1): FileNode => ({
    kind: 'directory',
    entries: new Map(
      order.map((name) => [
        name,
        depth > 0 && name < 'b' ? tree(order, depth - 1) : { kind: 'file', contents: new TextEncoder().encode(name) },
      ]),
    ),
  });

  test('a directory may tell its files in any: adapter and report are the same', () => {
    const policy = policyFrom({ stdout: 'allow', mount: '/m=site' });
    const made = (order: readonly string[]) => {
      const files = new Map([['site', tree(order)]]);
      const { bytes } = virtualize(fixture('hello-c'), policy, { files });
      return { bytes: Buffer.from(bytes).toString('base64'), mounts: JSON.stringify(describeMounts(policy, files)) };
    };
    const usually = made(names);
    fc.assert(
      fc.property(seeds, (order) => {
        expect(made(order)).toEqual(usually);
      }),
      { numRuns: 20 },
    );
  });

  test('components may come in any: changes, comment and SARIF are the same', () => {
    const of = (name: string, settings: Parameters<typeof policyFrom>[0]) => ({
      ...inventoryUnder(fixture('requests'), settings),
      name: `${name}.wasm`,
    });
    const before = names.map((name) => of(name, { stdio: 'allow' }));
    const after = names.map((name) => of(name, { stdout: 'allow', 'allow-env': [`Z_${name.length}`, 'A'] }));
    const made = (order: readonly number[]) => {
      // A lock file may have been written by hand, and so in any order.
      const shuffled = (list: readonly ComponentInventory[]): Inventory => ({
        ...inventoryOf(list),
        components: order.flatMap((i) => list.slice(i, i + 1)),
      });
      const changes = diff(shuffled(before), shuffled(after));
      const verdict = verdictOf(changes, 'any');
      return JSON.stringify([
        changes,
        renderReview(changes, verdict, { limit: commentLimit(0) }),
        renderSarif(changes, verdict),
      ]);
    };
    const all = [...names.keys()];
    const usually = made(all);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) => {
        expect(made(order)).toBe(usually);
      }),
      { numRuns: 10 },
    );
  });
});
