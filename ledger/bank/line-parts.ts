/**
 * Writes what the parts of bank lines were for, and takes it back. Parts are only added and marked removed, so that every
 * explanation a line ever had stays to be seen. Entries are not written here.
 */
import type { LinePart } from '../../core/books/facts.ts';
import type { WriteContext } from '../runtime/context.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { GatheredRows } from '../runtime/gathered-rows.ts';
import { prepare, prepareWrite } from '../runtime/statements.ts';

/** What a line is for, and who says so. */
export interface SaidParts {
  readonly line: number;
  readonly parts: readonly LinePart[];
  /** The rule that explained the line, or null. */
  readonly rule: number | null;
  readonly byUser: boolean;
}

const INSERT =
  'INSERT INTO line_part (account, line, n, amount, settles_kind, settles_id, category, plan_line, fund, rule, by_user, made_by, refunds_kind, refunds_id)';

export function addParts({ db, change }: Pick<WriteContext, 'db' | 'change'>, account: number, said: Iterable<SaidParts>): void {
  const rows = new GatheredRows(db, INSERT, 14);
  for (const { line, parts, rule, byUser } of said) {
    for (const [n, { amount, settles, category, planLine, fund, refunds }] of parts.entries()) {
      const kept = [account, line, n, amount, settles?.kind ?? null, settles?.id ?? null, category, planLine, fund, rule, byUser ? 1 : 0, change];
      rows.add([...kept, refunds?.kind ?? null, refunds?.id ?? null]);
    }
  }
  rows.write();
}

/** Makes lines wait again. Says whether any of them had parts. */
export function removeParts(ctx: Pick<WriteContext, 'db' | 'change'>, lines: readonly number[]): boolean {
  const sql = 'UPDATE line_part SET removed_by = ? WHERE line IN (SELECT value FROM json_each(?)) AND removed_by IS NULL';
  return prepareWrite(ctx.db, sql).run(ctx.change, JSON.stringify(lines)).changes > 0;
}

export interface PartRow {
  readonly id: number;
  readonly line: number;
  readonly n: number;
  readonly amount: number;
  readonly settles_kind: NonNullable<LinePart['settles']>['kind'] | null;
  readonly settles_id: number | null;
  readonly category: LinePart['category'];
  readonly plan_line: number | null;
  readonly fund: number | null;
  readonly rule: number | null;
  readonly by_user: number;
  readonly made_by: number;
  readonly removed_by: number | null;
  readonly refunds_kind: NonNullable<LinePart['refunds']>['kind'] | null;
  readonly refunds_id: number | null;
}

export const PART_COLUMNS =
  'id, line, n, amount, settles_kind, settles_id, category, plan_line, fund, rule, by_user, made_by, removed_by, refunds_kind, refunds_id';

/** Every part a line ever had, oldest first. */
export function partsOf(db: ReadDb, line: number): PartRow[] {
  return prepare<[number], PartRow>(db, `SELECT ${PART_COLUMNS} FROM line_part WHERE line = ? ORDER BY id`).all(line);
}

/** The parts one change wrote, and those it took out of force. */
export function partsMadeBy(db: ReadDb, change: number): PartRow[] {
  return prepare<[number], PartRow>(db, `SELECT ${PART_COLUMNS} FROM line_part WHERE made_by = ? ORDER BY id`).all(change);
}
export function partsRemovedBy(db: ReadDb, change: number): PartRow[] {
  return prepare<[number], PartRow>(db, `SELECT ${PART_COLUMNS} FROM line_part WHERE removed_by = ? ORDER BY id`).all(change);
}

export function partOf(row: PartRow): LinePart {
  return {
    amount: row.amount,
    settles: row.settles_kind !== null && row.settles_id !== null ? { kind: row.settles_kind, id: row.settles_id } : null,
    category: row.category,
    planLine: row.plan_line,
    fund: row.fund,
    ...(row.refunds_kind !== null && row.refunds_id !== null && { refunds: { kind: row.refunds_kind, id: row.refunds_id } }),
  };
}
