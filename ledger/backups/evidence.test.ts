/** Papers and backups: each piece is copied once for all backups under one key, checked with each, and back after a restore. */
import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { plainAccount, TestLedger } from '../../tests/ledger.ts';
import { evidencePath } from '../evidence/store.ts';
import { FileHead, keyOf } from '../disk/key.ts';
import { connect } from '../disk/connection.ts';

const PAYMENT = { day: '2026-09-01', to: 'Barber', amount: -1300, invoice: null, category: 'other', planLine: null, reference: null } as const;

async function withPaper() {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('A1'));
  const { id } = await ledger.call('records.save', { account, type: 'payments', fields: PAYMENT });
  const of = { type: 'payments', id } as const;
  const add = async (text: string): Promise<void> =>
    void (await ledger.call('evidence.add', { account, of, files: [ledger.file({ path: `${text}.txt`, text })] }));
  const papers = (): Promise<readonly { name: string; there: boolean }[]> => ledger.call('evidence.list', { account, of });
  await add('first');
  return { ledger, add, papers };
}

/** Digests in the one store of a folder of backups, or of the several. */
async function stores(folder: string): Promise<number[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('-evidence'));
  return Promise.all(
    files.map(async (file) => {
      const path = join(folder, file);
      const db = connect({ path, key: await keyOf(null, new FileHead(path).salt), passphrase: false }, 'read');
      const count = db.prepare('SELECT count(*) FROM content').pluck().get() as number;
      db.close();
      return count;
    }),
  );
}

test('each paper is copied once, however many backups name it', async () => {
  const { ledger, add } = await withPaper();
  const [first] = await ledger.call('backups.make', {});
  await add('second');
  const [second] = await ledger.call('backups.make', {});
  expect([first?.problems, second?.problems]).toEqual([0, 0]);
  expect(await stores(dirname(first?.path ?? ''))).toEqual([2]);
});

test('a paper that is not there, or not as it was, marks the backup; one that the backups have already is good enough', async () => {
  const { ledger, add } = await withPaper();
  await ledger.call('backups.make', {});
  await ledger.call('file.close', {});
  rmSync(evidencePath(ledger.path));
  await ledger.call('file.open', { path: ledger.path });
  expect(await ledger.call('backups.make', {})).toMatchObject([{ problems: 0 }]);
  await add('second');
  await ledger.call('file.close', {});
  rmSync(evidencePath(ledger.path));
  await ledger.call('file.open', { path: ledger.path });
  const [made] = await ledger.call('backups.make', {});
  expect(made).toMatchObject({ problems: 1, path: expect.stringMatching(/ \(with problems\)\.headroom$/) });
});

test('a restore brings lost papers back, and the file replaced keeps its own', async () => {
  const { ledger, add, papers } = await withPaper();
  const [made] = await ledger.call('backups.make', {});
  await add('second');
  expect(await ledger.call('backups.preview', { backup: made?.path ?? '' })).toMatchObject({ evidence: 1, lost: { count: 1 } });
  const { replaced } = await ledger.call('backups.restore', { backup: made?.path ?? '' });
  expect(await papers()).toMatchObject([{ name: 'first.txt', there: true }]);
  await ledger.call('file.open', { path: replaced ?? '' });
  expect(await papers()).toMatchObject([{ there: true }, { name: 'second.txt', there: true }]);
  expect((await ledger.call('file.verify', {})).problems).toEqual([]);
});

test('after a change of passphrase, a restore brings the papers back under the key of then', async () => {
  const { ledger, add, papers } = await withPaper();
  const [made] = await ledger.call('backups.make', {});
  const backup = made?.path ?? '';
  await ledger.call('file.changePassphrase', { current: null, next: 'locked' });
  await add('second');
  const [locked] = await ledger.call('backups.make', {});
  expect(locked).toMatchObject({ problems: 0 });
  const { replaced } = await ledger.call('backups.restore', { backup });
  expect(await papers()).toMatchObject([{ name: 'first.txt', there: true }]);
  expect((await ledger.call('file.verify', {})).problems).toEqual([]);
  await add('third');
  await ledger.call('file.open', { path: replaced ?? '', passphrase: 'locked' });
  expect(await papers()).toMatchObject([{ there: true }, { name: 'second.txt', there: true }]);
  await ledger.call('file.close', {});
  const folder = dirname(ledger.path);
  const kept = basename(replaced ?? '', '.headroom');
  expect(readdirSync(folder).filter((file) => file !== 'Backups')).toEqual([kept, 'Home.headroom', 'Home.headroom-evidence']);
  expect(readdirSync(join(folder, kept))).toEqual([`${kept}.headroom`, `${kept}.headroom-evidence`]);
});

test('going back to before there were papers leaves room for new ones, also under another key', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('A1'));
  const { id } = await ledger.call('records.save', { account, type: 'payments', fields: PAYMENT });
  const [made] = await ledger.call('backups.make', {});
  await ledger.call('file.changePassphrase', { current: null, next: 'locked' });
  const add = (text: string) => ledger.call('evidence.add', { account, of: { type: 'payments', id }, files: [ledger.file({ path: `${text}.txt`, text })] });
  await add('first');
  await ledger.call('backups.restore', { backup: made?.path ?? '' });
  await add('second');
  expect((await ledger.call('file.verify', {})).problems).toEqual([]);
});

test('papers of a key that no backup has any more are cleared away', async () => {
  const { ledger } = await withPaper();
  const [made] = await ledger.call('backups.make', {});
  const folder = dirname(made?.path ?? '');
  await ledger.call('file.changePassphrase', { current: null, next: 'locked' });
  await ledger.call('backups.make', {});
  expect(readdirSync(folder).filter((file) => file.endsWith('-evidence'))).toHaveLength(2);
  // The clock stands still: only the newest of the day stays, and this one is known to go on from the last.
  await ledger.call('backups.make', {});
  rmSync(made?.path ?? '', { force: true });
  await ledger.call('backups.make', {});
  expect(readdirSync(folder).filter((file) => file.endsWith('-evidence'))).toHaveLength(1);
});
