/** A journal or a log that is of another copy of the file, beside one put back by hand: real files, as a kill leaves them. What is refused is refused with nothing changed. */
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Keeper } from '../../tests/nothing-lost/keeper.ts';
import { temporaryFolder } from '../../tests/temporary.ts';
import { connectBare } from '../disk/connection.ts';
import { FileHead, keyOf, PAGE } from '../disk/key.ts';

/** The journal that SQLite writes when only the header of a file changes, as it does when the file is opened and closed. */
async function journalOf(path: string): Promise<Buffer> {
  const db = connectBare({ path, key: await keyOf(null, new FileHead(path).salt) }, false);
  try {
    db.pragma('synchronous = FULL');
    db.exec('BEGIN IMMEDIATE');
    db.pragma('user_version = 4');
    const journal = readFileSync(`${path}-journal`);
    // Its header once it is on the disk: the mark, and one page in it.
    Buffer.from('d9d505f920a163d700000001', 'hex').copy(journal);
    return journal;
  } finally {
    db.close();
  }
}

/** A ledger with one payment, closed; the same with many more, and the journal of a kill then. */
async function ofTwoTimes() {
  const keeper = new Keeper(temporaryFolder());
  onTestFinished(() => keeper.program.close());
  await keeper.ledger('Anna.headroom');
  await keeper.close();
  const path = keeper.path('Anna.headroom');
  const older = readFileSync(path);
  await keeper.open('Anna.headroom');
  for (let number = 0; number < 120; number += 1) await keeper.pay(`later ${number}`);
  await keeper.close();
  const [newer, journal] = [readFileSync(path), await journalOf(path)];
  expect(newer.length).toBeGreaterThan(older.length);
  const put = (file: Buffer): void => {
    writeFileSync(path, file);
    writeFileSync(`${path}-journal`, journal);
  };
  const all = (): unknown =>
    readdirSync(keeper.files, { withFileTypes: true }).map((entry) => [entry.name, entry.isFile() && digest(join(keeper.files, entry.name))]);
  const paid = async () =>
    JSON.stringify((await keeper.call('records.list', { account: 1, type: 'payments' })).records).match(/later \d+|Anna payment/g)?.length;
  return { keeper, path, older, newer, journal, put, all, paid };
}

const digest = (path: string): string => readFileSync(path).toString('base64');

test('opened to read, an older copy and the journal beside it stay as they are', async () => {
  const { keeper, path, older, put, all } = await ofTwoTimes();
  put(older);
  const before = all();
  expect((await keeper.refused('file.open', { path, readOnly: true })).code).toBe('readOnly');
  expect(all()).toEqual(before);
});

test('opened to write, an older copy is as it was, and the journal is kept under a name that is told', async () => {
  const { keeper, path, older, journal, put, paid } = await ofTwoTimes();
  put(older);
  const { setAside } = await keeper.open('Anna.headroom');
  expect(await paid()).toBe(1);
  expect((await keeper.call('file.verify', {})).problems).toEqual([]);
  expect(setAside).toMatch(/Anna \(changes set aside .*\)\.headroom-journal$/);
  expect(readFileSync(setAside ?? '').equals(journal)).toBe(true);
  await keeper.close();
  expect((await keeper.call('file.open', { path, readOnly: true })).setAside).toBeNull();
});

test('in order neither with it nor without, the file is refused in a short sentence, and both stay as they are', async () => {
  const { keeper, path, older, newer, put, all } = await ofTwoTimes();
  const mixed = Buffer.from(newer);
  older.copy(mixed, PAGE * 10, PAGE * 10, PAGE * 60);
  put(mixed);
  const before = all();
  const { code, message } = await keeper.refused('file.open', { path });
  expect(code).toBe('fileNotInOrder');
  expect(message.length).toBeLessThan(400);
  expect(all()).toEqual(before);
});

test('the journal of the file itself is taken in, also where its first page was half written', async () => {
  const { keeper, path, newer, put, paid } = await ofTwoTimes();
  for (const torn of [0, 2000]) {
    const file = Buffer.from(newer);
    file.fill(7, 16, 16 + torn);
    put(file);
    expect((await keeper.open('Anna.headroom')).setAside).toBeNull();
    expect(await paid()).toBe(121);
    await keeper.close();
    expect(existsSync(`${path}-journal`)).toBe(false);
  }
});

test('of a log and a journal beside an older copy that belong to neither, both are kept', async () => {
  const { keeper, path, older, newer, journal, put, paid } = await ofTwoTimes();
  writeFileSync(path, newer);
  await keeper.open('Anna.headroom');
  await keeper.pay('later still');
  const log = readFileSync(`${path}-wal`);
  await keeper.close();
  put(older);
  writeFileSync(`${path}-wal`, log);
  const { setAside } = await keeper.open('Anna.headroom');
  expect(await paid()).toBe(1);
  expect(setAside).toContain('-journal');
  const kept = readdirSync(keeper.files).filter((name) => name.includes('set aside'));
  const has = (bytes: Buffer): boolean => kept.some((name) => readFileSync(keeper.path(name)).equals(bytes));
  expect([has(journal), has(log), kept.length]).toEqual([true, true, 2]);
});

test('a restore keeps the file it replaces and the journal beside it as they were', async () => {
  const { keeper, path, older, journal, put } = await ofTwoTimes();
  const backup = join(temporaryFolder(), 'Anna 2026-10-05 09.30.00.headroom');
  copyFileSync(path, backup);
  put(older);
  const { replaced } = await keeper.call('backups.restore', { backup, to: path });
  expect(readFileSync(replaced ?? '').equals(older)).toBe(true);
  expect(readFileSync(`${replaced}-journal`).equals(journal)).toBe(true);
  expect((await keeper.call('file.verify', {})).problems).toEqual([]);
  rmSync(dirname(replaced ?? ''), { recursive: true });
});

test('beside a file of an older version too, the log of another copy is kept and not taken in', async () => {
  const keeper = new Keeper(temporaryFolder());
  onTestFinished(() => keeper.program.close());
  const path = keeper.path('Home.headroom');
  const older = readFileSync(join(import.meta.dirname, '../../tests/fixtures/version-3/Home.headroom'));
  writeFileSync(path, older);
  const db = connectBare({ path, key: await keyOf(null, new FileHead(path).salt) }, false);
  db.pragma('journal_mode = WAL');
  db.exec('CREATE TABLE much AS SELECT hex(zeroblob(60000)) AS x; PRAGMA wal_checkpoint(TRUNCATE); CREATE TABLE more (x); INSERT INTO more VALUES (1)');
  const log = readFileSync(`${path}-wal`);
  db.close();
  writeFileSync(path, older);
  writeFileSync(`${path}-wal`, log);
  const { setAside } = await keeper.open('Home.headroom');
  expect(readFileSync(setAside ?? '').equals(log)).toBe(true);
  expect((await keeper.call('file.verify', {})).problems.filter(({ check }) => check !== 'papers')).toEqual([]);
});
