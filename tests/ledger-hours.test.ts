/** A week of hours, saved as one change through the ledger: all of it or nothing, and never over what somebody else wrote. */
import { expect, test } from 'vitest';
import type { Input } from '../core/api/methods.ts';
import { expectVerified } from './ledger-consistency.ts';
import { plainAccount, TestLedger } from './ledger.ts';

type Cell = Input<'hours.save'>['cells'][number];

/** The ledger's clock stands on 5 October 2026, a Monday. */
async function account() {
  const ledger = await TestLedger.forThisTest();
  const { account: id } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const add = async (name: string): Promise<number> =>
    (await ledger.call('records.save', { account: id, type: 'people', fields: { name, hoursPerWeek: 1800 } })).id;
  const [kit, bryn] = [await add('Kit Park'), await add('Bryn Howell')];
  for (const person of [kit, bryn])
    await ledger.call('records.save', { account: id, type: 'payRates', fields: { person, from: '2026-04-06', rate: 1250, kind: 'standard' } });
  const rows = async () =>
    (await ledger.call('records.list', { account: id, type: 'timesheets' })).records.map(({ record }) => record as { id: number; day: string; hours: number });
  const save = (cells: readonly Cell[]) => ledger.call('hours.save', { account: id, cells: [...cells] });
  const told = async () => (await ledger.call('audit.list', { account: id, filter: {}, offset: 0, limit: 1 })).rows[0]?.what;
  return { ledger, id, kit, bryn, rows, save, told };
}

const worked = (hours: number) => ({ hours, kind: 'worked' as const });

test('a week is added, corrected and emptied in one change, which is told in one sentence and taken back whole', async () => {
  const { ledger, id, kit, bryn, rows, save, told } = await account();
  await save([
    { person: kit, day: '2026-09-14', was: null, now: worked(400) },
    { person: kit, day: '2026-09-15', was: null, now: worked(450) },
    { person: bryn, day: '2026-09-20', was: null, now: { hours: 300, kind: 'holiday' } },
  ]);
  expect(await told()).toBe('Wrote down the hours of 14 to 20 September 2026');
  const [third, second, first] = await rows();
  if (!first || !second || !third) throw new Error('not saved');
  await save([
    { person: kit, day: '2026-09-14', was: { id: first.id, ...worked(400) }, now: null },
    { person: kit, day: '2026-09-15', was: { id: second.id, ...worked(450) }, now: worked(500) },
    { person: kit, day: '2026-09-16', was: null, now: worked(250) },
  ]);
  expect((await rows()).map(({ day, hours }) => [day, hours])).toEqual([
    ['2026-09-20', 300],
    ['2026-09-16', 250],
    ['2026-09-15', 500],
  ]);
  // 7.5 h of work at £12.50.
  const totals = await ledger.call('hours.totals', { account: id, on: '2026-09-18', cells: [{ person: bryn, day: '2026-09-20', row: null }] });
  expect(totals).toMatchObject({ from: '2026-09-14', to: '2026-09-20', pay: 9375, planned: null });
  expect((await ledger.call('records.history', { account: id, type: 'timesheets', id: second.id })).map(({ what }) => what)).toEqual(['added', 'changed']);
  await ledger.call('changes.undo', { account: id, change: ledger.change });
  expect((await rows()).map(({ day, hours }) => [day, hours])).toEqual([
    ['2026-09-20', 300],
    ['2026-09-15', 450],
    ['2026-09-14', 400],
  ]);
  expect(await told()).toBe('Took back: Wrote down the hours of 14 to 16 September 2026');
  await expectVerified(ledger);
});

test('one record alone is told as such', async () => {
  const { kit, save, told } = await account();
  await save([{ person: kit, day: '2026-09-14', was: null, now: worked(400) }]);
  expect(await told()).toBe('Added timesheet row of Kit Park for 14 September 2026');
});

