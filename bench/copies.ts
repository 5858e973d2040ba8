/**
 * Writes a file of many accounts out of one that the program's own methods have made: row for row what the same calls would have
 * written had they been made for every account in turn, month by month, with numbers, names and audit chains of each account's own.
 * It only saves the hours that those calls take: `copies.test.ts` compares the two, table by table. The SQL here is never the program's.
 */
import { appendAudit } from '../ledger/audit/trail.ts';
import type { AuditRow } from '../ledger/audit/trail.ts';
import type { ReadDb, WriteDb } from '../ledger/runtime/statements.ts';
import { VERSIONED } from '../ledger/audit/versions.ts';
import type { Json } from '../core/values/json.ts';
import { folded } from '../core/values/text.ts';
import { nameOf } from './example-data.ts';

type Value = string | number | null;
type Cells = Readonly<Record<string, Value>>;
type Statement = ReturnType<WriteDb['prepare']>;

/** MB. All pages that are written to again stay in memory. */
const CACHE_MB = 2048;
/** The file's own making is the first. */
const FIRST_CHANGE = 2;

/** A number that differs from account to account by always the same step. */
interface Stepped {
  readonly base: number;
  readonly step: number;
}
type Part = string | Stepped | 'reference' | 'person' | 'PERSON' | 'folded';
/** A cell as it is in every account: as it stands, a number, or a text that names numbers and names. */
type Cell = Value | Stepped | { readonly parts: readonly Part[] };

/** Rows of one table, in the order one change wrote them. */
interface Written {
  readonly table: string;
  readonly rows: readonly (readonly Cell[])[];
}
interface Change extends Pick<AuditRow, 'id' | 'at' | 'who' | 'method' | 'why'> {
  readonly what: Readonly<Record<string, Json>>;
  readonly written: readonly Written[];
}

/** Every row of a table with the change that wrote it, in the order it was written. */
const WRITTEN_BY: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    VERSIONED.filter((table) => table !== 'statement_line').map((table) => [
      table,
      `SELECT version.audit AS written_by, row.* FROM record_version AS version JOIN ${table} AS row ON row.id = version.record
       WHERE version.table_name = '${table}' ORDER BY version.audit, version.n`,
    ]),
  ),
  record_version: 'SELECT audit AS written_by, * FROM record_version ORDER BY audit, n',
  statement_line: 'SELECT import.made_by AS written_by, line.* FROM statement_line AS line JOIN import ON import.id = line.import ORDER BY line.id',
  line_part: 'SELECT made_by AS written_by, * FROM line_part ORDER BY id',
  entry: 'SELECT made_by AS written_by, * FROM entry ORDER BY id',
  leg: 'SELECT entry.made_by AS written_by, leg.* FROM leg JOIN entry ON entry.id = leg.entry ORDER BY leg.entry, leg.n',
  money_row: 'SELECT entry.made_by AS written_by, row.* FROM money_row AS row JOIN entry ON entry.id = row.entry ORDER BY row.entry',
  // Sums come with the change that first added to them, as they are in the end: what is added later changes no more than a number.
  money_month: `SELECT (SELECT min(entry.made_by) FROM money_row AS row JOIN entry ON entry.id = row.entry WHERE substr(row.day, 1, 7) = month) AS written_by, *
    FROM money_month ORDER BY 1`,
  line_sum: `SELECT (SELECT min(import.made_by) FROM statement_line AS line JOIN import ON import.id = line.import
      WHERE substr(line.day, 1, 7) = substr(period, 1, 7)) AS written_by, *
    FROM line_sum ORDER BY 1, rowid`,
  heading_balance: `SELECT (SELECT min(entry.made_by) FROM leg JOIN entry ON entry.id = leg.entry WHERE leg.heading = balance.heading) AS written_by, *
    FROM heading_balance AS balance ORDER BY 1`,
};
/** The trail is made anew, and what is the file's own is there. */
const NOT_COPIED = new Set(['account_standing', 'audit', 'trail_end', 'search_words']);

/** The rows of one table that the account's changes wrote: not what the file itself began with. */
function rowsWritten(db: ReadDb, sql: string): (Cells & { readonly written_by: number })[] {
  return (db.prepare(sql).all() as (Cells & { readonly written_by: number })[]).filter(({ written_by: change }) => change >= FIRST_CHANGE);
}

