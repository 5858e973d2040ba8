/** Names of other days: a payee becomes the name of whom it means, unless that would tell another paper. */
import { expect, test } from 'vitest';
import { facts } from '../../tests/facts-builder.ts';
import { settledByPayments } from '../figures/inputs/movements.ts';
import { namesInstead } from './names-instead.ts';

const PAYMENT = { invoice: null, category: 'purchase' as const, planLine: null, reference: null };
const BOUGHT = { item: 'x', planLine: null, approvedOn: null, approvedBy: null, paidBy: null, wish: null };

function two(to: string) {
  const purchases = [
    { ...BOUGHT, day: '2026-05-10', supplier: 'Corner Shop', amount: 4_500 },
    { ...BOUGHT, day: '2026-05-11', supplier: 'Shop', amount: 4_500 },
  ];
  const all = facts({}, { purchases, payments: [{ ...PAYMENT, day: '2026-05-12', to, amount: -4_500 }] });
  return { ...all, suppliers: all.suppliers.map((one) => (one.name === 'Corner Shop' ? { ...one, alsoKnownAs: 'CS' } : one)) };
}

test('who is named on other days alone has a name without meaning, and the payment still pays what it paid', () => {
  const all = two('CS');
  expect(settledByPayments(all).get(1)).toEqual({ kind: 'purchase', id: 1 });
  const { kept, payees } = namesInstead(all, () => false);
  expect([kept('supplier', 1), payees.get(1)]).toEqual([false, 'Supplier1']);
});

test('where the name would tell another paper than the payee does, the payee stays', () => {
  // Both suppliers are of the days too, so they keep their names, and “Corner Shop” holds the name of both.
  const { kept, payees } = namesInstead(two('CS'), (table) => table === 'supplier');
  expect([kept('payment', 1), payees.get(1)]).toEqual([true, undefined]);
});

test('a payee that pays nothing is left out whole', () => {
  expect(namesInstead(two('Somebody Else'), () => false).payees.get(1)).toBe('Left out');
});
