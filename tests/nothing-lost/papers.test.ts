/**
 * The file that holds the papers, where it is not beside its ledger, is another ledger's, or was left in the middle of its work: no change of
 * passphrase strands it, no paper goes into a stranger's file, and the ledger itself is backed up whatever lies there.
 */
import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { evidenceWords } from '../../core/words/evidence.ts';
import { connectBare, unlock } from '../../ledger/disk/connection.ts';
import { temporaryFolder } from '../temporary.ts';
import { Keeper } from './keeper.ts';
import { backupsIn, ledgerAt, whatIs } from './search.ts';

const STORE = 'Home.headroom-evidence';

/** A closed ledger with a paper, and its papers' file. */
async function withPapers(passphrase?: string) {
  const keeper = new Keeper(temporaryFolder());
  onTestFinished(() => keeper.program.close());
  const payment = await keeper.ledger('Home.headroom', passphrase);
  await keeper.close();
  const store = keeper.path(STORE);
  const papers = async (): Promise<readonly string[] | undefined> => (await ledgerAt(keeper.files, 'Home.headroom', ['old words', 'new words']))?.holds;
  return { keeper, payment, store, papers };
}

describe('a change of passphrase while the papers are somewhere else', () => {
  test.each([
    ['set', undefined, null, 'new words'],
    ['changed', 'old words', 'old words', 'new words'],
    ['taken away', 'old words', 'old words', null],
  ])('is refused, with the file’s name, when it is %s; put back, the papers are readable', async (_what, passphrase, current, next) => {
    const { keeper, store, papers } = await withPapers(passphrase);
    const away = join(temporaryFolder(), 'papers');
    renameSync(store, away);
    await keeper.open('Home.headroom', passphrase);
    const problem = await keeper.refused('file.changePassphrase', { current, next });
    expect(problem).toMatchObject({ code: 'evidenceMissing', message: expect.stringContaining(STORE) });
    expect((await keeper.call('file.status', {})).open).toMatchObject({ mode: 'write', passphrase: passphrase !== undefined });
    await keeper.pay('After the refusal');
    await keeper.close();
    renameSync(away, store);
    expect(await papers()).toEqual(expect.arrayContaining(['Home paper', 'After the refusal']));
    await keeper.open('Home.headroom', passphrase);
    await keeper.call('file.changePassphrase', { current, next });
    await keeper.close();
    expect(await papers()).toContain('Home paper');
  });

  test('is refused also where the papers’ file is there and empty, as a kill leaves it', async () => {
    const { keeper, store } = await withPapers();
    renameSync(store, `${store} elsewhere`);
    writeFileSync(store, '');
    await keeper.open('Home.headroom');
    expect((await keeper.refused('file.changePassphrase', { current: null, next: 'new words' })).code).toBe('evidenceMissing');
  });

  test('is done where no papers are on file', async () => {
    const keeper = new Keeper(temporaryFolder());
    onTestFinished(() => keeper.program.close());
    await keeper.create('Home.headroom');
    expect(await keeper.call('file.changePassphrase', { current: null, next: 'new words' })).toMatchObject({ passphrase: true });
  });
});

type Put = (store: string) => Promise<void>;

/** What is not the ledger's own may lie in the place of its papers. */
const STRANGE: Readonly<Record<string, Put>> = {
  'the papers of a ledger with a passphrase': async (store) => {
    const other = await withPapers('theirs');
    copyFileSync(other.store, store);
  },
  'the papers of a ledger without a passphrase': async (store) => {
    const other = await withPapers();
    copyFileSync(other.store, store);
  },
  'a file of something else': async (store) => writeFileSync(store, randomBytes(9000)),
};

/** Its own, spoilt. */
const SPOILT: Readonly<Record<string, Put>> = {
  'a damaged file': async (store) => writeFileSync(store, readFileSync(store).fill(7, 4096)),
  'a file cut short': async (store) => writeFileSync(store, readFileSync(store).subarray(0, 5000)),
};

test.each(Object.entries({ ...STRANGE, ...SPOILT }))(
  'with %s in the place of its papers a ledger is backed up all the same, asked for or on closing, and the trouble is told',
  async (_what, put) => {
    const { keeper, store } = await withPapers();
    await put(store);
    const web = new Keeper(join(keeper.files, '..'), { host: 'web' });
    onTestFinished(() => web.program.close());
    web.now = '2026-10-06T10:00:00.000Z';
    await web.open('Home.headroom');
    await web.pay('Asked for');
    await web.program.call('backups.make', {});
    const holding = async (to: string) => (await backupsIn(web.path('Backups'))).filter(({ holds }) => holds.includes(to)).length;
    expect(await holding('Asked for')).toBeGreaterThan(0);
    expect((await web.call('backups.state', {})).file?.trouble).toEqual(expect.any(String));
    web.now = '2026-10-07T10:00:00.000Z';
    await web.pay('On closing');
    await web.close();
    expect(await holding('On closing')).toBeGreaterThan(0);
  },
);

