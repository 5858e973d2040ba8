/** The schema's history: what the numbered SQL files make, and how a file of an older version is brought up to date. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test, vi } from 'vitest';
import { migrate, migrationsIn } from '../ledger/disk/migrate.ts';
import { connect, unlock } from '../ledger/disk/connection.ts';
import { testApi } from './test-api.ts';
import { MIGRATIONS, problemOf, temporaryFolder, temporaryProgram, valueOf } from './temporary.ts';

const SNAPSHOT = new URL('fixtures/schema.sql', import.meta.url);

/** Every table, index and trigger, as SQLite keeps them. */
function schemaOf(db: Database.Database): string {
  const rows = db.prepare("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type, name").all() as {
    sql: string;
  }[];
  return `${rows.map(({ sql }) => sql).join(';\n\n')};\n`;
}

test('all migrations on an empty file make the schema in tests/fixtures/schema.sql', () => {
  const db = new Database(':memory:');
  migrate(db, migrationsIn(MIGRATIONS));
  const made = schemaOf(db);
  db.close();
  // A migration that is meant to change the schema: run with HEADROOM_SCHEMA=write once, and read the difference.
  if (process.env['HEADROOM_SCHEMA'] === 'write') writeFileSync(SNAPSHOT, made);
  expect(made).toBe(readFileSync(SNAPSHOT, 'utf8'));
});

test('every table is strict, and no table can hold a day that is no day', () => {
  const db = new Database(':memory:');
  migrate(db, migrationsIn(MIGRATIONS));
  const tables = db.prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'").all() as {
    name: string;
    strict: number;
  }[];
  expect(tables.length).toBeGreaterThan(25);
  expect(tables.filter(({ strict }) => strict !== 1)).toEqual([]);
  const account = db.prepare(
    "INSERT INTO account (reference, person, council, opened_on, plan_year_start, role, employment_allowance, nation) VALUES ('R', 'P', 'C', ?, '2026-04-01', 'holder', 0, 'scotland')",
  );
  const taken = ['2026-02-30', '2026-13-01', '2026-2-1', '01/02/2026', '2026-02-01T00:00', ''].filter((day) => {
    try {
      return account.run(day).changes === 1;
    } catch {
      return false;
    }
  });
  expect(taken).toEqual([]);
  expect(account.run('2028-02-29').changes).toBe(1);
  db.close();
});

test('the query planner is told the size of every index, so that a statement runs the same way in every file', () => {
  const db = new Database(':memory:');
  migrate(db, migrationsIn(MIGRATIONS));
  const indexes = db
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'index' AND name NOT LIKE 'sqlite_%' UNION SELECT name FROM pragma_table_list WHERE schema = 'main' AND wr = 1",
    )
    .pluck()
    .all() as string[];
  const told = db.prepare('SELECT idx FROM sqlite_stat1').pluck().all() as string[];
  const columns = db.prepare('SELECT stat FROM sqlite_stat1').pluck().all() as string[];
  db.close();
  expect(indexes.filter((name) => !told.includes(name))).toEqual([]);
  expect(told.filter((name) => !indexes.includes(name))).toEqual([]);
  expect(columns.filter((stat) => !/^\d+( \d+)+$/.test(stat))).toEqual([]);
});

test('a number that is missing or given twice is refused', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, '0001-a.sql'), '');
  writeFileSync(join(folder, '0003-c.sql'), '');
  expect(() => migrationsIn(folder)).toThrow(/expected number 2, found 0003-c.sql/);
});

