/**
 * How far a month's work is: the statement is here, its lines are explained, hours are written down, bills have come, the bank's balance
 * agrees. Told from the facts alone (figures, sections 1, 5, 8 and 9); nothing of it is kept, so it can be left and taken up at any time.
 */
import { addDays, addMonths, earlier, later } from '../../values/day.ts';
import type { FigureFacts } from '../../books/facts.ts';
import type { Day } from '../../values/units.ts';
import type { BalanceCheck } from '../funds/balance-check.ts';
import { Refusal } from '../../values/problem.ts';
import { waitingWords } from '../../words/figures/notices.ts';
import { cashOf } from '../funds/cash.ts';
import { accountIndexOf } from '../inputs/account-index.ts';
import type { NotYetInvoiced } from '../owed/not-yet-invoiced.ts';
import { notYetInvoicedOf } from '../owed/not-yet-invoiced.ts';
import { knownOf } from './known.ts';

export const MONTH_STEPS = ['statement', 'explain', 'hours', 'bills', 'check'] as const;
export type MonthStep = (typeof MONTH_STEPS)[number];

export interface MonthRun {
  /** `2026-10`. */
  readonly month: string;
  readonly from: Day;
  readonly to: Day;
  /** The account was opened in it: there is none before. */
  readonly isFirst: boolean;
  /** Its last day is over. */
  readonly isOver: boolean;
  readonly done: readonly MonthStep[];
  /** The last day the statements cover, of all bank accounts; null: there are none. */
  readonly bank: Day | null;
  /** Bank lines up to its last day that wait to be explained. */
  readonly unexplained: number;
  /** Assistants whose hours end before its last day. */
  readonly behind: readonly { readonly name: string; readonly to: Day }[];
  /** Plan lines of an agency without a bill for all its days; `to` null: without any. */
  readonly unbilled: readonly { readonly name: string; readonly to: Day | null }[];
  /** Bank accounts whose printed balance is not ours. */
  readonly differing: readonly BalanceCheck[];
  /** Printed balances that were compared. */
  readonly compared: number;
  /** Lines that may be there twice. */
  readonly duplicates: number;
}

const monthOf = (day: Day): string => day.slice(0, 7);

export function lastDayOf(month: string): Day {
  return addDays(addMonths(`${month}-01`, 1), -1);
}

/** The month that ended last, unless the account begins later, then the one under way: the first that is not done is in hand. */
export function monthsInHand(openedOn: Day, today: Day): readonly string[] {
  const now = monthOf(today);
  const last = monthOf(addDays(`${now}-01`, -1));
  return lastDayOf(last) < openedOn ? [now] : [last, now];
}

/** Every step of it. */
export function isDone({ done }: Pick<MonthRun, 'done'>): boolean {
  return done.length === MONTH_STEPS.length;
}

/** So long after a month its bills are looked for: the estimate of care not invoiced goes no further back. */
const BILLS_WITHIN_DAYS = 55;

/** A bill is seldom dated within the days it is for, so those of later days tell too. */
function unbilledOf(facts: FigureFacts, to: Day, today: Day): MonthRun['unbilled'] {
  const estimates = notYetInvoicedOf(accountIndexOf(facts, earlier(later(to, today), addDays(to, BILLS_WITHIN_DAYS))));
  const isOpen = ({ invoicedTo, pieces }: NotYetInvoiced): boolean => (invoicedTo === null || invoicedTo < to) && pieces.some(({ from }) => from <= to);
  return estimates.filter(isOpen).map(({ name, invoicedTo }) => ({ name, to: invoicedTo }));
}

/** `facts`: those of its last day. Refuses a month that ends before the account is opened: nothing of it is on file. */
export function monthRun(facts: FigureFacts, month: string, today: Day): MonthRun {
  const to = lastDayOf(month);
  const accountIndex = accountIndexOf(facts, to);
  if (to < accountIndex.openedOn) throw new Refusal('badInput', waitingWords.beforeOpening(accountIndex.openedOn), { field: 'month' });
  const cash = cashOf(accountIndex);
  const { bank, assistants } = knownOf(accountIndex, today);
  const behind = assistants.filter((one) => one.to < to);
  const unbilled = unbilledOf(facts, to, today);
  const differing = cash.checks.filter(({ difference }) => difference !== 0);
  const isHere = bank !== null && bank >= to;
  const isExplained = isHere && cash.waiting.lines === 0;
  const is: Readonly<Record<MonthStep, boolean>> = {
    statement: isHere,
    explain: isExplained,
    hours: behind.length === 0 && today > to,
    bills: unbilled.length === 0 && today > to,
    check: isExplained && differing.length === 0 && cash.duplicates.length === 0,
  };
  return {
    month,
    from: `${month}-01`,
    to,
    isFirst: accountIndex.openedOn >= `${month}-01`,
    isOver: today > to,
    done: MONTH_STEPS.filter((step) => is[step]),
    bank,
    unexplained: cash.waiting.lines,
    behind: behind.map(({ name, to: last }) => ({ name, to: last })),
    unbilled,
    differing,
    compared: cash.checks.length,
    duplicates: cash.duplicates.length,
  };
}
