/**
 * Makes a new ledger file out of an export of all of one: every row as it was, papers too, and trails that hold. All or nothing: what
 * is not an export, or not as it was written, is refused before anything has the new file's name. It changes no row, and adds none
 * but for an export of an older version, whose tables are brought up to date as those of an older file are.
 */
import Database from 'better-sqlite3';
import { MOST_BYTES } from '../../core/evidence/media-type.ts';
import type { Cell } from '../../core/export/csv.ts';
import { readRowLine, ROWS_FILE, ROWS_VERSION } from '../../core/export/rows.ts';
import type { RowLine, RowsHead } from '../../core/export/rows.ts';
import { Refusal } from '../../core/values/problem.ts';
import { exportWords } from '../../core/words/export.ts';
import type { ProgramContext } from '../runtime/contract.ts';
import { EvidenceStore } from '../evidence/store.ts';
import { migrate, newest } from '../disk/migrate.ts';
import type { LedgerFile } from '../disk/connection.ts';
import { closeWhole, connect } from '../disk/connection.ts';
import type { Session } from '../file/session.ts';
import { infoAdded } from '../file/held.ts';
import type { WriteDb } from '../runtime/statements.ts';
import { inserter, tablesOf } from './table-dump.ts';
import { verify } from '../verify/verify.ts';
import { BrokenZip, isZip, ZipReader } from './zip-reader.ts';

const EVERY = 1000;
/** Longer than any row: what was given to a change is the longest, and one call carries a few megabytes. */
const LONGEST_LINE = 32 * 1024 * 1024;

type Progress = ProgramContext['progress'];

/** Refuses: `fileNotHeadroom`, `fileDamaged`, `fileNewer`, and what making a file refuses. The file is then open. */
export async function importArchive(session: Session, bytes: Uint8Array, path: string, passphrase: string | undefined, progress: Progress): Promise<void> {
  const zip = opened(bytes);
  const head = orRefused(() => headOf(zip));
  if (head.version > ROWS_VERSION || head.schema > newest(session.migrations)) throw new Refusal('fileNewer', exportWords.newer, { field: 'file' });
  await session.createOf(path, passphrase, (half) => orRefused(() => fill(session, half, zip, head, progress)));
}

function opened(bytes: Uint8Array): ZipReader {
  if (!isZip(bytes)) throw new Refusal('fileNotHeadroom', exportWords.notOurs, { field: 'file' });
  const zip = orRefused(() => new ZipReader(bytes));
  if (!zip.has(ROWS_FILE)) throw new Refusal('fileNotHeadroom', exportWords.notOurs, { field: 'file' });
  return zip;
}

function orRefused<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof BrokenZip)
      throw new Refusal('fileDamaged', error.path === null ? exportWords.cutShort : exportWords.altered(error.path), { field: 'file' });
    throw error;
  }
}

/** The rows, a line at a time: all of them may be more than there is memory for. */
function* linesOf(zip: ZipReader): Generator<RowLine> {
  const decoder = new TextDecoder();
  let begun: Uint8Array = new Uint8Array();
  for (const piece of zip.pieces(ROWS_FILE)) {
    const bytes = begun.length === 0 ? piece : Buffer.concat([begun, piece]);
    let from = 0;
    for (let to = bytes.indexOf(10); to !== -1; to = bytes.indexOf(10, from)) {
      yield lineOf(decoder.decode(bytes.subarray(from, to)));
      from = to + 1;
    }
    begun = bytes.slice(from);
    if (begun.length > LONGEST_LINE) throw new BrokenZip(ROWS_FILE);
  }
  if (begun.length > 0) yield lineOf(decoder.decode(begun));
}

function lineOf(text: string): RowLine {
  try {
    return readRowLine(text);
  } catch (error) {
    throw new BrokenZip(ROWS_FILE, error);
  }
}

/** Nothing is read of rows that are not as they were written. */
function headOf(zip: ZipReader): RowsHead {
  zip.check(ROWS_FILE);
  for (const line of linesOf(zip)) if (line.kind === 'head') return line.head;
  throw new BrokenZip(ROWS_FILE);
}

function fill(session: Session, half: LedgerFile, zip: ZipReader, { schema }: RowsHead, progress: Progress): void {
  const { migrations } = session;
  const db = connect(half, 'write');
  let papers: Set<string>;
  try {
    migrate(db, migrations.slice(0, schema));
    insertRows(db, zip, progress);
    migrate(db, migrations, () => session.record(db, 'file.migrate', { from: schema, to: newest(migrations), copy: ROWS_FILE }, infoAdded));
    papers = new Set(
      db
        .prepare<[], { sha256: string }>('SELECT DISTINCT sha256 FROM evidence WHERE destroyed_by IS NULL')
        .all()
        .map(({ sha256 }) => sha256),
    );
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
    closeWhole(db);
  }
  keepEvidence(half, zip, papers, progress);
  // Papers that were lost are not in the export either, and still told of.
  const wrong = verify(half, migrations, progress).problems.filter(({ check }) => check !== 'papers');
  const [first] = wrong;
  if (first) throw new Refusal('fileDamaged', exportWords.notInOrder(wrong.length, `${first.where}: ${first.message}`), { field: 'file' });
}

/** All rows in one transaction, each as it is written. What they refer to is looked over afterwards, by `verify`. */
function insertRows(db: WriteDb, zip: ZipReader, progress: Progress): void {
  const known = new Set(tablesOf(db));
  db.pragma('foreign_keys = OFF');
  db.exec('BEGIN IMMEDIATE');
  let insert: ((cells: readonly Cell[]) => void) | null = null;
  let done = 0;
  for (const line of linesOf(zip)) {
    if (line.kind === 'table') {
      if (!known.has(line.table)) throw new BrokenZip(ROWS_FILE);
      insert = broken(() => inserter(db, line.table, line.columns));
    } else if (line.kind === 'row') {
      broken(() => insert?.(line.cells));
      if (done++ % EVERY === 0) progress(exportWords.steps.rows, done, 0);
    }
  }
  db.exec('COMMIT');
  db.pragma('foreign_keys = ON');
}

/** A row that its table does not take was not written by an export. */
function broken<T>(write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (error instanceof RangeError || (error instanceof Database.SqliteError && /^SQLITE_(?:CONSTRAINT|ERROR|MISMATCH)/.test(error.code)))
      throw new BrokenZip(ROWS_FILE, error);
    throw error;
  }
}

/** Every file is held against its digest, also one that is only there to be looked at: who changed it should hear that the change is not taken in. */
function keepEvidence(half: LedgerFile, zip: ZipReader, wanted: Set<string>, progress: Progress): void {
  const store = new EvidenceStore(half, 'write');
  try {
    let done = 0;
    for (const path of zip.paths) {
      progress(exportWords.steps.papers, done++, zip.paths.length);
      if (wanted.delete(zip.digest(path))) store.put(zip.file(path, MOST_BYTES));
      else if (path !== ROWS_FILE) zip.check(path);
    }
  } finally {
    store.close();
  }
}
