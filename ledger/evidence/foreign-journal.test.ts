/** A journal beside the papers that is of another copy of them, put back by hand: real files, as a kill leaves them. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { Keeper } from '../../tests/nothing-lost/keeper.ts';
import { temporaryFolder } from '../../tests/temporary.ts';
import { connectBare } from '../disk/connection.ts';
import { FileHead, keyOf } from '../disk/key.ts';

/** The journal of a kill in the midst of a change to the first page. */
async function journalOf(store: string, ledger: string): Promise<Buffer> {
  const db = connectBare({ path: store, key: await keyOf(null, new FileHead(ledger).salt) }, false);
  try {
    db.pragma('synchronous = FULL');
    db.exec('BEGIN IMMEDIATE');
    db.pragma('user_version = 4');
    const journal = readFileSync(`${store}-journal`);
    // Its header once it is on the disk: the mark, and one page in it.
    Buffer.from('d9d505f920a163d700000001', 'hex').copy(journal);
    return journal;
  } finally {
    db.close();
  }
}

const MANY = 40;

/** A ledger with one paper, closed; the same with many more; the store and a journal of each time. */
async function ofTwoTimes() {
  const keeper = new Keeper(temporaryFolder());
  onTestFinished(() => keeper.program.close());
  const payment = await keeper.ledger('Anna.headroom');
  await keeper.close();
  const path = keeper.path('Anna.headroom');
  const store = `${path}-evidence`;
  const kept = async () => ({ store: readFileSync(store), journal: await journalOf(store, path) });
  const older = await kept();
  await keeper.open('Anna.headroom');
  for (let number = 0; number < MANY; number += 1) await keeper.paper(payment, `later ${number}`, Buffer.from(`Paper ${number}. `.repeat(900)));
  await keeper.close();
  const newer = await kept();
  expect(newer.store.length).toBeGreaterThan(older.store.length);
  const put = (bytes: Buffer, journal: Buffer): void => {
    writeFileSync(store, bytes);
    writeFileSync(`${store}-journal`, journal);
  };
  /** How many of the papers can be had. */
  const papers = async (): Promise<number> => {
    const listed = await keeper.call('evidence.list', { account: 1, of: { type: 'payments', id: payment } });
    const opened = await Promise.all(listed.map(({ id }) => keeper.program.call('evidence.open', { account: 1, id })));
    return opened.filter(({ ok }) => ok).length;
  };
  return { keeper, store, older, newer, put, papers };
}

test('the journal of the store itself is taken in', async () => {
  const { keeper, store, newer, put, papers } = await ofTwoTimes();
  put(newer.store, newer.journal);
  expect((await keeper.open('Anna.headroom')).setAside).toBeNull();
  expect(await papers()).toBe(MANY + 1);
  expect(existsSync(`${store}-journal`)).toBe(false);
});

test.each(['older', 'newer'] as const)(
  'one of another time is not: the %s store is as it was, and the journal is kept under a name that is told',
  async (which) => {
    const { keeper, store, older, newer, put, papers } = await ofTwoTimes();
    const [bytes, journal] = which === 'older' ? [older.store, newer.journal] : [newer.store, older.journal];
    put(bytes, journal);
    const { setAside } = await keeper.open('Anna.headroom');
    expect(setAside).toMatch(/Anna \(changes set aside .*\)\.headroom-evidence-journal$/);
    expect(readFileSync(setAside ?? '').equals(journal)).toBe(true);
    expect(await papers()).toBe(which === 'older' ? 1 : MANY + 1);
    expect(existsSync(`${store}-journal`)).toBe(false);
  },
);

test('opened to read, the store and the journal of another time stay as they are', async () => {
  const { keeper, store, older, newer, put, papers } = await ofTwoTimes();
  put(older.store, newer.journal);
  const before = readdirSync(keeper.files).toSorted();
  await keeper.call('file.open', { path: keeper.path('Anna.headroom'), readOnly: true });
  expect(await papers()).toBe(0);
  await keeper.close();
  expect(readFileSync(store).equals(older.store)).toBe(true);
  expect(readFileSync(`${store}-journal`).equals(newer.journal)).toBe(true);
  expect(readdirSync(keeper.files).toSorted()).toEqual(before);
});
