/** Sizes, which `__tests__/budgets.test.ts` holds to the same budgets. */
import { ADAPTERS, BUNDLES } from '../../__tests__/support/budgets.ts';
import type { Recorder } from './figures.ts';

export async function benchSizes(to: Recorder): Promise<void> {
  for (const [what, budgets] of [
    ['adapter', ADAPTERS],
    ['loaded', BUNDLES],
  ] as const) {
    for (const { name, figure, budget, promised } of budgets)
      to.record(`${what}: ${name}`, await figure(), 'bytes', `≤ ${promised ?? budget}`);
  }
}
