import { join } from 'node:path';
import { expect, it } from 'vitest';
import { conform, conforms } from '../support/conformance/conform.ts';
import { type Engine, jco, wasmtime } from '../support/conformance/engines.ts';
import { explainedIn, renderText } from '../support/conformance/render.ts';
import { corpusIn } from '../support/conformance/subjects.ts';
import { TRIALS } from '../support/conformance/trials.ts';
import { SOCKETS_PYTHON } from '../support/wasmtime.ts';

it('our guests do wrapped what they do unwrapped, or what the policy leaves them, in jco and in Wasmtime', async () => {
  const engines: Engine[] = [];
  try {
    engines.push(await jco(), await jco(), await wasmtime(SOCKETS_PYTHON));
    const corpus = await corpusIn(join(import.meta.dirname, '../fixtures'));
    const conformance = await conform(corpus, { trials: TRIALS, engines });
    expect(conforms(conformance), renderText(conformance)).toBe(true);
    expect(corpus.rejected).toEqual([]);
    // That nothing is wrong would prove little if nothing had been run.
    const verdicts = conformance.rows.flatMap(({ cells }) => cells.map(({ verdict }) => verdict));
    expect(verdicts.filter((verdict) => verdict === 'same').length).toBeGreaterThan(60);
    expect(verdicts.filter((verdict) => verdict === 'contained').length).toBeGreaterThan(60);
    expect(conformance.rows.filter(({ refused }) => refused !== undefined)).toEqual([]);
    expect(explainedIn(conformance).length).toBeLessThanOrEqual(3);
  } finally {
    await Promise.all(engines.map((engine) => engine.close()));
  }
}, 300_000);
