import { join } from 'node:path';
import { sha256 } from '../files.ts';
import { type Blob, BlobFolder, blobOf, isBlobName, LARGEST_BLOB } from './blob-folder.ts';
import { Breaker, troubleOf } from './budget.ts';
import type { CacheRights } from './cache-rights.ts';

export interface CacheOptions {
  readonly rights: CacheRights;
  /** `RUNNER_TEMP`: the version of an entry depends on it, so a runner with another layout finds none. */
  readonly temp: string;
  /** The commit that is compared with, or of a push its own: entries of it are preferred. Empty: none is. */
  readonly generation: string;
  /** Time for restoring and, once more, for saving, in milliseconds. */
  readonly budget: number;
}

/** What restoring came to. `ms`: how long it took. */
export type Restored =
  | { readonly kind: 'restored'; readonly key: string; readonly ms: number }
  | { readonly kind: 'nothing'; readonly ms: number }
  | { readonly kind: 'off'; readonly reason: string }
  | { readonly kind: 'unavailable'; readonly reason: string; readonly ms: number };

/** What saving came to. */
export type Saved =
  | { readonly kind: 'saved'; readonly key: string; readonly ms: number }
  /** All that was used had been restored. */
  | { readonly kind: 'nothing-new' }
  | { readonly kind: 'off'; readonly reason: string }
  /** Nothing is lost but time: another job was quicker, or the service did not take it. */
  | { readonly kind: 'unavailable'; readonly reason: string; readonly ms: number };

/** How the cache was used so far. */
export interface CacheUse {
  readonly restored: Restored;
  readonly hits: number;
  readonly misses: number;
  /** Names of blobs that were restored and are not what they should be; each was a miss. */
  readonly damaged: readonly string[];
}

/** Of all entries. Another number: a program that cannot read these. */
const PREFIX = 'wasi-virt-1-';

/** Bytes of all blobs together. */
const LARGEST_ENTRY = 64 * 1024 * 1024;

/**
 * Small blobs by name – adapters – that are kept between runs in one entry of GitHub's cache. The names say
 * how the blobs are made, so that whoever asks for one gets the same that he would make. What was restored is checked by
 * digest. That finds damage, and not an attack by those who may write caches: hence the rights. Nothing rejects.
 */
export class BlobCache {
  readonly #options: CacheOptions;
  readonly #folder: BlobFolder;
  readonly #breaker = new Breaker();
  readonly #used = new Map<string, Blob>();
  readonly #damaged = new Set<string>();
  #restored: Restored = { kind: 'off', reason: 'it was not opened' };
  #hits = 0;
  #misses = 0;
  #isNew = false;

  private constructor(options: CacheOptions) {
    this.#options = options;
    this.#folder = new BlobFolder(join(options.temp, 'wasi-virt-cache'));
  }

  /** The only call that restores. */
  static async open(options: CacheOptions): Promise<BlobCache> {
    const cache = new BlobCache(options);
    cache.#restored = await cache.#restore();
    return cache;
  }

  get use(): CacheUse {
    return { restored: this.#restored, hits: this.#hits, misses: this.#misses, damaged: [...this.#damaged] };
  }

  async get(name: string): Promise<Uint8Array | undefined> {
    const blob = this.#used.get(name) ?? (await this.#find(name));
    if (blob === undefined) this.#misses++;
    else {
      this.#hits++;
      this.#used.set(name, blob);
    }
    return blob?.bytes;
  }

  /** Keeps a blob that was not there for the next run; not if it is too large, or its name is impossible. */
  put(name: string, bytes: Uint8Array): void {
    const size = [...this.#used.values()].reduce((sum, blob) => sum + blob.bytes.length, bytes.length);
    if (bytes.length > LARGEST_BLOB || size > LARGEST_ENTRY || !isBlobName(name)) return;
    this.#used.set(name, blobOf(bytes));
    this.#isNew = true;
  }

  /** Saves what was used, and only that, if any of it is new. */
  async save(): Promise<Saved> {
    const { rights, budget } = this.#options;
    if (!rights.maySave) return { kind: 'off', reason: rights.reason ?? '' };
    if (!this.#isNew) return { kind: 'nothing-new' };
    const key = `${this.#prefix}${this.#digest()}`;
    const start = performance.now();
    const spent = await this.#breaker.call(budget, () => this.#upload(key), always);
    const ms = since(start);
    if (spent.kind !== 'done') return { kind: 'unavailable', reason: troubleOf(spent), ms };
    return spent.value ? { kind: 'saved', key, ms } : { kind: 'unavailable', reason: 'it was not taken', ms };
  }

  /** Entries of the generation begin with it. */
  get #prefix(): string {
    const { generation } = this.#options;
    return /^\w{1,64}$/.test(generation) ? `${PREFIX}${generation}-` : PREFIX;
  }

  async #restore(): Promise<Restored> {
    const { rights, budget } = this.#options;
    if (!rights.mayRestore) return { kind: 'off', reason: rights.reason ?? '' };
    const start = performance.now();
    const spent = await this.#breaker.call(budget, () => this.#download(), always);
    const ms = since(start);
    if (spent.kind !== 'done') return { kind: 'unavailable', reason: troubleOf(spent), ms };
    return spent.value === undefined ? { kind: 'nothing', ms } : { kind: 'restored', key: spent.value, ms };
  }

  /** The key of what came back. */
  async #download(): Promise<string | undefined> {
    await this.#folder.clear();
    const { restoreCache } = await import('@actions/cache');
    const key = await restoreCache([this.#folder.path], this.#prefix, [PREFIX]);
    if (key === undefined || !key.startsWith(PREFIX)) return undefined;
    await this.#folder.look();
    return key;
  }

  async #upload(key: string): Promise<boolean> {
    await this.#folder.clear();
    for (const [name, blob] of this.#used) await this.#folder.write(name, blob);
    const { saveCache } = await import('@actions/cache');
    return (await saveCache([this.#folder.path], key)) >= 0;
  }

  async #find(name: string): Promise<Blob | undefined> {
    if (this.#restored.kind !== 'restored') return undefined;
    const found = await this.#folder.read(name);
    if (found.kind === 'damaged') this.#damaged.add(name);
    return found.kind === 'blob' ? found.blob : undefined;
  }

  /** Of what is used. An entry is never changed: one that is damaged must not stand in the way of a sound one. */
  #digest(): string {
    const lines = [...this.#used].map(([name, blob]) => `${name} ${blob.sha256}\n`).sort();
    const instead = this.#damaged.size > 0 && this.#restored.kind === 'restored' ? this.#restored.key : '';
    return sha256(`${lines.join('')}${instead}`).slice(0, 32);
  }
}

/** The library throws only where it makes no sense to call it again. */
function always(): boolean {
  return true;
}

/** In whole milliseconds. */
function since(start: number): number {
  return Math.round(performance.now() - start);
}
