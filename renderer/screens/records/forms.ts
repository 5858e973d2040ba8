/**
 * Every kind of record as a typed description: its fields in the order they are asked for, how each is typed, and how a
 * record stands in a list. One form and one list are drawn from it for all kinds. Words are in words/records.ts.
 */
import type { ReadOut, RecordFields, RecordType } from '../../../core/api/records.ts';
import { addDays, daysInclusive, formatDay } from '../../../core/values/day.ts';
import type { AccountFacts } from '../../../core/books/facts.ts';
import {
  CATEGORIES,
  EXCLUDES,
  HOLIDAY_METHODS,
  OPENING_KINDS,
  PAID_EVERY,
  PAYMENT_MODELS,
  PLAN_KINDS,
  POTS,
  RATE_KINDS,
  RETURN_EVERY,
  TIMESHEET_KINDS,
} from '../../../core/books/facts.ts';
import { formatHours } from '../../../core/values/hours.ts';
import { isKeyOf } from '../../../core/values/own-keys.ts';
import { categoryWords } from '../../../core/words/books/categories.ts';
import type { Option } from '../../parts/fields/choice.tsx';
import { newAccountWords } from '../../words/accounts/new-account.ts';
import { choiceWords, kindWords, rowWords } from '../../words/records.ts';
import { isCost } from '../../../core/books/posting.ts';
import { categoriesFor } from '../bank/match/parts.ts';

/** What was typed, by field. Money, hours and days as text; marks as the list of those marked. */
export type Typed = Readonly<Record<string, string | boolean | readonly string[]>>;

/** Names that are on file in the account. */
export type NamesOf = 'people' | 'planLines' | 'funds' | 'suppliers' | 'payees' | 'invoices';

type HowTyped =
  | { readonly as: 'words' | 'note' | 'day' | 'hours' | 'weeks' | 'yes' }
  /** `signed`: may be less than nothing. */
  | { readonly as: 'money'; readonly signed?: true }
  | { readonly as: 'whole'; readonly least: number; readonly most: number }
  /** A few, all in sight; or a list that opens. */
  | { readonly as: 'choice' | 'pick' | 'marks'; readonly options: readonly Option<string>[] | ((typed: Typed) => readonly Option<string>[]) }
  /** One of those on file: its id. */
  | { readonly as: 'name'; readonly of: NamesOf }
  /** Free text, with names offered. */
  | { readonly as: 'suggest'; readonly of: NamesOf };

export type FieldForm<Name extends string = string> = HowTyped & {
  readonly name: Name;
  /** May be left empty. */
  readonly optional?: true;
  /** Only asked for then; else not given. */
  readonly when?: (typed: Typed) => boolean;
  /** Asked for under a heading that opens: seldom needed. */
  readonly seldom?: true;
  /** Stays for the next record that is added. */
  readonly stays?: true;
};

/** A record as it stands in a list. */
interface RecordRow {
  readonly day: string | null;
  readonly title: string;
  readonly detail: string;
  /** Pence; null: no amount. */
  readonly amount: number | null;
}

export interface RecordForm<T extends RecordType> {
  readonly fields: readonly FieldForm<(keyof RecordFields<T> & string) | 'way'>[];
  /** `amount` is typed without a sign; the choice `way` gives it: this value makes it less than nothing. */
  readonly negative?: string;
  /** What a new one begins with. `today` is a day; `newest`: the newest of its kind. */
  readonly start: (today: string, newest: AccountFacts[T][number] | null) => Typed;
  readonly row: (record: ReadOut<T>) => RecordRow;
}

function options<V extends string>(
  values: readonly V[],
  titles: Readonly<Record<V, string | { readonly title: string; readonly detail: string }>>,
): Option<V>[] {
  return values.map((value) => {
    const said: string | { readonly title: string; readonly detail: string } = titles[value];
    return typeof said === 'string' ? { value, title: said } : { value, ...said };
  });
}

const categories = (typed: Typed): readonly Option<string>[] => options(categoriesFor(typed['way'] === 'in' || typed['direction'] === 'in'), categoryWords);
/** A plan line that is there stays in sight, whatever the kind of money. */
const countsForPlan = (typed: Typed): boolean => CATEGORIES.some((one) => one === typed['category'] && isCost(one)) || (typed['planLine'] ?? '') !== '';
const inHours = (typed: Typed): boolean => typed['kind'] === 'pa_hours' || typed['kind'] === 'agency_hours';
const joined = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join(', ');
const planLine = { name: 'planLine', as: 'name', of: 'planLines', optional: true } as const;

