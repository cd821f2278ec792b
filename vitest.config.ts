import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    exclude: [
      '__tests__/wasmtime/**',
      '__tests__/workflow/**',
      '__tests__/fixtures/**',
      '__tests__/action/gate-table-*',
    ],
    testTimeout: 30_000,
  },
});
