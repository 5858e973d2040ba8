/**
 * The diary of an employer's duties, from the first job to the last P45: what is due, by when, what it costs, and whether it is done. Where the
 * days come from: Immigration, Asylum and Nationality Act 2006, section 15 (right to work); Employment Rights Act 1996, section 1 (written terms
 * by the first day); gov.uk/register-employer; The Pensions Regulator, "Duties for new employers" (letter within six weeks, declaration within
 * five months of the start and of each third anniversary); Income Tax (PAYE) Regulations 2003 (report by the payday, P60 by 31 May, P45);
 * Employers' Liability (Compulsory Insurance) Act 1969. Money due is that of `payments-due.ts`.
 */
import type { DutyKind } from '../../books/facts.ts';
import { afterTheYear } from '../../pay/hmrc-dues.ts';
import { firstDayOf, lastDayOf, taxYearOf } from '../../pay/tax-year.ts';
import { addDays, addMonths, earlier, later } from '../../values/day.ts';
import type { Day, Pence } from '../../values/units.ts';
import type { Opens } from '../breakdowns/breakdown.ts';
import { reminderDue } from '../due/reminders.ts';
import type { Figures } from '../figures.ts';
import type { AccountIndex, Assistant } from '../inputs/account-index.ts';
import { byFrom, inForce } from '../inputs/effective.ts';
import type { PaymentDue } from './payments-due.ts';
import { paymentsDue } from './payments-due.ts';

export interface Duty {
  /** Tells it from all others, and stays the same. */
  readonly key: string;
  readonly what: DutyKind | 'hmrc' | 'pension' | 'insurance';
  readonly dueOn: Day;
  readonly person: { readonly id: number; readonly name: string } | null;
  /** What it costs; null: nothing, or not known. */
  readonly pence: Pence | null;
  /** `late`: money alone, which the bank tells of. `not_known`: its day is past, and whether it was done is not on file. */
  readonly state: 'done' | 'late' | 'due' | 'coming' | 'not_known';
  readonly doneOn: Day | null;
  /** The record that says it is done, or leads to it. */
  readonly opens: Opens | null;
}

const LETTER_DAYS = 42;
const DECLARATION_MONTHS = 5;
const AGAIN_MONTHS = 36;
/**
 * Who first employed somebody from this day on has the pension duties from the first day of that job. Before it the regulator gave each employer a
 * day of their own, which is not on file (Employers' Duties (Implementation) Regulations 2010).
 */
const DUTIES_FROM_FIRST_JOB = '2017-10-01';
/** What comes within these days is due. */
const SOON_DAYS = 31;
/** So far ahead duties are told. */
const AHEAD_MONTHS = 12;

interface Asked {
  readonly what: DutyKind;
  readonly dueOn: Day;
  readonly assistant: Assistant | null;
}

/** What was to be done once, before the account began, is not told; that papers are there counts as long as the job goes on. */
function ofAssistant(assistant: Assistant, { asOf, openedOn }: AccountIndex): Asked[] {
  const { started, left } = assistant.person;
  if (started === null) return [];
  const asked = (what: DutyKind, dueOn: Day): Asked => ({ what, dueOn, assistant });
  const letterOn = addDays(started, LETTER_DAYS);
  return [
    asked('right_to_work', started),
    asked('written_terms', started),
    ...(letterOn >= openedOn ? [asked('pension_letter', letterOn)] : []),
    ...(left !== null && left <= addMonths(asOf, AHEAD_MONTHS) ? [asked('p45', left)] : []),
  ];
}

/** The first day anybody worked: null where no first day is on file. */
function firstJob({ assistants }: { readonly assistants: readonly Assistant[] }): Day | null {
  return assistants.flatMap(({ person: { started } }) => started ?? []).reduce<Day | null>((first, day) => (first === null ? day : earlier(first, day)), null);
}

/** The declaration of the first job, and of each third anniversary up to a day; none where the days do not follow from the first job. */
function declarations(first: Day, until: Day): Day[] {
  if (first < DUTIES_FROM_FIRST_JOB) return [];
  const days: Day[] = [];
  for (let months = 0; ; months += AGAIN_MONTHS) {
    const day = addMonths(first, months + DECLARATION_MONTHS);
    if (addMonths(first, months) > until) return days;
    days.push(day);
  }
}

/** Whether there was a payday in a tax year that ended on `end`: on file, or before the account began. */
function wasPaidIn({ facts, openedOn }: AccountIndex, { person: { id, started } }: Assistant, end: Day): boolean {
  const taxYear = taxYearOf(end);
  const isOnFile = facts.payslips.some(({ person, paidOn }) => person === id && taxYearOf(paidOn) === taxYear);
  return isOnFile || (openedOn > firstDayOf(taxYear) && openedOn <= end && (started === null || started < openedOn));
}

/** P60s of the tax years that ended with somebody at work who was paid in them, since the opening. */
function yearPapers({ accountIndex }: Figures): Asked[] {
  const { assistants, openedOn, asOf } = accountIndex;
  const asked: Asked[] = [];
  for (let end = lastDayOf(taxYearOf(openedOn)); end <= asOf; end = addMonths(end, 12)) {
    const { p60: dueOn } = afterTheYear(taxYearOf(end));
    for (const assistant of assistants) {
      const { started, left } = assistant.person;
      const paid = assistant.lastPeriodEnd !== null;
      if (paid && wasPaidIn(accountIndex, assistant, end) && (started === null || started <= end) && (left === null || left >= end))
        asked.push({ what: 'p60', dueOn, assistant });
    }
  }
  return asked;
}

