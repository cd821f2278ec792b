import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { CachedAdapters } from '../../src/github/adapters.ts';
import { BlobCache } from '../../src/github/cache.ts';
import { policyFrom } from '../../src/policy/build-policy.ts';

/** A cache of which nothing is restored and nothing saved: blobs are there as long as the run. */
function emptyCache(): Promise<BlobCache> {
  const rights = { mayRestore: false, maySave: false, reason: 'this is a test' };
  return BlobCache.open({ rights, temp: tmpdir(), generation: '', budget: 1000 });
}

const component = Uint8Array.of(1, 2, 3);
const policy = policyFrom({ stdio: 'allow' });
const adapter = Uint8Array.of(4, 5, 6);

test('an adapter is found again for the same component and policy, wherever the policy was written', async () => {
  const adapters = new CachedAdapters(emptyCache(), true, 'job');
  const name = adapters.nameOf(component, policy);
  await adapters.put(name, adapter, false, 10);
  const elsewhere = { ...policy, mentions: [] };
  expect(await adapters.get(adapters.nameOf(component, elsewhere))).toEqual(adapter);
  expect(await adapters.get(adapters.nameOf(Uint8Array.of(9), policy))).toBeUndefined();
  expect(await adapters.get(adapters.nameOf(component, policyFrom({ stdio: 'ignore' })))).toBeUndefined();
  const other = new CachedAdapters(emptyCache(), true, 'another job');
  expect(other.nameOf(component, policy)).not.toBe(name);
});

test('what is made to be run elsewhere holds none from the cache', async () => {
  const cache = emptyCache();
  const pull = new CachedAdapters(cache, true, 'job');
  const name = pull.nameOf(component, policy);
  await pull.put(name, adapter, false, 10);
  expect(await pull.get(name)).toEqual(adapter);
  expect(await new CachedAdapters(cache, false, 'job').get(name)).toBeUndefined();
});

test('with embedded files none is kept', async () => {
  const adapters = new CachedAdapters(emptyCache(), true, 'job');
  const name = adapters.nameOf(component, policyFrom({ mount: '/data=site' }));
  expect(name).toBeUndefined();
  await adapters.put(name, adapter, false, 10);
  expect(await adapters.get(name)).toBeUndefined();
});

test('the time that one saves is what it took without it, less what it took with it', async () => {
  const adapters = new CachedAdapters(emptyCache(), true, 'job');
  const name = adapters.nameOf(component, policy);
  await adapters.put(name, adapter, false, 30);
  expect(adapters.saved).toBe(0);
  await adapters.put(name, adapter, true, 12);
  expect(adapters.saved).toBe(18);
});
