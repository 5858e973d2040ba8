import { describe, expect, test } from 'vitest';
import { EntryBuilder } from './entries.ts';
import type { EntryFacts } from './entries.ts';
import type { Account, Invoice, LinePart, Payment, Payslip, Purchase, Rule, StatementLine } from './facts.ts';
import type { PaymentsFor } from './titles.ts';

const account: Account = {
  ...{ id: 1, reference: 'DP-1', person: 'A Person', council: 'Anyshire', openedOn: '2026-04-06', planYearStart: '2026-04-06' },
  employmentAllowance: true,
  nation: 'england-and-wales',
  ask: null,
};
const payslip: Payslip = {
  ...{ id: 1, person: 1, periodStart: '2026-04-06', periodEnd: '2026-05-03', paidOn: '2026-05-08', hours: null, gross: 50_000 },
  ...{ tax: 0, employeeNi: 0, employerNi: 0, employeePension: 0, employerPension: 0, net: 50_000 },
  ...{ studentLoan: null, holidayPay: null, sickPay: null, figuresFrom: null },
};
const invoice: Invoice = {
  ...{ id: 1, supplier: 1, number: 'INV1', day: '2026-05-01', due: null, serviceFrom: null, serviceTo: null },
  ...{ hours: null, rate: null, amount: 40_000, planLine: 2, disputedOn: null, disputeNote: null, lines: null },
};
const purchase: Purchase = {
  ...{ id: 1, day: '2026-05-01', supplier: 2, item: 'Tea', amount: 1200, planLine: null, approvedOn: null, approvedBy: null, paidBy: null, wish: null },
};
const payment: Payment = {
  id: 1,
  day: '2026-05-02',
  to: 'The Window Cleaner',
  amount: -5800,
  invoice: null,
  category: 'other',
  planLine: null,
  reference: null,
};
const rule = (id: number, position: number, contains: string, fund: number | null): Rule => ({
  id,
  position,
  contains,
  direction: 'out',
  category: 'other',
  planLine: null,
  fund,
});
const line: StatementLine = { id: 1, bankAccount: 1, day: '2026-05-09', amount: -10_000, text: 'TRANSFER', balance: null, doubtful: false, parts: [] };

function entries(more: Partial<EntryFacts> = {}, paid: PaymentsFor = new Map()): EntryBuilder {
  const people = [
    {
      id: 1,
      name: 'Bryn Howell',
      alsoKnownAs: null,
      born: null,
      started: null,
      left: null,
      hoursPerWeek: null,
      planLine: 1,
      holidayMethod: null,
      leaveYearStart: null,
      nothingMoreUpTo: null,
    },
  ];
  return new EntryBuilder(
    { account, people, suppliers: [], payslips: [payslip], invoices: [invoice], purchases: [purchase], payments: [payment], rules: [], ...more },
    paid,
  );
}

const part = (kind: NonNullable<LinePart['settles']>['kind'], amount: number): LinePart => ({
  amount,
  settles: { kind, id: 1 },
  category: null,
  planLine: null,
  fund: null,
});

describe('what money is booked under', () => {
  test('a wage has the plan line of its assistant', () => {
    expect(entries().line({ ...line, parts: [part('payslip', -50_000)] }).legs[0]).toMatchObject({
      heading: 'bank',
      category: 'wages',
      planLine: 1,
    });
  });

  test('a recorded payment that settles nothing has the fund of the first rule whose words are in its payee', () => {
    const rules = [rule(1, 2, 'WINDOW', 2), rule(2, 1, 'cleaner', 1), rule(3, 0, 'SHOP', 3)];
    expect(entries({ rules }).payment(payment).legs[0]).toMatchObject({ heading: 'recorded', category: 'other', fund: 1, pence: -5800 });
  });

  test('a recorded payment of an invoice, and the line that clears it, are for what the invoice was for', () => {
    const paid = entries({}, new Map([[1, { kind: 'invoice', id: 1 }]]));
    expect(paid.payment({ ...payment, amount: -40_000 })).toMatchObject({
      legs: [{ heading: 'recorded', category: 'agency' }, { heading: 'invoices_owed' }],
    });
    expect(paid.line({ ...line, amount: -40_000, parts: [part('payment', -40_000)] })).toMatchObject({
      legs: [
        { heading: 'bank', category: 'agency', planLine: 2 },
        { heading: 'recorded', category: 'agency', planLine: 2 },
      ],
    });
  });

  test('a record that is not there is not guessed at', () => {
    const broken: StatementLine = { ...line, parts: [{ ...part('invoice', -10_000), settles: { kind: 'invoice', id: 9 } }] };
    expect(() => entries().line(broken)).toThrow(/no record 9/);
  });
});
