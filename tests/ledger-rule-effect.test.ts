/** A rule proved before it is kept: what it would do with the lines there are is what saving it does, in one change that is taken back whole. */
import { expect, test } from 'vitest';
import { expectConsistent, expectVerified } from './ledger-consistency.ts';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';

const LINES = [
  { day: '2026-05-01', text: 'LANTERN CLUB', amount: -1000 },
  { day: '2026-05-08', text: 'LANTERN CLUB', amount: -1100 },
  { day: '2026-05-15', text: 'LANTERN CLUB TRIP', amount: -4000 },
  { day: '2026-05-16', text: 'LANTERN CLUB REFUND', amount: 500 },
  { day: '2026-05-20', text: 'MEADOW TAXIS', amount: -700 },
];

async function account() {
  const ledger = await TestLedger.forThisTest();
  const { account: id } = await ledger.call('accounts.create', plainAccount('DP-1'));
  await ledger.call('records.save', { account: id, type: 'plan', fields: { line: 'Club', outcome: '', kind: 'weekly', amount: 1000, from: '2026-04-06' } });
  await ledger.bring(id, lloyds('may.csv', LINES));
  const said = async () => {
    const { rows } = await ledger.call('money.rows', { account: id, filter: {}, offset: 0, limit: 20 });
    return rows.flatMap(({ source, who, category }) => (source.type === 'line' ? [[who, category]] : [])).toReversed();
  };
  const rule = (contains: string, category: string, more: object = {}) => ({
    position: 1,
    contains,
    direction: 'out',
    category,
    planLine: null,
    fund: null,
    ...more,
  });
  return { ledger, id, said, rule };
}

test('a new rule tells the lines that wait and it would explain, and explains them as it is saved', async () => {
  const { ledger, id, rule } = await account();
  const fields = rule('lantern club', 'activity', { planLine: 'Club' });
  const tried = await ledger.call('bank.tryRule', { account: id, fields });
  expect(tried).toMatchObject({ waiting: { count: 3, pence: 6100 }, otherwise: { count: 0, lines: [] }, stay: 0 });
  expect(tried?.waiting.lines.map(({ day, amount }) => [day, amount])).toEqual([
    ['2026-05-15', -4000],
    ['2026-05-08', -1100],
    ['2026-05-01', -1000],
  ]);
  expect(await ledger.call('bank.saveRule', { account: id, fields, waiting: true, otherwise: false })).toMatchObject({ explained: 3, changed: 0 });
  expect((await ledger.call('bank.unexplained', { account: id })).total).toBe(2);
  const [done] = (await ledger.call('audit.list', { account: id, filter: {}, offset: 0, limit: 1 })).rows;
  expect(done?.what).toBe('Added rule for ‘lantern club’, and said what 3 bank lines were for by it');
  await ledger.call('changes.undo', { account: id, change: ledger.change });
  expect((await ledger.call('bank.unexplained', { account: id })).total).toBe(5);
  expect((await ledger.call('records.list', { account: id, type: 'rules' })).total).toBe(0);
  await expectVerified(ledger);
});

test('a rule before another says anew what that one said, if it is to; what was said by hand stays', async () => {
  const { ledger, id, said, rule } = await account();
  await ledger.call('bank.saveRule', { account: id, fields: rule('lantern club', 'activity', { position: 5 }), waiting: true, otherwise: false });
  const [trip] = (await ledger.call('bank.lines', { account: id, from: '2026-05-08', to: '2026-05-08', offset: 0, limit: 1 })).lines;
  const byHand = { amount: -1100, settles: null, category: 'training' as const, planLine: null, fund: null };
  await ledger.call('bank.explain', { account: id, lines: [{ line: trip?.id ?? 0, parts: [byHand] }] });
  const before = await said();
  const fields = rule('lantern club', 'transport', { position: 1 });
  const tried = await ledger.call('bank.tryRule', { account: id, fields });
  expect(tried).toMatchObject({ waiting: { count: 0 }, otherwise: { count: 2 }, stay: 1 });
  expect(tried?.otherwise.lines[0]).toMatchObject({ day: '2026-05-15', was: { category: 'activity' }, then: { category: 'transport' } });
  await ledger.call('bank.saveRule', { account: id, fields, waiting: true, otherwise: false });
  expect(await said()).toEqual(before);
  await ledger.call('changes.undo', { account: id, change: ledger.change });
  expect(await ledger.call('bank.saveRule', { account: id, fields, waiting: true, otherwise: true })).toMatchObject({ explained: 0, changed: 2 });
  expect((await said()).map(([, category]) => category)).toEqual(['transport', 'training', 'transport', null, null]);
  await expectConsistent(ledger, id);
  await ledger.call('changes.undo', { account: id, change: ledger.change });
  expect(await said()).toEqual(before);
  await expectVerified(ledger);
});

test('a rule that is made narrower leaves what it no longer fits to wait, or to the rule behind it', async () => {
  const { ledger, id, said, rule } = await account();
  const { id: wide } = await ledger.call('bank.saveRule', { account: id, fields: rule('lantern club', 'activity'), waiting: true, otherwise: false });
  await ledger.call('bank.saveRule', { account: id, fields: rule('lantern', 'other', { position: 9 }), waiting: true, otherwise: false });
  const narrower = rule('lantern club trip', 'activity');
  const tried = await ledger.call('bank.tryRule', { account: id, id: wide, fields: narrower });
  expect(tried?.otherwise.lines.map(({ day, then }) => [day, then?.category ?? null])).toEqual([
    ['2026-05-08', 'other'],
    ['2026-05-01', 'other'],
  ]);
  const alone = rule('meadow', 'activity');
  expect((await ledger.call('bank.tryRule', { account: id, id: wide, fields: alone }))?.otherwise.count).toBe(3);
  await ledger.call('bank.saveRule', { account: id, id: wide, fields: narrower, waiting: true, otherwise: true });
  expect((await said()).map(([, category]) => category)).toEqual(['other', 'other', 'activity', null, null]);
  await expectVerified(ledger);
});

test('while a rule could not be saved nothing is told, and saving it is refused beside its field', async () => {
  const { ledger, id, rule } = await account();
  for (const fields of [rule('', 'activity'), rule('…', 'activity'), rule('club', 'activity', { planLine: 'Choir' }), rule('club', 'nonsense')]) {
    expect(await ledger.call('bank.tryRule', { account: id, fields })).toBeNull();
    expect((await ledger.refused('bank.saveRule', { account: id, fields, waiting: true, otherwise: true })).field).toMatch(/^fields\./);
  }
  expect((await ledger.call('records.list', { account: id, type: 'rules' })).total).toBe(0);
});
