/**
 * Every SQL text of the ledger's source against the real schema: each prepares on an empty file of the newest version, and gives the
 * columns that its row type names. Texts that are made as the program runs are prepared where every method runs (`tests/statements.test.ts`).
 */
import Database from 'better-sqlite3';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { declarationsIn, SourceFiles } from '../../tests/sql-in-source.ts';
import { migrate, migrationsIn } from '../disk/migrate.ts';
import { prepare, prepareWrite } from './statements.ts';
import type { ReadDb, WriteDb } from './statements.ts';

const LEDGER = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Files that make a text while they run: of any table by its name, of a table's columns, or of what is asked for. */
const OF_A_TABLE = [
  'accounts/new-account.ts',
  'audit/names-had.ts',
  'audit/taken-away.ts',
  'audit/trail.ts',
  'audit/undo.ts',
  'audit/versions.ts',
  'bank/import.ts',
  'evidence/follow.ts',
  'export/table-dump.ts',
  'handover/copy-account.ts',
  'handover/numbers.ts',
  'handover/other-days.ts',
  'handover/take.ts',
  'records/rows.ts',
  'returns/store.ts',
  'runtime/gathered-rows.ts',
  'verify/references.ts',
  'verify/rows.ts',
  'verify/said.ts',
  'verify/trail.ts',
  'verify/verify.ts',
];
const OF_WHAT_IS_ASKED = ['accounts/facts.ts', 'bank/existing-lines.ts', 'export/handlers.ts', 'export/journal.ts', 'money/handlers.ts', 'money/row.ts'];
const MADE = new Set([...OF_A_TABLE, ...OF_WHAT_IS_ASKED]);

const db: WriteDb = new Database(':memory:');
const files = new SourceFiles((path) => readFileSync(path, 'utf8'));
const statements = readdirSync(LEDGER, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'runtime/statements.ts')
  .flatMap((name) => declarationsIn(files, join(LEDGER, name)).map((found) => ({ name, ...found })));

beforeAll(() => {
  migrate(db, migrationsIn(join(LEDGER, '..', 'migrations')));
  for (const name of ['MAKE', 'REPLACES'])
    for (const sql of files.constant(join(LEDGER, 'evidence', 'store.ts'), name) ?? []) db.exec(sql.replace(/PRAGMA.*/s, ''));
});

test('every statement written out in the source prepares on the real schema', () => {
  const texts = statements.flatMap(({ name, texts: of }) => of.map((sql) => ({ name, sql })));
  expect(texts.length).toBeGreaterThan(120);
  const wrong = texts.flatMap(({ name, sql }) => {
    try {
      db.prepare(sql);
      return [];
    } catch (error) {
      return [`${name}: ${String(error)}: ${sql.replaceAll(/\s+/g, ' ')}`];
    }
  });
  expect(wrong).toEqual([]);
});

test('a statement whose text is not in the source is one of a file that makes texts as it runs', () => {
  const unread = statements.filter(({ texts }) => texts.length === 0).map(({ name, at }) => `${name}:${at}`);
  expect(unread.filter((place) => !MADE.has(place.split(':')[0] ?? ''))).toEqual([]);
});

test('every field of a row type is a column of its statement', () => {
  const typed = statements.filter(({ fields }) => fields !== null);
  expect(typed.length).toBeGreaterThan(60);
  const missing = typed.flatMap(({ name, texts, fields }) =>
    texts.flatMap((sql) => {
      const columns = new Set(
        db
          .prepare(sql)
          .columns()
          .map((column) => column.name),
      );
      return (fields ?? []).filter((field) => !columns.has(field)).map((field) => `${name}: ${field} is not in: ${sql.replaceAll(/\s+/g, ' ')}`);
    }),
  );
  expect(missing).toEqual([]);
});

test('code that only reads cannot write, and what types cannot tell is refused when it is prepared', () => {
  const reading: ReadDb = db;
  const insert = "INSERT INTO account (reference) VALUES ('x')";
  // Never run: that none of these compiles is the test.
  const never = (): void => {
    // @ts-expect-error a reading connection does not run statements
    prepare<[]>(reading, insert).run();
    // @ts-expect-error nor prepare those that write
    prepareWrite<[]>(reading, insert).run();
    // @ts-expect-error nor begin to write
    reading.exec('BEGIN IMMEDIATE');
    // @ts-expect-error nor change a setting
    reading.pragma('query_only = 0');
  };
  expect(never).toBeTypeOf('function');
  expect(() => prepare<[], unknown>(reading, `${insert} RETURNING id`)).toThrow('a statement that writes was prepared for reading');
});
