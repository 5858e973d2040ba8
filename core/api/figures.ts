/** The figures of one account on one day, and the working behind each. All are computed by core/figures; nothing here is kept. */
import { z } from 'zod';
import type { Affordable } from '../figures/ahead/afford.ts';
import type { Ahead } from '../figures/ahead/ahead.ts';
import type { LookingAhead } from '../figures/ahead/looking-ahead.ts';
import type { MoneyOverTime } from '../figures/ahead/over-time.ts';
import type { ContributionStatement } from '../figures/council/contribution-statement.ts';
import type { PaymentStatement } from '../figures/council/payment-statement.ts';
import type { RuleChange } from '../figures/council/rule-change.ts';
import type { PeriodSpend } from '../figures/plan/periods.ts';
import type { Overview } from '../figures/overview.ts';
import type { Working, WorkingRow } from '../figures/breakdowns/working.ts';
import type { Day } from '../values/units.ts';
import { FIGURE_ID } from '../figures/breakdowns/figure-ids.ts';
import type { RecordChange } from '../figures/known/record-change.ts';
import { RECORD_TYPES } from '../records/kinds.ts';
import type { MonthRun } from '../figures/known/month.ts';
import type { NeedsDoing } from '../figures/known/needs-doing.ts';
import type { InvoiceStanding } from '../figures/owed/invoice-standing.ts';
import { read } from './method.ts';
import { PAID_EVERY } from '../books/facts.ts';
import { isDay } from '../values/day.ts';
import { parseHours } from '../values/hours.ts';
import { accountId, day, hundredthHours, pence, recordId, reference } from './values.ts';

const percent = z.int().min(-100).max(1000);
/** Hours as text, as they cross everywhere: "7.5". */
const hoursText = z.string().refine((text) => (parseHours(text) ?? -1) >= 0, { error: 'hours written as text, such as "7.5"' });

/** One what-if, as the law writes it (figures, section 7). `line`: a plan line, by its id or its name. */
export const change = z.union([
  z.strictObject({ kind: z.literal('rate'), line: reference, from: day, pence: pence.min(0) }),
  z.strictObject({ kind: z.literal('hours'), line: reference, from: day, hoursPerWeek: hoursText }),
  z.strictObject({ kind: z.literal('gross'), from: day, pence: pence.min(0) }),
  z.strictObject({ kind: z.literal('gross'), from: day, percent }),
  z.strictObject({ kind: z.literal('contribution'), from: day, pence: pence.min(0) }),
  z.strictObject({ kind: z.literal('emergency'), from: day, weeks: z.int().min(1).max(104), hoursPerWeek: hoursText, pence: pence.min(0) }),
  z.strictObject({ kind: z.literal('purchase'), on: day, pence: pence.min(0) }),
  z.strictObject({ kind: z.literal('payer'), from: day, pence: pence.min(0), paidEvery: z.enum(PAID_EVERY), firstPaymentOn: day }),
]);
export type WhatIf = z.output<typeof change>;

/** A row, and whether what it leads to was entered or changed only after the day of the working: then on which day. */
export interface FiledRow extends WorkingRow {
  readonly later?: { readonly what: 'entered' | 'changed'; readonly on: Day };
}
export interface FiledWorking extends Omit<Working, 'rows'> {
  readonly rows: readonly FiledRow[];
}

export const figureMethods = {
  'figures.overview': read(
    'Every figure of an account at the end of a day; without a day, of the last one that is known whole.',
    z.strictObject({ account: accountId, on: day.optional() }),
  ).gives<Overview>(),
  'figures.working': read(
    'How one figure is worked out: lines, sums and rule, in order.',
    z.strictObject({ account: accountId, on: day, figure: FIGURE_ID }),
  ).gives<FiledWorking>(),
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
    'Money ahead, day by day to the end of the account year, from the last day up to a day (without one: today) that is known whole; with changes, as it would then be.',
    z.strictObject({ account: accountId, on: day.optional(), changes: z.array(change).max(100).default([]) }),
  ).gives<Ahead>(),
  'figures.lookingAhead': read(
    'Money ahead as planned and with each of up to four what-ifs, what makes the difference, what it rests on, and the hours of care that could be paid.',
    z.strictObject({ account: accountId, on: day.optional(), whatIfs: z.array(z.array(change).min(1).max(100)).max(4).default([]) }),
  ).gives<LookingAhead>(),
  'figures.moneyOverTime': read(
    'What all bank accounts held at the end of each day of the account year that is known whole, and money ahead from there.',
    z.strictObject({ account: accountId, on: day.optional() }),
  ).gives<MoneyOverTime>(),
  'figures.ruleChange': read(
    'What the council may ask back by its rules on file, and by rules as they would be saved, each with its working; null while those could not be saved.',
    z.strictObject({ account: accountId, id: recordId.optional(), fields: z.record(z.string(), z.unknown()) }),
  ).gives<RuleChange | null>(),
  'figures.recordChange': read(
    'What a record would change of what is spent, owed of the contribution and ready for a crisis on the last day that is known whole: one to be saved or corrected (`id`) or, with `fields` null, taken away. Null while it could not be saved.',
    z.strictObject({ account: accountId, type: z.enum(RECORD_TYPES), id: recordId.optional(), fields: z.record(z.string(), z.unknown()).nullable() }),
  ).gives<RecordChange | null>(),
  'figures.contributionStatement': read(
    'The contribution month by month: charged, received, overdue and paid ahead, up to a day (without one: the last that is known whole), with its rates and what was paid from the wrong account.',
    z.strictObject({ account: accountId, on: day.optional() }),
  ).gives<ContributionStatement>(),
  'figures.paymentStatement': read(
    'What each payer had due up to a day (without one: the last that is known whole), what of it came, and what comes next.',
    z.strictObject({ account: accountId, on: day.optional() }),
  ).gives<PaymentStatement>(),
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
