import { expect, test } from 'vitest';
import { facts, invoice, line, of, pays, payment, payslip, person, planLine, purchase } from '../../../tests/facts-builder.ts';
import type { AccountFacts, Category } from '../../books/facts.ts';
import type { Day } from '../../values/units.ts';
import { overview } from '../overview.ts';

const plan = [planLine({ line: 'PA', kind: 'pa_hours', hoursPerWeek: 700, rate: 1500 }), planLine({ amount: 1000 })];
const spend = (account: AccountFacts, day: Day) => {
  const { spentToDate, outsidePlan } = overview(account, day).plan;
  return { spentToDate, outsidePlan };
};

test('a payslip costs gross with what the employer pays on top, on the last day of its period; paying it costs nothing', () => {
  const account = facts(
    { openingBalance: 100_000 },
    {
      plan,
      people: [person({ planLine: 'PA' })],
      payslips: [
        payslip({ periodEnd: '2026-05-03', gross: 10_000, tax: 1000, employeeNi: 500, employerNi: 700, employeePension: 300, employerPension: 200, net: 8200 }),
      ],
      lines: [pays('payslip', 1, '2026-05-08', -8200), of('hmrc', '2026-05-20', -2200), of('pension', '2026-05-20', -500)],
    },
  );
  expect(spend(account, '2026-05-02').spentToDate).toBe(0);
  expect(spend(account, '2026-05-03').spentToDate).toBe(10_900);
  expect(spend(account, '2026-05-20')).toEqual({ spentToDate: 10_900, outsidePlan: 0 });
});

test('an invoice costs on its day, a credit note takes back on its own, and paying either costs nothing', () => {
  const account = facts(
    {},
    {
      plan,
      invoices: [invoice({ amount: 9000, planLine: 'Club' }), invoice({ number: 'CN1', day: '2026-05-10', amount: -2000, planLine: 'Club' })],
      lines: [pays('invoice', 1, '2026-05-12', -4000), pays('invoice', 1, '2026-05-13', -5000), pays('invoice', 2, '2026-05-14', 2000)],
    },
  );
  expect(spend(account, '2026-05-05').spentToDate).toBe(9000);
  expect(spend(account, '2026-05-14').spentToDate).toBe(7000);
  expect(overview(account, '2026-05-12').liabilities.invoices).toBe(3000);
  expect(overview(account, '2026-05-14').liabilities.invoices).toBe(0);
});

test('a purchase costs on its day; paying the shop, or paying back who bought it, costs nothing', () => {
  const account = facts(
    {},
    {
      plan,
      purchases: [purchase({ amount: 8190, planLine: 'Club' }), purchase({ day: '2026-05-06', amount: 1250, paidBy: 'Sam Reed' })],
      lines: [pays('purchase', 1, '2026-05-07', -8190), pays('repayment', 2, '2026-05-20', -1250)],
    },
  );
  expect(spend(account, '2026-05-06')).toEqual({ spentToDate: 8190, outsidePlan: 1250 });
  expect(overview(account, '2026-05-06').liabilities).toMatchObject({ invoices: 8190, owedToPeople: 1250 });
  expect(spend(account, '2026-05-20')).toEqual({ spentToDate: 8190, outsidePlan: 1250 });
  expect(overview(account, '2026-05-20').liabilities).toMatchObject({ invoices: 0, owedToPeople: 0 });
});

test('other money out costs by its plan line, a refund in takes back, other money in is no cost', () => {
  const account = facts(
    {},
    {
      plan,
      lines: [
        of('activity', '2026-05-01', -2250, { planLine: 'Club' }),
        of('refund', '2026-05-02', 250, { planLine: 'Club' }),
        of('refund', '2026-05-02', -50, { planLine: 'Club' }),
        of('transport', '2026-05-03', -300, { planLine: 'No such line' }),
        of('activity', '2026-05-04', 999, { planLine: 'Club' }),
      ],
    },
  );
  expect(spend(account, '2026-05-04')).toEqual({ spentToDate: 2050, outsidePlan: 300 });
});

