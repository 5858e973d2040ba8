/**
 * Watches a process's own connections from outside the product: tells when a ledger transaction that writes has begun, is being
 * committed and is over. So a process about to be killed can leave proof of where it was, and a test knows the file after each commit.
 */
import Database from 'better-sqlite3';

/** `committing`: COMMIT was asked for and has not come back, so it may have happened or not. */
export type Phase = 'outside' | 'inside' | 'committing';

/** @param tell is called at once, within the call that changes the phase, with the connection. */
export function watchTransactions(tell: (phase: Phase, commits: number, db: Database.Database) => void): void {
  const plain = Database.prototype.exec;
  let commits = 0;
  let writing = false;
  Database.prototype.exec = function watched(this: Database.Database, sql: string) {
    // A database in memory is no ledger.
    if (this.memory) return plain.call(this, sql);
    if (sql === 'COMMIT') tell('committing', commits, this);
    const result = plain.call(this, sql);
    if (sql === 'BEGIN IMMEDIATE') {
      if (!this.inTransaction) throw new Error('a transaction was begun and is not there');
      writing = true;
      tell('inside', commits, this);
    } else if (writing && (sql === 'COMMIT' || sql === 'ROLLBACK')) {
      writing = false;
      if (sql === 'COMMIT') commits += 1;
      tell('outside', commits, this);
    }
    return result;
  };
}
