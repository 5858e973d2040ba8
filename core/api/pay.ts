/**
 * What pay comes to by law, worked out from what is given alone, for which no file need be open; and the pay runs of an account. Nothing is
 * sent to HMRC.
 */
import { z } from 'zod';
import type { PayDifference } from '../pay/differences.ts';
import type { PayPeriod, PayRun, PayRunRow } from '../pay/run.ts';
import type { PayFrequency, PersonId } from '../books/facts.ts';
import { PAY_FREQUENCIES } from '../books/facts.ts';
import type { Pence } from '../values/units.ts';
import { program, read, write } from './method.ts';
import { accountId, accountIds, day, hundredthHours, pence, recordId } from './values.ts';

/** A word to choose one of a few things by: which they are is in the method's help, and in the sentence that refuses another. */
const word = z.string().min(1).max(40);
const MOST_PERIOD = 100;

/** `working`: each step in words and figures. `toCheck`: what is not confirmed in the rates it is made with. */
interface Worked {
  readonly working: readonly string[];
  readonly toCheck: readonly string[];
}

const figures = z.strictObject({
  hours: hundredthHours.nullable(),
  gross: pence,
  tax: pence,
  employeeNi: pence,
  employerNi: pence,
  employeePension: pence,
  employerPension: pence,
  studentLoan: pence.min(0).nullable(),
  net: pence,
  holidayPay: pence.min(0).nullable(),
  sickPay: pence.min(0).nullable(),
});
/** The payslips that were written down. */
export interface PaidRun {
  readonly payslips: readonly { readonly person: PersonId; readonly id: number }[];
  readonly notices: readonly string[];
}

/** A pay run as one of many. */
export interface AccountPayRun extends PayPeriod {
  readonly account: number;
  readonly owner: string;
  readonly reference: string;
  /** How often they are paid; null: no pay details are on file. */
  readonly frequency: PayFrequency | null;
  /** Who works out the pay of this account; null: nobody else. */
  readonly provider: string | null;
  readonly seen: string;
  readonly rows: readonly (Pick<PayRunRow, 'person' | 'name' | 'lacks' | 'toCheck' | 'cost'> & { /** Null: not worked out. */ readonly net: Pence | null })[];
}

const period = { periodStart: day, periodEnd: day, paidOn: day };
const MOST_PEOPLE = 100;

export const payMethods = {
  'pay.nextPeriod': read('The pay period after the last one on file, and its payday.', z.strictObject({ account: accountId, on: day })).gives<PayPeriod>(),
  'pay.run': read(
    'The pay of every assistant who is due on a payday, from the hours of a pay period, with its working and what is missing. `theirs`: figures of the payroll provider to lay beside ours. `seen` is for `pay.post`.',
    z.strictObject({
      account: accountId,
      ...period,
      theirs: z
        .array(z.strictObject({ person: recordId, figures }))
        .max(MOST_PEOPLE)
        .optional(),
    }),
  ).gives<Omit<PayRun, 'rows'> & { readonly seen: string; readonly rows: readonly (PayRunRow & { readonly differences: readonly PayDifference[] })[] }>(),
  'pay.post': write(
    'account',
    'Writes the payslips of a pay run down, as one change: for each assistant the figures that are given, of the payroll provider, or null for ours. `seen`: what `pay.run` said; refused where that is no longer so.',
    z.strictObject({
      account: accountId,
      ...period,
      seen: z.string().max(100),
      payslips: z
        .array(z.strictObject({ person: recordId, figures: figures.nullable() }))
        .min(1)
        .max(MOST_PEOPLE),
    }),
  ).gives<PaidRun>(),
  'pay.runs': read(
    'Pay runs whose days are over, of every account, the earliest first in each, for those who look after many: what each assistant who is not paid yet gets, what is missing and what to check. `seen` is for `pay.postAll`.',
    z.strictObject({ on: day }),
  ).gives<readonly AccountPayRun[]>(),
  'pay.postAll': write(
    'accounts',
    'Writes our payslips of pay runs of several accounts down, as one change: all of them or none. `runs`: for each account one, with its period, what `pay.runs` said, and who is paid.',
    z.strictObject({
      accounts: accountIds,
      runs: z
        .array(
          z.strictObject({
            account: accountId,
            ...period,
            frequency: z.enum(PAY_FREQUENCIES).nullable(),
            seen: z.string().max(100),
            people: z.array(recordId).min(1).max(MOST_PEOPLE),
          }),
        )
        .max(1000),
    }),
  ).gives<PaidRun>(),
  'pay.tax': program(
    'Income tax to take from one payday. `basis`: cumulative or period. `frequency`: weekly, 2_weekly, 4_weekly or monthly; `period`: the tax week of the payday, or for monthly pay the tax month. `nation` (england, northern_ireland, wales, scotland) is for codes without S or C in front. What is to date is before this payday; tax below nought comes back.',
    z.strictObject({
      taxYear: word,
      nation: word,
      code: word,
      basis: word,
      frequency: word,
      period: z.int().min(1).max(MOST_PERIOD),
      payPence: pence,
      payToDatePence: pence,
      taxToDatePence: pence,
    }),
  ).gives<{ readonly taxPence: Pence; /** With this payday. */ readonly taxToDatePence: Pence } & Worked>(),
  'pay.nationalInsurance': program(
    'National Insurance on one payday, by letter. `frequency`: weekly, 2_weekly, 4_weekly or monthly. `payday` is needed only in a tax year within which the rates changed.',
    z.strictObject({ taxYear: word, letter: word, frequency: word, payPence: pence, payday: day.optional() }),
  ).gives<{ readonly employeePence: Pence; readonly employerPence: Pence } & Worked>(),
};