const recordForms: { readonly [T in RecordType]: RecordForm<T> } = {
  payments: {
    fields: [
      { name: 'way', as: 'choice', options: options(['out', 'in'], choiceWords.payments), stays: true },
      { name: 'day', as: 'day', stays: true },
      { name: 'to', as: 'suggest', of: 'payees', stays: true },
      { name: 'amount', as: 'money' },
      { name: 'category', as: 'pick', options: categories, stays: true },
      { ...planLine, when: countsForPlan, stays: true },
      { name: 'for', as: 'suggest', of: 'invoices', optional: true },
      { name: 'reference', as: 'words', optional: true },
    ],
    negative: 'out',
    start: (today) => ({ way: 'out', day: today }),
    row: ({ day, to, amount, category, planLine: line, reference }) => ({
      day,
      title: to,
      detail: joined(categoryWords[category], line, reference),
      amount,
    }),
  },
  invoices: {
    fields: [
      { name: 'way', as: 'choice', options: options(['bill', 'credit'], choiceWords.invoices) },
      { name: 'supplier', as: 'suggest', of: 'suppliers', stays: true },
      { name: 'number', as: 'words' },
      { name: 'day', as: 'day' },
      { name: 'due', as: 'day', optional: true },
      { name: 'amount', as: 'money' },
      { ...planLine, stays: true },
      { name: 'serviceFrom', as: 'day', optional: true, seldom: true },
      { name: 'serviceTo', as: 'day', optional: true, seldom: true },
      { name: 'hours', as: 'hours', optional: true, seldom: true },
      { name: 'rate', as: 'money', optional: true, seldom: true },
    ],
    negative: 'credit',
    start: (today) => ({ way: 'bill', day: today }),
    row: ({ day, number, supplier, amount, planLine: line }) => ({ day, title: rowWords.invoice(number, amount < 0), detail: joined(supplier, line), amount }),
  },
  payslips: {
    fields: [
      { name: 'person', as: 'name', of: 'people', stays: true },
      { name: 'periodStart', as: 'day', stays: true },
      { name: 'periodEnd', as: 'day', stays: true },
      { name: 'paidOn', as: 'day', stays: true },
      { name: 'hours', as: 'hours', optional: true },
      { name: 'gross', as: 'money', signed: true },
      { name: 'tax', as: 'money', signed: true },
      { name: 'employeeNi', as: 'money', signed: true },
      { name: 'employeePension', as: 'money', signed: true },
      { name: 'net', as: 'money', signed: true },
      { name: 'employerNi', as: 'money', signed: true },
      { name: 'employerPension', as: 'money', signed: true },
    ],
    // The next pay period, as long as the last one.
    start: (_today, newest) => {
      const nothing = { tax: '0', employeeNi: '0', employeePension: '0', employerNi: '0', employerPension: '0' };
      if (newest === null) return nothing;
      const days = daysInclusive(newest.periodStart, newest.periodEnd);
      const [periodStart, periodEnd, paidOn] = [newest.periodStart, newest.periodEnd, newest.paidOn].map((day) => addDays(day, days));
      return { ...nothing, periodStart: periodStart ?? '', periodEnd: periodEnd ?? '', paidOn: paidOn ?? '' };
    },
    row: ({ paidOn, person, periodStart, periodEnd, net }) => ({
      day: paidOn,
      title: rowWords.payslip(person),
      detail: rowWords.span(formatDay(periodStart), formatDay(periodEnd)),
      amount: net,
    }),
  },
  purchases: {
    fields: [
      { name: 'day', as: 'day' },
      { name: 'supplier', as: 'suggest', of: 'suppliers', stays: true },
      { name: 'item', as: 'words' },
      { name: 'amount', as: 'money', signed: true },
      { ...planLine, stays: true },
      { name: 'paidBy', as: 'suggest', of: 'people', optional: true },
      { name: 'approvedOn', as: 'day', optional: true, seldom: true },
      { name: 'approvedBy', as: 'words', optional: true, seldom: true },
    ],
    start: (today) => ({ day: today }),
    row: ({ day, item, supplier, planLine: line, paidBy, amount }) => ({
      day,
      title: item || supplier,
      detail: joined(item ? supplier : null, line, paidBy === null ? null : rowWords.paidBack(paidBy)),
      amount,
    }),
  },
  contributionPaid: {
    fields: [
      { name: 'day', as: 'day' },
      { name: 'amount', as: 'money', signed: true },
      { name: 'how', as: 'words', optional: true, stays: true },
    ],
    start: (today) => ({ day: today }),
    row: ({ day, how, amount }) => ({ day, title: rowWords.contribution, detail: how, amount }),
  },
  planLines: {
    fields: [{ name: 'name', as: 'words' }],
    start: () => ({}),
    row: ({ name }) => ({ day: null, title: name, detail: '', amount: null }),
  },
  plan: {
    fields: [
      { name: 'line', as: 'suggest', of: 'planLines' },
      { name: 'outcome', as: 'words', optional: true },
      { name: 'kind', as: 'choice', options: options(PLAN_KINDS, choiceWords.planKinds) },
      { name: 'hoursPerWeek', as: 'hours', when: inHours },
      { name: 'rate', as: 'money', when: inHours },
      { name: 'amount', as: 'money', when: (typed) => !inHours(typed) },
      { name: 'from', as: 'day' },
      { name: 'to', as: 'day', optional: true },
      { name: 'fund', as: 'name', of: 'funds', optional: true },
      { name: 'bankingClause', as: 'note', optional: true, seldom: true, when: inHours },
    ],
    start: () => ({ kind: 'pa_hours' }),
    row: ({ line, outcome, from, to, kind, amount }) => ({
      day: from,
      title: line,
      detail: joined(choiceWords.planKinds[kind], rowWords.from(formatDay(from), to === null ? null : formatDay(to)), outcome),
      amount,
    }),
  },
  planMoves: {
    fields: [
      { name: 'day', as: 'day' },
      { name: 'fromLine', as: 'name', of: 'planLines' },
      { name: 'toLine', as: 'name', of: 'planLines' },
      { name: 'amount', as: 'money' },
      { name: 'reason', as: 'note', optional: true },
      { name: 'agreedBy', as: 'words' },
    ],
    start: (today) => ({ day: today }),
    row: ({ day, fromLine, toLine, reason, amount }) => ({ day, title: rowWords.move(fromLine, toLine), detail: reason, amount }),
  },
  people: {
    fields: [
      { name: 'name', as: 'words' },
      { name: 'alsoKnownAs', as: 'words', optional: true },
      { name: 'started', as: 'day', optional: true },
      { name: 'left', as: 'day', optional: true },
      { name: 'hoursPerWeek', as: 'hours', optional: true },
      planLine,
      { name: 'holidayMethod', as: 'choice', options: options(HOLIDAY_METHODS, choiceWords.holidayMethods) },
      { name: 'leaveYearStart', as: 'day', optional: true, seldom: true },
      { name: 'born', as: 'day', optional: true, seldom: true },
    ],
    start: () => ({ holidayMethod: 'irregular' }),
    row: ({ name, started, left, planLine: line }) => ({
      day: started,
      title: name,
      detail: joined(line, started === null ? null : rowWords.from(formatDay(started), left === null ? null : formatDay(left))),
      amount: null,
    }),
  },
  payRates: {
    fields: [
      { name: 'person', as: 'name', of: 'people', stays: true },
      { name: 'from', as: 'day', stays: true },
      { name: 'rate', as: 'money' },
      { name: 'kind', as: 'pick', options: options(RATE_KINDS, choiceWords.rateKinds) },
    ],
    start: () => ({ kind: 'standard' }),
    row: ({ person, from, rate, kind }) => ({ day: from, title: person, detail: rowWords.anHour(rate, choiceWords.rateKinds[kind]), amount: rate }),
  },
  timesheets: {
    fields: [
      { name: 'person', as: 'name', of: 'people', stays: true },
      { name: 'day', as: 'day', stays: true },
      { name: 'hours', as: 'hours' },
      { name: 'kind', as: 'pick', options: options(TIMESHEET_KINDS, choiceWords.timesheetKinds) },
    ],
    start: (today) => ({ day: today, kind: 'worked' }),
    row: ({ person, day, hours, kind }) => ({
      day,
      title: person,
      detail: rowWords.hours(formatHours(hours), choiceWords.timesheetKinds[kind].toLowerCase()),
      amount: null,
    }),
  },
  councilRules: {
    fields: [
      { name: 'from', as: 'day' },
      { name: 'weeklyGross', as: 'money' },
      { name: 'paidEvery', as: 'pick', options: options(PAID_EVERY, newAccountWords.every) },
      { name: 'firstPaymentOn', as: 'day', optional: true },
      { name: 'paymentModel', as: 'choice', options: options(PAYMENT_MODELS, newAccountWords.models) },
      { name: 'surplusWeeks', as: 'weeks' },
      { name: 'surplusBasis', as: 'choice', options: options(['gross', 'net'], newAccountWords.bases) },
      { name: 'excludes', as: 'marks', options: options(EXCLUDES, choiceWords.excludes) },
      { name: 'agreedContingency', as: 'money' },
      { name: 'returnEvery', as: 'pick', options: options(RETURN_EVERY, choiceWords.returns), optional: true },
      { name: 'replyDays', as: 'whole', least: 0, most: 400, optional: true },
      { name: 'keepYears', as: 'whole', least: 0, most: 100, optional: true },
    ],
    start: () => ({ paidEvery: '4_weekly', paymentModel: 'net', surplusBasis: 'gross', agreedContingency: '0' }),
    row: ({ from, weeklyGross, paidEvery }) => ({
      day: from,
      title: rowWords.rules,
      detail: joined(rowWords.aWeek(weeklyGross), newAccountWords.every[paidEvery]),
      amount: weeklyGross,
    }),
  },
  contributionRates: {
    fields: [
      { name: 'from', as: 'day' },
      { name: 'weekly', as: 'money' },
    ],
    start: () => ({}),
    row: ({ from, weekly }) => ({ day: from, title: rowWords.contribution, detail: rowWords.aWeek(weekly), amount: weekly }),
  },
  funds: {
    fields: [
      { name: 'fund', as: 'words' },
      { name: 'name', as: 'words' },
      { name: 'ringFenced', as: 'yes' },
    ],
    start: () => ({}),
    row: ({ fund, name, ringFenced }) => ({ day: null, title: name, detail: joined(fund, ringFenced ? rowWords.ringFenced : null), amount: null }),
  },
  setAside: {
    fields: [
      { name: 'pot', as: 'pick', options: options(POTS, choiceWords.pots) },
      { name: 'amount', as: 'money' },
      { name: 'day', as: 'day' },
    ],
    start: (today) => ({ day: today }),
    row: ({ pot, amount, day }) => ({ day, title: choiceWords.pots[pot], detail: '', amount }),
  },
  rules: {
    fields: [
      { name: 'contains', as: 'words' },
      { name: 'direction', as: 'choice', options: options(['out', 'in'], choiceWords.directions) },
      { name: 'category', as: 'pick', options: categories },
      { ...planLine, when: countsForPlan },
      { name: 'fund', as: 'name', of: 'funds', optional: true },
      { name: 'position', as: 'whole', least: 0, most: 100_000 },
    ],
    start: (_today, newest) => ({ direction: 'out', position: `${(newest?.position ?? 0) + 1}` }),
    row: ({ position, contains, direction, category, planLine: line }) => ({
      day: null,
      title: rowWords.words(contains),
      detail: rowWords.place(position, joined(choiceWords.directions[direction].toLowerCase(), categoryWords[category], line)),
      amount: null,
    }),
  },
  bankAccounts: {
    fields: [
      { name: 'name', as: 'words' },
      { name: 'openingBalance', as: 'money', signed: true },
    ],
    start: () => ({ openingBalance: '0' }),
    row: ({ name, openingBalance }) => ({ day: null, title: name, detail: '', amount: openingBalance }),
  },
  opening: {
    fields: [
      { name: 'what', as: 'pick', options: options(OPENING_KINDS, choiceWords.openings) },
      { name: 'person', as: 'name', of: 'people', when: ({ what }) => what === 'holiday' },
      { name: 'fund', as: 'name', of: 'funds', when: ({ what }) => what === 'fund' },
      { name: 'planLine', as: 'name', of: 'planLines', when: ({ what }) => what === 'spent' },
      { name: 'pence', as: 'money', signed: true, when: ({ what }) => what !== 'holiday' },
      { name: 'hours', as: 'hours', when: ({ what }) => what === 'holiday' },
    ],
    start: () => ({}),
    row: ({ what, person, planLine: line, fund, pence, hours }) => ({
      day: null,
      title: choiceWords.openings[what],
      detail: joined(person, line, fund, hours === null ? null : `${formatHours(hours)} h`),
      amount: pence,
    }),
  },
};

export function isRecordType(type: string | undefined): type is RecordType {
  return isKeyOf(recordForms, type);
}

/** The form of a kind, its fields seen alike for all kinds. */
export function formOf(type: RecordType): { readonly fields: readonly FieldForm[]; readonly negative?: string } {
  return recordForms[type];
}

/** What a new record of a kind begins with. */
export function startOf(type: RecordType, today: string, newest: object | null): Typed {
  return (recordForms[type].start as (today: string, newest: object | null) => Typed)(today, newest);
}

/** How a record of a kind stands in a list. `names`: of what it refers to, by field. */
export function rowOf(type: RecordType, record: object, names: Readonly<Record<string, string>>): RecordRow {
  return (recordForms[type].row as (record: object) => RecordRow)({ ...record, ...names });
}

export function labelOf(type: RecordType, field: string): string {
  const words: Readonly<Record<string, { readonly label: string } | undefined>> = kindWords[type].fields;
  return words[field]?.label ?? field;
}

export function helpOf(type: RecordType, field: string): string | undefined {
  const words: Readonly<Record<string, { readonly help?: string } | undefined>> = kindWords[type].fields;
  return words[field]?.help;
}
