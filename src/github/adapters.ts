import { policyDigest } from '../capabilities/inventory.ts';
import { sha256 } from '../files.ts';
import type { Policy } from '../policy/model.ts';
import { VERSION } from '../version.ts';
import type { BlobCache } from './cache.ts';

/** Milliseconds that making a result took without an adapter from the cache, by the name of the adapter. */
type Times = Readonly<Record<string, number>>;

const TIMES = 'times';

/**
 * Adapters in the cache, by everything that they follow from – the version of this program, the component and the policy –
 * and by the job.
 * With embedded files none is kept: to know that they are the same, they have to be read all the same.
 */
export class CachedAdapters {
  readonly #cache: Promise<BlobCache>;
  readonly #mayReuse: boolean;
  readonly #scope: string;
  #saved = 0;

  /**
   * @param mayReuse whether results may hold an adapter from the cache. Nobody can tell whether it is the one that it
   * should be; so what is made to be run elsewhere, and not only to be looked at, must not.
   * @param scope the job that they are of: another one's are not taken
   */
  constructor(cache: Promise<BlobCache>, mayReuse: boolean, scope: string) {
    this.#cache = cache;
    this.#mayReuse = mayReuse;
    this.#scope = scope;
  }

  /** How much time adapters from the cache have saved, in milliseconds; negative: it would have been better without. */
  get saved(): number {
    return this.#saved;
  }

  /** Under which name the adapter is kept; `undefined`: it is not. */
  nameOf(component: Uint8Array, policy: Policy): string | undefined {
    if (policy.mounts.length > 0) return undefined;
    return `adapter-${sha256(JSON.stringify([VERSION, this.#scope, sha256(component), policyDigest(policy)]))}`;
  }

  async get(name: string | undefined): Promise<Uint8Array | undefined> {
    return name === undefined || !this.#mayReuse ? undefined : (await this.#cache).get(name);
  }

  /** Tells of a result: with which adapter it was made, and in what time. */
  async put(name: string | undefined, adapter: Uint8Array | undefined, isCached: boolean, ms: number): Promise<void> {
    if (name === undefined || adapter === undefined) return;
    const cache = await this.#cache;
    const times = readTimes(await cache.get(TIMES));
    if (isCached) {
      this.#saved += (times[name] ?? ms) - ms;
      return;
    }
    cache.put(name, adapter);
    cache.put(TIMES, Buffer.from(JSON.stringify({ ...times, [name]: ms })));
  }
}

function readTimes(bytes: Uint8Array | undefined): Times {
  try {
    const data: unknown = JSON.parse(Buffer.from(bytes ?? []).toString() || '{}');
    const entries = typeof data === 'object' && data !== null ? Object.entries(data) : [];
    return Object.fromEntries(entries.filter(([, ms]) => typeof ms === 'number'));
  } catch {
    return {};
  }
}
