/** One field changed of many records together: tried first, then all or none, and taken back with one press. */
import { expect, test } from 'vitest';
import { plainAccount, TestLedger } from './ledger.ts';

async function withInvoices(): Promise<{ ledger: TestLedger; account: number; line: number }> {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', { ...plainAccount('DP-1'), openedOn: '2026-04-06', planYearStart: '2026-04-06' });
  const plan = { line: 'Home care', outcome: 'Safe at home', kind: 'weekly', amount: 5_000, from: '2026-04-06' };
  await ledger.call('records.save', { account, type: 'plan', fields: plan });
  const line = (await ledger.call('accounts.setup', { account })).planLines[0]?.id ?? 0;
  const invoice = async (number: string, fields: object = {}): Promise<void> => {
    await ledger.call('records.save', {
      account,
      type: 'invoices',
      fields: { supplier: 'Harbour Homecare', number, day: '2026-05-01', amount: 10_000, planLine: null, ...fields },
    });
  };
  await invoice('INV1');
  await invoice('INV2');
  await invoice('INV3', { planLine: line });
  await invoice('X1', { supplier: 'Somebody Else' });
  return { ledger, account, line };
}

test('is tried first: how many change, how many have it already, and what moves', async () => {
  const { ledger, account, line } = await withInvoices();
  const many = { account, type: 'invoices', find: 'harbour', field: 'planLine', value: line } as const;
  // Nothing is known whole yet but the opening day, so that no figure of a day told already moves.
  expect(await ledger.call('records.tryMany', many)).toMatchObject({ changes: 2, same: 1, refused: [] });
  const listed = async (): Promise<unknown[]> =>
    (await ledger.call('records.list', { account, type: 'invoices' })).records.flatMap((one) => (one.type === 'invoices' ? [one.record.planLine] : []));
  expect(await listed()).toEqual([null, line, null, null]);
  await ledger.call('records.changeMany', { ...many, changes: 2, why: 'The plan names it now' });
  const { change } = ledger;
  expect(await listed()).toEqual([null, line, line, line]);
  expect((await ledger.call('audit.change', { account, change, offset: 0, limit: 10 })).done).toMatchObject({
    what: 'Changed 2 records together',
    why: 'The plan names it now',
  });
  await ledger.call('changes.undo', { account, change });
  expect(await listed()).toEqual([null, line, null, null]);
});

test('is refused where others are found by now, of what is changed one by one, and of a plan line that is not there', async () => {
  const { ledger, account, line } = await withInvoices();
  const many = { account, type: 'invoices', find: 'harbour', field: 'planLine', value: line } as const;
  expect(await ledger.refused('records.changeMany', { ...many, changes: 3 })).toMatchObject({ field: 'changes' });
  expect(await ledger.refused('records.tryMany', { ...many, field: 'amount' })).toMatchObject({ field: 'field' });
  expect(await ledger.refused('records.tryMany', { ...many, type: 'councilRules', field: 'from' })).toMatchObject({ field: 'field' });
  const gone = await ledger.call('records.tryMany', { ...many, value: 999 });
  expect(gone).toMatchObject({ changes: 3, moves: null });
  expect(gone.refused[0]?.title).toContain('INV');
  expect(await ledger.refused('records.changeMany', { ...many, value: 999, changes: 3 })).toMatchObject({ code: 'badInput' });
});
