import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type BaselineOptions, findBaseline, inventoryBlob, nameOfBaseline } from '../../src/github/baseline.ts';
import { RUNS } from '../support/services/rest-actions.ts';
import { Services } from '../support/services/services.ts';
import { sha, TOKENS } from '../support/services/world.ts';
import { AMPLE, apiOf } from './api.ts';
import { inventoryReading, PLACE, packed } from './inventories.ts';

const BASE = { sha: sha('base'), branch: 'main' };
const SHORT = BASE.sha.slice(0, 7);
const [LOCKED, CACHED, UPLOADED] = ['LOCKED', 'CACHED', 'UPLOADED'].map((name) => inventoryReading(name));

let folder: string;
let services: Services;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wasi-virt-lock-'));
  await writeFile(join(folder, 'lock.json'), JSON.stringify(LOCKED));
  await writeFile(join(folder, 'broken.json'), '{"schema":"wasi-virt/inventory@1"}');
});

afterAll(() => rm(folder, { recursive: true }));

beforeEach(async () => {
  services = await Services.start();
});

afterEach(() => services.stop());

/** A cache that holds these texts. */
function cacheOf(blobs: Readonly<Record<string, unknown>>): BaselineOptions['cache'] {
  return {
    get: async (name) => (name in blobs ? Buffer.from(JSON.stringify(blobs[name])) : undefined),
  };
}

/** Without a lock file, with an empty cache, and a commit to compare with. */
async function find(more: Partial<BaselineOptions> = {}) {
  const options = {
    lockFile: undefined,
    base: BASE,
    components: ['app.wasm'],
    cache: cacheOf({}),
    api: apiOf(services),
    place: PLACE,
  };
  return findBaseline({ ...options, budget: AMPLE, ...more });
}

/** A run for the base commit that has uploaded an inventory. */
function upload(run: number, facts: Parameters<Services['world']['addRun']>[1] = {}, content = UPLOADED): void {
  services.world.addRun(run, { event: 'push', headSha: BASE.sha, headBranch: 'main', ...facts });
  if (content !== undefined) services.world.addArtifact(run, 'wasi-virt-report', packed(content, ['sarif.json']));
}

describe('the order', () => {
  test('a lock file comes first, and nothing else is asked', async () => {
    upload(5);
    const lockFile = join(folder, 'lock.json');
    const baseline = await find({ lockFile, cache: cacheOf({ [inventoryBlob(BASE.sha, ['app.wasm'])]: CACHED }) });
    expect(baseline).toEqual({ kind: 'lock-file', inventory: LOCKED, path: lockFile });
    expect(services.calls).toEqual([]);
    expect(nameOfBaseline(baseline)).toBe(`the lock file ${lockFile}`);
  });

  test('then the cache, and the API is not asked', async () => {
    upload(5);
    const lockFile = join(folder, 'none.json');
    const baseline = await find({ lockFile, cache: cacheOf({ [inventoryBlob(BASE.sha, ['app.wasm'])]: CACHED }) });
    expect(baseline).toEqual({ kind: 'commit', inventory: CACHED, sha: BASE.sha, from: 'cache' });
    expect(services.calls).toEqual([]);
    expect(nameOfBaseline(baseline)).toBe(`commit ${SHORT}`);
  });

  test('then an artifact of a run of the commit', async () => {
    upload(5);
    const baseline = await find();
    expect(baseline).toEqual({ kind: 'commit', inventory: UPLOADED, sha: BASE.sha, from: 'artifact', run: 5 });
    expect(services.calls).toHaveLength(4);
    expect(nameOfBaseline(baseline)).toBe(`commit ${SHORT}`);
  });

  test('then nothing, and it is told why', async () => {
    const lockFile = join(folder, 'none.json');
    const baseline = await find({ lockFile });
    expect(baseline).toEqual({
      kind: 'none',
      reasons: [
        `There is no lock file ${lockFile}.`,
        `The cache has no inventory of commit ${SHORT}.`,
        `No run for commit ${SHORT} on main has uploaded an inventory.`,
      ],
    });
    expect(nameOfBaseline(baseline)).toBeUndefined();
    expect(await find({ base: undefined })).toEqual({
      kind: 'none',
      reasons: ['There is no commit to compare with.'],
    });
  });
});

