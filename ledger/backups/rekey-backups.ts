/**
 * Backups keep the passphrase of their time. This gives those that an old passphrase opens the key of the open file: each by a copy
 * beside it that is checked and takes its name in one step, after the papers that the backups of one key share are there under the new
 * one. A kill or Cancel leaves each backup under the old key or the new, whole; the rest can be done another time.
 */
import { dirname } from 'node:path';
import { backupWords } from '../../core/words/backups.ts';
import { backupsIn, destinations, idleEvidenceFiles, isFolder, ledgerFolders, evidenceFileOf } from './folder.ts';
import { lineageOf, ownOf } from './trail.ts';
import { removeMade, temporaryBeside, whatLies } from '../disk/beside.ts';
import type { ReadContext } from '../runtime/context.ts';
import { giveName } from '../disk/copy-file.ts';
import { EvidenceStore, evidencePath, fillStore } from '../evidence/store.ts';
import type { FileKey } from '../disk/key.ts';
import { FileHead, keyOf } from '../disk/key.ts';
import type { LedgerFile } from '../disk/connection.ts';
import { connectBare } from '../disk/connection.ts';
import { rekeyedCopy } from '../disk/rekey.ts';
import type { Session } from '../file/session.ts';

/** Paths of the backups of the open file, in every chosen folder that is there, whose key is not the file's. */
export function underOtherKeys(session: Session): readonly string[] {
  const lineage = lineageOf(session.readable());
  const folders = destinations(session.options).flatMap(({ folder }) => (isFolder(folder) ? ledgerFolders(folder) : []));
  return folders
    .filter(({ uid }) => lineage.some((whole) => whole.startsWith(uid)))
    .flatMap(({ path }) => backupsIn(path).map((backup) => backup.path))
    .filter((path) => new FileHead(path).salt !== session.file.key.salt);
}

/** @param old null: the backups without a passphrase. `left` counts those that it does not open, and those that this ledger did not go on from. */
export async function rekeyBackups(session: Session, old: string | null, progress: ReadContext['progress']): Promise<{ changed: number; left: number }> {
  const found = underOtherKeys(session);
  // Making a key takes a moment; backups of one time have one.
  const keys = new Map<string, FileKey>();
  const papersDone = new Set<string>();
  let changed = 0;
  for (const [index, path] of found.entries()) {
    progress(backupWords.rekeying, index, found.length);
    const head = new FileHead(path);
    const key = keys.get(head.salt) ?? (await keyOf(old, head.salt));
    keys.set(head.salt, key);
    if (!head.plausible || head.fit(key) !== 'fits') continue;
    // Opened by itself and left by a crash: its log would be played into the one that takes its name. Opening it takes the log in.
    if (['-wal', '-journal'].some((log) => whatLies(`${path}${log}`) !== 'nothing')) continue;
    const backup = { path, key, passphrase: old !== null };
    // One of a copy that went its own way keeps the passphrase that its own ledger had.
    if (ownOf([backup], session.readable(), backup).length === 0) continue;
    const papers = evidenceFileOf(backup);
    rekeyOne(backup, session.file, () => {
      if (!papersDone.has(papers.path)) bringEvidence(papers, evidenceFileOf({ ...session.file, path }), progress);
      papersDone.add(papers.path);
    });
    changed += 1;
  }
  for (const folder of new Set(found.map(dirname))) for (const path of idleEvidenceFiles(folder)) removeMade(path);
  return { changed, left: found.length - changed };
}

function bringEvidence(from: LedgerFile, to: LedgerFile, progress: ReadContext['progress']): void {
  const store = new EvidenceStore(from, 'read');
  try {
    if (store.isThere()) fillStore(evidencePath(to.path), to.key, store, (done, of) => progress(backupWords.copyingPapers, done, of));
  } finally {
    store.close();
  }
}

/** @param papers brings its papers, with the copy there and before it has the name (see `idleEvidenceFiles`). */
function rekeyOne(backup: LedgerFile, open: LedgerFile, papers: () => void): void {
  const half = { ...open, path: temporaryBeside(backup.path) };
  const db = connectBare(backup, true);
  try {
    rekeyedCopy(db, backup, half, () => {});
    papers();
    giveName(half.path, backup.path);
  } finally {
    db.close();
    removeMade(half.path);
  }
}
