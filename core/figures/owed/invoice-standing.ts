/**
 * How each invoice stands on a day: paid, due, late, or not known, and what is left of it (figures, sections 5 and 9). What is due on a
 * day the statements do not tell of yet is never late: it may have been paid.
 */
import type { FigureFacts } from '../../books/facts.ts';
import type { Day, Pence } from '../../values/units.ts';
import { accountIndexOf } from '../inputs/account-index.ts';
import { knownOf, paymentState } from '../known/known.ts';
import { owedOf } from './owed.ts';

export interface InvoiceStanding {
  readonly id: number;
  /** `disputed`: owed, and not due until that is settled. */
  readonly state: 'paid' | 'disputed' | 'due' | 'late' | 'not_known';
  /** Signed as the invoice is: below nothing for a credit note. */
  readonly paid: Pence;
  /** 0 where it is paid, also where too much was. */
  readonly left: Pence;
  /** Without a day to be paid by it is due when it comes. */
  readonly dueOn: Day;
}

/** `today`: the day it is asked on, as in `knownOf`. Invoices dated after `asOf` are in it too: nothing is paid on them yet. */
export function invoiceStandings(facts: FigureFacts, asOf: Day, today: Day = asOf): InvoiceStanding[] {
  const accountIndex = accountIndexOf(facts, asOf);
  const known = knownOf(accountIndex, today);
  const owed = new Map(owedOf(accountIndex).invoices.map(({ invoice, paid }) => [invoice.id, paid]));
  return facts.invoices.map(({ id, amount, day, due, disputedOn }) => {
    const paid = owed.get(id) ?? 0;
    const open = amount - paid;
    // Paid over, it is paid: what was too much is told with what is owed.
    const left = open !== 0 && Math.sign(open) === Math.sign(amount) ? open : 0;
    const dueOn = due ?? day;
    const state =
      left === 0
        ? 'paid'
        : disputedOn !== null && disputedOn <= asOf
          ? 'disputed'
          : dueOn >= asOf
            ? 'due'
            : paymentState(known, dueOn) === 'known'
              ? 'late'
              : 'not_known';
    return { id, state, paid, left, dueOn };
  });
}
