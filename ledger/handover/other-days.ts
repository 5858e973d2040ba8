/**
 * Leaves the words of other days out of a file that is only to be looked at. Days, amounts and what belongs to what stay, for every figure and
 * balance rests on them; texts of bank lines, notes, and what records of other days say are gone, from earlier versions too. A record that one of the chosen days refers to is of them.
 */
import { namesInstead } from '../../core/handover/names-instead.ts';
import type { NamedTable, NamesInstead } from '../../core/handover/names-instead.ts';
import { kindOf, RECORD_TYPES } from '../../core/records/kinds.ts';
import { foldForCompare } from '../../core/bank/duplicates.ts';
import { snakeCase } from '../../core/values/text.ts';
import { addDays, earlier } from '../../core/values/day.ts';
import { handoverWords } from '../../core/words/handover.ts';
import { readFacts } from '../accounts/facts.ts';
import type { ReadDb } from '../runtime/statements.ts';
import type { Row } from '../runtime/stored-json.ts';
import { referencesOf } from './columns.ts';
import { daysOf, isWithin } from './days.ts';
import type { Days } from './days.ts';

const { leftOut, instead } = handoverWords;

/** Names that every figure is told by; hours are no words. */
const KEPT: ReadonlySet<string> = new Set(['plan_line', 'fund', 'bank_account', 'timesheet']);
/** Figures go by these, or they hold no words. */
const KEPT_COLUMNS: ReadonlySet<string> = new Set(['pay_detail.tax_code', 'hours_approval.shifts', 'budget.points']);
/** Of the days of what refers to them, where they say none themselves. */
const NAMED: ReadonlySet<string> = new Set(['supplier', 'rule', 'own_account']);
/** What they refer to is of other days all the same: they say what somebody would earn. */
const NO_NEED: ReadonlySet<string> = new Set(['pay_rate', 'pay_detail']);

/** Each holds until the next of its kind, with the same in these columns. */
const UNTIL_NEXT: Readonly<Record<string, readonly string[]>> = {
  ...{ council_rules: [], charge_assessment: [], employer_detail: [], pay_detail: ['person'], paper_rule: ['category'], keep_rule: ['papers'] },
};

/** With the last day of each on which it held, where the next has begun. */
function untilNext(table: string, rows: readonly Row[]): readonly Row[] {
  const columns = UNTIL_NEXT[table];
  if (!columns) return rows;
  return rows.map((row) => {
    const begins = rows.flatMap(({ from, removed_by: removed, ...next }) =>
      removed === null && String(from) > String(row['from']) && columns.every((column) => next[column] === row[column]) ? [String(from)] : [],
    );
    return { ...row, to: begins.length === 0 ? null : addDays(begins.reduce(earlier), -1) };
  });
}

/** By table of records, its columns that hold words. */
const WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  RECORD_TYPES.map((type) => {
    const { table, fields } = kindOf(type);
    const texts = Object.entries(fields).flatMap(([name, { nature, refers }]) =>
      refers === undefined && ['words', 'note', 'suggest'].includes(nature.typed.as) ? [snakeCase(name)] : [],
    );
    return [table, KEPT.has(table) ? [] : texts.filter((column) => !KEPT_COLUMNS.has(`${table}.${column}`))];
  }),
);

/** Gives each text a number, the same to those that compare as one: which lines are alike still shows. */
class Numbered {
  readonly #known = new Map<string, number>();
  of(text: string): number {
    const key = foldForCompare(text);
    const known = this.#known.get(key) ?? this.#known.size + 1;
    this.#known.set(key, known);
    return known;
  }
}

/** Which rows are of the days: those that say so, and all they refer to. */
function insideOf(db: ReadDb, account: number, days: Days): { readonly rows: ReadonlySet<string>; readonly lines: ReadonlySet<number> } {
  const all = new Map<string, Map<number, Row>>();
  for (const table of WORDS.keys())
    all.set(
      table,
      new Map(
        db
          .prepare<[number], Row>(`SELECT * FROM "${table}" WHERE account = ?`)
          .all(account)
          .map((row) => [Number(row['id']), row]),
      ),
    );
  const rows = new Set<string>();
  const open: (readonly [table: string, row: Row])[] = [];
  const mark = (table: string, id: number): void => {
    const row = all.get(table)?.get(id);
    if (!row || rows.has(`${table} ${id}`)) return;
    rows.add(`${table} ${id}`);
    if (!NO_NEED.has(table)) open.push([table, row]);
  };
  for (const [table, some] of all)
    for (const row of untilNext(table, [...some.values()])) {
      const its = daysOf(table === 'person' ? { ...row, started: row['started'] ?? '' } : row);
      if (its ? isWithin(its, days) : !NAMED.has(table)) mark(table, Number(row['id']));
    }
  const lines = new Set(
    db
      .prepare<[number, string, string], number>('SELECT id FROM statement_line WHERE account = ? AND day BETWEEN ? AND ?')
      .pluck()
      .all(account, days.from, days.upTo),
  );
  for (const part of db.prepare<[number], Row>('SELECT * FROM line_part WHERE account = ?').iterate(account))
    if (lines.has(Number(part['line']))) open.push(['line_part', part]);
  const references = new Map([...all.keys(), 'line_part'].map((table) => [table, referencesOf(db, table)]));
  for (let next = open.pop(); next; next = open.pop()) {
    const [table, row] = next;
    for (const [column, target] of references.get(table) ?? []) {
      const id = row[column];
      const of = typeof id === 'number' ? target(row) : null;
      if (of !== null) mark(of, Number(id));
    }
  }
  return { rows, lines };
}

