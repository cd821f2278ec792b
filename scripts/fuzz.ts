/**
 * `npm run fuzz -- [--seconds 60] [--seed 1] [FILE…]`: damages valid components at random and virtualizes them under
 * random policies. Whatever happens must be a verified result or a clear error; anything else is printed with the seed
 * of its round and ends the run with 1.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { fuzzRound, randomPolicy } from '../__tests__/support/mutate.ts';
import { Random } from '../__tests__/support/random.ts';

const FIXTURES = ['hello-c/hello-c.wasm', 'hello-rs/hello-rs.wasm'].map((path) =>
  join(import.meta.dirname, '../__tests__/fixtures', path),
);

const { values, positionals } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const files = (positionals.length > 0 ? positionals : FIXTURES).map((path) => readFileSync(path));
const [first = new Uint8Array(), ...others] = files;
const end = performance.now() + Number(values.seconds) * 1000;
const outcomes = new Map<string, number>();
let slowest = 0;
let seed = Number(values.seed);
for (; performance.now() < end; seed++) {
  const random = new Random(seed);
  const start = performance.now();
  const outcome = fuzzRound(random.pick([first, ...others]), randomPolicy(random), random);
  slowest = Math.max(slowest, performance.now() - start);
  outcomes.set(outcome.kind, (outcomes.get(outcome.kind) ?? 0) + 1);
  if (outcome.kind === 'crash') {
    process.stderr.write(`seed ${seed}: ${outcome.error instanceof Error ? outcome.error.stack : outcome.error}\n`);
    process.exitCode = 1;
    break;
  }
}
process.stdout.write(
  `up to seed ${seed}: ${JSON.stringify(Object.fromEntries(outcomes))}, slowest ${slowest.toFixed(0)} ms\n`,
);
