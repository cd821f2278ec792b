import { existsSync, readFileSync } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseWat } from '../support/wat.ts';
import { BASE, pullRequest, push } from './events.ts';
import { APP, harness } from './harness.ts';

const at = harness();

const harmless = () =>
  parseWat(`(component
    (core module $m (func (export "go")))
    (core instance $c (instantiate $m))
    (func (export "go") (canon lift (core func $c "go"))))`);

/** Calls a function of an interface that its host may have. */
const foreign = () =>
  parseWat(`(component
    (import "acme:host/files" (instance $i (export "remove" (func (param "a" u32)))))
    (alias export $i "remove" (func $f))
    (core func $l (canon lower (func $f)))
    (core module $m (import "h" "f" (func $f (param i32))) (func (export "go") i32.const 1 call $f))
    (core instance $h (export "f" (func $l)))
    (core instance $c (instantiate $m (with "h" (instance $h))))
    (func (export "go") (canon lift (core func $c "go"))))`);

const ALL = { component: '**/*.wasm', output: 'out/{dir}/{name}.virt.wasm', 'fail-on': 'any', cache: 'false' };

/** The default branch has one harmless component, which the pull request makes another one. */
async function changed(): Promise<void> {
  await at().runner.clean();
  await at().runner.write('plugins/p.wasm', await harmless());
  await at().pushed(ALL);
  await at().runner.clean();
  await at().runner.write('plugins/p.wasm', await foreign());
}

async function refused(inputs: Readonly<Record<string, string>>, why: RegExp): Promise<void> {
  const run = await at().run(pullRequest(at().services, 1), inputs);
  expect(run).toMatchObject({ code: 1, outputs: { verdict: 'error', 'virt-path': '', 'predicate-path': '' } });
  expect(run.errors).toEqual([expect.stringMatching(why)]);
}

test('a component that gains an import fails', async () => {
  await changed();
  const run = await at().run(pullRequest(at().services, 1), ALL);
  expect(run).toMatchObject({ code: 1, outputs: { verdict: 'failed' } });
});

describe.skipIf(process.platform === 'win32')('a name that means something else elsewhere is refused:', () => {
  test('that of a twin, which would hide the component', async () => {
    await changed();
    await at().runner.write('plugins\\p.wasm', await harmless());
    await refused(
      ALL,
      /^the name of the component plugins\\p\.wasm holds a "\\", which .*; give the file another name\.$/,
    );
  });

  test('one that looks as if it lay where the policy grants more', async () => {
    await at().runner.clean();
    await at().runner.write('plugins\\x.wasm', at().component);
    await at().runner.write(
      'wasi-virt.yaml',
      'version: "1.0"\ncomponents:\n  - match: "plugins/**"\n    permissions:\n      clocks: true\n',
    );
    await refused(ALL, /^the name of the component plugins\\x\.wasm /);
  });

  test('one with a line end, which would be two in a list', async () => {
    await at().runner.write('apps/z\nevil.wasm', await harmless());
    await refused(
      { ...ALL, component: 'apps/*.wasm' },
      /^the name of the component apps\/z\\u\{a\}evil\.wasm holds a control/,
    );
  });

  test('one that is a glob; the glob still finds the other files', async () => {
    await at().runner.write('a.wasm', await harmless());
    await at().runner.write('[ab].wasm', await foreign());
    const run = await at().run(push(at().services), { component: '[ab].wasm' });
    expect(run).toMatchObject({ code: 0, outputs: { imports: '[]' } });
    await refused({ ...ALL, component: '*.wasm' }, /^the name of the component \[ab\]\.wasm holds a "\["/);
  });
});

describe('a result is written', () => {
  test('to no place that the name of a component leads to', async () => {
    await at().runner.write('apps/...wasm', await harmless());
    await at().runner.write('index.js', 'precious');
    await refused({ component: 'apps/...wasm', output: 'dist/{name}/index.js' }, /nothing is left of the name/);
    expect(readFileSync(at().runner.path('index.js'), 'utf8')).toBe('precious');
  });

  test.each([
    ['wasi-virt.yaml', {}, 'the policy file'],
    ['.github/wasi-virt.yaml', {}, 'the policy file'],
    ['ci/policy.yaml', { policy: './ci/policy.yaml' }, 'the policy file'],
    ['wasi-virt.lock.json', {}, 'the lock file'],
    ['ci/lock.json', { 'lock-file': 'ci/lock.json' }, 'the lock file'],
  ])('never over %s, whatever later steps read from there', async (output, inputs, what) => {
    await at().runner.write(output, 'version: "1.0"\n');
    await refused({ ...APP, ...inputs, output: `./${output}` }, new RegExp(`would overwrite ${what}; `));
    expect(readFileSync(at().runner.path(output), 'utf8')).toBe('version: "1.0"\n');
  });

  test('never into .git', async () => {
    await refused({ ...APP, output: '.git/hooks/pre-commit' }, /lies in \.git/);
    expect(existsSync(at().runner.path('.git'))).toBe(false);
  });

  test.skipIf(process.platform === 'win32')(
    'never through a link out of the workspace, nor read through one',
    async () => {
      await mkdir(at().runner.temp('..', 'elsewhere'), { recursive: true });
      await symlink(at().runner.temp('..', 'elsewhere'), at().runner.path('out'));
      await refused({ ...APP, output: 'out/virt.wasm' }, /leads out of the workspace/);
      await at().runner.write('../elsewhere/app.wasm', at().component);
      await refused(
        { ...APP, component: 'out/app.wasm', output: 'virt.wasm' },
        /out\/app\.wasm lies outside of the workspace/,
      );
      expect(existsSync(at().runner.temp('..', 'elsewhere', 'virt.wasm'))).toBe(false);
    },
  );
});

test('every list has the order of the inputs, with one entry for each component', async () => {
  await at().runner.clean();
  const [first, second] = [await foreign(), await harmless()];
  await at().runner.write('z.wasm', first);
  await at().runner.write('a.wasm', second);
  const inputs = { component: './z.wasm\n*.wasm\nz.wasm', output: 'virt/{name}.wasm', cache: 'false' };
  const { code, outputs } = await at().run(push(at().services, BASE), inputs);
  expect(code).toBe(0);
  const lines = (text = ''): readonly string[] => text.split('\n');
  expect(lines(outputs['virt-path'])).toEqual(['virt/z.wasm', 'virt/a.wasm']);
  const subjects = lines(outputs['predicate-path']).map((path) => JSON.parse(readFileSync(path, 'utf8')));
  expect(subjects.map(({ result }) => result.digest.sha256)).toEqual(lines(outputs['virt-sha256']));
  expect(subjects.map(({ component }) => component.digest.sha256)).toEqual(lines(outputs['component-sha256']));
  expect(new Set(lines(outputs['predicate-path']).map(dirname)).size).toBe(1);
});
