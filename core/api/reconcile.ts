/** What the bank printed at the end of a day, compared with what is here. That it was the same is kept by `records.save`, as `reconciliations`. */
import { z } from 'zod';
import type { Reconciling } from '../returns/reconcile.ts';
import { paper, read } from './method.ts';
import { accountId, day, pence, recordId } from './values.ts';

const asked = z.strictObject({ account: accountId, bankAccount: recordId, day, balance: pence.optional() });

export const reconcileMethods = {
  'reconcile.view': read(
    'A bank account at the end of a day: what its lines come to, payments on their way, and with `balance`, as the bank printed it, what differs and what that may come from. Without it the balance of a statement that ends on the day counts.',
    asked,
  ).gives<Reconciling>(),
  'reconcile.paper': paper(
    'The reconciliation of a bank account at the end of a day, as a PDF: the printed balance, less payments not yet through, and what is left.',
    asked.extend({ print: z.enum(['clear', 'large']).default('clear') }),
  ),
};
