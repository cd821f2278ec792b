/**
 * `npm run bench [-- PART… --json | --markdown --against CMD]`: what issue after issue promises, as ratios against
 * something else in the same run, so that the machine does not matter: a bare `node -e 0`, a copy of the same file, the
 * unwrapped component. `--json` prints {@link Run}.
 *
 * `--against CMD` times another tool beside ours, in a run of its own unless parts are named. CMD has `{in}` and `{out}`
 * where the names of the files go, quotes and backslashes as in a shell, and `{grants}` where `--allow-all` goes, if
 * that is not the end: `npm run bench -- --against 'wasi-virt {in} -o {out}'`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { jsGuest } from '../__tests__/support/js-guest.ts';
import { benchAction } from './bench/action.ts';
import { benchAgainst } from './bench/against.ts';
import { benchCalls } from './bench/calls.ts';
import { type Figure, type Recorder, recorder } from './bench/figures.ts';
import { benchFiles, hasWasmtime } from './bench/files.ts';
import { benchLists, benchRequests } from './bench/lists.ts';
import { benchReview } from './bench/review.ts';
import { benchSizes } from './bench/sizes.ts';
import { benchSpeed } from './bench/speed.ts';
import { type Run, renderMarkdown, renderTable } from './bench/table.ts';

interface Part {
  /** @param folder for files, of this run alone */
  readonly run: (to: Recorder, folder: string) => Promise<void>;
  readonly needsWasmtime?: true;
}

/** In the order in which they are measured and shown. */
const PARTS: Readonly<Record<string, Part>> = {
  speed: { run: async (to, folder) => benchSpeed(to, folder, await jsGuest()) },
  sizes: { run: benchSizes },
  lists: { run: benchLists },
  review: { run: async (to, folder) => benchReview(to, folder, await jsGuest()) },
  action: { run: benchAction },
  requests: { run: benchRequests, needsWasmtime: true },
  calls: { run: benchCalls, needsWasmtime: true },
  files: { run: benchFiles, needsWasmtime: true },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, markdown: { type: 'boolean' }, against: { type: 'string' } },
});

const unknown = positionals.filter((name) => PARTS[name] === undefined);
if (unknown.length > 0) {
  process.stderr.write(`there is no part ${unknown.join(', ')}, only ${Object.keys(PARTS).join(', ')}\n`);
  process.exitCode = 2;
} else {
  const run = await measure(partsOf(positionals, values.against));
  if (values.json) process.stdout.write(`${JSON.stringify(run, null, 2)}\n`);
  else process.stdout.write(values.markdown ? renderMarkdown(run) : renderTable(run));
}

function partsOf(names: readonly string[], against: string | undefined): readonly (readonly [string, Part])[] {
  const all = Object.entries(PARTS);
  const chosen = names.length > 0 || against !== undefined ? all.filter(([name]) => names.includes(name)) : all;
  if (against === undefined) return chosen;
  const beside: Part = { run: async (to, folder) => benchAgainst(to, folder, await jsGuest(), against) };
  return [...chosen, ['against', beside]];
}

async function measure(parts: readonly (readonly [string, Part])[]): Promise<Run> {
  const figures: Figure[] = [];
  const missing: { part: string; reason: string }[] = [];
  const before = loadavg()[0] ?? 0;
  const engine = parts.some(([, { needsWasmtime }]) => needsWasmtime) && hasWasmtime();
  for (const [part, { run, needsWasmtime }] of parts) {
    if (needsWasmtime && !engine) {
      missing.push({ part, reason: 'the Python package wasmtime is not installed' });
      continue;
    }
    process.stderr.write(`${part} …\n`);
    const folder = await mkdtemp(join(tmpdir(), 'wasi-virt-bench-'));
    try {
      await run(recorder(part, figures), folder);
    } finally {
      await rm(folder, { recursive: true });
    }
  }
  const load = [before, loadavg()[0] ?? 0] as const;
  return { schema: 1, node: process.versions.node, cpus: availableParallelism(), load, figures, missing };
}
