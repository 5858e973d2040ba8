import { expect, test } from 'vitest';
import { facts, invoice } from '../../tests/facts-builder.ts';
import { newestOf, nextLike } from './next-like.ts';

function next(row: Parameters<typeof invoice>[0], earlier: readonly Parameters<typeof invoice>[0][] = []) {
  const { invoices } = facts({}, { invoices: [...earlier.map((one) => invoice(one)), invoice(row)] });
  const [last] = invoices.slice(-1);
  if (!last) throw new Error('no invoice');
  const { number, day, due, serviceFrom, serviceTo } = nextLike(last, invoices);
  return { number, day, due, serviceFrom, serviceTo };
}

test('four weeks of care: all days move on by 28, and the number is raised', () => {
  const four = { number: 'INV099', day: '2026-05-05', due: '2026-05-19', serviceFrom: '2026-04-06', serviceTo: '2026-05-03' };
  expect(next(four)).toEqual({ number: 'INV100', day: '2026-06-02', due: '2026-06-16', serviceFrom: '2026-05-04', serviceTo: '2026-05-31' });
});

test('a calendar month becomes the next one, however long it is, and the time to pay stays', () => {
  const january = { number: 'A', day: '2027-01-31', due: '2027-02-14', serviceFrom: '2027-01-01', serviceTo: '2027-01-31' };
  expect(next(january)).toEqual({ number: 'A', day: '2027-02-28', due: '2027-03-14', serviceFrom: '2027-02-01', serviceTo: '2027-02-28' });
  const quarter = { number: '9', day: '2026-07-02', due: null, serviceFrom: '2026-04-01', serviceTo: '2026-06-30' };
  expect(next(quarter)).toEqual({ number: '10', day: '2026-10-02', due: null, serviceFrom: '2026-07-01', serviceTo: '2026-09-30' });
});

test('without days of care the time since the one before is taken, else a month', () => {
  expect(next({ number: 'X-7b', day: '2026-05-15', due: '2026-05-29' })).toMatchObject({ number: 'X-7b', day: '2026-06-15', due: '2026-06-29' });
  expect(next({ number: '2', day: '2026-05-15' }, [{ number: '1', day: '2026-05-01', amount: 1 }])).toMatchObject({ day: '2026-05-29' });
  // 28 days in February, and a month all the same.
  expect(next({ number: '2', day: '2026-03-10' }, [{ number: '1', day: '2026-02-10', amount: 1 }])).toMatchObject({ day: '2026-04-10' });
});

test('amount, hours, lines and plan line stay; a dispute does not', () => {
  const lines = [{ what: 'hour', quantity: 400, price: 2500, amount: 10_000, words: '' }] as const;
  const { invoices } = facts({}, { invoices: [invoice({ amount: 10_000, hours: 400, lines, disputedOn: '2026-05-06', disputeNote: 'x' })] });
  expect(invoices.map((one) => nextLike(one, invoices))).toMatchObject([{ amount: 10_000, hours: 400, lines, disputedOn: null, disputeNote: null }]);
});

test('the newest of a supplier is no credit note, none that is disputed, and none of another', () => {
  const { invoices } = facts(
    {},
    {
      invoices: [
        invoice({ number: 'A', day: '2026-05-01', amount: 100 }),
        invoice({ number: 'B', day: '2026-05-02', amount: 100, disputedOn: '2026-05-03' }),
        invoice({ number: 'C', day: '2026-05-03', amount: -100 }),
        invoice({ number: 'D', day: '2026-05-04', amount: 100, supplier: 'Beacon' }),
      ],
    },
  );
  expect([newestOf({ invoices }, 1)?.number, newestOf({ invoices }, 9)]).toEqual(['A', null]);
});