test.each(Object.entries(STRANGE))('with %s in the place of its papers no paper goes into it; put right again, its own are readable', async (_what, put) => {
  const { keeper, payment, store, papers } = await withPapers();
  const own = readFileSync(store);
  await put(store);
  const before = whatIs(store);
  expect((await keeper.open('Home.headroom')).papers).toEqual(expect.any(String));
  const added = await keeper.tryPaper(payment, 'Another paper');
  expect(added.ok ? 'added' : added.problem.code).toBe('evidenceDamaged');
  expect((await keeper.program.call('file.changePassphrase', { current: null, next: 'new words' })).ok).toBe(false);
  await keeper.close();
  expect(whatIs(store)).toBe(before);
  writeFileSync(store, own);
  expect(await papers()).toEqual(expect.arrayContaining(['Home payment', 'Home paper']));
});

test('the papers of another ledger are refused where neither has a passphrase, and it is said', async () => {
  const { keeper, store } = await withPapers();
  const other = await withPapers();
  copyFileSync(other.store, store);
  expect((await keeper.open('Home.headroom')).papers).toBe(evidenceWords.storeOther(STORE));
  expect((await keeper.call('file.verify', {})).problems).toMatchObject([{ check: 'papers' }]);
});

test('the first paper of a ledger does not go into the papers of another', async () => {
  const other = await withPapers();
  const keeper = new Keeper(temporaryFolder());
  onTestFinished(() => keeper.program.close());
  await keeper.create('Home.headroom');
  await keeper.account('Home');
  const payment = await keeper.pay('Home payment');
  copyFileSync(other.store, keeper.path(STORE));
  const before = whatIs(keeper.path(STORE));
  await keeper.tryPaper(payment, 'First paper');
  await keeper.close();
  expect(whatIs(keeper.path(STORE))).toBe(before);
});

test('a restore brings no papers into those of another ledger, which are kept', async () => {
  const { keeper, store } = await withPapers();
  await keeper.open('Home.headroom');
  const [made] = await keeper.call('backups.make', {});
  await keeper.close();
  rmSync(keeper.path('Home.headroom'));
  const other = await withPapers();
  copyFileSync(other.store, store);
  const { replaced } = await keeper.call('backups.restore', { backup: made?.path ?? '', to: keeper.path('Home.headroom') });
  expect((await keeper.call('file.status', {})).open?.papers).toBeNull();
  expect((await keeper.call('file.verify', {})).problems).toEqual([]);
  expect(replaced !== null && existsSync(replaced)).toBe(true);
});

/** Leaves a store as a kill in the middle of a change does: half written, with what was there before in the journal beside it. */
async function interrupt(store: string, ledger: string): Promise<void> {
  const { key } = await unlock(ledger, undefined);
  const db = connectBare({ path: store, key }, false);
  // With a cache of a few pages, the change goes to the disk while it is under way.
  db.pragma('cache_size = 2');
  db.exec('BEGIN IMMEDIATE');
  db.prepare('UPDATE content SET bytes = ?').run(randomBytes(100_000));
  const [half, journal] = [readFileSync(store), readFileSync(`${store}-journal`)];
  db.exec('ROLLBACK');
  db.close();
  writeFileSync(store, half);
  writeFileSync(`${store}-journal`, journal);
}

test('papers that a kill left in the middle of a change are mended when the file opens, and readable', async () => {
  const { keeper, store, papers } = await withPapers();
  await interrupt(store, keeper.path('Home.headroom'));
  expect(await papers()).toContain('Home paper');
  expect((await keeper.open('Home.headroom')).papers).toBeNull();
  expect((await keeper.call('file.verify', {})).problems).toEqual([]);
});

test('papers of backups that a kill left in the middle of a copy are brought back by a restore, and the next backup goes on with them', async () => {
  const { keeper, payment } = await withPapers();
  await keeper.open('Home.headroom');
  const [made] = await keeper.call('backups.make', {});
  const backup = made?.path ?? '';
  const papers = readdirSync(dirname(backup)).find((name) => name.endsWith('-evidence')) ?? '';
  await interrupt(join(dirname(backup), papers), backup);
  expect((await backupsIn(keeper.path('Backups'))).map(({ holds }) => holds)).toEqual([expect.arrayContaining(['Home payment', 'Home paper'])]);
  await keeper.paper(payment, 'Second paper');
  expect(await keeper.call('backups.make', {})).toMatchObject([{ problems: 0 }]);
  expect((await backupsIn(keeper.path('Backups')))[0]?.holds).toEqual(expect.arrayContaining(['Home paper', 'Second paper']));
});
