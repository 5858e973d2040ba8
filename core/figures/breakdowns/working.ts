/**
 * How one figure is worked out: its rule in words, and rows in order that add up to it on the page. Every row is read off
 * the figures as they were worked out for the overview, so that a working can never come to something else.
 */
import type { AccountFacts } from '../../books/facts.ts';
import type { Day, HundredthHours, Pence } from '../../values/units.ts';
import { Refusal } from '../../values/problem.ts';
import { figureWords, namedFigureWords } from '../../words/figures/rules.ts';
import { rowWords } from '../../words/figures/workings.ts';
import type { Figures } from '../figures.ts';
import { figuresOf } from '../figures.ts';
import type { FigureKey, NamedFigure, SingleFigure } from './keys.ts';
import type { Draw, DrawNamed, Sheet, WorkingRow } from './sheet.ts';
import { cashSheets, monthSheet } from './cash.ts';
import { councilSheets } from './council.ts';
import { crisisSheets, fundSheet } from './crisis.ts';
import { holidaySheet, owedSheets, unpaidHoursSheet } from './owed.ts';
import { planSheets, plannedLineSheet, planLineSheet, spentLineSheet } from './plan.ts';

export type { Opens, WorkingRow } from './sheet.ts';

export interface Working {
  readonly figure: FigureKey;
  readonly asOf: Day;
  readonly title: string;
  readonly rule: string;
  readonly rows: readonly WorkingRow[];
  /** What the rows come to, in pence or in hundredths of an hour; null where the working only tells. */
  readonly result: { readonly pence: Pence } | { readonly hours: HundredthHours } | null;
}

const SHEETS: Readonly<Record<SingleFigure, Draw>> = { ...cashSheets, ...planSheets, ...councilSheets, ...owedSheets, ...crisisSheets };
const NAMED_SHEETS: Readonly<Record<NamedFigure, DrawNamed>> = {
  planLine: planLineSheet,
  plannedLine: (figures, line) => plannedLineSheet(figures, line, 'toDate'),
  spentLine: spentLineSheet,
  yearBudgetLine: (figures, line) => plannedLineSheet(figures, line, 'year'),
  holidayOf: holidaySheet,
  notYetOnAPayslipOf: unpaidHoursSheet,
  fund: fundSheet,
  statementMonth: monthSheet,
};

/** The working of a figure, read off the figures of a day. Refused with `notFound` where there is nothing of that name. */
export function workingOf(figures: Figures, figure: FigureKey): Working {
  const { asOf } = figures.book;
  if (!('name' in figure)) return made(figure, asOf, figureWords[figure.figure], SHEETS[figure.figure](figures));
  const sheet = NAMED_SHEETS[figure.figure](figures, figure.name);
  if (!sheet) throw new Refusal('notFound', `There is nothing called ‘${figure.name}’ in this account.`, { field: 'figure.name' });
  return made(figure, asOf, namedFigureWords[figure.figure](shownName(figures, figure)), sheet);
}

/** A fund is called by its name, a month in words. */
function shownName({ funds }: Figures, { figure, name }: Extract<FigureKey, { name: string }>): string {
  if (figure === 'fund') return funds.find((money) => money.fund.fund === name)?.fund.name ?? name;
  return figure === 'statementMonth' ? rowWords.month(name) : name;
}

function made(figure: FigureKey, asOf: Day, words: { readonly title: string; readonly rule: string }, sheet: Sheet): Working {
  const adds = sheet.rows.some((row) => row.kind === 'sum');
  const result = !adds ? null : sheet.unit === 'pence' ? { pence: sheet.total } : { hours: sheet.total };
  return { figure, asOf, ...words, rows: sheet.rows, result };
}

/** The working of one figure of an account at the end of `asOf`. */
export function working(facts: AccountFacts, asOf: Day, figure: FigureKey): Working {
  return workingOf(figuresOf(facts, asOf), figure);
}
