import { expect, test } from 'vitest';
import { facts, person } from '../../tests/facts-builder.ts';
import { approvedIn, hoursToApprove } from './approved.ts';

const day = (on: string, hours: number) => ({ name: 'Kit Park', day: on, hours, kind: 'worked' as const });
const rows = [day('2026-05-04', 400), day('2026-05-06', 350), day('2026-05-11', 200)];
const approval = {
  name: 'Kit Park',
  from: '2026-05-04',
  to: '2026-05-10',
  hours: 750,
  shifts: null as string | null,
  approvedBy: 'Jo',
  approvedOn: '2026-05-11',
  note: null,
};
const state = (approvals: readonly (typeof approval)[], timesheets = rows, to = '2026-05-10') =>
  approvedIn(facts({}, { people: [person({})], timesheets, hoursApprovals: approvals }), 1, '2026-05-04', to);

test('hours are approved where an approval holds each day that has any', () => {
  expect(state([])).toEqual({ state: 'not_approved', by: null, on: null, id: null });
  expect(state([approval])).toMatchObject({ state: 'approved', by: 'Jo', on: '2026-05-11' });
  // Monday of the next week is in none.
  expect(state([approval], rows, '2026-05-17')).toMatchObject({ state: 'not_approved', by: 'Jo' });
  const next = { ...approval, from: '2026-05-11', to: '2026-05-17', hours: 200, approvedBy: 'Ann', approvedOn: '2026-05-18' };
  expect(state([approval, next], rows, '2026-05-17')).toMatchObject({ state: 'approved', by: 'Ann' });
});

test('hours that were changed since want another look, and a newer approval is what counts', () => {
  const changed = [day('2026-05-04', 450), day('2026-05-06', 350)];
  expect(state([approval], changed)).toMatchObject({ state: 'changed', by: 'Jo' });
  expect(state([approval, { ...approval, hours: 800, approvedBy: 'Ann', approvedOn: '2026-05-12' }], changed)).toMatchObject({ state: 'approved', by: 'Ann' });
});

test('nothing is to be approved of days without hours', () => {
  expect(approvedIn(facts({}, { people: [person({})] }), 1, '2026-05-04', '2026-05-10')).toBeNull();
  expect(hoursToApprove(facts({}, { people: [person({})], timesheets: rows }), 1, '2026-05-04', '2026-05-10')).toEqual({
    hours: 750,
    shifts: '2026-05-04 4 worked\n2026-05-06 3.5 worked',
  });
});

test('the same hours on another day, or of another kind, are not what was approved', () => {
  const kept = { ...approval, shifts: '2026-05-04 4 worked\n2026-05-06 3.5 worked' };
  expect(state([kept])).toMatchObject({ state: 'approved' });
  expect(state([kept], [day('2026-05-04', 400), day('2026-05-07', 350)])).toMatchObject({ state: 'changed' });
  expect(state([kept], [day('2026-05-04', 400), { ...day('2026-05-06', 350), kind: 'sick' as 'worked' }])).toMatchObject({ state: 'changed' });
});

test('of two approvals of one day the later one counts, whatever days it is for', () => {
  const week = { ...approval, hours: 700 };
  const month = { ...approval, from: '2026-05-01', to: '2026-05-31', hours: 950, approvedBy: 'Bea' };
  expect(state([week, month])).toMatchObject({ state: 'approved', by: 'Bea' });
});
