/**
 * What taking a change back would do to shares of pooled money: a bank account must not go while it is one, nor be one twice, nor stop being one while
 * money is in it, nor get lines of its own; nobody may be in a pool twice, or in one that is gone.
 */
import { Refusal } from '../../core/values/problem.ts';
import { undoWords } from '../../core/words/audit/undo.ts';
import type { RecordVersion } from '../audit/versions.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';
import { poolOfBankAccount, refuseShare } from './held.ts';
import { personIn } from './store.ts';

const isTaken = (row: RecordVersion['before']): boolean => row === null || row['removed_by'] !== null;

const HAS_LINES = 'SELECT 1 FROM statement_line WHERE account = ? AND bank_account = ? AND hidden_by IS NULL LIMIT 1';
/** Lines that came in while it was no share. */
const HAS_OWN_LINES = `SELECT 1 FROM statement_line AS line WHERE line.account = ? AND line.bank_account = ? AND line.hidden_by IS NULL
  AND NOT EXISTS (SELECT 1 FROM pool_share WHERE statement_line = line.id AND removed_by IS NULL) LIMIT 1`;
const ARE_THERE = 'SELECT 1 FROM pool, bank_account AS bank WHERE pool.id = ? AND pool.removed_by IS NULL AND bank.id = ? AND bank.removed_by IS NULL';

/** Whether a share can be one again. */
function canBeAgain(db: ReadDb, pool: number, account: number, bankAccount: number): boolean {
  return (
    poolOfBankAccount(db, bankAccount) === null &&
    prepare<[number, number]>(db, ARE_THERE).get(pool, bankAccount) !== undefined &&
    personIn(db, pool, account) === null &&
    prepare<[number, number]>(db, HAS_OWN_LINES).get(account, bankAccount) === undefined
  );
}

/** @param versions of a change that is to be taken back. Refuses with `cannotUndo`, or as taking the bank account away does. */
export function refuseShares(db: ReadDb, versions: readonly RecordVersion[]): void {
  for (const { table, record, before, after } of versions) {
    if (table === 'bank_account' && isTaken(before)) refuseShare(db, record);
    if (table === 'statement_line' && before?.['hidden_by'] === null && poolOfBankAccount(db, Number(before['bank_account'])) !== null)
      throw new Refusal('cannotUndo', undoWords.poolSince);
    if (table !== 'pool_person' || isTaken(before) === isTaken(after)) continue;
    const { pool, account, bank_account: bankAccount } = after ?? before ?? {};
    const isAgain = !isTaken(before) && !canBeAgain(db, Number(pool), Number(account), Number(bankAccount));
    const isUsed = isTaken(before) && prepare<[number, number]>(db, HAS_LINES).get(Number(account), Number(bankAccount)) !== undefined;
    if (isAgain || isUsed) throw new Refusal('cannotUndo', undoWords.poolSince);
  }
}
