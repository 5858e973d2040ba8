/** Pooled money after somebody left it, or while what was done before they came is taken back: the sums still agree, and nobody is in it twice or half. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unpacked } from '../ledger/handover/carrier.ts';
import { everyRow } from './comes-back.ts';
import type { Line } from './ledger.ts';
import { lloyds, plainAccount, TestLedger, withBalances } from './ledger.ts';
import { temporaryFolder } from './temporary.ts';

const WORDS = 'seven brown kettles sing';

const SINCE = 'This share of pooled money was used since. Take the later changes back first.';

/** Two people of £600.00 and £400.00 in a pool of £1,000.00. */
async function withTwo() {
  const ledger = await TestLedger.forThisTest();
  const people: { account: number; bankAccount: number }[] = [];
  for (const [reference, person, openingBalance] of [
    ['DP-1', 'Ana Sample', 60_000],
    ['DP-2', 'Ben Brown', 40_000],
  ] as const) {
    const { account } = await ledger.call('accounts.create', { ...plainAccount(reference), person, openingBalance });
    const { records } = await ledger.call('records.list', { account, type: 'bankAccounts' });
    people.push({ account, bankAccount: records[0]?.record.id ?? 0 });
  }
  const [ana = { account: 0, bankAccount: 0 }, ben = { account: 0, bankAccount: 0 }] = people;
  const { pool } = await ledger.call('pools.save', { name: 'Client money', openedOn: '2026-04-06', openingBalance: 100_000, ownOpening: 0 });
  const add = async (...more: (typeof people)[number][]) => ledger.call('pools.join', { accounts: more.map(({ account }) => account), pool, people: more });
  await add(ana, ben);
  const bring = async (path: string, lines: readonly Line[]) => ledger.call('pools.import', { pool, file: ledger.file(lloyds(path, lines)) });
  const waiting = async () => (await ledger.call('pools.waiting', { pool, offset: 0, limit: 100 })).lines;
  /** All that waits, to one. */
  const shareAll = async ({ account }: (typeof people)[number]): Promise<number> => {
    const shares = (await waiting()).map(({ id: line, left: amount }) => ({ line, account, amount }));
    await ledger.call('pools.share', { accounts: [account], pool, shares });
    return ledger.change;
  };
  /** The third sum less the second, with how many are in it; the file is in order. */
  const stands = async () => {
    expect((await ledger.call('file.verify', {})).problems).toEqual([]);
    const { peopleDifference, peopleCount } = await ledger.call('pools.view', { pool });
    return [peopleDifference, peopleCount];
  };
  /** Ben is paid what he has, and leaves. Gives the changes of both. */
  const benLeaves = async (day = '2026-05-11') => {
    await bring('out.csv', withBalances(100_000, [{ day, text: 'BEN BROWN OUT', amount: -40_000 }]));
    const shared = await shareAll(ben);
    await ledger.call('pools.leave', ben);
    return { shared, left: ledger.change };
  };
  return { ledger, pool, ana, ben, add, bring, waiting, stands, shareAll, benLeaves };
}

test('what was shared out to somebody who left is taken back only after that they left', async () => {
  const { ledger, ben, waiting, stands, benLeaves } = await withTwo();
  const { shared, left } = await benLeaves();
  const sentence = 'This person has no share of that pooled money any longer, so nothing of it can wait again. Take back first that they left it.';
  expect((await ledger.refused('changes.undo', { account: ben.account, change: shared })).message).toBe(sentence);
  const { imports } = await ledger.call('bank.imports', { account: ben.account, offset: 0, limit: 10 });
  expect((await ledger.refused('bank.undoImport', { account: ben.account, import: imports[0]?.id ?? 0 })).message).toBe(sentence);
  expect(await stands()).toEqual([0, 1]);
  await ledger.call('changes.undo', { account: ben.account, change: left });
  await ledger.call('changes.undo', { account: ben.account, change: shared });
  expect((await waiting()).map(({ left: amount }) => amount)).toEqual([-40_000]);
  expect(await stands()).toEqual([0, 2]);
});

