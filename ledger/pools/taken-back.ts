/** What taking a change back would do to shares of pooled money: a bank account must not go while it is one, nor be one twice, nor stop being one while money is in it. */
import { Refusal } from '../../core/values/problem.ts';
import { undoWords } from '../../core/words/audit/undo.ts';
import type { RecordVersion } from '../audit/versions.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';
import { poolOfBankAccount, refuseShare } from './held.ts';

const isTaken = (row: RecordVersion['before']): boolean => row === null || row['removed_by'] !== null;

const HAS_LINES = 'SELECT 1 FROM statement_line WHERE account = ? AND bank_account = ? AND hidden_by IS NULL LIMIT 1';

/** @param versions of a change that is to be taken back. Refuses with `cannotUndo`, or as taking the bank account away does. */
export function refuseShares(db: ReadDb, versions: readonly RecordVersion[]): void {
  for (const { table, record, before, after } of versions) {
    if (table === 'bank_account' && isTaken(before)) refuseShare(db, record);
    if (table !== 'pool_person' || isTaken(before) === isTaken(after)) continue;
    const { account, bank_account: bankAccount } = after ?? before ?? {};
    const isAgain = !isTaken(before) && poolOfBankAccount(db, Number(bankAccount)) !== null;
    const isUsed = isTaken(before) && prepare<[number, number]>(db, HAS_LINES).get(Number(account), Number(bankAccount)) !== undefined;
    if (isAgain || isUsed) throw new Refusal('cannotUndo', undoWords.poolSince);
  }
}
