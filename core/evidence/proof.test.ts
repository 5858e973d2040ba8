/** A paper counts for what it is kept with, for the line that paid it and for what the line paid; and for nothing beside. */
import { expect, test } from 'vitest';
import { proversIn } from './proof.ts';

const provers = proversIn({
  settled: [
    { line: 1, type: 'invoices', id: 10 },
    { line: 1, type: 'invoices', id: 11 },
    { line: 2, type: 'payments', id: 20 },
    { line: 3, type: 'purchases', id: 30 },
  ],
  pays: [{ payment: 20, invoice: 12 }],
});
const of = (type: string, id: number): string[] => provers({ type, id }).map((one) => `${one.type} ${one.id}`);

test.each([
  ['a line and all it paid', 'line', 1, ['line 1', 'invoices 10', 'invoices 11']],
  ['one of two bills of a line: not the other', 'invoices', 10, ['invoices 10', 'line 1']],
  ['a line that cleared a payment of a bill', 'line', 2, ['line 2', 'payments 20', 'invoices 12']],
  ['a bill paid by a recorded payment', 'invoices', 12, ['invoices 12', 'payments 20', 'line 2']],
  ['a payment', 'payments', 20, ['payments 20', 'line 2', 'invoices 12']],
  ['a purchase', 'purchases', 30, ['purchases 30', 'line 3']],
  ['what nothing paid', 'letters', 30, ['letters 30']],
])('%s', (_what, type, id, expected) => {
  expect(of(type, id)).toEqual(expected);
});
