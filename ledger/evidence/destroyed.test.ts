/** Papers past their date: listed, destroyed with a reason, gone from the file of papers and not from backups. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plainAccount, TestLedger } from '../../tests/ledger.ts';
import { EvidenceStore } from './store.ts';
import { unlock } from '../disk/connection.ts';

/** What is on the disk is encrypted: whether a piece is there is asked of the store itself. */
async function digestsIn(path: string): Promise<readonly string[]> {
  const store = new EvidenceStore(await unlock(path, undefined), 'read');
  try {
    return store.digests();
  } finally {
    store.close();
  }
}

/** A receipt of 1 May 2019, past its date since 31 March 2026, and one of 1 May 2026. The day of the tests is 5 October 2026. */
async function twoReceipts() {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', { ...plainAccount('A1'), openedOn: '2019-04-06' });
  const bought = async (day: string, item: string): Promise<number> => {
    const fields = { day, supplier: 'Corner shop', item, amount: 1250, planLine: null, approvedOn: null, approvedBy: null, paidBy: null };
    return (await ledger.call('records.save', { account, type: 'purchases', fields })).id;
  };
  const keep = async (of: { type: 'purchases'; id: number } | null, path: string, text: string): Promise<number> =>
    (await ledger.call('evidence.add', { account, of, files: [ledger.file({ path, text })] })).added[0] ?? 0;
  const [old, now] = [await bought('2019-05-01', 'Gloves'), await bought('2026-05-01', 'Wipes')];
  const papers = {
    old: await keep({ type: 'purchases', id: old }, 'gloves.txt', 'GLOVES 12.50'),
    now: await keep({ type: 'purchases', id: now }, 'wipes.txt', 'WIPES 12.50'),
    loose: await keep(null, 'loose.txt', 'OLD AND LOOSE'),
  };
  const past = async () => (await ledger.call('evidence.pastDate', { account, offset: 0, limit: 10 })).papers.map(({ name, keeping }) => [name, keeping.until]);
  return { ledger, account, old, now, papers, past, keep };
}

test('only what is past its date is listed, with the day it was kept to; how long each is kept stands with it', async () => {
  const { ledger, account, past } = await twoReceipts();
  expect(await past()).toEqual([['gloves.txt', '2026-03-31']]);
  const { papers } = await ledger.call('evidence.all', { account, offset: 0, limit: 10 });
  expect(papers.map(({ name, keeping }) => [name, keeping.until ?? keeping.because])).toEqual([
    ['loose.txt', 'loose'],
    ['wipes.txt', '2033-03-31'],
    ['gloves.txt', '2026-03-31'],
  ]);
});

test('what has to be kept is not destroyed, nor anything without a reason', async () => {
  const { ledger, account, papers } = await twoReceipts();
  const refused = await ledger.refused('evidence.destroy', { account, ids: [papers.old, papers.now], why: 'Too old' });
  expect(refused.message).toBe('‘wipes.txt’ has to be kept to 31 March 2033.');
  expect((await ledger.refused('evidence.destroy', { account, ids: [papers.loose], why: 'Too old' })).message).toBe('‘loose.txt’ has to be kept still.');
  await ledger.refused('evidence.destroy', { account, ids: [papers.old], why: ' ' });
  expect((await ledger.call('evidence.all', { account, offset: 0, limit: 10 })).total).toBe(3);
});

test('destroyed: content gone, the trail says what, why and by whom, nothing takes it back, and all is in order', async () => {
  const { ledger, account, papers, past } = await twoReceipts();
  await ledger.call('evidence.destroy', { account, ids: [papers.old], why: 'Past its date, and no longer needed' });
  const change = ledger.change;
  expect(await past()).toEqual([]);
  const [row] = (await ledger.call('audit.list', { account, filter: {}, offset: 0, limit: 1 })).rows;
  expect(row).toMatchObject({ what: 'Destroyed the paper ‘gloves.txt’, past its date', why: 'Past its date, and no longer needed', who: 'tester' });
  expect((await ledger.refused('changes.undo', { account, change })).code).toBe('cannotUndo');
  expect((await ledger.call('audit.takenAway', { account, find: '', offset: 0, limit: 10 })).total).toBe(0);
  expect((await ledger.call('file.verify', {})).problems).toEqual([]);
  await ledger.call('file.close', {});
  expect(await digestsIn(ledger.path)).toHaveLength(2);
});

test('a paper that was taken away and is past its date for all it is for goes with it, and does not come back', async () => {
  const { ledger, account, old, papers, keep } = await twoReceipts();
  const fields = { day: '2019-06-01', supplier: 'Corner shop', item: 'Soap', amount: 300, planLine: null, approvedOn: null, approvedBy: null, paidBy: null };
  const { id } = await ledger.call('records.save', { account, type: 'purchases', fields });
  await keep({ type: 'purchases', id }, 'same.txt', 'GLOVES 12.50');
  await ledger.call('evidence.remove', { account, id: papers.old });
  const taken = ledger.change;
  const [left] = (await ledger.call('evidence.pastDate', { account, offset: 0, limit: 10 })).papers;
  await ledger.call('evidence.destroy', { account, ids: [left?.id ?? 0], why: 'Old' });
  expect((await ledger.refused('changes.undo', { account, change: taken })).code).toBe('cannotUndo');
  expect(await ledger.call('evidence.list', { account, of: { type: 'purchases', id: old } })).toEqual([]);
  expect((await ledger.call('file.verify', {})).problems).toEqual([]);
});

test('what another account still has stays in the file of papers', async () => {
  const { ledger, account, papers } = await twoReceipts();
  const { account: other } = await ledger.call('accounts.create', plainAccount('A2'));
  const { added } = await ledger.call('evidence.add', { account: other, of: null, files: [ledger.file({ path: 'same.txt', text: 'GLOVES 12.50' })] });
  await ledger.call('evidence.destroy', { account, ids: [papers.old], why: 'Old' });
  const { id } = await ledger.call('evidence.open', { account: other, id: added[0] ?? 0 });
  expect(new TextDecoder().decode(ledger.program.takeFile(id)?.bytes)).toBe('GLOVES 12.50');
});

test('added again after it was destroyed it is kept like any other', async () => {
  const { ledger, account, papers, keep } = await twoReceipts();
  await ledger.call('evidence.destroy', { account, ids: [papers.old], why: 'Old' });
  const again = await keep(null, 'again.txt', 'GLOVES 12.50');
  const { id } = await ledger.call('evidence.open', { account, id: again });
  expect(new TextDecoder().decode(ledger.program.takeFile(id)?.bytes)).toBe('GLOVES 12.50');
  await ledger.call('file.close', {});
  await ledger.call('file.open', { path: ledger.path });
  expect((await ledger.call('file.verify', {})).problems).toEqual([]);
});

test('what a kill left in the file of papers goes at the next opening, and so does what a backup brought back', async () => {
  const { ledger, account, papers } = await twoReceipts();
  await ledger.call('file.close', {});
  const before = readFileSync(`${ledger.path}-evidence`);
  await ledger.call('file.open', { path: ledger.path });
  await ledger.call('evidence.destroy', { account, ids: [papers.old], why: 'Old' });
  await ledger.call('file.close', {});
  expect(await digestsIn(ledger.path)).toHaveLength(2);
  writeFileSync(`${ledger.path}-evidence`, before);
  expect(await digestsIn(ledger.path)).toHaveLength(3);
  await ledger.call('file.open', { path: ledger.path });
  await ledger.call('file.close', {});
  expect(await digestsIn(ledger.path)).toHaveLength(2);
});
