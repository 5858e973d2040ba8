import { expect, test } from 'vitest';
import { facts, invoice, planLine } from '../../tests/facts-builder.ts';
import type { AccountFacts } from '../books/facts.ts';
import { checkRecord } from './checks.ts';

const agreement = { supplier: 'Harbour', what: 'hour', from: '2026-04-06', to: null, rate: 2515, hoursPerWeek: null, planLine: null, note: null } as const;
const told = (account: AccountFacts, more: object): string[] => {
  const fields = { ...account.invoices[0], number: 'INV2', day: '2026-05-06', amount: 1, ...more };
  const { id: _, ...own } = fields as { id: number };
  return checkRecord(account, 'invoices', null, own).notices.map(({ message }) => message);
};
/** INV1 is for 6 April to 3 May. */
const account = (lists: object = {}): AccountFacts =>
  facts({}, { invoices: [invoice({ amount: 10_000, serviceFrom: '2026-04-06', serviceTo: '2026-05-03' })], agreements: [agreement], ...lists });
const may = { serviceFrom: '2026-05-04', serviceTo: '2026-05-31' };

test('the same days twice, of one supplier and line', () => {
  expect(told(account(), { serviceFrom: '2026-05-03', serviceTo: '2026-05-31', amount: 5_000 })).toEqual([
    'Invoice INV1 already is for 6 April to 3 May 2026.',
  ]);
  expect(told(account(), { ...may, amount: 5_000 })).toEqual([]);
  // A credit note takes back what was asked for.
  expect(told(account(), { serviceFrom: '2026-04-06', serviceTo: '2026-05-03', amount: -5_000 })).toEqual([]);
});

test('another price than agreed, by the price it says or by its hours and amount', () => {
  // 20 hours at £25.90 are £518.00; at £25.15 they are £503.00.
  expect(told(account(), { ...may, hours: 2000, rate: 2590, amount: 51_800 })).toEqual([
    'You agreed £25.15 an hour. It asks for £25.90 an hour: £15.00 more in all.',
  ]);
  expect(told(account(), { ...may, hours: 2000, amount: 51_800 })).toEqual(['You agreed £25.15 an hour. It asks for £25.90 an hour: £15.00 more in all.']);
  expect(told(account(), { ...may, hours: 2000, rate: 2515, amount: 50_300 })).toEqual([]);
  expect(told(account(), { ...may, hours: 2000, rate: 2400, amount: 48_000 })).toEqual(['You agreed £25.15 an hour. It asks for £24.00.']);
});

test('the price in force on the first day of care, and that of its plan line before one of none', () => {
  const later = { ...agreement, from: '2026-05-04', rate: 2590 };
  const lists = { plan: [planLine({ line: 'Agency', kind: 'agency_hours', hoursPerWeek: 2000, rate: 2515 })], agreements: [agreement, later] };
  expect(told(account(lists), { ...may, hours: 2000, rate: 2590, amount: 51_800 })).toEqual([]);
  const ofLine = { ...agreement, rate: 3000, planLine: 'Agency' };
  expect(told(account({ ...lists, agreements: [agreement, ofLine] }), { ...may, hours: 2000, rate: 3000, amount: 60_000, planLine: 1 })).toEqual([]);
});

test('more hours than booked, or than planned where nothing is booked', () => {
  // 5 hours a week for 4 weeks.
  expect(told(account({ agreements: [{ ...agreement, hoursPerWeek: 500 }] }), { ...may, hours: 2200, rate: 2515, amount: 55_330 })).toEqual([
    'It asks for 22 hours. For 4 to 31 May 2026, at most 20 are booked.',
  ]);
  const plan = [planLine({ line: 'Agency', kind: 'agency_hours', hoursPerWeek: 400, rate: 2515 })];
  expect(told(account({ plan }), { ...may, hours: 2000, rate: 2515, amount: 50_300, planLine: 1 })).toEqual([
    'It asks for 20 hours. For 4 to 31 May 2026, the plan has at most 16.',
  ]);
});

