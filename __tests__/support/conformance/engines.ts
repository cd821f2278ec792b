import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callInJco, type RunOptions, type RunResult, runInJco, serveInJco } from '../jco.ts';
import { type Loopback, type Loopbacks, loopbacks } from '../loopback.ts';
import { Wasmtime } from '../wasmtime.ts';
import type { Observed, Ran } from './compare.ts';
import type { Calls, Run } from './manifest.ts';
import { listTree, writeTree } from './trees.ts';

export type EngineName = 'jco' | 'Wasmtime';

/** An engine that does one thing at a time. */
export interface Engine {
  readonly name: EngineName;
  /** A run with the ports of this engine's servers. */
  readonly resolve: (run: Run) => Run;
  /** @param run as `resolve` gave it */
  readonly run: (bytes: Uint8Array, run: Run) => Promise<Observed>;
  /** Asks a server for the paths of its manifest, one after the other; `undefined`: this engine serves nothing here. */
  readonly serve: ((bytes: Uint8Array, run: Run, paths: readonly string[]) => Promise<Observed>) | undefined;
  /** Calls functions of a library; `undefined`: this engine has nothing that it imports. */
  readonly call: (calls: Calls) => ((bytes: Uint8Array) => Promise<Observed>) | undefined;
  readonly close: () => Promise<void>;
}

/** Milliseconds after which a program that has not ended never will. */
export const PATIENCE = 10_000;

type Execute = (
  bytes: Uint8Array,
  options: RunOptions,
) => Promise<RunResult & { readonly answers?: readonly string[] }>;

const NOTHING: Ran = { kind: 'ran', end: [], stdout: [], stderr: [], answers: [], files: [], reached: [] };