test('what somebody else changed meanwhile is not written over, and nothing of the week is saved', async () => {
  const { ledger, id, kit, bryn, rows, save } = await account();
  await save([{ person: kit, day: '2026-09-14', was: null, now: worked(400) }]);
  const [seen] = await rows();
  if (!seen) throw new Error('not saved');
  const was = { id: seen.id, ...worked(400) };
  await save([{ person: kit, day: '2026-09-14', was, now: worked(600) }]);
  const later = [
    { person: bryn, day: '2026-09-15', was: null, now: worked(100) },
    { person: kit, day: '2026-09-14', was, now: worked(500) },
  ];
  const problem = await ledger.refused('hours.save', { account: id, cells: later });
  expect(problem).toMatchObject({ code: 'changedMeanwhile', field: 'cells.1', detail: [{ field: 'cells.1', message: /became 6\./ }] });
  expect((await rows()).map(({ hours }) => hours)).toEqual([600]);
  // Emptied, or written where nothing was: the same.
  await save([{ person: kit, day: '2026-09-14', was: { id: seen.id, ...worked(600) }, now: null }]);
  expect(await ledger.refused('hours.save', { account: id, cells: later })).toMatchObject({ code: 'changedMeanwhile', field: 'cells.1' });
  for (const hours of [100, 200])
    await ledger.call('records.save', { account: id, type: 'timesheets', fields: { person: bryn, day: '2026-09-15', ...worked(hours) } });
  expect(await ledger.refused('hours.save', { account: id, cells: later })).toMatchObject({ code: 'changedMeanwhile', field: 'cells.0' });
  expect((await rows()).map(({ hours }) => hours)).toEqual([200, 100]);
});

test('what may not be saved is said beside its cell, and nothing is half saved', async () => {
  const { ledger, id, kit, rows } = await account();
  const cells = [
    { person: kit, day: '2026-09-14', was: null, now: worked(400) },
    { person: 999, day: '2026-09-14', was: null, now: worked(400) },
  ];
  expect(await ledger.refused('hours.save', { account: id, cells })).toMatchObject({ code: 'badInput', field: 'cells.1', detail: [{ field: 'cells.1' }] });
  expect(await rows()).toEqual([]);
  const twice = [cells[0], cells[0]].flatMap((cell) => cell ?? []);
  expect(await ledger.refused('hours.save', { account: id, cells: twice })).toMatchObject({ code: 'badInput' });
});

test('no more work is said of several at once, and taken back at once', async () => {
  const { ledger, id, kit, bryn, told } = await account();
  const said = async () => (await ledger.call('accounts.setup', { account: id })).people.map(({ nothingMoreUpTo }) => nothingMoreUpTo);
  await ledger.call('hours.nothingMore', { account: id, people: [kit, bryn], upTo: '2026-09-30' });
  expect(await said()).toEqual(['2026-09-30', '2026-09-30']);
  expect(await told()).toBe('Said that no more was worked up to 30 September 2026 by Kit Park, Bryn Howell');
  expect(await ledger.refused('hours.nothingMore', { account: id, people: [kit], upTo: '2020-01-01' })).toMatchObject({ code: 'badInput' });
  expect(await ledger.refused('hours.nothingMore', { account: id, people: [kit], upTo: '2099-12-31' })).toMatchObject({ code: 'badInput', field: 'upTo' });
  expect(await ledger.refused('hours.nothingMore', { account: id, people: [kit, 999], upTo: '2026-10-01' })).toMatchObject({ code: 'notFound' });
  await ledger.call('changes.undo', { account: id, change: ledger.change });
  expect(await said()).toEqual([null, null]);
  await expectVerified(ledger);
});

test('approved hours are approved once; changed since, they are again', async () => {
  const { ledger, id, kit, rows, save } = await account();
  const hours = { account: id, people: [kit], from: '2026-09-14', to: '2026-09-20', by: 'Jo' };
  expect(await ledger.refused('hours.approve', hours)).toMatchObject({ message: 'There are no hours of theirs on these days.' });
  await save([{ person: kit, day: '2026-09-14', was: null, now: worked(400) }]);
  const approvals = async () => (await ledger.call('records.list', { account: id, type: 'hoursApprovals' })).total;
  await ledger.call('hours.approve', hours);
  expect(await ledger.refused('hours.approve', hours)).toMatchObject({ code: 'badInput', message: 'These hours are approved already.' });
  expect(await approvals()).toBe(1);
  const [row] = await rows();
  await save([{ person: kit, day: '2026-09-14', was: { id: row?.id ?? 0, ...worked(400) }, now: worked(500) }]);
  await ledger.call('hours.approve', hours);
  expect(await approvals()).toBe(2);
});