test('some categories never cost', () => {
  const never: Category[] = [
    'wages',
    'hmrc',
    'pension',
    'contribution',
    'direct_payment',
    'one_off_funding',
    'interest',
    'own_transfer',
    'repayment_to_council',
  ];
  const account = facts(
    {},
    {
      plan,
      lines: never.map((category) => of(category, '2026-05-01', -100, { planLine: 'Club' })),
      payments: never.map((category) => payment({ day: '2026-05-02', amount: -100, category, planLine: 'Club' })),
    },
  );
  expect(spend(account, '2026-05-02')).toEqual({ spentToDate: 0, outsidePlan: 0 });
});

test('a recorded payment costs on its own day, and the line that clears it costs nothing more', () => {
  const account = facts({}, { plan, payments: [payment({ amount: -5800, planLine: 'Club' })], lines: [pays('payment', 1, '2026-05-20', -5800)] });
  expect(spend(account, '2026-05-04').spentToDate).toBe(0);
  expect(spend(account, '2026-05-05').spentToDate).toBe(5800);
  expect(spend(account, '2026-05-20')).toEqual({ spentToDate: 5800, outsidePlan: 0 });
});

test('a recorded payment that names an invoice settles it and is no cost; blanks and dashes in the number do not matter', () => {
  const account = facts(
    {},
    {
      plan,
      invoices: [invoice({ number: 'INV-1 043', amount: 9000, planLine: 'Club' })],
      payments: [payment({ day: '2026-05-08', amount: -4000, invoice: 'inv1043', category: 'agency' })],
    },
  );
  expect(spend(account, '2026-05-08')).toEqual({ spentToDate: 9000, outsidePlan: 0 });
  expect(overview(account, '2026-05-07').liabilities.invoices).toBe(9000);
  expect(overview(account, '2026-05-08').liabilities.invoices).toBe(5000);
});

test('a recorded payment of category purchase settles the one unpaid purchase with that supplier and amount within 5 days', () => {
  const bought = purchase({ amount: 8190, planLine: 'Club' });
  const paid = (day: Day, more: Partial<Parameters<typeof payment>[0]> = {}, purchases = [bought]) =>
    overview(
      facts({}, { plan, purchases, payments: [payment({ day, to: 'The Mobility Store Ltd', amount: -8190, category: 'purchase', ...more })] }),
      '2026-05-31',
    );
  expect(paid('2026-05-10')).toMatchObject({ plan: { spentToDate: 8190, outsidePlan: 0 }, liabilities: { invoices: 0 } });
  expect(paid('2026-05-11')).toMatchObject({ plan: { spentToDate: 8190, outsidePlan: 8190 }, liabilities: { invoices: 8190 } });
  expect(paid('2026-05-10', { amount: -8191 }).plan.outsidePlan).toBe(8191);
  expect(paid('2026-05-10', { to: 'Another Shop' }).plan.outsidePlan).toBe(8190);
  expect(paid('2026-05-10', { category: 'other' }).plan.outsidePlan).toBe(8190);
  // Two that fit: nobody can say which.
  expect(paid('2026-05-10', {}, [bought, bought])).toMatchObject({ plan: { outsidePlan: 8190 }, liabilities: { invoices: 16_380 } });
});

test('a purchase a bank line paid already is not settled again by a recorded payment', () => {
  const account = facts(
    {},
    {
      plan,
      purchases: [purchase({ amount: 8190 })],
      lines: [pays('purchase', 1, '2026-05-06', -8190)],
      payments: [payment({ day: '2026-05-08', to: 'Mobility Store', amount: -8190, category: 'purchase' })],
    },
  );
  expect(overview(account, '2026-05-08')).toMatchObject({ plan: { outsidePlan: 16_380 }, liabilities: { invoices: 0 } });
});

