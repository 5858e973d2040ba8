/** Statements that print what an account held before their lines and after them, and beside no line. */
import type { Pence } from '../values/units.ts';
import type { AccountLine } from './rows.ts';

/**
 * The balances put beside the first line and the last one, so that lines which do not lead from one to the other are found as
 * in a file that prints a balance beside each line. `lines`: of one statement, oldest first.
 */
export function withBalances(lines: readonly AccountLine[], opening: Pence | null, closing: Pence | null): AccountLine[] {
  return lines.map((line, index) => {
    const after = index === lines.length - 1 ? closing : null;
    return { ...line, balance: after ?? (index === 0 && opening !== null ? opening + line.amount : null) };
  });
}
