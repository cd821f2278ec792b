import type { Target } from './target.ts';

/** The outcomes of so many rounds, from seed 1, sorted; what fails is thrown. */
export async function outcomesOf({ round }: Target, rounds: number): Promise<readonly string[]> {
  const outcomes = new Set<string>();
  for (let seed = 1; seed <= rounds; seed++) {
    const result = await round(seed);
    if ('outcome' in result) outcomes.add(result.outcome);
    else
      throw new Error(`seed ${seed}: ${result.failure.error}\n${result.failure.shown}`, {
        cause: result.failure.error,
      });
  }
  return [...outcomes].sort();
}
