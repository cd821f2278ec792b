import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ARTIFACT } from './artifact-service.ts';
import { GET_BLOB, PUT_BLOB } from './blob-store.ts';
import { CACHE } from './cache-service.ts';
import { Job } from './child.ts';
import { Services } from './services.ts';

let services: Services;
let job: Job;

beforeAll(async () => {
  job = await Job.make();
});

afterAll(() => job.remove());

beforeEach(async () => {
  services = await Services.start();
  await job.clean();
});

afterEach(() => services.stop());

describe('@actions/cache, unmodified', () => {
  const KEY = 'app-1';

  async function save(key = KEY, env = services.env()) {
    await mkdir(job.path('work', 'kept'), { recursive: true });
    await writeFile(job.path('work', 'kept', 'file'), 'content');
    return job.call('@actions/cache', 'saveCache', [['kept'], key], env);
  }

  async function restore(keys: readonly string[], env = services.env()) {
    const [key, ...others] = keys;
    return job.call('@actions/cache', 'restoreCache', [['kept'], key, others], env);
  }

  test('saves, and restores in another job', async () => {
    expect((await save()).result).toBe(services.world.caches[0]?.id);
    await job.clean();
    expect((await restore([KEY])).result).toBe(KEY);
    expect(await readFile(job.path('work', 'kept', 'file'), 'utf8')).toBe('content');
    expect(services.routes).toEqual([CACHE.create, PUT_BLOB, CACHE.finalize, CACHE.find, GET_BLOB]);
  });

  test('a key that is the beginning of another one finds the newest of these', async () => {
    await save('app-1');
    await save('app-2');
    expect((await restore(['app-3', 'app-'])).result).toBe('app-2');
    expect((await restore(['app-'])).result).toBe('app-2');
    expect((await restore(['lib-'])).result).toBeNull();
  });

  test('what is saved is not changed any more', async () => {
    await save();
    const { result, stdout } = await save();
    expect(result).toBe(-1);
    expect(stdout).toContain('another job may be creating this cache');
    expect(services.world.caches).toHaveLength(1);
  });

  test('a run sees its own ref and those that its token names, and writes its own', async () => {
    const own = { scope: 'refs/pull/1/merge', permission: 3 };
    const main = { scope: 'refs/heads/main', permission: 1 };
    await save('app-1', services.env({ scopes: [own, main] }));
    expect(services.world.caches).toMatchObject([{ scope: 'refs/pull/1/merge' }]);
    expect((await restore(['app-1'])).result).toBeNull();
    await save('app-2');
    expect((await restore(['app-2'], services.env({ scopes: [own, main] }))).result).toBe('app-2');
  });

  test('a token that may only read is told so', async () => {
    const { result, stdout } = await save(KEY, services.env({ scopes: [{ scope: 'refs/heads/main', permission: 1 }] }));
    expect(result).toBe(-1);
    expect(stdout).toContain('cache write denied');
  });

  test.each([
    ['too long', 'k'.repeat(513)],
    ['with a comma', 'a,b'],
  ])('a key that is %s is refused before it is sent', async (_, key) => {
    const { code, stderr } = await restore([key]);
    expect(code).not.toBe(0);
    expect(stderr).toContain('Key Validation Error');
    expect(services.calls).toEqual([]);
  });

  test.each(['a,b', 'k'.repeat(513)])('the service refuses a bad key too: %.5s', async (key) => {
    const { ACTIONS_RUNTIME_TOKEN: token = '' } = services.env();
    const body = JSON.stringify({ key, version: '0'.repeat(64) });
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const [method, path] = CACHE.create.split(' ');
    const answer = await fetch(`${services.origin}${path}`, { method: method ?? '', headers, body });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'invalid_argument' });
  });
});

describe('@actions/artifact, unmodified', () => {
  const bytes = Buffer.alloc(9 * 1024 * 1024, 'wasm');

  async function upload(names: readonly string[], options: object = {}) {
    for (const name of names) await writeFile(job.path('work', name), bytes);
    const files = names.map((name) => job.path('work', name));
    const args = ['report', files, job.path('work'), options];
    return job.call('@actions/artifact', 'default.uploadArtifact', args, services.env());
  }

  test('a raw file is named after itself, and its digest is that of the artifact', async () => {
    const { result, stderr } = await upload(['virt.wasm'], { skipArchive: true });
    expect(stderr).toBe('');
    const digest = createHash('sha256').update(bytes).digest('hex');
    expect(services.world.artifacts).toMatchObject([{ run: 7, name: 'virt.wasm', contentType: 'application/wasm' }]);
    expect(result).toEqual({ id: services.world.artifacts[0]?.id, digest, size: bytes.length });
    expect(services.world.artifacts[0]?.bytes.equals(bytes)).toBe(true);
    // Two blocks of at most 8 MiB, and their list.
    expect(services.routes.toSorted()).toEqual(
      [ARTIFACT.create, ARTIFACT.finalize, PUT_BLOB, PUT_BLOB, PUT_BLOB].sort(),
    );
  });

  test('several files are one archive', async () => {
    const { result } = await upload(['a.json', 'b.json']);
    expect(result).toMatchObject({ id: services.world.artifacts[0]?.id });
    expect(services.world.artifacts).toMatchObject([{ name: 'report', contentType: 'application/zip' }]);
    expect(services.world.artifacts[0]?.bytes.subarray(0, 4).toString('latin1')).toBe('PK\x03\x04');
  });

  test('a name is given once', async () => {
    await upload(['virt.wasm'], { skipArchive: true });
    const { code, stderr } = await upload(['virt.wasm'], { skipArchive: true });
    expect(code).not.toBe(0);
    expect(stderr).toContain('(409)');
  });
});
