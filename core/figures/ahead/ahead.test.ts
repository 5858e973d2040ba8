import { expect, test } from 'vitest';
import { facts, invoice, line, payslip, person, planLine, purchase, rules } from '../../../tests/facts-builder.ts';
import { addDays } from '../../values/day.ts';
import type { Day } from '../../values/units.ts';
import { ahead } from './ahead.ts';
import type { Change } from './changes.ts';

type Lists = Parameters<typeof facts>[1];

/** £1,000.00 on 31 May 2026, one weekly line of £200.00, £840.00 due every four weeks from 29 June, nothing owed. */
const account = (lists: Lists = {}) =>
  facts(
    { openingBalance: 100_000, openedOn: '2026-05-31' },
    {
      plan: [planLine({ amount: 20_000, from: '2026-06-01' })],
      councilRules: [rules({ from: '2026-05-31', firstPaymentOn: '2026-06-29', weeklyGross: 21_000 })],
      ...lists,
    },
  );
const look = (changes: readonly Change[] = [], lists: Lists = {}) => ahead(account(lists), '2026-05-31', '2026-05-31', changes);
const on = (day: Day, changes: readonly Change[] = [], lists: Lists = {}) => look(changes, lists).days.find((one) => one.day === day)?.pence;
const bare: Lists = { plan: [], councilRules: [] };

test('£1,000.00 with £200.00 a week going out and £840.00 due on 29 June: £200.00 the day before, £1,011.43 on the day', () => {
  const { from, start, days, lowest, runsOutOn } = look();
  expect({ from, start, days: days.length }).toEqual({ from: '2026-05-31', start: 100_000, days: 309 });
  expect(on('2026-06-28')).toBe(20_000);
  expect(on('2026-06-29')).toBe(101_143);
  expect({ lowest, runsOutOn }).toEqual({ lowest: { pence: 20_000, on: '2026-06-28' }, runsOutOn: null });
  expect(days.at(-1)).toMatchObject({ day: '2027-04-05' });
});

test('an emergency of 10 hours a week at £25.00 for two weeks from 8 June: it runs out on 20 June, and is £300.00 short on 28 June', () => {
  const emergency: Change = { kind: 'emergency', from: '2026-06-08', weeks: 2, hoursPerWeek: 1000, pence: 2500 };
  expect(look([emergency]).runsOutOn).toBe('2026-06-20');
  expect(on('2026-06-28', [emergency])).toBe(-30_000);
});

test('a rate, hours, the payment, the contribution, a purchase and another payer may be changed from a day on', () => {
  const hourly: Lists = { ...bare, plan: [planLine({ line: 'PA', kind: 'pa_hours', hoursPerWeek: 1200, rate: 1221, from: '2026-06-01' })] };
  // 12 hours a week: £146.52, then £152.52; a fortnight, one week of each.
  expect(on('2026-06-14', [{ kind: 'rate', line: 1, from: '2026-06-08', pence: 1271 }], hourly)).toBe(100_000 - 14_652 - 15_252);
  expect(on('2026-06-14', [{ kind: 'hours', line: 1, from: '2026-06-08', hoursPerWeek: 600 }], hourly)).toBe(100_000 - 14_652 - 7326);
  expect(on('2026-06-29', [{ kind: 'gross', from: '2026-06-15', percent: -20 }])).toBe(101_143 - 16_800);
  expect(on('2026-06-29', [{ kind: 'gross', from: '2026-06-15', pence: 7000 }])).toBe(101_143 - 56_000);
  // £20.00 a week is taken off what the council pays, and comes in from the person instead.
  expect(on('2026-06-29', [{ kind: 'contribution', from: '2026-06-29', pence: 2000 }])).toBe(101_143);
  expect(on('2026-06-10', [{ kind: 'purchase', on: '2026-06-10', pence: 5000 }], bare)).toBe(95_000);
  expect(on('2026-06-09', [{ kind: 'purchase', on: '2026-06-10', pence: 5000 }], bare)).toBe(100_000);
  const payer: Change = { kind: 'payer', from: '2026-06-01', pence: 4000, paidEvery: '2_weekly', firstPaymentOn: '2026-06-04' };
  expect(on('2026-06-18', [payer], bare)).toBe(100_000 + 16_000);
});

test('a pay rise from £12.21 to £12.71 for 12 hours a week that is told 12 weeks late has cost £72.00 by then, which is to be claimed', () => {
  const hourly: Lists = { ...bare, plan: [planLine({ line: 'PA', kind: 'pa_hours', hoursPerWeek: 1200, rate: 1221, from: '2026-06-01' })] };
  const rise: Change = { kind: 'rate', line: 1, from: '2026-06-01', pence: 1271 };
  const told = addDays('2026-06-01', 12 * 7 - 1);
  expect((on(told, [], hourly) ?? 0) - (on(told, [rise], hourly) ?? 0)).toBe(7200);
});

