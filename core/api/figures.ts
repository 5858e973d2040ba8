/** The figures of one account on one day, and the working behind each. All are computed by core/figures; nothing here is kept. */
import { z } from 'zod';
import type { MonthSpend } from '../figures/plan/months.ts';
import type { Overview } from '../figures/overview.ts';
import type { Working } from '../figures/breakdowns/working.ts';
import { FIGURE_ID } from '../figures/breakdowns/figure-ids.ts';
import type { NeedsDoing } from '../figures/known/needs-doing.ts';
import type { InvoiceStanding } from '../figures/owed/invoice-standing.ts';
import { read } from './method.ts';
import { accountId, day } from './values.ts';

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
  'figures.invoices': read(
    'How each invoice stands on a day: paid, due, late or not known, and what is left of it.',
    z.strictObject({ account: accountId, on: day }),
  ).gives<readonly InvoiceStanding[]>(),
  'figures.months': read('Spend by month and plan line over the account year that holds a day.', z.strictObject({ account: accountId, on: day })).gives<
    readonly MonthSpend[]
  >(),
};
