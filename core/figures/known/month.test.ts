import { expect, test } from 'vitest';
import { facts, invoice, person, planLine } from '../../../tests/facts-builder.ts';
import { monthRun, monthsInHand } from './month.ts';

const line = (day: string, explained = true, balance: number | null = null) => ({
  bankAccount: 1,
  day,
  amount: -1000,
  text: 'A SHOP',
  balance,
  doubtful: false,
  parts: explained ? [{ amount: -1000, settles: null, category: 'other' as const, planLine: null, fund: null }] : [],
});
const TODAY = '2026-11-03';
const october = (lists: Parameters<typeof facts>[1], today = TODAY) => monthRun(facts({}, lists), '2026-10', today);

test('the month that ended last comes before the one under way, unless the account is younger', () => {
  expect(monthsInHand('2026-04-06', '2026-11-03')).toEqual(['2026-10', '2026-11']);
  expect(monthsInHand('2026-10-31', '2026-11-03')).toEqual(['2026-10', '2026-11']);
  expect(monthsInHand('2026-11-01', '2026-11-03')).toEqual(['2026-11']);
  expect(monthsInHand('2025-01-01', '2026-01-15')).toEqual(['2025-12', '2026-01']);
});

test('without a statement to its last day nothing of it is explained or agrees', () => {
  expect(october({ lines: [line('2026-10-30')] })).toMatchObject({ to: '2026-10-31', isOver: true, bank: '2026-10-30', done: ['hours', 'bills'] });
  expect(october({ lines: [line('2026-10-30')], statementEnds: [{ bankAccount: 1, day: '2026-10-31' }] }).done).toHaveLength(5);
  expect(october({ lines: [line('2026-11-02')] }).done).toHaveLength(5);
  expect(october({}).bank).toBeNull();
});

test('lines that wait hold it up to its last day, later ones do not', () => {
  const waiting = october({ lines: [line('2026-09-01', false), line('2026-11-02', false)] });
  expect(waiting).toMatchObject({ unexplained: 1, done: ['statement', 'hours', 'bills'] });
  expect(october({ lines: [line('2026-11-02', false)] }).done).toHaveLength(5);
});

test('hours and bills must reach its last day', () => {
  const run = october({
    lines: [line('2026-11-02')],
    people: [person({}), person({ name: 'No Sheets' })],
    timesheets: [{ name: 'Kit Park', day: '2026-10-28', hours: 400, kind: 'worked' }],
    plan: [planLine({ line: 'Weekend agency', kind: 'agency_hours', hoursPerWeek: 400, rate: 2500 })],
  });
  expect(run).toMatchObject({ behind: [{ name: 'Kit Park', to: '2026-10-28' }], unbilled: [{ name: 'Weekend agency', to: null }] });
  expect(run.done).toEqual(['statement', 'explain', 'check']);
});

test('a bill dated after the month tells of the days it is for, however long ago the month is', () => {
  const plan = [planLine({ line: 'Weekend agency', kind: 'agency_hours', hoursPerWeek: 400, rate: 2500 })];
  const bill = (serviceTo: string) => [invoice({ day: '2026-11-02', serviceFrom: '2026-10-05', serviceTo, amount: 10_000, planLine: 'Weekend agency' })];
  const unbilled = (serviceTo: string, today = TODAY) => october({ plan, invoices: bill(serviceTo) }, today).unbilled;
  expect(unbilled('2026-11-01')).toEqual([]);
  expect(unbilled('2026-10-31')).toEqual([]);
  expect(unbilled('2026-10-30')).toEqual([{ name: 'Weekend agency', to: '2026-10-30' }]);
  expect(unbilled('2026-10-30', '2027-03-01')).toEqual([{ name: 'Weekend agency', to: '2026-10-30' }]);
  expect(unbilled('2026-10-31', '2027-03-01')).toEqual([]);
});

test('a printed balance that differs, or a line that may be there twice, keeps it from agreeing', () => {
  const printed = [{ bankAccount: 1, day: '2026-10-31', balance: 5000, file: 'october.csv' }];
  expect(october({ lines: [line('2026-10-31')], printedBalances: printed })).toMatchObject({ compared: 1, differing: [{ printed: 5000, ours: -1000 }] });
  expect(october({ lines: [line('2026-10-31')], printedBalances: printed }).done).not.toContain('check');
  expect(october({ lines: [{ ...line('2026-11-02'), doubtful: true }] }).done).toContain('check');
  expect(october({ lines: [{ ...line('2026-10-31'), doubtful: true }] })).toMatchObject({ duplicates: 1, done: ['statement', 'explain', 'hours', 'bills'] });
});

test('of a month that is not over, hours and bills are still to come', () => {
  expect(october({ lines: [line('2026-10-10')] }, '2026-10-12')).toMatchObject({ isOver: false, done: [] });
});

test('the month in which the account is opened is the first; of one before it nothing is on file', () => {
  const run = (openedOn: string) => () => monthRun(facts({ openedOn }, { lines: [line('2026-11-02')] }), '2026-10', TODAY);
  expect(run('2026-10-31')().isFirst).toBe(true);
  expect(run('2026-09-30')().isFirst).toBe(false);
  expect(run('2026-11-01')).toThrow('This account was opened on 1 November 2026. Nothing before that day is on file.');
});
