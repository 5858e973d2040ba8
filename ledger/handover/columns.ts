/**
 * Which columns of a table hold the number of another row, so that an account can be copied into a file where rows have other numbers. What the
 * tables say themselves (REFERENCES) is read from them; what they cannot say stands here.
 */
import { TYPE_SETTLED } from '../../core/books/facts.ts';
import { KINDS } from '../../core/records/kinds.ts';
import { isKeyOf } from '../../core/values/own-keys.ts';
import type { ReadDb } from '../runtime/statements.ts';
import type { Row } from '../runtime/stored-json.ts';

/** The table of the row whose number stands in a column; it may depend on the row. Null: of none. */
type Target = (row: Row) => string | null;
export type References = ReadonlyMap<string, Target>;

/** Numbers of changes, which no table says of all of them. */
const CHANGES = new Set(['made_by', 'removed_by', 'undone_by', 'hidden_by', 'decided_by', 'destroyed_by']);

const named =
  (column: string): Target =>
  (row) =>
    String(row[column]);

const settled: Target = ({ settles_kind: kind }) => (typeof kind === 'string' && isKeyOf(TYPE_SETTLED, kind) ? KINDS[TYPE_SETTLED[kind]].table : null);
const refunded: Target = ({ refunds_kind: kind }) => (kind === 'line' ? 'statement_line' : kind === null ? null : String(kind));
const letter: Target = () => 'letter';

const UNSAID: Readonly<Record<string, Readonly<Record<string, Target>>>> = {
  entry: { source_id: named('source_table') },
  evidence: { of_id: named('of_table') },
  no_paper: { of_id: named('of_table') },
  record_version: { record: named('table_name') },
  line_part: { settles_id: settled, refunds_id: refunded },
  council_return: { sent_by: letter, answered_by: letter },
  leg: { account: () => 'account' },
};

interface Column {
  readonly name: string;
  readonly type: string;
  /** It must not be empty. */
  readonly notnull: 0 | 1;
}

export function columnsIn(db: ReadDb, table: string): readonly Column[] {
  return db.prepare<[string], Column>('SELECT name, type, "notnull" FROM pragma_table_info(?)').all(table);
}

/** Of each such column of a table, its own number among them. */
export function referencesOf(db: ReadDb, table: string): References {
  const found = new Map<string, Target>();
  for (const { name, type } of columnsIn(db, table)) {
    if (name === 'id') found.set(name, () => table);
    if (type === 'INTEGER' && CHANGES.has(name)) found.set(name, () => 'audit');
  }
  const said = db.prepare<[string], { name: string; to: string }>('SELECT "from" AS name, "table" AS "to" FROM pragma_foreign_key_list(?)').all(table);
  for (const { name, to } of said) found.set(name, () => to);
  for (const [name, target] of Object.entries(UNSAID[table] ?? {})) found.set(name, target);
  return found;
}
