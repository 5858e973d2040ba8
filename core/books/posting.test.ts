import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATEGORIES } from './facts.ts';
import type { Invoice, LinePart, Payment, Payslip, Purchase, StatementLine } from './facts.ts';
import type { Leg, Posting } from './posting.ts';
import {
  headingOf,
  isCost,
  postBankAccount,
  postInvoice,
  postLine,
  postOpeningAmount,
  postPayment,
  postPayslip,
  postPurchase,
  settledInvoice,
  settledNothing,
  settledPayment,
  settledPayslip,
  settledPurchase,
} from './posting.ts';

const OPENED = '2026-04-06';

const payslip: Payslip = {
  id: 1,
  person: 1,
  periodStart: '2026-06-29',
  periodEnd: '2026-07-26',
  paidOn: '2026-07-31',
  hours: 9200,
  gross: 121440,
  tax: 4948,
  employeeNi: 1971,
  employerNi: 300,
  employeePension: 3672,
  employerPension: 2203,
  ...{ studentLoan: null, holidayPay: null, sickPay: null, figuresFrom: null },
  net: 110849,
};
const invoice: Invoice = {
  id: 1,
  supplier: 1,
  number: 'INV1040',
  day: '2026-05-05',
  due: null,
  serviceFrom: null,
  serviceTo: null,
  hours: null,
  rate: null,
  amount: 37725,
  planLine: 2,
  disputedOn: null,
  disputeNote: null,
  lines: null,
};
const purchase: Purchase = {
  id: 1,
  day: '2026-06-18',
  supplier: 2,
  item: 'Perching stool',
  amount: 8190,
  planLine: 3,
  approvedOn: null,
  approvedBy: null,
  paidBy: null,
  wish: null,
};
const payment: Payment = {
  id: 1,
  day: '2026-10-17',
  to: 'Window cleaner',
  amount: -5800,
  invoice: null,
  category: 'other',
  planLine: null,
  reference: 'CHQ 100012',
};
const line: StatementLine = {
  id: 1,
  bankAccount: 1,
  day: '2026-07-07',
  amount: -21377,
  text: 'HARBOUR HOMECARE INV1042',
  balance: null,
  doubtful: false,
  parts: [],
};

const sides = (posting: Posting): Record<string, number> => Object.fromEntries(posting.legs.map((leg) => [leg.heading, leg.pence]));
const total = (legs: readonly Leg[]): number => legs.reduce((sum, leg) => sum + leg.pence, 0);
const nothingSettled = (): never => {
  throw new Error('no part of this line settles a document');
};

