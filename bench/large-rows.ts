/**
 * What one account of very many bank lines asks of the ledger. Reads and writes through dispatch in this thread; the rule over all
 * lines and the first save through the threads, as in the desktop program, with the host's event loop watched.
 */
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { RunningProgram } from '../core/api/caller.ts';
import { addDays } from '../core/values/day.ts';
import { startThreads } from '../ledger/threads.ts';
import { call, importText, LAST_DAY } from './example-data.ts';
import type { LargeFile } from './generate.ts';
import { directProgram, outFolder } from './generate.ts';
import type { Measured } from './measure.ts';
import { measure } from './measure.ts';
import { statement } from './statement.ts';

const account = 1;
/** What a change of all lines at once is measured by: it takes seconds each time. */
const FEW = { warmUp: 0, runs: 3 };
const TEXTS = ['lantern club', 'riverside', '14.20', '63348', 'pool sunrise', 'taxis', 'nobody', '£193.00'];
const RESOLUTION_MS = 5;
const top = join(import.meta.dirname, '..');

const dayAt = (n: number): string => addDays(LAST_DAY, -((n * 997) % 3600));

export async function measureLarge(file: LargeFile): Promise<Measured[]> {
  const copy = join(outFolder, 'large-written-to.headroom');
  copyFileSync(file.path, copy);
  try {
    return [
      await measureFirstLook(copy, file.lines),
      ...(await measureReads(copy)),
      ...(await measureWrites(copy)),
      ...(await measureThreads(copy, file.lines)),
    ];
  } finally {
    for (const end of ['', '-evidence']) rmSync(`${copy}${end}`, { force: true });
  }
}

async function opened<P extends Pick<RunningProgram, 'call'>>(program: P, path: string): Promise<P> {
  // The check of a file that was copied is not what is measured here.
  await call(program, 'file.open', { path, anyway: true });
  return program;
}

async function measureFirstLook(path: string, lines: number): Promise<Measured> {
  return measure({
    work: `an account of ${lines} lines: overview at first`,
    target: 60,
    run: async () => {
      const program = await opened(directProgram(), path);
      const began = performance.now();
      await call(program, 'figures.overview', { account, on: LAST_DAY });
      const took = performance.now() - began;
      await program.close();
      return took;
    },
  });
}

async function measureReads(path: string): Promise<Measured[]> {
  const program = await opened(directProgram(), path);
  const rows = (text: string | undefined, offset: number): Promise<unknown> =>
    call(program, 'money.rows', { account, filter: text === undefined ? {} : { text }, offset, limit: 100 });
  const bought = (n: number): object => ({ day: LAST_DAY, supplier: 'Corner shop', item: 'Gloves', amount: 1000 + n });
  try {
    return [
      await measure({
        work: '  what a purchase that is being typed moves',
        target: 50,
        run: async (n) => void (await call(program, 'figures.recordChange', { account, type: 'purchases', fields: { ...bought(n) } })),
      }),
      await measure({ work: '  overview, any day', target: 25, run: async (n) => void (await call(program, 'figures.overview', { account, on: dayAt(n) })) }),
      await measure({ work: '  search text or amount', target: 25, run: async (n) => void (await rows(TEXTS[n % TEXTS.length], 0)) }),
      await measure({ work: '  100 rows with running balances, anywhere', target: 2, run: async (n) => void (await rows(undefined, (n * 211) % 15_000)) }),
    ];
  } finally {
    await program.close();
  }
}

async function measureWrites(path: string): Promise<Measured[]> {
  const program = await opened(directProgram(), path);
  try {
    const verify = await measure({
      ...FEW,
      work: '  verify',
      target: 8000,
      run: async () => {
        const { found } = await call(program, 'file.verify', {});
        if (found > 0) throw new Error(`verify found ${found} problems`);
      },
    });
    const undo = await measure({
      ...FEW,
      work: '  undo an import of 20,000 lines',
      target: 1500,
      run: async () => {
        const { id } = await importText(program, account, statement(20_000, 40));
        const began = performance.now();
        await call(program, 'bank.undoImport', { account, import: id });
        return performance.now() - began;
      },
    });
    return [verify, undo];
  } finally {
    await program.close();
  }
}

