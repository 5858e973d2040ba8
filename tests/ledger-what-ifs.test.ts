/** What-ifs kept by name: they hold by the plan lines they are of, move no figure, and are taken back like all else. */
import { expect, test } from 'vitest';
import type { WhatIf } from '../core/api/figures.ts';
import { expectVerified } from './ledger-consistency.ts';
import { TestLedger } from './ledger.ts';

const from = '2026-11-02';

async function scenario() {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.moveInScenario('one');
  const setup = await ledger.call('accounts.setup', { account });
  const line = setup.plan.find(({ kind }) => kind === 'pa_hours')?.line ?? 0;
  const name = setup.planLines.find(({ id }) => id === line)?.name ?? '';
  const keep = (called: string, changes: readonly WhatIf[], note = '') => ledger.call('whatIfs.keep', { account, name: called, note, changes: [...changes] });
  const kept = () => ledger.call('whatIfs.list', { account });
  const told = async () => (await ledger.call('audit.list', { account, filter: {}, offset: 0, limit: 1 })).rows[0]?.what;
  return { ledger, account, line, name, keep, kept, told };
}

const every = (line: number): readonly WhatIf[] => [
  { kind: 'rate', line, from, pence: 1725 },
  { kind: 'hours', line, from, hoursPerWeek: '10.5' },
  { kind: 'gross', from, pence: 30_000 },
  { kind: 'gross', from, percent: -60 },
  { kind: 'contribution', from, pence: 0 },
  { kind: 'emergency', from, weeks: 3, hoursPerWeek: '20', pence: 2515 },
  { kind: 'purchase', on: from, pence: 9900 },
  { kind: 'payer', from, pence: 4000, paidEvery: '4_weekly', firstPaymentOn: from },
];

test('every kind of change is kept as it was asked, in order, under its name and with its note', async () => {
  const { ledger, line, name, keep, kept, told } = await scenario();
  await keep('All at once', [{ kind: 'rate', line: name, from, pence: 1725 }, ...every(line).slice(1)], 'As it might come');
  await keep('A bed', [{ kind: 'purchase', on: from, pence: 9900 }]);
  expect(await kept()).toEqual([
    { name: 'All at once', note: 'As it might come', changes: every(line) },
    { name: 'A bed', note: '', changes: [{ kind: 'purchase', on: from, pence: 9900 }] },
  ]);
  expect(await told()).toBe('Kept the what-if ‘A bed’');
  await expectVerified(ledger);
});

test('it moves no figure, and gives the same as when it is asked', async () => {
  const { ledger, account, line, keep, kept } = await scenario();
  const before = await ledger.call('figures.overview', { account });
  const asked = await ledger.call('figures.lookingAhead', { account, whatIfs: [[...every(line)]] });
  await keep('All at once', every(line));
  expect(await ledger.call('figures.overview', { account })).toEqual(before);
  const changes = (await kept())[0]?.changes ?? [];
  expect(await ledger.call('figures.lookingAhead', { account, whatIfs: [[...changes]] })).toEqual(asked);
});

test('one change is taken back whole, whether it was kept or taken away', async () => {
  const { ledger, account, line, keep, kept, told } = await scenario();
  await keep('All at once', every(line));
  await ledger.call('changes.undo', { account, change: ledger.change });
  expect(await kept()).toEqual([]);
  await keep('All at once', every(line));
  await ledger.call('whatIfs.remove', { account, name: 'all at once' });
  expect([await kept(), await told()]).toEqual([[], 'Took away the what-if ‘All at once’']);
  await ledger.call('changes.undo', { account, change: ledger.change });
  expect((await kept()).map(({ name }) => name)).toEqual(['All at once']);
  await expectVerified(ledger);
});

test('it follows a plan line that gets another name, and a line that it is of stays', async () => {
  const { ledger, account, line, keep, kept } = await scenario();
  await keep('More pay', [{ kind: 'rate', line, from, pence: 1725 }]);
  await ledger.call('records.save', { account, type: 'planLines', id: line, fields: { name: 'Mornings' } });
  expect((await kept())[0]?.changes).toEqual([{ kind: 'rate', line, from, pence: 1725 }]);
  const { planned, whatIfs } = await ledger.call('figures.lookingAhead', { account, whatIfs: [[...((await kept())[0]?.changes ?? [])]] });
  expect(whatIfs[0]?.differences[0]?.change).toBe('Mornings costs £17.25 an hour from 2 November 2026.');
  expect(whatIfs[0]?.ahead.yearEnd.pence).toBeLessThan(planned.ahead.yearEnd.pence);
  // A line of its own that nothing but a what-if is of.
  const fields = { line: 'Evenings', outcome: '', kind: 'pa_hours', hoursPerWeek: 100, rate: 1500, from: '2026-10-01' };
  const { id } = await ledger.call('records.save', { account, type: 'plan', fields });
  await keep('Evenings too', [{ kind: 'hours', line: 'Evenings', from, hoursPerWeek: '2' }]);
  const refused = await ledger.refused('records.remove', { account, type: 'plan', id });
  expect(refused.message).toContain('‘Evenings’ is still used by what-if ‘Evenings too’');
});

test('two of one name, one of no such line and one without what its kind needs are refused, and nothing is kept', async () => {
  const { ledger, account, line, keep, kept } = await scenario();
  await keep('A bed', [{ kind: 'purchase', on: from, pence: 9900 }]);
  const again = await ledger.refused('whatIfs.keep', { account, name: 'a bed', changes: [{ kind: 'purchase', on: from, pence: 1 }] });
  expect([again.field, again.message]).toEqual(['name', 'There already is a what-if called ‘a bed’. Choose another name, or take that one away first.']);
  const nowhere = [
    { kind: 'purchase', on: from, pence: 1 },
    { kind: 'rate', line: 'No such line', from, pence: 1 },
  ] as const;
  await ledger.refused('whatIfs.keep', { account, name: 'Nowhere', changes: [...nowhere] });
  await ledger.refused('whatIfs.remove', { account, name: 'Nowhere' });
  const save = (fields: object) => ledger.refused('records.save', { account, type: 'whatIfs', fields: { name: 'By hand', from, note: '', ...fields } });
  expect((await save({ kind: 'rate', planLine: line })).field).toBe('fields.amount');
  expect((await save({ kind: 'gross', amount: 1, percent: 1 })).message).toContain('one of the two');
  expect((await kept()).map(({ name }) => name)).toEqual(['A bed']);
  await expectVerified(ledger);
});
