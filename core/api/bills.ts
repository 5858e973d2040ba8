/** Bills of suppliers: what is to be paid when, a list to pay by, and that they were paid. */
import { z } from 'zod';
import type { PaidWith } from '../bills/paid.ts';
import type { InvoicesFile } from '../bills/file.ts';
import { grouped } from '../values/count.ts';
import { MOST_HOURS, MOST_RATE } from '../values/limits.ts';
import type { NextInvoice } from '../bills/next-like.ts';
import type { WhyWaiting } from '../bills/second-look.ts';
import type { BillsToPay, BillToPay } from '../bills/to-pay.ts';
import type { Drive } from '../bills/miles.ts';
import type { WishStanding } from '../bills/wishes.ts';
import { fileChoices } from './file-choices.ts';
import { read, write } from './method.ts';
import type { Day } from '../values/units.ts';
import { accountId, day, fileId, name, pence, recordId, reference, sought } from './values.ts';

/** An invoice that waits for a second pair of eyes. */
export interface WaitingBill {
  readonly bill: BillToPay;
  readonly why: readonly WhyWaiting[];
  /** Who wrote it down or changed it, and so can’t be the one who looks. */
  readonly by: readonly string[];
  /** Whether whoever asks is among them. */
  readonly isOwn: boolean;
}

const MOST_BILLS = 1000;

const billsSeen = z
  .array(z.strictObject({ invoice: recordId, left: pence }))
  .min(1)
  .max(MOST_BILLS)
  .refine((bills) => new Set(bills.map(({ invoice }) => invoice)).size === bills.length, { error: 'a list that names each invoice once' });

/** Hundredths. */
const miles = z
  .int()
  .min(1)
  .refine((value) => value <= MOST_HOURS, { error: `at most ${grouped(MOST_HOURS / 100)} miles` });
const mileRate = pence.min(1).max(MOST_RATE);

export const billMethods = {
  'bills.toPay': read(
    'Invoices and purchases that are not paid on a day, after part payments and credit notes, by when they are due; and for each supplier what to pay up to `until`, without it seven days on. What is disputed, or waits for a second pair of eyes, is on no list.',
    z.strictObject({ account: accountId, on: day, until: day.optional() }),
  ).gives<BillsToPay & { readonly waiting: readonly WaitingBill[] }>(),
  'bills.paid': read(
    'What paid an invoice, a purchase or a payslip up to today: bank lines, and payments written down, by day.',
    z.strictObject({ account: accountId, of: z.strictObject({ kind: z.enum(['invoice', 'purchase', 'payslip']), id: recordId }) }),
  ).gives<readonly PaidWith[]>(),
  'bills.next': read(
    'The next invoice like the one with the id `like`, or like the newest of a supplier of that name: its days moved on, its number raised. Null: there is none. Writes nothing.',
    z.strictObject({ account: accountId, of: z.union([z.strictObject({ like: recordId }), z.strictObject({ supplier: sought })]) }),
  ).gives<{
    /** What it is called, and whose it is. */ readonly like: { readonly number: string; readonly day: Day; readonly supplier: string };
    readonly fields: NextInvoice;
  } | null>(),
  'bills.wishes': read(
    'Everything wished for, with where it stands on a day: agreed to, bought, and whether a paper shows it; what is still to be done comes first.',
    z.strictObject({ account: accountId, on: day }),
  ).gives<readonly WishStanding[]>(),
  'bills.readFile': read(
    'Reads a CSV file of invoices, with the columns of invoices.csv, and shows what would come in, what may be there already and what can’t be read. Writes nothing.',
    z.strictObject({ account: accountId, file: fileId, ...fileChoices }),
  ).gives<InvoicesFile>(),
  'bills.bringIn': write(
    'account',
    'Brings a CSV file of invoices in as one change, all that is shown to come in; whoever sent one and is not on file becomes a supplier. Refused while there are rows that can’t be read and it is not said that they are left out.',
    z.strictObject({ account: accountId, file: fileId, ...fileChoices }),
  ).gives<{ readonly invoices: number; readonly from: Day; readonly to: Day }>(),
  'bills.miles': read(
    'What miles somebody drove on a day come to, by the price of a mile agreed with them or, where none is on file, by `rate`. `miles` are hundredths. Writes nothing.',
    z.strictObject({ account: accountId, day, name: sought, miles, rate: mileRate.optional() }),
  ).gives<Drive>(),
  'bills.addMiles': write(
    'account',
    'Writes down miles that somebody drove in their own car as a purchase they paid for, at the price of a mile agreed with them. Where none is on file `rate` is needed, and is kept as agreed from that day.',
    z.strictObject({ account: accountId, day, name, miles, rate: mileRate.optional(), planLine: reference.nullable().optional() }),
  ).gives<{ readonly id: number; readonly notices: readonly string[] }>(),
  'bills.pay': write(
    'account',
    'Writes down that invoices were paid whole on a day, or that credit notes were taken off, each as a payment, in one change. `left`: what was seen to be left of each, signed as the invoice is; refused where that is no longer so, and where one waits for a second pair of eyes.',
    z.strictObject({
      account: accountId,
      on: day,
      bills: billsSeen,
    }),
  ).gives<{ readonly payments: readonly number[]; readonly notices: readonly string[] }>(),
  'bills.lookedAt': write(
    'account',
    'Says that a second pair of eyes looked at invoices that wait for it: not of who wrote them down or changed them. A sum, supplier or reference that changes later waits again.',
    z.strictObject({ account: accountId, bills: billsSeen }),
  ).gives<null>(),
  'bills.payBack': write(
    'account',
    'Writes down that a purchase was paid back, whole, on a day to whoever paid for it out of their own pocket. `left`: what was seen to be left of it; refused where that is no longer so, and where the payment might be for another purchase.',
    z.strictObject({ account: accountId, on: day, purchase: recordId, left: pence }),
  ).gives<{ readonly payment: number; readonly notices: readonly string[] }>(),
};
