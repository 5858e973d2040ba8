/**
 * Two ledgers of one origin share a folder of backups: a file and its copy that both went on. Neither may clear away or change the backups
 * of the other, whichever was backed up last, and each still has its own cleared away by the rule.
 */
import { cpSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { addDays } from '../../core/values/day.ts';
import { temporaryFolder } from '../temporary.ts';
import { Keeper } from './keeper.ts';
import type { FoundLedger } from './search.ts';
import { backupsIn, filesBelow, whatIs } from './search.ts';

const BACKUPS = 'Backups';

/** Anna's ledger and Ben's, a copy of it made while it was closed. */
async function annaAndBen() {
  const keeper = new Keeper(temporaryFolder(), { host: 'web' });
  onTestFinished(() => keeper.program.close());
  await keeper.ledger('Anna.headroom');
  await keeper.close();
  cpSync(keeper.path('Anna.headroom'), keeper.path('Ben.headroom'));
  cpSync(keeper.path('Anna.headroom-evidence'), keeper.path('Ben.headroom-evidence'));
  /** One sitting: opened, one payment with a paper, closed, which backs it up. */
  const sitting = async (name: 'Anna' | 'Ben', day: number, hour: string, passphrase?: string): Promise<void> => {
    keeper.now = `${addDays('2026-10-05', day)}T${hour}:00:00.000Z`;
    await keeper.open(`${name}.headroom`, passphrase);
    await keeper.paper(await keeper.pay(`${name} ${day} ${hour}`), `${name} paper ${day} ${hour}`);
    await keeper.close();
  };
  const backups = (...passphrases: string[]): Promise<readonly FoundLedger[]> => backupsIn(keeper.path(BACKUPS), passphrases);
  return { keeper, sitting, backups };
}

const paidIn = (backups: readonly FoundLedger[], to: string): readonly FoundLedger[] => backups.filter(({ holds }) => holds.includes(to));

test('a ledger that is backed up twice running clears away none of its copy’s backups', async () => {
  const { sitting, backups } = await annaAndBen();
  for (const day of [1, 2, 3]) {
    await sitting('Ben', day, '10');
    await sitting('Anna', day, '12');
  }
  await sitting('Anna', 3, '14');
  const left = await backups();
  // Of each day that Ben sat down, the backup that ends with it, and its papers.
  for (const day of [1, 2, 3]) {
    const his = paidIn(left, `Ben ${day} 10`).filter(({ holds }) => !holds.includes(`Ben ${day + 1} 10`));
    expect(his.length, `backups of Ben's day ${day}`).toBeGreaterThan(0);
    expect(his.every(({ holds }) => holds.includes(`Ben paper ${day} 10`))).toBe(true);
  }
});

test('each of the two still has only the newest of its own day kept', async () => {
  const { sitting, backups } = await annaAndBen();
  await sitting('Ben', 1, '09');
  await sitting('Anna', 1, '10');
  for (const hour of ['11', '12', '13', '14']) await sitting('Anna', 2, hour);
  for (const hour of ['15', '16', '17', '18']) await sitting('Ben', 2, hour);
  const left = await backups();
  for (const [name, first, last] of [
    ['Anna', '11', '14'],
    ['Ben', '15', '18'],
  ] as const) {
    const ofTheDay = paidIn(left, `${name} 2 ${first}`);
    expect(ofTheDay.length, `backups of ${name}'s day`).toBe(1);
    expect(ofTheDay[0]?.holds).toContain(`${name} 2 ${last}`);
  }
  expect(paidIn(left, 'Ben 1 09').some(({ holds }) => !holds.includes('Ben 2 15'))).toBe(true);
});

test('a backup asked for by hand clears away none of the copy’s either', async () => {
  const { keeper, sitting, backups } = await annaAndBen();
  await sitting('Ben', 1, '10');
  await sitting('Anna', 1, '12');
  await keeper.open('Anna.headroom');
  for (const hour of ['13', '14', '15']) {
    keeper.now = `2026-10-06T${hour}:00:00.000Z`;
    await keeper.call('backups.make', {});
  }
  expect(paidIn(await backups(), 'Ben 1 10')).not.toEqual([]);
});

test('a change of passphrase of one gives it to none of the copy’s backups, nor takes their papers away', async () => {
  const { keeper, sitting, backups } = await annaAndBen();
  await sitting('Ben', 1, '10');
  await sitting('Anna', 1, '12');
  await sitting('Ben', 2, '10');
  keeper.now = '2026-10-08T09:00:00.000Z';
  await keeper.open('Anna.headroom');
  await keeper.call('file.changePassphrase', { current: null, next: 'only Anna knows' });
  const { changed } = await keeper.call('backups.rekey', { old: null });
  expect(changed).toBeGreaterThan(0);
  await keeper.pay('Anna after');
  await keeper.close();
  const left = await backups('only Anna knows');
  expect(paidIn(left, 'Anna 1 12').map(({ passphrase }) => passphrase)).not.toContain(null);
  for (const day of [1, 2]) {
    const his = paidIn(left, `Ben ${day} 10`);
    expect(his.map(({ passphrase }) => passphrase)).toContain(null);
    expect(his.map(({ passphrase }) => passphrase)).not.toContain('only Anna knows');
    expect(his.every(({ holds }) => holds.includes(`Ben paper ${day} 10`))).toBe(true);
  }
  // He goes back to his last one, as he always could.
  const [last] = paidIn(left, 'Ben 2 10');
  await keeper.call('backups.restore', { backup: join(keeper.path(BACKUPS), last?.path ?? ''), to: keeper.path('Ben.headroom') });
  expect((await keeper.call('file.status', {})).open).toMatchObject({ passphrase: false, papers: null });
});

test('what somebody else put into a folder of backups stays there', async () => {
  const { keeper, sitting } = await annaAndBen();
  await sitting('Anna', 1, '10');
  const [made = ''] = filesBelow(keeper.path(BACKUPS));
  const theirs = ['Notes.headroom-new', 'Letters.headroom-new-journal'].map((name) => join(dirname(keeper.path(join(BACKUPS, made))), name));
  for (const path of theirs) writeFileSync(path, 'Not of Headroom');
  const before = theirs.map(whatIs);
  await sitting('Anna', 2, '10');
  await sitting('Anna', 3, '10');
  expect(filesBelow(keeper.path(BACKUPS)).filter((path) => /Notes|Letters/.test(path))).toHaveLength(2);
  expect(theirs.map(whatIs)).toEqual(before);
});
