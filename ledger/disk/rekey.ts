/**
 * A copy of the open file under another key, made beside it and checked before anybody trusts it. The file itself is only
 * read. Clearing the way for it, and giving it the file's name, are the caller's first and last step.
 */
import { closeSync, openSync } from 'node:fs';
import { syncFile } from './copy-file.ts';
import { rawKey } from './key.ts';
import type { LedgerFile } from './connection.ts';
import { closeWhole, connect, connectBare } from './connection.ts';
import type { ReadDb, WriteDb } from '../runtime/statements.ts';

/** @param record writes what was done in the copy's audit trail, inside a transaction. */
export function rekeyedCopy(db: ReadDb, file: LedgerFile, copy: LedgerFile, record: (copied: WriteDb) => void): void {
  closeSync(openSync(copy.path, 'wx', 0o600));
  db.prepare('VACUUM INTO ?').run(copy.path);
  const bare = connectBare({ path: copy.path, key: file.key }, false);
  try {
    bare.pragma(`rekey = ${rawKey(copy.key)}`);
  } finally {
    bare.close();
  }
  const copied = connect(copy, 'write');
  try {
    copied.exec('BEGIN IMMEDIATE');
    record(copied);
    copied.exec('COMMIT');
  } finally {
    closeWhole(copied);
  }
  check(copy);
  syncFile(copy.path);
}

function check(copy: LedgerFile): void {
  const db = connect(copy, 'read');
  try {
    if (db.pragma('integrity_check', { simple: true }) !== 'ok') throw new Error('the copy under the new key is not whole');
  } finally {
    db.close();
  }
}
