/** Who compared a balance, and when, from the audit trail. */
import type { PreparedBy } from '../../core/papers/reconciliation.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';

const MADE = `SELECT who, at FROM audit WHERE id = (SELECT min(audit) FROM record_version WHERE table_name = 'reconciliation' AND record = ?)`;

export function preparedBy(db: ReadDb, reconciliation: number): PreparedBy | null {
  return prepare<[number], PreparedBy>(db, MADE).get(reconciliation) ?? null;
}
