import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// A test is never about time (that is what the benches are for): on a busy machine it may take as long as it takes.
const patience = { testTimeout: 180_000, hookTimeout: 180_000, expect: { poll: { timeout: 30_000 } } };

// Many of these wait for an answer or a clock more than they count, so there are more of them than processors.
const atOnce = { maxWorkers: availableParallelism() + 1 };
// A browser has processes of its own.
const browsersAtOnce = { maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)) };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts', 'test/*.test.ts'],
          setupFiles: ['fake-indexeddb/auto'],
          ...atOnce,
          ...patience,
        },
      },
      // On what `wxt build` has left in .output.
      { test: { name: 'build', include: ['test/build/**/*.test.ts'], fileParallelism: false, ...patience } },
      { test: { name: 'contract', include: ['test/contract/**/*.test.ts'], ...atOnce, ...patience } },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          ...browsersAtOnce,
          // The sandbox strips types from the scripts of its pages, which Node still calls experimental.
          execArgv: ['--disable-warning=ExperimentalWarning'],
          ...patience,
        },
      },
    ],
  },
});
