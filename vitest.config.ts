import { defineConfig } from 'vitest/config';

// A test is never about time (that is what the benches are for): on a busy machine it may take as long as it takes.
const patience = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts', 'test/*.test.ts'],
          setupFiles: ['fake-indexeddb/auto'],
          ...patience,
        },
      },
      // On what `wxt build` has left in .output.
      { test: { name: 'build', include: ['test/build/**/*.test.ts'], fileParallelism: false, ...patience } },
      { test: { name: 'contract', include: ['test/contract/**/*.test.ts'], ...patience } },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          fileParallelism: false,
          // The sandbox strips types from the scripts of its pages, which Node still calls experimental.
          execArgv: ['--disable-warning=ExperimentalWarning'],
          ...patience,
        },
      },
    ],
  },
});