test('hours of several agreed prices are asked for at any of them, or together at something between', () => {
  const weekend = { ...agreement, what: 'weekend_hour', rate: 3000 } as const;
  const both = account({ agreements: [agreement, weekend] });
  expect(told(both, { ...may, hours: 800, rate: 3000, amount: 24_000 })).toEqual([]);
  // 12 hours at £25.15 and 8 at £30.00: £301.80 and £240.00.
  expect(told(both, { ...may, hours: 2000, amount: 54_180 })).toEqual([]);
  expect(told(both, { ...may, hours: 2000, rate: 2700, amount: 54_000 })).toEqual([
    'You agreed £25.15 an hour, or £30.00 an hour at the weekend. It asks for £27.00.',
  ]);
  // 20 hours at £30.00 are £600.00.
  expect(told(both, { ...may, hours: 2000, amount: 61_000 })).toEqual([
    'You agreed £25.15 an hour, or £30.00 an hour at the weekend. It asks for £30.50 an hour: £10.00 more in all.',
  ]);
  // 4 to 8 May are Monday to Friday.
  expect(told(both, { serviceFrom: '2026-05-04', serviceTo: '2026-05-08', hours: 800, rate: 3000, amount: 24_000 })).toEqual([
    'You agreed £25.15 an hour. It asks for £30.00 an hour: £38.80 more in all.',
  ]);
});

test('a rise within its days, or within the month before where it says no days, is both prices', () => {
  const risen = account({ agreements: [agreement, { ...agreement, from: '2026-05-18', rate: 2590 }] });
  for (const rate of [2515, 2590]) expect(told(risen, { ...may, hours: 2000, rate, amount: 20 * rate })).toEqual([]);
  const noDays = { serviceFrom: null, serviceTo: null };
  // 10 hours of each: £251.50 and £259.00.
  expect(told(risen, { ...may, hours: 2000, amount: 51_050 })).toEqual([]);
  expect(told(risen, { ...noDays, day: '2026-05-31', hours: 2000, rate: 2515, amount: 50_300 })).toEqual([]);
  expect(told(risen, { ...noDays, day: '2026-07-31', hours: 2000, rate: 2515, amount: 50_300 })).toEqual(['You agreed £25.90 an hour. It asks for £25.15.']);
});

test('what rounding does is no other price', () => {
  // A quarter of an hour is £6.2875; 3 hours and 20 minutes are £83.83, and 3.33 hours of it £83.75.
  expect(told(account(), { ...may, hours: 25, amount: 629 })).toEqual([]);
  expect(told(account(), { ...may, hours: 333, amount: 8383 })).toEqual([]);
});

test('a credit note is not asked for anything', () => {
  expect(told(account(), { ...may, hours: 2000, rate: 2600, amount: -52_000 })).toEqual([]);
});

test('hours booked and planned change within its days; a week that has begun counts whole', () => {
  const booked = (from: string, hoursPerWeek: number) => ({ ...agreement, from, hoursPerWeek });
  // 5 hours for two weeks, 10 for two: 30.
  const changed = account({ agreements: [booked('2026-04-06', 500), booked('2026-05-18', 1000)] });
  expect(told(changed, { ...may, hours: 3000, amount: 75_450 })).toEqual([]);
  expect(told(changed, { ...may, hours: 3100, amount: 77_965 })).toEqual(['It asks for 31 hours. For 4 to 31 May 2026, at most 30 are booked.']);
  // Every Friday of May is five times.
  const month = { serviceFrom: '2026-05-04', serviceTo: '2026-06-05', amount: 62_875 };
  expect(told(account({ agreements: [booked('2026-04-06', 500)] }), { ...month, hours: 2500 })).toEqual([]);
  // Weekend hours are booked beside others.
  const weekend = { ...booked('2026-04-06', 200), what: 'weekend_hour' } as const;
  expect(told(account({ agreements: [booked('2026-04-06', 500), weekend] }), { ...may, hours: 2800, amount: 70_420 })).toEqual([]);
});

test('a price of bank holidays counts on those alone', () => {
  const holiday = { ...agreement, what: 'bank_holiday_hour', rate: 4000 } as const;
  const both = account({ agreements: [{ ...agreement, rate: 2000 }, holiday] });
  // 25 May 2026 is one; of 1 to 5 June none is.
  expect(told(both, { serviceFrom: '2026-05-25', serviceTo: '2026-05-29', hours: 1000, rate: 4000, amount: 40_000 })).toEqual([]);
  expect(told(both, { serviceFrom: '2026-06-01', serviceTo: '2026-06-05', hours: 1000, rate: 4000, amount: 40_000 })).toEqual([
    'You agreed £20.00 an hour. It asks for £40.00 an hour: £200.00 more in all.',
  ]);
});
