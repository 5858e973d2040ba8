/**
 * Copies one account with all that is its own (records, bank lines, entries, papers' names, versions and its trail) from one file into another, in
 * whose transaction it is called. Nothing of any other account is read. Its trail is chained anew under the numbers its changes have there:
 * the caller has checked the one it came from.
 */
import type { ReadContext } from '../runtime/context.ts';
import { appendRow } from '../audit/trail.ts';
import type { AuditRow } from '../audit/trail.ts';
import { POOL_TABLES } from '../audit/versions.ts';
import { tablesOf } from '../export/table-dump.ts';
import { placeSql } from '../posting/entry-writer.ts';
import type { ReadDb, WriteDb } from '../runtime/statements.ts';
import { objectIn, rowIn } from '../runtime/stored-json.ts';
import type { Row } from '../runtime/stored-json.ts';
import { handoverWords } from '../../core/words/handover.ts';
import { columnsIn, referencesOf } from './columns.ts';
import type { Days } from './days.ts';
import { OtherDays } from './other-days.ts';
import type { References } from './columns.ts';
import { Numbers } from './numbers.ts';

const EVERY = 1000;

/** What belongs to the file, is worked out anew, or is what changes made by long gone versions of the program are proved by. */
const STAYS = new Set([
  ...['file_info', 'profile', 'bank_profile', 'account_draft', 'account_standing', 'search_words', 'trail_end', 'batch_change'],
  ...POOL_TABLES,
  ...['entry_said', 'leg_said', 'line_part_said', 'record_version_said'],
]);
/** Kept for the whole file, each in the name of an account: what this one kept comes along. */
export const KEPT_FOR_ALL = ['return_form', 'ras_table'] as const;
type KeptForAll = (typeof KEPT_FOR_ALL)[number];
const isKeptForAll = (table: string): table is KeptForAll => KEPT_FOR_ALL.some((one) => one === table);

/** Written last, as they are made of the rest. */
const LAST = new Set(['audit', 'record_version']);

/** How the rows of an account are found in a table that does not name it. */
const OF_ACCOUNT: Readonly<Record<string, string>> = {
  import_problem: 'import IN (SELECT id FROM import WHERE account = ?)',
  seen_line: 'import IN (SELECT id FROM import WHERE account = ?)',
  account: 'id = ?',
};

/** Versions of what belongs to the file do not come along, but for what was kept for all in this account's name. */
const VERSIONS = `SELECT * FROM record_version WHERE audit IN (SELECT id FROM audit WHERE account = ?) AND table_name NOT IN ('file_info', 'bank_profile', 'profile', ${POOL_TABLES.map((table) => `'${table}'`).join()})
  ORDER BY audit, n`;

export interface LeftOut {
  readonly notes: boolean;
  readonly mandates: boolean;
  readonly fees: boolean;
}

export interface How {
  readonly left: LeftOut;
  /** The days whose words are in it; without, all of them. */
  readonly look?: Days | undefined;
  /** What the account is called there; without, as here. */
  readonly reference?: string | undefined;
  readonly progress: ReadContext['progress'];
}

type Change = (table: string, row: Row) => Row | null;

function tablesOfAccount(db: ReadDb): readonly string[] {
  const tables = tablesOf(db).filter((table) => !STAYS.has(table) && !LAST.has(table) && !isKeptForAll(table));
  for (const table of tables)
    if (!(table in OF_ACCOUNT) && !columnsIn(db, table).some(({ name }) => name === 'account')) throw new Error(`${table}: whose are its rows?`);
  return tables;
}

/** Without notes, each is empty; without mandates or fees, nothing of them is there. Null: the row is left out. */
function leavingOut(db: ReadDb, { notes, mandates, fees }: LeftOut): Change {
  const isNote = (name: string): boolean => name === 'note' || name === 'dispute_note';
  const empty = new Map(
    tablesOf(db).map((table) => [
      table,
      columnsIn(db, table)
        .filter(({ name }) => isNote(name))
        .map(({ name, notnull }) => [name, notnull === 1 ? '' : null] as const),
    ]),
  );
  return (table, row) => {
    if (mandates && (table === 'mandate' || row['of_table'] === 'mandate')) return null;
    if (fees && (table === 'fee_rule' || row['of_table'] === 'fee_rule')) return null;
    const noted = notes ? (empty.get(table) ?? []).filter(([name]) => name in row) : [];
    return noted.length === 0 ? row : { ...row, ...Object.fromEntries(noted) };
  };
}

