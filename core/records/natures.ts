/**
 * What a field of a record may hold: how it is checked when it is saved, read from a cell of a sheet, typed into a form, added up and
 * shown in a history. Each kind of record says which of these its fields are. Which widget a form shows follows from it.
 */
import { z } from 'zod';
import { day, hundredthHours, category, line, name, listedNote, note, pence, recordId } from '../api/values.ts';
import { MOST_LINES, readLines, writeLines } from '../bills/lines.ts';
import type { Category, InvoiceLine } from '../books/facts.ts';
import { CATEGORIES, INVOICE_LINE_FOR } from '../books/facts.ts';
import { isCost } from '../books/posting.ts';
import type { Cell } from '../move-in/cells.ts';
import {
  day as dayCell,
  hours as hoursCell,
  listOf,
  money as moneyCell,
  oneOf,
  paidMoney,
  plusMoney,
  rate as rateCell,
  text as textCell,
  time as timeCell,
  weeks as weeksCell,
  whole as wholeCell,
  yesNo,
} from '../move-in/cells.ts';
import { formatDay } from '../values/day.ts';
import { formatHours } from '../values/hours.ts';
import { MOST_LISTED, MOST_NAME, MOST_NOTE, MOST_OTHER_NAMES, MOST_RATE, MOST_TEXT } from '../values/limits.ts';
import { formatMoney, opposite } from '../values/money.ts';
import { parseTime } from '../values/time-of-day.ts';
import { ownMoneyWords } from '../words/books/own-money.ts';
import { expectedWords } from '../words/move-in.ts';
import { categoryWords } from '../words/books/categories.ts';

/** What was typed, by field. Money, hours and days as text; marks as the list of those marked. */
export type Typed = Readonly<Record<string, string | boolean | readonly string[]>>;

/** What a record may refer to, by id. */
export type Referred = 'person' | 'planLine' | 'fund' | 'supplier' | 'invoice' | 'wish' | 'purchase' | 'bankAccount' | 'letter' | 'outcome' | 'ownAccount';
/** Names on file that can be offered. */
export type NamesOf = Referred | 'payee';

export interface Choice {
  readonly value: string;
  readonly title: string;
  readonly detail?: string;
}

export type HowTyped =
  | { readonly as: 'words' | 'note' | 'day' | 'hours' | 'weeks' | 'yes' }
  /** `signed`: may be less than nothing. */
  | { readonly as: 'money'; readonly signed?: true }
  | { readonly as: 'whole'; readonly least: number; readonly most: number }
  /** A few, all in sight; or a list that opens. */
  | { readonly as: 'choice' | 'pick' | 'marks'; readonly options: readonly Choice[] | ((typed: Typed) => readonly Choice[]) }
  /** Lines of an invoice, each as its parts with tabs between. */
  | { readonly as: 'lines' }
  /** One of those on file that the field refers to. */
  | { readonly as: 'name' }
  /** Free text, with names offered. */
  | { readonly as: 'suggest'; readonly of: NamesOf };

/** `S`: what a cell of a sheet gives, where that is not what is kept. */
export interface Nature<T, S = T> {
  readonly schema: z.ZodType<T>;
  readonly cell: Cell<S>;
  readonly typed: HowTyped;
  /** Counts towards what all records of a kind may come to. */
  readonly sum?: 'money' | 'hours';
  shown(value: T): string;
}

const asItIs = (value: string | number): string => String(value);

const plus = pence.min(0);
const rate = plus.refine((value) => value <= MOST_RATE, { error: `at most ${formatMoney(MOST_RATE)} an hour` });

