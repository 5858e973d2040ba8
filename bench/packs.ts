/**
 * A pack for the council of 1,500 payments and 500 papers, 1.2 GB of them, made by the threads of a host whose event loop is free. Prints, as JSON, how
 * long it took, how long that loop was held and a look at the account waited meanwhile, and how much memory it took: `node packs.ts`. The papers are
 * noise of a seed; the file with them is kept in out/bench for the next time.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { join } from 'node:path';
import { startThreads } from '../ledger/threads.ts';
import { call } from './example-data.ts';
import { directProgram, outFolder } from './generate.ts';
import { medianOf, percentile } from './measure.ts';
import type { Measured } from './measure.ts';
import { statement } from './statement.ts';

const LINES = 1500;
const PAPERS = 500;
const PAPER_BYTES = 2_400_000;
const DAYS = { from: '2026-11-01', to: '2026-11-30' };
const RUNS = 3;
const RESOLUTION_MS = 5;
const LOOK_EVERY_MS = 20;
const top = join(import.meta.dirname, '..');
const folder = join(outFolder, 'packs');
const NAME = `${LINES}-${PAPERS}.headroom`;
const path = join(folder, NAME);

/** What begins like a photo; the same seed gives the same one. */
function photo(seed: number): Uint8Array {
  const words = new Uint32Array(PAPER_BYTES / 4);
  let state = seed;
  for (let at = 0; at < words.length; at += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    words[at] = state;
  }
  const bytes = new Uint8Array(words.buffer);
  bytes.set([0xff, 0xd8, 0xff]);
  return bytes;
}

async function makeFile(): Promise<void> {
  const unfinished = `${folder}.new`;
  for (const left of [unfinished, folder]) rmSync(left, { recursive: true, force: true });
  mkdirSync(unfinished);
  const program = directProgram();
  await call(program, 'file.create', { path: join(unfinished, NAME) });
  const { account } = await call(program, 'accounts.create', {
    ...({ reference: 'DP-70001', person: 'Person Example', council: 'Westbrook Council', openedOn: '2026-10-31', planYearStart: '2026-04-06' } as const),
    ...({ openingBalance: 100_000, nation: 'england-and-wales', employmentAllowance: true, paymentModel: 'net', paidEvery: '4_weekly' } as const),
    ...({ firstPaymentOn: '2026-11-02', weeklyGross: 21_000, contributionWeekly: 0, surplusWeeks: 6, surplusBasis: 'gross' } as const),
    ...{ excludes: [], agreedContingency: 0 },
  });
  const { path: name, text } = statement(LINES, 60);
  await call(program, 'bank.import', { account, file: program.addFile({ path: name, bytes: new TextEncoder().encode(text) }).id });
  const { lines } = await call(program, 'bank.lines', { account, ...DAYS, offset: 0, limit: PAPERS });
  for (const [index, { id }] of lines.entries()) {
    const { id: file } = program.addFile({ path: `paper ${index}.jpg`, bytes: photo(index + 1) });
    await call(program, 'evidence.add', { account, of: { type: 'line', id }, files: [file] });
  }
  const { id } = await call(program, 'returns.start', { account, ...DAYS, form: 'generic-return' });
  await call(program, 'returns.close', { account, return: id });
  await program.close();
  renameSync(unfinished, folder);
}

mkdirSync(outFolder, { recursive: true });
if (!existsSync(path)) await makeFile();
const program = startThreads({
  host: 'direct',
  version: '0.0.0',
  settingsFolder: join(outFolder, 'settings'),
  filesFolder: outFolder,
  migrationsFolder: join(top, 'migrations'),
  systemUser: 'bench',
  workerFile: new URL('../ledger/runtime/worker.ts', import.meta.url),
});
await call(program, 'file.open', { path, anyway: true });
const [{ id: account } = { id: 0 }] = await call(program, 'accounts.list', {});
const { returns } = await call(program, 'returns.list', { account });
await call(program, 'figures.overview', { account, on: DAYS.to });
const before = process.memoryUsage().rss;

const [times, holds, waits, memories]: readonly [number[], number[], number[], number[]] = [[], [], [], []];
for (let run = 0; run < RUNS; run += 1) {
  const to = join(folder, 'made');
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to);
  const loop = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  const over = new AbortController();
  loop.enable();
  const began = performance.now();
  const done = call(program, 'returns.pack', { account, return: returns[0]?.id ?? 0, folder: to, isZip: run % 2 === 0 }).finally(() => over.abort());
  let most = 0;
  while (!over.signal.aborted) {
    const asked = performance.now();
    await call(program, 'figures.overview', { account, on: DAYS.to });
    waits.push(performance.now() - asked);
    most = Math.max(most, process.memoryUsage().rss);
    await new Promise((resume) => {
      setTimeout(resume, LOOK_EVERY_MS);
    });
  }
  await done;
  times.push(performance.now() - began);
  loop.disable();
  holds.push(loop.max / 1e6 - RESOLUTION_MS);
  memories.push((most - before) / 2 ** 20);
  rmSync(to, { recursive: true });
}
await program.close();

const row = (work: string, unit: 'ms' | 'MB', values: readonly number[], target: number, median = medianOf(values)): Measured => ({
  ...{ work, unit, median, slowest: Math.max(...values), runs: values.length, target },
});
process.stdout.write(
  JSON.stringify([
    row(`a pack of ${LINES.toLocaleString('en-GB')} payments and ${PAPERS} papers, 1.2 GB`, 'ms', times, 60_000),
    row('the host’s event loop held while it is made, longest', 'ms', holds, 50),
    row('an overview asked for while it is made, 99th percentile', 'ms', waits, 50, percentile(waits, 99)),
    row('memory that it takes beside the program’s own', 'MB', memories, 400),
  ]),
);
