/**
 * Writes what the parts of bank lines were for, and takes it back. Parts are only added and marked removed, so that every
 * explanation a line ever had stays to be seen. Entries are not written here.
 */
import type { LinePart } from '../../core/books/facts.ts';
import type { WriteContext } from '../runtime/context.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare, prepareWrite } from '../runtime/statements.ts';

interface Explained {
  /** The rule that explained the line, or null. */
  readonly rule: number | null;
  readonly byUser: boolean;
}

export function addParts(
  ctx: Pick<WriteContext, 'db' | 'change'>,
  account: number,
  line: number,
  parts: readonly LinePart[],
  { rule, byUser }: Explained,
): void {
  parts.forEach((part, n) => {
    prepareWrite(
      ctx.db,
      `INSERT INTO line_part (account, line, n, amount, settles_kind, settles_id, category, plan_line, fund, rule, by_user, made_by, refunds_kind, refunds_id)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      account,
      line,
      n,
      part.amount,
      part.settles?.kind ?? null,
      part.settles?.id ?? null,
      part.category,
      part.planLine,
      part.fund,
      rule,
      byUser ? 1 : 0,
      ctx.change,
      part.refunds?.kind ?? null,
      part.refunds?.id ?? null,
    );
  });
}

/** Makes a line wait again. Says whether it had any parts. */
export function removeParts(ctx: Pick<WriteContext, 'db' | 'change'>, line: number): boolean {
  return prepareWrite(ctx.db, 'UPDATE line_part SET removed_by = ? WHERE line = ? AND removed_by IS NULL').run(ctx.change, line).changes > 0;
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
