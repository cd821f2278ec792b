import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { VERSION } from '../../src/version.ts';
import { ROOT } from './repository.ts';

/** A run of one workflow. */
export interface RunRequest {
  /** The work tree, as `actions/checkout` gives it. */
  readonly folder: string;
  /** The path of the workflow in it. */
  readonly workflow: string;
  readonly event: string;
  readonly payload: object;
  readonly token: string;
  /** Of all steps. */
  readonly env: Readonly<Record<string, string>>;
  /** Further arguments of act. */
  readonly args?: readonly string[];
}

export interface Finished {
  readonly code: number | null;
  /** The log of all jobs. */
  readonly log: string;
  readonly ms: number;
  /** What steps that are replaced were given, in this order. */
  readonly replaced: readonly Replaced[];
}

/** An action or a program of others, that in its place only writes down what it was given. */
export interface Replaced {
  readonly name: string;
  readonly given: Readonly<Record<string, string>> | readonly string[];
}

/** How the examples name the Action. */
const OURS = `OWNER/wasi-virt-action@v${VERSION}`;
const SYSTEMS = ['ubuntu-latest', 'macos-latest', 'windows-latest'];
/** Actions that the examples use, with the folder of their `action.yml`. */
const FOREIGN_ACTIONS = [
  ['actions/attest@v4', '.'],
  ['github/codeql-action@v4', 'upload-sarif'],
] as const;
const FOREIGN_PROGRAMS = ['cargo', 'wkg'];

/**
 * Runs workflows with act, on this machine and without containers. It has a home of its own, and Node as the tests have
 * it; what the examples use of others is replaced, and our Action is the one of this work tree.
 */
export class Act {
  readonly #home: string;

  private constructor(home: string) {
    this.#home = home;
  }

  static async make(): Promise<Act> {
    const act = new Act(await mkdtemp(join(tmpdir(), 'wasi-virt-act-')));
    // No more than a release has to have.
    for (const name of ['action.yml', 'dist'])
      await cp(join(ROOT, name), join(act.#path(OURS), name), { recursive: true });
    for (const [name, folder] of FOREIGN_ACTIONS) await act.#replaceAction(name, folder);
    for (const name of FOREIGN_PROGRAMS) await act.#replaceProgram(name);
    return act;
  }

  async run({ folder, workflow, event, payload, token, env, args = [] }: RunRequest): Promise<Finished> {
    const eventFile = join(await mkdtemp(this.#path('event-')), 'event.json');
    await writeFile(eventFile, JSON.stringify(payload));
    const record = join(dirname(eventFile), 'record');
    await writeFile(record, '');
    const local = [OURS, ...FOREIGN_ACTIONS.map(([name]) => name)].map((name) => `${name}=${this.#path(name)}`);
    const all = [
      ...[event, '--workflows', workflow, '--eventpath', eventFile, '--secret', `GITHUB_TOKEN=${token}`],
      ...SYSTEMS.flatMap((system) => ['--platform', `${system}=-self-hosted`]),
      ...local.flatMap((each) => ['--local-repository', each]),
      ...Object.entries({ ...env, RECORD: record }).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
      ...args,
    ];
    const begin = performance.now();
    const child = spawn(process.env['ACT'] ?? 'act', all, {
      cwd: folder,
      env: { HOME: this.#home, PATH: this.#programs() },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 90_000,
    });
    const code = new Promise<number | null>((resolve) => child.on('close', resolve));
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
    const ms = performance.now() - begin;
    const lines = (await readFile(record, 'utf8')).split('\n').filter((line) => line !== '');
    return { code: await code, log: out + err, ms, replaced: lines.map((line): Replaced => JSON.parse(line)) };
  }

  async remove(): Promise<void> {
    await rm(this.#home, { recursive: true, force: true });
  }

  #path(name: string): string {
    return join(this.#home, name);
  }

  #programs(): string {
    return [this.#path('bin'), dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter);
  }

  async #replaceAction(name: string, folder: string): Promise<void> {
    const place = join(this.#path(name), folder);
    await mkdir(place, { recursive: true });
    await writeFile(join(place, 'action.yml'), 'name: replaced\nruns: { using: node24, main: main.cjs }\n');
    const given = `Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('INPUT_')))`;
    await writeFile(join(place, 'main.cjs'), recording(name, given));
  }

  async #replaceProgram(name: string): Promise<void> {
    await mkdir(this.#path('bin'), { recursive: true });
    const script = `#!/usr/bin/env node\n${recording(name, 'process.argv.slice(2)')}`;
    await writeFile(join(this.#path('bin'), name), script, { mode: 0o755 });
  }
}

function recording(name: string, given: string): string {
  const line = `JSON.stringify({ name: ${JSON.stringify(name)}, given: ${given} })`;
  return `require('node:fs').appendFileSync(process.env.RECORD, ${line} + '\\n');\n`;
}
