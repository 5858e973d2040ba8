/**
 * Everything in a ledger file as one digest, so that two states can be told apart to the last cell. Reads every table there is.
 * Left out is what names an uploaded file in the audit trail, for its handle is another each time, and the hashes made of that.
 */
import { createHash } from 'node:crypto';
import { connect, unlock } from '../../ledger/disk/connection.ts';
import { EvidenceStore } from '../../ledger/evidence/store.ts';
import type { WriteDb } from '../../ledger/runtime/statements.ts';

const ALWAYS_THE_SAME: Readonly<Record<string, string>> = {
  audit: 'id, account, at, who, method, why, rows_digest',
  trail_end: 'id, change',
};

/** Its version and all rows of all tables. */
export function contentsOf(db: WriteDb): string {
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as readonly string[];
  const hash = createHash('sha256').update(String(db.pragma('user_version', { simple: true })));
  for (const table of tables) {
    hash.update(`\n${table}\n`);
    for (const row of db
      .prepare(`SELECT ${ALWAYS_THE_SAME[table] ?? '*'} FROM "${table}"`)
      .raw()
      .iterate())
      hash.update(`${JSON.stringify(row)}\n`);
  }
  return hash.digest('hex');
}

/** Of a file that nobody has open. It is opened to write, as SQLite then first finishes what a killed program left half done. */
export async function contentsAt(path: string): Promise<string> {
  const db = connect(await unlock(path, undefined), 'write');
  try {
    return contentsOf(db);
  } finally {
    db.close();
  }
}

/** Papers that a closed file names and that are not beside it, and those it says are destroyed and that are there still. */
export async function wrongPapersBeside(path: string): Promise<readonly string[]> {
  const file = await unlock(path, undefined);
  const db = connect(file, 'read');
  const store = new EvidenceStore(file, 'read');
  try {
    const there = new Set(store.digests());
    const papers = db.prepare('SELECT name, sha256, destroyed_by IS NOT NULL AS destroyed FROM evidence').all() as readonly {
      readonly name: string;
      readonly sha256: string;
      readonly destroyed: 0 | 1;
    }[];
    return papers.flatMap(({ name, sha256, destroyed }) => {
      if (there.has(sha256) !== (destroyed === 1)) return [];
      return [destroyed === 1 ? `${name} was destroyed and is there` : `${name} is named and not there`];
    });
  } finally {
    store.close();
    db.close();
  }
}
