/**
 * Looks into a backup before anybody trusts it: what it holds, and what the file it would replace has that it has not. Reads only, and
 * changes neither. Crosses accounts, by intent: a restore does.
 */
import Database from 'better-sqlite3';
import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import type { BackupPreview, ChangeLine } from '../../core/api/backups.ts';
import { instantOf, readBackupName } from '../../core/host/backups.ts';
import { Refusal } from '../../core/values/problem.ts';
import { backupWords } from '../../core/words/backups.ts';
import { fileWords } from '../../core/words/file.ts';
import { allAccounts } from '../accounts/all-accounts.ts';
import { whatLies } from '../disk/beside.ts';
import { needsPassphrase } from './passphrase.ts';
import { lastInBoth, lineageOf, trailEnd } from './trail.ts';
import { AUDIT_COLUMNS, summaryOf } from '../audit/summary.ts';
import type { AuditEntryRow } from '../audit/summary.ts';
import { FileHead } from '../disk/key.ts';
import { newest } from '../disk/migrate.ts';
import type { LedgerFile } from '../disk/connection.ts';
import { connect, identityOf, inspect, isOpenElsewhere, refusalOf, unlock, writable } from '../disk/connection.ts';
import type { Session } from '../file/session.ts';
import { readSettings } from '../file/settings.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';
import { hasOtherLog } from '../disk/take-place.ts';

/** Read in a list by a person, who has seen enough by then. */
const MOST_LINES = 100;

