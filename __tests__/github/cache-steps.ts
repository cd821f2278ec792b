import { BlobCache, type CacheUse, type Saved } from '../../src/github/cache.ts';
import { type CacheMode, cacheRights } from '../../src/github/cache-rights.ts';
import { readContext } from '../../src/github/context.ts';

export interface Steps {
  /** What would be made under each name; what is in the cache is not. */
  readonly make: Readonly<Record<string, string>>;
  readonly mode?: CacheMode;
  readonly generation?: string;
  readonly budget: number;
}

export interface Done {
  readonly use: CacheUse;
  readonly saved: Saved;
  /** What was in the end had under each name. */
  readonly had: Readonly<Record<string, string>>;
}

/** For a process of its own: a run that makes what it does not find, within the environment of a job. */
export async function runWithCache({ make, mode = 'true', generation = '', budget }: Steps): Promise<Done> {
  const rights = cacheRights(mode, readContext(process.env, ''), process.env);
  const { RUNNER_TEMP: temp = '' } = process.env;
  const cache = await BlobCache.open({ rights, temp, generation, budget });
  const had: Record<string, string> = {};
  for (const [name, text] of Object.entries(make)) {
    const bytes = await cache.get(name);
    had[name] = bytes === undefined ? text : Buffer.from(bytes).toString();
    if (bytes === undefined) cache.put(name, Buffer.from(text));
  }
  const saved = await cache.save();
  return { use: cache.use, saved, had };
}
