/**
 * All of the open file in one ZIP, in clear: every row of every table as JSON, to come back in again, and as CSV, to be looked at;
 * papers in folders; and what it all is, in plain words. Made in memory, never on the disk. Reads whole tables across all accounts, by
 * intent, in one transaction; the thread that writes does it, so that screens go on reading. Coming back in is `import-archive.ts`.
 */
import { CSV_START, csvRow } from '../../core/export/csv.ts';
import type { Cell } from '../../core/export/csv.ts';
import type { Everything, exportMethods } from '../../core/api/export.ts';
import type { MediaType } from '../../core/evidence/media-type.ts';
import { savedName } from '../../core/evidence/saved-name.ts';
import { fileName } from '../../core/export/file-names.ts';
import { opposite } from '../../core/values/money.ts';
import { ROWS_FILE, rowLines } from '../../core/export/rows.ts';
import type { TableRows } from '../../core/export/rows.ts';
import type { RecordType } from '../../core/records/kinds.ts';
import { KINDS } from '../../core/records/kinds.ts';
import { calledIn, LIST_OF } from '../../core/records/names.ts';
import { keysOf } from '../../core/values/own-keys.ts';
import { Refusal } from '../../core/values/problem.ts';
import { readRecords } from '../accounts/facts.ts';
import { NAME_COLUMNS } from '../audit/names-then.ts';
import { exportWords } from '../../core/words/export.ts';
import { importArchive } from './import-archive.ts';
import type { Handlers, ProgramContext } from '../runtime/contract.ts';
import type { EvidenceStore } from '../evidence/store.ts';
import { newest } from '../disk/migrate.ts';
import { opened } from '../file/handlers.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { countRows, rowsOf, tablesOf } from './table-dump.ts';
import type { VersionedTable } from '../audit/versions.ts';
import { rowOf, VERSIONED } from '../audit/versions.ts';
import { MOST_BYTES, ZipWriter } from './zip.ts';

const EVERY = 1000;

function* rowsOfEach(db: ReadDb, tables: readonly string[], step: () => void): Generator<TableRows> {
  for (const table of tables) yield rowsOf(db, table, step);
}

/** What people, plan lines, funds, suppliers and invoices are called, by table and id: as on screen, and what was taken away by its own name. */
class Names {
  readonly #db: ReadDb;
  readonly #called = new Map<string, Map<Cell, string>>();

  constructor(db: ReadDb) {
    this.#db = db;
    const accounts = db.prepare<[], { id: number }>('SELECT id FROM account').all();
    const read = <T extends RecordType>(account: number, type: T) => readRecords(db, account, type);
    for (const { id } of accounts) {
      const lists = { people: read(id, 'people'), planLines: read(id, 'planLines'), funds: read(id, 'funds') };
      const called = calledIn({ ...lists, suppliers: read(id, 'suppliers'), invoices: read(id, 'invoices') });
      for (const refers of keysOf(LIST_OF)) {
        const { table, column } = { table: KINDS[LIST_OF[refers]].table, column: NAME_COLUMNS[refers] };
        const names = this.#called.get(table) ?? new Map<Cell, string>();
        this.#called.set(table, names);
        const rows = db.prepare<[number], { id: number; name: string }>(`SELECT id, "${column}" AS name FROM ${table} WHERE account = ?`).all(id);
        for (const row of rows) names.set(row.id, called(refers, row.id) || row.name);
      }
    }
  }

  /** Of each column that refers to one of them, by its place. */
  of({ table, columns }: TableRows): ReadonlyMap<number, ReadonlyMap<Cell, string>> {
    const references = this.#db
      .prepare<[string], { column: string; to: string }>('SELECT "from" AS column, "table" AS "to" FROM pragma_foreign_key_list(?)')
      .all(table);
    return new Map(
      references.flatMap(({ column, to }) => {
        const called = this.#called.get(to);
        return called ? [[columns.indexOf(column), called] as const] : [];
      }),
    );
  }
}

/** For people, who read names, and write what they paid without a sign. */
function* csvOf(names: Names, whole: TableRows): Generator<string> {
  const { table, columns, rows } = whole;
  const paid = table === 'payment' ? columns.indexOf('amount') : -1;
  const called = names.of(whole);
  yield CSV_START;
  yield csvRow(columns);
  for (const row of rows)
    yield csvRow(row.map((cell, index) => (index === paid && typeof cell === 'number' ? opposite(cell) : (called.get(index)?.get(cell) ?? cell))));
}

