/**
 * Says of each finding where it is, as the screens would: the account by whose it is, the record, bank line or change by what it is
 * called; and what opens there. The file may be damaged or altered where it looks: then the finding's own words stand.
 */
import type { VerifyReport } from '../../core/api/program.ts';
import type { Finding } from '../../core/books/checks.ts';
import { accountWords } from '../../core/words/accounts.ts';
import { historyWords } from '../../core/words/audit/history.ts';
import { verifyWords } from '../../core/words/books/checks.ts';
import type { AuditEntryRow } from '../audit/summary.ts';
import { AUDIT_COLUMNS, summaryOf } from '../audit/summary.ts';
import { historyType, kindCalled } from '../audit/history.ts';
import { calledThen, NOW } from '../audit/names-then.ts';
import { lineOriginOf } from '../bank/line-history.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';
import type { VersionedTable } from '../audit/versions.ts';
import { historyOf, isVersioned, rowOf } from '../audit/versions.ts';

type Problem = VerifyReport['problems'][number];
type Place = Pick<Problem, 'where' | 'opens'>;

/** Whose account it is before what is in it. */
function inAccount(db: ReadDb, account: number | null, where: string): string {
  const sql = 'SELECT person, reference FROM account WHERE id = ?';
  const owner = account === null ? undefined : prepare<[number], { person: string; reference: string }>(db, sql).get(account);
  return owner ? `${accountWords.called(owner.person, owner.reference)}, ${where}` : where;
}

function ofChange(db: ReadDb, id: number): Place | null {
  const row = prepare<[number], AuditEntryRow>(db, `SELECT ${AUDIT_COLUMNS} FROM audit WHERE id = ?`).get(id);
  return row ? { where: verifyWords.change(id, row.at.slice(0, 10), summaryOf(db, row)), opens: { type: 'change', id } } : null;
}

function ofRecord(db: ReadDb, account: number | null, table: VersionedTable, id: number): Place | null {
  const type = historyType(table);
  if (type === null) return null;
  const opens = account === null ? null : { type, id };
  if (type === 'line') {
    const line = account === null ? null : lineOriginOf(db, account, id);
    return line && { where: verifyWords.line(historyWords.line(line.text, line.day)), opens };
  }
  const row = rowOf(db, table, id) ?? historyOf(db, table, id).at(-1)?.after ?? null;
  return row && { where: kindCalled(type, row, calledThen(db, NOW)), opens };
}

function placeOf(db: ReadDb, { account, of, where }: Finding): Place {
  const own = { where, opens: null };
  if (!of) return own;
  try {
    return (of.table === 'audit' ? ofChange(db, of.id) : isVersioned(of.table) ? ofRecord(db, account, of.table, of.id) : null) ?? own;
  } catch {
    // Whatever stands there now, no sentence can be made of it.
    return own;
  }
}

export function withPlace(db: ReadDb, finding: Finding): Problem {
  const { check, account, message } = finding;
  const { where, opens } = placeOf(db, finding);
  return { check, account, where: inAccount(db, account, where), message, advice: verifyWords.advice[check], opens };
}
