import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { transpileBytes } from '@bytecodealliance/jco-transpile';

/** How a program is run, in either engine. */
export interface RunOptions {
  /** Without the program's own name. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** Folders of the machine by the guest's path. */
  readonly preopens?: Readonly<Record<string, string>>;
  /** For jco: properties of `wasi:config/store`. */
  readonly config?: Readonly<Record<string, string>>;
  /** For jco: interfaces of a host that does whatever it is asked and records it, in place of the real ones. */
  readonly mocks?: readonly ('http' | 'sockets' | 'clocks' | 'random')[];
  /** For jco: a module whose default export the host has in place of its own interfaces of the same names. */
  readonly imports?: string;
  /** For mocked sockets: what comes in by UDP, whoever is listening; of an IPv6 address all segments are written. */
  readonly datagrams?: readonly { readonly from: { address: string; port: number }; readonly text: string }[];
  /** For mocked sockets: addresses by name, written likewise; every other name has 192.0.2.1. */
  readonly names?: Readonly<Record<string, readonly string[]>>;
  /** For Wasmtime: bytes that each memory may have. */
  readonly memory?: number;
  /** For Wasmtime, to which jco is alike without: TCP, UDP and names of the machine. */
  readonly network?: boolean;
  /** Milliseconds after which a program that has not ended is killed; without, whoever waits is patient. */
  readonly patience?: number;
}

/** A call that came to a mocked host. `null` stands for none. */
export type Reached =
  | {
      readonly call: 'handle';
      readonly method: string;
      /** `HTTP`, `HTTPS` or `other:NAME` */
      readonly scheme: string | null;
      readonly authority: string | null;
      readonly path: string | null;
      readonly headers: readonly (readonly [name: string, value: string])[];
    }
  | { readonly call: 'tcp.start-bind' | 'tcp.start-connect' | 'udp.start-bind'; readonly address: string }
  | { readonly call: 'udp.stream'; readonly address: string | null }
  | {
      readonly call: 'udp.send';
      readonly datagrams: readonly { readonly to: string | null; readonly text: string }[];
    }
  | { readonly call: 'write'; readonly text: string }
  | { readonly call: 'resolve-addresses'; readonly name: string }
  | { readonly call: 'tcp.start-listen' | 'tcp.accept' }
  | { readonly call: `${'wall' | 'monotonic' | 'random' | 'insecure'}.${string}` };

export interface RunResult {
  readonly stdout: string;
  readonly stderr: string;
  /** Exit code: 0 after a plain return, 1 after an error result, else what the program asked for; `undefined` after a trap. */
  readonly exit: number | undefined;
  /** The message of the trap. */
  readonly trap: string | undefined;
  /** The trap, or whatever it was, came before `run` was called: the engine could not make an instance. */
  readonly unstarted?: true;
  /** It was killed, for it had not ended in time. */
  readonly hung?: true;
  /** What came to the mocked host, in order; only where there is one. */
  readonly reached?: readonly Reached[];
}

const ROOT = join(import.meta.dirname, '../..');
const CACHE = join(ROOT, 'node_modules/.cache/wasi-virt-jco');
const RUNNER = join(import.meta.dirname, 'jco-runner.mjs');

/** Makes JavaScript of a component, once for the same bytes; gives the folder with `component.js` in it. */
export async function transpiled(bytes: Uint8Array): Promise<string> {
  const folder = join(CACHE, createHash('sha256').update(bytes).digest('hex').slice(0, 32));
  if (existsSync(folder)) return folder;
  const options = {
    name: 'component',
    instantiation: { tag: 'async' },
    wasiShim: false,
    noTypescript: true,
    multiMemory: true,
  } as const;
  const { files } = await transpileBytes(bytes, options);
  await mkdir(CACHE, { recursive: true });
  const fresh = await mkdtemp(join(CACHE, 'new-'));
  for (const [name, contents] of Object.entries(files)) {
    const path = join(fresh, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, contents);
  }
  await writeFile(join(fresh, 'package.json'), '{"type":"module"}');
  // Another worker may have been quicker; its files are the same.
  await rename(fresh, folder).catch(() => rm(fresh, { recursive: true }));
  return folder;
}