/** A name: never empty. */
export const WORDS: Nature<string> = { schema: name, cell: textCell(MOST_NAME), typed: { as: 'words' }, shown: asItIs };
/** What is printed on a paper to tell it from others; it may be empty. */
export const NUMBER: Nature<string> = { ...WORDS, schema: line.max(MOST_NAME) };
export const TEXT: Nature<string> = { schema: line.max(MOST_TEXT), cell: textCell(MOST_TEXT), typed: { as: 'words' }, shown: asItIs };
/** Other names of one, with commas between. */
export const OTHER_NAMES: Nature<string> = { ...TEXT, schema: line.max(MOST_OTHER_NAMES), cell: textCell(MOST_OTHER_NAMES) };
export const NOTE: Nature<string> = { schema: note, cell: textCell(MOST_NOTE), typed: { as: 'note' }, shown: asItIs };
/** What Headroom lists day by day. */
export const LISTED: Nature<string> = { ...NOTE, schema: listedNote, cell: textCell(MOST_LISTED) };
/** Something on file, by its id; in a sheet by its name. What it is says the field. */
export const REFERENCE: Nature<number, string> = { schema: recordId, cell: textCell(MOST_NAME), typed: { as: 'name' }, shown: asItIs };
/** The same, typed as its name. */
export function byName(of: Referred): Nature<number, string> {
  return { ...REFERENCE, typed: { as: 'suggest', of } };
}
export const DAY: Nature<string> = { schema: day, cell: dayCell, typed: { as: 'day' }, shown: formatDay };
/** A time of a day. */
export const TIME: Nature<string> = {
  schema: z
    .string()
    .overwrite((typed) => parseTime(typed) ?? typed)
    .refine((typed) => parseTime(typed) === typed, { error: 'a time such as 7:30 or 22:00' }),
  cell: timeCell,
  typed: { as: 'words' },
  shown: asItIs,
};
/** Signs of a bank, written as `as` writes what was typed; null: they are no such signs. */
function bankSigns(expected: string, as: (typed: string) => string | null): Nature<string> {
  return {
    schema: z
      .string()
      .overwrite((typed) => as(typed) ?? typed)
      .refine((typed) => as(typed) === typed, { error: expected }),
    cell: { expected, read: as },
    typed: { as: 'words' },
    shown: asItIs,
  };
}
export const LAST_DIGITS = bankSigns(ownMoneyWords.digits, (typed) => /^\s*(\d{4})\s*$/.exec(typed)?.[1] ?? null);
export const SORT_CODE = bankSigns(ownMoneyWords.sortCode, (typed) => {
  const digits = typed.replace(/[\s-]/g, '');
  return /^\d{6}$/.test(digits) ? digits.replace(/(\d\d)(?=\d)/g, '$1-') : null;
});
export const MONEY: Nature<number> = { schema: pence, cell: moneyCell, typed: { as: 'money', signed: true }, sum: 'money', shown: formatMoney };
/** What an account held: never added up. */
export const BALANCE: Nature<number> = { schema: pence, cell: moneyCell, typed: { as: 'money', signed: true }, shown: formatMoney };
/** Positive in, negative out; written and shown as people do: what was paid is positive. */
export const PAID: Nature<number> = {
  ...MONEY,
  schema: pence.describe('positive in, negative out'),
  cell: paidMoney,
  shown: (value) => formatMoney(opposite(value)),
};
export const AMOUNT: Nature<number> = { schema: plus, cell: plusMoney, typed: { as: 'money' }, sum: 'money', shown: formatMoney };
/** What one of something costs: never added up. */
export const PRICE: Nature<number> = { schema: plus, cell: plusMoney, typed: { as: 'money' }, shown: formatMoney };
/** A price of an hour that is multiplied by hours and days. */
export const RATE: Nature<number> = { ...PRICE, schema: rate, cell: rateCell };
export const HOURS: Nature<number> = { schema: hundredthHours, cell: hoursCell, typed: { as: 'hours' }, sum: 'hours', shown: formatHours };
/** Hundredths of a per cent. */
export const PERCENT: Nature<number> = { schema: z.int().min(0).max(10_000), cell: hoursCell, typed: { as: 'hours' }, shown: formatHours };
/** Made once it is asked for: a page may not make schemas of objects (see `schemas.ts`). */
const invoiceLine = z.lazy(() =>
  z.strictObject({ what: z.enum(INVOICE_LINE_FOR), quantity: hundredthHours.nullable(), price: plus.nullable(), amount: pence, words: line.max(MOST_TEXT) }),
);
export const LINES: Nature<readonly InvoiceLine[]> = {
  schema: z.array(invoiceLine).max(MOST_LINES),
  cell: { expected: expectedWords.invoiceLines, read: readLines },
  typed: { as: 'lines' },
  shown: writeLines,
};
export const WEEKS: Nature<number> = { schema: z.number().min(0).max(104).multipleOf(0.01), cell: weeksCell, typed: { as: 'weeks' }, shown: asItIs };
export const YES: Nature<boolean> = { schema: z.boolean(), cell: yesNo, typed: { as: 'yes' }, shown: (value) => (value ? 'yes' : 'no') };

