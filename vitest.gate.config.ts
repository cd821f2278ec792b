import { defineConfig } from 'vitest/config';

/** The table of all events, baselines, lock files and approvals: 800 rows, each a run of the shipped Action or several. */
export default defineConfig({
  test: {
    include: ['__tests__/action/gate-table-*.test.ts'],
    testTimeout: 120_000,
  },
});
