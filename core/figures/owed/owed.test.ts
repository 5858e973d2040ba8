import { expect, test } from 'vitest';
import { facts, invoice, of, pays, payment, payslip, person, planLine } from '../../../tests/facts-builder.ts';
import type { AccountFacts } from '../../books/facts.ts';
import type { Day } from '../../values/units.ts';
import { overview } from '../overview.ts';

const owed = (account: AccountFacts, day: Day) => overview(account, day).liabilities;

test('a wage paid before its period ends is an advance until that day', () => {
  const account = facts({}, { payslips: [payslip({ periodEnd: '2026-05-03', net: 8200 })], lines: [pays('payslip', 1, '2026-05-01', -8200)] });
  expect(owed(account, '2026-05-01').wages).toBe(-8200);
  expect(overview(account, '2026-05-01').notices.map(({ code }) => code)).toContain('paidAhead');
  expect(owed(account, '2026-05-03').wages).toBe(0);
});

test('money of category wages, hmrc or pension counts against that part whatever its sign, recorded or in the bank', () => {
  const account = facts(
    {},
    {
      payslips: [payslip({ net: 8000, gross: 10_000, tax: 1000, employeeNi: 200, employerNi: 300, employeePension: 400, employerPension: 500 })],
      opening: [
        { what: 'hmrc', name: null, pence: 100, hours: null },
        { what: 'pension', name: null, pence: 50, hours: null },
      ],
      lines: [
        of('wages', '2026-05-04', -3000),
        of('wages', '2026-05-05', 500),
        of('hmrc', '2026-05-06', -2000),
        of('hmrc', '2026-05-07', 700),
        pays('payment', 1, '2026-05-10', -900),
      ],
      payments: [payment({ day: '2026-05-08', amount: -900, category: 'pension' }), payment({ day: '2026-05-08', amount: 30, category: 'hmrc' })],
    },
  );
  expect(owed(account, '2026-05-05').wages).toBe(8000 - 3000 + 500);
  expect(owed(account, '2026-05-06').hmrc).toBe(1500 + 100 - 2000);
  expect(owed(account, '2026-05-08')).toMatchObject({ hmrc: 1600 - 2000 + 700 + 30, pension: 50 });
  expect(owed(account, '2026-05-10').pension).toBe(50);
});

test('an overpaid part is negative and said', () => {
  const account = facts({}, { invoices: [invoice({ amount: 1000 })], lines: [pays('invoice', 1, '2026-05-06', -1200)] });
  const figures = overview(account, '2026-05-06');
  expect(figures.liabilities).toMatchObject({ invoices: -200, total: -200 });
  expect(figures.notices.find(({ code }) => code === 'paidAhead')).toMatchObject({ pence: -200 });
  expect(figures.toPay.invoices).toEqual([{ id: 1, supplier: 'Harbour', number: 'INV1', due: null, pence: -200, state: 'not_known' }]);
});

test('each set-aside row is its pot’s new total from its day', () => {
  const account = facts(
    {},
    {
      setAside: [
        { pot: 'redundancy', amount: 10_000, day: '2026-03-01' },
        { pot: 'insurance', amount: 500, day: '2026-05-01' },
        { pot: 'redundancy', amount: 4000, day: '2026-06-01' },
      ],
    },
  );
  expect(owed(account, '2026-04-30').otherPots).toBe(10_000);
  expect(owed(account, '2026-05-31').otherPots).toBe(10_500);
  expect(owed(account, '2026-06-01').otherPots).toBe(4500);
});

const agency = planLine({ line: 'Agency', kind: 'agency_hours', hoursPerWeek: 700, rate: 1000 });

test('agency care since the last invoice is estimated from the plan, in the total and not in what was spent', () => {
  const account = facts({}, { plan: [agency], invoices: [invoice({ day: '2026-05-05', serviceTo: '2026-05-03', amount: 28_000, planLine: 'Agency' })] });
  // £70.00 a week. Before any invoice: from the opening.
  expect(owed(account, '2026-05-04').notYetInvoiced).toBe(29_000);
  const figures = overview(account, '2026-05-10');
  expect(figures.liabilities).toMatchObject({ notYetInvoiced: 7000, invoices: 28_000, total: 35_000 });
  expect(figures.plan.spentToDate).toBe(28_000);
  expect(figures.plan.lines[0]).toMatchObject({ notYetInvoiced: 7000 });
  expect(figures.estimates).toEqual([{ part: 'notYetInvoiced', name: 'Agency', pence: 7000 }]);
});

test('the estimate takes the last 56 days at most, counts an invoice without service days to its own day, and passes over credit notes', () => {
  const some = invoice({ day: '2026-04-12', amount: 7000, planLine: 'Agency' });
  const credit = invoice({ number: 'CN1', day: '2026-05-20', serviceTo: '2026-05-20', amount: -1000, planLine: 'Agency' });
  const estimate = (day: Day, invoices = [some, credit]) => owed(facts({}, { plan: [agency], invoices }), day).notYetInvoiced;
  expect(estimate('2026-04-12')).toBe(0);
  expect(estimate('2026-06-06')).toBe(55_000);
  expect(estimate('2026-06-07')).toBe(56_000);
  expect(estimate('2026-07-30')).toBe(56_000);
  // Invoiced ahead of the day: nothing more to come.
  expect(estimate('2026-05-10', [invoice({ day: '2026-05-01', serviceTo: '2026-05-31', amount: 7000, planLine: 'Agency' })])).toBe(0);
});

test('the estimate begins with the line, each version rounded for its own days', () => {
  const account = facts(
    {},
    {
      plan: [
        planLine({ line: 'Agency', kind: 'agency_hours', hoursPerWeek: 300, rate: 1111, from: '2026-05-01', to: '2026-05-02' }),
        planLine({ line: 'Agency', kind: 'agency_hours', hoursPerWeek: 300, rate: 1200, from: '2026-05-03', to: '2026-05-04' }),
      ],
    },
  );
  // 3333 x 2 / 7 = 952.29 -> 952; 3600 x 2 / 7 = 1028.57 -> 1029.
  expect(owed(account, '2026-05-20').notYetInvoiced).toBe(952 + 1029);
});

test('nothing is owed twice when a recorded wage is cleared by the bank', () => {
  const account = facts(
    {},
    {
      people: [person({})],
      payslips: [payslip({ net: 8200 })],
      payments: [payment({ day: '2026-05-05', to: 'Kit Park', amount: -8200, category: 'wages' })],
      lines: [pays('payment', 1, '2026-05-09', -8200)],
    },
  );
  expect(owed(account, '2026-05-05').wages).toBe(0);
  expect(owed(account, '2026-05-09').wages).toBe(0);
  expect(overview(account, '2026-05-09').toPay.payslips).toEqual([]);
});
