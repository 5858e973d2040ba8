import { expect, test } from 'vitest';
import { facts, person } from '../../tests/facts-builder.ts';
import type { Day } from '../values/units.ts';
import { payBefore } from './pay-before.ts';

const details = (from: Day, before: { readonly payBefore: number; readonly taxBefore: number } | null) => ({
  ...({ name: 'Kit Park', from, frequency: '4_weekly', taxCode: '1257L', basis: 'cumulative', niLetter: 'A', loans: null, pension: 'none' } as const),
  ...{ employerShare: null, employeeShare: null, workingDays: null, holidayWithPay: null, note: null },
  ...(before ?? { payBefore: null, taxBefore: null }),
});
const P45 = { payBefore: 300_000, taxBefore: 20_000 };

test('pay before the first day of work is of another job, later it is of this one, and of another tax year it is nothing', () => {
  const told = (started: Day | null, rows: readonly ReturnType<typeof details>[], on: Day) =>
    payBefore(facts({}, { people: [person({ started })], payDetails: rows }), 1, on);
  const own = [details('2026-06-01', P45), details('2026-08-01', null)];
  expect(told('2026-06-01', own, '2026-09-25')).toEqual({ day: '2026-06-01', pay: 300_000, tax: 20_000, isOtherJob: true });
  expect([told('2024-01-08', own, '2026-09-25')?.isOtherJob, told(null, own, '2026-09-25')?.isOtherJob]).toEqual([false, false]);
  expect([told('2026-06-01', own, '2026-05-31'), told('2026-06-01', own, '2027-04-06')]).toEqual([null, null]);
});
