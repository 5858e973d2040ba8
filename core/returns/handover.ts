/**
 * A bank account or card that ended: what was left of its money has to arrive in another, as a transfer between own accounts. Where the
 * provider of a card is changed this is where money gets lost.
 */
import type { AccountFacts, BankAccount } from '../books/facts.ts';
import { addDays } from '../values/day.ts';
import type { Day, Pence } from '../values/units.ts';

/** Days before and after the last one in which the transfer is looked for. */
const NEAR = 31;

/**
 * What did not arrive: what it still held at its end, and what went from it to own accounts about then, less what came to others from own accounts
 * about then. Below 0: more arrived than left. 0 of one that is still used on `to`.
 */
export function notArrived({ lines }: Pick<AccountFacts, 'lines'>, { id, openingBalance, usedTo }: BankAccount, to: Day): Pence {
  if (usedTo === null || usedTo > to) return 0;
  const [first, last] = [addDays(usedTo, -NEAR), addDays(usedTo, NEAR)];
  let left = openingBalance;
  for (const { bankAccount, day, amount, parts } of lines) {
    if (bankAccount === id) left += amount;
    if (day < first || day > last) continue;
    for (const part of parts) {
      const isOut = bankAccount === id && part.amount < 0;
      const isIn = bankAccount !== id && part.amount > 0;
      if (part.category === 'own_transfer' && (isOut || isIn)) left -= part.amount;
    }
  }
  return left;
}
