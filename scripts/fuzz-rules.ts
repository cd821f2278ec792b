/**
 * `node scripts/fuzz-rules.ts [PAIRS] [SEED]`: asks the compiled routines that decide about allowed peers, and the
 * reference, the same; prints how often, and ends with 1 where they differ.
 */
import process from 'node:process';
import { TALLIES } from '../__tests__/support/rules.ts';

const [pairs = '100000', seed = '1'] = process.argv.slice(2);
for (const [name, tally] of Object.entries(TALLIES)) {
  const start = performance.now();
  const { pairs: asked, allowed, differences } = tally(Number(seed), Number(pairs));
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  process.stdout.write(`${name}: ${asked} pairs, ${allowed} allowed, ${differences.length} differ (${seconds} s)\n`);
  for (const difference of differences.slice(0, 5)) process.stderr.write(`${difference}\n`);
  if (differences.length > 0) process.exitCode = 1;
}
