/**
 * Corrections in the days of a return that is closed: with a reason or not at all, whichever call they come by; what came late is let in; what is
 * put right in the open days leaves the return as it was.
 */
import { expect, test } from 'vitest';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';
import { expectConsistent, expectVerified } from './ledger-consistency.ts';

const DAYS = { from: '2026-04-06', to: '2026-07-05' } as const;
const WHY = { why: 'The receipt says £129.00.' };
const payment = (amount: number, day = '2026-06-11') => ({ day, to: 'Corner shop', amount, category: 'other', planLine: null, invoice: null, reference: null });

/** A payment of £192.00 written down, and a line of the club and one of a shop, in days that are closed. */
async function closed() {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', { ...plainAccount('DP-1'), openedOn: '2026-04-06', openingBalance: 100_000 });
  const { id: paid } = await ledger.call('records.save', { account, type: 'payments', fields: payment(-19_200) });
  const written = ledger.change;
  await ledger.bring(
    account,
    lloyds('spring.csv', [
      { day: '2026-05-08', text: 'RIVERSIDE CLUB', amount: -2_250 },
      { day: '2026-06-20', text: 'SHOP', amount: -1_000 },
      { day: '2026-07-20', text: 'RIVERSIDE CLUB', amount: -2_250 },
    ]),
  );
  const lineCalled = async (text: string): Promise<number> => {
    const { lines } = await ledger.call('bank.lines', { account, from: '2026-04-06', to: '2026-12-31', offset: 0, limit: 100 });
    return lines.find((one) => one.text === text)?.id ?? 0;
  };
  const explain = async (text: string, category: 'activity' | 'purchase', amount: number) =>
    ledger.call('bank.explain', {
      account,
      lines: [{ line: await lineCalled(text), parts: [{ amount, settles: null, category, planLine: null, fund: null }] }],
    });
  await explain('RIVERSIDE CLUB', 'activity', -2_250);
  const { id } = await ledger.call('returns.start', { account, ...DAYS, form: 'generic-return' });
  await ledger.call('returns.close', { account, return: id });
  const correct = (amount: number, more: object = {}) => ({ account, type: 'payments' as const, id: paid, fields: payment(amount), ...more });
  const view = () => ledger.call('returns.view', { account, return: id });
  const isChanged = async () => (await ledger.call('returns.list', { account })).changed.includes(id);
  return { ledger, account, id, paid, written, lineCalled, explain, correct, view, isChanged };
}

test('correct a recorded payment in closed days: refused without a reason; with one the return is changed, told by whom and why', async () => {
  const { ledger, account, correct, view, isChanged } = await closed();
  expect(await isChanged()).toBe(false);
  const refused = await ledger.refused('records.save', correct(-12_900));
  expect(refused).toMatchObject({ code: 'badInput', field: 'why', message: expect.stringContaining('The return of 6 April to 5 July 2026 is closed') });
  await ledger.refused('records.save', correct(-12_900, { why: ' ' }));
  expect((await view()).later).toEqual([]);
  await ledger.call('records.save', correct(-12_900, WHY));
  expect(await isChanged()).toBe(true);
  const { changes, later } = await view();
  const outstanding = changes?.values.find(({ field }) => field === 'outstanding');
  // Payments on their way: £192.00 then, £129.00 now.
  expect(JSON.stringify(outstanding?.then)).toContain('19200');
  expect(JSON.stringify(outstanding?.now)).toContain('12900');
  expect(later).toMatchObject([
    { who: 'tester', why: WHY.why, things: [{ type: 'payments', fields: [{ field: 'amount', before: '£192.00', after: '£129.00' }] }] },
  ]);
  await expectConsistent(ledger, account);
  await expectVerified(ledger);
});

test('put right in the open days the return is unchanged, and the next one shows both', async () => {
  const { ledger, account, paid, view, isChanged } = await closed();
  await ledger.call('returns.putRight', { account, payment: paid, fields: payment(-12_900), why: WHY.why });
  expect(await isChanged()).toBe(false);
  const { changes, later } = await view();
  expect([changes?.lines, later]).toEqual([[], []]);
  const { records } = await ledger.call('records.list', { account, type: 'payments' });
  // The test's day is 5 October 2026.
  expect(records.map(({ record }) => record).map((one) => ('to' in one && 'reference' in one && 'day' in one ? [one.day, one.amount] : []))).toEqual([
    ['2026-10-05', -12_900],
    ['2026-10-05', 19_200],
    ['2026-06-11', -19_200],
  ]);
  await ledger.call('changes.undo', { account, change: ledger.change });
  expect((await ledger.call('records.list', { account, type: 'payments' })).total).toBe(1);
});

test('what a closed return holds is not taken away: a record, what undoing would take, a bank file', async () => {
  const { ledger, account, paid, written } = await closed();
  const stays = { code: 'badInput', message: expect.stringContaining('it stays') };
  expect(await ledger.refused('records.remove', { account, type: 'payments', id: paid, ...WHY })).toMatchObject(stays);
  expect(await ledger.refused('changes.undo', { account, change: written, ...WHY })).toMatchObject(stays);
  const { imports } = await ledger.call('bank.imports', { account, offset: 0, limit: 10 });
  expect(await ledger.refused('bank.undoImport', { account, import: imports[0]?.id ?? 0 })).toMatchObject(stays);
});

