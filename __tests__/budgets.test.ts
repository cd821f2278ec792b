import { describe, expect, test } from 'vitest';
import { ADAPTERS, BUNDLES, type Budget } from './support/budgets.ts';

/*
 * What nobody may make larger unnoticed: sizes, which are the same on every machine. Times are not here, but in
 * `npm run bench`. To change a budget deliberately, change its number in `support/budgets.ts`, to a few percent above the
 * new figure, in the commit that makes it necessary, and say in its message what users get for it. That it is not a
 * number from long ago is tested too.
 */

/** How far below its budget a figure may be before the budget has to follow it. */
const SLACK = 0.1;

function keeps(budgets: readonly Budget[]): void {
  test.each(budgets)('$name: no more than $budget bytes', async ({ name, figure, budget, promised }) => {
    const bytes = await figure();
    expect(bytes, `${name}; if it is worth it, change the budget in __tests__/support/budgets.ts`).toBeLessThanOrEqual(
      budget,
    );
    expect(bytes, `${name}; the budget in __tests__/support/budgets.ts can be smaller now`).toBeGreaterThan(
      budget * (1 - SLACK),
    );
    expect(budget).toBeLessThanOrEqual(promised ?? Number.POSITIVE_INFINITY);
  });
}

describe('an adapter', () => keeps(ADAPTERS));
describe('what is loaded for', () => keeps(BUNDLES));
