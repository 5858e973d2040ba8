/** Taking back what was done with returns and their forms: never two returns of the same days, nor two forms of one name. */
import { expect, test } from 'vitest';
import { PRESETS } from '../core/returns/presets.ts';
import { plainAccount, TestLedger } from './ledger.ts';
import { expectVerified } from './ledger-consistency.ts';

const DAYS = { from: '2026-04-06', to: '2026-07-05' } as const;

async function begun() {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const start = (days: { readonly from: string; readonly to: string }) => ledger.call('returns.start', { account, ...days, form: 'generic-return' });
  const listed = async () => (await ledger.call('returns.list', { account })).returns.map(({ id, from, version }) => [id, from, version]);
  return { ledger, account, start, listed };
}

test.each([DAYS, { from: '2026-07-01', to: '2026-09-30' }])('a return that was taken away does not come back beside another of $from', async (days) => {
  const { ledger, account, start, listed } = await begun();
  const { id } = await start(DAYS);
  await ledger.call('returns.remove', { account, return: id });
  const change = ledger.change;
  const second = await start(days);
  const begunBy = ledger.change;
  expect(await ledger.refused('changes.undo', { account, change })).toMatchObject({ code: 'cannotUndo', message: expect.stringContaining('same days') });
  expect(await listed()).toEqual([[second.id, days.from, 1]]);
  await ledger.call('changes.undo', { account, change: begunBy });
  await ledger.call('changes.undo', { account, change });
  expect(await listed()).toEqual([[id, DAYS.from, 1]]);
  await expectVerified(ledger);
});

test('the closing of a return is not taken back while a new version of it is there', async () => {
  const { ledger, account, start, listed } = await begun();
  const { id } = await start(DAYS);
  await ledger.call('returns.close', { account, return: id, whyOpen: 'As it is.' });
  const closed = ledger.change;
  const again = await ledger.call('returns.again', { account, return: id });
  expect(await ledger.refused('changes.undo', { account, change: closed })).toMatchObject({ code: 'cannotUndo' });
  await ledger.call('returns.remove', { account, return: again.id });
  const removed = ledger.change;
  await ledger.call('changes.undo', { account, change: closed });
  // Nor does the new version come back while the one before is open.
  expect(await ledger.refused('changes.undo', { account, change: removed })).toMatchObject({ code: 'cannotUndo' });
  expect(await listed()).toEqual([[id, DAYS.from, 1]]);
  await expectVerified(ledger);
});

test('a form that was taken away does not come back beside another of its name', async () => {
  const { ledger, account } = await begun();
  const [first] = PRESETS;
  if (!first) throw new Error('no preset');
  const form = { ...first, id: 'ours', title: 'Ours' };
  await ledger.call('forms.save', { account, form });
  await ledger.call('forms.remove', { account, form: 'ours' });
  const change = ledger.change;
  await ledger.call('forms.save', { account, form });
  expect(await ledger.refused('changes.undo', { account, change })).toMatchObject({ code: 'cannotUndo', message: expect.stringContaining('is there already') });
  expect((await ledger.call('returns.forms', {})).filter(({ id }) => id === 'ours').length).toBe(1);
  await expectVerified(ledger);
});