describe('a file of an older version', () => {
  /** A closed file of the versions there are, and a folder with one more migration. */
  async function olderFile(sql: string) {
    const folder = join(temporaryFolder(), 'migrations');
    mkdirSync(folder);
    cpSync(MIGRATIONS, folder, { recursive: true });
    const older = temporaryProgram({}, testApi);
    const version = migrationsIn(folder).length;
    valueOf(await older.call('file.create', { path: older.path, passphrase: 'one' }));
    valueOf(await older.callUnknown('garden.plant', { reference: 'A1' }));
    valueOf(await older.call('file.close', {}));
    const before = readFileSync(older.path);
    writeFileSync(join(folder, `${String(version + 1).padStart(4, '0')}-more.sql`), sql);
    const newer = temporaryProgram({ migrationsFolder: folder }, testApi);
    return { older, newer, path: older.path, version, before, copy: `Home (version ${version}, 2026-10-05).headroom` };
  }

  test('is copied first, named with its version and the day, then brought up to date; the older program then refuses it', async () => {
    const { older, newer, path, version, before, copy } = await olderFile("ALTER TABLE fund ADD COLUMN colour TEXT; UPDATE fund SET colour = 'green';");
    expect(valueOf(await newer.call('file.open', { path, passphrase: 'one' })).mode).toBe('write');
    expect(valueOf(await newer.callUnknown('garden.list', {}))).toEqual(['first']);
    expect(valueOf(await newer.call('file.verify', {}))).toMatchObject({ problems: [], checked: { changes: 3 } });
    valueOf(await newer.call('file.close', {}));
    expect(readdirSync(dirname(path)).toSorted()).toEqual([copy, 'Home.headroom'].toSorted());
    expect(readFileSync(join(dirname(path), copy)).equals(before)).toBe(true);
    const db = connect(await unlock(path, 'one'), 'read');
    expect([db.pragma('user_version', { simple: true }), db.prepare('SELECT colour FROM fund').get()]).toEqual([version + 1, { colour: 'green' }]);
    db.close();

    const after = readFileSync(path);
    expect(problemOf(await older.call('file.open', { path, passphrase: 'one' })).code).toBe('fileNewer');
    expect(readFileSync(path).equals(after)).toBe(true);
    expect((await older.call('file.open', { path: join(dirname(path), copy), passphrase: 'one' })).ok).toBe(true);
  });

  /** A migration that fails is our fault and is logged. */
  const quietly = async <T>(job: () => Promise<T>): Promise<T> => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    try {
      return await job();
    } finally {
      log.mockRestore();
    }
  };

  test.each([
    ['fails half way', "ALTER TABLE fund ADD COLUMN colour TEXT; UPDATE fund SET colour = 'green'; INSERT INTO nowhere VALUES (1);"],
    ['leaves a reference to nothing', 'UPDATE fund SET account = 99;'],
  ])('whose migration %s stays as it was, and leaves no copy', async (_what, sql) => {
    const { older, newer, path, version } = await olderFile(sql);
    expect(problemOf(await quietly(() => newer.call('file.open', { path, passphrase: 'one' }))).code).toBe('unexpected');
    expect(readdirSync(dirname(path))).toEqual(['Home.headroom']);
    const db = connect(await unlock(path, 'one'), 'read');
    expect(db.pragma('user_version', { simple: true })).toBe(version);
    db.close();
    expect((await older.call('file.open', { path, passphrase: 'one' })).ok).toBe(true);
    expect(valueOf(await older.callUnknown('garden.list', {}))).toEqual(['first']);
  });

  test('is not opened to read only, since that could not bring it up to date', async () => {
    const { newer, path, before } = await olderFile('ALTER TABLE fund ADD COLUMN colour TEXT;');
    expect(problemOf(await newer.call('file.open', { path, passphrase: 'one', readOnly: true })).code).toBe('readOnly');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('a copy of one day never takes the place of another', async () => {
    const { newer, path, copy } = await olderFile('ALTER TABLE fund ADD COLUMN colour TEXT;');
    writeFileSync(join(dirname(path), copy), 'mine');
    valueOf(await newer.call('file.open', { path, passphrase: 'one' }));
    valueOf(await newer.call('file.close', {}));
    expect(readdirSync(dirname(path)).toSorted()).toEqual([copy, copy.replace(')', ', 2)'), 'Home.headroom'].toSorted());
    expect(readFileSync(join(dirname(path), copy), 'utf8')).toBe('mine');
  });
});
