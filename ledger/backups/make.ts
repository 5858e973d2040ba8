/**
 * Makes backups: a copy under a half name, opened and checked, and only then given its name; then what the rule no longer keeps goes.
 * A kill at any moment leaves the backups there were. Knows nothing of who asked; what became of it is remembered in the settings, so that
 * a failure is told on screen until a backup succeeds. Never opens the ledger itself (see `ledger/disk/key.ts`): it is given a descriptor.
 */
import Database from 'better-sqlite3';
import { lstatSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { BackupMade } from '../../core/api/backups.ts';
import type { ProgramOptions } from '../../core/api/caller.ts';
import { backupName, instantOf, keptFor, momentOf, readBackupName } from '../../core/host/backups.ts';
import type { Moment } from '../../core/host/backups.ts';
import { Refusal } from '../../core/values/problem.ts';
import type { BackedUp } from '../../core/host/settings.ts';
import { backupWords } from '../../core/words/backups.ts';
import type { Trouble } from '../../core/words/backups.ts';
import { backupsIn, destinations, folderFor, idleEvidenceFiles, isFolder, evidenceFileOf } from './folder.ts';
import type { Destination, FoundBackup } from './folder.ts';
import { ownOf, trailEndOf } from './trail.ts';
import { removeMade, temporaryBeside } from '../disk/beside.ts';
import type { ReadContext } from '../runtime/context.ts';
import { copyWhole, giveNewName, isTaken } from '../disk/copy-file.ts';
import { backsUpByItself } from './daily.ts';
import { EvidenceStore, evidencePath, fillStore } from '../evidence/store.ts';
import { logError } from '../runtime/error-log.ts';
import { FileHead } from '../disk/key.ts';
import { migrationsIn } from '../disk/migrate.ts';
import type { LedgerFile } from '../disk/connection.ts';
import { connect, connectAlone, refusalOf } from '../disk/connection.ts';
import { isApart } from '../disk/storage-location.ts';
import type { Source } from '../file/held.ts';
import { changeSettings } from '../file/settings.ts';
import { verify } from '../verify/verify.ts';

/** `changed`: where something has since the newest good one. `due`: the same, and that is older than a day. */
type When = 'always' | 'changed' | 'due';

interface Making {
  readonly options: ProgramOptions;
  readonly progress: ReadContext['progress'];
}

const A_DAY = 24 * 60 * 60 * 1000;
const MEGABYTE = 1024 * 1024;

const AN_HOUR = 60 * 60 * 1000;
const HALF = /\.headroom-[0-9a-f]{16}-part(?:-journal|-wal|-shm)?$/;

/** Half-made copies that a program which was killed left long ago. A newer one may be another program's, at work on it. */
function clearHalves(folder: string): void {
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    const found = HALF.test(file) ? lstatSync(path, { throwIfNoEntry: false }) : undefined;
    if (found?.isFile() && Date.now() - found.mtimeMs > AN_HOUR) rmSync(path, { force: true });
  }
}

/** A second belongs to one backup. */
function freeMoment(folder: string, now: string): Moment {
  const taken = new Set(backupsIn(folder).map(({ moment }) => moment));
  for (let at = Date.parse(now); ; at += 1000) {
    const moment = momentOf(new Date(at).toISOString());
    if (!taken.has(moment)) return moment;
  }
}

/**
 * Before the ledger has its name, as everywhere: what it names is there then. False where they cannot be had: a store that is gone, damaged or of
 * another ledger never keeps the ledger itself from being backed up. Throws where the copy cannot be written, and when cancelled.
 */
function copyEvidence(papers: LedgerFile, { file }: Source, { progress }: Making): boolean {
  const store = new EvidenceStore(file, 'read');
  try {
    if (!store.isThere()) return true;
    fillStore(evidencePath(papers.path), file.key, store, (done, of) => progress(backupWords.copyingPapers, done, of));
    return true;
  } catch (error) {
    const cannotBeRead = error instanceof Refusal ? error.problem.code === 'evidenceDamaged' : refusalOf(error)?.problem.code === 'fileDamaged';
    if (!cannotBeRead) throw error;
    return false;
  } finally {
    store.close();
  }
}

/** How much is wrong with the copy. It is put back first to a journal that needs no second file, so that it can be read from any disc. */
function problemsOf(copy: LedgerFile, { options, progress }: Making): number {
  try {
    connectAlone(copy).close();
    return verify(copy, migrationsIn(options.migrationsFolder), progress, evidenceFileOf(copy)).problems.length;
  } catch (error) {
    if (error instanceof Database.SqliteError && !error.code.startsWith('SQLITE_FULL')) return 1;
    throw error;
  }
}

/**
 * Clears away what the rule no longer keeps of the backups that this ledger went on from, as the copy just made shows: those of another ledger
 * are not its to clear away, nor are those it cannot read. Good backups and those with problems each have the rule to themselves: a broken file never costs a good backup.
 */
function prune(folder: string, made: LedgerFile, now: Moment, problems: boolean, options: ProgramOptions): void {
  try {
    const found = own(
      backupsIn(folder).filter((backup) => backup.problems === problems),
      made,
    );
    const kept = keptFor(
      found.map(({ moment }) => moment),
      now,
    );
    for (const { path, moment } of found) if (!kept.has(moment)) rmSync(path, { force: true });
    for (const path of idleEvidenceFiles(folder)) removeMade(path);
  } catch (error) {
    // One too many harms nobody.
    logError(options, 'clear a backup away', error);
  }
}

function own(backups: readonly FoundBackup[], made: LedgerFile): readonly FoundBackup[] {
  const db = connect(made, 'read');
  try {
    return ownOf(backups, db, made);
  } finally {
    db.close();
  }
}

