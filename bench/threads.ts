/**
 * A host as the desktop program and the web host are: the ledger in two threads, the event loop free. Prints, as JSON, how long an
 * import of 10,000 lines held that loop and kept a reader waiting, how long a first save takes, and what the threads came to in
 * memory: `node threads.ts LEDGER`.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { join } from 'node:path';
import { startThreads } from '../ledger/threads.ts';
import { outFolder } from './generate.ts';
import { call, importText, LAST_DAY } from './example-data.ts';
import { medianOf } from './measure.ts';
import type { Measured } from './measure.ts';
import { statement } from './statement.ts';

const RUNS = 20;
/** How finely the loop is watched; the watching itself counts as so much. */
const RESOLUTION_MS = 5;
/** How often somebody looks at an account meanwhile: faster than anybody can. */
const LOOK_EVERY_MS = 20;
const top = join(import.meta.dirname, '..');
const file = statement(10_000, 10);
// As the web host does.
process.env['NODE_COMPILE_CACHE'] ??= join(top, 'node_modules/.cache/headroom');
const before = threadsHold();

const program = startThreads({
  host: 'direct',
  version: '0.0.0',
  settingsFolder: join(outFolder, 'settings'),
  filesFolder: outFolder,
  migrationsFolder: join(top, 'migrations'),
  systemUser: 'bench',
  workerFile: new URL('../ledger/runtime/worker.ts', import.meta.url),
});
// The check of a file that was copied is not what is measured here.
await call(program, 'file.open', { path: process.argv[2] ?? '', anyway: true });
const accounts = await call(program, 'accounts.list', {});
for (const { id } of accounts) await call(program, 'figures.overview', { account: id, on: LAST_DAY });

const holds: number[] = [];
const waits: number[] = [];
const memories: number[] = [];
for (let run = 0; run < Math.min(RUNS, accounts.length - 1); run += 1) {
  const loop = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  const over = new AbortController();
  const done = importText(program, run + 2, file).finally(() => over.abort());
  loop.enable();
  while (!over.signal.aborted) {
    const began = performance.now();
    await call(program, 'figures.overview', { account: 1, on: LAST_DAY });
    waits.push(performance.now() - began);
    await new Promise((resume) => {
      setTimeout(resume, LOOK_EVERY_MS);
    });
  }
  loop.disable();
  await done;
  holds.push(loop.max / 1e6 - RESOLUTION_MS);
  memories.push(threadsHold() - before);
}
// Somebody looks at an account of 10,000 lines, reads a while, and saves.
const firstSaves: number[] = [];
for (let run = 0; run < Math.min(RUNS, accounts.length - 1); run += 1) {
  const account = run + 2;
  await call(program, 'figures.overview', { account, on: LAST_DAY });
  await new Promise((resume) => {
    setTimeout(resume, 10 * LOOK_EVERY_MS);
  });
  const fields = { day: LAST_DAY, to: 'Corner shop', amount: -1250, invoice: null, category: 'other', planLine: null, reference: null };
  const began = performance.now();
  await call(program, 'records.save', { account, type: 'payments', fields });
  firstSaves.push(performance.now() - began);
}
await program.close();

const rows: Measured[] = [
  {
    work: 'the host’s event loop held during that import, longest',
    unit: 'ms',
    median: medianOf(holds),
    slowest: Math.max(...holds),
    runs: holds.length,
    target: 50,
  },
  {
    work: 'the first save in an account that was looked at',
    unit: 'ms',
    median: medianOf(firstSaves),
    slowest: Math.max(...firstSaves),
    runs: firstSaves.length,
    target: 50,
  },
  { work: 'an overview asked for during that import', unit: 'ms', median: medianOf(waits), slowest: Math.max(...waits), runs: waits.length, target: 50 },
  {
    work: 'memory of the ledger threads, after each of those imports',
    unit: 'MB',
    median: medianOf(memories),
    slowest: Math.max(...memories),
    runs: memories.length,
    target: 150,
  },
];
process.stdout.write(JSON.stringify(rows));

/** What this process holds beside the host's own heap, in MB. */
function threadsHold(): number {
  const { rss, heapTotal, external } = process.memoryUsage();
  return (rss - heapTotal - external) / 2 ** 20;
}
