import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The program that runs workflows on this machine: the one that .ci/run installs, or that of the system. */
const act = [resolve('.cache/bin'), ...(process.env['PATH'] ?? '').split(delimiter)]
  .map((folder) => resolve(folder, 'act'))
  .find((file) => existsSync(file) && spawnSync(file, ['--version']).status === 0);
if (act === undefined) {
  console.log('The workflow tests are skipped, for act is missing: go install github.com/nektos/act@v0.2.89');
}

/** The tests that run workflows as a runner does. */
export default defineConfig({
  test: {
    include: act === undefined ? [] : ['__tests__/workflow/**/*.test.ts'],
    passWithNoTests: true,
    env: { ACT: act ?? '' },
    testTimeout: 120_000,
  },
});
