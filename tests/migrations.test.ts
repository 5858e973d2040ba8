/** The schema's history: what the numbered SQL files make, and how a file of an older version is brought up to date. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { migrate, migrationsIn } from '../ledger/disk/migrate.ts';
import { connect, unlock } from '../ledger/disk/connection.ts';
import { rowsDigest } from '../ledger/audit/trail.ts';
import { isAs, readRow, rowOf } from '../ledger/audit/versions.ts';
import { wrongReferencesOfAllAccounts } from '../ledger/verify/references.ts';
import { namedOtherwise } from '../ledger/verify/said.ts';
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
    "INSERT INTO account (reference, person, council, opened_on, plan_year_start, employment_allowance, nation) VALUES ('R', 'P', 'C', ?, '2026-04-01', 0, 'scotland')",
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

/** Tables of an older version in memory, with one account of one fund; rows are put in and changed as the program did it, each change with its number. */
function olderTables(version: number) {
  const migrations = migrationsIn(MIGRATIONS);
  const db = new Database(':memory:');
  onTestFinished(() => void db.close());
  migrate(db, migrations.slice(0, version));
  type Cells = Readonly<Record<string, string | number | null>>;
  const written = new Map<number, number>();
  /** `cells` null: the row is taken away. */
  const write = (change: number, table: string, id: number, cells: Cells | null): void => {
    const n = (written.get(change) ?? 0) + 1;
    written.set(change, n);
    const row = (): Cells | null => db.prepare<[number], Cells>(`SELECT * FROM ${table} WHERE id = ?`).get(id) ?? null;
    if (n === 1) db.prepare("INSERT INTO audit VALUES (?, 1, '2026-10-05', 'tester', 'records.save', '{}', NULL, '', '2:', NULL, '')").run(change);
    const before = row();
    const now: Cells = cells ?? { removed_by: change };
    const columns = Object.keys(now);
    const values = Object.values(now);
    if (before) db.prepare(`UPDATE ${table} SET ${columns.map((column) => `"${column}" = ?`).join(', ')} WHERE id = ?`).run(...values, id);
    else db.prepare(`INSERT INTO ${table} (id, account, "${columns.join('", "')}") VALUES (?, 1${', ?'.repeat(columns.length)})`).run(id, ...values);
    db.prepare('INSERT INTO record_version VALUES (?, ?, ?, ?, ?, ?)').run(change, n, table, id, before && JSON.stringify(before), JSON.stringify(row()));
  };
  db.exec("INSERT INTO account VALUES (1, 'DP-1', 'A Person', 'Anyshire', '2026-04-06', '2026-04-06', 'holder', 0, 'scotland', NULL)");
  write(1, 'fund', 1, { fund: 'main', name: 'Direct payment', ring_fenced: 0 });
  const update = (): void => migrate(db, migrations);
  const rows = (sql: string): unknown[] => db.prepare(sql).raw().all();
  return { db, write, update, rows };
}

describe('a plan line that was renamed in a file of version 5', () => {
  const club = { line: 'Club', outcome: '', kind: 'weekly', amount: 900, from: '2026-04-06', fund: 'main' };
  const invoice = { supplier: 'Riverside', number: '1', day: '2026-05-01', amount: 900, plan_line: 'Club' };
  const LINES = 'SELECT name, removed_by FROM plan_line ORDER BY id';
  const OF_LINES = `SELECT 'version', plan_line.name FROM plan_version JOIN plan_line ON plan_line.id = line
    UNION ALL SELECT 'invoice', plan_line.name FROM invoice JOIN plan_line ON plan_line.id = plan_line`;
  const VERSIONS = "SELECT audit, after ->> 'name', after ->> 'removed_by' FROM record_version WHERE table_name = 'plan_line' ORDER BY record, audit, n";

  test('is there under its new name, and the old one went with the change', () => {
    const { db, write, update, rows } = olderTables(5);
    write(1, 'plan_line', 1, club);
    write(1, 'invoice', 1, invoice);
    write(2, 'plan_line', 1, { line: 'Swimming' });
    write(2, 'invoice', 1, { plan_line: 'Swimming' });
    write(3, 'plan_line', 1, { amount: 1000 });
    update();
    const there = [rows(LINES), rows(OF_LINES), rows(VERSIONS)];
    expect(there).toEqual([
      [
        ['Club', 2],
        ['Swimming', null],
      ],
      [
        ['version', 'Swimming'],
        ['invoice', 'Swimming'],
      ],
      [
        [1, 'Club', null],
        [2, 'Club', 2],
        [2, 'Swimming', null],
      ],
    ]);
    expect([wrongReferencesOfAllAccounts(db), namedOtherwise(db)]).toEqual([[], []]);
  });

  test('is there under its first name, where it was given that back', () => {
    const { db, write, update, rows } = olderTables(5);
    write(1, 'plan_line', 1, club);
    write(2, 'plan_line', 1, { line: 'Swimming' });
    write(3, 'plan_line', 1, { line: 'Club' });
    update();
    expect(rows(LINES)).toEqual([
      ['Club', null],
      ['Swimming', 3],
    ]);
    expect([wrongReferencesOfAllAccounts(db), namedOtherwise(db)]).toEqual([[], []]);
  });

  test('is gone where its last version was taken away under the new name', () => {
    const { write, update, rows } = olderTables(5);
    write(1, 'plan_line', 1, club);
    write(2, 'plan_line', 1, { line: 'Swimming' });
    write(3, 'plan_line', 1, null);
    update();
    expect(rows(LINES)).toEqual([
      ['Club', 2],
      ['Swimming', 3],
    ]);
  });
});