test('a correction may be taken back without a reason, and made again; another one needs its own', async () => {
  const { ledger, account, correct, isChanged } = await closed();
  await ledger.call('records.save', correct(-12_900, WHY));
  await ledger.call('changes.undo', { account, change: ledger.change });
  expect(await isChanged()).toBe(false);
  await ledger.call('changes.undo', { account, change: ledger.change });
  expect(await isChanged()).toBe(true);
  expect(await ledger.refused('records.save', correct(-13_000))).toMatchObject({ field: 'why' });
});

test('what came late is let in, told as a change, and may be corrected and taken away again', async () => {
  const { ledger, account, isChanged, view } = await closed();
  const { id: late } = await ledger.call('records.save', { account, type: 'payments', fields: payment(-500, '2026-06-30') });
  expect(await isChanged()).toBe(true);
  await ledger.call('records.save', { account, type: 'payments', id: late, fields: payment(-600, '2026-06-30') });
  await ledger.call('records.remove', { account, type: 'payments', id: late });
  expect(await isChanged()).toBe(false);
  await ledger.bring(account, lloyds('late.csv', [{ day: '2026-07-01', text: 'TAXI', amount: -900 }]));
  expect(await isChanged()).toBe(true);
  // £1,000.00 - £22.50 - £10.00 = £967.50; then the taxi, £9.00.
  expect((await view()).changes?.values).toContainEqual({ field: 'bank.closing', then: 96_750, now: 95_850 });
  const { imports } = await ledger.call('bank.imports', { account, offset: 0, limit: 10 });
  await ledger.call('bank.undoImport', { account, import: imports[0]?.id ?? 0 });
  expect(await isChanged()).toBe(false);
});

test('a line that waited is explained; what was said of a line is changed only with a reason', async () => {
  const { ledger, account, lineCalled, explain, isChanged } = await closed();
  await explain('SHOP', 'purchase', -1_000);
  expect(await isChanged()).toBe(true);
  const line = await lineCalled('RIVERSIDE CLUB');
  expect(await ledger.refused('bank.unexplain', { account, line })).toMatchObject({ field: 'why' });
  await ledger.call('bank.unexplain', { account, line, why: 'It was a book.' });
  await explain('RIVERSIDE CLUB', 'purchase', -2_250);
});

test('many records at once, and one moved by another, are held to it too; what is of the open days, and papers and notes, are not', async () => {
  const { ledger, account, paid } = await closed();
  await ledger.call('evidence.add', { account, of: { type: 'payments', id: paid }, files: [ledger.file({ path: 'shop.txt', text: 'Gloves' })] });
  await ledger.call('records.save', { account, type: 'payments', id: paid, fields: { ...payment(-19_200), reference: 'CHQ 1' } });
  const { id: open } = await ledger.call('records.save', { account, type: 'payments', fields: payment(-700, '2026-07-06') });
  await ledger.call('records.save', { account, type: 'payments', id: open, fields: payment(-800, '2026-07-06') });
  await ledger.call('records.remove', { account, type: 'payments', id: open });
  const many = { account, type: 'payments' as const, find: 'corner', field: 'category', value: 'purchase' };
  const { changes } = await ledger.call('records.tryMany', many);
  expect(await ledger.refused('records.changeMany', { ...many, changes })).toMatchObject({ field: 'why' });
  await ledger.call('records.changeMany', { ...many, changes, ...WHY });
});

test('a rule of the council that changes within the days leaves the return as sealed, with what it would now be beside it', async () => {
  const { ledger, account, view, isChanged } = await closed();
  const before = await view();
  const { records } = await ledger.call('records.list', { account, type: 'councilRules' });
  const { id: _id, ...rule } = { ...records[0]?.record } as Record<string, unknown>;
  await ledger.call('records.save', { account, type: 'councilRules', fields: { ...rule, from: '2026-07-01', surplusWeeks: 4 } });
  const after = await view();
  expect(after.filled).toEqual(before.filled);
  expect(after.changes?.values.map(({ field }) => field)).toContain('retained.weeks');
  expect(await isChanged()).toBe(false);
});

test('the return after it, closed as well, is told to open with another sum than this one would now close with', async () => {
  const { ledger, account, view } = await closed();
  const { id: next } = await ledger.call('returns.start', { account, from: '2026-07-06', to: '2026-10-04', form: 'generic-return' });
  await ledger.call('returns.close', { account, return: next });
  expect((await view()).chain).toBeNull();
  await ledger.bring(account, lloyds('late.csv', [{ day: '2026-07-01', text: 'TAXI', amount: -900 }]));
  expect((await view()).chain).toEqual({ from: '2026-07-06', opening: 96_750, closing: 95_850 });
});
