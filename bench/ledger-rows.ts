/**
 * What one account asks of the ledger, through dispatch and in this thread: parsing of input, checking and SQLite included, screens
 * and wire left out. Reads go to another account each time unless said, so that nothing is remembered from the time before.
 */
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningProgram } from '../core/api/caller.ts';
import { addDays, daysBetween } from '../core/day.ts';
import { call, directProgram, importText, LAST_DAY, outFolder } from './generate.ts';
import type { Measured } from './measure.ts';
import { measure } from './measure.ts';
import { statement } from './statement.ts';

const FIRST_DAY = addDays(LAST_DAY, -3640);

/** Days all over the ten years, the same ones at every run of the bench. */
function dayAt(n: number): string {
  return addDays(FIRST_DAY, (n * 997) % daysBetween(FIRST_DAY, LAST_DAY));
}

/** @param accounts how many there are in the file, numbered from 1. */
export async function measureReads(path: string, accounts: number): Promise<Measured[]> {
  const program = directProgram();
  await call(program, 'file.open', { path });
  const { total } = await call(program, 'money.rows', { account: 1, filter: {}, offset: 0, limit: 1 });
  const another = (n: number): number => 1 + ((n * 7) % accounts);
  const texts = ['riverside', 'INV23', '14.20', 'homecare', '£193.00', 'nia', 'WAGES 05', '7.35'];
  try {
    return [
      await measure({
        work: 'overview, all figures, any day',
        target: 5,
        run: async (n) => void (await call(program, 'figures.overview', { account: 1, on: dayAt(n) })),
      }),
      await measure({
        work: 'overview of an account not yet looked at',
        target: 50,
        run: async (n) => void (await call(program, 'figures.overview', { account: another(n), on: dayAt(n) })),
      }),
      await measure({
        work: 'totals by category and month, all history',
        target: 3,
        run: async (n) => void (await call(program, 'money.totals', { account: another(n) })),
      }),
      await measure({
        work: '100 rows with running balances, anywhere',
        target: 2,
        run: async (n) => void (await call(program, 'money.rows', { account: another(n), filter: {}, offset: (n * 211) % (total - 100), limit: 100 })),
      }),
      await measure({
        work: 'search text or amount',
        target: 5,
        run: async (n) =>
          void (await call(program, 'money.rows', { account: another(n), filter: { text: texts[n % texts.length] ?? '' }, offset: 0, limit: 100 })),
      }),
      await measure({ work: 'balance of every account in the file', target: 20, run: async () => void (await call(program, 'accounts.list', {})) }),
    ];
  } finally {
    await program.close();
  }
}

/** From a file whose key is known to the figures of its first account, by a program that has just begun. */
export async function measureOpening(path: string): Promise<Measured> {
  return measure({
    work: 'open to first figures, after the key is derived',
    target: 60,
    run: async () => {
      const program = directProgram();
      const began = performance.now();
      await call(program, 'file.open', { path });
      const [first] = await call(program, 'accounts.list', {});
      await call(program, 'figures.overview', { account: first?.id ?? 1, on: LAST_DAY });
      const took = performance.now() - began;
      await program.close();
      return took;
    },
  });
}

/** Each run on another account of a copy, so that none finds what the last one left: the first half for imports, the rest for undoing. */
export async function measureWrites(path: string, accounts: number): Promise<Measured[]> {
  const copy = join(outFolder, 'written-to.headroom');
  copyFileSync(path, copy);
  const program = directProgram();
  await call(program, 'file.open', { path: copy });
  const half = Math.floor(accounts / 2);
  try {
    return [await measureImport(program, 1, half), await measureUndo(program, 1 + half, accounts - half)];
  } finally {
    await program.close();
    rmSync(copy);
  }
}

const WARM_UP = 2;

function measureImport(program: RunningProgram, first: number, accounts: number): Promise<Measured> {
  const file = statement(10_000, 10);
  return measure({
    work: 'import 10,000 bank lines: parse, duplicates, explain, post, audit',
    target: 1000,
    warmUp: WARM_UP,
    runs: Math.min(20, accounts - WARM_UP),
    run: async (n) => {
      const { imported } = await importText(program, first + n, file);
      if (imported !== 10_000) throw new Error(`${imported} lines came in`);
    },
  });
}

function measureUndo(program: RunningProgram, first: number, accounts: number): Promise<Measured> {
  const file = statement(5_000, 10);
  return measure({
    work: 'undo an import of 5,000 rows',
    target: 1000,
    warmUp: WARM_UP,
    runs: Math.min(20, accounts - WARM_UP),
    run: async (n) => {
      const account = first + n;
      const { id } = await importText(program, account, file);
      const began = performance.now();
      const { removed } = await call(program, 'bank.undoImport', { account, import: id });
      if (removed !== 5_000) throw new Error(`${removed} lines were taken back`);
      return performance.now() - began;
    },
  });
}
