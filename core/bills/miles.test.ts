import { expect, test } from 'vitest';
import type { Agreement } from '../books/facts.ts';
import { driveOf } from './miles.ts';

const SUPPLIER = { alsoKnownAs: null, careRegistration: null, payReference: null };
const suppliers = [
  { id: 1, name: 'Kit Park', ...SUPPLIER },
  { id: 2, name: 'Harbour', ...SUPPLIER },
];
const agreed = (some: Partial<Agreement>): Agreement => ({
  ...{ id: 1, supplier: 1, what: 'mile', from: '2026-04-06', to: null, rate: 45, hoursPerWeek: null, planLine: null, note: null },
  ...some,
});
const drive = (agreements: readonly Agreement[], some: object = {}) =>
  driveOf({ suppliers, agreements }, { day: '2026-05-01', name: 'kit park', miles: 12_000, ...some });

test('miles come to miles by the price agreed with whoever drove, in words that show how', () => {
  // 120 x 45p = £54.00
  expect(drive([agreed({})])).toEqual({ agreed: { rate: 45, from: '2026-04-06' }, comesTo: { amount: 5400, item: '120 miles at 45p' } });
  // 7.5 x 45p = 337.5p: half up.
  expect(drive([agreed({})], { miles: 750 }).comesTo).toEqual({ amount: 338, item: '7.5 miles at 45p' });
  expect(drive([agreed({ rate: 110 })], { miles: 100 }).comesTo).toEqual({ amount: 110, item: '1 mile at £1.10' });
});

test('the newest price that holds on the day counts; of others, of an hour, or before or after its days it is none', () => {
  expect(drive([agreed({}), agreed({ id: 2, from: '2026-05-01', rate: 50 })]).agreed).toEqual({ rate: 50, from: '2026-05-01' });
  for (const other of [{ supplier: 2 }, { what: 'hour' as const }, { from: '2026-05-02' }, { to: '2026-04-30' }])
    expect(drive([agreed(other)])).toEqual({ agreed: null, comesTo: null });
});

test('without a price on file nothing is guessed; one that is said now is used', () => {
  expect(drive([])).toEqual({ agreed: null, comesTo: null });
  expect(drive([], { rate: 40 })).toEqual({ agreed: null, comesTo: { amount: 4800, item: '120 miles at 40p' } });
  expect(drive([agreed({})], { rate: 40 }).comesTo?.amount).toBe(5400);
});
