/**
 * How one account stands, as a list of very many shows it: the figures of the last day that is known whole, with the days that a later day
 * is compared with. It is a function of the facts alone until `changesOn`, so that the ledger keeps it and a list of a thousand reads it.
 */
import type { FigureFacts, Mandate } from '../../books/facts.ts';
import type { Day, HundredthHours, Pence } from '../../values/units.ts';
import { addDays, earlier, later } from '../../values/day.ts';
import { aheadOf } from '../ahead/ahead.ts';
import { finalAccountOf } from '../council/final-account.ts';
import type { Due } from '../due/due.ts';
import { duesOf } from '../due/dues.ts';
import { returnsOver } from '../due/returns.ts';
import type { Figures } from '../figures.ts';
import { figuresOf } from '../figures.ts';
import type { Need } from '../known/answers.ts';
import { lastWholeDay } from '../known/known.ts';
import type { NeedsDoing } from '../known/needs-doing.ts';
import { needsDoingOf } from '../known/needs-doing.ts';

/** The most pressing of what is overdue of one kind, and how many of it are. */
export type OverdueKind = Pick<NeedsDoing, 'code' | 'pence' | 'day'> & { readonly count: number };

type Acting = Pick<Mandate, 'role' | 'who' | 'from' | 'to' | 'revokedOn'>;

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
  /** By kind, the most pressing first. */
  readonly overdue: readonly OverdueKind[];
  /** What the council may ask back, all that is left once the direct payment has ended; null: no rule is on file, or the crisis answer is not known. */
  readonly mayBeAskedBack: Pence | null;
  /** How many hours of care are ready for a crisis, at the dearest price on file; null: no price, or the crisis answer is not known. */
  readonly crisisHours: HundredthHours | null;
  /** The day up to which every bank account was right against what the bank printed; null: of one it is not known, or there is none. */
  readonly reconciledOn: Day | null;
  /** Who acts for the person, has acted and will: which of them on a day is for the reader to tell (`actsAs`). */
  readonly mandates: readonly Acting[];
  /** What was paid in the account year and has no paper, by the rules on file; null: not looked at since the last change. */
  readonly papersMissing: { readonly count: number; readonly pence: Pence } | null;
  /** By day. */
  readonly dues: readonly Due[];
  /** The next day on which this is to be worked out anew though nothing was changed; null: on none. */
  readonly changesOn: Day | null;
}

function overdueOf(doing: readonly NeedsDoing[]): OverdueKind[] {
  const kinds = new Map<NeedsDoing['code'], OverdueKind>();
  for (const { code, pence, day, overdue } of doing) {
    if (!overdue) continue;
    const known = kinds.get(code);
    kinds.set(code, known ? { ...known, count: known.count + 1 } : { code, pence, day, count: 1 });
  }
  return [...kinds.values()];
}

function reconciledOn({ accountIndex, cash }: Figures): Day | null {
  const { bankAccounts, reconciliations } = accountIndex.facts;
  let all: Day | null = null;
  for (const { id, name, what, usedTo } of bankAccounts) {
    if (what === 'cash' || (usedTo !== null && usedTo < accountIndex.asOf)) continue;
    const days = [
      ...cash.checks.filter(({ bankAccount, difference }) => bankAccount === name && difference === 0),
      ...reconciliations.filter(({ bankAccount, day }) => bankAccount === id && day <= accountIndex.asOf),
    ].map(({ day }) => day);
    if (days.length === 0) return null;
    const newest = days.reduce(later);
    all = all === null ? newest : earlier(all, newest);
  }
  return all;
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

type Reserves = Pick<AccountStanding, 'short' | 'runsOutOn' | 'mayBeAskedBack' | 'crisisHours'>;

/** Once the direct payment has ended all that is left goes back, and what the plan would still take runs nothing out. */
function reservesOf(figures: Figures): Reserves {
  const { accountIndex, answers, crisis, clawback } = figures;
  if (answers.crisis.state === 'not_known') return { short: null, runsOutOn: null, mayBeAskedBack: null, crisisHours: null };
  const final = finalAccountOf(figures);
  const hasEnded = final !== null && final.stop.from <= accountIndex.asOf;
  const left = hasEnded ? final.returnable : crisis.available;
  const until = (hasEnded ? final.by : null) ?? crisis.nextReceiptOn;
  return {
    short: left < 0 ? { pence: -left, nextReceiptOn: until } : null,
    runsOutOn: hasEnded ? null : aheadOf(figures, []).runsOutOn,
    crisisHours: hasEnded || crisis.hours.length === 0 ? null : Math.min(...crisis.hours.map(({ hours }) => hours)),
    mayBeAskedBack: hasEnded ? Math.max(0, left) : clawback.rule === null ? null : clawback.repayable,
  };
}

/** `today`: the day it is asked on. `over`: returns of times that are over, whether they were made or not. */
export function standingOf(facts: FigureFacts, today: Day): Omit<AccountStanding, 'papersMissing'> & { readonly over: readonly Due[] } {
  const figures = figuresOf(facts, lastWholeDay(facts, today), today);
  const { known, answers } = figures;
  const now = figuresOf(facts, today, today);
  return {
    to: known.to,
    bank: known.bank,
    needs: [...new Set([...answers.plan.needs, ...answers.contribution.needs, ...answers.crisis.needs])],
    ...reservesOf(figures),
    overdue: overdueOf(needsDoingOf(figures, today)),
    reconciledOn: reconciledOn(figures),
    mandates: facts.mandates.map(({ role, who, from, to, revokedOn }) => ({ role, who, from, to, revokedOn })),
    dues: duesOf(now),
    over: returnsOver(now),
    changesOn: changesOn(facts, today),
  };
}
