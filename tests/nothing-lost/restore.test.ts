/**
 * Nothing that a restore replaces may vanish, whole or half: the ledger, its log, its papers, also where only papers were there. What did not
 * come to its end leaves everything as it was, and no copies behind.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { Keeper } from './keeper.ts';
import { inAnotherProgram } from './other-program.ts';
import { isSomewhere, ledgersBelow, papersFor, stateOf } from './search.ts';

const SEVEN = ['1', '2', '3', '4', '5', '6', '7'].map((number) => `Late paper ${number}`);

/**
 * A ledger backed up to another folder, then given another passphrase and seven papers more; closed. What its files were before the change of
 * passphrase and after it, as a kill between may leave them together.
 */
async function backedUpAndChanged() {
  const keeper = new Keeper(temporaryFolder());
  onTestFinished(() => keeper.program.close());
  const payment = await keeper.ledger('Home.headroom');
  const stick = join(temporaryFolder(), 'stick');
  mkdirSync(stick);
  const [made] = await keeper.call('backups.make', { to: stick });
  const backup = made?.path ?? '';
  for (const name of SEVEN.slice(0, 3)) await keeper.paper(payment, name);
  await keeper.close();
  const [path, store] = [keeper.path('Home.headroom'), keeper.path('Home.headroom-evidence')];
  const before = { ledger: readFileSync(path), store: readFileSync(store) };
  await keeper.open('Home.headroom');
  await keeper.call('file.changePassphrase', { current: null, next: 'new words' });
  const after = async () => {
    await keeper.close();
    return { ledger: readFileSync(path), store: readFileSync(store) };
  };
  const changed = await after();
  await keeper.open('Home.headroom', 'new words');
  for (const name of SEVEN.slice(3)) await keeper.paper(payment, name);
  const last = await after();
  return { keeper, backup, path, store, before, changed, last };
}

test('the papers of a ledger that was moved away are kept when a backup of an older passphrase takes its place, and it is said where', async () => {
  const { keeper, backup, path } = await backedUpAndChanged();
  const away = join(temporaryFolder(), 'Away.headroom');
  renameSync(path, away);
  const { replaced } = await keeper.call('backups.restore', { backup, to: path });
  await keeper.close();
  expect(await papersFor(away, keeper.files, ['new words'])).toEqual(expect.arrayContaining([...SEVEN, 'Home paper']));
  expect(replaced === null ? 'null' : existsSync(replaced) && replaced !== path).toBe(true);
  expect((await ledgersBelow(keeper.files)).find((ledger) => ledger.path === 'Home.headroom')?.holds).toEqual(['Home', 'Home payment', 'Home paper']);
});

test('from a terminal too, with no file open', async () => {
  const { keeper, backup, path } = await backedUpAndChanged();
  const away = join(temporaryFolder(), 'Away.headroom');
  renameSync(path, away);
  const [restored] = await inAnotherProgram(temporaryFolder(), [['backups.restore', { backup, to: path }]]);
  expect(restored).toMatchObject({ ok: true, value: { replaced: expect.any(String) } });
  expect(await papersFor(away, keeper.files, ['new words'])).toEqual(expect.arrayContaining(SEVEN));
});

/** Where papers lie under the key that their ledger has or is about to have, until they have their own name: by the salt they begin with. */
const underNextKey = (path: string, store: Buffer): string => `${path}-${store.toString('hex', 0, 8)}-part-evidence`;

test('papers that a kill during a change of passphrase left under the second name go with the ledger that is replaced', async () => {
  const { keeper, backup, path, store, before, changed } = await backedUpAndChanged();
  // Killed after the ledger took its new key and before the papers did.
  writeFileSync(path, changed.ledger);
  writeFileSync(store, before.store);
  writeFileSync(underNextKey(path, changed.store), changed.store);
  const { replaced } = await keeper.call('backups.restore', { backup, to: path });
  await keeper.close();
  const old = (await ledgersBelow(keeper.files, ['new words'])).filter(({ path: where }) => where !== 'Home.headroom');
  expect(old).toMatchObject([{ passphrase: 'new words', holds: expect.arrayContaining(['Home payment', 'Home paper', ...SEVEN.slice(0, 3)]) }]);
  expect(replaced !== null && existsSync(replaced)).toBe(true);
});

test('the same where that ledger was moved away', async () => {
  const { keeper, backup, path, store, before, last } = await backedUpAndChanged();
  const away = join(temporaryFolder(), 'Away.headroom');
  renameSync(path, away);
  writeFileSync(store, before.store);
  writeFileSync(underNextKey(path, last.store), last.store);
  const { replaced } = await keeper.call('backups.restore', { backup, to: path });
  await keeper.close();
  expect(await papersFor(away, keeper.files, ['new words'])).toEqual(expect.arrayContaining(SEVEN));
  expect(replaced).toEqual(expect.any(String));
});

