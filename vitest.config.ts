/**
 * Kinds of tests: those beside the source, those in tests/, which may need the built program, and the fault tests among them. The
 * files of a kind share two processes, one after another in each, so that the program is loaded, and a browser started, twice and not for
 * every file. Fault tests change what is below the program (SQLite's calls, keys in one round), and packing a program leaves things behind in
 * its process, so each file of these has one of its own.
 */
import './needs-node.mjs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const FAULTS = 'tests/faults/**/*.test.ts';
const PACKED = ['tests/desktop.test.ts', 'tests/electron-journey.test.ts', 'tests/packaged.test.ts', 'tests/security-list.test.ts'];

/** Programs that tests start load what Node has compiled before, in half the time. */
const env = { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/headroom') };

// Vitest loads this file by itself and takes its default export.
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{core,ledger,papers,electron,web,cli,renderer,build,bench}/**/*.test.{ts,tsx}'],
          testTimeout: 20_000,
          isolate: false,
          env,
        },
      },
      {
        test: {
          name: 'whole',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [FAULTS, ...PACKED],
          globalSetup: ['tests/set-up.ts'],
          setupFiles: ['tests/pages-closed.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          isolate: false,
          env,
          // What a page shows comes a moment after what was done to it, and later on a slow computer.
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        test: {
          name: 'packed',
          include: PACKED,
          globalSetup: ['tests/set-up.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          env,
          expect: { poll: { timeout: 10_000 } },
        },
      },
      { test: { name: 'faults', include: [FAULTS], testTimeout: 60_000, hookTimeout: 120_000, env } },
    ],
  },
});
