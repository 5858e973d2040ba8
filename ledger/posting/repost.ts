/**
 * After records or the parts of bank lines have changed: brings every entry that depends on them to what it should be.
 * A document's change may change what a recorded payment pays, and both what the lines that settle them were for; nothing
 * else is looked at. Entries that are already right stay as they are.
 */
import type { Posts } from '../../core/records/kind.ts';
import type { PostedType, RecordType } from '../../core/records/kinds.ts';
import { isPosted, KINDS } from '../../core/records/kinds.ts';
import { EntryBuilder } from '../../core/books/entries.ts';
import type { Entry } from '../../core/books/entries.ts';
import { TYPE_SETTLED } from '../../core/books/facts.ts';
import type { AccountFacts, Settles, StatementLine } from '../../core/books/facts.ts';
import { peopleCalled } from '../../core/books/people.ts';
import { settledByPayments } from '../../core/figures/inputs/movements.ts';
import type { EntrySource, Title } from '../../core/books/titles.ts';
import { titleOf } from '../../core/books/titles.ts';
import { importWords } from '../../core/words/bank/import.ts';
import type { WriteContext } from '../runtime/context.ts';
import type { Changed } from '../accounts/known-facts.ts';
import type { Wanted } from './entry-writer.ts';
import { EntryWriter } from './entry-writer.ts';

/** The entry of one record. */
export function entryOf<T extends PostedType>(builder: EntryBuilder, type: T, record: AccountFacts[T][number]): Entry {
  const post: Posts = KINDS[type].posts;
  return post(builder, record);
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
    return this.#keys.has(`${TYPE_SETTLED[kind]} ${id}`);
  }
}

/** The payslips of people whose plan line changed: they cost another line now. */
function payslipsOfMovedPeople(before: AccountFacts, after: AccountFacts): number[] {
  if (before.people === after.people) return [];
  const lineBefore = new Map(before.people.map(({ id, planLine }) => [id, planLine]));
  const lineAfter = new Map(after.people.map(({ id, planLine }) => [id, planLine]));
  return after.payslips.filter(({ person }) => (lineBefore.get(person) ?? null) !== (lineAfter.get(person) ?? null)).map(({ id }) => id);
}

/** The payslips of people who are called otherwise now: what pays them reads otherwise. */
function payslipsOfRenamedPeople(before: AccountFacts, after: AccountFacts): number[] {
  if (before.people === after.people) return [];
  const [was, is] = [peopleCalled(before.people), peopleCalled(after.people)];
  return after.payslips.filter(({ person }) => was.get(person) !== is.get(person)).map(({ id }) => id);
}

/** Money that can pay a document, a document, or whom one is of (a name may be what tells): where none of these is written, every recorded payment pays what it did. */
const PAY_OR_ARE_PAID: ReadonlySet<RecordType> = new Set([...Object.values(TYPE_SETTLED), 'people', 'suppliers']);
/** Of an assistant an entry has the plan line, of a rule the fund; by a supplier's names a recorded payment may pay another document. */
const NAMED_BY_ENTRIES: ReadonlySet<RecordType> = new Set(['people', 'rules', 'suppliers']);

/** `before` and `after`: the account's facts before and after the change (`factsAfter`). */
export function repost(ctx: WriteContext, before: AccountFacts, after: AccountFacts, changed: Changed): void {
  if (changed.lines.size === 0 && !changed.records.some(({ type }) => isPosted(type) || NAMED_BY_ENTRIES.has(type))) return;
  const writer = new EntryWriter(ctx, after.account.id);
  const linesOf = (facts: AccountFacts): StatementLine[] => (changed.lines.size === 0 ? [] : facts.lines.filter(({ id }) => changed.lines.has(id)));
  const [were, are] = [linesOf(before), linesOf(after)];
  for (const line of were) writer.sums.takeLine(line);
  for (const line of are) writer.sums.addLine(line);
  correct(ctx, writer, new EntryBuilder(after, settledByPayments(after)), before, after, changed, [...were, ...are]);
  writer.finish();
}

