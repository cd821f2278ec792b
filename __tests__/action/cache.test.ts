import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CACHE } from '../support/services/cache-service.ts';
import { tamper } from './cached.ts';
import { BASE, pullRequest } from './events.ts';
import { APP, harness, MORE } from './harness.ts';

const at = harness();

const FINE = { code: 0, errors: [], warnings: [] };
const COMMIT = `commit ${BASE.slice(0, 7)}`;

/** The files of the blobs in a folder, by the beginnings of their names. */
async function blob(folder: string, name: string): Promise<string> {
  const file = (await readdir(folder)).find((each) => each.startsWith(name));
  if (file === undefined) throw new Error(`there is no ${name}`);
  return join(folder, file);
}

test('an adapter from the cache gives the same virt.wasm, byte for byte, and nothing is saved again', async () => {
  await at().pushed();
  const made = await readFile(at().runner.path('virt.wasm'));
  await at().runner.clean();
  await at().runner.write('app.wasm', at().component);
  const { calls, summary } = await at().run(pullRequest(at().services, 1));
  expect((await readFile(at().runner.path('virt.wasm'))).equals(made)).toBe(true);
  expect(summary).toMatch(
    /The cache was restored in \d+ ms: 2 found, 0 not; adapters from it saved -?\d+ ms of work\./,
  );
  expect(calls.filter((route) => route.includes('Cache'))).toEqual([CACHE.find]);
});

describe('what is wrong in the cache does no harm', () => {
  test('a damaged adapter is not used, said in the summary, and made again', async () => {
    const { outputs: before } = await at().pushed();
    const [entry] = at().services.world.caches;
    if (entry === undefined) throw new Error('nothing was saved');
    await tamper(at().runner, entry, async (folder) => {
      await writeFile(await blob(folder, 'adapter-'), 'damaged');
    });
    const run = await at().run(pullRequest(at().services, 1), { ...APP, 'fail-on-publish-error': 'true' });
    expect({ code: run.code, errors: run.errors, warnings: run.warnings }).toEqual(FINE);
    expect(run.outputs).toMatchObject({ baseline: COMMIT, 'virt-sha256': before['virt-sha256'] });
    expect(run.stdout).toMatch(/^Compared with commit \w{40}, from run \d+\.$/m);
    expect(run.summary).toMatch(/Damaged in the cache, and not used: adapter-\w+\./);
  });

  test('what somebody has put there as an inventory is no baseline', async () => {
    await at().pushed();
    const { caches } = at().services.world;
    const [entry] = caches;
    if (entry === undefined) throw new Error('nothing was saved');
    const copy = { ...entry, id: 999, scope: 'refs/pull/1/merge', key: `${entry.key}x` };
    caches.push(copy);
    const lie = at().lock({ stdio: 'allow', 'allow-clocks': true });
    await tamper(at().runner, copy, async (folder) => {
      const digest = createHash('sha256').update(lie).digest('hex');
      await writeFile(join(folder, `inventory-${BASE}.${digest}`), lie);
    });
    const { code, outputs } = await at().run(pullRequest(at().services, 1), { ...MORE, 'fail-on': 'any' });
    expect({ code, verdict: outputs.verdict, baseline: outputs.baseline }).toEqual({
      code: 1,
      verdict: 'failed',
      baseline: COMMIT,
    });
  });
});

describe('a cache that cannot be used costs nothing', () => {
  test('read-only: it is restored, and saving is not even tried', async () => {
    await at().pushed();
    const event = pullRequest(at().services, 1);
    const scopes = event.scopes.map(({ scope }) => ({ scope, permission: 1 }));
    const { code, outputs, calls, warnings } = await at().run({ ...event, scopes }, MORE);
    expect({ code, warnings: warnings.length, baseline: outputs.baseline }).toEqual({
      code: 0,
      warnings: expect.any(Number),
      baseline: COMMIT,
    });
    expect(calls.filter((route) => route.includes('Cache'))).toEqual([CACHE.find]);
  });

  test('down: one call, the baseline is the artifact, and the page says so', async () => {
    await at().pushed();
    for (const route of Object.values(CACHE))
      at().services.faults.fail(route, { status: 403, body: { code: 'no', msg: 'no' } });
    const { code, outputs, errors, calls, summary } = await at().run(pullRequest(at().services, 1));
    expect({ code, errors, baseline: outputs.baseline }).toEqual({ code: 0, errors: [], baseline: COMMIT });
    expect(calls.filter((route) => route === CACHE.find)).toHaveLength(1);
    expect(summary).toMatch(/The cache (?:had nothing|did not answer) \(\d+ ms\)/);
  });
});
