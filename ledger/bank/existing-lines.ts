/**
 * The lines of a bank account as core/bank/duplicates sees them: each with every file, not taken back, that shows it. Reads
 * only the days asked for. Also keeps the pairs of lines that may be one and the same and wait for the user.
 */
import type { BankFormat } from '../../core/bank/types.ts';
import type { FileSpan, ExistingLine, Showing } from '../../core/bank/duplicates.ts';
import { possibleDuplicates } from '../../core/bank/duplicates.ts';
import { addDays } from '../../core/values/day.ts';
import type { Day } from '../../core/values/units.ts';
import type { ReadDb, WriteDb } from '../runtime/statements.ts';
import { prepare, prepareWrite } from '../runtime/statements.ts';

export interface BankAccountFile extends FileSpan {
  readonly format: BankFormat;
}

/** The files of a bank account that are not taken back and have lines, oldest first. */
export function filesOf(db: ReadDb, account: number, bankAccount: number): BankAccountFile[] {
  return prepare<[number, number], BankAccountFile>(
    db,
    `SELECT id AS file, format, first_day AS "from", last_day AS "to" FROM import
     WHERE account = ? AND bank_account = ? AND undone_by IS NULL AND first_day IS NOT NULL ORDER BY id`,
  ).all(account, bankAccount);
}

interface LineRow {
  readonly id: number;
  readonly day: Day;
  readonly amount: number;
  readonly decided: number;
}
interface ShowingRow {
  readonly line: number;
  readonly file: number;
  readonly text: string;
  readonly balance: number | null;
  readonly bankId: string | null;
}

const RANGE = 'line.account = ? AND line.day >= ? AND line.day <= ? AND line.bank_account = ?';
// Days the file does not reach cannot hold its lines; the index on (account, day) finds the rest.
const LINES = `SELECT id, day, amount, decided_by IS NOT NULL AS decided FROM statement_line AS line WHERE ${RANGE} AND hidden_by IS NULL ORDER BY id`;
// A line taken out as a duplicate shows the line it is.
const SHOWN_FIRST = `SELECT coalesce(same_as, id) AS line, import AS file, text, balance, bank_id AS bankId FROM statement_line AS line
  WHERE ${RANGE} AND (hidden_by IS NULL OR same_as IS NOT NULL) ORDER BY import, row`;
const SHOWN_AGAIN = `SELECT coalesce(line.same_as, line.id) AS line, seen.import AS file, seen.text, seen.balance, seen.bank_id AS bankId
  FROM statement_line AS line JOIN seen_line AS seen ON seen.line = line.id WHERE ${RANGE} AND (line.hidden_by IS NULL OR line.same_as IS NOT NULL) ORDER BY seen.import, seen.row`;

/** Every line that counts from the day before `from` to the day after `to`. */
export function existingLines(db: ReadDb, account: number, bankAccount: number, from: Day, to: Day): ExistingLine[] {
  const formats = new Map(
    prepare<[number, number], { id: number; format: BankFormat }>(
      db,
      'SELECT id, format FROM import WHERE account = ? AND bank_account = ? AND undone_by IS NULL',
    )
      .all(account, bankAccount)
      .map(({ id, format }) => [id, format]),
  );
  const range = [account, addDays(from, -1), addDays(to, 1), bankAccount];
  const shown = new Map<number, Showing[]>();
  const rows = [SHOWN_FIRST, SHOWN_AGAIN].flatMap((sql) => prepare<(number | string)[], ShowingRow>(db, sql).all(...range));
  for (const { line, file, text, balance, bankId } of rows.toSorted((a, b) => a.file - b.file)) {
    const format = formats.get(file);
    if (format === undefined) continue;
    const showing = { file, format, text, balance, bankId };
    const others = shown.get(line);
    if (others) others.push(showing);
    else shown.set(line, [showing]);
  }
  return prepare<(number | string)[], LineRow>(db, LINES)
    .all(...range)
    .map(({ id, day, amount, decided }) => ({ id, day, amount, shown: shown.get(id) ?? [], confirmed: decided === 1 }));
}

/** Lines that may be one and the same, by id: each with the others it may be. */
export type PossibleDuplicates = ReadonlyMap<number, readonly number[]>;

/** Keeps the doubts about the lines of these days; those kept before are forgotten. */
export function keepPossibleDuplicates(db: WriteDb, account: number, bankAccount: number, from: Day, to: Day, duplicates: PossibleDuplicates): void {
  const range = [account, addDays(from, -1), addDays(to, 1), bankAccount];
  prepareWrite<unknown[]>(db, `DELETE FROM doubt WHERE account = ? AND line IN (SELECT id FROM statement_line AS line WHERE ${RANGE})`).run(account, ...range);
  for (const [line, twins] of duplicates) {
    for (const twin of twins) prepareWrite<number[]>(db, 'INSERT OR IGNORE INTO doubt (account, line, twin) VALUES (?, ?, ?)').run(account, line, twin);
  }
}

/** Looks again at which lines of these days may be one and the same. */
export function renewPossibleDuplicates(db: WriteDb, account: number, bankAccount: number, from: Day, to: Day): void {
  keepPossibleDuplicates(db, account, bankAccount, from, to, possibleDuplicates(existingLines(db, account, bankAccount, from, to)));
}