export function whole(least: number, most: number): Nature<number> {
  return { schema: z.int().min(least).max(most), cell: wholeCell(least, most), typed: { as: 'whole', least, most }, shown: asItIs };
}

/** Text with names offered. */
export function suggest(of: NamesOf, nature: Nature<string> = WORDS): Nature<string> {
  return { ...nature, typed: { as: 'suggest', of } };
}

type Titles<V extends string> = Readonly<Record<V, string | { readonly title: string; readonly detail: string }>>;

function options<V extends string>(values: readonly V[], titles: Titles<V>): Choice[] {
  return values.map((value) => {
    const said: string | { readonly title: string; readonly detail: string } = titles[value];
    return typeof said === 'string' ? { value, title: said } : { value, ...said };
  });
}

/** One of a few, all in sight. */
export function choice<const V extends string>(values: readonly V[], titles: Titles<V>): Nature<V> {
  return { schema: z.enum(values), cell: oneOf(values), typed: { as: 'choice', options: options(values, titles) }, shown: asItIs };
}

/** One of a list that opens. */
export function pick<const V extends string>(values: readonly V[], titles: Titles<V>): Nature<V> {
  return { ...choice(values, titles), typed: { as: 'pick', options: options(values, titles) } };
}

/** Any of a few. Which words there are is for the kind to check: a newer program may know more. */
export function marks<const V extends string>(values: readonly V[], titles: Titles<V>): Nature<readonly string[]> {
  return {
    schema: z.array(z.string().max(40)).max(30),
    cell: listOf(values),
    typed: { as: 'marks', options: options(values, titles) },
    shown: (value) => value.join(', '),
  };
}

const USUALLY_IN: ReadonlySet<Category> = new Set(['direct_payment', 'contribution', 'one_off_funding', 'refund', 'interest']);

/** Kinds of money, those first that usually go this way. */
export function categoriesFor(moneyIn: boolean): readonly Category[] {
  return CATEGORIES.toSorted((a, b) => Number(USUALLY_IN.has(b) === moneyIn) - Number(USUALLY_IN.has(a) === moneyIn));
}

export const CATEGORY: Nature<Category> = {
  schema: category,
  cell: oneOf(CATEGORIES),
  typed: { as: 'pick', options: (typed) => options(categoriesFor(typed['way'] === 'in' || typed['direction'] === 'in'), categoryWords) },
  shown: (value) => categoryWords[value],
};

/** A plan line that is there stays in sight, whatever the kind of money. */
export function countsForPlan(typed: Typed): boolean {
  return CATEGORIES.some((one) => one === typed['category'] && isCost(one)) || (typed['planLine'] ?? '') !== '';
}

/** What kinds say of the plan line that their records belong to. */
export const PLAN_LINE = { label: 'Plan line', help: 'The line of the support plan it belongs to.', column: 'plan_line', refers: 'planLine' } as const;
