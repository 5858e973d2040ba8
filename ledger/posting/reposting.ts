/**
 * After records or the parts of bank lines have changed: brings every entry that depends on them to what it should be.
 * A paper's change may change what a recorded payment pays, and both what the lines that settle them were for; nothing
 * else is touched. Entries that are already right stay as they are.
 */
import type { RecordType } from '../../core/api/records.ts';
import { Entries } from '../../core/books/entries.ts';
import type { Entry } from '../../core/books/entries.ts';
import type { AccountFacts, Settles, StatementLine } from '../../core/books/facts.ts';
import { settledByPayments } from '../../core/figures/inputs/movements.ts';
import type { EntrySource, Title } from '../../core/books/titles.ts';
import { titleOf } from '../../core/books/titles.ts';
import { importWords } from '../../core/words/bank/import.ts';
import type { WriteContext } from '../runtime/context.ts';
import { readLines, readRecords } from '../accounts/facts.ts';
import { Books } from './posting.ts';
import type { PostedTable, PostedType } from './posting.ts';
import { recordTables } from '../records/tables.ts';

export interface Changed {
  readonly records: readonly { readonly type: RecordType; readonly id: number }[];
  /** Lines whose parts changed, or that came or went. */
  readonly lines: ReadonlySet<number>;
}

const POSTED = {
  bankAccounts: (entries, record) => entries.bankAccount(record),
  opening: (entries, record) => entries.openingAmount(record),
  payslips: (entries, record) => entries.payslip(record),
  invoices: (entries, record) => entries.invoice(record),
  purchases: (entries, record) => entries.purchase(record),
  payments: (entries, record) => entries.payment(record),
} as const satisfies { [T in PostedType]: (entries: Entries, record: AccountFacts[T][number]) => Entry };

export const POSTED_TYPES = Object.keys(POSTED) as readonly PostedType[];

function isPosted(type: RecordType): type is PostedType {
  return Object.hasOwn(POSTED, type);
}

export function tableOf(type: PostedType): PostedTable {
  return recordTables[type].table;
}

/** The entry of one record. */
export function entryOf<T extends PostedType>(entries: Entries, type: T, record: AccountFacts[T][number]): Entry {
  const make = POSTED[type] as (entries: Entries, record: AccountFacts[T][number]) => Entry;
  return make(entries, record);
}

/** How an entry reads by the records it is made of. */
export function titleBy(entries: Entries, type: EntrySource['type'], record: EntrySource['record']): Title {
  return titleOf({ type, record } as EntrySource, entries.records);
}

/** Which papers' entries changed, as line parts and payments name them. */
class ChangedPapers {
  readonly #keys = new Set<string>();

  add(type: RecordType, id: number): void {
    this.#keys.add(`${type} ${id}`);
  }

  has({ kind, id }: Settles): boolean {
    const type: RecordType = kind === 'payment' ? 'payments' : kind === 'payslip' ? 'payslips' : kind === 'invoice' ? 'invoices' : 'purchases';
    return this.#keys.has(`${type} ${id}`);
  }
}

/** The facts after a change, reading again only what it touched. */
export function factsAfter(ctx: Pick<WriteContext, 'db'>, before: AccountFacts, changed: Changed): AccountFacts {
  const types = new Set(changed.records.map((record) => record.type));
  const account = before.account.id;
  const again = Object.fromEntries([...types].map((type) => [type, readRecords(ctx.db, account, type)])) as Partial<Pick<AccountFacts, RecordType>>;
  return { ...before, ...again, ...(changed.lines.size > 0 && { lines: readLines(ctx.db, account) }) };
}

/** The payslips of people whose plan line changed: they cost another line now. */
function payslipsOfMovedPeople(before: AccountFacts, after: AccountFacts): number[] {
  if (before.people === after.people) return [];
  const lineBefore = new Map(before.people.map((person) => [person.name, person.planLine]));
  const lineAfter = new Map(after.people.map((person) => [person.name, person.planLine]));
  return after.payslips.filter(({ name }) => (lineBefore.get(name) ?? null) !== (lineAfter.get(name) ?? null)).map(({ id }) => id);
}

/** `before` and `after`: the account's facts before and after the change (`factsAfter`). */
export function repost(ctx: WriteContext, before: AccountFacts, after: AccountFacts, changed: Changed): void {
  const books = new Books(ctx, after.account.id);
  correct(books, new Entries(after, settledByPayments(after)), before, after, changed);
  books.finish();
}

/** Posts lines that have just come in, and whatever they change in what recorded payments pay. `after` holds them. */
export function postNewLines(ctx: WriteContext, before: AccountFacts, after: AccountFacts, lines: readonly StatementLine[]): void {
  const entries = new Entries(after, settledByPayments(after));
  const books = new Books(ctx, after.account.id);
  lines.forEach((line, index) => {
    books.post({ table: 'statement_line', id: line.id }, entries.line(line), titleBy(entries, 'line', line));
    if (index % EVERY === 0) ctx.progress(importWords.steps.post, index, lines.length);
  });
  correct(books, entries, before, after, { records: [], lines: new Set() });
  books.finish();
}

const EVERY = 500;

function correct(books: Books, entries: Entries, before: AccountFacts, after: AccountFacts, changed: Changed): void {
  const papers = new ChangedPapers();
  const correctRecord = (type: RecordType, id: number): void => {
    if (!isPosted(type)) return;
    const record = (after[type] as readonly { readonly id: number }[]).find((one) => one.id === id);
    const wanted = record ? { entry: entryOf(entries, type, record as never), title: titleBy(entries, type, record as never) } : null;
    if (books.correct({ table: tableOf(type), id }, wanted)) papers.add(type, id);
  };
  for (const { type, id } of changed.records) {
    // What settles it may read otherwise, though its own entry does not.
    papers.add(type, id);
    correctRecord(type, id);
  }
  for (const id of payslipsOfMovedPeople(before, after)) correctRecord('payslips', id);
  for (const { id } of after.payments) correctRecord('payments', id);

  const there = new Set<number>();
  for (const line of after.lines) {
    there.add(line.id);
    if (changed.lines.has(line.id) || line.parts.some(({ settles }) => settles && papers.has(settles))) {
      books.correct({ table: 'statement_line', id: line.id }, { entry: entries.line(line), title: titleBy(entries, 'line', line) });
    }
  }
  for (const id of changed.lines) if (!there.has(id)) books.correct({ table: 'statement_line', id }, null);
}