describe('what a payment of a file of version 5 paid, by the number of the invoice', () => {
  const invoice = (supplier: string, number: string, amount = 100, day = '2026-05-02') => ({ supplier, number, day, amount });
  /** One of each number is not the other's, whatever its blanks, dashes, accents and letter case. */
  const INVOICES = [
    invoice('Harbour Homecare Ltd', 'INV 1'),
    invoice('Acme', 'inv-1'),
    invoice('Harbour Homecare Ltd', 'INV1', -50),
    invoice('Zoë Niño', '\u00c9+1*'),
    invoice('Zoë Niño', 'E1'),
    invoice('Zoë Niño', 'E_1 + 0'),
    invoice('Acme', 'INV11', 100, '2026-05-01'),
    invoice('Harbour Homecare Ltd', 'OLD/9'),
    invoice('Harbour Homecare Ltd', 'inv 1', 100, '2026-04-06'),
    invoice('O’Neill & Sons', 'Ж*7'),
  ];

  test.each<readonly [string, to: string, number: string, amount: number, paid: number | null]>([
    ['the payee tells', 'HARBOUR HOMECARE', 'inv1', -100, 1],
    ['another payee tells', 'Acme Care', 'INV.1', -100, 2],
    ['the way of the money tells', 'Harbour Homecare', 'INV1', 50, 3],
    ['nobody tells: the first by day, then by id', 'Mum', 'INV1', -100, 1],
    ['an accent tells from the plain letter', 'Mum', '\u00e91', -100, 4],
    ['an accent apart from its letter', 'Mum', 'E\u0301 1', -100, 4],
    ['the plain letter', 'Mum', '(e1)', -100, 5],
    ['signs that are none of the number', 'Zoë', 'e10', -100, 6],
    ['a number that goes on', 'Mum', 'inv 1+1', -100, 7],
    ['a number it had before', 'Mum', 'old 9', -100, 8],
    ['letters of another script', 'Mum', 'ж 7', -100, 10],
    ['a number of no invoice', 'Harbour Homecare', 'INV12', -100, null],
    ['no letter and no digit', 'Harbour Homecare', '+ *', -100, null],
  ])('%s', (_what, to, number, amount, paid) => {
    const { db, write, update, rows } = olderTables(5);
    for (const [index, row] of INVOICES.entries()) write(1, 'invoice', index + 1, row);
    write(2, 'invoice', 8, { number: 'NEW9' });
    write(3, 'invoice', 9, null);
    write(4, 'payment', 1, { day: '2026-05-03', to, amount, for: number, category: 'agency' });
    update();
    const versions = "SELECT after ->> 'invoice' FROM record_version WHERE table_name = 'payment'";
    expect([rows('SELECT invoice FROM payment'), rows(versions)]).toEqual([[[paid]], [[paid]]]);
    expect(namedOtherwise(db)).toEqual([]);
  });
});

test('an account of version 19 that somebody looks after has them on file, with the paper still to come; digests of older changes stay', () => {
  const { db, write, update, rows } = olderTables(19);
  write(1, 'fund', 2, { fund: 'respite', name: 'Respite', ring_fenced: 1 });
  const account = (removedBy: number | null): string => {
    const row = { reference: 'DP-2', person: 'B Person', council: 'Anyshire', opened_on: '2026-04-06', plan_year_start: '2026-04-06', role: 'deputy' };
    return JSON.stringify({ id: 2, ...row, employment_allowance: 0, nation: 'scotland', removed_by: removedBy });
  };
  db.exec("INSERT INTO account VALUES (2, 'DP-2', 'B Person', 'Anyshire', '2026-04-06', '2026-04-06', 'deputy', 0, 'scotland', 2)");
  db.prepare("INSERT INTO audit VALUES (2, 2, '2026-10-06', 'tester', 'accounts.remove', '{}', NULL, '', '4:', NULL, '')").run();
  db.prepare("INSERT INTO record_version VALUES (1, 3, 'account', 2, NULL, ?)").run(account(null));
  db.prepare("INSERT INTO record_version VALUES (2, 1, 'account', 2, ?, ?)").run(account(null), account(2));
  const digests = (): string[] => [1, 2].map((change) => rowsDigest(db, change, 4));
  const before = digests();
  update();
  expect(rows('SELECT account, role, who, document, scope, removed_by FROM mandate')).toEqual([[2, 'deputy', null, null, '[]', 2]]);
  expect(rows("SELECT audit, n, before ->> 'removed_by', after ->> 'removed_by' FROM record_version WHERE table_name = 'mandate'")).toEqual([
    [1, 4, null, null],
    [2, 2, null, 2],
  ]);
  expect([digests(), namedOtherwise(db)]).toEqual([before, []]);
  const [{ after } = { after: null }] = db.prepare<[], { after: string }>("SELECT after FROM record_version WHERE table_name = 'account' AND audit = 2").all();
  const now = rowOf(db, 'account', 2);
  expect([isAs(now, readRow(after)), isAs(now && { ...now, person: 'C' }, readRow(after))]).toEqual([true, false]);
});
