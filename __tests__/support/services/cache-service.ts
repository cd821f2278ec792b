import { z } from 'zod';
import type { BlobStore } from './blob-store.ts';
import type { Answer, Router } from './router.ts';
import { type Caller, method, ok, twirpError } from './twirp.ts';
import type { CacheEntry, World } from './world.ts';

const SERVICE = '/twirp/github.actions.results.api.v1.CacheService';
export const CACHE = {
  find: `POST ${SERVICE}/GetCacheEntryDownloadURL`,
  create: `POST ${SERVICE}/CreateCacheEntry`,
  finalize: `POST ${SERVICE}/FinalizeCacheEntryUpload`,
} as const;

const Key = z
  .string()
  .min(1)
  .max(512)
  .regex(/^[^,]*$/);
const Version = z.string().regex(/^[0-9a-f]{64}$/);

/** Caches by key and version, in scopes; what is written is not changed any more. */
export function cacheService(router: Router, world: World, blobs: BlobStore): void {
  const uploads = new Map<string, { readonly name: string }>();

  const Find = z.object({ key: Key, restore_keys: z.array(Key).max(9).default([]), version: Version });
  router.on(
    CACHE.find,
    method(Find, ({ key, restore_keys, version }, caller) => {
      const scopes = caller.scopes.filter(({ permission }) => (permission & 1) !== 0).map(({ scope }) => scope);
      if (scopes.length === 0) return twirpError(403, 'permission_denied', 'cache read denied: no readable scope');
      const entry = findEntry(world.caches, scopes, [key, ...restore_keys], version);
      if (entry === undefined) return ok({ ok: false });
      return ok({ ok: true, signed_download_url: blobs.create(entry.bytes).url, matched_key: entry.key });
    }),
  );

  const Create = z.object({ key: Key, version: Version });
  router.on(
    CACHE.create,
    method(Create, ({ key, version }, caller) => {
      const scope = writableScope(caller);
      if (scope === undefined) return denied();
      const id = JSON.stringify([scope, key, version]);
      if (uploads.has(id) || find(world.caches, scope, key, version) !== undefined)
        return twirpError(409, 'already_exists', 'cache entry with the same key, version, and scope already exists');
      const { name, url } = blobs.create();
      uploads.set(id, { name });
      return ok({ ok: true, signed_upload_url: url });
    }),
  );

  const Finalize = z.object({ key: Key, version: Version, size_bytes: z.string().regex(/^\d+$/) });
  router.on(
    CACHE.finalize,
    method(Finalize, ({ key, version, size_bytes }, caller) => {
      const scope = writableScope(caller);
      if (scope === undefined) return denied();
      const id = JSON.stringify([scope, key, version]);
      const blob = blobs.read(uploads.get(id)?.name ?? '');
      if (blob === undefined) return twirpError(404, 'not_found', 'no upload of this key');
      if (blob.content.length !== Number(size_bytes)) return twirpError(400, 'invalid_argument', 'another size');
      uploads.delete(id);
      const entry = { id: world.nextId(), scope, key, version, bytes: blob.content };
      world.caches.push(entry);
      return ok({ ok: true, entry_id: String(entry.id) });
    }),
  );
}

function writableScope({ scopes }: Caller): string | undefined {
  return scopes.find(({ permission }) => (permission & 2) !== 0)?.scope;
}

function denied(): Answer {
  return ok({ ok: false, message: 'cache write denied: the token may only read' });
}

/** Scope by scope, key by key: the exact one, else the newest that begins with it. */
function findEntry(
  entries: readonly CacheEntry[],
  scopes: readonly string[],
  keys: readonly string[],
  version: string,
): CacheEntry | undefined {
  for (const scope of scopes) {
    for (const key of keys) {
      const begins = entries.filter(
        (entry) => entry.scope === scope && entry.version === version && entry.key.startsWith(key),
      );
      const entry = find(entries, scope, key, version) ?? begins.at(-1);
      if (entry !== undefined) return entry;
    }
  }
  return undefined;
}

function find(entries: readonly CacheEntry[], scope: string, key: string, version: string): CacheEntry | undefined {
  return entries.find((entry) => entry.scope === scope && entry.key === key && entry.version === version);
}