test('a shift past midnight is a record of each of its days, in one change, and taken back with it', async () => {
  const { ledger, id, kit, save } = await account();
  const list = async () =>
    (await ledger.call('records.list', { account: id, type: 'timesheets' })).records.map(({ record }) => record as unknown as Record<string, unknown>);
  await ledger.call('records.save', { account: id, type: 'payRates', fields: { person: kit, from: '2026-04-06', rate: 1500, kind: 'night' } });
  const night = { hours: 900, kind: 'night' as const, times: { starts: '22:00', ends: '07:00' } };
  // Sunday night: two hours of this week, seven of the next.
  await save([{ person: kit, day: '2026-09-20', was: null, now: night }]);
  expect(await list()).toMatchObject([
    { day: '2026-09-21', hours: 700, kind: 'night', starts: '00:00', ends: '07:00' },
    { day: '2026-09-20', hours: 200, kind: 'night', starts: '22:00', ends: '24:00' },
  ]);
  const pay = async (on: string) => (await ledger.call('hours.totals', { account: id, on, cells: [] })).pay;
  expect([await pay('2026-09-20'), await pay('2026-09-21')]).toEqual([3000, 10_500]);
  // Corrected, it stays two records; it becomes a day's work, and what the night left on the day after goes.
  const first = (await ledger.call('hours.week', { account: id, on: '2026-09-20' })).people.find(({ person }) => person === kit)?.days[6]?.rows[0];
  if (!first) throw new Error('not saved');
  expect(first).toMatchObject({ hours: 200, times: { starts: '22:00', ends: '24:00' } });
  expect(
    await ledger.refused('hours.save', { account: id, cells: [{ person: kit, day: '2026-09-20', was: { ...first, times: undefined }, now: null }] }),
  ).toMatchObject({
    code: 'changedMeanwhile',
  });
  await save([{ person: kit, day: '2026-09-20', was: first, now: { hours: 800, kind: 'night', times: { starts: '22:00', ends: '06:00' } } }]);
  expect((await list()).map(({ hours }) => hours)).toEqual([600, 200]);
  await save([{ person: kit, day: '2026-09-20', was: first, now: { hours: 300, kind: 'worked', times: { starts: '09:00', ends: '13:00' } } }]);
  expect(await list()).toMatchObject([{ day: '2026-09-20', hours: 300, kind: 'worked', starts: '09:00', ends: '13:00' }]);
  await ledger.call('changes.undo', { account: id, change: ledger.change });
  await ledger.call('changes.undo', { account: id, change: ledger.change - 2 });
  expect((await list()).map(({ hours }) => hours)).toEqual([700, 200]);
  await ledger.call('changes.undo', { account: id, change: ledger.change - 4 });
  expect(await list()).toEqual([]);
  await expectVerified(ledger);
});

test('hours of a shift in which the clocks change are asked about where they are as the clock shows them', async () => {
  const { ledger, id, kit } = await account();
  const asked = async (day: string, hours: number) =>
    (
      await ledger.call('records.check', {
        account: id,
        type: 'timesheets',
        fields: { person: kit, day, hours, kind: 'night', starts: '00:00', ends: '07:00' },
      })
    ).map(({ message, asks }) => [message, asks ?? false]);
  expect(await asked('2025-10-26', 700)).toContainEqual(['The clocks go back on that day: from 00:00 to 07:00 it was 8 hours.', true]);
  expect(await asked('2025-10-26', 800)).toContainEqual(['The clocks go back on that day: from 00:00 to 07:00 it was 8 hours.', false]);
  expect(JSON.stringify(await asked('2025-10-19', 700))).not.toContain('clocks');
});

test.each([
  [{ starts: '22:00' }, 'fields.ends', /both/],
  [{ starts: '22:00', ends: '7:00' }, 'fields.ends', /past midnight/],
  [{ starts: '9', ends: '12' }, 'fields.hours', /only 3 hours/],
  [{ starts: 'nine', ends: '12' }, 'fields.starts', /such as 7:30/],
])('times %j of four hours can\u2019t be', async (times, field, message) => {
  const { ledger, id, kit } = await account();
  const fields = { person: kit, day: '2026-09-14', ...worked(400), ...times };
  expect(await ledger.refused('records.save', { account: id, type: 'timesheets', fields })).toMatchObject({
    code: 'badInput',
    field,
    message: expect.stringMatching(message),
  });
});

