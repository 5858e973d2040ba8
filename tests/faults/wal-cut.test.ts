/**
 * The log beside a ledger file (`-wal`) cut off at any byte, as a failing disk or a half-finished copy leaves it: the file opens at the
 * last change that is whole in it, with every cell as it was then, and is in order.
 */
import { cpSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Chance } from './cases.ts';
import { casesOf, faultsIn } from './cases.ts';
import { contentsAt, contentsOf } from './contents.ts';
import { jobs, ledgerIn, post, Worker } from './jobs.ts';
import { watchTransactions } from './transactions.ts';

const CUTS = 200;
const CHANGES = 40;

const logOf = (folder: string): string => `${ledgerIn(folder)}-wal`;

/** What the log held, and the file with it, after each change. */
interface State {
  readonly bytes: number;
  readonly contents: string;
}

/** A folder as a program leaves it that was stopped before it closed its file, and how its log grew. */
async function stopped(): Promise<{ folder: string; states: readonly State[] }> {
  const [working, folder] = [mkdtempSync(join(tmpdir(), 'headroom-faults-')), mkdtempSync(join(tmpdir(), 'headroom-faults-'))];
  await jobs.posting.prepare(working);
  const states: State[] = [{ bytes: 0, contents: await contentsAt(ledgerIn(working)) }];
  watchTransactions((phase, _commits, db) => {
    if (phase === 'outside') states.push({ bytes: statSync(logOf(working)).size, contents: contentsOf(db) });
  });
  const worker = new Worker(working);
  await worker.open();
  const { lines } = await worker.call('bank.unexplained', { account: 1 });
  for (const line of lines.slice(0, CHANGES / 2)) await post(worker, line);
  cpSync(working, folder, { recursive: true });
  await worker.program.close();
  rmSync(working, { recursive: true });
  return { folder, states: [...states] };
}

async function cutOnce(stoppedIn: string, states: readonly State[], chance: Chance): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-faults-'));
  try {
    cpSync(stoppedIn, folder, { recursive: true });
    const bytes = chance.below(statSync(logOf(folder)).size + 1);
    truncateSync(logOf(folder), bytes);
    // Its index is no longer there when the power was off.
    if (chance.next() < 0.5) rmSync(`${ledgerIn(folder)}-shm`);
    const worker = new Worker(folder);
    await worker.open();
    const { problems } = await worker.call('file.verify', {});
    await worker.program.close();
    const last = states.findLastIndex((state) => state.bytes <= bytes);
    const contents = await contentsAt(worker.path);
    const wrong = problems.map(({ where, message }) => `cut at ${bytes}: ${where}: ${message}`);
    if (contents !== states[last]?.contents)
      wrong.push(`cut at ${bytes}: ${last} changes are whole, it holds ${states.findIndex((state) => state.contents === contents)}`);
    return wrong;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('with its log cut off at any byte, a file opens at the last whole change', { timeout: 400_000 }, async () => {
  const cases = casesOf('cut', CUTS);
  if (cases.length === 0) return;
  const { folder, states } = await stopped();
  expect(states.map(({ bytes }) => bytes)).toEqual(states.map(({ bytes }) => bytes).toSorted((a, b) => a - b));
  expect(new Set(states.map(({ contents }) => contents)).size).toBe(CHANGES + 1);
  expect(await faultsIn(cases, (chance) => cutOnce(folder, states, chance))).toEqual([]);
  rmSync(folder, { recursive: true });
});