export class OtherDays {
  readonly #days: Days;
  readonly #rows: ReadonlySet<string>;
  readonly #lines: ReadonlySet<number>;
  readonly #imports: ReadonlySet<number>;
  readonly #names: NamesInstead;
  readonly #texts = new Numbered();
  readonly #ids = new Numbered();
  /** Changes that brought in a bank file which reaches beyond the days: what was said of them is left out. */
  readonly touched: ReadonlySet<number>;

  constructor(db: ReadDb, account: number, days: Days) {
    const { rows, lines } = insideOf(db, account, days);
    const facts = readFacts(db, account);
    const imports = db.prepare<[number], { id: number; first_day: string | null; last_day: string | null; made_by: number }>(
      'SELECT id, first_day, last_day, made_by FROM import WHERE account = ?',
    );
    const files = imports
      .all(account)
      .map((one) => ({ ...one, isWhole: one.first_day !== null && one.first_day >= days.from && (one.last_day ?? '9') <= days.upTo }));
    this.#days = days;
    this.#rows = rows;
    this.#lines = lines;
    this.#imports = new Set(files.flatMap(({ id, isWhole }) => (isWhole ? [id] : [])));
    this.#names = namesInstead(facts, (table, id) => rows.has(`${table} ${id}`));
    this.touched = new Set(files.flatMap(({ made_by: change, isWhole }) => (isWhole ? [] : [change])));
  }

  /** A return is of the days only whole: it says every line of its own. */
  #hasReturn(row: Row): boolean {
    return String(row['first_day']) >= this.#days.from && String(row['last_day']) <= this.#days.upTo;
  }

  #hasRow(table: string, id: number): boolean {
    if (table === 'statement_line') return this.#lines.has(id);
    if (table === 'import') return this.#imports.has(id);
    return !WORDS.has(table) || this.#rows.has(`${table} ${id}`);
  }

  /** A row without what it says of other days; the same row where it says nothing of them. Null: it is left out. */
  leave(db: ReadDb, table: string, row: Row): Row | null {
    switch (table) {
      case 'statement_line':
        return this.#lines.has(Number(row['id'])) ? row : this.#line(row);
      case 'seen_line':
        return this.#lines.has(Number(row['line'])) ? row : this.#line(row);
      case 'import':
        return this.#imports.has(Number(row['id'])) ? row : { ...row, file: leftOut, notices: '[]' };
      case 'import_problem':
        return this.#imports.has(Number(row['import'])) ? row : { ...row, text: leftOut, reason: leftOut };
      // Made anew of what is there.
      case 'entry':
        return { ...row, search: '' };
      case 'council_return':
        return this.#hasReturn(row) ? row : null;
      case 'evidence':
      case 'no_paper':
        return this.#paper(db, table, row);
      default:
        return this.#record(table, row);
    }
  }

  #line(row: Row): Row {
    const { text, bank_id: id = null } = row;
    const kind = typeof id === 'string' && id.includes(':') ? `${id.slice(0, id.indexOf(':'))}:` : '';
    return { ...row, text: `${leftOut} ${this.#texts.of(String(text))}`, bank_id: id === null ? null : `${kind}${this.#ids.of(String(id))}` };
  }

  #paper(db: ReadDb, table: string, row: Row): Row | null {
    const [of, id] = [String(row['of_table']), Number(row['of_id'])];
    if (of === 'council_return') {
      const its = db.prepare<[number], Row>('SELECT first_day, last_day FROM council_return WHERE id = ?').get(id);
      return its && this.#hasReturn(its) ? row : null;
    }
    if (this.#hasRow(of, id)) return row;
    return table === 'evidence' ? { ...row, name: leftOut } : { ...row, note: row['note'] === null ? null : leftOut };
  }

  #record(table: string, row: Row): Row {
    const columns = WORDS.get(table) ?? [];
    const id = Number(row['id']);
    if (columns.length === 0 || this.#rows.has(`${table} ${id}`)) return row;
    const without: Record<string, Row[string]> = { ...row };
    for (const column of columns) if (typeof row[column] === 'string' && row[column] !== '') without[column] = leftOut;
    if (typeof row['lines'] === 'string')
      without['lines'] = JSON.stringify((JSON.parse(row['lines']) as readonly object[]).map((line) => ({ ...line, words: '' })));
    return isNamed(table) ? { ...without, ...this.#named(table, id, row) } : without;
  }

  /** What figures go by is told as it was, or by another name that means the same. */
  #named(table: NamedTable, id: number, row: Row): Row {
    if (this.#names.kept(table, id)) {
      const column = { person: 'name', supplier: 'name', rule: 'contains', payment: 'to', purchase: 'paid_by' }[table];
      return { [column]: row[column] ?? null, ...('also_known_as' in row && { also_known_as: row['also_known_as'] ?? null }) };
    }
    if (table === 'payment') return { to: this.#names.payees.get(id) ?? leftOut };
    if (table === 'purchase') return row['paid_by'] === null ? {} : { paid_by: instead.buyer(id) };
    if (table === 'rule') return { contains: instead.rule(id) };
    return { name: instead[table](id), also_known_as: null };
  }
}

const isNamed = (table: string): table is NamedTable => ['person', 'supplier', 'rule', 'payment', 'purchase'].includes(table);