/** Runs `wasi:cli/run` of a component in jco, in a process of its own. */
export async function runInJco(bytes: Uint8Array, options: RunOptions = {}): Promise<RunResult> {
  return finish(await start(bytes, 'run', options));
}

/** Calls every function of an exported interface once, without arguments; gives what each returned, or its trap. */
export async function callInJco(bytes: Uint8Array, options: RunOptions = {}): Promise<Record<string, string>> {
  const { stdout, stderr, code } = await start(bytes, 'call', options);
  if (code !== 0) throw new Error(stderr);
  const answers: Record<string, string> = JSON.parse(stdout);
  return answers;
}

/** A component that serves, until `close`, which gives what it printed on stdout. */
export interface Served {
  readonly url: string;
  readonly close: () => Promise<string>;
}

/** Serves `wasi:http/incoming-handler` of a component on a port of the machine's own. */
export async function serveInJco(bytes: Uint8Array, options: RunOptions = {}): Promise<Served> {
  const child = spawn(process.execPath, [RUNNER, 'serve', await transpiled(bytes), JSON.stringify(options)], {
    cwd: ROOT,
  });
  child.stderr.pipe(process.stderr);
  const closed = new Promise<void>((resolve) => child.on('close', () => resolve()));
  let printed = '';
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      printed += String(chunk);
      const [line = '', rest] = printed.split('\n', 2);
      if (rest !== undefined) resolve(line);
    });
    child.once('close', () => reject(new Error('the server ended before it listened')));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      child.stdin.end();
      const kill = (): boolean => child.kill('SIGKILL');
      const timer = options.patience === undefined ? undefined : setTimeout(kill, options.patience);
      await closed;
      clearTimeout(timer);
      return printed.slice(port.length + 1);
    },
  };
}

interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
  readonly hung: boolean;
}

async function start(bytes: Uint8Array, mode: string, options: RunOptions): Promise<Ended> {
  const folder = await transpiled(bytes);
  const { stdin = '', ...others } = options;
  const child = spawn(process.execPath, [RUNNER, mode, folder, JSON.stringify(others)], { cwd: ROOT });
  // A guest that reads none of it may be gone before it is written.
  child.stdin.on('error', () => {});
  child.stdin.end(stdin);
  let hung = false;
  const kill = (): void => {
    hung = child.kill('SIGKILL');
  };
  const timer = options.patience === undefined ? undefined : setTimeout(kill, options.patience);
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ]);
  clearTimeout(timer);
  return { stdout, stderr, code, hung };
}

async function text(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

const TRAP = '\n#trap ';
const REACHED = '\n#reached ';

/** The runner says last on stderr what came to a mocked host. */
function finish(ended: Ended): RunResult {
  const at = ended.stderr.lastIndexOf(REACHED);
  if (at < 0) return withoutMocks(ended);
  const reached: readonly Reached[] = JSON.parse(ended.stderr.slice(at + REACHED.length));
  return { ...withoutMocks({ ...ended, stderr: ended.stderr.slice(0, at) }), reached };
}

/** It ends with 99 after a trap, with 98 if there was no instance, and says on stderr what it was. */
function withoutMocks({ stdout, stderr, code, hung }: Ended): RunResult {
  if (hung) return { stdout, stderr, exit: undefined, trap: undefined, hung };
  const at = stderr.lastIndexOf(TRAP);
  if ((code !== 99 && code !== 98) || at < 0) return { stdout, stderr, exit: code ?? undefined, trap: undefined };
  const trapped = { stdout, stderr: stderr.slice(0, at), exit: undefined, trap: stderr.slice(at + TRAP.length) };
  return code === 98 ? { ...trapped, unstarted: true } : trapped;
}