/** What there is to see of one run, with files of its own. */
export async function observe(execute: Execute, bytes: Uint8Array, run: Run, servers: Loopbacks): Promise<Observed> {
  const ports = portsOf(servers);
  const before = ports.map(({ server }) => server.seen.length);
  const root = mkdtempSync(join(tmpdir(), 'wasi-virt-conformance-'));
  try {
    const folders = [...run.folders].map(([guest, node], i) => {
      const path = join(root, String(i));
      if (node.kind !== 'directory') throw new Error(`${guest} is not a directory`);
      writeTree(node, path);
      return { guest, path };
    });
    const taken = (text: string): string =>
      ports.reduce((all, { mark, server }) => all.replaceAll(new RegExp(`\\b${server.port}\\b`, 'g'), mark), text);
    const since = Date.now();
    const result = await execute(bytes, {
      args: run.args,
      env: run.env,
      stdin: run.stdin,
      preopens: Object.fromEntries(folders.map(({ guest, path }) => [guest, path])),
      network: run.network,
      patience: PATIENCE,
    });
    if (result.unstarted === true) return { kind: 'unstarted', reason: trapOf(result.trap ?? '') };
    const lines = (text: string): readonly string[] =>
      text === '' ? [] : (run.network ? taken(text) : text).split('\n');
    return {
      kind: 'ran',
      end: [endOf(result)],
      stdout: lines(result.stdout),
      stderr: lines(result.stderr),
      answers: result.answers ?? [],
      files: folders.flatMap(({ guest, path }) => listTree(path, since, guest)),
      reached: ports.flatMap(({ mark, server }, i) =>
        server.seen
          .slice(before[i])
          .map((seen) => `${mark} ${'text' in seen ? seen.text : `${seen.method} ${taken(seen.url)}`}`),
      ),
    };
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** The files as they are before a run. */
export function untouched(run: Run): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), 'wasi-virt-conformance-'));
  try {
    return [...run.folders].flatMap(([guest, node], i) => {
      writeTree(node, join(root, String(i)));
      return listTree(join(root, String(i)), Number.POSITIVE_INFINITY, guest);
    });
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Ports for the marks that stand for them; the same object wherever there are none. */
function resolver(servers: Loopbacks): (run: Run) => Run {
  const known = new Map<Run, Run>();
  const put = (text: string): string =>
    portsOf(servers).reduce((all, { mark, server }) => all.replaceAll(mark, String(server.port)), text);
  return (run) => {
    if (!run.network) return run;
    const resolved = known.get(run) ?? {
      ...run,
      args: run.args.map(put),
      env: Object.fromEntries(Object.entries(run.env).map(([name, value]) => [name, put(value)])),
    };
    known.set(run, resolved);
    return resolved;
  };
}

function portsOf({
  http,
  tcp,
  udp,
}: Loopbacks): { mark: string; server: Loopback<{ text: string } | { method: string; url: string }> }[] {
  return [
    { mark: '{http}', server: http },
    { mark: '{tcp}', server: tcp },
    { mark: '{udp}', server: udp },
  ];
}

function endOf({ exit, trap, hung }: RunResult): string {
  if (hung === true) return `does not end within ${PATIENCE / 1000} s`;
  return trap === undefined ? `exit ${exit}` : `trap: ${trapOf(trap)}`;
}

/** Without the stack, in which every wrapping has frames and offsets of its own: Wasmtime's cause comes last. */
function trapOf(trap: string): string {
  const lines = trap
    .replace(/^\s+at .*$/gm, '')
    .replace(/^Node\.js v.*$/m, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.at(-1)?.replace(/^\d+: /, '') ?? 'it ended without a word';
}

const unstarted = (error: unknown): Observed => ({
  kind: 'unstarted',
  reason: trapOf(error instanceof Error ? error.message : String(error)),
});

export async function jco(): Promise<Engine> {
  const servers = await loopbacks('127.0.0.1');
  return {
    name: 'jco',
    resolve: resolver(servers),
    run: (bytes, run) => observe(runInJco, bytes, run, servers).catch(unstarted),
    serve: (bytes, run, paths) => observe(serving(paths), bytes, run, servers).catch(unstarted),
    call:
      ({ imports }) =>
      async (bytes) => {
        try {
          return answering(await callInJco(bytes, imports === undefined ? {} : { imports }));
        } catch (error) {
          return unstarted(error);
        }
      },
    close: () => servers.close(),
  };
}

const answering = (answers: Readonly<Record<string, unknown>>): Ran => ({
  ...NOTHING,
  answers: Object.entries(answers).map(([name, answer]) => `${name}: ${answer}`),
});

/** Serves, and asks for one path after the other. */
function serving(paths: readonly string[]): Execute {
  return async (bytes, options) => {
    const { url, close } = await serveInJco(bytes, { ...options, patience: PATIENCE / 10 });
    const answers: string[] = [];
    let stdout = '';
    try {
      for (const path of paths) {
        const answer = await answerOf(`${url}${path}`);
        answers.push(...`${path}: ${answer}`.split('\n'));
        // It does one thing at a time.
        if (answer === LATE) break;
      }
    } finally {
      stdout = await close();
    }
    return { stdout, stderr: '', exit: 0, trap: undefined, answers };
  };
}

const LATE = 'no answer in time';

async function answerOf(url: string): Promise<string> {
  const signal = AbortSignal.timeout(PATIENCE);
  try {
    const answer = await fetch(url, { signal });
    return [answer.status, answer.headers.get('content-type') ?? '', await answer.text()].join(' ');
  } catch (error) {
    return signal.aborted ? LATE : `no answer: ${error instanceof Error ? error.message : error}`;
  }
}

/** @param python whose package makes sockets, if there is one */
export async function wasmtime(python: string | undefined): Promise<Engine> {
  const servers = await loopbacks('127.0.0.1');
  const engine = new Wasmtime(python);
  const execute: Execute = (bytes, options) =>
    engine.run(bytes, { ...options, network: options.network === true && python !== undefined });
  return {
    name: 'Wasmtime',
    resolve: resolver(servers),
    run: (bytes, run) => observe(execute, bytes, run, servers).catch(unstarted),
    serve: undefined,
    call: ({ imports, of }) =>
      imports !== undefined || of === undefined
        ? undefined
        : (bytes) => engine.call(bytes, of.interface, of.functions).then(answering, unstarted),
    close: async () => {
      engine.close();
      await servers.close();
    },
  };
}
