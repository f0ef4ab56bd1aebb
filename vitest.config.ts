import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts', 'test/*.test.ts'],
          setupFiles: ['fake-indexeddb/auto'],
          // Thousands of generated cases take their time on a busy machine.
          testTimeout: 30_000,
        },
      },
      // On what `wxt build` has left in .output.
      { test: { name: 'build', include: ['test/build/**/*.test.ts'], fileParallelism: false } },
      { test: { name: 'contract', include: ['test/contract/**/*.test.ts'] } },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          fileParallelism: false,
          // The sandbox strips types from the scripts of its pages, which Node still calls experimental.
          execArgv: ['--disable-warning=ExperimentalWarning'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
