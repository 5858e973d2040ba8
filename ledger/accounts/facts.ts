/**
 * Reads the facts of one account: all that its figures, its explanations and its entries are made from. One account only,
 * one query for each kind of record. What was read before is remembered in known-facts.ts.
 */
import type { AccountFacts, Account, LinePart, PrintedBalance, Refunded, Settles, StatementEnd, StatementLine } from '../../core/books/facts.ts';
import type { Day } from '../../core/values/units.ts';
import type { RecordType } from '../../core/records/kinds.ts';
import { KINDS, RECORD_TYPES } from '../../core/records/kinds.ts';
import { Refusal } from '../../core/values/problem.ts';
import { recordWords } from '../../core/words/records.ts';
import { ACCOUNT_FIELDS, columnOf, columnsOf, fieldsOfRow, recordOf } from '../records/tables.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';
import type { Row } from '../runtime/stored-json.ts';

type Cells = readonly (string | number | null)[];

/** Rows as lists of cells. `sql` must be used nowhere else: its statement is turned to raw. */
function cellsOf<C extends Cells>(db: ReadDb, sql: string, account: number): C[] {
  return prepare<[number], C>(db, sql).raw().all(account);
}

/** The account itself. Refuses one that is not there. */
export function readAccount(db: ReadDb, id: number): Account {
  const sql = `SELECT ${ACCOUNT_FIELDS.map(columnOf).join(', ')} FROM account WHERE id = ? AND removed_by IS NULL`;
  const row = prepare<[number], Row>(db, sql).get(id);
  if (!row) throw new Refusal('notFound', recordWords.noAccount, { field: 'account' });
  return { id, ...fieldsOfRow(ACCOUNT_FIELDS, row) } as Account;
}

/** False once it was taken away. */
export function isThere(db: ReadDb, account: number): boolean {
  return (
    prepare<[number], { there: number }>(db, 'SELECT EXISTS (SELECT 1 FROM account WHERE id = ? AND removed_by IS NULL) AS there').get(account)?.there === 1
  );
}

/** One record; null where it is not there. */
export function readRecord<T extends RecordType>(db: ReadDb, account: number, type: T, id: number): AccountFacts[T][number] | null {
  const sql = `SELECT ${columnsOf(type)} FROM ${KINDS[type].table} WHERE account = ? AND id = ? AND removed_by IS NULL`;
  const cells = prepare<[number, number], Cells>(db, sql).raw().get(account, id);
  return cells ? recordOf(type, cells) : null;
}

/** Every record of one kind, in the order of facts. */
export function readRecords<T extends RecordType>(db: ReadDb, account: number, type: T): AccountFacts[T][number][] {
  const { table, order } = KINDS[type];
  const sql = `SELECT ${columnsOf(type)} FROM ${table} WHERE account = ? AND removed_by IS NULL ORDER BY ${order === null ? '' : `${columnOf(order)}, `}id`;
  return cellsOf(db, sql, account).map((cells) => recordOf(type, cells));
}

const PARTS = `SELECT line, amount, settles_kind, settles_id, category, plan_line, fund, refunds_kind, refunds_id FROM line_part
  WHERE account = ? AND removed_by IS NULL ORDER BY line, n`;
// The file that brought a line may print no balance, and another that shows it one.
const LINE = `SELECT id, bank_account, day, amount, text, coalesce(balance, (SELECT seen.balance FROM seen_line AS seen JOIN import ON import.id = seen.import
      WHERE seen.line = line.id AND seen.balance IS NOT NULL AND import.undone_by IS NULL ORDER BY seen.import LIMIT 1))
  FROM statement_line AS line WHERE account = ? AND hidden_by IS NULL`;
const LINES = `${LINE} ORDER BY day, id`;
const ONE_LINE = `${LINE} AND id = ?`;
const PARTS_OF_LINE = `SELECT line, amount, settles_kind, settles_id, category, plan_line, fund, refunds_kind, refunds_id FROM line_part WHERE line = ? AND removed_by IS NULL ORDER BY n`;
const IS_DOUBTFUL = 'SELECT 1 FROM doubt WHERE account = ? AND line = ? LIMIT 1';
const DOUBTFUL = 'SELECT DISTINCT line FROM doubt WHERE account = ?';
const PRINTED = `SELECT bank_account, printed_day, printed_balance, file FROM import
  WHERE account = ? AND undone_by IS NULL AND printed_balance IS NOT NULL ORDER BY id`;

const STATEMENT_ENDS =
  'SELECT bank_account AS bankAccount, covers_to AS day FROM import WHERE account = ? AND undone_by IS NULL AND covers_to IS NOT NULL ORDER BY id';

type PartCells = [
  line: number,
  amount: number,
  kind: Settles['kind'] | null,
  id: number | null,
  category: LinePart['category'],
  planLine: number | null,
  fund: number | null,
  refundsKind: Refunded['kind'] | null,
  refundsId: number | null,
];
type LineCells = [id: number, bankAccount: number, day: Day, amount: number, text: string, balance: number | null];
type PrintedCells = [bankAccount: number, day: Day, balance: number, file: string];

const NO_PARTS: readonly LinePart[] = [];

