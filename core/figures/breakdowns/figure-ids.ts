/**
 * The names of the figures whose working can be opened, and of the records a working leads to.
 * A figure that stands for each of several things (a plan line, an assistant, a fund, a month) is named with the id of which one.
 * Names only: what a figure is lies in the files beside this one.
 */
import { z } from 'zod';
import type { AccountFacts } from '../../books/facts.ts';

/** Figures there is one of. */
export const SINGLE_FIGURES = [
  'statementBalance',
  'uncleared',
  'reconciled',
  'plan',
  'planned',
  'spent',
  'yearBudget',
  'outsidePlan',
  'hours',
  'banked',
  'contribution',
  'accrued',
  'overdue',
  'chargeEstimate',
  'directPayment',
  'expectedFromCouncil',
  'finalAccount',
  'wages',
  'notYetOnAPayslip',
  'hmrc',
  'pension',
  'invoices',
  'notYetInvoiced',
  'owedToPeople',
  'holiday',
  'otherPots',
  'liabilities',
  'ringFenced',
  'free',
  'reclaim',
  'plannedUntilNextReceipt',
  'crisis',
  'crisisHours',
  'approvedNotSpent',
  'unexplained',
  'duplicates',
] as const;
export type SingleFigure = (typeof SINGLE_FIGURES)[number];

/** Figures there is one of for each plan line, assistant, supplier or fund, by its id. */
const FIGURES_OF_ONE = [
  'planLine',
  'plannedLine',
  'spentLine',
  'yearBudgetLine',
  'paidToPerson',
  'paidToSupplier',
  'holidayOf',
  'notYetOnAPayslipOf',
  'fund',
  'payer',
] as const;
export type FigureOfOne = (typeof FIGURES_OF_ONE)[number];

/** Figures there is one of for each month. */
export const FIGURES_OF_MONTH = ['statementMonth', 'chargedInMonth', 'receivedInMonth'] as const;
export type FigureOfMonth = (typeof FIGURES_OF_MONTH)[number];

export const FIGURE_ID = z.union([
  z.strictObject({ figure: z.enum(SINGLE_FIGURES) }),
  z.strictObject({ figure: z.enum(FIGURES_OF_ONE), id: z.int().positive() }),
  /** `2026-04`. */
  z.strictObject({ figure: z.enum(FIGURES_OF_MONTH), month: z.string().min(1).max(200) }),
]);
export type FigureId = z.output<typeof FIGURE_ID>;

/** A record behind a row: a bank line, or a record of one of the account's lists. */
export interface RecordRef {
  readonly type: 'line' | Exclude<keyof AccountFacts, 'account' | 'lines' | 'printedBalances' | 'statementEnds'>;
  readonly id: number;
}
