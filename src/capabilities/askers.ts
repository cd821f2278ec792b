import type { Ask } from './model.ts';
import type { Steps } from './steps.ts';

/** Who asks for something, in all of the asks; sorted. */
export function askersOf(asks: readonly Ask[], steps: Steps): readonly string[] {
  const askers = new Set<string>();
  for (const { by } of asks) {
    steps.spend(by.length);
    for (const name of by) askers.add(name);
  }
  for (const name of askers) steps.tell(name);
  return [...askers].sort();
}
