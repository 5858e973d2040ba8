/**
 * What taking a change back would leave referring to something that is not there: a line in a bank account that is gone, or of a file that was
 * taken back, what it was for on a plan line that is gone, a refund of a line that goes again. Records among each other are `undo.ts`’s own.
 */
import type { AccountFacts } from '../../core/books/facts.ts';
import { whyBankAccountStays } from '../../core/records/bank-accounts-used.ts';
import { kindOf } from '../../core/records/kinds.ts';
import { LIST_OF } from '../../core/records/names.ts';
import { Refusal } from '../../core/values/problem.ts';
import { undoWords } from '../../core/words/audit/undo.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';
import { calledThen, NOW } from './names-then.ts';
import type { RecordVersion } from './versions.ts';

/** Whether a file that was not taken back brought a line, or shows it as well; and whether it was typed in. */
const SHOWN = `SELECT import.format = 'typed' AS isTyped, import.undone_by IS NULL OR EXISTS (SELECT 1 FROM seen_line AS seen JOIN import AS file ON file.id = seen.import
    WHERE seen.line = line.id AND file.undone_by IS NULL) AS isShown
  FROM statement_line AS line JOIN import ON import.id = line.import WHERE line.id = ?`;

/** @param after the facts with the change taken back. `lines`: those it put back, or said anew what they were for. Refuses with `cannotUndo`. */
export function refuseGone(db: ReadDb, after: AccountFacts, versions: readonly RecordVersion[], lines: ReadonlySet<number>): void {
  const marked = new Set(versions.flatMap(({ table, record }) => (table === 'statement_line' ? [record] : [])));
  // The line it had been taken for may stand by this one alone.
  const twins = new Set(versions.flatMap(({ table, after: left }) => (table === 'statement_line' && left?.['same_as'] ? [Number(left['same_as'])] : [])));
  const there = after.lines.filter(({ id }) => lines.has(id) || twins.has(id));
  const needs = (refers: 'bankAccount' | 'planLine' | 'fund', id: number | null): void => {
    if (id === null || after[LIST_OF[refers]].some((one) => one.id === id)) return;
    throw new Refusal('cannotUndo', undoWords.needsGone(kindOf(LIST_OF[refers]).one, calledThen(db, NOW)(refers, id)));
  };
  for (const { id, bankAccount, parts } of there) {
    const shown = marked.has(id) || twins.has(id) ? prepare<[number], { isTyped: number; isShown: number }>(db, SHOWN).get(id) : undefined;
    if (shown?.isShown === 0) throw new Refusal('cannotUndo', shown.isTyped === 1 ? undoWords.typedGone : undoWords.fileGone);
    needs('bankAccount', bankAccount);
    for (const { planLine, fund } of parts) {
      needs('planLine', planLine);
      needs('fund', fund);
    }
  }
  const gone = new Set([...marked].filter((id) => !there.some((line) => line.id === id)));
  const isOfGone = after.lines.some(({ parts }) => parts.some(({ refunds }) => refunds?.kind === 'line' && gone.has(refunds.id)));
  if (isOfGone) throw new Refusal('cannotUndo', undoWords.refundedSince);
  for (const { table, record } of versions) {
    if (table !== 'bank_account' || after.bankAccounts.some(({ id }) => id === record)) continue;
    const stays = whyBankAccountStays(after, record);
    if (stays !== null) throw new Refusal('cannotUndo', stays);
  }
}
