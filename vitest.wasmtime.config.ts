import { defineConfig } from 'vitest/config';

/** The tests that run results in Wasmtime: they need Python with the package `wasmtime`. */
export default defineConfig({
  test: {
    include: ['__tests__/wasmtime/**/*.test.ts'],
    testTimeout: 120_000,
  },
});
