/** Alters a closed ledger file behind the program's back, with references and triggers out of the way; triggers are put back. */
import { closeWhole, connect, unlock } from '../ledger/disk/connection.ts';
import type { WriteDb } from '../ledger/runtime/statements.ts';

export async function tamper(path: string, alter: (db: WriteDb) => void): Promise<void> {
  const db = connect(await unlock(path, undefined), 'write');
  db.pragma('foreign_keys = OFF');
  db.pragma('synchronous = OFF');
  const triggers = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as { name: string; sql: string }[];
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  alter(db);
  for (const { sql } of triggers) db.exec(sql);
  closeWhole(db);
}