/** Which table's numbers a column holds; `id` holds its own table's. */
const NUMBERS: Readonly<Record<string, string>> = {
  ...{ account: 'account', bank_account: 'bank_account', import: 'import', line: 'statement_line', rule: 'rule' },
  ...{
    person: 'person',
    plan_line: 'plan_line',
    from_line: 'plan_line',
    to_line: 'plan_line',
    fund: 'fund',
    supplier: 'supplier',
    invoice: 'invoice',
    wish: 'wish',
    purchase: 'purchase',
    letter: 'letter',
    outcome: 'outcome',
    own_account: 'own_account',
  },
  ...{ entry: 'entry', reverses: 'entry', made_by: 'audit', removed_by: 'audit', audit: 'audit' },
};
const SETTLED: Readonly<Record<string, string>> = { payment: 'payment', payslip: 'payslip', invoice: 'invoice', purchase: 'purchase', repayment: 'purchase' };

/** The table whose number stands in a column; null: it is no number of a row. */
function numbered(table: string, column: string, row: Cells): string | null {
  if (typeof row[column] !== 'number') return null;
  if (column === 'id') return table;
  if (table === 'plan_version' && column === 'line') return 'plan_line';
  if (column === 'source_id') return String(row['source_table']);
  if (column === 'settles_id') return SETTLED[String(row['settles_kind'])] ?? null;
  if (column === 'refunds_id') return row['refunds_kind'] === 'line' ? 'statement_line' : String(row['refunds_kind']);
  if (column === 'record') return String(row['table_name']);
  return NUMBERS[column] ?? null;
}

/** How many rows of a table are the file's own and stand before all others, once. */
const ownRows = (table: string): number => (table === 'audit' ? FIRST_CHANGE - 1 : 0);
/** One kind of row of Money is so far from the next in a day's places (ledger/posting/entry-writer.ts). */
const PLACE = 2 ** 48;
const PLACES = ['bank_account', 'statement_line', 'payment'];

/** What the numbers of the one account become in a file of many, where all write each month in turn. */
class Numbers {
  readonly #byTable = new Map<string, readonly Stepped[]>();

  /** @param ends the last change of each month. */
  constructor(db: ReadDb, accounts: number, ends: readonly number[]) {
    for (const [table, sql] of Object.entries({ ...WRITTEN_BY, audit: 'SELECT id AS written_by, id FROM audit ORDER BY id' })) {
      const rows = rowsWritten(db, sql);
      if (rows.some(({ id }) => id === undefined)) continue;
      const own = ownRows(table);
      const months = rows.map(({ written_by: change }) => ends.findIndex((end) => change <= end));
      const counts = Map.groupBy(months, (month) => month);
      this.#byTable.set(
        table,
        rows.map(({ id }, index) => {
          if (id !== own + index + 1) throw new Error(`${table}: numbers have gaps`);
          const before = months.indexOf(months[index] ?? 0);
          return { base: own + accounts * before + (index - before) + 1, step: counts.get(months[index] ?? 0)?.length ?? 0 };
        }),
      );
    }
  }

  of(table: string, id: number): Stepped {
    const found = this.#byTable.get(table)?.[id - 1 - ownRows(table)];
    if (!found) throw new Error(`${table} ${id}: no account's row`);
    return found;
  }

  /** A place of `money_row`: the kind of its source and the source's number. */
  ofPlace(place: number): Stepped {
    const rank = Math.floor(place / PLACE);
    const { base, step } = this.of(PLACES[rank] ?? '', place % PLACE);
    return { base: rank * PLACE + base, step };
  }
}

/** Stands for a number in JSON until it is cut into parts. */
const MARK = '\u2042';

class Reader {
  readonly #numbers: Numbers;
  readonly #names: ReadonlyMap<string, Part>;

  constructor(numbers: Numbers) {
    const { reference, person } = nameOf(0);
    this.#numbers = numbers;
    this.#names = new Map<string, Part>([
      [reference, 'reference'],
      [person, 'person'],
      [person.toUpperCase(), 'PERSON'],
      [folded(person), 'folded'],
    ]);
  }

  row(table: string, row: Cells): Cell[] {
    const columns = Object.keys(row).filter((column) => column !== 'written_by');
    return columns.map((column) => this.#cell(table, column, row));
  }

  #cell(table: string, column: string, row: Cells): Cell {
    const value = row[column] ?? null;
    const of = numbered(table, column, row);
    if (of !== null) return this.#numbers.of(of, Number(value));
    if (table === 'money_row' && column === 'place') return this.#numbers.ofPlace(Number(value));
    if (table === 'record_version' && column === 'before' && value !== null) throw new Error('a record was changed: only what is added can be copied');
    if (table === 'record_version' && column === 'after') return this.#json(String(row['table_name']), JSON.parse(String(value)) as Cells);
    return typeof value === 'string' ? this.#text(value) : value;
  }

  #json(table: string, row: Cells): Cell {
    const numbers: Stepped[] = [];
    const marked = Object.keys(row).map((column) => {
      const of = numbered(table, column, row);
      return [column, of === null ? row[column] : `${MARK}${numbers.push(this.#numbers.of(of, Number(row[column]))) - 1}${MARK}`];
    });
    const pieces = JSON.stringify(Object.fromEntries(marked)).split(new RegExp(`"${MARK}(\\d+)${MARK}"`));
    return { parts: pieces.flatMap((piece, index): Part[] => (index % 2 === 1 ? [numbers[Number(piece)] ?? piece] : this.#named(piece))) };
  }

  #text(text: string): Cell {
    const parts = this.#named(text);
    return parts.length === 1 && parts[0] === text ? text : { parts };
  }

  #named(text: string): Part[] {
    const pieces = text.split(new RegExp(`(${[...this.#names.keys()].join('|')})`));
    return pieces.filter((piece) => piece !== '').map((piece) => this.#names.get(piece) ?? piece);
  }
}

