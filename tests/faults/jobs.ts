/**
 * The work a program is killed in: each job makes a file to begin with, and then does the same things in the same order, so that
 * the file after so many commits is always the same. Runs in the tests and, until it is killed, in a process of its own.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningProgram } from '../../core/api/caller.ts';
import type { Result } from '../../core/api/method.ts';
import type { Input, MethodName, Output } from '../../core/api/methods.ts';
import { addDays } from '../../core/values/day.ts';
import { startDirect } from '../../ledger/dispatch.ts';
import { migrationsIn } from '../../ledger/disk/migrate.ts';
import { fixtures, lloyds, plainAccount, withBalances } from '../ledger.ts';
import { MIGRATIONS, optionsIn } from '../temporary.ts';

export const JOBS = ['move-in', 'import', 'posting', 'batch', 'pools', 'migration', 'backup', 'papers'] as const;
export type JobName = (typeof JOBS)[number];

interface Job {
  /** Makes the file, closed. */
  prepare(folder: string): Promise<void>;
  /** Opens it, says that it is about to begin, works, and closes it. */
  work(folder: string, begin: () => void): Promise<void>;
}

export const ledgerIn = (folder: string): string => join(folder, 'files', 'Home.headroom');

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.value;
}

/** A program on its folder, with what a job needs of it. */
export class Worker {
  readonly program: RunningProgram;
  readonly path: string;

  constructor(folder: string, migrationsFolder = MIGRATIONS) {
    this.program = startDirect({ ...optionsIn(folder), migrationsFolder });
    this.path = ledgerIn(folder);
  }

  async call<N extends MethodName>(method: N, input: Input<N>): Promise<Output<N>> {
    return must(await this.program.call(method, input));
  }

  open(): Promise<Output<'file.open'>> {
    return this.call('file.open', { path: this.path });
  }

  /** A scenario under a reference of its own, so that it can move in again and again. */
  tryMoveIn(scenario: string, reference: string): Promise<Result<Output<'moveIn.run'>>> {
    const folder = join(fixtures, 'scenarios', scenario);
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.csv'));
    const files = names.toSorted().map((path) => {
      const bytes = readFileSync(join(folder, path));
      const renamed = path === 'account.csv' ? Buffer.from(bytes.toString().replace(/^reference,.*$/m, `reference,${reference}`)) : bytes;
      return { id: this.program.addFile({ path, bytes: renamed }).id, path };
    });
    return this.program.call('moveIn.run', { files });
  }

  async moveIn(scenario: string, reference: string): Promise<Output<'moveIn.run'>> {
    return must(await this.tryMoveIn(scenario, reference));
  }

  /** So many lines of a year nobody else has, that no rule explains. */
  tryBring(number: number, lines: number): Promise<Result<Output<'bank.import'>>> {
    const statement = Array.from({ length: lines }, (_, index) => ({
      day: addDays('2027-01-01', number * 40 + (index % 30)),
      text: `SHOP ${number} ${index}`,
      amount: -100 - ((number * 7919 + index * 104_729) % 5000),
    })).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    const { path, text } = lloyds(`statement-${number}.csv`, withBalances(1_000_000, statement));
    const file = this.program.addFile({ path, bytes: Buffer.from(text) }).id;
    return this.program.call('bank.import', { account: 1, file, evenIfOtherAccount: true });
  }

  async bring(number: number, lines: number): Promise<Output<'bank.import'>> {
    return must(await this.tryBring(number, lines));
  }

  async newFile(job: () => Promise<unknown>): Promise<void> {
    await this.call('file.create', { path: this.path });
    await job();
    await this.program.close();
  }
}

/** One purchase kept by hand, and one waiting bank line explained. */
export async function post(worker: Worker, line: { readonly id: number; readonly amount: number; readonly day: string }): Promise<void> {
  const bought = { supplier: 'Corner Shop', item: 'Stool', amount: 1000 + line.id, planLine: null, approvedOn: null, approvedBy: null, paidBy: null };
  await worker.call('records.save', { account: 1, type: 'purchases', fields: { day: line.day, ...bought } });
  const part = { amount: line.amount, settles: null, category: 'activity' as const, planLine: null, fund: 'main' };
  await worker.call('bank.explain', { account: 1, lines: [{ line: line.id, parts: [part] }] });
}