function partOf([, amount, kind, id, category, planLine, fund, refundsKind, refundsId]: PartCells): LinePart {
  const part = { amount, settles: kind !== null && id !== null ? { kind, id } : null, category, planLine, fund };
  return refundsKind !== null && refundsId !== null ? { ...part, refunds: { kind: refundsKind, id: refundsId } } : part;
}

function lineOf([id, bankAccount, day, amount, text, balance]: LineCells, doubtful: boolean, parts: readonly LinePart[]): StatementLine {
  return { id, bankAccount, day, amount, text, balance, doubtful, parts };
}

/** One line with its parts; null where it does not count. */
export function readLine(db: ReadDb, account: number, id: number): StatementLine | null {
  const line = prepare<[number, number], LineCells>(db, ONE_LINE).raw().get(account, id);
  if (!line) return null;
  const doubtful = prepare<[number, number]>(db, IS_DOUBTFUL).get(account, id) !== undefined;
  return lineOf(line, doubtful, cellsOf<PartCells>(db, PARTS_OF_LINE, id).map(partOf));
}

/** Every line that counts, with its parts. */
export function readLines(db: ReadDb, account: number): StatementLine[] {
  const doubtful = new Set(cellsOf(db, DOUBTFUL, account).map(([line]) => Number(line)));
  return linesOf(cellsOf<PartCells>(db, PARTS, account), doubtful, cellsOf<LineCells>(db, LINES, account));
}

function linesOf(parts: readonly PartCells[], doubtful: ReadonlySet<number>, lines: readonly LineCells[]): StatementLine[] {
  const byLine = new Map<number, LinePart[]>();
  for (const cells of parts) {
    const [line] = cells;
    const others = byLine.get(line);
    if (others) others.push(partOf(cells));
    else byLine.set(line, [partOf(cells)]);
  }
  return lines.map((cells) => lineOf(cells, doubtful.has(cells[0]), byLine.get(cells[0]) ?? NO_PARTS));
}

const PARTS_OF_MANY = `SELECT part.line, part.amount, settles_kind, settles_id, category, plan_line, fund, refunds_kind, refunds_id FROM json_each(?) AS one CROSS JOIN line_part AS part ON part.line = one.value
  WHERE part.removed_by IS NULL ORDER BY part.line, part.n`;
const MANY_LINES = `${LINE} AND id IN (SELECT value FROM json_each(?)) ORDER BY day, id`;

/** Those of many lines that count, with their parts, in the order of facts. */
export function readManyLines(db: ReadDb, account: number, ids: Iterable<number>): StatementLine[] {
  const list = JSON.stringify([...ids]);
  const parts = prepare<[string], PartCells>(db, PARTS_OF_MANY).raw().all(list);
  const doubtful = new Set(cellsOf(db, DOUBTFUL, account).map(([line]) => Number(line)));
  return linesOf(parts, doubtful, prepare<[number, string], LineCells>(db, MANY_LINES).raw().all(account, list));
}

const PARTS_OF_DAYS = `SELECT part.line, part.amount, settles_kind, settles_id, category, plan_line, fund, refunds_kind, refunds_id FROM statement_line AS line CROSS JOIN line_part AS part ON part.line = line.id
  WHERE line.account = ? AND line.day BETWEEN ? AND ? AND line.hidden_by IS NULL AND part.removed_by IS NULL ORDER BY part.line, part.n`;
const LINES_OF_DAYS = `${LINE} AND day BETWEEN ? AND ? ORDER BY day, id`;
const DOUBTFUL_OF_DAYS = `SELECT DISTINCT doubt.line FROM doubt JOIN statement_line AS line ON line.id = doubt.line WHERE doubt.account = ? AND line.day BETWEEN ? AND ?`;

/** The lines of [from, to] that count, with their parts. */
export function readLinesOfDays(db: ReadDb, account: number, from: Day, to: Day): StatementLine[] {
  const rows = <C extends Cells>(sql: string): C[] => prepare<[number, Day, Day], C>(db, sql).raw().all(account, from, to);
  return linesOf(rows<PartCells>(PARTS_OF_DAYS), new Set(rows(DOUBTFUL_OF_DAYS).map(([line]) => Number(line))), rows<LineCells>(LINES_OF_DAYS));
}

/** The facts as they stand now, also in the midst of a change. Refuses an account that is not there. */
export function readFacts(db: ReadDb, id: number): AccountFacts {
  return { ...readRecordFacts(db, id), lines: readLines(db, id) };
}

/** The same without a line. */
export function readRecordFacts(db: ReadDb, id: number): AccountFacts {
  const account = readAccount(db, id);
  const records = Object.fromEntries(RECORD_TYPES.map((type) => [type, readRecords(db, id, type)])) as unknown as Pick<AccountFacts, RecordType>;
  const printedBalances: PrintedBalance[] = cellsOf<PrintedCells>(db, PRINTED, id).map(([bankAccount, day, balance, file]) => ({
    bankAccount,
    day,
    balance,
    file,
  }));
  const statementEnds = prepare<[number], StatementEnd>(db, STATEMENT_ENDS).all(id);
  return { account, ...records, lines: [], printedBalances, statementEnds };
}