/** Every change of the one account, by month. */
function changesOf(db: ReadDb, accounts: number, ends: readonly number[]): Change[][] {
  const tables = db
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[];
  for (const table of tables) {
    const rows = Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
    const known = table in WRITTEN_BY ? db.prepare(WRITTEN_BY[table] ?? '').all().length : 0;
    if (!NOT_COPIED.has(table) && rows !== known) throw new Error(`${table}: ${rows - known} rows cannot be copied`);
  }
  const reader = new Reader(new Numbers(db, accounts, ends));
  const byChange = new Map<number, Written[]>();
  for (const [table, sql] of Object.entries(WRITTEN_BY)) {
    for (const [change, rows] of Map.groupBy(rowsWritten(db, sql), (row) => row.written_by)) {
      const written = { table, rows: rows.map((row) => reader.row(table, row)) };
      const others = byChange.get(change);
      if (others) others.push(written);
      else byChange.set(change, [written]);
    }
  }
  const audits = db.prepare('SELECT * FROM audit WHERE account IS NOT NULL ORDER BY id').all() as AuditRow[];
  const changes = audits.map(({ id, at, who, method, why, what }) => {
    return { id, at, who, method, why, what: JSON.parse(what ?? '{}') as Change['what'], written: byChange.get(id) ?? [] };
  });
  return ends.map((end, month) => changes.filter(({ id }) => id <= end && id > (ends[month - 1] ?? 0)));
}

/**
 * @param original holds one account and nothing else; `ends`: the number of the last change of each of its months.
 * @param into a file just made, over a connection for this alone: it is set to keep no journal on the disk. Where this throws, the file is worth nothing.
 * @param say is told of each month written.
 */
export function copyAccounts(original: ReadDb, ends: readonly number[], into: WriteDb, accounts: number, say: (month: number) => void): void {
  const months = changesOf(original, accounts, ends);
  // Nobody but this writes to the file, and half of it is worth nothing.
  into.pragma('journal_mode = MEMORY');
  into.pragma('synchronous = OFF');
  into.pragma('foreign_keys = OFF');
  into.pragma(`cache_size = ${-CACHE_MB * 1024}`);
  const insert = insertsInto(into);
  let id = FIRST_CHANGE;
  // One transaction: each would write every account's newest pages again, encrypted.
  into.exec('BEGIN');
  for (const [month, changes] of months.entries()) {
    for (let index = 0; index < accounts; index += 1) {
      const account = index + 1;
      const names = nameOf(index);
      for (const { at, who, method, why, what, written } of changes) {
        for (const { table, rows } of written) {
          for (const row of rows)
            insert(
              table,
              row.map((cell) => cellOf(cell, index, names)),
            );
        }
        appendAudit(into, { id, account, at, who, method, why, what: 'account' in what ? { ...what, account } : what });
        id += 1;
      }
    }
    say(month);
  }
  into.exec('COMMIT');
}

function insertsInto(db: WriteDb): (table: string, cells: readonly Value[]) => void {
  const statements = new Map<string, Statement>();
  return (table, cells) => {
    let statement = statements.get(table);
    if (!statement) statements.set(table, (statement = db.prepare(`INSERT INTO ${table} VALUES (?${', ?'.repeat(cells.length - 1)})`)));
    statement.run(cells);
  };
}

function cellOf(cell: Cell, index: number, names: ReturnType<typeof nameOf>): Value {
  if (cell === null || typeof cell !== 'object') return cell;
  if ('base' in cell) return cell.base + index * cell.step;
  let text = '';
  for (const part of cell.parts) {
    if (typeof part === 'object') text += String(part.base + index * part.step);
    else if (part === 'reference') text += names.reference;
    else if (part === 'person') text += names.person;
    else if (part === 'PERSON') text += names.person.toUpperCase();
    else if (part === 'folded') text += folded(names.person);
    else text += part;
  }
  return text;
}