/**
 * Paydays to report, since the opening: of this tax year and of the one before, where you work out the pay. Who has a payroll provider is told of the
 * newest alone: the provider reports.
 */
function paydays({ facts, asOf, openedOn }: AccountIndex): Day[] {
  const since = later(openedOn, addMonths(firstDayOf(taxYearOf(asOf)), -12));
  const days = [...new Set(facts.payslips.map(({ paidOn }) => paidOn))].filter((day) => day >= since).toSorted();
  const details = byFrom(facts.employerDetails);
  return days.filter((day, index) => index === days.length - 1 || (inForce(details, day)?.payrollBy ?? null) === null);
}

function asksOf(figures: Figures): Asked[] {
  const { assistants, asOf, openedOn, facts } = figures.accountIndex;
  const first = firstJob(figures.accountIndex);
  const until = addMonths(asOf, AHEAD_MONTHS);
  const own = assistants.flatMap((assistant) => ofAssistant(assistant, figures.accountIndex));
  const hasScheme = facts.employerDetails.some(({ payeReference }) => payeReference !== null);
  const declared = first === null ? [] : declarations(first, until).filter((day) => day >= openedOn);
  return [
    ...own,
    ...(first === null || hasScheme ? [] : [{ what: 'paye_scheme', dueOn: first, assistant: null } as const]),
    ...declared.map((dueOn): Asked => ({ what: 'pension_declaration', dueOn, assistant: null })),
    ...paydays(figures.accountIndex).map((dueOn): Asked => ({ what: 'pay_report', dueOn, assistant: null })),
    ...yearPapers(figures),
  ];
}

/** Marked as done: by what, of whom, and the day it was due. */
function doneBy({ accountIndex: { facts } }: Figures, { what, dueOn, assistant }: Asked): { readonly id: number; readonly doneOn: Day } | null {
  const person = assistant?.person.id ?? null;
  return facts.dutiesDone.findLast((row) => row.duty === what && row.person === person && row.dueOn === dueOn) ?? null;
}

/** What nobody marked as done may be done all the same: no duty is late but those that the bank tells of. */
function stateOn(asOf: Day, dueOn: Day): Duty['state'] {
  return dueOn > addDays(asOf, SOON_DAYS) ? 'coming' : dueOn >= asOf ? 'due' : 'not_known';
}

function written(figures: Figures, asked: Asked): Duty {
  const { what, dueOn, assistant } = asked;
  const done = doneBy(figures, asked);
  return {
    key: `${what}-${dueOn}-${assistant?.person.id ?? 0}`,
    ...{ what, dueOn, pence: null, doneOn: done?.doneOn ?? null },
    person: assistant && { id: assistant.person.id, name: assistant.name },
    state: done === null ? stateOn(figures.accountIndex.asOf, dueOn) : 'done',
    opens: done && { type: 'dutiesDone', id: done.id },
  };
}

/** Of a credit nothing is to be done. */
function money({ accountIndex }: Figures, due: PaymentDue): Duty[] {
  const { to, dueOn, pence, left, state, paidOn } = due;
  if (dueOn === null || state === 'credit_open' || state === 'credit_used' || state === 'credit_paid_back') return [];
  const open = { paid: 'done', paid_late: 'done', late: 'late', not_known: 'not_known', due: stateOn(accountIndex.asOf, dueOn) } as const;
  return [{ key: `${to}-${dueOn}`, what: to, dueOn, person: null, pence: left > 0 ? left : pence, state: open[state], doneOn: paidOn, opens: { figure: to } }];
}

/** The insurance that ends next, of those written down; without any, that there is none on file since the first job. */
function insurance(figures: Figures): Duty[] {
  const { facts, asOf, openedOn } = figures.accountIndex;
  const first = firstJob(figures.accountIndex);
  if (first === null) return [];
  const known = facts.reminders.filter(({ what }) => what === 'insurance');
  if (known.length === 0) {
    const dueOn = later(first, openedOn);
    return [{ key: `insurance-${dueOn}`, what: 'insurance', dueOn, person: null, pence: null, state: 'not_known', doneOn: null, opens: null }];
  }
  return known.flatMap((reminder): Duty[] => {
    const dueOn = reminderDue(reminder, null);
    if (dueOn === null) return [];
    const opens = { type: 'reminders', id: reminder.id } as const;
    return [{ key: `insurance-${reminder.id}`, what: 'insurance', dueOn, person: null, pence: null, state: stateOn(asOf, dueOn), doneOn: null, opens }];
  });
}

/** By day. */
export function dutiesOf(figures: Figures): Duty[] {
  if (figures.accountIndex.assistants.length === 0) return [];
  const duties = [
    ...asksOf(figures).map((asked) => written(figures, asked)),
    ...paymentsDue(figures).flatMap((due) => money(figures, due)),
    ...insurance(figures),
  ];
  return duties.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.key < b.key ? -1 : 1));
}
