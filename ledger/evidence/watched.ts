/**
 * The folder where new papers of an account arrive. It is looked at when asked, never by itself, and nothing is filed or changed in it.
 * What is filed is known by its content. A file that is still being written is left for the next look. What was read once is
 * known by its size and time, so that looking again costs little.
 */
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { WatchedFolder } from '../../core/api/evidence.ts';
import { mediaTypeOf } from '../../core/evidence/media-type.ts';
import type { MediaType } from '../../core/evidence/media-type.ts';
import type { Unfit } from '../../core/evidence/watched.ts';
import { isPassedOver, MOST_WATCHED_BYTES, STILL_WRITTEN_MS, unfit } from '../../core/evidence/watched.ts';
import { Refusal } from '../../core/values/problem.ts';
import { evidenceWords } from '../../core/words/evidence.ts';
import { changeSettings, readSettings } from '../file/settings.ts';
import type { Session } from '../file/session.ts';
import { prepare } from '../runtime/statements.ts';
import { digestOf } from './store.ts';

/** As much as one look reads; what is left says so, and the next look goes on. */
const MOST_READ = 64 * 1024 * 1024;
/** As many as are shown. */
const MOST_SHOWN = 100;

interface Read {
  readonly sha256: string;
  readonly mediaType: MediaType | null;
}

/** By path, size and time of the last change. */
const known = new Map<string, Read>();

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

const keyIn = (session: Session, account: number): string => `${session.info().uid} ${account}`;

export function setFolder(session: Session, account: number, folder: string | null): void {
  if (folder !== null && !isFolder(folder)) throw new Refusal('fileMissing', evidenceWords.noFolder, { field: 'folder' });
  const key = keyIn(session, account);
  changeSettings(session.options.settingsFolder, (stored) => {
    const { [key]: _left, ...others } = stored.paperFolders;
    return { ...stored, paperFolders: folder === null ? others : { ...others, [key]: resolve(folder) } };
  });
}

function folderOf(session: Session, account: number): string | null {
  return readSettings(session.options.settingsFolder).paperFolders[keyIn(session, account)] ?? null;
}

interface Found {
  readonly name: string;
  readonly bytes: number;
  readonly changed: number;
}

/** Plain files, the newest first. What goes while we look is left out. */
function filesIn(folder: string): Found[] {
  return readdirSync(folder)
    .filter((name) => !isPassedOver(name))
    .flatMap((name) => {
      const stat = lstatSync(join(folder, name), { throwIfNoEntry: false });
      return stat?.isFile() === true ? [{ name, bytes: stat.size, changed: stat.mtimeMs }] : [];
    })
    .toSorted((a, b) => b.changed - a.changed || a.name.localeCompare(b.name));
}

const knownAs = (folder: string, { name, bytes, changed }: Found): string => `${join(folder, name)} ${bytes} ${changed}`;

/** `changed`: it is still being written. `closed`: it may not be read. */
function readNow(folder: string, file: Found): Read | 'changed' | 'closed' {
  try {
    const bytes = readFileSync(join(folder, file.name));
    const stat = lstatSync(join(folder, file.name));
    if (stat.size !== bytes.length || stat.size !== file.bytes || stat.mtimeMs !== file.changed) return 'changed';
    return { sha256: digestOf(bytes), mediaType: mediaTypeOf(bytes) };
  } catch {
    return 'closed';
  }
}

function sentenceOf(name: string, reason: Unfit): string {
  if (reason.why === 'tooLarge') return evidenceWords.tooLarge(name, reason.megabytes);
  return reason.why === 'empty' ? evidenceWords.empty(name) : evidenceWords.neither(name);
}

const FILED = `SELECT 1 FROM evidence WHERE sha256 = ? AND account = ? AND removed_by IS NULL
  UNION ALL SELECT 1 FROM evidence WHERE original = ? AND account = ? AND removed_by IS NULL`;

function isFiled(session: Session, account: number, sha256: string): boolean {
  return prepare<[string, number, string, number]>(session.readable(), FILED).get(sha256, account, sha256, account) !== undefined;
}

export function lookInto(session: Session, account: number): WatchedFolder {
  const folder = folderOf(session, account);
  if (folder === null || !isFolder(folder)) return { folder, there: false, files: [], more: 0, unfit: [], waiting: 0, unread: 0 };
  const now = Date.parse(session.options.now());
  const files: WatchedFolder['files'][number][] = [];
  const faults: string[] = [];
  let [read, waiting, unread] = [0, 0, 0];
  for (const file of filesIn(folder)) {
    const { name, bytes, changed } = file;
    if (now - changed < STILL_WRITTEN_MS && now >= changed) {
      waiting += 1;
      continue;
    }
    const isOfSize = bytes > 0 && bytes <= MOST_WATCHED_BYTES;
    const before = isOfSize ? known.get(knownAs(folder, file)) : { sha256: '', mediaType: null };
    if (before === undefined && read > MOST_READ) {
      unread += 1;
      continue;
    }
    const content = before ?? readNow(folder, file);
    if (before === undefined) read += bytes;
    if (content === 'changed') waiting += 1;
    else if (content === 'closed') faults.push(evidenceWords.folderUnreadable(name));
    else {
      if (isOfSize) known.set(knownAs(folder, file), content);
      const { sha256, mediaType } = content;
      const reason = unfit(bytes, mediaType);
      if (reason !== null) faults.push(sentenceOf(name, reason));
      else if (!files.some((one) => one.sha256 === sha256) && !isFiled(session, account, sha256)) {
        files.push({ name, bytes, sha256, at: new Date(changed).toISOString() });
      }
    }
  }
  return { folder, there: true, files: files.slice(0, MOST_SHOWN), more: Math.max(0, files.length - MOST_SHOWN), unfit: faults, waiting, unread };
}

/** Null: no such file in it, or none that may be read. */
function bytesIn(folder: string, name: string): Uint8Array<ArrayBuffer> | null {
  try {
    const file = filesIn(folder).find((one) => one.name === name);
    return file === undefined || file.bytes > MOST_WATCHED_BYTES ? null : new Uint8Array(readFileSync(join(folder, name)));
  } catch {
    return null;
  }
}

/** The bytes of a file of the folder, as they were when it was looked at. Refuses one that is gone or has changed. */
export function takeFrom(session: Session, account: number, name: string, sha256: string): Uint8Array<ArrayBuffer> {
  const folder = folderOf(session, account);
  const bytes = folder === null ? null : bytesIn(folder, name);
  if (bytes === null || digestOf(bytes) !== sha256) throw new Refusal('uploadUnknown', evidenceWords.folderChanged(name));
  return bytes;
}
