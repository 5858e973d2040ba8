/**
 * The workings of money in the bank, payments on their way, and bank lines that wait.
 * Draws the rows of figures already worked out, in the order a person would add them up; works nothing out itself.
 */
import type { StatementLine } from '../../books/facts.ts';
import type { Pence } from '../../values/units.ts';
import { rowWords as words } from '../../words/figures/workings.ts';
import type { Figures } from '../figures.ts';
import type { Draw } from './breakdown.ts';
import { Breakdown } from './breakdown.ts';

interface Month {
  in: Pence;
  out: Pence;
  count: number;
}

function byMonth(lines: readonly StatementLine[]): [string, Month][] {
  const months = new Map<string, Month>();
  for (const { day, amount } of lines) {
    const name = day.slice(0, 7);
    const month = months.get(name) ?? { in: 0, out: 0, count: 0 };
    if (amount > 0) month.in += amount;
    else month.out -= amount;
    month.count += 1;
    months.set(name, month);
  }
  return [...months].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function statementBalance({ accountIndex, cash }: Figures): Breakdown {
  const breakdown = new Breakdown();
  for (const { bankAccount } of cash.accounts) {
    breakdown.add(words.openingBalance(bankAccount.name), words.beforeLines(accountIndex.openedOn), bankAccount.openingBalance, {
      type: 'bankAccounts',
      id: bankAccount.id,
    });
  }
  for (const [month, { in: into, out, count }] of byMonth(cash.lines)) {
    breakdown.add(words.month(month), words.monthWhy(into, out, count), into - out, { figure: 'statementMonth', month });
  }
  return breakdown.sum(words.statementBalance, words.newest(cash.newestLine));
}

/** `2026-04`: every line of the month over all bank accounts. */
export function monthBreakdown({ cash }: Figures, month: string): Breakdown | null {
  const lines = cash.lines.filter((line) => line.day.slice(0, 7) === month).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id - b.id));
  if (lines.length === 0) return null;
  const breakdown = new Breakdown();
  for (const { id, text, day, amount } of lines) breakdown.add(text, words.on(day), amount, { type: 'line', id });
  return breakdown.sum(words.total);
}

/** The statement's balance, then each payment on its way: the beginning of every working that ends in money one can use. */
export function moneyReallyThere(breakdown: Breakdown, { cash }: Figures): Breakdown {
  breakdown.add(words.statementBalance, words.newest(cash.newestLine), cash.statementBalance, { figure: 'statementBalance' });
  for (const { payment, left } of cash.uncleared) {
    const { to, reference, day, id } = payment;
    breakdown.less(words.uncleared(to, left < 0), words.unclearedWhy(reference, day), -left, { type: 'payments', id });
  }
  return breakdown.sum(words.reconciled, '', { figure: 'reconciled' });
}

function uncleared({ cash }: Figures): Breakdown {
  const breakdown = new Breakdown();
  for (const { payment, left } of cash.uncleared) {
    breakdown.add(words.uncleared(payment.to, left < 0), words.unclearedWhy(payment.reference, payment.day), -left, { type: 'payments', id: payment.id });
  }
  return breakdown.sum(words.total);
}

function unexplained({ cash }: Figures): Breakdown {
  const breakdown = new Breakdown();
  for (const { line, left } of cash.unexplained) breakdown.add(line.text, words.on(line.day), Math.abs(left), { type: 'line', id: line.id });
  return breakdown.sum(words.total);
}

function duplicates({ cash }: Figures): Breakdown {
  const breakdown = new Breakdown();
  for (const { id, text, day, amount } of cash.duplicates) breakdown.fact(text, words.duplicateWhy(day), { pence: amount }, { type: 'line', id });
  return breakdown;
}

export const cashBreakdowns = {
  statementBalance,
  uncleared,
  reconciled: (figures) => moneyReallyThere(new Breakdown(), figures),
  unexplained,
  duplicates,
} satisfies Record<string, Draw>;
