import type { Comparable } from '../capabilities/model.ts';
import { decodeText } from '../files.ts';
import { printable } from '../text.ts';
import { repositoryPath } from './inputs.ts';
import { type At, isMissing, type Octokit } from './octokit.ts';
import { reasonOf } from './reason.ts';
import { Untrusted } from './untrusted.ts';

/** Bytes that are read. */
const LARGEST = 8 * 1024 * 1024;

/** A lock file as git has it in one commit. */
export interface LockFile {
  readonly text: string;
  readonly inventory: Comparable;
}

/**
 * The lock file in a commit, from the API: what lies in the working directory is up to whoever wrote the build.
 * @param path from the working directory
 * @returns `undefined`: the commit has none, or the token may not see it
 * @throws {Untrusted} if there is one that cannot be read
 */
export async function lockFileAt(
  octokit: Octokit,
  at: At,
  commit: string,
  path: string,
): Promise<LockFile | undefined> {
  const inRepository = repositoryPath(path);
  if (inRepository === undefined) return undefined;
  const bytes = await contentAt(octokit, at, commit, inRepository);
  if (bytes === undefined) return undefined;
  const where = `the lock file ${printable(path)} of commit ${commit.slice(0, 7)}`;
  if (bytes.length > LARGEST) throw new Untrusted(`${where} is too large`);
  try {
    const text = decodeText(bytes, path);
    const { readComparable } = await import('../capabilities/read-inventory.ts');
    return { text, inventory: readComparable(text, path) };
  } catch (error) {
    throw new Untrusted(`${where} cannot be read: ${reasonOf(error)}`);
  }
}

async function contentAt(octokit: Octokit, at: At, commit: string, path: string): Promise<Uint8Array | undefined> {
  try {
    const { data }: { data: unknown } = await octokit.request('GET /repos/{owner}/{repo}/contents/{path}', {
      ...at,
      path,
      ref: commit,
      mediaType: { format: 'raw' },
      request: { parseSuccessResponseBody: false },
    });
    return data instanceof ReadableStream ? await bytesOf(data) : new Uint8Array();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function bytesOf(stream: ReadableStream): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) continue;
    size += chunk.length;
    chunks.push(chunk);
    // More is not taken, and not fetched.
    if (size > LARGEST) break;
  }
  return Buffer.concat(chunks);
}
