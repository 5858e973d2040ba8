/** Two kinds of tests: those beside the source, and those in tests/, which may need the built program and run one file at a time beside the first kind. */
import './needs-node.mjs';
import { defineConfig } from 'vitest/config';

// Vitest loads this file by itself and takes its default export.
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: { name: 'unit', include: ['{core,ledger,papers,electron,web,cli,renderer,build,bench}/**/*.test.{ts,tsx}'], testTimeout: 20_000 },
      },
      {
        test: {
          name: 'whole',
          include: ['tests/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/set-up.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // What a page shows comes a moment after what was done to it, and later on a slow computer.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
