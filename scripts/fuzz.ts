/**
 * `npm run fuzz -- [--seconds 60] [--seed 1] [--rounds N] [--target NAME…]`: tries this project with random cases, for so
 * many seconds, or rounds, of each target. The first round that fails ends its target, is made smaller and printed with its
 * seed: with that seed and `--rounds 1` it is repeated. Ends with 1 if any has failed.
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Failure, Target } from '../__tests__/support/fuzz/target.ts';
import { TARGETS } from '../__tests__/support/fuzz/targets.ts';
import { PYTHON, SOCKETS_PYTHON } from '../__tests__/support/wasmtime.ts';

const { values, positionals } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string' },
    target: { type: 'string', multiple: true },
  },
  allowPositionals: true,
});
const names = [...(values.target ?? []), ...positionals];
const unknown = names.filter((name) => TARGETS.every((target) => target.name !== name));
if (unknown.length > 0) {
  throw new Error(`no target ${unknown.join(', ')}; there are ${TARGETS.map(({ name }) => name).join(', ')}`);
}
const chosen = TARGETS.filter(({ name, engine }) => {
  if (names.length > 0) return names.includes(name);
  if (engine === undefined || hasWasmtime()) return true;
  process.stdout.write(`${name}: left out, for Python has no package "wasmtime"\n`);
  return false;
});

for (const target of chosen) {
  const failure = await run(target, Number(values.seconds) / chosen.length, Number(values.rounds ?? Infinity));
  target.close();
  if (failure !== undefined) process.exitCode = 1;
}

function hasWasmtime(): boolean {
  return spawnSync(SOCKETS_PYTHON ?? PYTHON, ['-c', 'import wasmtime; wasmtime.Engine']).status === 0;
}

/** Prints what came out, and the failure if there was one. */
async function run(target: Target, seconds: number, rounds: number): Promise<Failure | undefined> {
  const start = performance.now();
  const first = Number(values.seed);
  const end = values.rounds === undefined ? start + seconds * 1000 : Infinity;
  const outcomes = new Map<string, number>();
  let slowest = { seed: first, time: 0 };
  let failure: Failure | undefined;
  let seed = first;
  for (; failure === undefined && seed - first < rounds && performance.now() < end; seed++) {
    const before = performance.now();
    const round = await target.round(seed);
    const time = performance.now() - before;
    if ('failure' in round) failure = round.failure;
    else {
      outcomes.set(round.outcome, (outcomes.get(round.outcome) ?? 0) + 1);
      if (time > slowest.time) slowest = { seed, time };
    }
  }
  const done = seed - first;
  const rate = (done / ((performance.now() - start) / 1000)).toFixed(0);
  const found = JSON.stringify(Object.fromEntries(outcomes));
  process.stdout.write(
    `${target.name}: ${done} rounds, ${rate} in a second, ${found}, slowest ${slowest.time.toFixed(0)} ms (seed ${slowest.seed})\n`,
  );
  if (failure !== undefined) {
    const { error, shown, steps } = failure;
    const told = error instanceof Error ? `${error.stack ?? error.message}${cause(error)}` : String(error);
    process.stderr.write(
      `${target.name}: seed ${failure.seed} fails\n${told}\nmade smaller ${steps} times:\n${shown}\n`,
    );
  }
  return failure;
}

function cause({ cause }: Error): string {
  return cause instanceof Error ? `\ncaused by ${cause.stack ?? cause.message}` : '';
}
