/** Being an employer, of one account on a day: what to keep, what it costs, what to look at, and what is to be done by when. */
import { z } from 'zod';
import type { EmployerCheck } from '../figures/employing/finding.ts';
import type { CostRow } from '../figures/employing/account-costs.ts';
import type { Duty } from '../figures/employing/duties.ts';
import type { Leaving } from '../figures/employing/leaving.ts';
import { LEAVING_WHY } from '../figures/employing/leaving.ts';
import type { PaymentDue } from '../figures/employing/payments-due.ts';
import type { Pots } from '../figures/employing/pots.ts';
import type { TaxYearPay } from '../figures/employing/tax-year.ts';
import type { Day } from '../values/units.ts';
import { read } from './method.ts';
import { accountId, day, hundredthHours, pence, recordId } from './values.ts';

const onDay = z.strictObject({ account: accountId, on: day.optional() });

export const employingMethods = {
  'employing.pots': read(
    'What an employer has to keep, what is kept, and what to put by; and what is due to HMRC and the pension scheme, with its days. Without a day: the last that is known whole.',
    onDay,
  ).gives<Pots & { readonly on: Day; readonly due: readonly PaymentDue[]; readonly year: TaxYearPay }>(),
  'employing.costs': read(
    'What each assistant costs by hour, pay period and year, by the rates of a day; `tried`: an assistant at another rate or other hours.',
    z.strictObject({
      account: accountId,
      on: day.optional(),
      tried: z.strictObject({ person: recordId, rate: pence.min(0).optional(), hoursPerWeek: hundredthHours.optional() }).optional(),
    }),
  ).gives<{ readonly on: Day; readonly rows: readonly CostRow[]; readonly allowanceClaimed: boolean }>(),
  'employing.leaving': read(
    'What falls due to an assistant whose job ends on a day: work, holiday, notice and, where the job itself ends, redundancy pay. Null: they do not work then.',
    z.strictObject({ account: accountId, person: recordId, on: day, why: z.enum(LEAVING_WHY) }),
  ).gives<Leaving | null>(),
  'employing.checks': read('What an employer should look at on a day, what breaks the law first.', onDay).gives<readonly EmployerCheck[]>(),
  'employing.duties': read('What an employer has to do, from the first job on, by day: due, done, or not known.', onDay).gives<readonly Duty[]>(),
};
