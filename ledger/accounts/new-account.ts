/**
 * Writes a whole new account: its records, its bank files and every entry that follows, in the order the facts have them.
 * What it is made of has been checked before. All of it is one change.
 */
import { createHash } from 'node:crypto';
import { EntryBuilder } from '../../core/books/entries.ts';
import type { AccountFacts } from '../../core/books/facts.ts';
import { settledByPayments } from '../../core/figures/inputs/movements.ts';
import { LIST_OF, referencesOf } from '../../core/records/names.ts';
import type { MoveInAccount, RecordName } from '../../core/move-in/account.ts';
import { RECORD_NAMES } from '../../core/move-in/account.ts';
import type { RecordType } from '../../core/records/kinds.ts';
import { KINDS, POSTED_TYPES } from '../../core/records/kinds.ts';
import { importWords } from '../../core/words/bank/import.ts';
import { BankImport } from '../bank/import.ts';
import type { WriteContext } from '../runtime/context.ts';
import { refuseTaken } from './change.ts';
import { readFacts } from './facts.ts';
import { EntryWriter } from '../posting/entry-writer.ts';
import { addRecord } from '../records/rows.ts';
import { ACCOUNT_FIELDS, cellOf, columnOf } from '../records/tables.ts';
import { entryOf, titleBy } from '../posting/repost.ts';
import { prepareWrite } from '../runtime/statements.ts';

export interface NewAccount {
  readonly account: number;
  /** The bank files' numbers. */
  readonly imports: readonly number[];
}

const EVERY = 500;

function insertAccount(ctx: WriteContext, account: MoveInAccount['account']): number {
  refuseTaken(ctx.db, account.reference, null);
  const sql = `INSERT INTO account (${ACCOUNT_FIELDS.map(columnOf).join(', ')}) VALUES (?${', ?'.repeat(ACCOUNT_FIELDS.length - 1)})`;
  const id = Number(prepareWrite(ctx.db, sql).run(...ACCOUNT_FIELDS.map((field) => cellOf(field, account[field]))).lastInsertRowid);
  ctx.added('account', id);
  return id;
}

/** The order in which kinds are written that others refer to. */
const REFERRED: readonly string[] = ['funds', 'planLines', 'people', 'suppliers', 'invoices', 'wishes', 'purchases'];
function rank(type: RecordName): number {
  const place = REFERRED.indexOf(type);
  return place < 0 ? REFERRED.length : place;
}

/** The ids that records got, in the order of their lists: what is moved in refers to others by their place. */
class Places {
  readonly #ids = new Map<RecordType, number[]>();

  add(type: RecordName, id: number): void {
    const ids = this.#ids.get(type);
    if (ids) ids.push(id);
    else this.#ids.set(type, [id]);
  }

  asIds(type: RecordName, record: object): Readonly<Record<string, unknown>> {
    const fields: Record<string, unknown> = { ...record };
    for (const { field, refers } of referencesOf(type)) {
      const place = fields[field];
      if (typeof place === 'number') fields[field] = this.#ids.get(LIST_OF[refers])?.[place - 1];
    }
    return fields;
  }
}

/** `hashes`: each bank file's SHA-256 by its path. */
export function makeAccount(ctx: WriteContext, whole: MoveInAccount, hashes: ReadonlyMap<string, string> = new Map()): NewAccount {
  const id = insertAccount(ctx, whole.account);
  ctx.madeAccount(id);
  const bankAccounts = whole.bankAccounts.map(({ files, ...own }) => ({
    id: addRecord(ctx, id, 'bankAccounts', own),
    files,
  }));
  // What others refer to comes first.
  const types = RECORD_NAMES.toSorted((a, b) => rank(a) - rank(b));
  const records = types.flatMap((type) => whole.records[type].map((record) => ({ type, record })));
  const places = new Places();
  records.forEach(({ type, record }, index) => {
    places.add(type, addRecord(ctx, id, type, places.asIds(type, record)));
    if (index % EVERY === 0) ctx.progress(importWords.steps.records, index, records.length);
  });

  const before = readFacts(ctx.db, id);
  const bankImport = new BankImport(ctx.db, before);
  for (const { id: bankAccount, files } of bankAccounts) {
    for (const { path, statement } of files) bankImport.add({ bankAccount, path, sha256: hashes.get(path) ?? '', statement });
  }
  const { lines, imports } = bankImport.write(ctx);
  postAll(ctx, { ...before, lines });
  return { account: id, imports };
}

function postAll(ctx: WriteContext, facts: AccountFacts): void {
  const builder = new EntryBuilder(facts, settledByPayments(facts));
  const writer = new EntryWriter(ctx, facts.account.id);
  for (const type of POSTED_TYPES) {
    for (const record of facts[type])
      writer.post({ table: KINDS[type].table, id: record.id }, entryOf(builder, type, record as never), titleBy(builder, type, record));
  }
  facts.lines.forEach((line, index) => {
    writer.post({ table: 'statement_line', id: line.id }, builder.line(line), titleBy(builder, 'line', line));
    writer.sums.addLine(line);
    if (index % EVERY === 0) ctx.progress(importWords.steps.post, index, facts.lines.length);
  });
  writer.finish();
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
