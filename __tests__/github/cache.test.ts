import { createHash } from 'node:crypto';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LARGEST_BLOB } from '../../src/github/blob-folder.ts';
import { PUT_BLOB } from '../support/services/blob-store.ts';
import { CACHE } from '../support/services/cache-service.ts';
import { Job } from '../support/services/child.ts';
import { Services } from '../support/services/services.ts';
import { sha } from '../support/services/world.ts';
import { AMPLE } from './api.ts';
import type { Steps } from './cache-steps.ts';

const BASE = sha('base');
const MAKE = { 'adapter-1': 'one', 'inventory-1': 'two' };
const MAIN = { scope: 'refs/heads/main', permission: 3 };

let services: Services;
let job: Job;

beforeAll(async () => {
  job = await Job.make();
});

afterAll(() => job.remove());

beforeEach(async () => {
  services = await Services.start();
});

afterEach(() => services.stop());

/** A run on a clean machine, which must end well whatever happens. */
async function run(steps: Partial<Steps> = {}, env: Readonly<Record<string, string>> = services.env()) {
  await job.clean();
  const all: Steps = { make: MAKE, generation: BASE, budget: AMPLE, ...steps };
  const { code, stderr, result } = await job.call('__tests__/github/cache-steps.ts', 'runWithCache', [all], env);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return result;
}

function fileOf(name: string, content: string): string {
  return `${name}.${createHash('sha256').update(content).digest('hex')}`;
}

/** Saves an entry as a run would, with what is put into its folder: somebody may write caches who should not. */
async function plant(fill: (folder: string) => Promise<void>): Promise<void> {
  await job.clean();
  const folder = job.path('temp', 'wasi-virt-cache');
  await mkdir(folder);
  await writeFile(join(folder, fileOf('inventory-1', 'two')), 'two');
  await fill(folder);
  await job.call('@actions/cache', 'saveCache', [[folder], `wasi-virt-1-${BASE}-planted`], services.env());
  expect(services.world.caches).toHaveLength(1);
}

test('what one run makes the next one finds, by one call', async () => {
  expect(await run()).toMatchObject({
    use: { restored: { kind: 'nothing' }, hits: 0, misses: 2 },
    saved: { kind: 'saved', key: services.world.caches[0]?.key },
  });
  services.calls.length = 0;
  expect(await run({ make: { 'adapter-1': 'other', 'inventory-1': 'other' } })).toMatchObject({
    use: { restored: { kind: 'restored', key: services.world.caches[0]?.key }, hits: 2, misses: 0, damaged: [] },
    saved: { kind: 'nothing-new' },
    had: MAKE,
  });
  expect(services.count(CACHE.find)).toBe(1);
  expect(services.calls).toHaveLength(2);
});

test('an entry of the same commit is preferred, else the newest of any is taken', async () => {
  await run({ make: { a: 'of the base' } });
  await run({ make: { b: 'of another' }, generation: sha('other') });
  const make = { a: '', b: '' };
  const readOnly = services.env({ scopes: [{ ...MAIN, permission: 1 }] });
  expect(await run({ make }, readOnly)).toMatchObject({ had: { a: 'of the base', b: '' } });
  for (const generation of [sha('third'), '', '../x'])
    expect(await run({ make, generation }, readOnly)).toMatchObject({ had: { a: '', b: 'of another' } });
});

test('what is new is saved together with what was used, and without what was not', async () => {
  await run();
  expect(await run({ make: { 'adapter-1': '', 'adapter-2': 'three' } })).toMatchObject({ saved: { kind: 'saved' } });
  expect(services.world.caches).toHaveLength(2);
  const make = { 'adapter-1': 'made', 'adapter-2': 'made', 'inventory-1': 'made' };
  expect(await run({ make })).toMatchObject({
    had: { 'adapter-1': 'one', 'adapter-2': 'three', 'inventory-1': 'made' },
  });
});

test('the same blobs are the same entry, whichever run makes them', async () => {
  await run();
  const again = { make: Object.fromEntries(Object.entries(MAKE).reverse()) };
  await run(again, services.env({ scopes: [{ scope: 'refs/heads/other', permission: 3 }] }));
  const [one, two] = services.world.caches;
  expect(one?.key).toBe(two?.key);
  expect(one?.version).toBe(two?.version);
});

