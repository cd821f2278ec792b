import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** What a process that has ended left behind. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What the function returned, as JSON brings it over. */
  readonly result: unknown;
}

const ENTRY = fileURLToPath(new URL('./child-entry.ts', import.meta.url));

/** Where a job runs: a work folder and a folder for temporary files, side by side as on a runner. */
export class Job {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async make(): Promise<Job> {
    const job = new Job(await mkdtemp(join(tmpdir(), 'wasi-virt-job-')));
    await job.clean();
    return job;
  }

  path(...parts: readonly string[]): string {
    return join(this.folder, ...parts);
  }

  /** Nothing is left: the next job of the same repository. */
  async clean(): Promise<void> {
    for (const name of ['work', 'temp']) {
      await rm(this.path(name), { recursive: true, force: true });
      await mkdir(this.path(name));
    }
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  /**
   * Calls a function of a module in a process of its own, in the work folder, with no environment but a path to
   * programs, the places of the job, and `env`.
   * @param module a file from the root of the project, or a package
   * @param name of an export, or `default.method`
   */
  async call(
    module: string,
    name: string,
    args: readonly unknown[],
    env: Readonly<Record<string, string>> = {},
  ): Promise<Ran> {
    const { PATH = '' } = process.env;
    const places = { PATH, GITHUB_WORKSPACE: this.path('work'), RUNNER_TEMP: this.path('temp') };
    const child = spawn(process.execPath, [ENTRY, module, name, JSON.stringify(args)], {
      cwd: this.path('work'),
      env: { ...places, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const [stdout = '', stderr = '', result = ''] = await Promise.all(
      child.stdio.slice(1).map((stream) => (stream instanceof Readable ? text(stream) : '')),
    );
    return { code: await ended, stdout, stderr, result: result === '' ? undefined : JSON.parse(result) };
  }
}