/** Number so and so many papers of their own content, filed with one purchase in one change. */
export function tryFile(worker: Worker, purchase: number, first: number, count: number, bytes = 2000): Promise<Result<Output<'evidence.add'>>> {
  const files = Array.from({ length: count }, (_, index) => {
    const text = `Receipt ${first + index}\n`;
    return worker.program.addFile({ path: `receipt-${first + index}.txt`, bytes: Buffer.from(text.repeat(Math.ceil(bytes / text.length))) }).id;
  });
  return worker.program.call('evidence.add', { account: 1, of: { type: 'purchases', id: purchase }, files });
}

/** An account with a purchase of 2015, whose 40 receipts are past their date, and one of 2026. */
export async function oldReceipts(worker: Worker): Promise<void> {
  await worker.call('accounts.create', { ...plainAccount('DP-1'), openedOn: '2015-04-06' });
  for (const day of ['2015-05-01', '2026-05-01']) {
    const fields = { day, supplier: 'Corner Shop', item: 'Stool', amount: 1000, planLine: null, approvedOn: null, approvedBy: null, paidBy: null };
    await worker.call('records.save', { account: 1, type: 'purchases', fields });
  }
  must(await tryFile(worker, 1, 1, 40));
}

/** Destroys so many of those longest past their date. */
export async function tryDestroy(worker: Worker, count: number): Promise<Result<Output<'evidence.destroy'>>> {
  const { papers } = await worker.call('evidence.pastDate', { account: 1, offset: 0, limit: count });
  return worker.program.call('evidence.destroy', { account: 1, ids: papers.map(({ id }) => id), why: 'Past their date' });
}

/** Three people whose money is in one pool of £3,000.00. */
async function pooled(worker: Worker): Promise<void> {
  const accounts = [1, 2, 3];
  for (const number of accounts) await worker.call('accounts.create', plainAccount(`DP-${number}`));
  await worker.call('pools.save', { name: 'Client money', openedOn: '2026-04-06', openingBalance: 300_000, ownOpening: 0 });
  await worker.call('pools.join', { accounts, pool: 1, people: accounts.map((account) => ({ account, bankAccount: account })) });
}

/** A file of the pool, all of it shared out to the three, and every other time taken back. */
async function sharePool(worker: Worker, number: number): Promise<void> {
  const accounts = [1, 2, 3];
  const day = addDays('2026-05-01', number);
  const lines = Array.from({ length: 150 }, (_, index) => ({ day, text: `SHOP ${number} ${index}`, amount: -101 - index }));
  const { path, text } = lloyds(`pool-${number}.csv`, lines);
  await worker.call('pools.import', { pool: 1, file: worker.program.addFile({ path, bytes: Buffer.from(text) }).id });
  const waiting = await worker.call('pools.waiting', { pool: 1, offset: 0, limit: 1000 });
  const shares = waiting.lines.flatMap(({ id: line, left }) => accounts.map((account) => ({ line, account, amount: account === 3 ? left + 66 : -33 })));
  const shared = await worker.program.call('pools.share', { accounts, pool: 1, shares });
  if (number % 2 === 0) await worker.call('changes.undoBatch', { accounts, change: (shared.ok && shared.change) || 0 });
}

const ruleNumbered = (position: number) => ({ position, contains: `SHOP ${position}`, direction: 'out', category: 'activity', planLine: null, fund: null });

