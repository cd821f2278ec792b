import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parse } from 'yaml';
import { z } from 'zod';
import type { OutputName } from '../../src/github/outputs.ts';
import { unzip } from '../../src/github/zip.ts';
import { Workplace } from '../support/dist.ts';
import type { Services } from '../support/services/services.ts';
import type { Artifact } from '../support/services/world.ts';
import type { Event, RunOptions } from './events.ts';

/** What a run of the Action has left behind. */
export interface ActionRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly outputs: Readonly<Partial<Record<OutputName, string>>>;
  readonly summary: string;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  /** Which routes were called, in this order; without the transfers of blobs. */
  readonly calls: readonly string[];
  /** In milliseconds. */
  readonly ms: number;
}

export interface Circumstances extends RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly token?: string;
  /** What the summary of the step holds already. */
  readonly summary?: string;
}

// biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
const TOKEN = '${{ github.token }}';
// biome-ignore lint/suspicious/noTemplateCurlyInString: the same
const MATRIX = '${{ toJson(matrix) }}';
const Inputs = z.object({ inputs: z.record(z.string(), z.object({ default: z.string().optional() })) });

/** Runs the Action as it is shipped, as a runner would: one job after the other, each on a clean machine. */
export class Runner {
  readonly #place: Workplace;
  readonly #defaults: Readonly<Record<string, string | undefined>>;

  private constructor(place: Workplace, defaults: Readonly<Record<string, string | undefined>>) {
    this.#place = place;
    this.#defaults = defaults;
  }

  static async make(): Promise<Runner> {
    const action = await readFile(new URL('../../action.yml', import.meta.url), 'utf8');
    const { inputs } = Inputs.parse(parse(action));
    const defaults = Object.entries(inputs).map(([name, { default: value }]) => [name, value] as const);
    const runner = new Runner(await Workplace.make(), Object.fromEntries(defaults));
    await runner.clean();
    return runner;
  }

  async remove(): Promise<void> {
    await this.#place.remove();
  }

  /** A file of the repository that is checked out. */
  path(...parts: readonly string[]): string {
    return this.#place.path('work', ...parts);
  }

  async write(path: string, content: string | Uint8Array): Promise<void> {
    await mkdir(dirname(this.path(path)), { recursive: true });
    await writeFile(this.path(path), content);
  }

  async erase(path: string): Promise<void> {
    await rm(this.path(path), { force: true });
  }

  /** A file beside the repository. */
  temp(...parts: readonly string[]): string {
    return this.#place.path('temp', ...parts);
  }

  /** A new machine, and nothing checked out. */
  async clean(): Promise<void> {
    await rm(this.path(), { recursive: true, force: true });
    await mkdir(this.path());
  }