test('the same shift twice is asked about: as many hours of a kind, or times in common; and may be saved', async () => {
  const { ledger, id, kit, bryn } = await account();
  const asked = async (fields: object) =>
    (await ledger.call('records.check', { account: id, type: 'timesheets', fields: { person: kit, day: '2026-09-14', ...fields } })).flatMap(
      ({ message, asks }) => (asks ? [message] : []),
    );
  const add = async (fields: object) => ledger.call('records.save', { account: id, type: 'timesheets', fields: { person: kit, day: '2026-09-14', ...fields } });
  await add({ ...worked(400), starts: '09:00', ends: '13:00' });
  await add({ hours: 800, kind: 'sleep_in', starts: '00:00', ends: '08:00' });
  const sameHours = ['There are 4 hours like these on that day already. Both count. Take one away if they are the same.'];
  const sameTimes = ['There are hours from 09:00 to 13:00 on that day already. Both count. Take one away if they are the same.'];
  expect(await asked(worked(400))).toEqual(sameHours);
  expect(await asked({ hours: 300, kind: 'night', starts: '12:00', ends: '15:00' })).toEqual(sameTimes);
  // Of another length or kind, somebody else's, of another day, at other times; and woken in the night.
  for (const fields of [
    worked(300),
    { hours: 400, kind: 'holiday' },
    { ...worked(400), person: bryn },
    { ...worked(400), day: '2026-09-15' },
    { ...worked(400), starts: '13:00', ends: '17:00' },
    { hours: 100, kind: 'night', starts: '02:00', ends: '03:00' },
  ])
    expect(await asked(fields)).toEqual([]);
  expect((await add(worked(400))).notices).toEqual(sameHours);
  // In a week: a night that reaches into the next day, where the same night is already.
  await add({ hours: 700, kind: 'night', starts: '00:00', ends: '07:00', day: '2026-09-16' });
  const night = { hours: 900, kind: 'night' as const, times: { starts: '22:00', ends: '07:00' } };
  const { odd } = await ledger.call('hours.totals', { account: id, on: '2026-09-15', cells: [{ person: kit, day: '2026-09-15', row: night }] });
  expect(odd).toEqual([{ person: kit, day: '2026-09-15', message: expect.stringMatching(/from 00:00 to 07:00/), asks: true }]);
});

test('a week names its bank holidays, by nation', async () => {
  const { ledger, id } = await account();
  const week = async (of: number, on: string) => ledger.call('hours.week', { account: of, on });
  // St Andrew's Day, 30 November 2026, is a Monday; the 25 December a Friday.
  expect(await week(id, '2026-11-30')).toMatchObject({ nation: 'england-and-wales', bankHolidays: [], unknownYears: [] });
  expect(await week(id, '2026-12-21')).toMatchObject({ bankHolidays: ['2026-12-25'] });
  const { account: scottish } = await ledger.call('accounts.create', { ...plainAccount('DP-2'), nation: 'scotland' });
  expect(await week(scottish, '2026-11-30')).toMatchObject({ nation: 'scotland', bankHolidays: ['2026-11-30'] });
  expect(await week(id, '2031-06-02')).toMatchObject({ bankHolidays: [], unknownYears: ['2031'] });
});

test('what is approved is kept shift by shift, also over a year; more is to be approved in two parts', async () => {
  const { ledger, id, kit } = await account();
  const text = (rows: number, from: number): string => {
    const day = (index: number) => new Date(Date.UTC(2024, 9, 1 + from + index)).toISOString().slice(0, 10);
    const lines = Array.from({ length: rows }, (_, index) => `Kit Park,${day(index)},4,worked,09:00,13:00`);
    return ['name,date,hours,kind,starts,ends', ...lines].join('\n');
  };
  const bring = (rows: number, from: number) =>
    ledger.call('hours.bringIn', {
      ...{ account: id, people: [], twice: [], withoutUnread: false },
      file: ledger.file({ path: 'hours.csv', text: text(rows, from) }),
    });
  await ledger.call('records.save', { account: id, type: 'people', id: kit, fields: { name: 'Kit Park', started: '2020-01-01' } });
  await bring(100, 0);
  const approve = { account: id, people: [kit], from: '2020-01-01', to: '2029-12-31', by: 'Jo' };
  await ledger.call('hours.approve', approve);
  const kept = (await ledger.call('records.list', { account: id, type: 'hoursApprovals' })).records[0]?.record as { shifts?: string } | undefined;
  expect(kept?.shifts?.split('\n')).toHaveLength(100);
  await bring(1200, 100);
  expect(await ledger.refused('hours.approve', approve)).toMatchObject({ code: 'badInput', message: expect.stringContaining('in two parts') });
});
