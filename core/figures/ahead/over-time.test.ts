import { expect, test } from 'vitest';
import { facts, line, planLine } from '../../../tests/facts-builder.ts';
import { ahead } from './ahead.ts';
import { moneyOverTime } from './over-time.ts';

const account = facts(
  { openingBalance: 100_000, openedOn: '2026-04-06' },
  { plan: [planLine({ amount: 7000, from: '2026-06-01' })], lines: [line('2026-04-10', -2500), line('2026-05-02', 400)] },
);
const moves = [
  { day: '2026-05-02', pence: 400 },
  { day: '2026-04-10', pence: -2000 },
  { day: '2026-04-10', pence: -500 },
];
const look = () => moneyOverTime(100_000, '2026-04-06', moves, ahead(account, '2026-05-31', '2026-05-31'));

test('each day from the first to the one from which it is looked ahead has what was there at its end', () => {
  const { was } = look();
  const on = (day: string) => was.find((one) => one.day === day)?.pence;
  expect(was).toHaveLength(56);
  expect([was[0], was.at(-1)?.day]).toEqual([{ day: '2026-04-06', pence: 100_000 }, '2026-05-31']);
  expect([on('2026-04-09'), on('2026-04-10'), on('2026-05-01'), on('2026-05-02'), on('2026-05-31')]).toEqual([100_000, 97_500, 97_500, 97_900, 97_900]);
});

test('each month says what it ends with and its least; what was and what is ahead stand apart', () => {
  const { months } = look();
  expect(months.slice(0, 2)).toEqual([
    { month: '2026-04', isAhead: false, lowest: { day: '2026-04-10', pence: 97_500 }, end: { day: '2026-04-30', pence: 97_500 } },
    { month: '2026-05', isAhead: false, lowest: { day: '2026-05-01', pence: 97_500 }, end: { day: '2026-05-31', pence: 97_900 } },
  ]);
  // £70.00 a week is £10.00 a day: 30 days of June.
  expect(months[2]).toEqual({ month: '2026-06', isAhead: true, lowest: { day: '2026-06-30', pence: 67_900 }, end: { day: '2026-06-30', pence: 67_900 } });
  expect(months).toHaveLength(13);
});

test('an account year that ends on the day has no month ahead, and one that begins after it no day that was', () => {
  const last = ahead(account, '2027-04-05', '2027-04-05');
  expect(moneyOverTime(0, '2026-04-06', [], last).months.some(({ isAhead }) => isAhead)).toBe(false);
  expect(moneyOverTime(5, '2027-04-06', [], last).was).toEqual([]);
});
