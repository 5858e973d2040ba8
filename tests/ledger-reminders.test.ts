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

test('papers of an assistant run out on their day, come up before it, and are listed beside them; who left needs none', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', { ...plainAccount('DP-1'), ...START });
  const { id: person } = await ledger.call('records.save', { account, type: 'people', fields: { name: 'Kit Park' } });
  const save = (fields: object): Promise<{ readonly id: number }> => ledger.call('records.save', { account, type: 'reminders', fields: { person, ...fields } });
  const papers = () => ledger.call('reminders.ofAssistant', { account, person });
  expect(await papers()).toEqual({ papers: [], without: ['contract', 'right_to_work', 'dbs', 'training'] });
  const right = { what: 'right_to_work', day: '2026-12-31', givenOn: '2024-01-01' };
  const { id } = await save(right);
  await save({ what: 'training', title: 'First aid', day: '2026-09-30', givenOn: '2023-10-01' });
  await save({ what: 'dbs', day: '2024-05-01' });
  await save({ what: 'insurance', day: '2027-03-31', person: null });
  await save({ what: 'contract', day: '2026-11-30', person: null });
  expect(await papers()).toMatchObject({
    papers: [
      { what: 'training', title: 'First aid', givenOn: '2023-10-01', dueOn: '2026-09-30', state: 'over' },
      { id, what: 'right_to_work', givenOn: '2024-01-01', dueOn: '2026-12-31', state: 'runs' },
      { what: 'dbs', givenOn: '2024-05-01', dueOn: '2027-05-01', state: 'runs' },
    ],
    without: ['contract'],
  });
  const ofKit = async (): Promise<unknown[]> => short(await ledger.call('reminders.list', { account })).filter((row) => String(row).includes('Kit Park'));
  expect(await ofKit()).toEqual([
    ['DP-1', 'training', '2026-09-30', 'overdue', 'Kit Park'],
    ['DP-1', 'rightToWork', '2026-12-31', 'coming', 'Kit Park'],
    ['DP-1', 'dbs', '2027-05-01', 'coming', 'Kit Park'],
  ]);
  await ledger.call('records.save', { account, type: 'reminders', id, fields: { person, ...right, doneOn: '2026-10-05' } });
  expect((await papers()).papers.at(-1)).toMatchObject({ id, dueOn: null, state: 'done' });
  await ledger.call('records.save', { account, type: 'people', id: person, fields: { name: 'Kit Park', left: '2026-10-01' } });
  expect(await ofKit()).toEqual([]);
});

test.each([
  [{ what: 'dbs', day: '2026-05-01', givenOn: '2026-05-01' }, 'fields.givenOn'],
  [{ what: 'training', day: '2026-05-01', givenOn: '2026-05-02' }, 'fields.day'],
])('%j can’t be on a paper', async (fields, field) => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  expect(await ledger.refused('records.save', { account, type: 'reminders', fields })).toMatchObject({ field });
});

test('a paper that is called done long before it ends is asked about: the day on it has its own box', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const { id: person } = await ledger.call('records.save', { account, type: 'people', fields: { name: 'Kit Park' } });
  const notices = async (doneOn: string): Promise<readonly string[]> => {
    const fields = { what: 'right_to_work', title: 'Visa', day: '2027-03-31', person, doneOn };
    return (await ledger.call('records.save', { account, type: 'reminders', fields })).notices;
  };
  expect(await notices('2026-04-01')).toEqual([
    'It runs until 31 March 2027, and is told of no more once it is done. Is that right? The day on the paper has its own box.',
  ]);
  expect(await notices('2027-02-01')).toEqual([]);
});

test('a right to work of nobody is asked about', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const asked = async (fields: object) =>
    (await ledger.call('records.check', { account, type: 'reminders', fields: { title: 'Visa', day: '2027-03-31', ...fields } })).map(({ field, asks }) => [
      field,
      asks,
    ]);
  expect(await asked({ what: 'right_to_work' })).toEqual([['person', true]]);
  expect(await asked({ what: 'insurance' })).toEqual([]);
  const { id: person } = await ledger.call('records.save', { account, type: 'people', fields: { name: 'Kit Park' } });
  expect(await asked({ what: 'right_to_work', person })).toEqual([]);
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