async function measureThreads(path: string, lines: number): Promise<Measured[]> {
  const program = startThreads({
    host: 'direct',
    version: '0.0.0',
    settingsFolder: join(outFolder, 'settings'),
    filesFolder: outFolder,
    migrationsFolder: join(top, 'migrations'),
    systemUser: 'bench',
    workerFile: new URL('../ledger/runtime/worker.ts', import.meta.url),
  });
  try {
    const firstSave = await measureFirstSave(program, path);
    // Another account in the same file, of as many lines, which all wait.
    const waiting = await waitingAccount(program, lines);
    const holds: number[] = [];
    const backs: number[] = [];
    const rule = await measure({
      ...FEW,
      runs: 2,
      work: '  a rule made from one line that explains all',
      target: 3000,
      run: async () => {
        const loop = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
        loop.enable();
        const began = performance.now();
        const change = await ruleOverAll(program, waiting, lines);
        const took = performance.now() - began;
        loop.disable();
        holds.push(loop.max / 1e6 - RESOLUTION_MS);
        const then = performance.now();
        await call(program, 'changes.undo', { account: waiting, change });
        backs.push(performance.now() - then);
        return took;
      },
    });
    const longest = Math.max(...holds);
    return [
      firstSave,
      rule,
      { work: '  the same taken back, longest', unit: 'ms', median: Math.max(...backs), slowest: Math.max(...backs), runs: backs.length, target: 6000 },
      { work: '  the host’s event loop held meanwhile, longest', unit: 'ms', median: longest, slowest: longest, runs: holds.length, target: 50 },
    ];
  } finally {
    await program.close();
  }
}

async function measureFirstSave(program: RunningProgram, path: string): Promise<Measured> {
  const fields = { day: LAST_DAY, to: 'Corner shop', amount: -1250, invoice: null, category: 'other', planLine: null, reference: null };
  return measure({
    ...FEW,
    work: '  first save after it was looked at for a while',
    target: 50,
    run: async () => {
      await opened(program, path);
      await call(program, 'figures.overview', { account, on: LAST_DAY });
      await new Promise((resume) => {
        setTimeout(resume, 3000);
      });
      const began = performance.now();
      await call(program, 'records.save', { account, type: 'payments', fields });
      const took = performance.now() - began;
      return took;
    },
  });
}

async function waitingAccount(program: RunningProgram, lines: number): Promise<number> {
  const { account: made } = await call(program, 'accounts.create', {
    reference: 'DP-90002',
    person: 'Hazel House Example',
    council: 'Westbrook Council',
    openedOn: LAST_DAY,
    planYearStart: LAST_DAY,
    openingBalance: 0,
    nation: 'england-and-wales',
    employmentAllowance: false,
    paymentModel: 'net',
    paidEvery: '4_weekly',
    firstPaymentOn: LAST_DAY,
    weeklyGross: 0,
    contributionWeekly: 0,
    surplusWeeks: 6,
    surplusBasis: 'gross',
    excludes: [],
    agreedContingency: 0,
  });
  await importText(program, made, statement(lines, 28, [['LANTERN CLUB', -1450]]));
  return made;
}

/** The number of the change. */
async function ruleOverAll(program: RunningProgram, waiting: number, lines: number): Promise<number> {
  const [line] = (await call(program, 'bank.unexplained', { account: waiting, limit: 1 })).lines;
  if (!line) throw new Error('no line waits');
  const parts = [{ amount: line.amount, settles: null, category: 'activity' as const, planLine: null, fund: null }];
  const result = await program.call('bank.explain', { account: waiting, lines: [{ line: line.id, parts }], always: { contains: 'lantern club' } });
  if (!result.ok || result.change === undefined) throw new Error(`the rule was refused: ${JSON.stringify(result)}`);
  if (result.value.byRule !== lines - 1) throw new Error(`${result.value.byRule} lines were explained`);
  return result.change;
}
