/** What falls due, as the program answers it: of one account from its facts, of all from what is kept, alike. */
import { expect, test } from 'vitest';
import type { Dues } from '../core/api/reminders.ts';
import { plainAccount, TestLedger } from './ledger.ts';

const START = { weeklyGross: 10_000, contributionWeekly: 0, paidEvery: '4_weekly', firstPaymentOn: '2026-04-06', openedOn: '2026-04-06' } as const;

const short = ({ dues }: Dues): unknown[] => dues.map(({ reference, code, day, state, who }) => [reference, code, day, state, who]);

// Today is 5 October 2026.
test('days written down are due, late and done', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', { ...plainAccount('DP-1'), ...START });
  const save = (fields: object, id?: number): Promise<{ readonly id: number }> =>
    ledger.call('records.save', { account, type: 'reminders', ...(id !== undefined && { id }), fields: { ...fields } });
  const list = async (): Promise<unknown[]> => short(await ledger.call('reminders.list', { account }));
  expect(await list()).toEqual([['DP-1', 'review', '2026-10-06', 'coming', null]]);
  await save({ what: 'review_held', day: '2026-09-14' });
  await ledger.call('records.save', { account, type: 'people', fields: { name: 'Kit Park' } });
  await save({ what: 'dbs', day: '2023-09-01', person: 'Kit Park' });
  const policy = { what: 'insurance', title: 'Policy', day: '2026-10-31', everyMonths: 12 };
  const { id } = await save(policy);
  expect(await list()).toEqual([
    ['DP-1', 'dbs', '2026-09-01', 'overdue', 'Kit Park'],
    ['DP-1', 'insurance', '2026-10-31', 'coming', null],
    ['DP-1', 'review', '2027-09-14', 'coming', null],
  ]);
  await save({ ...policy, doneOn: '2026-10-04' }, id);
  expect(await list()).toEqual([
    ['DP-1', 'dbs', '2026-09-01', 'overdue', 'Kit Park'],
    ['DP-1', 'review', '2027-09-14', 'coming', null],
  ]);
  const { change } = ledger;
  await ledger.call('changes.undo', { account, change });
  expect(await list()).toContainEqual(['DP-1', 'insurance', '2026-10-31', 'coming', null]);
});

test('what is nothing else says what it is', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const fields = { what: 'other', day: '2026-11-01' };
  expect(await ledger.refused('records.save', { account, type: 'reminders', fields })).toMatchObject({ field: 'fields.title' });
});

test('all accounts are in one list, the late first, and each says what it would by itself', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account: one } = await ledger.moveInScenario('one');
  const { account: two } = await ledger.moveInScenario('two');
  await ledger.call('records.save', { account: two, type: 'reminders', fields: { what: 'contract', day: '2026-09-30' } });
  const all = await ledger.call('reminders.list', { account: null });
  const each = [await ledger.call('reminders.list', { account: one }), await ledger.call('reminders.list', { account: two })];
  expect(all.notWorkedOut).toBe(0);
  expect(all.dues[0]).toMatchObject({ account: two, code: 'contract', state: 'overdue' });
  const sorted = (dues: Dues['dues']): unknown[] => dues.toSorted((a, b) => `${a.account} ${a.key}`.localeCompare(`${b.account} ${b.key}`));
  expect(sorted(all.dues)).toEqual(sorted(each.flatMap(({ dues }) => dues)));
  expect(all.dues.map(({ state }) => state).toSorted()).toEqual(
    [
      'overdue',
      ...all.dues
        .slice(1)
        .map(({ state }) => state)
        .toSorted(),
    ].toSorted(),
  );
});