/** Posts lines that have just come in, and whatever they change in what recorded payments pay. `after` holds them. */
export function postNewLines(ctx: WriteContext, before: AccountFacts, after: AccountFacts, lines: readonly StatementLine[]): void {
  const builder = new EntryBuilder(after, settledByPayments(after));
  const writer = new EntryWriter(ctx, after.account.id);
  lines.forEach((line, index) => {
    writer.post({ table: 'statement_line', id: line.id }, builder.line(line), titleBy(builder, 'line', line));
    writer.sums.addLine(line);
    if (index % EVERY === 0) ctx.progress(importWords.steps.post, index, lines.length);
  });
  correct(ctx, writer, builder, before, after, { records: [], lines: new Set() }, lines);
  writer.finish();
}

const EVERY = 500;

/**
 * The recorded payments that may have to be posted otherwise than they are: those that pay another document than before or one that
 * was itself changed, and those that pay none and are of another rule's fund.
 */
function paymentsConcerned(
  builder: EntryBuilder,
  before: AccountFacts,
  after: AccountFacts,
  { records }: Changed,
  lines: readonly StatementLine[],
  documents: ChangedDocuments,
): number[] {
  const types = new Set(records.map(({ type }) => type));
  const mayPayOther =
    [...types].some((type) => PAY_OR_ARE_PAID.has(type)) || lines.some(({ parts }) => parts.some(({ settles }) => settles && settles.kind !== 'payment'));
  const otherFunds = types.has('rules');
  if (!mayPayOther && !otherFunds) return [];
  const was = mayPayOther || otherFunds ? new EntryBuilder(before, settledByPayments(before)) : builder;
  return after.payments.flatMap(({ id, to }) => {
    const [one, other] = [was.records.paidBy(id), builder.records.paidBy(id)];
    const concerned =
      one?.kind !== other?.kind || one?.id !== other?.id || (other ? documents.has(other) : otherFunds && was.fundOfPayee(to) !== builder.fundOfPayee(to));
    return concerned ? [id] : [];
  });
}

/** @param lines those whose parts came or went, as they were and as they are. */
function correct(
  ctx: Pick<WriteContext, 'progress'>,
  writer: EntryWriter,
  builder: EntryBuilder,
  before: AccountFacts,
  after: AccountFacts,
  changed: Changed,
  lines: readonly StatementLine[],
): void {
  const documents = new ChangedDocuments();
  const correctRecord = (type: RecordType, id: number): void => {
    if (!isPosted(type)) return;
    const records: readonly { readonly id: number }[] = after[type];
    const record = records.find((one) => one.id === id);
    const wanted = record ? { entry: entryOf(builder, type, record as never), title: titleBy(builder, type, record as never) } : null;
    if (writer.correct({ table: KINDS[type].table, id }, wanted)) documents.add(type, id);
  };
  for (const { type, id } of changed.records) {
    // What settles it may read otherwise, though its own entry does not.
    documents.add(type, id);
    correctRecord(type, id);
  }
  for (const id of payslipsOfRenamedPeople(before, after)) documents.add('payslips', id);
  for (const id of payslipsOfMovedPeople(before, after)) correctRecord('payslips', id);
  for (const id of paymentsConcerned(builder, before, after, changed, lines, documents)) correctRecord('payments', id);

  for (const { parts } of lines) for (const { settles } of parts) writer.settles(settles);
  const concerned = after.lines.filter(({ id, parts }) => changed.lines.has(id) || parts.some(({ settles }) => settles && documents.has(settles)));
  const there = new Set(concerned.map(({ id }) => id));
  const gone = [...changed.lines].filter((id) => !there.has(id));
  const total = concerned.length + gone.length;
  for (let from = 0; from < total; from += EVERY) {
    if (changed.lines.size >= EVERY) ctx.progress(importWords.steps.post, from, total);
    const wanted = new Map<number, Wanted | null>();
    for (const line of concerned.slice(from, from + EVERY)) wanted.set(line.id, { entry: builder.line(line), title: titleBy(builder, 'line', line) });
    for (const id of gone.slice(Math.max(from - concerned.length, 0), Math.max(from + EVERY - concerned.length, 0))) wanted.set(id, null);
    writer.correctMany('statement_line', wanted);
  }
}
