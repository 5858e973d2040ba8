/** Hours from a CSV file: what comes in, what is asked about, what can't be read; one change, all of it or nothing. */
import { expect, test } from 'vitest';
import type { Input } from '../core/api/methods.ts';
import { expectVerified } from './ledger-consistency.ts';
import { plainAccount, TestLedger } from './ledger.ts';

type Choices = Partial<Omit<Input<'hours.readFile'>, 'account' | 'file'>>;

async function account(text: string) {
  const ledger = await TestLedger.forThisTest();
  const { account: id } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const save = async (type: 'people' | 'timesheets', fields: object) => (await ledger.call('records.save', { account: id, type, fields: { ...fields } })).id;
  const kit = await save('people', { name: 'Kit Park', alsoKnownAs: 'KP' });
  await save('people', { name: 'Ann Lee', started: '2026-05-01' });
  const ann = await save('people', { name: 'Ann Lee', started: '2026-06-01' });
  await save('timesheets', { person: kit, day: '2026-09-14', hours: 400, kind: 'worked' });
  const given = (choices: Choices) => ({
    ...{ account: id, file: ledger.file({ path: 'hours.csv', text }) },
    ...{ people: [], twice: [], withoutUnread: false, ...choices },
  });
  const rows = async () => {
    const { records } = await ledger.call('records.list', { account: id, type: 'timesheets', limit: 100 });
    return records.map(({ record }) => record as unknown as Record<string, unknown>).toReversed();
  };
  return { ledger, id, kit, ann, given, rows };
}

test('a file comes in as one change, with times and past midnight, and is taken back whole', async () => {
  const text = [
    'name;date;kind;hours;starts;ends;rota',
    'KP;15/09/2026;;4:30;;;',
    'kit park;2026-09-16;night;;22:00;7:00;B',
    'Kit Park;18/09/2026;;7.5;9:00;17:00;',
    'Kit Park;19/09/2026;holiday;3;;;',
  ].join('\n');
  const { ledger, id, kit, given, rows } = await account(text);
  const found = await ledger.call('hours.readFile', given({}));
  expect(found).toMatchObject({ rows: 4, ready: true, asked: [], unknown: [], unread: [], notices: [expect.stringMatching(/rota/)] });
  expect(found.comesIn.map(({ row, name, day, hours, kind }) => [row, name, day, hours, kind])).toEqual([
    [2, 'Kit Park', '2026-09-15', 450, 'worked'],
    [3, 'Kit Park', '2026-09-16', 900, 'night'],
    [4, 'Kit Park', '2026-09-18', 750, 'worked'],
    [5, 'Kit Park', '2026-09-19', 300, 'holiday'],
  ]);
  expect(await rows()).toHaveLength(1);
  expect(await ledger.call('hours.bringIn', given({}))).toEqual({ rows: 4, from: '2026-09-15', to: '2026-09-19' });
  const { change } = ledger;
  expect((await rows()).slice(1)).toMatchObject([
    { person: kit, day: '2026-09-15', hours: 450, kind: 'worked', starts: null },
    { day: '2026-09-16', hours: 200, kind: 'night', starts: '22:00', ends: '24:00' },
    { day: '2026-09-17', hours: 700, kind: 'night', starts: '00:00', ends: '07:00' },
    { day: '2026-09-18', hours: 750, starts: '09:00', ends: '17:00' },
    { day: '2026-09-19', hours: 300, kind: 'holiday' },
  ]);
  const { rows: done } = await ledger.call('audit.list', { account: id, filter: {}, offset: 0, limit: 1 });
  expect(done[0]?.what).toBe('Wrote down the hours of 15 to 19 September 2026');
  // The same file again: all of it is there, so nothing comes in unless that is said.
  const again = await ledger.call('hours.readFile', given({}));
  expect([again.ready, again.comesIn.length, again.asked.map(({ row }) => row)]).toEqual([false, 0, [2, 3, 4, 5]]);
  expect(await ledger.refused('hours.bringIn', given({}))).toMatchObject({ code: 'badInput', field: 'file' });
  await ledger.call('changes.undo', { account: id, change });
  expect(await rows()).toHaveLength(1);
  await expectVerified(ledger);
});

test('hours that may be there, on file or further up, stay out unless they are said to be other work', async () => {
  const text = 'name,date,hours\nKit Park,14/09/2026,4\nKit Park,15/09/2026,2\nKit Park,15/09/2026,2\n';
  const { ledger, given, rows } = await account(text);
  const found = await ledger.call('hours.readFile', given({}));
  expect(found.asked.map(({ row, message, comesIn }) => [row, /(\d) hours like these/.exec(message)?.[1], comesIn])).toEqual([
    [2, '4', false],
    [4, '2', false],
  ]);
  expect(found.comesIn.map(({ row }) => row)).toEqual([3]);
  expect(await ledger.call('hours.bringIn', given({ twice: [4] }))).toMatchObject({ rows: 2 });
  expect((await rows()).map(({ day, hours }) => [day, hours])).toEqual([
    ['2026-09-14', 400],
    ['2026-09-15', 200],
    ['2026-09-15', 200],
  ]);
});