/** Gives the copy the name of the first second that no backup has: another program may be making one in the same folder. */
function named(half: string, folder: string, nameAt: (moment: Moment) => string, now: string): string {
  for (;;) {
    const path = join(folder, nameAt(freeMoment(folder, now)));
    try {
      giveNewName(half, path);
      return path;
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
}

function makeIn(folder: string, source: Source, making: Making): BackupMade & { readonly papers: boolean } {
  const { file, descriptor } = source;
  const now = making.options.now();
  const name = basename(file.path, extname(file.path));
  clearHalves(folder);
  const moment = freeMoment(folder, now);
  const half = temporaryBeside(join(folder, backupName(name, moment, false)));
  try {
    // Before the papers: it tells other programs that those under its key are in use (see `idleEvidenceFiles`).
    copyWhole(descriptor, half, (bytes, of) => making.progress(backupWords.copying, Math.ceil(bytes / MEGABYTE), Math.ceil(of / MEGABYTE)));
    const papers = copyEvidence(evidenceFileOf({ ...file, path: half }), source, making);
    const problems = problemsOf({ ...file, path: half }, making);
    const path = named(half, folder, (at) => backupName(name, at, problems > 0), now);
    prune(folder, { ...file, path }, momentOf(now), problems > 0, making.options);
    return { path, at: instantOf(readBackupName(basename(path))?.moment ?? moment), bytes: statSync(path).size, problems, papers };
  } finally {
    removeMade(half);
  }
}

interface Settled {
  readonly at: string;
  /** Its papers could be copied. */
  readonly papers: boolean;
  readonly problems: boolean;
  readonly made?: BackupMade;
  /** The newest one is not a day old; whether it holds everything was not looked at. */
  readonly notDue?: true;
}

/** The newest backup in the folder when this returns. One dated after now, under a wrong clock, does not count. */
function settle(folder: string, source: Source, when: When, making: Making): Settled {
  const now = making.options.now();
  const newest = backupsIn(folder).find(({ moment, path }) => moment <= momentOf(now) && new FileHead(path).salt === source.file.key.salt);
  if (when !== 'always' && newest) {
    const settled = { at: instantOf(newest.moment), problems: newest.problems, papers: true };
    if (when === 'due' && Date.parse(now) - Date.parse(settled.at) < A_DAY) return { ...settled, notDue: true };
    if (source.end && trailEndOf(newest.path, source.file)?.hash === source.end.hash) return settled;
  }
  const { papers, ...made } = makeIn(folder, source, making);
  return { at: made.at, problems: made.problems > 0, papers, made };
}

function troubleOf(error: unknown, options: ProgramOptions): Trouble {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO', 'ESTALE', 'EHOSTDOWN'].includes(code)) return 'folderGone';
  if (['ENOSPC', 'EDQUOT'].includes(code) || code.startsWith('SQLITE_FULL')) return 'noRoom';
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return 'notWritable';
  logError(options, 'backup', error);
  return 'failed';
}

/** A backup that was made counts although that cannot be noted. */
function remember({ file, uid }: Source, { options }: Making, news: Partial<BackedUp>): void {
  try {
    changeSettings(options.settingsFolder, (stored) => ({
      ...stored,
      backups: { ...stored.backups, [uid]: { ...stored.backups[uid], ...news, path: file.path } },
    }));
  } catch (error) {
    logError(options, 'note of a backup', error);
  }
}

interface Went {
  readonly made: readonly BackupMade[];
  /** What failed, in whichever folder. */
  readonly trouble: Trouble | null;
}

/**
 * Backs up into every chosen folder, or into `only`. A second folder that is not there is on a drive that is not plugged in: nothing is wrong.
 * Refuses only when cancelled.
 */
export function backUp(source: Source, when: When, making: Making, only?: string): Went {
  const into: readonly Destination[] = only === undefined ? destinations(making.options) : [{ folder: only, second: false }];
  const made: BackupMade[] = [];
  const troubles: Trouble[] = [];
  const news: { -readonly [K in keyof BackedUp]?: BackedUp[K] } = {};
  let allSettled = only === undefined;
  // Under a name that cannot be read again it would count for nothing.
  const dated = readBackupName(backupName('', momentOf(making.options.now()), false)) !== null;
  if (!dated) troubles.push('clock');
  for (const { folder, second } of dated ? into : []) {
    if (second && !isFolder(folder)) continue;
    try {
      const place = folderFor(folder, source.file.path, source.uid, making.options);
      const settled = settle(place, source, when, making);
      if (settled.made) made.push(settled.made);
      if (settled.notDue) allSettled = false;
      if (!settled.papers) troubles.push('papers');
      if (settled.problems) troubles.push('problems');
      else {
        if (only === undefined) news[second ? 'lastSecond' : 'last'] = settled.at;
        if (isApart(dirname(source.file.path), place)) news.lastElsewhere = settled.at;
      }
    } catch (error) {
      if (error instanceof Refusal) throw error;
      troubles.push(troubleOf(error, making.options));
    }
  }
  const trouble = troubles[0] ?? null;
  // What failed before is told until a backup succeeds.
  if (trouble !== null && only === undefined) news.trouble = trouble;
  else if (allSettled) news.trouble = undefined;
  remember(source, making, news);
  return { made, trouble };
}

/** The last step of closing a file, with nobody waiting: what goes wrong is remembered, never thrown. */
export function backUpClosed(source: Source, options: ProgramOptions): void {
  if (!backsUpByItself(options)) return;
  try {
    backUp(source, 'changed', { options, progress: () => {} });
  } catch (error) {
    logError(options, 'backup on closing', error);
  }
}
