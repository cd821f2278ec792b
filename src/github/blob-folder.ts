import { lstat, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../files.ts';

/** Larger ones are quicker made again than fetched. */
export const LARGEST_BLOB = 4 * 1024 * 1024;

const FILE = /^([a-z0-9][a-z0-9-]{0,99})\.([0-9a-f]{64})$/;

/** A blob with the SHA-256 of its bytes, in hexadecimal. */
export interface Blob {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** What a folder is found to hold under a name. */
export type Found = { readonly kind: 'blob'; readonly blob: Blob } | { readonly kind: 'none' | 'damaged' };

/** Blobs by name as files of a folder. The name of a file tells the digest of its content, and nothing else is read. */
export class BlobFolder {
  readonly path: string;
  /** Names of files, by the names of blobs. */
  #files = new Map<string, readonly string[]>();

  constructor(path: string) {
    this.path = path;
  }

  /** Nothing is in it any more. */
  async clear(): Promise<void> {
    this.#files.clear();
    await rm(this.path, { recursive: true, force: true });
    await mkdir(this.path, { recursive: true });
  }

  /** Looks for what others have put into it. */
  async look(): Promise<void> {
    const files = await readdir(this.path);
    this.#files = Map.groupBy(files, (file) => FILE.exec(file)?.[1] ?? '');
  }

  async read(name: string): Promise<Found> {
    const [file, ...others] = this.#files.get(name) ?? [];
    if (file === undefined) return { kind: 'none' };
    const blob = others.length > 0 ? undefined : await readSmall(join(this.path, file));
    return blob !== undefined && file === fileOf(name, blob) ? { kind: 'blob', blob } : { kind: 'damaged' };
  }

  async write(name: string, blob: Blob): Promise<void> {
    await writeFile(join(this.path, fileOf(name, blob)), blob.bytes);
  }
}

export function blobOf(bytes: Uint8Array): Blob {
  return { bytes, sha256: sha256(bytes) };
}

/** Whether a name can be one of a blob: `adapter-1f2e`. */
export function isBlobName(name: string): boolean {
  return FILE.test(`${name}.${'0'.repeat(64)}`);
}

/** `undefined` if it is no file, or too large, or cannot be read. */
async function readSmall(path: string): Promise<Blob | undefined> {
  try {
    const stats = await lstat(path);
    return stats.isFile() && stats.size <= LARGEST_BLOB ? blobOf(await readFile(path)) : undefined;
  } catch {
    return undefined;
  }
}

function fileOf(name: string, { sha256 }: Blob): string {
  return `${name}.${sha256}`;
}
