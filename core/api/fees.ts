/** Fees for looking after accounts: proposed month by month, and written down as invoices when somebody says so. */
import { z } from 'zod';
import type { Fee } from '../bills/fees.ts';
import { read, write } from './method.ts';
import { accountId, accountIds, pence, recordId } from './values.ts';

/** The fees of one account. */
export interface AccountFees {
  readonly account: number;
  readonly person: string;
  readonly reference: string;
  readonly fees: readonly Fee[];
}

const month = z.string().regex(/^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/, { error: 'a month written YYYY-MM' });

export const feeMethods = {
  'fees.due': read(
    'The fees of a month (`YYYY-MM`) by the rules on file, of every account that has any: how each came about, and why one is not to be written down.',
    z.strictObject({ month }),
  ).gives<readonly AccountFees[]>(),
  'fees.write': write(
    'accounts',
    'Writes fees of a month down as invoices of their accounts, as one change: all of them or none. `amount`: as it was shown; refused where it is another by now.',
    z.strictObject({
      accounts: accountIds,
      month,
      fees: z
        .array(z.strictObject({ account: accountId, rule: recordId, amount: pence }))
        .min(1)
        .max(5000),
    }),
  ).gives<{ readonly invoices: number }>(),
};
