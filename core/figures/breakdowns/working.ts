/**
 * How one figure is worked out: its rule in words, and rows in order that add up to it on the page. Every row is read off
 * the figures as they were worked out for the overview, so that a working can never come to something else.
 */
import type { AccountFacts } from '../../books/facts.ts';
import type { Day, HundredthHours, Pence } from '../../values/units.ts';
import { Refusal } from '../../values/problem.ts';
import { figureOfMonthWords, figureOfOneWords, figureWords } from '../../words/figures/rules.ts';
import { rowWords } from '../../words/figures/workings.ts';
import type { Figures } from '../figures.ts';
import { figuresOf } from '../figures.ts';
import { isEstimated } from '../known/answers.ts';
import { lineCalled, personCalled, supplierCalled } from '../inputs/account-index.ts';
import type { FigureId, FigureOfMonth, FigureOfOne, SingleFigure } from './figure-ids.ts';
import type { Draw, DrawMonth, DrawOne, Breakdown, WorkingRow } from './breakdown.ts';
import { chargeBreakdowns } from './charge.ts';
import { finalBreakdowns } from './final-account.ts';
import { cashBreakdowns, monthBreakdown } from './cash.ts';
import { chargedBreakdown, councilBreakdowns, payerBreakdown, receivedBreakdown } from './council.ts';
import { crisisBreakdowns, fundBreakdown } from './crisis.ts';
import { holidayBreakdown, owedBreakdowns, unpaidHoursBreakdown } from './owed.ts';
import { paidToBreakdown, planBreakdowns, plannedLineBreakdown, planLineBreakdown, spentLineBreakdown } from './plan.ts';

export type { Opens, WorkingRow } from './breakdown.ts';

export interface Working {
  readonly figure: FigureId;
  readonly asOf: Day;
  /** The last day that is known whole up to `asOf`, and how the figure may be read by it. */
  readonly completeTo: Day | null;
  readonly state: 'known' | 'estimated';
  readonly title: string;
  readonly rule: string;
  readonly rows: readonly WorkingRow[];
  /** What the rows come to, in pence or in hundredths of an hour; null where the working only tells. */
  readonly result: { readonly pence: Pence } | { readonly hours: HundredthHours } | null;
}

const BREAKDOWNS: Readonly<Record<SingleFigure, Draw>> = {
  ...cashBreakdowns,
  ...planBreakdowns,
  ...councilBreakdowns,
  ...chargeBreakdowns,
  ...finalBreakdowns,
  ...owedBreakdowns,
  ...crisisBreakdowns,
};
const BREAKDOWNS_OF_ONE: Readonly<Record<FigureOfOne, DrawOne>> = {
  planLine: planLineBreakdown,
  plannedLine: (figures, line) => plannedLineBreakdown(figures, line, 'toDate'),
  spentLine: spentLineBreakdown,
  yearBudgetLine: (figures, line) => plannedLineBreakdown(figures, line, 'year'),
  paidToPerson: (figures, person) => paidToBreakdown(figures, 'person', person),
  paidToSupplier: (figures, supplier) => paidToBreakdown(figures, 'supplier', supplier),
  holidayOf: holidayBreakdown,
  notYetOnAPayslipOf: unpaidHoursBreakdown,
  fund: fundBreakdown,
  payer: payerBreakdown,
};

const BREAKDOWNS_OF_MONTH: Readonly<Record<FigureOfMonth, DrawMonth>> = {
  statementMonth: monthBreakdown,
  chargedInMonth: chargedBreakdown,
  receivedInMonth: receivedBreakdown,
};

/** The working of a figure, read off the figures of a day. Refused with `notFound` where there is no such thing. */
export function workingOf(figures: Figures, figure: FigureId): Working {
  const made = workingMaker(figures);
  if ('id' in figure) {
    const breakdown = BREAKDOWNS_OF_ONE[figure.figure](figures, figure.id);
    return breakdown ? made(figure, figureOfOneWords[figure.figure](calledOf(figures, figure)), breakdown) : notThere('figure.id');
  }
  if (!('month' in figure)) return made(figure, figureWords[figure.figure], BREAKDOWNS[figure.figure](figures));
  const breakdown = BREAKDOWNS_OF_MONTH[figure.figure](figures, figure.month);
  return breakdown ? made(figure, figureOfMonthWords[figure.figure](rowWords.month(figure.month)), breakdown) : notThere('figure.month');
}

function notThere(field: string): never {
  throw new Refusal('notFound', rowWords.notThere, { field });
}

/** What the assistant, supplier, fund or plan line is called. */
function calledOf({ accountIndex, funds, payers }: Figures, { figure, id }: Extract<FigureId, { id: number }>): string {
  if (figure === 'fund') return funds.find(({ fund }) => fund.id === id)?.fund.name ?? '';
  if (figure === 'payer') return payers.find((payer) => payer.funds.some((fund) => fund.id === id))?.name ?? '';
  if (figure === 'paidToSupplier') return supplierCalled(accountIndex, id);
  return figure === 'holidayOf' || figure === 'notYetOnAPayslipOf' || figure === 'paidToPerson' ? personCalled(accountIndex, id) : lineCalled(accountIndex, id);
}

function workingMaker({ accountIndex, known }: Figures) {
  const state = isEstimated(accountIndex, known) ? 'estimated' : 'known';
  return (figure: FigureId, words: { readonly title: string; readonly rule: string }, breakdown: Breakdown): Working => {
    const adds = breakdown.rows.some((row) => row.kind === 'sum');
    const result = !adds ? null : breakdown.unit === 'pence' ? { pence: breakdown.total } : { hours: breakdown.total };
    return { figure, asOf: accountIndex.asOf, completeTo: known.to, state, ...words, rows: breakdown.rows, result };
  };
}

/** The working of one figure of an account at the end of `asOf`. `today`: the day it is asked on. */
export function working(facts: AccountFacts, asOf: Day, figure: FigureId, today: Day = asOf): Working {
  return workingOf(figuresOf(facts, asOf, today), figure);
}
