import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface, type Interface } from 'node:readline';
import type { RunOptions, RunResult } from './jco.ts';

/**
 * A Python whose `wasmtime` package makes sockets where `network` is asked for: of version 46 or 47. Newer ones have no
 * function for it (wasmtime#13936). `undefined` if none is told.
 */
export const SOCKETS_PYTHON = process.env['WASI_VIRT_PYTHON_SOCKETS'];

/** The Python for everything else, which `WASI_VIRT_PYTHON` says. */
export const PYTHON = process.env['WASI_VIRT_PYTHON'] ?? 'python3';

/** A Python process with the `wasmtime` package. */
export class Wasmtime {
  readonly #python: string;
  #process: Python;
  readonly #folder = mkdtempSync(join(tmpdir(), 'wasi-virt-wasmtime-'));

  constructor(python = PYTHON) {
    this.#python = python;
    this.#process = started(python);
  }

  /** Runs `wasi:cli/run`. */
  async run(bytes: Uint8Array, options: RunOptions = {}): Promise<RunResult> {
    const { patience } = options;
    // Compiling takes as long as the program is large, and is none of its doing.
    if (patience !== undefined) await this.load(bytes);
    const answer = await this.#ask(bytes, { ...options, mode: 'run' }, patience);
    const { stdout = '', stderr = '', exit, trap, unstarted, hung } = answer;
    return { stdout, stderr, exit, trap, ...(unstarted && { unstarted }), ...(hung && { hung }) };
  }

  /** Calls functions of an exported interface, each in an instance of its own; gives what each returned, or `trap`. */
  async call(bytes: Uint8Array, iface: string, functions: readonly string[]): Promise<Record<string, string>> {
    const { answers = {} } = await this.#ask(bytes, { mode: 'call', interface: iface, functions });
    return answers;
  }

  /** Every function that a component imports, after the name of its interface: what Wasmtime makes of the bytes. */
  async imports(bytes: Uint8Array): Promise<readonly string[]> {
    const { imports = [] } = await this.#ask(bytes, { mode: 'imports' });
    return imports;
  }

  /** Calls exported functions, each in an instance and process of its own. A host stands behind them that writes down. */
  async scripts(
    bytes: Uint8Array,
    functions: readonly string[],
    options: ScriptOptions,
  ): Promise<readonly ScriptEnd[]> {
    const { scripts = [] } = await this.#ask(bytes, { ...options, mode: 'scripts', functions });
    return scripts;
  }

  /** Seconds that `wasi:cli/run` takes, without compiling and instantiating. */
  async time(bytes: Uint8Array, options: RunOptions = {}): Promise<number> {
    const { seconds, trap, exit, stdout } = await this.#ask(bytes, { ...options, mode: 'run' });
    if (seconds === undefined || exit !== 0) throw new Error(trap ?? stdout ?? `ended with ${exit}`);
    return seconds;
  }

  /** Seconds that the exported function `run` of a component without imports takes. */
  async timeCall(bytes: Uint8Array, args: readonly number[]): Promise<number> {
    const { seconds } = await this.#ask(bytes, { mode: 'time', arguments: args });
    if (seconds === undefined) throw new Error('nothing was timed');
    return seconds;
  }

  /** Validates and compiles. */
  async load(bytes: Uint8Array): Promise<void> {
    await this.#ask(bytes, { mode: 'load' });
  }

  /** @param patience milliseconds, for which nothing else may be asked meanwhile */
  async #ask(bytes: Uint8Array, request: object, patience?: number): Promise<Answer> {
    const file = join(this.#folder, `${createHash('sha256').update(bytes).digest('hex')}.wasm`);
    if (!existsSync(file)) await writeFile(file, bytes);
    const { child, answers } = this.#process;
    child.stdin.write(`${JSON.stringify({ ...request, file })}\n`);
    let hung = false;
    const kill = (): void => {
      hung = child.kill('SIGKILL');
    };
    const timer = patience === undefined ? undefined : setTimeout(kill, patience);
    const line = await answers.next();
    clearTimeout(timer);
    if (hung) {
      this.#process = started(this.#python);
      return { hung };
    }
    if (line.done === true) throw new Error('Wasmtime ended; is the Python package "wasmtime" installed?');
    const answer: Answer = JSON.parse(line.value);
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer;
  }

  close(): void {
    this.#process.child.stdin.end();
    this.#process.lines.close();
    rmSync(this.#folder, { recursive: true });
  }
}

export interface ScriptOptions extends Omit<RunOptions, 'memory' | 'patience'> {
  /** Milliseconds for which a function may write nothing down before it is stopped. */
  readonly patience: number;
}

/** How a function has ended: if none of these is there, it has returned. */
export interface ScriptEnd {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit?: number;
  readonly trap?: string;
  /** There is no instance: the engine does not take the component. */
  readonly unstarted?: true;
  readonly hung?: true;
  /** The engine itself has ended. */
  readonly crashed?: true;
  /** What it has handed to `acme:log/sink`, in Base64: each piece after its step, address and length, of 32 bits each. */
  readonly events: string;
}

interface Python {
  readonly child: ChildProcessWithoutNullStreams;
  readonly answers: AsyncIterator<string>;
  readonly lines: Interface;
}

function started(python: string): Python {
  const child = spawn(python, [join(import.meta.dirname, 'wasmtime/run.py')]);
  child.stderr.pipe(process.stderr);
  const lines = createInterface(child.stdout);
  return { child, lines, answers: lines[Symbol.asyncIterator]() };
}

interface Answer {
  readonly stdout?: string;
  readonly stderr?: string;
  readonly exit?: number;
  readonly trap?: string;
  readonly answers?: Record<string, string>;
  readonly seconds?: number;
  readonly scripts?: readonly ScriptEnd[];
  readonly imports?: readonly string[];
  readonly unstarted?: true;
  readonly hung?: true;
  readonly error?: string;
}
