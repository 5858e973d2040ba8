/** What became of one record, version by version: who did what, when, and what each field was before and after. */
import type { RecordChange, RecordType } from '../core/api/records.ts';
import { Refusal } from '../core/problem.ts';
import { shownValue } from '../core/records/shown.ts';
import { recordWords } from '../core/words/records.ts';
import { fieldsOf, recordTables, valueOf } from './record-tables.ts';
import type { Db } from './statements.ts';
import { prepare } from './statements.ts';
import type { RecordVersion, Row } from './versions.ts';
import { historyOf, rowOf } from './versions.ts';

export interface AuditHead {
  readonly id: number;
  readonly account: number | null;
  readonly at: string;
  readonly who: string;
  readonly method: string;
}

export function auditHead(db: Db, id: number): AuditHead | null {
  return prepare<[number], AuditHead>(db, 'SELECT id, account, at, who, method FROM audit WHERE id = ?').get(id) ?? null;
}

function shown(row: Row | null, field: string): string | null {
  const column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const cell = row && row['removed_by'] === null ? row[column] : undefined;
  return cell === undefined ? null : shownValue(field, valueOf(field, cell));
}

const isThere = (row: Row | null): boolean => row !== null && row['removed_by'] === null;

export function changeOf(type: RecordType, { before, after }: RecordVersion, head: AuditHead): RecordChange {
  const fields = fieldsOf(type)
    .map((field) => ({ field, before: shown(before, field), after: shown(after, field) }))
    .filter((one) => one.before !== one.after);
  const what = head.method === 'changes.undo' ? 'undone' : !isThere(before) ? 'added' : !isThere(after) ? 'removed' : 'changed';
  return { change: head.id, at: head.at, who: head.who, what, fields };
}

/** Oldest first. Refuses a record that never was in the account. */
export function historyOfRecord(db: Db, account: number, type: RecordType, id: number): RecordChange[] {
  const { table } = recordTables[type];
  if (rowOf(db, table, id)?.['account'] !== account) throw new Refusal('notFound', recordWords.noRecord, { field: 'id' });
  return historyOf(db, table, id).flatMap((version) => {
    const head = auditHead(db, version.audit);
    return head ? [changeOf(type, version, head)] : [];
  });
}