export interface Chosen {
  readonly backup: string;
  readonly passphrase?: string | undefined;
  readonly to?: string | undefined;
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/**
 * Finds a backup's key: the open file's own, where that fits. Refuses the open file itself, under whichever name, which must not be read here
 * (see `ledger/disk/key.ts`), and a second name of one that another program has open: its log lies beside the other.
 */
export async function unlockBackup(chosen: Chosen, session: Session): Promise<LedgerFile> {
  if (!isFile(chosen.backup)) throw new Refusal('fileMissing', backupWords.noBackup, { field: 'backup' });
  const path = realpathSync(chosen.backup);
  if (session.status() && identityOf(session.file.path) === identityOf(path)) throw new Refusal('fileInUse', backupWords.isOpen, { field: 'backup' });
  const file = await keyFound(path, chosen.passphrase, session);
  if (statSync(path).nlink > 1 && writable(path) && isOpenElsewhere(file)) throw new Refusal('fileInUse', fileWords.busy, { field: 'backup' });
  return file;
}

async function keyFound(path: string, passphrase: string | undefined, session: Session): Promise<LedgerFile> {
  const open = session.status() && session.file;
  // Files without a passphrase share a key, and their papers are told apart by the salt: so that must be the same too.
  const head = open && new FileHead(path);
  if (head?.plausible && head.salt === open?.key.salt && head.fit(open.key) === 'fits') return { ...open, path };
  try {
    return await unlock(path, passphrase);
  } catch (error) {
    const isLocked = error instanceof Refusal && (error.problem.code === 'passphraseNeeded' || error.problem.code === 'passphraseWrong');
    if (isLocked && (await needsPassphrase(path, session)) === 'none') throw new Refusal('fileDamaged', fileWords.damaged);
    throw error;
  }
}

/** Runs `job` on a file that only it has open. What SQLite says about the file is refused with a sentence. */
function reading<T>(file: LedgerFile, job: (db: ReadDb) => T): T {
  try {
    const db = connect(file, 'read');
    try {
      return job(db);
    } finally {
      db.close();
    }
  } catch (error) {
    throw refusalOf(error) ?? error;
  }
}

/** Where a backup goes: in the place of the open file if it is of that one, else where its file was when this computer last knew. */
export function placeFor(session: Session, uid: string, { to, backup }: Chosen): string {
  if (to !== undefined) {
    const path = existsSync(to) ? realpathSync(to) : resolve(to);
    // Read here, the open file would lose its locks (see `ledger/disk/key.ts`).
    if (session.status() && path !== session.file.path && identityOf(path) !== null && identityOf(path) === identityOf(session.file.path))
      throw new Refusal('fileInUse', fileWords.openHere, { field: 'to' });
    return path;
  }
  if (session.status() && lineageOf(session.readable()).includes(uid)) return session.file.path;
  const { backups } = readSettings(session.options.settingsFolder);
  const name = readBackupName(basename(backup))?.name ?? basename(backup, extname(backup));
  return backups[uid]?.path ?? join(session.options.filesFolder, `${name}.headroom`);
}

type Compared = Pick<BackupPreview, 'present' | 'lost' | 'gained'>;
const nothingLost = { count: 0, changes: [] };

/** Of the accounts' changes: those of the file as a whole are nobody's work. */
const ITS_OWN = "method NOT LIKE 'file.%'";

function countAfter(db: ReadDb, id: number): number {
  return prepare<[number], { changes: number }>(db, `SELECT count(*) AS changes FROM audit WHERE id > ? AND ${ITS_OWN}`).get(id)?.changes ?? 0;
}

function linesAfter(db: ReadDb, id: number): ChangeLine[] {
  const rows = prepare<[number], AuditEntryRow>(db, `SELECT ${AUDIT_COLUMNS} FROM audit WHERE id > ? AND ${ITS_OWN} ORDER BY id DESC LIMIT ${MOST_LINES}`).all(
    id,
  );
  const person = prepare<[number | null], { person: string }>(db, 'SELECT person FROM account WHERE id = ?');
  return rows.map((row) => ({ at: row.at, who: row.who, person: person.get(row.account)?.person ?? null, what: summaryOf(db, row) }));
}

function compared(backup: ReadDb, present: ReadDb): Compared {
  const both = lastInBoth(backup, present);
  const [lost, gained] = [countAfter(present, both), countAfter(backup, both)];
  if (both === 0) return { present: 'other', lost: { count: lost, changes: linesAfter(present, 0) }, gained };
  const stand = lost > 0 ? (gained > 0 ? 'parted' : 'newer') : gained > 0 ? 'older' : 'same';
  return { present: stand, lost: { count: lost, changes: linesAfter(present, both) }, gained };
}

async function comparedWith(path: string, backup: ReadDb, file: LedgerFile, session: Session, passphrase: string | undefined): Promise<Compared> {
  if (session.status() && path === session.file.path) return compared(backup, session.readable());
  const gained = countAfter(backup, 0);
  const lies = whatLies(path);
  // A pipe would be waited for; the log of a file that was replaced would be read into this one.
  if (lies !== 'file' || hasOtherLog(path)) return { present: lies === 'nothing' ? 'none' : 'unreadable', lost: nothingLost, gained };
  try {
    const present = await unlock(path, passphrase).catch(() => ({ ...file, path }));
    return reading(present, (db) => compared(backup, db));
  } catch (error) {
    if (error instanceof Refusal || error instanceof Database.SqliteError) return { present: 'unreadable', lost: nothingLost, gained };
    throw error;
  }
}

export async function previewOf(session: Session, chosen: Chosen): Promise<BackupPreview> {
  const file = await unlockBackup(chosen, session);
  inspect(file, newest(session.migrations), false);
  const db = connect(file, 'read');
  try {
    const [uid = ''] = lineageOf(db);
    const to = placeFor(session, uid, chosen);
    const named = readBackupName(basename(chosen.backup));
    const end = trailEnd(db);
    const entries = (account: number): number =>
      prepare<[number], { entries: number }>(db, 'SELECT count(*) AS entries FROM entry WHERE account = ?').get(account)?.entries ?? 0;
    return {
      name: named?.name ?? basename(chosen.backup, extname(chosen.backup)),
      at: named ? instantOf(named.moment) : end.at,
      accounts: allAccounts(db).map(({ id, reference, person, balance, bankTo }) => ({ reference, person, balance, bankTo, entries: entries(id) })),
      evidence: evidenceIn(db),
      lastChange: end.at,
      to,
      ...(await comparedWith(to, db, file, session, chosen.passphrase)),
    };
  } catch (error) {
    throw refusalOf(error) ?? error;
  } finally {
    db.close();
  }
}

/** A backup of an earlier version of the program may have no place for evidence yet. */
function evidenceIn(db: ReadDb): number {
  if (Number(db.pragma('user_version', { simple: true })) < 2) return 0;
  return prepare<[], { pieces: number }>(db, 'SELECT count(*) AS pieces FROM evidence WHERE removed_by IS NULL').get()?.pieces ?? 0;
}
