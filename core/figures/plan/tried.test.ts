import { expect, test } from 'vitest';
import { facts, of, person, planLine, rules } from '../../../tests/facts-builder.ts';
import { versionChange } from '../../records/plan-change.ts';
import { hoursWorth, triedChange, triedMove } from './tried.ts';

const account = facts(
  {},
  {
    councilRules: [rules({ moveLimit: 1 })],
    plan: [planLine({ line: 'PA', kind: 'pa_hours', hoursPerWeek: 1400, rate: 1375 }), planLine({ amount: 3000 })],
    people: [person({ planLine: 'PA' })],
    lines: [of('activity', '2026-05-01', -44_250, { planLine: 'Club' })],
  },
);
const [pa, club] = [1, 2];

test('the family does 12.5 hours at £13.75: £171.88 goes from that line to another, and the total stays', () => {
  const pence = hoursWorth(account, pa, '2026-07-05', 1250);
  expect(pence).toBe(17_188);
  const tried = triedMove(account, '2026-07-05', '2026-07-05', { day: '2026-07-05', fromLine: pa, toLine: club, pence: 17_188 });
  expect(tried.from).toEqual({ before: 1_003_750, after: 986_562 });
  expect(tried.to).toEqual({ before: 112_179, after: 129_367 });
  // 1 % of £11,601.79.
  expect(tried.limit).toEqual({ percent: 1, pence: 11_602, moved: 17_188 });
});

test('a line that is not counted in hours has none to give', () => {
  expect(hoursWorth(account, club, '2026-07-05', 100)).toBeNull();
});

test('a line that changed in the past moves the figures of the day, each told before and after', () => {
  const change = versionChange(account, club, '2026-07-01', { amount: 3500 });
  if (!change) throw new Error('no version');
  const { week, moved } = triedChange(account, '2026-07-05', '2026-07-05', club, change);
  expect(week).toEqual({ before: 3000, after: 3500 });
  // 86 days at £30.00 and 5 at £35.00: £368.57 + £25.00; for the year 279 days: £1,395.00.
  expect(moved).toContainEqual({ figure: { figure: 'plannedLine', id: club }, before: 39_000, after: 39_357 });
  expect(moved).toContainEqual({ figure: { figure: 'yearBudgetLine', id: club }, before: 156_429, after: 176_357 });
  expect(moved.map(({ figure }) => figure.figure)).not.toContain('reclaim');
});

test('a line that changes in another account year moves no figure of this one', () => {
  const change = versionChange(account, club, '2027-05-01', { amount: 3500 });
  if (!change) throw new Error('no version');
  expect(triedChange(account, '2026-07-05', '2026-07-05', club, change)).toMatchObject({ week: { before: 3000, after: 3500 }, moved: [] });
});