  /**
   * Runs one step: inputs with the defaults of action.yml in the environment, the rest through files. Temporary files
   * of the last job are gone, and the work folder stays. No token may come to light, however the run ends.
   */
  async run(
    services: Services,
    event: Event,
    inputs: Readonly<Record<string, string>> = {},
    { env = {}, token = event.token, summary = '', job = 'check', workflow = 'CI' }: Circumstances = {},
  ): Promise<ActionRun> {
    await rm(this.#place.path('temp'), { recursive: true, force: true });
    for (const folder of ['temp', 'runner']) await mkdir(this.#place.path(folder), { recursive: true });
    const path = `.github/workflows/${workflow}.yml`;
    const run = services.world.runs.get(event.run);
    if (run !== undefined) run.path = path;
    const file = (name: string): string => this.#place.path('runner', name);
    await writeFile(file('event.json'), JSON.stringify(event.payload));
    await writeFile(file('output'), '');
    await writeFile(file('summary'), summary);
    const { PATH = '' } = process.env;
    const all: Record<string, string> = {
      PATH,
      ...services.env({ run: event.run, job, scopes: event.scopes }),
      ...event.env,
      GITHUB_EVENT_PATH: file('event.json'),
      GITHUB_OUTPUT: file('output'),
      GITHUB_STEP_SUMMARY: file('summary'),
      GITHUB_WORKSPACE: this.path(),
      GITHUB_JOB: job,
      GITHUB_WORKFLOW: workflow,
      GITHUB_WORKFLOW_REF: `${services.world.repository}/${path}@${event.env['GITHUB_REF']}`,
      RUNNER_TEMP: this.#place.path('temp'),
      ...this.#inputs(inputs, token),
      ...env,
    };
    const before = services.calls.length;
    const start = performance.now();
    const finished = await this.#spawn(all);
    const ms = performance.now() - start;
    const secrets = [token, all['ACTIONS_RUNTIME_TOKEN'] ?? ''].filter((secret) => secret !== '');
    await this.#mustBeSecret(services, finished.stdout, secrets);
    if (finished.stderr !== '') throw new Error(`the Action has written to stderr: ${finished.stderr}`);
    const commands = (name: string): string[] =>
      [...finished.stdout.matchAll(new RegExp(`^::${name}(?: [^:]*)?::(.*)$`, 'gm'))].map(
        ([, message = '']) => message,
      );
    return {
      code: finished.code,
      stdout: finished.stdout,
      outputs: outputsIn(await readFile(file('output'), 'utf8')),
      summary: (await readFile(file('summary'), 'utf8')).slice(summary.length),
      errors: commands('error'),
      warnings: commands('warning'),
      calls: services.routes.slice(before).filter((route) => !route.includes('/devstoreaccount1/')),
      ms,
    };
  }

  #inputs(inputs: Readonly<Record<string, string>>, token: string): Record<string, string> {
    const all: Record<string, string> = {};
    for (const [name, value = ''] of Object.entries({ ...this.#defaults, ...inputs }))
      all[`INPUT_${name.toUpperCase()}`] = value === TOKEN ? token : value === MATRIX ? 'null' : value;
    return all;
  }

  /** Not `spawnSync`: the services are in this process. */
  async #spawn(env: Readonly<Record<string, string>>) {
    const child = spawn(process.execPath, [this.#place.path('dist', 'index.js')], {
      cwd: this.path(),
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { code: await ended, stdout, stderr };
  }

  /** Everything that somebody else may see: the log, all files, comments, artifacts, and what was sent. */
  async #mustBeSecret(services: Services, stdout: string, secrets: readonly string[]): Promise<void> {
    const { comments, artifacts } = services.world;
    const seen = [
      stdout,
      ...(await this.#files()),
      ...[...comments.values()].flat().map(({ body }) => body),
      ...artifacts.flatMap((artifact) => [...filesOf(artifact).values()].map((bytes) => bytes.toString())),
      ...services.calls.flatMap(({ url, body }) => [url.href, body]),
    ];
    const told = seen.find((content) => secrets.some((secret) => content.includes(secret)));
    if (told !== undefined) throw new Error(`a token has come to light: ${told}`);
  }

  async #files(): Promise<readonly string[]> {
    const read = async (folder: string): Promise<readonly string[]> => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
      return Promise.all(files.map((path) => readFile(path, 'latin1')));
    };
    return (await Promise.all(['work', 'temp', 'runner'].map((name) => read(this.#place.path(name))))).flat();
  }
}

/** The files in an artifact, by name; of one that is no archive, itself. */
export function filesOf({ name, bytes, contentType }: Artifact): ReadonlyMap<string, Buffer> {
  if (contentType !== 'application/zip') return new Map([[name, bytes]]);
  const unpacked = unzip(bytes, { entries: 1000, bytes: 2 ** 30 });
  if (unpacked.kind === 'refused') return new Map([[name, bytes]]);
  return new Map([...unpacked.files].map(([path, content]) => [path, Buffer.from(content)]));
}

/** The last value of each. */
function outputsIn(written: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {};
  for (const [, name = '', , value = ''] of written.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm))
    outputs[name] = value;
  return outputs;
}