test('who left is not in it again once the bank account has lines of its own, or another one of theirs is a share, or it or the pool is gone', async () => {
  const { ledger, pool, ben, add, stands, benLeaves } = await withTwo();
  const { account } = ben;
  const { left } = await benLeaves();
  const back = async () => (await ledger.program.call('changes.undo', { account, change: left })).ok;
  const refused = async () => expect((await ledger.refused('changes.undo', { account, change: left })).message).toBe(SINCE);
  const file = ledger.file(lloyds('own.csv', [{ day: '2026-06-01', text: 'SHOP', amount: -500 }]));
  await ledger.call('bank.import', { account, file });
  const brought = ledger.change;
  await refused();
  await ledger.call('changes.undo', { account, change: brought });
  const { id: bankAccount } = await ledger.call('records.save', { account, type: 'bankAccounts', fields: { name: 'second', openingBalance: 0 } });
  await add({ account, bankAccount });
  const joined = ledger.change;
  await refused();
  await ledger.call('changes.undo', { account, change: joined });
  expect(await back()).toBe(true);
  expect(await stands()).toEqual([0, 2]);

  const { pool: second } = await ledger.call('pools.save', { name: 'Second', openedOn: '2026-04-06', openingBalance: 0, ownOpening: 0 });
  await ledger.call('pools.join', { accounts: [account], pool: second, people: [{ account, bankAccount }] });
  await ledger.call('pools.leave', { account, bankAccount });
  const leftSecond = ledger.change;
  await ledger.call('records.remove', { account, type: 'bankAccounts', id: bankAccount });
  const removed = ledger.change;
  expect((await ledger.refused('changes.undo', { account, change: leftSecond })).message).toBe(SINCE);
  await ledger.call('changes.undo', { account, change: removed });
  await ledger.call('pools.remove', { pool: second });
  expect((await ledger.refused('changes.undo', { account, change: leftSecond })).message).toBe(SINCE);
  expect((await ledger.call('pools.list', {})).map(({ id }) => id)).toEqual([pool]);
});

test('who left after the last day with a balance of the bank is still counted on that day', async () => {
  const { ledger, pool, ana, ben, bring, stands, shareAll } = await withTwo();
  await bring('may.csv', withBalances(100_000, [{ day: '2026-05-11', text: 'COUNCIL', amount: 1_000 }]));
  await shareAll(ana);
  await bring('out.csv', [{ day: '2026-05-20', text: 'BEN BROWN OUT', amount: -40_000 }]);
  await shareAll(ben);
  await ledger.call('pools.leave', ben);
  expect(await ledger.call('pools.view', { pool })).toMatchObject({ day: '2026-05-11', bank: 101_000, book: 101_000, people: 101_000 });
  expect(await stands()).toEqual([0, 1]);
});

test('a line that was typed and taken out before the bank account was a share is not there again while it is one', async () => {
  const { ledger, add, stands } = await withTwo();
  const { account } = await ledger.call('accounts.create', { ...plainAccount('DP-3'), openingBalance: 0 });
  const bankAccount = (await ledger.call('records.list', { account, type: 'bankAccounts' })).records[0]?.record.id ?? 0;
  await ledger.call('bank.addLines', { account, bankAccount, lines: [{ day: '2026-04-06', text: 'Cash', amount: 100 }] });
  const { lines } = await ledger.call('bank.lines', { account, from: '2026-01-01', to: '2027-01-01', offset: 0, limit: 10 });
  await ledger.call('bank.removeLine', { account, line: lines[0]?.id ?? 0 });
  const removed = ledger.change;
  await add({ account, bankAccount });
  const joined = ledger.change;
  expect((await ledger.refused('changes.undo', { account, change: removed })).message).toBe(SINCE);
  expect(await stands()).toEqual([0, 3]);
  await ledger.call('changes.undo', { account, change: joined });
  await ledger.call('changes.undo', { account, change: removed });
  expect(await stands()).toEqual([0, 2]);
});

test('an account with a share, be it of nothing, is not taken away', async () => {
  const { ledger, add, stands } = await withTwo();
  const { account } = await ledger.call('accounts.create', { ...plainAccount('DP-3'), openingBalance: 0 });
  const bankAccount = (await ledger.call('records.list', { account, type: 'bankAccounts' })).records[0]?.record.id ?? 0;
  await add({ account, bankAccount });
  expect((await ledger.refused('accounts.remove', { account })).message).toBe(
    'This person has a share of ‘Client money’. Take that away first, under Pooled money.',
  );
  await ledger.call('pools.leave', { account, bankAccount });
  await ledger.call('accounts.remove', { account });
  expect(await stands()).toEqual([0, 2]);
});

test('a share does not become a tin', async () => {
  const { ledger, ana, stands } = await withTwo();
  const fields = { name: 'main', openingBalance: 60_000, what: 'cash' };
  const refused = await ledger.refused('records.save', { account: ana.account, type: 'bankAccounts', id: ana.bankAccount, fields });
  expect(refused).toMatchObject({ field: 'what', message: 'A tin of cash can’t lie in a bank. Choose another bank account.' });
  expect(await stands()).toEqual([0, 2]);
});

