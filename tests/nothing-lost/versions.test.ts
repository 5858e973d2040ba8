/**
 * A file that says it is of another version than its tables are is refused as damaged, and leaves nothing behind: no copy named with a version that
 * it never had, and not a byte of it changed. An honest older one is still copied and brought up to date.
 */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { migrationsIn } from '../../ledger/disk/migrate.ts';
import { closeWhole, connectBare, unlock } from '../../ledger/disk/connection.ts';
import { everyNth } from '../sweep.ts';
import { MIGRATIONS, temporaryFolder } from '../temporary.ts';
import { Keeper } from './keeper.ts';
import { ledgerAt } from './search.ts';

const NEWEST = migrationsIn(MIGRATIONS).length;

async function sayVersion(path: string, version: number): Promise<void> {
  const db = connectBare(await unlock(path, undefined), false);
  db.pragma(`user_version = ${version}`);
  closeWhole(db);
}

async function withLedger(): Promise<Keeper> {
  const keeper = new Keeper(temporaryFolder());
  onTestFinished(() => keeper.program.close());
  await keeper.ledger('Home.headroom');
  return keeper;
}

const OLDER = Array.from({ length: NEWEST }, (_, version) => version);
const LIES = [...everyNth(OLDER, 6, 0), NEWEST - 1, -1, -2_000_000_000];

test.each(LIES)('a file of the newest version that says it is of version %i is refused, and left as it was', async (version) => {
  const keeper = await withLedger();
  await keeper.close();
  const path = keeper.path('Home.headroom');
  await sayVersion(path, version);
  const before = readFileSync(path);
  expect((await keeper.refused('file.open', { path })).code).toBe('fileDamaged');
  expect(readdirSync(keeper.files).toSorted()).toEqual(['Home.headroom', 'Home.headroom-evidence']);
  expect(readFileSync(path).equals(before)).toBe(true);
  await sayVersion(path, NEWEST);
  expect((await ledgerAt(keeper.files, 'Home.headroom'))?.holds).toEqual(['Home', 'Home payment', 'Home paper']);
});

test.each([0, 1])('a backup that says it is of version %i is not put anywhere, and the open file stays open', async (version) => {
  const keeper = await withLedger();
  const [made] = await keeper.call('backups.make', {});
  const backup = made?.path ?? '';
  await sayVersion(backup, version);
  const elsewhere = keeper.path('Elsewhere.headroom');
  expect((await keeper.refused('backups.restore', { backup, to: elsewhere })).code).toBe('fileDamaged');
  expect((await keeper.refused('backups.restore', { backup, to: keeper.path('Home.headroom') })).code).toBe('fileDamaged');
  expect((await keeper.call('accounts.list', {})).map(({ reference }) => reference)).toEqual(['Home']);
  await keeper.close();
  expect(readdirSync(keeper.files).toSorted()).toEqual(['Backups', 'Home.headroom', 'Home.headroom-evidence']);
  expect(readdirSync(dirname(backup)).filter((name) => name.includes('-new'))).toEqual([]);
});

test('a file that says it is newer than its tables are is refused; with its own number it is copied and brought up to date', async () => {
  const older = await withLedger();
  await older.close();
  const path = older.path('Home.headroom');
  const more = join(temporaryFolder(), 'migrations');
  cpSync(MIGRATIONS, more, { recursive: true });
  writeFileSync(join(more, `${String(NEWEST + 1).padStart(4, '0')}-more.sql`), 'ALTER TABLE fund ADD COLUMN colour TEXT;');
  const newer = new Keeper(temporaryFolder(), { migrationsFolder: more });
  onTestFinished(() => newer.program.close());
  await sayVersion(path, NEWEST + 1);
  const before = readFileSync(path);
  expect((await newer.refused('file.open', { path })).code).toMatch(/^(?:fileDamaged|fileNotInOrder)$/);
  expect(readdirSync(older.files).toSorted()).toEqual(['Home.headroom', 'Home.headroom-evidence']);
  expect(readFileSync(path).equals(before)).toBe(true);
  await sayVersion(path, NEWEST);
  await newer.call('file.open', { path });
  await newer.close();
  expect(readdirSync(older.files)).toContain(`Home (version ${NEWEST}, 2026-10-05).headroom`);
});