test('a lock file that cannot be read is not passed over', async () => {
  upload(5);
  const broken = await find({ lockFile: join(folder, 'broken.json') });
  expect(broken).toMatchObject({ kind: 'unusable', sentence: expect.stringContaining('this is not an inventory') });
  expect(await find({ lockFile: folder })).toMatchObject({ kind: 'unusable' });
  expect(nameOfBaseline(broken)).toBeUndefined();
});

test('a lock file may begin with a byte-order mark, and is UTF-8', async () => {
  const [marked, wide] = [join(folder, 'marked.json'), join(folder, 'wide.json')];
  await writeFile(marked, `\ufeff${JSON.stringify(LOCKED)}`);
  expect(await find({ lockFile: marked })).toEqual({ kind: 'lock-file', inventory: LOCKED, path: marked });
  await writeFile(wide, Buffer.from(`\ufeff${JSON.stringify(LOCKED)}`, 'utf16le'));
  expect(await find({ lockFile: wide })).toMatchObject({
    kind: 'unusable',
    sentence: expect.stringContaining('this is UTF-16; save it as UTF-8'),
  });
});

test('what the cache has and is no inventory is passed over', async () => {
  upload(5);
  expect(
    await find({ cache: cacheOf({ [inventoryBlob(BASE.sha, ['app.wasm'])]: { schema: 'other' } }) }),
  ).toMatchObject({
    from: 'artifact',
  });
});

test('what another job has put into the cache, of other components, does not count', async () => {
  upload(5);
  const cache = cacheOf({ [inventoryBlob(BASE.sha, ['other.wasm'])]: CACHED });
  expect(await find({ cache })).toMatchObject({ from: 'artifact', inventory: UPLOADED });
});

describe('runs', () => {
  test('of a matrix, what all of its jobs have uploaded is put together', async () => {
    upload(5, {}, inventoryReading('SHOP', 'shop.wasm'));
    const search = packed(inventoryReading('SEARCH', 'search.wasm'));
    services.world.addArtifact(5, 'wasi-virt-report-1a2b3c', search);
    const baseline = await find();
    if (baseline.kind !== 'commit') throw new Error(baseline.kind);
    expect(baseline.inventory.components.map(({ name }) => name)).toEqual(['search.wasm', 'shop.wasm']);
  });

  test('the newest with an inventory counts', async () => {
    upload(5);
    upload(6, {}, CACHED);
    services.world.addRun(7, { event: 'push', headSha: BASE.sha, headBranch: 'main' });
    expect(await find()).toMatchObject({ run: 6, inventory: CACHED });
  });

  test.each([
    ['for a pull request', { event: 'pull_request' }],
    ['on another branch', { headBranch: 'topic' }],
    ['of a fork', { headRepository: 'mallory/app' }],
    ['of another commit', { headSha: sha('other') }],
  ])('one %s does not count', async (_, facts) => {
    upload(5, facts);
    expect(await find()).toMatchObject({ kind: 'none' });
  });

  test('an artifact that has expired, or holds something else, does not count, and that is told', async () => {
    upload(5);
    services.world.addRun(6, { event: 'push', headSha: BASE.sha, headBranch: 'main' });
    services.world.addArtifact(6, 'wasi-virt-report', Buffer.from(''), { expired: true });
    services.world.addRun(7, { event: 'push', headSha: BASE.sha, headBranch: 'main' });
    services.world.addArtifact(7, 'wasi-virt-report', Buffer.from('PK no archive'));
    expect(await find()).toMatchObject({ run: 5 });
    services.world.artifacts.shift();
    expect(await find()).toMatchObject({
      kind: 'none',
      reasons: [
        expect.any(String),
        expect.any(String),
        expect.stringMatching(/^Run 7: the artifact wasi-virt-report is not taken: it is no zip archive/),
      ],
    });
  });
});

test.each([
  ['refuses', () => services.faults.fail(RUNS.runs, { status: 403, body: { message: 'no' } })],
  ['is down', () => services.faults.fail(RUNS.download, { status: 500, body: { message: 'no' } })],
])('an API that %s is a reason, no failure', async (_, fail) => {
  upload(5);
  fail();
  expect(await find()).toMatchObject({
    kind: 'none',
    reasons: [expect.any(String), expect.stringContaining('GitHub')],
  });
});

test('the token is left behind where the artifact is', async () => {
  upload(5);
  await find();
  const authorized = services.calls.filter(({ headers }) => headers.authorization === `token ${TOKENS.workflow}`);
  expect([authorized.length, services.calls.length]).toEqual([3, 4]);
});