/** The real migrations and three invented ones behind them: a column filled, a table built anew, and sums written into another. */
export function moreMigrations(folder: string): string {
  const more = join(folder, 'migrations');
  if (existsSync(more)) return more;
  mkdirSync(more);
  cpSync(MIGRATIONS, more, { recursive: true });
  const write = (behind: number, sql: string): void => {
    writeFileSync(join(more, `${String(migrationsIn(MIGRATIONS).length + behind).padStart(4, '0')}-more.sql`), sql);
  };
  write(1, "ALTER TABLE statement_line ADD COLUMN colour TEXT; UPDATE statement_line SET colour = 'green ' || id || text;");
  write(
    2,
    `CREATE TABLE kept (id INTEGER PRIMARY KEY, account INTEGER NOT NULL, text TEXT NOT NULL) STRICT;
     INSERT INTO kept SELECT id, account, text || ' ' || day FROM statement_line;
     ALTER TABLE kept RENAME TO kept_line;`,
  );
  write(
    3,
    `CREATE TABLE summed (day TEXT NOT NULL, n INTEGER NOT NULL, pence INTEGER NOT NULL) STRICT;
     WITH RECURSIVE series (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM series WHERE n < 60)
     INSERT INTO summed SELECT day, n, sum(amount) FROM statement_line, series GROUP BY day, n;
     CREATE INDEX summed_day ON summed (day, n);`,
  );
  return more;
}

const job = (prepare: (worker: Worker) => Promise<unknown>, work: (worker: Worker) => Promise<unknown>): Job => ({
  prepare: async (folder) => {
    const worker = new Worker(folder);
    await worker.newFile(() => prepare(worker));
  },
  work: async (folder, begin) => {
    const worker = new Worker(folder);
    await worker.open();
    begin();
    await work(worker);
    await worker.program.close();
  },
});

export const jobs: Readonly<Record<JobName, Job>> = {
  'move-in': job(
    () => Promise.resolve(),
    async (worker) => {
      for (let number = 1; number <= 6; number += 1) await worker.moveIn(number % 2 === 0 ? 'two' : 'one', `DP-${number}`);
    },
  ),
  import: job(
    (worker) => worker.moveIn('one', 'DP-1'),
    async (worker) => {
      for (let number = 1; number <= 5; number += 1) await worker.bring(number, 300);
    },
  ),
  posting: job(
    async (worker) => {
      await worker.moveIn('one', 'DP-1');
      await worker.bring(1, 60);
    },
    async (worker) => {
      const { lines } = await worker.call('bank.unexplained', { account: 1 });
      for (const line of lines) await post(worker, line);
    },
  ),
  batch: job(
    async (worker) => {
      for (let number = 1; number <= 12; number += 1) await worker.call('accounts.create', plainAccount(`DP-${number}`));
      for (let position = 0; position < 30; position += 1) await worker.call('records.save', { account: 1, type: 'rules', fields: ruleNumbered(position) });
    },
    async (worker) => {
      const accounts = (await worker.call('accounts.list', {})).map(({ id }) => id).filter((id) => id !== 1);
      for (let rule = 1; rule <= 30; rule += 1) {
        const copied = await worker.program.call('rules.copy', { accounts, from: { account: 1, rule } });
        if (rule % 2 === 0) await worker.call('changes.undoBatch', { accounts, change: (copied.ok && copied.change) || 0 });
      }
    },
  ),
  pools: job(pooled, async (worker) => {
    for (let number = 1; number <= 6; number += 1) await sharePool(worker, number);
  }),
  migration: {
    prepare: async (folder) => {
      const worker = new Worker(folder);
      await worker.newFile(async () => {
        await worker.moveIn('one', 'DP-1');
        for (let number = 1; number <= 5; number += 1) await worker.bring(number, 300);
      });
    },
    work: async (folder, begin) => {
      const worker = new Worker(folder, moreMigrations(folder));
      begin();
      await worker.open();
      await worker.program.close();
    },
  },
  papers: job(oldReceipts, async (worker) => {
    for (let round = 1; round <= 8; round += 1) {
      must(await tryFile(worker, 2, round * 1000, 50));
      must(await tryDestroy(worker, 5));
      must(await tryFile(worker, 2, round * 1000 + 500, 1));
    }
  }),
  backup: job(
    async (worker) => {
      await worker.moveIn('one', 'DP-1');
      await worker.bring(1, 60);
    },
    async (worker) => {
      const { lines } = await worker.call('bank.unexplained', { account: 1 });
      for (const line of lines.slice(0, 8)) {
        await worker.call('backups.make', {});
        await post(worker, line);
      }
    },
  ),
};
