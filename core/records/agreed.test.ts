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
  expect(told(account(), { ...may, hours: 2000, rate: 2590, amount: 51_800 })).toEqual(['You agreed £25.15 an hour. It asks for £25.90: £15.00 more in all.']);
  expect(told(account(), { ...may, hours: 2000, amount: 51_800 })).toEqual(['You agreed £25.15 an hour. It asks for £25.90: £15.00 more in all.']);
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
    'It asks for 22 hours. For 4 to 31 May 2026, 20 are booked.',
  ]);
  const plan = [planLine({ line: 'Agency', kind: 'agency_hours', hoursPerWeek: 400, rate: 2515 })];
  expect(told(account({ plan }), { ...may, hours: 2000, rate: 2515, amount: 50_300, planLine: 1 })).toEqual([
    'It asks for 20 hours. For 4 to 31 May 2026, the plan has 16.',
  ]);
});
