/** The ledger as people read it: one row for each document's money, with the balance after it, filtered and searched. */
import { z } from 'zod';
import type { Category, Refunded } from '../books/facts.ts';
import type { RecordChange } from './records.ts';
import type { RecordType } from '../records/kinds.ts';
import { RECORD_TYPES } from '../records/kinds.ts';
import { read } from './method.ts';
import { accountId, category, day, limit, offset, recordId, reference, sought } from './values.ts';

/** What a row was made from: a bank line, or a record. */
const source = z.strictObject({ type: z.enum(['line', ...RECORD_TYPES]), id: recordId });

/** Empty filter: every row. `text` finds words in who and what for; an amount written as money finds that amount, in or out. */
export const moneyFilter = z.strictObject({
  month: z
    .string()
    .regex(/^\d{4}-\d\d$/)
    .optional(),
  /** The first and last day. */
  from: day.optional(),
  to: day.optional(),
  category: category.optional(),
  fund: reference.optional(),
  /** Null: what is outside the plan. */
  planLine: reference.nullable().optional(),
  explained: z.boolean().optional(),
  text: sought.optional(),
  /** Also show entries that were corrected and their reversals. */
  corrections: z.boolean().optional(),
});
export type MoneyFilter = z.input<typeof moneyFilter>;

export interface MoneyRow {
  /** The entry's number in the file. */
  readonly entry: number;
  readonly day: string;
  /** Who it came from or went to, as the bank or the record says. */
  readonly who: string;
  /** What for, in words: "Wages of 3 May", "Invoice INV1040", "Direct payment". */
  readonly what: string;
  readonly category: Category | null;
  readonly planLine: string | null;
  readonly fund: string | null;
  /** Pence; one of in and out is 0, and both are in the row of an opening balance. */
  readonly in: number;
  readonly out: number;
  /**
   * Pence after this row, over all bank accounts, whatever the filter: the opening balance, bank lines in their order, and
   * payments on their way. A recorded payment is a row of its own, from its day, as long as no bank line clears it (and of what
   * is left where a line cleared part); then the bank line stands in its place. So the newest row's balance is `reconciled` on a
   * day past everything, and without payments on their way every balance is the statement's. Where corrected rows and what takes
   * them back are shown, they stand before the row in their place, and the balance runs through them: each pair comes to nothing.
   */
  readonly balance: number;
  readonly state: 'explained' | 'unexplained' | 'recorded' | 'corrected' | 'reversal';
  readonly source: { readonly type: 'line' | RecordType; readonly id: number };
  /** How many papers count for the source: its own, and those of what it paid or was paid by. */
  readonly papers: number;
}

/** What of one month is shown. */
export interface MoneyMonth {
  /** `2026-10`. */
  readonly month: string;
  readonly rows: number;
  /** Pence, of the rows that are shown; what was corrected or taken back counts in none. */
  readonly in: number;
  readonly out: number;
  /** Pence at the month's end, whatever the filter: the balance after its newest row. */
  readonly balance: number;
}

export interface MoneyRowDetail {
  readonly row: MoneyRow;
  /** Where it came from: the bank file and its row, or who recorded it. */
  readonly origin: string;
  readonly parts: readonly {
    readonly amount: number;
    readonly what: string;
    readonly category: Category | null;
    readonly planLine: string | null;
    readonly fund: string | null;
    readonly by: string;
    readonly source: { readonly type: RecordType; readonly id: number } | null;
    /** What it gives back, and where that is; null: it is not said. */
    readonly refunds: { readonly title: string; readonly of: Refunded } | null;
    /** It may say what it gives back. */
    readonly mayRefund: boolean;
  }[];
  /** The balanced entry in plain words; pence add up to 0. */
  readonly legs: readonly { readonly heading: string; readonly pence: number }[];
  readonly history: readonly RecordChange[];
  /** Entries of it that were corrected, each with its reversal, oldest first. */
  readonly corrections: readonly MoneyRow[];
}

interface Choice {
  readonly id: number;
  readonly name: string;
}

export interface MoneyChoices {
  readonly months: readonly string[];
  readonly categories: readonly Category[];
  readonly funds: readonly Choice[];
  readonly planLines: readonly Choice[];
}

export interface TotalRow {
  readonly month: string;
  readonly category: Category | 'unexplained';
  readonly in: number;
  readonly out: number;
}

export const moneyMethods = {
  'money.rows': read(
    'Rows of money with running balances, newest first, a window at a time, and the sums of each month of all of them.',
    z.strictObject({ account: accountId, filter: moneyFilter, offset, limit }),
  ).gives<{ total: number; in: number; out: number; months: readonly MoneyMonth[]; rows: readonly MoneyRow[] }>(),
  'money.row': read(
    'One bank line or recorded payment in full: its parts, where it came from, its history and corrections.',
    z.strictObject({ account: accountId, source }),
  ).gives<MoneyRowDetail>(),
  'money.choices': read('The months, categories, funds and plan lines there are to filter by.', z.strictObject({ account: accountId })).gives<MoneyChoices>(),
  'money.totals': read('Money in and out by month and category, all history.', z.strictObject({ account: accountId })).gives<readonly TotalRow[]>(),
};