test('what is owed goes out on its own day, estimates 28 days on; holiday and what is set aside stay', () => {
  const owed: Lists = {
    ...bare,
    people: [person({ hoursPerWeek: 700 })],
    payRates: [{ name: 'Kit Park', from: '2026-05-31', rate: 1000, kind: 'standard' }],
    payslips: [payslip({ periodEnd: '2026-05-30', paidOn: '2026-06-05', net: 9000, gross: 10_000, tax: 1000 })],
    opening: [{ what: 'hmrc', name: null, pence: 700, hours: null }],
    invoices: [invoice({ day: '2026-05-31', due: '2026-06-10', amount: 4000 }), invoice({ number: 'INV2', day: '2026-05-31', due: null, amount: 500 })],
    purchases: [purchase({ day: '2026-05-31', amount: 300, paidBy: 'Sam' })],
    setAside: [{ pot: 'redundancy', amount: 2000, day: '2026-05-31' }],
  };
  // One day of work that no payslip holds: £10.00.
  expect(on('2026-06-01', [], owed)).toBe(100_000 - 500 - 300);
  expect(on('2026-06-05', [], owed)).toBe(99_200 - 9000);
  expect(on('2026-06-10', [], owed)).toBe(90_200 - 4000);
  expect(on('2026-06-22', [], owed)).toBe(86_200 - 700);
  expect(on('2026-06-27', [], owed)).toBe(85_500);
  expect(on('2026-06-28', [], owed)).toBe(85_500 - 1000);
  const { yearEnd } = look([], owed);
  expect(yearEnd.pence).toBe(84_500);
  expect(yearEnd.free).toBeLessThanOrEqual(84_500 - 2000);
});

test('a one-off goes out whole on its day; of one whose day is past what is left goes out at once, where its approval stands', () => {
  const oneOff = (from: Day, to: Day | null = null): Lists => ({ ...bare, plan: [planLine({ line: 'Bed', kind: 'one_off', amount: 30_000, from, to })] });
  expect(on('2026-06-09', [], oneOff('2026-06-10'))).toBe(100_000);
  expect(on('2026-06-10', [], oneOff('2026-06-10'))).toBe(70_000);
  const spent = { purchases: [purchase({ day: '2026-05-31', amount: 12_000, planLine: 'Bed' })] };
  // £120.00 is owed to the shop, £180.00 is left.
  expect(on('2026-06-01', [], { ...oneOff('2026-05-31'), ...spent })).toBe(70_000);
  expect(on('2026-06-01', [], oneOff('2026-05-30', '2026-05-31'))).toBe(100_000);
});

test('it passes what the council lets you keep on the first day that more is held, by the rule of that day', () => {
  const kept = (more: Parameters<typeof rules>[0]) => look([], { councilRules: [rules({ from: '2026-05-31', firstPaymentOn: '2026-06-29', ...more })] });
  expect(kept({ surplusWeeks: 4 }).passesAllowedOn).toBe('2026-06-01');
  expect(kept({ surplusWeeks: 4.75 }).passesAllowedOn).toBe('2026-06-29');
  expect(kept({ surplusWeeks: 4.75, excludes: ['other_pots'] }).passesAllowedOn).toBe('2026-06-29');
  expect(kept({ surplusWeeks: 52 }).passesAllowedOn).toBeNull();
  expect(look([], bare).passesAllowedOn).toBeNull();
});

test('what is left of a ring-fenced fund is not free at the end of the year', () => {
  const fund: Lists = {
    ...bare,
    funds: [{ fund: 'respite', name: 'Respite', ringFenced: true }],
    opening: [{ what: 'fund', name: 'respite', pence: 30_000, hours: null }],
    plan: [planLine({ line: 'Stay', kind: 'one_off', amount: 10_000, from: '2026-08-01', fund: 'respite' })],
  };
  expect(look([], fund).yearEnd).toEqual({ pence: 90_000, free: 70_000 });
});

test('payments that were due before and have not come are not counted, and that is said', () => {
  const late: Lists = { councilRules: [rules({ from: '2026-05-31', firstPaymentOn: '2026-05-31' })], lines: [line('2026-05-31', 0)] };
  const { assumptions } = look([], late);
  expect(on('2026-06-01', [], late)).toBe(100_000 - 2857);
  expect(assumptions).toContain('£840.00 that was due before and has not come is not counted.');
});

test('on the last day of the account year there is no day ahead', () => {
  const { days, lowest, runsOutOn, yearEnd } = ahead(account(), '2027-04-05', '2027-04-05');
  expect({ days, lowest, runsOutOn, yearEnd }).toEqual({
    days: [],
    lowest: { pence: 100_000, on: '2027-04-05' },
    runsOutOn: null,
    yearEnd: { pence: 100_000, free: 100_000 },
  });
});

test('a contribution that stays the same changes nothing, also where its instalments have days of their own', () => {
  const own = { from: '2026-07-06', weekly: 6120, paidEvery: 'monthly_by_days', firstDueOn: '2026-08-01' } as const;
  const lists: Lists = { contributionRates: [{ from: '2026-05-31', weekly: 6120 }, own] };
  for (const from of ['2026-07-06', '2026-07-20', '2026-06-10'])
    expect(look([{ kind: 'contribution', from, pence: 6120 }], lists).days).toEqual(look([], lists).days);
});
