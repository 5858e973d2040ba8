/**
 * A copy of the open file under another key, made beside it and checked before anybody trusts it. The file itself is only
 * read. Giving the copy the file's name is the caller's last step.
 */
import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import type { Db } from './context.ts';
import { rawKey } from './key.ts';
import type { LedgerFile } from './open.ts';
import { closeWhole, connect, connectBare } from './open.ts';

/** @param record writes what was done in the copy's audit trail, inside a transaction. */
export function rekeyedCopy(db: Db, file: LedgerFile, copy: LedgerFile, record: (copied: Db) => void): void {
  rmSync(copy.path, { force: true });
  closeSync(openSync(copy.path, 'wx', 0o600));
  try {
    db.prepare('VACUUM INTO ?').run(copy.path);
    const bare = connectBare({ path: copy.path, key: file.key }, false);
    try {
      bare.pragma(`rekey = ${rawKey(copy.key)}`);
    } finally {
      bare.close();
    }
    const copied = connect(copy, 'write');
    copied.exec('BEGIN IMMEDIATE');
    record(copied);
    copied.exec('COMMIT');
    closeWhole(copied);
    check(copy);
    const written = openSync(copy.path, 'r+');
    fsyncSync(written);
    closeSync(written);
  } catch (error) {
    rmSync(copy.path, { force: true });
    throw error;
  }
}

function check(copy: LedgerFile): void {
  const db = connect(copy, 'read');
  try {
    if (db.pragma('integrity_check', { simple: true }) !== 'ok') throw new Error('the copy under the new key is not whole');
  } finally {
    db.close();
  }
}
