/**
 * Money in the bank, payments on their way, and lines that wait (figures, sections 1 and 8).
 * Every line counts here, explained or not. Nothing is left out but what is dated before the opening or after the day.
 */
import type { BankAccount, LineSum, Payment, StatementLine } from '../../books/facts.ts';
import type { Day, Pence } from '../../values/units.ts';
import type { BalanceCheck } from './balance-check.ts';
import { balanceChecksOf } from './balance-check.ts';
import type { AccountIndex } from '../inputs/account-index.ts';

/** A bank account with its opening balance and what came and went since. */
interface AccountCash {
  readonly bankAccount: BankAccount;
  readonly in: Pence;
  readonly out: Pence;
  readonly balance: Pence;
  readonly newest: Day | null;
}

/** A payment not cleared by `asOf`, with what is `left` of it: still to come in, or (negative) to go out. */
export interface Uncleared {
  readonly payment: Payment;
  readonly left: Pence;
}

/** A line without an explanation, or with parts that leave `left` of it unexplained. */
export interface UnexplainedLine {
  readonly line: StatementLine;
  readonly left: Pence;
}

export interface Cash {
  readonly accounts: readonly AccountCash[];
  readonly statementBalance: Pence;
  readonly uncleared: readonly Uncleared[];
  readonly unclearedOut: Pence;
  readonly unclearedIn: Pence;
  readonly reconciled: Pence;
  readonly checks: readonly BalanceCheck[];
  /** The day of the newest bank line. */
  readonly newestLine: Day | null;
  /** Bank lines from the opening to `asOf`. */
  readonly lines: readonly StatementLine[];
  readonly unexplained: readonly UnexplainedLine[];
  /** All of them, also those whose lines are not told: their number, what is left of each whichever way it went, and the newest day ('': none). */
  readonly waiting: { readonly lines: number; readonly pence: Pence; readonly newest: Day };
  readonly duplicates: readonly StatementLine[];
}

/** What is left of each payment once lines dated up to `asOf` cleared it, wholly or in part. */
export function unclearedPayments({ facts, asOf }: { readonly facts: Pick<AccountIndex['facts'], 'lines' | 'payments'>; readonly asOf: Day }): Uncleared[] {
  const cleared = new Map<number, Pence>();
  for (const line of facts.lines) {
    if (line.day > asOf) continue;
    for (const { settles, amount } of line.parts) {
      if (settles?.kind === 'payment') cleared.set(settles.id, (cleared.get(settles.id) ?? 0) + amount);
    }
  }
  const uncleared: Uncleared[] = [];
  for (const payment of facts.payments) {
    if (payment.day > asOf) continue;
    const left = payment.amount - (cleared.get(payment.id) ?? 0);
    // More than the whole is cleared too: never a payment the other way.
    if (left !== 0 && left > 0 === payment.amount > 0) uncleared.push({ payment, left });
  }
  return uncleared;
}

function unexplainedOf(lines: readonly StatementLine[]): UnexplainedLine[] {
  const found: UnexplainedLine[] = [];
  for (const line of lines) {
    let left = line.amount;
    for (const part of line.parts) left -= part.amount;
    if (line.parts.length === 0 || left !== 0) found.push({ line, left });
  }
  return found;
}

function newestDay(lines: readonly StatementLine[]): Day | null {
  let newest: Day | null = null;
  for (const line of lines) if (newest === null || line.day > newest) newest = line.day;
  return newest;
}

function waitingOf(unexplained: readonly UnexplainedLine[], sums: readonly LineSum[]): Cash['waiting'] {
  const all = [
    ...sums.flatMap(({ waiting }) => waiting ?? []),
    ...unexplained.map(({ line, left }) => ({ lines: 1, pence: Math.abs(left), newest: line.day })),
  ];
  let [lines, pence, newest] = [0, 0, ''];
  for (const one of all) {
    lines += one.lines;
    pence += one.pence;
    if (one.newest > newest) newest = one.newest;
  }
  return { lines, pence, newest };
}

export function cashOf(accountIndex: AccountIndex): Cash {
  const { facts, asOf, openedOn } = accountIndex;
  const lines = facts.lines.filter((line) => line.day <= asOf && line.day >= openedOn);
  const sums = (facts.lineSums ?? []).filter(({ day }) => day <= asOf && day >= openedOn);
  const accounts = facts.bankAccounts.map((bankAccount): AccountCash => {
    const own = lines.filter((line) => line.bankAccount === bankAccount.id);
    let into = 0;
    let out = 0;
    for (const { amount } of own) {
      if (amount > 0) into += amount;
      else out -= amount;
    }
    for (const sum of sums) {
      if (sum.bankAccount !== bankAccount.id) continue;
      into += sum.in;
      out += sum.out;
    }
    return { bankAccount, in: into, out, balance: bankAccount.openingBalance + into - out, newest: newestDay(own) };
  });
  const statementBalance = accounts.reduce((sum, account) => sum + account.balance, 0);
  const uncleared = unclearedPayments(accountIndex);
  const unclearedOut = uncleared.reduce((sum, { left }) => sum + Math.max(0, -left), 0);
  const unclearedIn = uncleared.reduce((sum, { left }) => sum + Math.max(0, left), 0);
  const newestLine = newestDay(lines);
  const unexplained = unexplainedOf(lines);
  return {
    accounts,
    statementBalance,
    uncleared,
    unclearedOut,
    unclearedIn,
    reconciled: statementBalance - unclearedOut + unclearedIn,
    checks: balanceChecksOf(accountIndex),
    newestLine,
    lines,
    unexplained,
    waiting: waitingOf(unexplained, sums),
    duplicates: lines.filter((line) => line.doubtful),
  };
}
