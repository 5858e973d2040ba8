/** What pay comes to by law, worked out from what is given alone: no file need be open, and nothing is kept or sent to HMRC. */
import { z } from 'zod';
import type { Pence } from '../values/units.ts';
import { program } from './method.ts';
import { day, pence } from './values.ts';

/** A word to choose one of a few things by: which they are is in the method's help, and in the sentence that refuses another. */
const word = z.string().min(1).max(40);
const MOST_PERIOD = 100;

/** `working`: each step in words and figures. `toCheck`: what is not confirmed in the rates it is made with. */
interface Worked {
  readonly working: readonly string[];
  readonly toCheck: readonly string[];
}

export const payMethods = {
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
