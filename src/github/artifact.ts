import { copyFile, link, mkdtemp, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { sha256 } from '../files.ts';
import { printable } from '../text.ts';
import { Breaker, troubleOf } from './budget.ts';
import type { Env, RunContext } from './context.ts';
import { reasonOf } from './reason.ts';
import { readRuntimeToken } from './runtime-token.ts';

export interface ArtifactOptions {
  readonly context: Pick<RunContext, 'isGhes' | 'serverUrl' | 'repository' | 'runId'>;
  /** The one of the process: the library reads it by itself. */
  readonly env: Env;
  /** Time for one artifact, in milliseconds. */
  readonly budget: number;
}

export interface Uploaded {
  readonly kind: 'uploaded';
  readonly id: number;
  /** As it was given in the end. */
  readonly name: string;
  /** For people who are signed in. */
  readonly url: string;
  /** The SHA-256 in hexadecimal: of the file if it is a raw one, else of the archive. */
  readonly digest: string;
  /** In bytes. */
  readonly size: number;
}

/** What became of an artifact; if there is none, a sentence for people says why. */
export type ArtifactResult =
  | Uploaded
  /** There is no service for it here, and nothing is wrong. */
  | { readonly kind: 'unsupported'; readonly sentence: string }
  | { readonly kind: 'refused' | 'unavailable'; readonly sentence: string };

type Upload = (name: string) => Promise<Partial<Pick<Uploaded, 'id' | 'digest' | 'size'>>>;

/** The artifacts of a run. After the first outage no more are uploaded. */
export class Artifacts {
  readonly #options: ArtifactOptions;
  readonly #breaker = new Breaker();

  constructor(options: ArtifactOptions) {
    this.#options = options;
  }

  /**
   * Uploads one file as it is. Never rejects.
   * @param name of the artifact; without it, the one of the file
   */
  async uploadFile(file: string, name = basename(file)): Promise<ArtifactResult> {
    return this.#upload(name, [file], async (given) => {
      const source = given === basename(file) ? file : await this.#called(given, file);
      return (await client()).uploadArtifact(given, [source], '.', { skipArchive: true });
    });
  }

  /**
   * Uploads files as one archive. Never rejects.
   * @param root the folder from which their paths in the archive count
   */
  async uploadArchive(name: string, files: readonly string[], root: string): Promise<ArtifactResult> {
    return this.#upload(name, files, async (given) => (await client()).uploadArtifact(given, [...files], root));
  }

  async #upload(wanted: string, files: readonly string[], upload: Upload): Promise<ArtifactResult> {
    const { context, env, budget } = this.#options;
    if (context.isGhes) return unsupported('this server has no artifacts of this kind');
    if (!env['ACTIONS_RUNTIME_TOKEN'] || !env['ACTIONS_RESULTS_URL']) return unsupported('there is no token for it');
    const name = artifactName(wanted);
    const work = async (): Promise<Uploaded> => {
      await Promise.all(files.map(mustBeReadable));
      return this.#onceMore(name, upload);
    };
    const spent = await this.#breaker.call(budget, work, isOutage);
    if (spent.kind === 'done') return spent.value;
    const kind = spent.kind === 'failed' && !isOutage(spent.error) ? 'refused' : 'unavailable';
    return { kind, sentence: `The artifact ${printable(name)} was not uploaded: ${troubleOf(spent)}.` };
  }

  /** Another step of the run may have taken the name: then there is another try, under a name of this step. */
  async #onceMore(name: string, upload: Upload): Promise<Uploaded> {
    try {
      return this.#uploaded(name, await upload(name));
    } catch (error) {
      if (!/\(409\)/.test(reasonOf(error))) throw error;
      const own = ownName(name, this.#options.env);
      return this.#uploaded(own, await upload(own));
    }
  }

  #uploaded(name: string, { id, digest, size }: Awaited<ReturnType<Upload>>): Uploaded {
    if (id === undefined || digest === undefined || size === undefined)
      throw new Error('the service did not say where');
    const { serverUrl, repository, runId } = this.#options.context;
    const run = `${serverUrl}/${repository?.owner}/${repository?.name}/actions/runs/${runId}`;
    return { kind: 'uploaded', id, name, url: `${run}/artifacts/${id}`, digest, size };
  }

  /** The library names a raw artifact after its file. What is made here, the runner removes after the job. */
  async #called(name: string, file: string): Promise<string> {
    const folder = await mkdtemp(join(this.#options.env['RUNNER_TEMP'] || tmpdir(), 'wasi-virt-'));
    const path = join(folder, name);
    await link(file, path).catch(() => copyFile(file, path));
    return path;
  }
}

/** A text as the name of an artifact: without the characters that GitHub refuses, and without controls. */
export function artifactName(text: string): string {
  return text.replace(/[":<>|*?\\/\p{Cc}]/gu, '-') || 'wasi-virt';
}

/** `virt.wasm` → `virt-3f2a1c.wasm`. The runner calls the steps of a job by different names. */
function ownName(name: string, env: Env): string {
  const step = [readRuntimeToken(env).job, env['GITHUB_ACTION']];
  const suffix = sha256(JSON.stringify(step)).slice(0, 6);
  const extension = extname(name);
  return `${name.slice(0, name.length - extension.length)}-${suffix}${extension}`;
}

/** In the library, a stream of a file that cannot be read ends the whole process. */
async function mustBeReadable(file: string): Promise<void> {
  const handle = await open(file);
  try {
    await handle.read(Buffer.alloc(1), 0, 1, 0);
  } finally {
    await handle.close();
  }
}

async function client() {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  return new DefaultArtifactClient();
}

/** By what the libraries say: their errors are of many kinds. */
function isOutage(error: unknown): boolean {
  if (error instanceof Error && 'statusCode' in error && Number(error.statusCode) >= 500) return true;
  return /Unable to make request|Failed to make request after|\((?:5\d\d|429)\)|stalled/.test(reasonOf(error));
}

function unsupported(reason: string): ArtifactResult {
  return { kind: 'unsupported', sentence: `No artifact was uploaded: ${reason}.` };
}
