import { describe, expect, it } from 'vitest';
import { fixture } from './support/behaviour.ts';
import { fuzzRound, randomPolicy } from './support/mutate.ts';
import { Random } from './support/random.ts';

describe('virtualize, given damaged components', () => {
  it.each([
    ['hello-c', 1],
    ['hello-rs', 2],
  ])('gives a verified result or a clear error 5,000 times: %s', (name, seed) => {
    const component = fixture(name);
    const random = new Random(seed);
    const kinds = new Set<string>();
    for (let round = 0; round < 5000; round++) {
      const outcome = fuzzRound(component, randomPolicy(random), random);
      kinds.add(outcome.kind);
      if (outcome.kind === 'crash') throw new Error(`round ${round}`, { cause: outcome.error });
    }
    expect([...kinds].sort()).toEqual(['refused', 'rejected', 'result']);
  });
});
