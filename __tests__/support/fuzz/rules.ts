import { TALLIES } from '../rules.ts';
import { must, target } from './target.ts';

/** Pairs of rules and what they are asked about, for each compiled routine in one round. */
const PAIRS = 250;

/** The compiled routines that decide about allowed peers, and the reference, say the same. */
export const RULES = target({
  name: 'rules',
  usual: ['agree'],
  make: (random) => random.below(2 ** 32),
  check: (seed) => {
    for (const [name, tally] of Object.entries(TALLIES)) {
      const { differences } = tally(seed, PAIRS);
      must(differences.length === 0, `${name}: ${differences[0]}`);
    }
    return 'agree';
  },
  show: (seed) => `seed ${seed} of the tallies`,
});
