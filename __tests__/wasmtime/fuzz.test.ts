import { afterAll, describe, expect, it } from 'vitest';
import { outcomesOf } from '../support/fuzz/outcomes.ts';
import { TARGETS } from '../support/fuzz/targets.ts';

const targets = TARGETS.filter(({ engine }) => engine === 'wasmtime');
afterAll(() => {
  for (const { close } of targets) close();
});

/** So many rounds of each: enough for every outcome. */
const ROUNDS: Readonly<Record<string, number>> = { hostile: 50 };

describe('random cases hold in Wasmtime', () => {
  it.each(targets.map((each) => [each.name, each] as const))('%s', async (name, each) => {
    expect(await outcomesOf(each, ROUNDS[name] ?? 0)).toEqual(each.usual.toSorted());
  });
});
