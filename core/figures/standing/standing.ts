/**
 * How one account stands, as a list of very many shows it: the figures of the last day that is known whole, with the days that a later day
 * is compared with. It is a function of the facts alone until `changesOn`, so that the ledger keeps it and a list of a thousand reads it.
 */
import type { FigureFacts } from '../../books/facts.ts';
import type { Day, Pence } from '../../values/units.ts';
import { addDays, addMonths, earlier } from '../../values/day.ts';
import { aheadOf } from '../ahead/ahead.ts';
import type { Figures } from '../figures.ts';
import { figuresOf } from '../figures.ts';
import type { Need } from '../known/answers.ts';
import { instalmentOf } from '../council/contribution.ts';
import { councilPayments } from '../council/direct-payment.ts';
import { sumPence } from '../inputs/effective.ts';
import { lastWholeDay } from '../known/known.ts';
import type { NeedsDoing } from '../known/needs-doing.ts';
import { hmrcDay, needsDoingOf } from '../known/needs-doing.ts';

/** What is due on a day, as far as it is on file. */
export interface Due {
  readonly code: 'wages' | 'bill' | 'hmrc' | 'contribution';
  readonly day: Day;
  readonly pence: Pence;
}

export interface AccountStanding {
  /** The last day known whole, and the last of the bank's; null: none is. */
  readonly to: Day | null;
  readonly bank: Day | null;
  /** What the three answers are wanting. */
  readonly needs: readonly Need[];
  /** What is short before the next payment from the council; null: nothing is, or it is not known. */
  readonly short: { readonly pence: Pence; readonly nextReceiptOn: Day } | null;
  /** The first day of the account year on which the money is gone, if all goes as planned (section 7); null: none is, or it is not known. */
  readonly runsOutOn: Day | null;
  /** The most pressing of what is overdue, and how many are. */
  readonly overdue: (Pick<NeedsDoing, 'code' | 'pence' | 'day'> & { readonly count: number }) | null;
  /** What the council may ask back; null: no rule is on file, or the crisis answer is not known. */
  readonly mayBeAskedBack: Pence | null;
  /** By day. */
  readonly dues: readonly Due[];
  /** The next day on which this is to be worked out anew though nothing was changed; null: on none. */
  readonly changesOn: Day | null;
}

/** So far ahead what is due is kept: until then the list says what comes next, though nothing is changed meanwhile. */
const DUE_MONTHS = 12;

/** Instalments from the day on, each less what was paid ahead. */
function instalmentsFrom({ accountIndex, contribution }: Figures, until: Day): Due[] {
  let paidAhead = Math.max(0, contribution.received - contribution.owedAtOpening - sumPence(contribution.instalments));
  const periods = councilPayments(accountIndex, until).due.filter(({ dueOn }) => dueOn >= accountIndex.asOf);
  return periods.map((period): Due => {
    const { pence, dueOn } = instalmentOf(accountIndex, period);
    const paid = Math.min(paidAhead, pence);
    paidAhead -= paid;
    return { code: 'contribution', day: dueOn, pence: pence - paid };
  });
}

/** HMRC's pay days up to a day: what is owed now is due on the next, and on each after it until it is paid. */
function hmrcFrom({ accountIndex, liabilities }: Figures, until: Day): Due[] {
  const days: Due[] = [];
  for (let day = hmrcDay(accountIndex.asOf); day <= until; day = hmrcDay(addDays(day, 1))) days.push({ code: 'hmrc', day, pence: liabilities.parts.hmrc });
  return days;
}

/** What is on file as due from a day on, whether or not all before it is known. @param figures of that day. */
function duesOf(figures: Figures): Due[] {
  const { accountIndex, owed } = figures;
  const until = addMonths(accountIndex.asOf, DUE_MONTHS);
  const dues: Due[] = [
    ...owed.payslips.map(({ payslip: { paidOn: day }, left: pence }): Due => ({ code: 'wages', day, pence })),
    ...owed.invoices.map(({ invoice, left: pence }): Due => ({ code: 'bill', day: invoice.due ?? invoice.day, pence })),
    ...instalmentsFrom(figures, until),
    ...hmrcFrom(figures, until),
  ];
  const ahead = dues.filter(({ day, pence }) => pence > 0 && day >= accountIndex.asOf && day <= until);
  return ahead.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function overdueOf(doing: readonly NeedsDoing[]): AccountStanding['overdue'] {
  const late = doing.filter(({ overdue }) => overdue);
  const [first] = late;
  return first ? { code: first.code, pence: first.pence, day: first.day, count: late.length } : null;
}

/** The first day after `today` that says how far something is known, or on which somebody comes or goes. */
function changesOn({ lines, statementEnds, bankAccounts, people, payslips, timesheets, invoices }: FigureFacts, today: Day): Day | null {
  let first: Day | null = null;
  const note = (day: Day | null): void => {
    if (day !== null && day > today) first = first === null ? day : earlier(first, day);
  };
  for (const { day } of lines) note(day);
  for (const { day } of statementEnds) note(day);
  for (const { nothingMoreUpTo } of bankAccounts) note(nothingMoreUpTo);
  for (const { day } of timesheets) note(day);
  for (const { periodEnd } of payslips) note(periodEnd);
  for (const { day } of invoices) note(day);
  for (const { nothingMoreUpTo, started, left } of people) {
    note(nothingMoreUpTo);
    note(started);
    note(left === null ? null : addDays(left, 1));
  }
  // Of what reaches beyond today, each day that passes lets one more be known.
  return first === null ? null : addDays(today, 1);
}

/** `today`: the day it is asked on. */
export function standingOf(facts: FigureFacts, today: Day): AccountStanding {
  const figures = figuresOf(facts, lastWholeDay(facts, today), today);
  const { known, answers, crisis, clawback } = figures;
  const isKnown = answers.crisis.state !== 'not_known';
  const { available, nextReceiptOn } = crisis;
  return {
    to: known.to,
    bank: known.bank,
    needs: [...new Set([...answers.plan.needs, ...answers.contribution.needs, ...answers.crisis.needs])],
    short: isKnown && available < 0 ? { pence: -available, nextReceiptOn } : null,
    runsOutOn: isKnown ? aheadOf(figures, []).runsOutOn : null,
    overdue: overdueOf(needsDoingOf(figures, today)),
    mayBeAskedBack: isKnown && clawback.rule !== null ? clawback.repayable : null,
    dues: duesOf(figuresOf(facts, today, today)),
    changesOn: changesOn(facts, today),
  };
}
