/** Changes of the support plan through the ledger: a line that changes from a day on, money moved between lines; each one change, taken back whole. */
import { expect, test } from 'vitest';
import { expectVerified } from './ledger-consistency.ts';
import { plainAccount, TestLedger } from './ledger.ts';

/** The ledger's clock stands on 5 October 2026. */
async function account() {
  const ledger = await TestLedger.forThisTest();
  const { account: id } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const save = (type: 'plan' | 'councilRules' | 'funds', fields: object) => ledger.call('records.save', { account: id, type, fields: { ...fields } });
  await save('plan', { line: 'PA', outcome: 'Up and dressed', kind: 'pa_hours', hoursPerWeek: 1400, rate: 1375, from: '2026-04-06' });
  await save('plan', { line: 'Club', outcome: 'Seeing friends', kind: 'weekly', amount: 3000, from: '2026-04-06' });
  const versions = async () => {
    const { records } = await ledger.call('records.list', { account: id, type: 'plan' });
    return records
      .flatMap(({ record, names }) =>
        'from' in record && 'to' in record && 'amount' in record ? [[names['line'], record.from, record.to, record.amount]] : [],
      )
      .toReversed();
  };
  const told = async () => (await ledger.call('audit.list', { account: id, filter: {}, offset: 0, limit: 1 })).rows[0]?.what;
  return { ledger, id, save, versions, told };
}

test('a line changes from a day on: the version that ran ends, a new one begins, and one press takes both back', async () => {
  const { ledger, id, versions, told } = await account();
  const before = await versions();
  const changed = await ledger.call('plan.change', { account: id, line: 'Club', from: '2026-07-01', fields: { amount: 3500 }, why: 'Two sessions now' });
  expect(changed.notices).toEqual([]);
  expect(await told()).toBe('Changed plan line ‘Club’ from 1 July 2026');
  expect((await versions()).filter(([line]) => line === 'Club')).toEqual([
    ['Club', '2026-04-06', '2026-06-30', 3000],
    ['Club', '2026-07-01', null, 3500],
  ]);
  const [, newest] = await ledger.call('records.history', { account: id, type: 'plan', id: 2 });
  expect(newest).toMatchObject({ what: 'changed', why: 'Two sessions now', fields: [{ field: 'to', before: null, after: '30 June 2026' }] });
  await expectVerified(ledger);
  await ledger.call('changes.undo', { account: id, change: ledger.change });
  expect(await versions()).toEqual(before);
  await expectVerified(ledger);
});

test('what would move is told beforehand, and is so afterwards', async () => {
  const { ledger, id } = await account();
  const change = { account: id, line: 'Club', from: '2026-07-01', fields: { amount: 3500 } };
  const tried = await ledger.call('plan.tryChange', { ...change, on: '2026-07-05' });
  await ledger.call('plan.change', change);
  const { plan } = await ledger.call('figures.overview', { account: id, on: '2026-07-05' });
  const club = plan.lines.find(({ line }) => line === 'Club');
  expect(tried?.moved.find(({ figure }) => figure.figure === 'yearBudgetLine')).toMatchObject({ before: 156_429, after: club?.yearBudget });
  expect(tried?.moved.find(({ figure }) => figure.figure === 'plannedLine')).toMatchObject({ before: 39_000, after: club?.expectedToDate });
});

test('what could not be saved is refused beside its field, and nothing of it is kept', async () => {
  const { ledger, id, save, versions } = await account();
  await save('plan', { line: 'Stool', outcome: '', kind: 'one_off', amount: 8640, from: '2026-05-01', to: '2026-05-01' });
  const before = await versions();
  const refused = async (line: string, fields: object) => {
    const change = { account: id, line, from: '2026-07-01', fields: { ...fields } };
    expect(await ledger.call('plan.tryChange', { ...change, on: '2026-07-05' }).catch(() => null)).toBeNull();
    const { field, message } = await ledger.refused('plan.change', change);
    return [field, message];
  };
  expect(await refused('Club', { amount: -1 })).toEqual(['fields.amount', expect.stringContaining('amount')]);
  expect(await refused('Club', { fund: 'nowhere' })).toEqual(['fields.fund', expect.stringContaining('nowhere')]);
  expect(await refused('Stool', { amount: 9000 })).toEqual(['line', 'Money given once is of its day alone. Correct it, or add a new line.']);
  expect(await refused('Club', { to: '2026-12-01' })).toEqual(['fields.to', expect.stringContaining('give its last version a last day')]);
  expect(await refused('Club', { kind: 'one_off' })).toEqual(['fields.kind', 'A line that goes on can’t become money given once. End it, and add a new line.']);
  expect(await refused('Choir', { amount: 9000 })).toEqual(['line', expect.stringContaining('Choir')]);
  expect(await versions()).toEqual(before);
});

test('hours the family does become pounds and a move; the limit and too large a move are told, never refused', async () => {
  const { ledger, id, save, told } = await account();
  await save('councilRules', {
    ...{ from: '2026-04-07', paymentModel: 'net', paidEvery: '4_weekly', weeklyGross: 21_000, surplusWeeks: 8 },
    ...{ surplusBasis: 'gross', excludes: [], agreedContingency: 0, moveLimit: 1 },
  });
  const move = { account: id, day: '2026-09-01', fromLine: 'PA', toLine: 'Club', reason: 'The family helps on Mondays', agreedBy: 'Letter of 1 August' };
  const first = await ledger.call('plan.move', { ...move, amount: { hours: 400 } });
  expect(first).toMatchObject({ pence: 5500, notices: [] });
  expect(await told()).toBe('Added move from ‘PA’ to ‘Club’');
  // 1 % of £10,037.50 and £1,564.29 is £116.02.
  const second = await ledger.call('plan.move', { ...move, amount: { hours: 1250 } });
  expect(second.pence).toBe(17_188);
  expect(second.notices).toEqual([
    'With this, £226.88 is moved between lines this account year. Your council lets you move 1 % of the plan, £116.02, without asking.',
  ]);
  const { lines, moves } = await ledger.call('plan.view', { account: id, on: '2026-10-04' });
  expect(lines.map(({ name, year }) => [name, year])).toEqual([
    ['PA', 1_003_750 - 22_688],
    ['Club', 156_429 + 22_688],
  ]);
  expect(moves).toHaveLength(2);
  const { notices } = await ledger.call('plan.move', { ...move, fromLine: 'Club', toLine: 'PA', amount: { pence: 200_000 } });
  expect(notices).toContain('This takes £208.83 more than the year’s plan gives ‘Club’.');
  for (const amount of [{ pence: 0 }, { hours: 0 }])
    expect((await ledger.refused('plan.move', { ...move, amount })).field).toMatch(/^amount\.(?:pence|hours)$/);
  expect(await ledger.refused('plan.move', { ...move, fromLine: 'Club', toLine: 'PA', amount: { hours: 100 } })).toMatchObject({
    ...{ field: 'amount', message: 'This line is not counted in hours. Give the amount in pounds.' },
  });
  await expectVerified(ledger);
});

test('a day before the plan and an account without one have nothing to show', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account: id } = await ledger.call('accounts.create', plainAccount('DP-2'));
  expect(await ledger.call('plan.view', { account: id })).toMatchObject({ lines: [], moves: [], moveLimit: null, week: { plan: 0 } });
});
