/** The figures of one account on one day, and the working behind each. All are computed by core/figures; nothing here is kept. */
import { z } from 'zod';
import type { Affordable } from '../figures/ahead/afford.ts';
import type { Ahead } from '../figures/ahead/ahead.ts';
import type { PeriodSpend } from '../figures/plan/periods.ts';
import type { Overview } from '../figures/overview.ts';
import type { Working } from '../figures/breakdowns/working.ts';
import { FIGURE_ID } from '../figures/breakdowns/figure-ids.ts';
import type { MonthRun } from '../figures/known/month.ts';
import type { NeedsDoing } from '../figures/known/needs-doing.ts';
import type { InvoiceStanding } from '../figures/owed/invoice-standing.ts';
import { read } from './method.ts';
import { isDay } from '../values/day.ts';
import { accountId, day, hundredthHours, pence, recordId } from './values.ts';

export const figureMethods = {
  'figures.overview': read(
    'Every figure of an account at the end of a day; without a day, of the last one that is known whole.',
    z.strictObject({ account: accountId, on: day.optional() }),
  ).gives<Overview>(),
  'figures.working': read(
    'How one figure is worked out: lines, sums and rule, in order.',
    z.strictObject({ account: accountId, on: day, figure: FIGURE_ID }),
  ).gives<Working>(),
  'figures.needsDoing': read('What needs doing on a day, most pressing first.', z.strictObject({ account: accountId, on: day })).gives<readonly NeedsDoing[]>(),
  'figures.monthRun': read(
    'How far the work of a month is, step by step; without a month, of the one in hand: the last that ended or, where that is done, the one under way.',
    z.strictObject({
      account: accountId,
      month: z
        .string()
        .refine((given) => isDay(`${given}-01`), { error: 'a month written YYYY-MM' })
        .optional(),
    }),
  ).gives<MonthRun & { /** Invoices and purchases of the month that have no paper. */ readonly withoutPaper: number }>(),
  'figures.ahead': read(
    'Money ahead, day by day to the end of the account year, from the last day up to a day (without one: today) that is known whole.',
    z.strictObject({ account: accountId, on: day.optional() }),
  ).gives<Ahead>(),
  'figures.affordable': read(
    'Whether a sum, or hundredths of an hour with a person or an agency line of the plan, can be paid on a day. Without a cost: who could do hours.',
    z.strictObject({
      account: accountId,
      on: day,
      from: day,
      cost: z
        .union([
          z.strictObject({ pence: pence.min(0) }),
          z.strictObject({ hours: hundredthHours, helper: z.strictObject({ kind: z.enum(['person', 'planLine']), id: recordId }) }),
        ])
        .nullable(),
    }),
  ).gives<Affordable>(),
  'figures.periods': read(
    'Spend by month or by the council’s pay period, with what the plan expected, over the account year that holds a day.',
    z.strictObject({ account: accountId, on: day, by: z.enum(['month', 'pay_period']) }),
  ).gives<readonly PeriodSpend[]>(),
  'figures.invoices': read(
    'How each invoice stands on a day: paid, due, late or not known, and what is left of it.',
    z.strictObject({ account: accountId, on: day }),
  ).gives<readonly InvoiceStanding[]>(),
};