describe('damage', () => {
  test('a blob with another content is not used, and a sound entry takes the place of the damaged one', async () => {
    await plant((folder) => writeFile(join(folder, fileOf('adapter-1', 'one')), 'evil'));
    expect(await run()).toMatchObject({
      use: { hits: 1, misses: 1, damaged: ['adapter-1'] },
      saved: { kind: 'saved' },
      had: MAKE,
    });
    expect(await run()).toMatchObject({ use: { hits: 2, damaged: [] }, saved: { kind: 'nothing-new' } });
  });

  test('a sound entry does not get the key of the damaged one', async () => {
    await run();
    const [sound] = services.world.caches.splice(0);
    await plant((folder) => writeFile(join(folder, fileOf('adapter-1', 'one')), 'evil'));
    const [damaged] = services.world.caches.splice(0);
    if (sound !== undefined && damaged !== undefined) services.world.caches.push({ ...damaged, key: sound.key });
    expect(await run()).toMatchObject({ use: { damaged: ['adapter-1'] }, saved: { kind: 'saved' } });
    expect(await run()).toMatchObject({ use: { hits: 2, damaged: [] } });
  });

  test.each([
    [
      'two of one name',
      async (folder: string) => {
        for (const content of ['one', 'evil']) await writeFile(join(folder, fileOf('adapter-1', content)), content);
      },
    ],
    [
      'a link',
      async (folder: string) => {
        await writeFile(job.path('temp', 'target'), 'one');
        await symlink(job.path('temp', 'target'), join(folder, fileOf('adapter-1', 'one')));
      },
    ],
    ['a folder', (folder: string) => mkdir(join(folder, fileOf('adapter-1', 'one')))],
    [
      'one that is too large',
      (folder: string) => {
        const large = 'x'.repeat(LARGEST_BLOB + 1);
        return writeFile(join(folder, fileOf('adapter-1', large)), large);
      },
    ],
  ])('of blobs, %s is none', async (_, fill) => {
    await plant(fill);
    expect(await run()).toMatchObject({ use: { hits: 1, damaged: ['adapter-1'] }, had: MAKE });
  });

  test('files that are no blobs are left alone', async () => {
    await plant((folder) => writeFile(join(folder, 'adapter-1'), 'evil'));
    expect(await run()).toMatchObject({ use: { hits: 1, misses: 1, damaged: [] }, had: MAKE });
  });
});

describe('what a run may not', () => {
  test.each([
    ['by its input', { mode: 'false' } as const, {}],
    ['by its event', {}, { GITHUB_EVENT_NAME: 'release' }],
    ['by its cache mode', {}, { ACTIONS_CACHE_MODE: 'none' }],
  ])('%s: the service is not called', async (_, steps, env) => {
    const result = await run(steps, { ...services.env(), ...env });
    expect(result).toMatchObject({ use: { restored: { kind: 'off' }, misses: 2 }, saved: { kind: 'off' }, had: MAKE });
    expect(services.calls).toEqual([]);
  });

  test('a token that may only read restores, and does not try to save', async () => {
    await run();
    services.calls.length = 0;
    const env = services.env({ scopes: [{ ...MAIN, permission: 1 }] });
    expect(await run({ make: { ...MAKE, new: 'new' } }, env)).toMatchObject({
      use: { hits: 2 },
      saved: { kind: 'off' },
    });
    expect(services.count(CACHE.create)).toBe(0);
  });
});

describe('faults', () => {
  const nothingLost = { had: MAKE, use: { hits: 0, misses: 2, damaged: [] } };

  test.each([
    ['hangs', () => services.faults.hang('*')],
    ['fails', () => services.faults.fail('*', { status: 500, body: { msg: 'no' } })],
  ])('a service that %s costs one budget, and is not called again', async (_, fail) => {
    fail();
    const result = await run({ budget: 900 });
    const down = { kind: 'unavailable', reason: 'no answer within 900 ms' };
    expect(result).toMatchObject({ ...nothingLost, saved: down });
    expect(result).toMatchObject({ use: { restored: down } });
    expect(services.calls.length).toBeLessThanOrEqual(1);
  });

  test.each([
    ['is not there', () => services.stop()],
    ['is over its limits', async () => services.faults.fail('*', { status: 429, body: { msg: 'slow down' } })],
    ['refuses', async () => services.faults.fail('*', { status: 403, body: { msg: 'cache read denied: no' } })],
    ['answers nonsense', async () => services.faults.fail('*', { status: 400, body: Buffer.from('{}') })],
  ])('a service that %s costs nothing but the call', async (_, fail) => {
    await fail();
    expect(await run()).toMatchObject({ ...nothingLost, saved: { kind: 'unavailable', reason: 'it was not taken' } });
  });

  test('a job that has saved the same at the same time is no failure', async () => {
    const { arrived, release } = services.faults.hold(PUT_BLOB);
    const first = job.call(
      '__tests__/github/cache-steps.ts',
      'runWithCache',
      [{ make: MAKE, generation: BASE, budget: AMPLE }],
      services.env(),
    );
    await arrived;
    const other = await Job.make();
    const env = { ...services.env(), RUNNER_TEMP: job.path('temp'), GITHUB_WORKSPACE: job.path('work') };
    const second = await other.call(
      '__tests__/github/cache-steps.ts',
      'runWithCache',
      [{ make: MAKE, generation: BASE, budget: AMPLE }],
      env,
    );
    expect(second.result).toMatchObject({ saved: { kind: 'unavailable' }, had: MAKE });
    release();
    expect((await first).result).toMatchObject({ saved: { kind: 'saved' } });
    await other.remove();
  });
});
