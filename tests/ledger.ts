/** A real ledger file of its own for a test, called through dispatch as any host calls it, and read behind its back. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { RunningProgram } from '../core/api/caller.ts';
import type { CallOptions } from '../core/api/method.ts';
import type { Input, MethodName, Output } from '../core/api/methods.ts';
import type { Problem } from '../core/values/problem.ts';
import { startDirect } from '../ledger/dispatch.ts';
import { connect, unlock } from '../ledger/disk/connection.ts';
import { optionsIn } from './temporary.ts';
import type { ReadDb } from '../ledger/runtime/statements.ts';

export const fixtures = join(import.meta.dirname, 'fixtures');

export interface FileText {
  readonly path: string;
  readonly text: string;
}

export class TestLedger {
  readonly program: RunningProgram;
  readonly folder: string;
  readonly path: string;
  /** The number of the last change made through `call`. */
  change = 0;

  private constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'headroom-test-'));
    this.path = join(this.folder, 'files', 'Home.headroom');
    this.program = startDirect(optionsIn(this.folder));
  }

  /** Whoever starts it closes it. */
  static async start(): Promise<TestLedger> {
    const ledger = new TestLedger();
    await ledger.call('file.create', { path: ledger.path });
    return ledger;
  }

  /** Closed when the test ends. */
  static async forThisTest(): Promise<TestLedger> {
    const ledger = await TestLedger.start();
    onTestFinished(() => ledger.close());
    return ledger;
  }

  /** The value, or a failed test with the problem's sentence. */
  async call<N extends MethodName>(method: N, input: Input<N>, options?: CallOptions): Promise<Output<N>> {
    const result = await this.program.call(method, input, options);
    if (!result.ok) throw new Error(`${method}: ${result.problem.code}: ${result.problem.message}`);
    if (result.change !== undefined) this.change = result.change;
    return result.value;
  }

  /** The problem, or a failed test. */
  async refused<N extends MethodName>(method: N, input: Input<N>, options?: CallOptions): Promise<Problem> {
    const result = await this.program.call(method, input, options);
    if (result.ok) throw new Error(`${method} was not refused`);
    return result.problem;
  }

  /** A file in memory, by its handle. */
  file({ path, text }: FileText): string {
    return this.program.addFile({ path, bytes: new TextEncoder().encode(text) }).id;
  }

  moveIn(files: readonly FileText[]): Promise<Output<'moveIn.run'>> {
    return this.call('moveIn.run', { files: files.map((file) => ({ id: this.file(file), path: file.path })) });
  }

  /** The folder fixtures/scenarios/NAME. */
  moveInScenario(name: string): Promise<Output<'moveIn.run'>> {
    const folder = join(fixtures, 'scenarios', name);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return this.call('moveIn.run', {
      files: files.map((entry) => {
        const onDisk = join(entry.parentPath, entry.name);
        const path = onDisk.slice(folder.length + 1);
        return { id: this.program.addFile({ path, onDisk }).id, path };
      }),
    });
  }

  /** Brings a bank file in. */
  bring(account: number, file: FileText): Promise<Output<'bank.import'>> {
    return this.call('bank.import', { account, file: this.file(file) });
  }

  /** Another connection to the same file, that can only read. */
  async reading<T>(job: (db: ReadDb) => T): Promise<T> {
    const db = connect(await unlock(this.path, undefined), 'read');
    try {
      return job(db);
    } finally {
      db.close();
    }
  }

  async close(): Promise<void> {
    await this.program.close();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** An account by hand, opened on 6 April 2026 with £1,000.00. */
export function plainAccount(reference: string): Input<'accounts.create'> {
  return {
    reference,
    person: 'A Person',
    council: 'Anyshire Council',
    openedOn: '2026-04-06',
    planYearStart: '2026-04-06',
    openingBalance: 100_000,
    nation: 'england-and-wales',
    employmentAllowance: true,
    paymentModel: 'net',
    paidEvery: '4_weekly',
    firstPaymentOn: '2026-04-06',
    weeklyGross: 40_000,
    contributionWeekly: 2_000,
    surplusWeeks: 8,
    surplusBasis: 'gross',
    excludes: ['liabilities', 'ring_fenced'],
    agreedContingency: 0,
  };
}

export interface Line {
  readonly day: string;
  readonly text: string;
  readonly amount: number;
  readonly balance?: number;
}

function pounds(pence: number): string {
  return `${pence < 0 ? '-' : ''}${Math.floor(Math.abs(pence) / 100)}.${String(Math.abs(pence) % 100).padStart(2, '0')}`;
}

/** Lines as a Lloyds download: newest first, with the balance where each line has one. */
export function lloyds(path: string, lines: readonly Line[], accountNumber = '12345678'): FileText {
  const rows = lines.toReversed().map(({ day, text, amount, balance }) => {
    const [year, month, date] = day.split('-');
    const sums = [amount < 0 ? pounds(-amount) : '', amount < 0 ? '' : pounds(amount), balance === undefined ? '' : pounds(balance)];
    return [`${date}/${month}/${year}`, amount < 0 ? 'DEB' : 'FPI', "'30-00-00", accountNumber, text, ...sums].join(',');
  });
  return {
    path,
    text: ['Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,Credit Amount,Balance', ...rows, ''].join('\n'),
  };
}

/** The same lines with the balance the bank would print, from an opening balance. */
export function withBalances(opening: number, lines: readonly Line[]): Line[] {
  let balance = opening;
  return lines.map((line) => ({ ...line, balance: (balance += line.amount) }));
}