/** A seal says the numbers of bank lines and papers, and stays letter for letter: how far they are from those here stands beside it. */
function shifted(numbers: Numbers, row: Row): Row {
  const [lines, papers] = [numbers.shift('statement_line'), numbers.shift('evidence')];
  if (lines === 0 && papers === 0) return row;
  const by = (before: Row[string] | undefined, more: number): number | null => ((row['seal'] ?? null) === null ? null : Number(before ?? 0) + more);
  return { ...row, line_shift: by(row['line_shift'], lines), paper_shift: by(row['paper_shift'], papers) };
}

class Copy {
  readonly #from: ReadDb;
  readonly #to: WriteDb;
  readonly #account: number;
  readonly #leave: Change;
  readonly #left: LeftOut;
  readonly #otherDays: OtherDays | null;
  /** Changes that wrote what is left out: what was given to them, and why, is left out as well. */
  readonly #touched: Set<number>;
  readonly #reference: string | undefined;
  readonly #references: ReadonlyMap<string, References>;
  readonly #progress: ReadContext['progress'];
  readonly #rows: number;
  #done = 0;
  readonly numbers: Numbers;

  constructor(from: ReadDb, account: number, to: WriteDb, { left, look, reference, progress }: How) {
    this.#from = from;
    this.#to = to;
    this.#account = account;
    this.#left = left;
    this.#reference = reference;
    this.#leave = leavingOut(from, left);
    this.#otherDays = look ? new OtherDays(from, account, look) : null;
    this.#touched = new Set(this.#otherDays?.touched);
    this.#references = new Map(tablesOf(from).map((table) => [table, referencesOf(from, table)]));
    this.#progress = progress;
    this.#rows = this.#count('entry') * 4 + this.#count('record_version');
    this.numbers = new Numbers(from, account, to);
    this.numbers.fix([...KEPT_FOR_ALL, 'account', ...tablesOfAccount(from).filter((table) => columnsIn(from, table).some(({ name }) => name === 'id'))]);
  }

