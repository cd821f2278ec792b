import { describe, expect, it } from 'vitest';
import { outcomesOf } from './support/fuzz/outcomes.ts';
import { must, shorter, target } from './support/fuzz/target.ts';
import { TARGETS } from './support/fuzz/targets.ts';

/** So many rounds of each, from seed 1: enough for every outcome, and for at most two seconds. */
const ROUNDS: Readonly<Record<string, number>> = {
  components: 250,
  types: 60,
  worlds: 8,
  liars: 30,
  reviews: 60,
  rules: 20,
  paths: 60,
  'policy-files': 250,
  names: 25,
  artifacts: 120,
};

describe('random cases hold', () => {
  // Those that need an engine are tried where its tests are.
  const targets = TARGETS.filter(({ engine }) => engine === undefined);
  it.each(targets.map((each) => [each.name, each] as const))('%s', async (name, each) => {
    expect(await outcomesOf(each, ROUNDS[name] ?? 0)).toEqual(each.usual.toSorted());
  });
});

describe('a target', () => {
  const sums = target<readonly number[]>({
    name: 'sums',
    usual: ['small'],
    make: (random) => Array.from({ length: random.below(20) }, () => random.below(10)),
    check: (numbers) => {
      must(!numbers.includes(7), `there is a "7" among ${numbers.length}`);
      return 'small';
    },
    smaller: shorter,
    show: (numbers) => numbers.join(),
  });

  it('repeats a round by its seed, and makes what fails as small as it gets', async () => {
    const rounds = await Promise.all(Array.from({ length: 20 }, (_, seed) => sums.round(seed)));
    expect(rounds.some((round) => 'outcome' in round)).toBe(true);
    const failed = rounds.flatMap((round) => ('failure' in round ? [round.failure] : []));
    expect(failed.length).toBeGreaterThan(3);
    for (const { seed, shown } of failed) {
      expect(shown).toBe('7');
      expect(await sums.round(seed)).toEqual({ failure: expect.objectContaining({ seed, shown }) });
    }
  });

  it('tells another mistake of a smaller case apart', async () => {
    const two = target<readonly number[]>({
      name: 'two',
      usual: [],
      make: () => [1, 2, 3],
      check: (numbers) => {
        if (numbers.length < 3) throw new TypeError('too few');
        throw new RangeError('as many');
      },
      smaller: shorter,
      show: (numbers) => numbers.join(),
    });
    expect(await two.round(1)).toMatchObject({ failure: { shown: '1,2,3', steps: 0 } });
  });
});