interface EvidenceRow {
  readonly reference: string;
  readonly of_table: string;
  readonly of_id: number;
  readonly sha256: string;
  readonly name: string;
  readonly media_type: MediaType;
  readonly removed: 0 | 1;
}

const PAPERS = `SELECT account.reference, of_table, of_id, sha256, name, media_type, evidence.removed_by IS NOT NULL AS removed
  FROM evidence JOIN account ON account.id = evidence.account WHERE destroyed_by IS NULL ORDER BY evidence.account, evidence.id`;

/** The day a paper is found by: of what it belongs to. */
function dayOf(db: ReadDb, { of_table, of_id }: EvidenceRow): string {
  const table: VersionedTable | undefined = VERSIONED.find((one) => one === of_table);
  const row = table && rowOf(db, table, of_id);
  return String(row?.['day'] ?? row?.['period_end'] ?? row?.['from'] ?? '');
}

/** Where each paper lies in the ZIP: by account and kind, named by its day and its own name under the ending of what it is; no two alike, whatever a system takes for alike. */
class Places {
  readonly #taken = new Set<string>();

  of(db: ReadDb, paper: EvidenceRow): string {
    const kind = paper.removed === 1 ? exportWords.takenAway : (exportWords.kinds.get(paper.of_table) ?? exportWords.otherPapers);
    const name = savedName(`${dayOf(db, paper)} ${paper.name}`, paper.media_type);
    const [, begin = name, ending = ''] = /^(.*)(\.[^.]*)$/s.exec(name) ?? [];
    for (let again = 1; ; again += 1) {
      const path = `evidence/${fileName(paper.reference)}/${kind}/${again === 1 ? name : `${begin} (${again})${ending}`}`;
      const key = path.toLowerCase();
      if (this.#taken.has(key)) continue;
      this.#taken.add(key);
      return path;
    }
  }
}

/** Writes every paper, also those taken away, for they can be taken back. Gives the names of those that are lost. */
function writeEvidence(db: ReadDb, store: EvidenceStore, zip: ZipWriter, progress: ProgramContext['progress']): { papers: number; lost: string[] } {
  const papers = db.prepare<[], EvidenceRow>(PAPERS).all();
  const places = new Places();
  const lost: string[] = [];
  for (const [index, paper] of papers.entries()) {
    progress(exportWords.steps.papers, index, papers.length);
    try {
      zip.bytes(places.of(db, paper), store.get(paper.sha256));
    } catch (error) {
      if (!(error instanceof Refusal && ['evidenceMissing', 'evidenceDamaged'].includes(error.problem.code))) throw error;
      lost.push(`${paper.reference}: ${paper.name}`);
    }
  }
  return { papers: papers.length - lost.length, lost };
}

function everything({ session, now, progress, give }: ProgramContext): Everything {
  const db = session.readable();
  // All of it is of one moment.
  db.exec('BEGIN');
  try {
    const tables = tablesOf(db);
    const total = tables.reduce((sum, table) => sum + countRows(db, table), 0) * 2;
    let done = 0;
    const step = (): void => {
      if (done++ % EVERY === 0) progress(exportWords.steps.rows, done, total);
    };
    const zip = new ZipWriter(now);
    const head = { schema: newest(session.migrations), program: session.options.version, at: now };
    zip.text(ROWS_FILE, rowLines(head, rowsOfEach(db, tables, step)));
    const names = new Names(db);
    for (const table of tables) zip.text(`tables/${table}.csv`, csvOf(names, rowsOf(db, table, step)));
    const { papers, lost } = writeEvidence(db, session.evidence, zip, progress);
    zip.text(
      'README.txt',
      exportWords.readme(now.slice(0, 10), lost).map((line) => `${line}\r\n`),
    );
    const name = session.status()?.name ?? '';
    return { file: give(fileName(exportWords.fileName(name, now.slice(0, 10))), zip.whole()), papers, lost };
  } finally {
    db.exec('ROLLBACK');
  }
}

export const exportHandlers = {
  'export.everything': (ctx) => everything(ctx),
  'export.bringBack': async ({ session, bytes, progress }, { file, path, passphrase }) => {
    await importArchive(session, bytes(file, MOST_BYTES), path, passphrase, progress);
    return opened(session);
  },
} satisfies Pick<Handlers<typeof exportMethods>, 'export.everything' | 'export.bringBack'>;