describe('what each document posts', () => {
  test('a payslip costs gross and on-costs, and leaves net pay, HMRC and pension owed', () => {
    const posting = postPayslip(payslip, 1, OPENED);
    expect(posting.day).toBe('2026-07-26');
    // 1,214.40 + 3.00 + 22.03 = 1,239.43; 49.48 + 19.71 + 3.00 = 72.19; 36.72 + 22.03 = 58.75.
    expect(sides(posting)).toEqual({ costs: 123943, wages_owed: -110849, hmrc_owed: -7219, pension_owed: -5875 });
  });

  test('a student loan goes to HMRC with tax and National Insurance, and comes off what is paid', () => {
    // 72.19 as above and 36.00 = 108.19 to HMRC; 1,108.49 - 36.00 = 1,072.49 to the assistant; the cost is the same.
    expect(sides(postPayslip({ ...payslip, studentLoan: 3600, net: 107249 }, 1, OPENED))).toEqual({
      ...{ costs: 123943, wages_owed: -107249, hmrc_owed: -10819, pension_owed: -5875 },
    });
  });

  test('net pay that is £5.00 less than the other figures say leaves £5.00 of other deductions', () => {
    expect(sides(postPayslip({ ...payslip, net: 110349 }, null, OPENED))['other_deductions']).toBe(-500);
  });

  test('a payslip dated before the opening is owed from then on, and is no cost', () => {
    const posting = postPayslip({ ...payslip, periodEnd: '2026-04-05' }, 1, OPENED);
    expect(posting.day).toBe(OPENED);
    expect(sides(posting)).toEqual({ opening: 110849, wages_owed: -110849 });
  });

  test('an invoice is a cost of its day and owed; a credit note the other way round', () => {
    expect(sides(postInvoice(invoice, OPENED))).toEqual({ costs: 37725, invoices_owed: -37725 });
    expect(sides(postInvoice({ ...invoice, amount: -1000 }, OPENED))).toEqual({ costs: -1000, invoices_owed: 1000 });
    expect(sides(postInvoice({ ...invoice, day: '2026-04-01' }, OPENED))).toEqual({ opening: 37725, invoices_owed: -37725 });
  });

  test('a purchase is owed to the shop, or to whoever paid for it', () => {
    expect(sides(postPurchase(purchase, OPENED))).toEqual({ costs: 8190, invoices_owed: -8190 });
    expect(sides(postPurchase({ ...purchase, paidBy: 'Sam' }, OPENED))).toEqual({ costs: 8190, owed_to_people: -8190 });
  });

  test('a recorded payment is on its way against what it pays', () => {
    expect(sides(postPayment(payment, settledNothing({ category: 'other', planLine: null, fund: null }), OPENED))).toEqual({ recorded: -5800, costs: 5800 });
    expect(sides(postPayment(payment, settledInvoice(invoice), OPENED))).toEqual({ recorded: -5800, invoices_owed: 5800 });
  });

  test('a recorded payment from before the opening counts from the opening on, and is no cost', () => {
    const early = { ...payment, day: '2026-03-30' };
    const posting = postPayment(early, settledNothing({ category: 'other', planLine: null, fund: null }), OPENED);
    expect(posting.day).toBe(OPENED);
    expect(sides(posting)).toEqual({ recorded: -5800, opening: 5800 });
    expect(sides(postPayment(early, settledInvoice(invoice), OPENED))).toEqual({ recorded: -5800, invoices_owed: 5800 });
  });

  test('an unexplained line is in the bank and in nothing else', () => {
    expect(sides(postLine(line, nothingSettled))).toEqual({ bank: -21377, unexplained: 21377 });
  });

  test('a line with two parts posts a pair for each, named alike on both sides', () => {
    const parts: LinePart[] = [
      { amount: -20000, settles: { kind: 'invoice', id: 1 }, category: null, planLine: null, fund: null },
      { amount: -1377, settles: null, category: 'transport', planLine: 4, fund: 1 },
    ];
    expect(postLine({ ...line, parts }, () => settledInvoice(invoice)).legs).toEqual([
      { heading: 'bank', category: 'agency', planLine: 2, fund: null, pence: -20000 },
      { heading: 'invoices_owed', category: 'agency', planLine: 2, fund: null, pence: 20000 },
      { heading: 'bank', category: 'transport', planLine: 4, fund: 1, pence: -1377 },
      { heading: 'costs', category: 'transport', planLine: 4, fund: 1, pence: 1377 },
    ]);
  });

  test('the line that clears a recorded payment takes it off what is on its way', () => {
    const parts: LinePart[] = [{ amount: -5800, settles: { kind: 'payment', id: 1 }, category: null, planLine: null, fund: null }];
    const posting = postLine({ ...line, amount: -5800, parts }, () => settledPayment(payment, null));
    expect(sides(posting)).toEqual({ bank: -5800, recorded: 5800 });
  });

  test('the opening balance and what is owed to HMRC and the pension scheme stand against the opening', () => {
    expect(
      sides(
        postBankAccount({ id: 1, name: 'main', openingBalance: 474015, nothingMoreUpTo: null, what: null, float: null, usedFrom: null, usedTo: null }, OPENED),
      ),
    ).toEqual({
      bank: 474015,
      opening: -474015,
    });
    const owed = { id: 1, what: 'hmrc', person: null, planLine: null, fund: null, pence: 11240, hours: null } as const;
    expect(sides(postOpeningAmount(owed, OPENED))).toEqual({ hmrc_owed: -11240, opening: 11240 });
    expect(postOpeningAmount({ ...owed, what: 'contribution' }, OPENED).legs).toEqual([]);
  });

  test('money of every category has one heading', () => {
    expect(CATEGORIES.filter((category) => headingOf(category) !== 'costs').map((category) => [category, headingOf(category)])).toEqual([
      ['direct_payment', 'direct_payment'],
      ['contribution', 'contribution'],
      ['one_off_funding', 'one_off_funding'],
      ['refund', 'refund'],
      ['interest', 'interest'],
      ['wages', 'wages_owed'],
      ['hmrc', 'hmrc_owed'],
      ['pension', 'pension_owed'],
      ['repayment_to_council', 'repaid_to_council'],
      ['own_transfer', 'own_transfer'],
    ]);
  });

  test('only costs and refunds count against a plan line', () => {
    expect((['activity', 'refund', 'other', 'agency'] as const).every(isCost)).toBe(true);
    expect((['wages', 'direct_payment', 'interest', 'own_transfer', 'hmrc'] as const).some(isCost)).toBe(false);
  });
});

describe('whatever the document', () => {
  const pence = fc.integer({ min: -1_000_000_00, max: 1_000_000_00 });
  const day = fc.constantFrom('2026-04-05', '2026-04-06', '2026-10-01');
  const id = fc.option(fc.constantFrom(1, 2), { nil: null });
  const name = fc.option(fc.constant('Sam'), { nil: null });
  const category = fc.constantFrom(...CATEGORIES);
  const settled = fc.oneof(
    id.map(settledPayslip),
    id.map((planLine) => settledInvoice({ planLine })),
    fc.record({ planLine: id, paidBy: name }).map(settledPurchase),
    fc.record({ category, planLine: id, fund: id }).map(settledNothing),
  );
  const postings = fc.oneof(
    fc
      .record({ periodEnd: day, gross: pence, tax: pence, employeeNi: pence, employerNi: pence, employeePension: pence, employerPension: pence, net: pence })
      .map((fields) => postPayslip({ ...payslip, ...fields }, 1, OPENED)),
    fc.record({ day, amount: pence }).map((fields) => postInvoice({ ...invoice, ...fields }, OPENED)),
    fc.record({ day, amount: pence, paidBy: name }).map((fields) => postPurchase({ ...purchase, ...fields }, OPENED)),
    fc.tuple(fc.record({ day, amount: pence }), settled).map(([fields, what]) => postPayment({ ...payment, ...fields }, what, OPENED)),
    fc
      .tuple(
        fc.array(fc.record({ amount: pence, settles: fc.constant({ kind: 'invoice' as const, id: 1 }), category: fc.constant(null), planLine: id, fund: id })),
        settled,
      )
      .map(([parts, what]) => postLine({ ...line, amount: parts.reduce((sum, part) => sum + part.amount, 0), parts }, () => what)),
  );

  test('its legs add up to 0, none is empty, and none is dated before the opening', () => {
    fc.assert(
      fc.property(postings, (posting) => {
        expect(total(posting.legs)).toBe(0);
        expect(posting.legs.every((leg) => leg.pence !== 0 && Number.isSafeInteger(leg.pence))).toBe(true);
        expect(posting.day >= OPENED).toBe(true);
      }),
    );
  });
});