  /** Near enough, for telling how far it is. */
  #count(table: string): number {
    const where = table === 'entry' ? 'account = ?' : 'audit IN (SELECT id FROM audit WHERE account = ?)';
    return this.#from.prepare<[number], number>(`SELECT count(*) FROM ${table} WHERE ${where}`).pluck().get(this.#account) ?? 0;
  }

  #step(): void {
    if (this.#done++ % EVERY === 0) this.#progress(handoverWords.steps.writing, Math.min(this.#done, this.#rows), this.#rows);
  }

  /** A row without what is left out; the same row where that is nothing of it. */
  #without(table: string, row: Row): Row | null {
    const left = this.#leave(table, row);
    return left && this.#otherDays ? this.#otherDays.leave(this.#from, table, left) : left;
  }

  /** As a row of a table is there; null: it is left out. */
  #there(table: string, row: Row): Row | null {
    const kept = this.#without(table, row);
    if (!kept) return null;
    const there = this.numbers.row(this.#references.get(table) ?? new Map(), kept);
    return table === 'council_return' ? shifted(this.numbers, there) : there;
  }

  #inserter(table: string, columns: readonly string[]): (row: Row) => void {
    const names = columns.map((name) => `"${name}"`).join(', ');
    const insert = this.#to.prepare<Row[string][]>(`INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`);
    return (row) => void insert.run(...columns.map((name) => row[name] ?? null));
  }

  table(table: string): void {
    const where = OF_ACCOUNT[table] ?? 'account = ?';
    const columns = columnsIn(this.#from, table).map(({ name }) => name);
    const insert = this.#inserter(table, columns);
    for (const row of this.#from.prepare<[number], Row>(`SELECT * FROM "${table}" WHERE ${where}`).iterate(this.#account)) {
      this.#step();
      const there = this.#there(table, row);
      if (there) insert(table === 'account' && this.#reference !== undefined ? { ...there, reference: this.#reference } : there);
    }
  }

  /** Rows of Money stand in an order that is made of the numbers of what they are of. */
  placeMoney(): void {
    const sql = `UPDATE money_row SET place = -1 - (SELECT ${placeSql('entry')} FROM entry WHERE entry.id = money_row.entry) WHERE account = ?`;
    this.#to.prepare<[number]>(sql).run(this.numbers.account);
    this.#to.prepare<[number]>('UPDATE money_row SET place = -1 - place WHERE account = ?').run(this.numbers.account);
  }

  versions(): void {
    const insert = this.#inserter('record_version', ['audit', 'n', 'table_name', 'record', 'before', 'after']);
    const numbered = new Map<number, number>();
    const kept: Record<KeptForAll, Map<number, Row>> = { return_form: new Map(), ras_table: new Map() };
    for (const row of this.#from.prepare<[number], Row>(VERSIONS).iterate(this.#account)) {
      this.#step();
      const table = String(row['table_name']);
      const there = this.#there('record_version', row);
      const version = (text: Row[string] | undefined): Row | null => {
        if (typeof text !== 'string') return null;
        const whole = rowIn(text);
        if (this.#without(table, whole) !== whole) this.#touched.add(Number(row['audit']));
        return this.#there(table, whole);
      };
      const [before, after] = [version(row['before']), version(row['after'])];
      if (!there || (before === null && after === null)) continue;
      // Those of a change are numbered without a gap, whatever was left out of it.
      const n = (numbered.get(Number(row['audit'])) ?? 0) + 1;
      numbered.set(Number(row['audit']), n);
      insert({ ...there, n, before: before && JSON.stringify(before), after: after && JSON.stringify(after) });
      if (isKeptForAll(table) && after) kept[table].set(Number(after['id']), after);
    }
    // As this account left them: another one may have changed them since.
    for (const table of KEPT_FOR_ALL) for (const row of kept[table].values()) this.#inserter(table, Object.keys(row))(row);
  }

  trail(): void {
    const rows = this.#from.prepare<[number], AuditRow>('SELECT * FROM audit WHERE account = ? ORDER BY id').all(this.#account);
    const last = rows.at(-1)?.id;
    for (const { id, at, who, method, what, why, what_digest: digest } of rows) {
      this.#step();
      const given = what === null ? null : objectIn(what);
      const isBare = this.#left.notes || this.#otherDays !== null || this.#touched.has(id);
      const kept =
        given === null ? null : this.numbers.given(isBare ? onlyNumbers(given, this.#otherDays !== null && id !== last) : withoutOthers(method, given));
      const because = this.#left.notes || this.#touched.has(id) ? null : why;
      const change = { id: this.numbers.change(id), account: this.numbers.account, at, who, method };
      appendRow(this.#to, {
        ...change,
        what: kept === null ? null : JSON.stringify(kept),
        why: because,
        erased: kept === null && because === null ? digest : null,
      });
    }
  }
}

/** A reason that was given for a pool as a whole may name others. */
function withoutOthers(method: string, given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return method === 'pools.check' ? { ...given, reason: null } : given;
}

/** What the program itself reads again: never words. `isPast`: nothing but numbers of rows. */
function onlyNumbers(given: Readonly<Record<string, unknown>>, isPast: boolean): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    ['account', 'change', ...(isPast ? [] : ['purpose', 'to', 'on', 'figures', 'look'])].flatMap((key) => (key in given ? [[key, given[key]] as const] : [])),
  );
}

/** Answers with the numbers its rows have there. */
export function copyAccount(from: ReadDb, account: number, to: WriteDb, how: How): Numbers {
  to.pragma('defer_foreign_keys = ON');
  const copy = new Copy(from, account, to, how);
  for (const table of tablesOfAccount(from)) copy.table(table);
  copy.placeMoney();
  copy.versions();
  copy.trail();
  return copy.numbers;
}
