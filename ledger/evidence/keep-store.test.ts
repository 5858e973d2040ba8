/** Papers that lie beside a ledger and are not its own, with real files: none are deleted, and a kill while they are set aside leaves no second copy of them. */
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, truncateSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { Keeper } from '../../tests/nothing-lost/keeper.ts';
import { temporaryFolder } from '../../tests/temporary.ts';
import { FileHead } from '../disk/key.ts';

const keptIn = (keeper: Keeper): readonly string[] => readdirSync(keeper.files).filter((name) => name.includes('(papers of before'));

/** A ledger whose passphrase was changed, as a kill left it between the names of the ledger and of its papers. Answers with the two stores. */
async function killedBetweenNames() {
  const keeper = new Keeper(temporaryFolder());
  onTestFinished(() => keeper.program.close());
  const payment = await keeper.ledger('Anna.headroom');
  await keeper.close();
  const [ledger, store] = [keeper.path('Anna.headroom'), keeper.path('Anna.headroom-evidence')];
  const older = { ledger: keeper.path('older ledger'), papers: keeper.path('older papers') };
  copyFileSync(ledger, older.ledger);
  copyFileSync(store, older.papers);
  await keeper.open('Anna.headroom');
  await keeper.paper(payment, 'late paper');
  await keeper.call('file.changePassphrase', { current: null, next: 'four words of mine' });
  await keeper.close();
  const next = `${ledger}-${new FileHead(ledger).salt.slice(0, 16)}-part-evidence`;
  renameSync(store, next);
  copyFileSync(older.papers, store);
  return { keeper, ledger, store, next, older };
}

test('papers under a key that no ledger beside them has any more are kept, and can be put back', async () => {
  const { keeper, ledger, store, next, older } = await killedBetweenNames();
  const papers = readFileSync(next);
  renameSync(ledger, keeper.path('Moved.headroom'));
  renameSync(older.ledger, ledger);
  renameSync(older.papers, store);
  await keeper.open('Anna.headroom');
  await keeper.close();
  const [kept = '', ...more] = keptIn(keeper);
  expect([kept, ...more]).toEqual([expect.stringContaining('papers of before')]);
  expect(readFileSync(keeper.path(kept)).equals(papers)).toBe(true);
  expect(existsSync(next)).toBe(false);
  renameSync(keeper.path(kept), keeper.path('Moved.headroom-evidence'));
  expect((await keeper.open('Moved.headroom', 'four words of mine')).papers).toBeNull();
  expect((await keeper.call('file.verify', {})).problems).toEqual([]);
});

test('the papers of a change of passphrase that was never done, and papers of which nothing was written yet, are cleared away', async () => {
  const { keeper, ledger, store, next, older } = await killedBetweenNames();
  // The copy of the ledger under the new key, which has not taken its name.
  renameSync(ledger, `${ledger}-0123456789abcdef-part`);
  renameSync(older.ledger, ledger);
  copyFileSync(older.papers, store);
  await keeper.open('Anna.headroom');
  await keeper.close();
  copyFileSync(store, next);
  truncateSync(next, 0);
  await keeper.open('Anna.headroom');
  await keeper.close();
  expect(readdirSync(keeper.files)).toEqual(
    ['Anna.headroom', 'Anna.headroom-evidence', 'Backups', 'older papers'].filter((name) => existsSync(keeper.path(name))),
  );
});

test('killed while papers of another ledger are set aside, the next opening makes no second copy of them', async () => {
  const { keeper, ledger, store, next } = await killedBetweenNames();
  const other = new Keeper(temporaryFolder());
  onTestFinished(() => other.program.close());
  await other.ledger('Anna.headroom');
  await other.close();
  const theirs = other.path('Anna.headroom-evidence');
  copyFileSync(theirs, store);
  await keeper.open('Anna.headroom', 'four words of mine');
  await keeper.close();
  expect(keptIn(keeper)).toHaveLength(1);
  // As before the name was given, with the copy made.
  renameSync(store, next);
  copyFileSync(theirs, store);
  keeper.now = '2026-10-06T11:00:00.000Z';
  expect((await keeper.open('Anna.headroom', 'four words of mine')).papers).toBeNull();
  await keeper.close();
  expect(keptIn(keeper)).toHaveLength(1);
  expect(existsSync(ledger)).toBe(true);
});
