/** A form filled in: its values, its lines, and what the user answered. What stands on the paper and in the sheets is made of this alone. */
import type { AccountFacts } from '../books/facts.ts';
import { productRounded } from '../values/money.ts';
import type { Pence } from '../values/units.ts';
import { returnFigureWords as words } from '../words/returns/figures.ts';
import type { PaidSlip, ReturnStep } from './behind.ts';
import type { ReturnFigures, ReturnRow, ReturnValue } from './figures.ts';
import { isRows } from './figures.ts';
import type { FormPart, ReturnForm } from './form.ts';
import { answerTo, questionsOf } from './questions.ts';
import type { ReturnLine } from './lines.ts';

/** One reason of a checklist that holds, by the place of its part and of its option. */
export interface Tick {
  readonly part: number;
  readonly option: number;
  /** What of the money it explains; null: no sum is said. */
  readonly pence: Pence | null;
}

export interface ReturnAnswers {
  /** By the id of the question: text, `yes` or `no`, a day, or pence as digits. */
  readonly answers: Readonly<Record<string, string>>;
  readonly ticks: readonly Tick[];
}

export interface FilledReturn extends ReturnAnswers {
  readonly form: ReturnForm;
  readonly values: ReturnFigures;
  readonly lines: readonly ReturnLine[];
  /** The bank accounts of which a month has no statement, each with those months (YYYY-MM). Not given: sealed before this was looked at. */
  readonly withoutStatement?: readonly { readonly bankAccount: string; readonly months: readonly string[] }[];
  /** The payslips paid in its days. Not given: sealed before they were kept, or not shared. */
  readonly pay?: readonly PaidSlip[];
  /** The sum of what the council's rule asks back; null: it has no such rule. Not given: sealed before it was kept. */
  readonly surplusSteps?: readonly ReturnStep[] | null;
  /** The lines are left out of what is shared. */
  readonly totalsOnly: boolean;
}

type Checklist = Extract<FormPart, { readonly kind: 'checklist' }>;

/** Whether a checklist has to be answered: always, or where more or less is held than the form allows. */
export function isAskedFor({ requiredWhen }: Checklist, values: ReturnFigures): boolean {
  if (requiredWhen === 'always') return true;
  const standing = values['held.moreOrLess'];
  return requiredWhen === 'heldMoreOrLess' && (standing === 'more' || standing === 'less');
}

/** What of the money held beyond the form's band no ticked reason explains; null: nothing is beyond it, or the checklist asks no sums. */
export function notExplainedBy(part: Checklist, place: number, { values, ticks }: Pick<FilledReturn, 'values' | 'ticks'>): Pence | null {
  const beyond = values['held.beyond'];
  if (!part.amounts || !isAskedFor(part, values) || typeof beyond !== 'number' || beyond === 0) return null;
  return ticks.reduce((left, tick) => (tick.part === place ? left - (tick.pence ?? 0) : left), beyond);
}

/** What may be asked back with the least and the most that the form's own text lets be kept, where that is a range; each with its weeks. */
export function returnableInRange({ form, values }: Pick<FilledReturn, 'form' | 'values'>): readonly { readonly weeks: number; readonly pence: Pence }[] {
  const { weeksLow, weeksHigh } = form.rules;
  const { 'bank.closing': closing, 'retained.weekly': weekly, 'retained.other': other } = values;
  if (weeksLow === null || weeksHigh === null || weeksLow === weeksHigh) return [];
  if (typeof closing !== 'number' || typeof weekly !== 'number' || typeof other !== 'number') return [];
  return [weeksLow, weeksHigh].map((weeks) => ({ weeks, pence: Math.max(0, closing - other - productRounded([Math.round(weeks * 100), weekly], 100)) }));
}

/** Questions by their id, and the places of checklists of which nothing is ticked. */
export interface Unanswered {
  readonly questions: readonly string[];
  readonly checklists: readonly number[];
}

/** What is still to be answered. */
export function unanswered({ form, values, answers, ticks }: FilledReturn): Unanswered {
  return {
    questions: questionsOf(form).flatMap(({ id }) => (answerTo(answers, id).trim() === '' ? [id] : [])),
    checklists: form.parts.flatMap((part, place) =>
      part.kind === 'checklist' && isAskedFor(part, values) && !ticks.some((tick) => tick.part === place) ? [place] : [],
    ),
  };
}

/** By its place among those that are here; after them those that were called so when the return was closed. */
function numberedOf(here: readonly string[], said: readonly string[]): (name: string) => number {
  const all = [...new Set([...here, ...said])];
  return (name) => all.indexOf(name) + 1;
}

/** The totals alone: no payment, and nobody who was paid is named. Plan lines and bank accounts, which may be called after somebody, have numbers. */
export function totalsAlone(filled: FilledReturn, { planLines, bankAccounts }: Pick<AccountFacts, 'planLines' | 'bankAccounts'>): FilledReturn {
  const { employees, insurance, outcomes } = filled.values;
  const called = (value: ReturnValue, label: (row: ReturnRow, index: number) => string): ReturnValue =>
    isRows(value) ? value.map((row, index) => ({ ...row, label: label(row, index) })) : value;
  const planNumber = numberedOf(
    planLines.map(({ name }) => name),
    isRows(outcomes) ? outcomes.map(({ label }) => label) : [],
  );
  const bankNumber = numberedOf(
    bankAccounts.map(({ name }) => name),
    filled.withoutStatement?.map(({ bankAccount }) => bankAccount) ?? [],
  );
  const { pay: _pay, ...shared } = filled;
  const withoutStatement = filled.withoutStatement?.map((one) => ({ ...one, bankAccount: words.bankAccount(bankNumber(one.bankAccount)) }));
  return {
    ...shared,
    ...(withoutStatement && { withoutStatement }),
    totalsOnly: true,
    lines: [],
    values: {
      ...filled.values,
      employees: called(employees, (_, index) => words.assistant(index + 1)),
      insurance: called(insurance, () => words.insurance),
      outcomes: called(outcomes, ({ label }) => words.planLine(planNumber(label))),
    },
  };
}
