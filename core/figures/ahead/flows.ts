/**
 * What comes in and goes out after a day by what is on file: payments and instalments on their due days, and what is owed on the days it
 * is likely to be paid (figures, section 7). Each flow has its own day; nothing is added up here.
 */
import { addDays, dayInMonth, later } from '../../values/day.ts';
import type { FundId } from '../../books/facts.ts';
import type { Day, Pence } from '../../values/units.ts';
import { contributionPeriods, instalmentOf, modelOn } from '../council/contribution.ts';
import { councilPayments } from '../council/direct-payment.ts';
import { payersPayments } from '../council/payers.ts';
import type { Figures } from '../figures.ts';
import type { Part } from '../owed/liabilities.ts';

export interface Flow {
  readonly day: Day;
  /** Positive, whichever way it goes; an amount paid too much or ahead is negative. */
  readonly pence: Pence;
}

export interface FlowIn extends Flow {
  readonly what: 'council' | 'contribution' | 'payer';
  /** The ring-fenced fund it is for, of another payer. */
  readonly fund: FundId | null;
}

export interface FlowOut extends Flow {
  readonly part: Part;
}

/** What flows come to up to a day, for many days one after the other. */
export function runningSum(flows: readonly Flow[]): (day: Day) => Pence {
  const inOrder = flows.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  let sum = 0;
  const sums = inOrder.map(({ pence }) => (sum += pence));
  return (day) => {
    let [from, to] = [0, inOrder.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((inOrder[middle]?.day ?? day) <= day) from = middle + 1;
      else to = middle;
    }
    return sums[from - 1] ?? 0;
  };
}

/** Payments and instalments due after `asOf`, up to `to`. A contribution that the council invoices never comes into this account. */
export function flowsIn({ accountIndex }: Figures, to: Day): FlowIn[] {
  const isAhead = ({ dueOn }: { readonly dueOn: Day }): boolean => dueOn > accountIndex.asOf;
  const council = councilPayments(accountIndex, to).due.filter(isAhead);
  return [
    ...council.map(({ dueOn, pence }): FlowIn => ({ day: dueOn, pence, what: 'council', fund: null })),
    ...contributionPeriods(accountIndex, to)
      .due.filter(isAhead)
      .filter(({ dueOn }) => modelOn(accountIndex, dueOn) !== 'gross_invoiced')
      .map((period): FlowIn => ({ day: period.dueOn, pence: instalmentOf(accountIndex, period).pence, what: 'contribution', fund: null })),
    ...payersPayments(accountIndex, to)
      .filter(isAhead)
      .map(({ dueOn, pence, fund }): FlowIn => ({ day: dueOn, pence, what: 'payer', fund })),
  ];
}

/** The next 22nd on or after `day`: HMRC and the pension scheme are paid on it. */
function next22nd(day: Day): Day {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const inMonth = dayInMonth(year, month, 22);
  return inMonth >= day ? inMonth : dayInMonth(year, month + 1, 22);
}

const ESTIMATES_AFTER_DAYS = 28;

/** What is owed on `asOf` but holiday and what is set aside, each on the day it is likely to be paid, never before the day after. */
export function flowsOut({ accountIndex, owed, liabilities }: Figures): FlowOut[] {
  const first = addDays(accountIndex.asOf, 1);
  const on = (part: Part, day: Day, pence: Pence): FlowOut => ({ part, day: later(day, first), pence });
  const { parts } = liabilities;
  const estimatesOn = addDays(accountIndex.asOf, ESTIMATES_AFTER_DAYS);
  return [
    ...owed.payslips.map(({ payslip, left }) => on('wages', payslip.paidOn, left)),
    ...owed.otherWages.map(({ amount }) => on('wages', first, amount)),
    on('hmrc', next22nd(first), parts.hmrc),
    on('pension', next22nd(first), parts.pension),
    ...owed.invoices.map(({ invoice, left }) => on('invoices', invoice.due ?? invoice.day, left)),
    ...owed.onAccount.map(({ purchase, left }) => on('invoices', purchase.day, left)),
    on('owedToPeople', first, parts.owedToPeople),
    on('notYetOnAPayslip', estimatesOn, parts.notYetOnAPayslip),
    on('notYetInvoiced', estimatesOn, parts.notYetInvoiced),
  ].filter(({ pence }) => pence !== 0);
}