test('a log left by a kill goes with the ledger that is replaced, under whichever passphrase', async () => {
  const { keeper, backup, path } = await backedUpAndChanged();
  await keeper.open('Home.headroom', 'new words');
  await keeper.pay('Saved last');
  const [ledger, log] = [readFileSync(path), readFileSync(`${path}-wal`)];
  await keeper.close();
  writeFileSync(path, ledger);
  writeFileSync(`${path}-wal`, log);
  const { replaced } = await keeper.call('backups.restore', { backup, to: path });
  await keeper.close();
  expect(replaced !== null && existsSync(replaced)).toBe(true);
  const old = (await ledgersBelow(keeper.files, ['new words'])).filter(({ path: where }) => where !== 'Home.headroom');
  expect(old).toMatchObject([{ holds: expect.arrayContaining(['Saved last', ...SEVEN]) }]);
});

test('what was replaced is in one folder beside the file, named with the day, that opens as it is', async () => {
  const { keeper, backup, path } = await backedUpAndChanged();
  const { replaced } = await keeper.call('backups.restore', { backup, to: path });
  await keeper.close();
  const beside = readdirSync(keeper.files).filter((name) => !name.startsWith('Home.headroom'));
  expect(beside).toEqual([expect.stringMatching(/^Home \(replaced 2026-10-05 \d\d\.30\.00\)$/)]);
  expect(replaced?.startsWith(join(keeper.files, beside[0] ?? 'none'))).toBe(true);
  const inside = await ledgersBelow(join(keeper.files, beside[0] ?? 'none'), ['new words']);
  expect(inside).toMatchObject([{ holds: expect.arrayContaining(SEVEN) }]);
});

test('two restores in the same second keep both of what they replaced', async () => {
  const { keeper, backup, path } = await backedUpAndChanged();
  await keeper.call('backups.restore', { backup, to: path });
  await keeper.paper(await keeper.pay('Between'), 'Between paper');
  await keeper.call('backups.restore', { backup, to: path });
  await keeper.close();
  const all = (await ledgersBelow(keeper.files, ['new words'])).flatMap(({ holds }) => holds);
  expect(all).toEqual(expect.arrayContaining([...SEVEN, 'Between', 'Between paper']));
});

test.each([
  ['under the same passphrase', false],
  ['under another', true],
])('cancelled at any step, a restore over a ledger %s leaves everything as it was', async (_what, changed) => {
  const { keeper, backup, path, before, store } = await backedUpAndChanged();
  if (!changed) {
    writeFileSync(path, before.ledger);
    writeFileSync(store, before.store);
  }
  const untouched = stateOf(keeper.files);
  const wrong: string[] = [];
  for (let step = 1; wrong.length === 0; step += 1) {
    const stop = new AbortController();
    let told = 0;
    const onProgress = (): void => void ((told += 1) >= step && stop.abort());
    const result = await keeper.program.call('backups.restore', { backup, to: path }, { signal: stop.signal, onProgress });
    if (result.ok) break;
    if (result.problem.code !== 'cancelled') wrong.push(`step ${step}: ${result.problem.code}`);
    const now = stateOf(keeper.files);
    const differs = Object.keys({ ...now, ...untouched }).filter((name) => now[name] !== untouched[name]);
    wrong.push(...differs.map((name) => `step ${step}: ${name}`));
  }
  expect(wrong).toEqual([]);
});

test('a restore refused because its backup is damaged leaves papers that lie there without a ledger as they were', async () => {
  const { keeper, backup, path, last } = await backedUpAndChanged();
  renameSync(path, join(temporaryFolder(), 'Away.headroom'));
  writeFileSync(backup, Buffer.from(readFileSync(backup).fill(7, 40_960, 41_000)));
  expect((await keeper.refused('backups.restore', { backup, to: path })).code).toBe('fileDamaged');
  expect(readdirSync(keeper.files)).toEqual(['Home.headroom-evidence']);
  expect(isSomewhere(keeper.files, last.store)).toBe(true);
});

test('what somebody else called nearly as a half-made copy of a restore stays there', async () => {
  const { keeper, backup, path } = await backedUpAndChanged();
  const theirs = keeper.path('Home (replaced by the bank).headroom-new');
  writeFileSync(theirs, 'Not of Headroom');
  await keeper.call('backups.restore', { backup, to: path });
  expect(readFileSync(theirs, 'utf8')).toBe('Not of Headroom');
});
