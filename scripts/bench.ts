/**
 * `npm run bench [-- --json]`: what issue after issue promises, as ratios against something else in the same run, so
 * that the machine does not matter: a bare `node -e 0`, a copy of the same file, the unwrapped component.
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
import { dummyComponent, worldComponent } from '../__tests__/support/wit.ts';
import { ByteWriter, concat } from '../src/bytes/writer.ts';
import { policyFrom } from '../src/policy/build-policy.ts';
import { DENY_ALL, type Policy } from '../src/policy/model.ts';
import { adapterAlone, virtualize } from '../src/virtualize.ts';
import { benchAction } from './bench/action.ts';
import { figures, race, record } from './bench/figures.ts';
import { benchFiles, hasWasmtime } from './bench/files.ts';
import { benchLists, benchRequests } from './bench/lists.ts';
import { benchReview } from './bench/review.ts';

const ROOT = join(import.meta.dirname, '..');
const CLI = join(ROOT, 'dist/cli/index.js');
const ACTION = join(ROOT, 'dist/index.js');

const ENV_ONLY: Policy = {
  ...ALLOW_ALL,
  environment: { fixed: [['A', '1']], host: { kind: 'only', names: ['HOME'] }, deny: [] },
};

const folder = await mkdtemp(join(tmpdir(), 'wasi-virt-bench-'));

function node(args: readonly string[], env: Readonly<Record<string, string>> = {}, code = 0): () => void {
  return () => {
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' });
    if (status !== code) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  };
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

/** Adapters of the C hello without contents, and of everything at once. */
async function adapterSizes(): Promise<void> {
  const guest = fixture('hello-c');
  const files = new Map([['empty', { kind: 'directory', entries: new Map() }] as const]);
  const size = (settings: Parameters<typeof policyFrom>[0]) =>
    virtualize(guest, policyFrom(settings), { files }).adapter?.length ?? 0;
  record('adapter, stdio ignored', size({ stdio: 'ignore' }), 'bytes');
  record(
    'adapter, stdin ignored, stdout and files granted',
    size({ stdin: 'ignore', stdout: 'allow', 'allow-fs': true }),
    'bytes',
  );
  record('adapter, mount and stdio granted', size({ stdio: 'allow', mount: '/m=empty' }), 'bytes');
  record('adapter, mount and stdout', size({ stdout: 'allow', mount: '/m=empty' }), 'bytes', '≤ 16384');
  record('adapter, overlay and stdout', size({ stdout: 'allow', mount: '/m=empty:overlay' }), 'bytes');
  const owned = (world: Uint8Array): number => virtualize(world, ALLOW_ALL, { force: () => true }).adapter?.length ?? 0;
  const command = await dummyComponent('0.2.12', 'include wasi:cli/imports@V; export wasi:cli/run@V;');
  record('adapter that owns everything, wasi:cli', owned(command), 'bytes', '≤ 53248');
  const all = await worldComponent('0.2.12', ['wasi:cli/run']);
  record('adapter that owns everything, wasi:http as well', owned(all), 'bytes');
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
    const warm = await race(rounds, {
      copy: () => writeFileSync(join(folder, 'copy.wasm'), readFileSync(input)),
      virtualize: () => virtualize(component, DENY_ALL),
    });
    record(`${size}: in-process, warm`, warm.virtualize, 'ms', size === '250 KB' ? '≤ 8' : undefined);
    record(`${size}: in-process, warm`, warm.virtualize / warm.copy, '× reading and writing the file', warmAim);
    const command = await race(rounds, {
      bare: node(['-e', '0']),
      full: node([CLI, input, '-o', 'out.wasm']),
      alone: node([CLI, input, '-o', 'out.wasm', '--no-second-opinion']),
    });
    record(`${size}: command`, command.full / command.bare, '× bare node', commandAim);
    record(`${size}: command without second opinion`, command.alone / command.bare, '× bare node');
  }
  const start = await race(15, { bare: node(['-e', '0']), action: node([ACTION], {}, 1) });
  record('the Action, up to its first error', start.action - start.bare, 'ms above bare node', '≤ 150');
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
  await adapterSizes();
  record('adapter alone, everything denied', adapterAlone(DENY_ALL).bytes.length, 'bytes', '≤ 24576');
  await benchLists();
  await benchReview(folder, large);
  await benchAction();
  if (hasWasmtime()) {
    await benchRequests();
    await benchFiles(folder);
  } else process.stderr.write('no figures for requests and files: the Python package wasmtime is not installed\n');
} finally {
  await rm(folder, { recursive: true });
}

if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
else {
  for (const { name, value, unit, aim } of figures) {
    process.stdout.write(
      `${name.padEnd(56)} ${String(value).padStart(7)} ${unit}${aim === undefined ? '' : `  (aim ${aim})`}\n`,
    );
  }
}
