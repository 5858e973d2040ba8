/**
 * An account of any facts, kept in tables in memory as posting keeps it: explanations as they are, also such as nobody could give by hand. Without
 * an audit trail.
 */
import Database from 'better-sqlite3';
import type { AccountFacts, StatementLine } from '../core/books/facts.ts';
import { RECORD_TYPES } from '../core/records/kinds.ts';
import { readFacts } from '../ledger/accounts/facts.ts';
import { migrate, migrationsIn } from '../ledger/disk/migrate.ts';
import { repost } from '../ledger/posting/repost.ts';
import { addRecord } from '../ledger/records/rows.ts';
import { ACCOUNT_FIELDS, cellOf, columnOf } from '../ledger/records/tables.ts';
import type { WriteContext } from '../ledger/runtime/context.ts';
import { MIGRATIONS } from './temporary.ts';

/** Whoever asks for it closes it. */
export function keptFacts(facts: AccountFacts): { readonly db: Database.Database; readonly account: number } {
  const db = new Database(':memory:');
  migrate(db, migrationsIn(MIGRATIONS));
  const account = 1;
  const insert = (table: string, rows: readonly Readonly<Record<string, unknown>>[]): void => {
    for (const row of rows) {
      const names = Object.keys(row);
      db.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`).run(...names.map((name) => row[name]));
    }
  };
  // Records refer to others by id, in whatever order they are written.
  db.pragma('foreign_keys = OFF');
  insert('account', [{ id: account, ...Object.fromEntries(ACCOUNT_FIELDS.map((field) => [columnOf(field), cellOf(field, facts.account[field])])) }]);
  const none = (): void => {};
  const ctx = { db, change: 1, progress: none, added: none } as unknown as WriteContext;
  for (const type of RECORD_TYPES) for (const record of facts[type]) addRecord(ctx, account, type, { ...record });
  const counts = { rows: 0, imported: 0, already_there: 0, before_opening: 0, rejected: 0, doubtful: 0, explained: 0, notices: '[]', made_by: 1 };
  insert('import', [{ id: 1, account, bank_account: 1, file: 'lines.csv', sha256: '', format: 'lloyds', ...counts }]);
  insert('statement_line', facts.lines.map(lineRow));
  insert(
    'line_part',
    facts.lines.flatMap(({ id, parts }) =>
      parts.map(({ amount, settles, category, planLine, fund }, n) => ({
        account,
        line: id,
        n,
        amount,
        settles_kind: settles?.kind ?? null,
        settles_id: settles?.id ?? null,
        category,
        plan_line: planLine,
        fund,
        by_user: 1,
        made_by: 1,
      })),
    ),
  );
  insert(
    'doubt',
    facts.lines.filter(({ doubtful }) => doubtful).map(({ id }) => ({ account, line: id, twin: id })),
  );
  const after = readFacts(db, account);
  const lines = new Set(after.lines.map(({ id }) => id));
  repost(ctx, { ...after, lines: [] }, after, { records: RECORD_TYPES.flatMap((type) => after[type].map(({ id }) => ({ type, id }))), lines });
  return { db, account };
}

function lineRow({ id, bankAccount, day, amount, text, balance }: StatementLine): Readonly<Record<string, unknown>> {
  return { id, account: 1, bank_account: bankAccount, import: 1, row: id, day, amount, text, balance };
}