test('a name nobody has, or two have, waits until it is said who it is; leaving its rows out is said too', async () => {
  const text = 'name,date,hours\nAnn Lee,14/09/2026,4\nA Temp,15/09/2026,2\na temp,16/09/2026,2\nKit Park,17/09/2026,1\n';
  const { ledger, ann, given, rows } = await account(text);
  const { unknown, ready } = await ledger.call('hours.readFile', given({}));
  expect([unknown, ready]).toEqual([
    [
      { name: 'Ann Lee', rows: 1 },
      { name: 'A Temp', rows: 2 },
    ],
    false,
  ]);
  expect(await ledger.refused('hours.bringIn', given({ people: [{ name: 'Ann Lee', person: ann }] }))).toMatchObject({ code: 'badInput' });
  const people = [
    { name: 'Ann Lee', person: ann },
    { name: 'A Temp', person: null },
  ];
  expect(await ledger.call('hours.bringIn', given({ people }))).toMatchObject({ rows: 2 });
  expect((await rows()).slice(1).map(({ person, day }) => [person, day])).toEqual([
    [ann, '2026-09-14'],
    [1, '2026-09-17'],
  ]);
});

test('what can’t be read is listed, cell by cell, and nothing is half brought in', async () => {
  const text = [
    'name,date,hours,kind,starts,ends',
    'Kit Park,31/09/2026,4,,,',
    'Kit Park,15/09/2026,four,,,',
    'Kit Park,15/09/2026,4,lunch,,',
    'Kit Park,15/09/2026,,,,',
    'Kit Park,15/09/2026,,,9:00,',
    'Kit Park,15/09/2026,,,9:00,9:00',
    'Kit Park,15/09/2026,8,,22:00,7:00',
    'Kit Park,15/09/2026,5,,9:00,13:00',
    'Kit Park,16/09/2026,5,,,',
  ].join('\n');
  const { ledger, given, rows } = await account(text);
  const { unread, ready, comesIn } = await ledger.call('hours.readFile', given({}));
  expect(unread.map(({ row, column, value }) => [row, column, value])).toEqual([
    [2, 'date', '31/09/2026'],
    [3, 'hours', 'four'],
    [4, 'kind', 'lunch'],
    [5, 'hours', ''],
    [6, 'ends', ''],
    [7, 'ends', '9:00'],
    [8, 'hours', '8'],
    [9, 'hours', '5'],
  ]);
  expect([ready, comesIn.map(({ row }) => row)]).toEqual([false, [10]]);
  expect(await ledger.refused('hours.bringIn', given({}))).toMatchObject({ code: 'badInput' });
  expect(await rows()).toHaveLength(1);
  expect(await ledger.call('hours.bringIn', given({ withoutUnread: true }))).toEqual({ rows: 1, from: '2026-09-16', to: '2026-09-16' });
});

test.each([
  ['no column of days', 'name,hours\nKit Park,4\n'],
  ['one column twice', 'name,date,hours,hours\nKit Park,15/09/2026,4,5\n'],
  ['nothing', ''],
  ['too many rows', `name,date,hours\n${'Kit Park,15/09/2026,1\n'.repeat(2001)}`],
])('a file with %s can’t come in, even without what can’t be read', async (_, text) => {
  const { ledger, given, rows } = await account(text);
  expect(await ledger.call('hours.readFile', given({ withoutUnread: true }))).toMatchObject({ ready: false });
  expect(await ledger.refused('hours.bringIn', given({ withoutUnread: true }))).toMatchObject({ code: 'badInput' });
  expect(await rows()).toHaveLength(1);
});

test('times are read as rotas write them', async () => {
  const text = ['name,date,kind,starts,ends', 'Kit Park,2026-09-21,,9am,5.30 pm', 'Kit Park,2026-09-22,,09:00:00,13:00:00'].join('\n');
  const { ledger, given } = await account(text);
  const found = await ledger.call('hours.readFile', given({}));
  expect(found).toMatchObject({ unread: [], ready: true, comesIn: [{ hours: 850 }, { hours: 400 }] });
});

test('a night in which the clocks change comes in as long as it was, and other hours are told', async () => {
  const text = ['name,date,kind,hours,starts,ends', 'Kit Park,2026-03-28,night,,22:00,7:00', 'Kit Park,2025-10-25,night,9,22:00,7:00'].join('\n');
  const { ledger, given } = await account(text);
  const found = await ledger.call('hours.readFile', given({}));
  expect(found).toMatchObject({
    comesIn: [{ day: '2026-03-28', hours: 800 }],
    unread: [{ row: 3, expected: expect.stringContaining('the 10 hours there are, for the clocks change') }],
  });
});
