/**
 * `npm run bench [-- --json]`: what issue after issue promises, as ratios against something else in the same run, so
 * that the machine does not matter: a bare `node -e 0`, and a copy of the same file.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fixture } from '../__tests__/support/behaviour.ts';
import { jsGuest } from '../__tests__/support/js-guest.ts';
import { ALLOW_ALL } from '../__tests__/support/policies.ts';
import { ByteWriter, concat } from '../src/bytes/writer.ts';
import { DENY_ALL, type Policy } from '../src/policy/model.ts';
import { adapterAlone, virtualize } from '../src/virtualize.ts';

const ROOT = join(import.meta.dirname, '..');
const CLI = join(ROOT, 'dist/cli/index.js');
const ACTION = join(ROOT, 'dist/index.js');

const ENV_ONLY: Policy = {
  ...ALLOW_ALL,
  environment: { fixed: [['A', '1']], host: { kind: 'only', names: ['HOME'] }, deny: [] },
};

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly aim?: string;
}

const figures: Figure[] = [];
const folder = await mkdtemp(join(tmpdir(), 'wasi-virt-bench-'));

function median(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/** Milliseconds, the median of `rounds`, each alternative measured in turn so that all meet the same disturbances. */
function race(rounds: number, runners: Readonly<Record<string, () => void>>): Record<string, number> {
  const times = new Map(Object.keys(runners).map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(runners)) {
      const start = performance.now();
      run();
      times.get(name)?.push(performance.now() - start);
    }
  }
  return Object.fromEntries([...times].map(([name, all]) => [name, median(all)]));
}

function node(args: readonly string[], env: Readonly<Record<string, string>> = {}, code = 0): () => void {
  return () => {
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' });
    if (status !== code) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  };
}

function record(name: string, value: number, unit: string, aim?: string): void {
  figures.push({ name, value: Number(value.toPrecision(3)), unit, ...(aim === undefined ? {} : { aim }) });
}

/** A component of about 250 KB: a small one with a custom section, which every reader skips like code. */
function padded(component: Uint8Array, size: number): Uint8Array {
  const contents = new Uint8Array(size - component.length);
  const section = new ByteWriter().name('padding').finish();
  return concat([
    component,
    new ByteWriter()
      .u8(0)
      .u32(section.length + contents.length)
      .finish(),
    section,
    contents,
  ]);
}

try {
  const small = padded(fixture('hello-rs'), 250_000);
  const large = await jsGuest();
  for (const [size, component, rounds, warmAim, commandAim] of [
    ['250 KB', small, 15, undefined, '≤ 4'],
    ['12 MB', large, 9, '≤ 2', '≤ 7'],
  ] as const) {
    const input = join(folder, 'in.wasm');
    writeFileSync(input, component);
    for (let i = 0; i < 20; i++) virtualize(component, DENY_ALL);
    const warm = race(rounds, {
      copy: () => writeFileSync(join(folder, 'copy.wasm'), readFileSync(input)),
      virtualize: () => virtualize(component, DENY_ALL),
    });
    record(`${size}: in-process, warm`, warm['virtualize'] ?? 0, 'ms', size === '250 KB' ? '≤ 8' : undefined);
    record(
      `${size}: in-process, warm`,
      (warm['virtualize'] ?? 0) / (warm['copy'] ?? 1),
      '× reading and writing the file',
      warmAim,
    );
    const command = race(rounds, {
      bare: node(['-e', '0']),
      full: node([CLI, input, '-o', 'out.wasm']),
      alone: node([CLI, input, '-o', 'out.wasm', '--no-second-opinion']),
    });
    record(`${size}: command`, (command['full'] ?? 0) / (command['bare'] ?? 1), '× bare node', commandAim);
    record(`${size}: command without second opinion`, (command['alone'] ?? 0) / (command['bare'] ?? 1), '× bare node');
  }
  const start = race(15, { bare: node(['-e', '0']), action: node([ACTION], {}, 1) });
  record(
    'the Action, up to its first error',
    (start['action'] ?? 0) - (start['bare'] ?? 0),
    'ms above bare node',
    '≤ 150',
  );
  record(
    'deny-all adapter of the C hello',
    virtualize(fixture('hello-c'), DENY_ALL).adapter?.length ?? 0,
    'bytes',
    '≤ 8192',
  );
  record(
    'its virt.wasm is larger by',
    virtualize(fixture('hello-c'), DENY_ALL).bytes.length - fixture('hello-c').length,
    'bytes',
  );
  record(
    'adapter for the environment only',
    virtualize(fixture('hello-c'), ENV_ONLY).adapter?.length ?? 0,
    'bytes',
    '≤ 1536',
  );
  record('adapter alone, everything denied', adapterAlone(DENY_ALL).bytes.length, 'bytes', '≤ 24576');
} finally {
  await rm(folder, { recursive: true });
}

if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
else {
  for (const { name, value, unit, aim } of figures) {
    process.stdout.write(
      `${name.padEnd(42)} ${String(value).padStart(7)} ${unit}${aim === undefined ? '' : `  (aim ${aim})`}\n`,
    );
  }
}