test('nothing that is asked of an account is left undone because the batch does not name it', async () => {
  const { ledger, pool, ana, ben, bring, waiting } = await withTwo();
  await bring('may.csv', [{ day: '2026-05-11', text: 'COUNCIL', amount: 1_000 }]);
  const line = (await waiting())[0]?.id ?? 0;
  const shares = [ana, ben].map(({ account }) => ({ line, account, amount: 500 }));
  expect((await ledger.refused('pools.share', { accounts: [ana.account], pool, shares })).message).toContain(
    'Something is asked of an account that is not among those named.',
  );
  expect((await ledger.refused('pools.join', { accounts: [ana.account], pool, people: [ben] })).message).toContain(
    'Something is asked of an account that is not among those named.',
  );
  expect((await waiting())[0]?.left).toBe(1_000);
});

test('the trail of each account keeps what was asked of it, and of no other', async () => {
  const { ledger, pool, ana, ben, bring, waiting } = await withTwo();
  await bring('may.csv', [{ day: '2026-05-11', text: 'COUNCIL', amount: 1_000 }]);
  const line = (await waiting())[0]?.id ?? 0;
  const accounts = [ana.account, ben.account];
  await ledger.call('pools.share', { accounts, pool, shares: accounts.map((account, index) => ({ line, account, amount: 300 + index })) });
  const kept = await ledger.reading((db) =>
    db.prepare<[], { account: number; what: string }>("SELECT account, what FROM audit WHERE method = 'pools.share' ORDER BY account").all(),
  );
  expect(kept.map(({ account, what }) => [account, JSON.parse(what)])).toEqual(
    accounts.map((account, index) => [account, { accounts, pool, shares: [{ line, account, amount: 300 + index }] }]),
  );
  expect((await ledger.call('file.verify', {})).problems).toEqual([]);
});

test('handed over, the books do not say why the pool as a whole had a difference', async () => {
  const { ledger, pool, ana, ben, benLeaves } = await withTwo();
  const { left } = await benLeaves();
  await ledger.call('changes.undo', { account: ben.account, change: left });
  await ledger.call('pools.save', { pool, name: 'Client money', openedOn: '2026-04-06', openingBalance: 99_999, ownOpening: 0 });
  await ledger.call('pools.check', { accounts: [ana.account, ben.account], pool, day: '2026-05-11', reason: 'A penny of Ana Sample' });
  const { file } = await ledger.call('handover.make', { account: ben.account, to: 'Other Service', passphrase: WORDS });
  const bytes = ledger.program.takeFile(file.id)?.bytes;
  if (!bytes) throw new Error('no file was given');
  const path = join(temporaryFolder(), 'Inside.headroom');
  unpacked(bytes, path);
  const inside = JSON.stringify([...(await everyRow(path, WORDS))]);
  expect(inside).toContain('pools.check');
  for (const others of ['Ana Sample', 'A penny']) expect(inside).not.toContain(others);
});

test('one line is found among however many wait', async () => {
  const { ledger, pool, bring, waiting } = await withTwo();
  await bring(
    'may.csv',
    Array.from({ length: 1_200 }, (_, index) => ({ day: '2026-05-11', text: `SHOP ${index}`, amount: -100 - index })),
  );
  expect(await waiting()).toHaveLength(100);
  const asked = { pool, offset: 0, limit: 1 };
  const last = await ledger.call('pools.waiting', { ...asked, offset: 1_199 });
  const line = last.lines[0]?.id ?? 0;
  expect(await ledger.call('pools.waiting', { ...asked, line })).toEqual({ ...last, total: 1 });
  expect((await ledger.call('pools.waiting', { ...asked, line: 9_999 })).lines).toEqual([]);
});

test('the same file again has nothing to bring, a later one without new lines has its balance', async () => {
  const { ledger, pool, bring } = await withTwo();
  const lines = withBalances(100_000, [
    { day: '2026-05-11', text: 'COUNCIL', amount: 1_000 },
    { day: '2026-05-12', text: 'SHOP', amount: -300 },
  ]);
  await bring('may.csv', lines.slice(0, 1));
  const again = { pool, file: ledger.file(lloyds('may again.csv', lines.slice(0, 1))) };
  expect((await ledger.call('pools.preview', again)).problem).toBe('Every line of this file is here already, and its balance too.');
  expect((await ledger.refused('pools.import', again)).message).toBe('Every line of this file is here already, and its balance too.');
  const whole = lines.map(({ day, text, amount }) => ({ day, text, amount }));
  await bring('may without.csv', whole);
  expect((await ledger.call('pools.view', { pool })).day).toBe('2026-05-11');
  await bring('may with.csv', lines);
  expect(await ledger.call('pools.view', { pool })).toMatchObject({ day: '2026-05-12', bank: 100_700, bankDifference: 0 });
});
