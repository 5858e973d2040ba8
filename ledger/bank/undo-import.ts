/**
 * Takes a bank file back whole. Lines that only it shows go, with what they were for, so that the papers they paid are unpaid
 * again; lines another file shows too stay. Entries are reversed, dated as the originals, and the file can come in again.
 */
import { Refusal } from '../../core/values/problem.ts';
import { importWords } from '../../core/words/bank/import.ts';
import type { WriteContext } from '../runtime/context.ts';
import { factsAfter, factsOf } from '../accounts/known-facts.ts';
import { renewPossibleDuplicates } from './existing-lines.ts';
import { removeParts } from './line-parts.ts';
import { forgetShares } from '../pools/shares.ts';
import { forgetLines } from './refund-links.ts';
import { repost } from '../posting/repost.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare, prepareWrite } from '../runtime/statements.ts';

interface ImportRow {
  readonly bank_account: number;
  readonly undone_by: number | null;
  readonly first_day: string | null;
  readonly last_day: string | null;
}

/** Lines that count and are shown by the file: it brought them, they were there, or the user said that its line was one of them. */
const SHOWN = `SELECT id FROM statement_line WHERE import = @file AND hidden_by IS NULL
  UNION SELECT line.id FROM seen_line AS seen JOIN statement_line AS line ON line.id = seen.line WHERE seen.import = @file AND line.hidden_by IS NULL
  UNION SELECT line.id FROM statement_line AS double JOIN statement_line AS line ON line.id = double.same_as WHERE double.import = @file AND line.hidden_by IS NULL
  UNION SELECT line.id FROM seen_line AS seen JOIN statement_line AS double ON double.id = seen.line JOIN statement_line AS line ON line.id = double.same_as
    WHERE seen.import = @file AND line.hidden_by IS NULL`;

/** Those of the lines (@lines) that a file shows which is not taken back. */
const STILL_SHOWN = `SELECT one.value AS id FROM json_each(@lines) AS one WHERE EXISTS (SELECT 1 FROM import WHERE undone_by IS NULL AND id IN (
    SELECT import FROM statement_line WHERE id = one.value
    UNION ALL SELECT import FROM statement_line WHERE same_as = one.value
    UNION ALL SELECT import FROM seen_line WHERE line = one.value
    UNION ALL SELECT seen.import FROM statement_line AS double JOIN seen_line AS seen ON seen.line = double.id WHERE double.same_as = one.value))`;

function shownBy(db: ReadDb, file: number): number[] {
  return prepare<[{ file: number }], { id: number }>(db, SHOWN)
    .all({ file })
    .map(({ id }) => id);
}

const EVERY = 500;

export function undoImport(ctx: WriteContext, account: number, id: number): { removed: number; kept: number } {
  const { db } = ctx;
  const sql = 'SELECT bank_account, undone_by, first_day, last_day FROM import WHERE account = ? AND id = ?';
  const file = prepare<[number, number], ImportRow>(db, sql).get(account, id);
  if (!file) throw new Refusal('notFound', importWords.noImport, { field: 'import' });
  if (file.undone_by !== null) throw new Refusal('cannotUndo', importWords.undoneAlready, { field: 'import' });
  const before = factsOf(db, account);
  ctx.changing('import', id, () => prepareWrite(db, 'UPDATE import SET undone_by = ? WHERE id = ?').run(ctx.change, id));

  const shown = shownBy(db, id);
  const stays = new Set(
    prepare<[object], { id: number }>(db, STILL_SHOWN)
      .all({ lines: JSON.stringify(shown) })
      .map((line) => line.id),
  );
  const gone = shown.filter((line) => !stays.has(line));
  gone.forEach((line, index) => {
    ctx.changing('statement_line', line, () => prepareWrite(db, 'UPDATE statement_line SET hidden_by = ? WHERE id = ?').run(ctx.change, line));
    if (index % EVERY === 0) ctx.progress(importWords.steps.undo, index, gone.length);
  });
  removeParts(ctx, gone);
  forgetShares(ctx, file.bank_account, gone);
  if (file.first_day !== null && file.last_day !== null) renewPossibleDuplicates(db, account, file.bank_account, file.first_day, file.last_day);
  const hidden = new Set(gone);
  const changed = { records: [], lines: new Set([...gone, ...forgetLines(ctx, before, hidden)]) };
  repost(ctx, before, factsAfter(ctx.db, before, changed), changed);
  return { removed: gone.length, kept: shown.length - gone.length };
}