test('a recorded payment back to who bought something is no cost', () => {
  const account = facts(
    {},
    {
      plan,
      purchases: [purchase({ amount: 1250, paidBy: 'Sam Reed' })],
      payments: [payment({ day: '2026-06-20', to: 'S Reed', amount: -1250, category: 'other' })],
    },
  );
  expect(overview(account, '2026-06-20')).toMatchObject({ plan: { outsidePlan: 1250 }, liabilities: { owedToPeople: 0 } });
});

test('what is dated before the opening is never a cost; papers then are owed', () => {
  const account = facts(
    { openingBalance: 50_000 },
    {
      plan,
      people: [person({ planLine: 'PA' })],
      payslips: [payslip({ periodEnd: '2026-04-01', gross: 10_000, tax: 1500, employeePension: 500, net: 8000 })],
      invoices: [invoice({ number: 'OLD1', day: '2026-03-30', amount: 4000, planLine: 'Club' })],
      opening: [{ what: 'hmrc', name: null, pence: 1500, hours: null }],
      lines: [pays('payslip', 1, '2026-04-08', -8000), line('2026-04-01', -777)],
    },
  );
  expect(spend(account, '2026-04-08')).toEqual({ spentToDate: 0, outsidePlan: 0 });
  expect(overview(account, '2026-04-07').liabilities).toMatchObject({ wages: 8000, invoices: 4000, hmrc: 1500, pension: 0 });
  expect(overview(account, '2026-04-08').liabilities.wages).toBe(0);
  expect(overview(account, '2026-04-08').cash.statementBalance).toBe(42_000);
});

test('a payment recorded before the opening is on its way from the opening, counts against what it names, and is no cost', () => {
  const account = facts(
    { openingBalance: 50_000 },
    {
      plan,
      invoices: [invoice({ number: 'OLD1', day: '2026-03-30', amount: 4000, planLine: 'Club' })],
      payments: [
        payment({ day: '2026-04-02', amount: -3000, invoice: 'OLD1', category: 'agency', planLine: 'Club' }),
        payment({ day: '2026-04-02', amount: -70, category: 'other' }),
        payment({ day: '2026-04-02', amount: 900, category: 'direct_payment' }),
      ],
      lines: [pays('payment', 1, '2026-04-09', -3000)],
    },
  );
  const opening = overview(account, '2026-04-06');
  expect(opening.cash).toMatchObject({ statementBalance: 50_000, unclearedOut: 3070, unclearedIn: 900, reconciled: 47_830 });
  expect(opening.liabilities.invoices).toBe(1000);
  expect(opening.plan).toMatchObject({ spentToDate: 0, outsidePlan: 0 });
  expect(opening.directPayment.received).toBe(0);
  expect(overview(account, '2026-04-09').cash).toMatchObject({ statementBalance: 47_000, unclearedOut: 70, reconciled: 47_830 });
});

test('a line with several parts counts each by its own', () => {
  const parts = [
    { amount: -700, settles: { kind: 'invoice', id: 1 } as const, category: null, planLine: null, fund: null },
    { amount: -300, settles: null, category: 'transport' as const, planLine: 'Club', fund: null },
  ];
  const account = facts({}, { plan, invoices: [invoice({ amount: 1000, planLine: 'Club' })], lines: [line('2026-05-09', -1000, parts)] });
  expect(overview(account, '2026-05-09')).toMatchObject({ plan: { spentToDate: 1300 }, liabilities: { invoices: 300 }, unexplained: { count: 0, pence: 0 } });
});

test('several lines may clear one recorded payment bit by bit', () => {
  const account = facts(
    {},
    { payments: [payment({ amount: -1000 })], lines: [pays('payment', 1, '2026-05-09', -600), pays('payment', 1, '2026-05-12', -400)] },
  );
  expect(overview(account, '2026-05-09').cash).toMatchObject({ statementBalance: -600, unclearedOut: 400, reconciled: -1000 });
  expect(overview(account, '2026-05-12').cash).toMatchObject({ unclearedOut: 0, reconciled: -1000 });
});
