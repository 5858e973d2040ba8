/**
 * After records or the parts of bank lines have changed: brings every entry that depends on them to what it should be.
 * A document's change may change what a recorded payment pays, and both what the lines that settle them were for; nothing
 * else is touched. Entries that are already right stay as they are.
 */
import { keysOf } from '../../core/values/own-keys.ts';
import type { RecordType } from '../../core/api/records.ts';
import { EntryBuilder } from '../../core/books/entries.ts';
import type { Entry } from '../../core/books/entries.ts';
import type { AccountFacts, Settles, StatementLine } from '../../core/books/facts.ts';
import { settledByPayments } from '../../core/figures/inputs/movements.ts';
import type { EntrySource, Title } from '../../core/books/titles.ts';
import { titleOf } from '../../core/books/titles.ts';
import { importWords } from '../../core/words/bank/import.ts';
import type { WriteContext } from '../runtime/context.ts';
import { readLines, readRecords } from '../accounts/facts.ts';
import { EntryWriter } from './entry-writer.ts';
import type { PostedTable, PostedType } from './entry-writer.ts';
import { recordTables } from '../records/tables.ts';

export interface Changed {
  readonly records: readonly { readonly type: RecordType; readonly id: number }[];
  /** Lines whose parts changed, or that came or went. */
  readonly lines: ReadonlySet<number>;
}

const POSTED = {
  bankAccounts: (builder, record) => builder.bankAccount(record),
  opening: (builder, record) => builder.openingAmount(record),
  payslips: (builder, record) => builder.payslip(record),
  invoices: (builder, record) => builder.invoice(record),
  purchases: (builder, record) => builder.purchase(record),
  payments: (builder, record) => builder.payment(record),
} as const satisfies { [T in PostedType]: (builder: EntryBuilder, record: AccountFacts[T][number]) => Entry };

export const POSTED_TYPES = keysOf(POSTED);

function isPosted(type: RecordType): type is PostedType {
  return Object.hasOwn(POSTED, type);
}

export function tableOf(type: PostedType): PostedTable {
  return recordTables[type].table;
}

/** The entry of one record. */
export function entryOf<T extends PostedType>(builder: EntryBuilder, type: T, record: AccountFacts[T][number]): Entry {
  const make = POSTED[type] as (builder: EntryBuilder, record: AccountFacts[T][number]) => Entry;
  return make(builder, record);
}

/** How an entry reads by the records it is made of. */
export function titleBy(builder: EntryBuilder, type: EntrySource['type'], record: EntrySource['record']): Title {
  return titleOf({ type, record } as EntrySource, builder.records);
}

/** Which documents' entries changed, as line parts and payments name them. */
class ChangedDocuments {
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
  const writer = new EntryWriter(ctx, after.account.id);
  correct(writer, new EntryBuilder(after, settledByPayments(after)), before, after, changed);
  writer.finish();
}

/** Posts lines that have just come in, and whatever they change in what recorded payments pay. `after` holds them. */
export function postNewLines(ctx: WriteContext, before: AccountFacts, after: AccountFacts, lines: readonly StatementLine[]): void {
  const builder = new EntryBuilder(after, settledByPayments(after));
  const writer = new EntryWriter(ctx, after.account.id);
  lines.forEach((line, index) => {
    writer.post({ table: 'statement_line', id: line.id }, builder.line(line), titleBy(builder, 'line', line));
    if (index % EVERY === 0) ctx.progress(importWords.steps.post, index, lines.length);
  });
  correct(writer, builder, before, after, { records: [], lines: new Set() });
  writer.finish();
}

const EVERY = 500;

function correct(writer: EntryWriter, builder: EntryBuilder, before: AccountFacts, after: AccountFacts, changed: Changed): void {
  const documents = new ChangedDocuments();
  const correctRecord = (type: RecordType, id: number): void => {
    if (!isPosted(type)) return;
    const records: readonly { readonly id: number }[] = after[type];
    const record = records.find((one) => one.id === id);
    const wanted = record ? { entry: entryOf(builder, type, record as never), title: titleBy(builder, type, record as never) } : null;
    if (writer.correct({ table: tableOf(type), id }, wanted)) documents.add(type, id);
  };
  for (const { type, id } of changed.records) {
    // What settles it may read otherwise, though its own entry does not.
    documents.add(type, id);
    correctRecord(type, id);
  }
  for (const id of payslipsOfMovedPeople(before, after)) correctRecord('payslips', id);
  for (const { id } of after.payments) correctRecord('payments', id);

  const there = new Set<number>();
  for (const line of after.lines) {
    there.add(line.id);
    if (changed.lines.has(line.id) || line.parts.some(({ settles }) => settles && documents.has(settles))) {
      writer.correct({ table: 'statement_line', id: line.id }, { entry: builder.line(line), title: titleBy(builder, 'line', line) });
    }
  }
  for (const id of changed.lines) if (!there.has(id)) writer.correct({ table: 'statement_line', id }, null);
}
