/**
 * A ledger that was copied while closed is two ledgers of one uid. When their ways part, the one that notices gives itself a uid of its own,
 * so that each backs up into a folder of its own. It is noticed by the newest backup under the uid: neither trail goes through the other's end.
 */
import { backupsIn, destinations, isFolder, ledgerFolders } from './folder.ts';
import { goesThrough, trailEnd } from './trail.ts';
import type { Keeper } from '../file/held.ts';
import { infoOf } from '../file/held.ts';
import { FileHead } from '../disk/key.ts';
import type { LedgerFile } from '../disk/connection.ts';
import { connect, refusalOf } from '../disk/connection.ts';
import type { ReadDb, WriteDb } from '../runtime/statements.ts';
import { prepareWrite } from '../runtime/statements.ts';

/** For the thread that writes, outside any transaction. */
export function separateIfParted(keeper: Keeper, db: WriteDb, file: LedgerFile): void {
  const { uid } = infoOf(db);
  const folders = destinations(keeper.options).flatMap(({ folder }) => (isFolder(folder) ? ledgerFolders(folder) : []));
  const own = folders.filter((folder) => uid.startsWith(folder.uid));
  if (!own.some(({ path }) => wentAnotherWay(path, db, file))) return;
  db.exec('BEGIN IMMEDIATE');
  try {
    const { id: change } = trailEnd(db);
    const anew = (): unknown => prepareWrite(db, 'UPDATE file_info SET uid = lower(hex(randomblob(16)))').run();
    keeper.record(db, 'file.separate', { uid, change }, (versions) => versions.changing('file_info', 1, anew));
    db.exec('COMMIT');
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}

/** Of backups under another key nothing is known, and nothing is done to them. */
function wentAnotherWay(folder: string, db: ReadDb, file: LedgerFile): boolean {
  const newest = backupsIn(folder).find((backup) => !backup.problems && new FileHead(backup.path).salt === file.key.salt);
  if (!newest) return false;
  try {
    const backup = connect({ ...file, path: newest.path }, 'read');
    try {
      return !goesThrough(db, trailEnd(backup)) && !goesThrough(backup, trailEnd(db));
    } finally {
      backup.close();
    }
  } catch (error) {
    // A backup that cannot be read proves nothing.
    if (refusalOf(error)) return false;
    throw error;
  }
}
