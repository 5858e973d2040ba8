/** Keeps the lines of an account below what can be added up exactly: those that would go past it are rejected rows, with the reason. */
import type { Pence } from '../values/units.ts';
import { MOST_MONEY_ALTOGETHER } from '../values/limits.ts';
import { rowWords } from '../words/bank/files.ts';
import type { BankLine, BankStatement } from './types.ts';

/** What lines come to, money in and money out alike. */
export function turnover(lines: readonly { readonly amount: Pence }[]): Pence {
  return lines.reduce((sum, { amount }) => sum + Math.abs(amount), 0);
}

/** `already`: the turnover there is. `counts`: the lines of the statement that would add to it. */
export function withinTotal(statement: BankStatement, already: Pence, counts: ReadonlySet<BankLine>): BankStatement {
  if (already + turnover([...counts]) <= MOST_MONEY_ALTOGETHER) return statement;
  let total = already;
  const past = new Set<BankLine>();
  for (const line of statement.lines) {
    if (!counts.has(line)) continue;
    if (total + Math.abs(line.amount) > MOST_MONEY_ALTOGETHER) past.add(line);
    else total += Math.abs(line.amount);
  }
  const rejected = [...past].map(({ row, text }) => ({ row, text, reason: rowWords.tooMuchAltogether(MOST_MONEY_ALTOGETHER) }));
  return {
    ...statement,
    lines: statement.lines.filter((line) => !past.has(line)),
    rejected: [...statement.rejected, ...rejected].toSorted((a, b) => a.row - b.row),
  };
}
