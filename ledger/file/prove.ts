/**
 * Whether a file is as this program left it when it last closed it, and the full check of one that is not, before a figure of it is shown:
 * pages of an older copy pass every page's own check, and a log that a killed program left fits any copy that is put beside it by hand.
 * What this does not find is said in docs/ledger-file.md. Nothing is written to the file; of a log, at most its name changes.
 */
import { renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { ProgramOptions } from '../../core/api/caller.ts';
import { momentOf, plainName } from '../../core/host/backups.ts';
import { Refusal } from '../../core/values/problem.ts';
import { withLeft } from '../../core/host/settings.ts';
import { fileWords } from '../../core/words/file.ts';
import { removeMade, temporaryBeside, whatLies } from '../disk/beside.ts';
import type { ReadContext } from '../runtime/context.ts';
import { copyFile, syncFolder } from '../disk/copy-file.ts';
import { logError } from '../runtime/error-log.ts';
import type { Migration } from '../disk/migrate.ts';
import type { LedgerFile } from '../disk/connection.ts';
import { changeSettings, readSettings } from './settings.ts';
import { verify } from '../verify/verify.ts';

/** Changes with whatever is done to the file: its number on the disk, size, and when its content and its entry last changed. */
function markOf(path: string): string {
  const { ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
  return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
}

export function isAsLeft(path: string, settingsFolder: string): boolean {
  const mark = markOf(path);
  return readSettings(settingsFolder).left.some((file) => file.path === path && file.mark === mark);
}

/** Notes a closed file as it is now. Not worth stopping for: without the note it is checked once more. */
export function noteLeft(path: string, options: ProgramOptions): void {
  try {
    const mark = markOf(path);
    changeSettings(options.settingsFolder, (stored) => withLeft(stored, path, mark));
  } catch (error) {
    logError(options, 'note of a closed file', error);
  }
}

interface Proving {
  readonly migrations: readonly Migration[];
  readonly progress: ReadContext['progress'];
}

/** What no figure rests on: papers, whose loss the status tells, and the words that are searched, which can be made anew. */
const NO_FIGURE: ReadonlySet<string> = new Set(['papers', 'search']);

function wrongIn(file: LedgerFile, { migrations, progress }: Proving): VerifyProblems {
  return verify(file, migrations, (_step, done, total) => progress(fileWords.checking, done, total)).problems.filter(({ check }) => !NO_FIGURE.has(check));
}

type VerifyProblems = ReturnType<typeof verify>['problems'];

function refused(wrong: VerifyProblems): Refusal {
  const [first] = wrong;
  const detail = wrong.map(({ check, where, message }) => ({ check, where, message }));
  return new Refusal('fileNotInOrder', fileWords.notInOrder(wrong.length, first ? inWords(first) : ''), { field: 'path', detail });
}

/** Where damage lies is told in SQLite's own words, which stay in the detail. */
function inWords({ check, where, message }: VerifyProblems[number]): string {
  return check === 'damage' ? message : `${where}: ${message}`;
}

/** Refuses a file that is not in order, with the log beside it if there is one. */
export function prove(file: LedgerFile, proving: Proving): void {
  const wrong = wrongIn(file, proving);
  if (wrong.length > 0) throw refused(wrong);
}

/**
 * The same of a file with a log beside it, for whoever holds the lock. Where it is not in order with the log but is without it, the log
 * is of another copy: it is set aside. Answers under which name; null where it fits.
 */
export function proveWithLog(file: LedgerFile, now: string, proving: Proving): string | null {
  const wrong = wrongIn(file, proving);
  if (wrong.length === 0) return null;
  if (!inOrderAlone(file, proving)) throw refused(wrong);
  const aside = asideName(file.path, now);
  renameSync(`${file.path}-wal`, aside);
  rmSync(`${file.path}-shm`, { force: true });
  syncFolder(dirname(file.path));
  return aside;
}

/** On a copy, so that the file and its log stay as they are whatever is found. */
function inOrderAlone(file: LedgerFile, proving: Proving): boolean {
  const copy = { ...file, path: temporaryBeside(file.path) };
  try {
    copyFile(file.path, copy.path, () => {});
    return wrongIn(copy, proving).length === 0;
  } finally {
    removeMade(copy.path);
  }
}

function asideName(path: string, now: string): string {
  const name = plainName(basename(path, extname(path)));
  for (let again = 1; ; again += 1) {
    const aside = join(dirname(path), `${name} (changes set aside ${momentOf(now)}${again === 1 ? '' : `, ${again}`})${extname(path)}-wal`);
    if (whatLies(aside) === 'nothing') return aside;
  }
}
