/**
 * The workings of money in the bank, payments on their way, and bank lines that wait.
 * Draws the rows of figures already worked out, in the order a person would add them up; works nothing out itself.
 */
import type { StatementLine } from '../../books/facts.ts';
import type { Pence } from '../../values/units.ts';
import { rowWords as words } from '../../words/figures/workings.ts';
import type { Figures } from '../figures.ts';
import type { Draw } from './sheet.ts';
import { Sheet } from './sheet.ts';

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

function statementBalance({ book, cash }: Figures): Sheet {
  const sheet = new Sheet();
  for (const { bankAccount } of cash.accounts) {
    sheet.add(words.openingBalance(bankAccount.name), words.beforeLines(book.openedOn), bankAccount.openingBalance, {
      type: 'bankAccounts',
      id: bankAccount.id,
    });
  }
  for (const [month, { in: into, out, count }] of byMonth(cash.lines)) {
    sheet.add(words.month(month), words.monthWhy(into, out, count), into - out, { figure: 'statementMonth', name: month });
  }
  return sheet.sum(words.statementBalance, words.newest(cash.newestLine));
}

/** `2026-04`: every line of the month over all bank accounts. */
export function monthSheet({ cash }: Figures, month: string): Sheet | null {
  const lines = cash.lines.filter((line) => line.day.slice(0, 7) === month).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id - b.id));
  if (lines.length === 0) return null;
  const sheet = new Sheet();
  for (const { id, text, day, amount } of lines) sheet.add(text, words.on(day), amount, { type: 'line', id });
  return sheet.sum(words.total);
}

/** The statement's balance, then each payment on its way: the beginning of every working that ends in money one can use. */
export function moneyReallyThere(sheet: Sheet, { cash }: Figures): Sheet {
  sheet.add(words.statementBalance, words.newest(cash.newestLine), cash.statementBalance, { figure: 'statementBalance' });
  for (const { payment, left } of cash.uncleared) {
    const { to, reference, day, id } = payment;
    sheet.less(words.uncleared(to, left < 0), words.unclearedWhy(reference, day), -left, { type: 'payments', id });
  }
  return sheet.sum(words.reconciled, '', { figure: 'reconciled' });
}

function uncleared({ cash }: Figures): Sheet {
  const sheet = new Sheet();
  for (const { payment, left } of cash.uncleared) {
    sheet.add(words.uncleared(payment.to, left < 0), words.unclearedWhy(payment.reference, payment.day), -left, { type: 'payments', id: payment.id });
  }
  return sheet.sum(words.total);
}

function unexplained({ cash }: Figures): Sheet {
  const sheet = new Sheet();
  for (const { line, left } of cash.unexplained) sheet.add(line.text, words.on(line.day), Math.abs(left), { type: 'line', id: line.id });
  return sheet.sum(words.total);
}

function duplicates({ cash }: Figures): Sheet {
  const sheet = new Sheet();
  for (const { id, text, day, amount } of cash.duplicates) sheet.fact(text, words.duplicateWhy(day), { pence: amount }, { type: 'line', id });
  return sheet;
}

export const cashSheets = {
  statementBalance,
  uncleared,
  reconciled: (figures) => moneyReallyThere(new Sheet(), figures),
  unexplained,
  duplicates,
} satisfies Record<string, Draw>;
