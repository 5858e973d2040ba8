/**
 * The names of a ledger and of the files beside it, and whether what lies under such a name is ours. Nothing is cleared, written over or
 * followed because of its name alone: companions carry a mark (their first bytes, or 16 hex digits in the name), and it is checked first.
 * Trap: reading a file drops the locks this process holds on it (see `key.ts`), so only before a file is opened.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../../core/values/problem.ts';
import { fileWords } from '../../core/words/file.ts';

/** Every ledger's name ends like this, so that no companion of one ledger can be another ledger. */
export const EXTENSION = '.headroom';

export function isLedgerName(path: string): boolean {
  return basename(path).length > EXTENSION.length && path.toLowerCase().endsWith(EXTENSION);
}

/** `other`: a folder, a device, a pipe, or a link, wherever it leads. */
export function whatLies(path: string): 'nothing' | 'file' | 'other' {
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    return found === undefined ? 'nothing' : found.isFile() ? 'file' : 'other';
  } catch (error) {
    // Its folder is a file.
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return 'nothing';
    throw error;
  }
}

/** @param of 16 hex digits, as the salt of a key begins with; chance where none are given. */
export function temporaryBeside(path: string, of = randomBytes(8).toString('hex')): string {
  return `${path}-${of.slice(0, 16)}-part`;
}

/** The name of the mark that the log beside `path` is not of the file whose first page has this digest (see `take-place.ts`). */
export const replacedMark = (path: string, digest: string): string => `${temporaryBeside(path, digest)}-replaced`;

/** What may follow the name of the file that a temporary one is made for. */
const TEMPORARY = /^-[0-9a-f]{16}-part(?:-replaced|(?:-evidence)?(?:-journal|-wal|-shm)?)$/;

/** Paths of the temporary files and folders made for `path`, by a program that was killed or by one at work. */
export function temporariesOf(path: string): readonly string[] {
  const name = basename(path);
  return readdirSync(dirname(path))
    .filter((file) => file.startsWith(name) && TEMPORARY.test(file.slice(name.length)))
    .map((file) => join(dirname(path), file));
}

/** A kill while a new file gets its name (`giveNewName`) leaves the one it was made under as a second name of it. */
export function dropMadeNames(path: string): void {
  const { dev, ino } = lstatSync(path, { bigint: true });
  for (const made of temporariesOf(path)) {
    const found = lstatSync(made, { bigint: true, throwIfNoEntry: false });
    if (found?.dev === dev && found.ino === ino) rmSync(made);
  }
}

/** Removes a file that this program made, with what SQLite keeps beside it. */
export function removeMade(path: string): void {
  for (const journal of ['', '-journal', '-wal', '-shm']) rmSync(`${path}${journal}`, { recursive: true, force: true });
}

/** Opens a file to read: never a link, and without waiting for whoever writes into a pipe. */
export function openPlain(path: string): number {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  if (fstatSync(file).isFile()) return file;
  closeSync(file);
  throw new Error('not a plain file');
}

export function firstBytes(path: string, length: number): Buffer {
  const file = openPlain(path);
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, 0));
  } finally {
    closeSync(file);
  }
}

const isBlank = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0);

/** What SQLite takes for its own by name alone, each with its mark. A power cut may leave the beginning blank. */
const JOURNALS: Readonly<Record<string, (path: string) => boolean>> = {
  '-wal': (path) => isMarked(path, ['377f0682', '377f0683']),
  '-journal': (path) => isMarked(path, ['d9d505f9']),
  // An index that was begun is as short as three bytes.
  '-shm': (path) => isMarked(path, ['18e22d00', '002de218']),
};

function isMarked(path: string, marks: readonly string[]): boolean {
  let bytes: Buffer;
  try {
    bytes = firstBytes(path, 4);
  } catch (error) {
    // Whoever had it took it away meanwhile.
    if (whatLies(path) === 'nothing') return true;
    throw error;
  }
  return isBlank(bytes) || marks.some((mark) => mark.startsWith(bytes.toString('hex')));
}

/** The name of something that lies where SQLite would keep its own beside a file, and is not SQLite's: it would be written over and deleted. Null: nothing does. */
export function inTheWay(path: string): string | null {
  for (const [journal, isOurs] of Object.entries(JOURNALS)) {
    const name = `${path}${journal}`;
    const lies = whatLies(name);
    if (lies === 'other' || (lies === 'file' && !isOurs(name))) return basename(name);
  }
  return null;
}

export function refuseInTheWay(path: string, field = 'path'): void {
  const name = inTheWay(path);
  if (name !== null) throw new Refusal('fileExists', fileWords.inTheWay(name), { field });
}

/** Refuses a place for a new ledger where a file is, or what belongs to a ledger that was moved away. */
export function refuseTaken(path: string, field = 'path'): void {
  if (!isLedgerName(path)) throw new Refusal('badInput', fileWords.nameEnding, { field });
  if (whatLies(path) !== 'nothing') throw new Refusal('fileExists', fileWords.exists, { field });
  for (const companion of ['-wal', '-journal', '-shm', '-evidence', '-evidence-wal', '-evidence-journal'])
    if (whatLies(`${path}${companion}`) !== 'nothing') throw new Refusal('fileExists', fileWords.inTheWay(basename(`${path}${companion}`)), { field });
}

/** Whether changes of a program that was killed may be in the log beside a file. */
export function hasLog(path: string): boolean {
  return (lstatSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** Whether a change that a killed program did not finish may lie in the journal beside a file: SQLite takes one that begins blank for finished. */
export function hasJournal(path: string): boolean {
  const journal = `${path}-journal`;
  return whatLies(journal) === 'file' && !isBlank(firstBytes(journal, 1));
}
