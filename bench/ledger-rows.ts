/**
 * What one account asks of the ledger, through dispatch and in this thread: parsing of input, checking and SQLite included, screens
 * and wire left out. Reads go to another account each time unless said, so that nothing is remembered from the time before.
 */
import { copyFileSync, createReadStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningProgram } from '../core/api/caller.ts';
import { addDays, daysBetween } from '../core/values/day.ts';
import type { GeneratedFile } from './generate.ts';
import { directProgram, outFolder } from './generate.ts';
import { call, importText, LAST_DAY } from './example-data.ts';
import type { Measured, Work } from './measure.ts';
import { compare, measure } from './measure.ts';
import { statement } from './statement.ts';

const FIRST_DAY = addDays(LAST_DAY, -3640);

/** Days all over the ten years, the same ones at every run of the bench. */
function dayAt(n: number): string {
  return addDays(FIRST_DAY, (n * 997) % daysBetween(FIRST_DAY, LAST_DAY));
}

interface Read {
  readonly work: string;
  /** Milliseconds. */
  readonly target: number;
  run(program: RunningProgram, accounts: number, n: number): Promise<unknown>;
}

const another = (accounts: number, n: number): number => 1 + ((n * 7) % accounts);
const TEXTS = ['riverside', 'INV23', '14.20', 'homecare', '£193.00', 'person', 'WAGES 05', '7.35'];
/** Fewer than any account has. */
const MONEY_ROWS = 900;

const ONE_ACCOUNT: readonly Read[] = [
  {
    work: 'overview, all figures, any day',
    target: 5,
    run: (program, _accounts, n) => call(program, 'figures.overview', { account: 1, on: dayAt(n) }),
  },
  {
    work: 'overview of an account not yet looked at',
    target: 50,
    run: (program, accounts, n) => call(program, 'figures.overview', { account: another(accounts, n), on: dayAt(n) }),
  },
  {
    work: 'totals by category and month, all history',
    target: 3,
    run: (program, accounts, n) => call(program, 'money.totals', { account: another(accounts, n) }),
  },
  {
    work: '100 rows with running balances, anywhere',
    target: 2,
    run: (program, accounts, n) =>
      call(program, 'money.rows', { account: another(accounts, n), filter: {}, offset: (n * 211) % (MONEY_ROWS - 100), limit: 100 }),
  },
  {
    work: 'search text or amount',
    target: 5,
    run: (program, accounts, n) =>
      call(program, 'money.rows', { account: another(accounts, n), filter: { text: TEXTS[n % TEXTS.length] ?? '' }, offset: 0, limit: 100 }),
  },
];

/** How much longer a read may take among twelve times as many accounts. */
const LARGER_MAY_TAKE = 1.5;

/** Has the system hold the file in memory: it is the program that is measured, not what was read from the disk before it. */
async function hold({ path }: GeneratedFile): Promise<void> {
  for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 20 })) void chunk;
}

/** Reads of one account in a file and, where there is one, in a larger file; then of all accounts in the first. */
export async function measureReads(file: GeneratedFile, larger: GeneratedFile | null): Promise<Measured[]> {
  const programs: RunningProgram[] = [];
  const open = async (one: GeneratedFile): Promise<RunningProgram> => {
    const program = directProgram();
    programs.push(program);
    await hold(one);
    // It was just made: the check of such a file is not what is measured here.
    await call(program, 'file.open', { path: one.path, anyway: true });
    return program;
  };
  try {
    const inFile = await open(file);
    const inLarger = larger && (await open(larger));
    const rows: Measured[] = [];
    for (const { work, target, run } of ONE_ACCOUNT) {
      const first: Work = { work, target, run: async (n) => void (await run(inFile, file.accounts, n)) };
      if (!larger || !inLarger) rows.push(await measure(first));
      else {
        const again = { work: `  the same among ${larger.accounts} accounts`, allowed: LARGER_MAY_TAKE };
        rows.push(...(await compare(first, { ...again, run: async (n) => void (await run(inLarger, larger.accounts, n)) })));
      }
    }
    rows.push(await measure({ work: 'balance of every account in the file', target: 20, run: async () => void (await call(inFile, 'accounts.list', {})) }));
    rows.push(await measureReturn(inFile));
    rows.push(await measureStandings(inFile, 50));
    if (inLarger) rows.push({ ...(await measureStandings(inLarger, 100)), work: `  the same of ${larger.accounts} accounts` });
    return rows;
  } finally {
    for (const program of programs) await program.close();
  }
}

/** Filled in, set and kept as a file: every payment of an account year. */
function measureReturn(program: RunningProgram): Promise<Measured> {
  const year = { from: addDays(LAST_DAY, -364), to: LAST_DAY };
  return measure({
    work: 'a return of a whole year, as a PDF',
    target: 1000,
    run: async () => void (await call(program, 'returns.make', { account: 1, ...year, form: 'generic-return' })),
  });
}

async function measureStandings(program: RunningProgram, target: number): Promise<Measured> {
  while ((await call(program, 'accounts.workOut', {})).left > 0);
  return measure({ work: 'all accounts with how each stands, worst first', target, run: async () => void (await call(program, 'accounts.standings', {})) });
}

/** From a file whose key is known to the figures of its first account, by a program that has just begun. */
export async function measureOpening({ path }: GeneratedFile): Promise<Measured> {
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
export async function measureWrites({ path, accounts }: GeneratedFile): Promise<Measured[]> {
  const copy = join(outFolder, 'written-to.headroom');
  copyFileSync(path, copy);
  const program = directProgram();
  // The check of a file that was copied is not what is measured here.
  await call(program, 'file.open', { path: copy, anyway: true });
  const half = Math.floor(accounts / 2);
  try {
    const rows = [await measureImport(program, 1, half), await measureUndo(program, 1 + half, accounts - half)];
    // The first account has its 10,000 lines now.
    return [...rows, ...(await measureByHand(program, 1))];
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

/** As somebody works through a pile of papers and the lines that wait: what is asked comes after a change each time. */
async function measureByHand(program: RunningProgram, account: number): Promise<Measured[]> {
  const fields = { day: LAST_DAY, to: 'Corner shop', invoice: null, category: 'other', planLine: null, reference: null };
  let saved = 0;
  const save = (): Promise<unknown> => {
    saved += 1;
    return call(program, 'records.save', { account, type: 'payments', fields: { ...fields, amount: -1250 - saved } });
  };
  const { lines } = await call(program, 'bank.unexplained', { account, limit: 100 });
  const asked = (work: string, target: number, ask: (n: number) => Promise<unknown>): Promise<Measured> =>
    measure({
      work,
      target,
      run: async (n) => {
        await save();
        const began = performance.now();
        await ask(n);
        return performance.now() - began;
      },
    });
  return [
    await measure({ work: 'save one record by hand in an account of 10,000 lines', target: 15, run: async () => void (await save()) }),
    await asked('  then what one of its waiting lines may have been', 15, (n) => call(program, 'bank.suggestions', { account, line: lines[n]?.id ?? 0 })),
    await asked('  then the documents still open that it may pay', 15, (n) => call(program, 'bank.candidates', { account, line: lines[n]?.id ?? 0 })),
    await asked('  then 100 of the lines that wait', 5, () => call(program, 'bank.unexplained', { account, offset: 2_000, limit: 100 })),
    await asked('  then 100 records of a list', 5, () => call(program, 'records.list', { account, type: 'payments', limit: 100 })),
  ];
}
