/** Reads back what each bank file gave, as it was told when it came in. */
import type { ImportResult } from '../../core/api/accounts.ts';
import type { BankFormat } from '../../core/bank/types.ts';
import { formatNames } from '../../core/words/bank/files.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';

interface Row {
  readonly id: number;
  readonly file: string;
  readonly format: BankFormat;
  readonly bank_account: string;
  readonly at: string | null;
  readonly rows: number;
  readonly imported: number;
  readonly already_there: number;
  readonly before_opening: number;
  readonly rejected: number;
  readonly doubtful: number;
  readonly explained: number;
  readonly first_day: string | null;
  readonly last_day: string | null;
  readonly notices: string;
  readonly undone_by: number | null;
}

const COLUMNS = `SELECT import.id, import.file, import.format, bank_account.name AS bank_account, audit.at, import.rows, imported, already_there, before_opening,
    rejected, doubtful, explained, first_day, last_day, notices, undone_by
  FROM import JOIN bank_account ON bank_account.id = import.bank_account LEFT JOIN audit ON audit.id = import.made_by`;
const REJECTED = 'SELECT row, text, reason FROM import_problem WHERE import = ? ORDER BY n';

function resultOf(db: ReadDb, row: Row, now: string): ImportResult {
  return {
    id: row.id,
    file: row.file,
    format: formatNames[row.format],
    bankAccount: row.bank_account,
    at: row.at ?? now,
    rows: row.rows,
    imported: row.imported,
    alreadyThere: row.already_there,
    beforeOpening: row.before_opening,
    rejected: row.rejected,
    doubtful: row.doubtful,
    explained: row.explained,
    from: row.first_day,
    to: row.last_day,
    rejectedRows: row.rejected === 0 ? [] : prepare<[number], ImportResult['rejectedRows'][number]>(db, REJECTED).all(row.id),
    notices: JSON.parse(row.notices) as string[],
    undone: row.undone_by !== null,
  };
}

/** A window of them, newest first, without what was typed by hand, which is no file; or this one alone. `now`: the instant of the change in hand, whose audit row is written last. */
export function importResults(
  db: ReadDb,
  now: string,
  { account, import: only, offset, limit }: { account: number; import?: number | undefined; offset: number; limit: number },
): { total: number; imports: ImportResult[] } {
  if (only !== undefined) {
    const one = importResult(db, account, only, now);
    return { total: one ? 1 : 0, imports: one ? [one] : [] };
  }
  const counted = prepare<[number], { total: number }>(db, "SELECT count(*) AS total FROM import WHERE account = ? AND format <> 'typed'").get(account);
  const rows = prepare<[number, number, number], Row>(
    db,
    `${COLUMNS} WHERE import.account = ? AND import.format <> 'typed' ORDER BY import.id DESC LIMIT ? OFFSET ?`,
  );
  return { total: counted?.total ?? 0, imports: rows.all(account, limit, offset).map((row) => resultOf(db, row, now)) };
}

export function importResult(db: ReadDb, account: number, id: number, now: string): ImportResult | null {
  const row = prepare<[number, number], Row>(db, `${COLUMNS} WHERE import.account = ? AND import.id = ?`).get(account, id);
  return row ? resultOf(db, row, now) : null;
}
