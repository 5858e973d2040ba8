import { describe, expect, it } from 'vitest';
import type { Invoice, Payment, Payslip, Person, Purchase, Rule, StatementLine } from '../books/facts.ts';
import { explainLines } from './lines.ts';
import type { ExplainContext } from './open-documents.ts';
import type { BankLine } from './steps.ts';

const payment = (id: number, more: Partial<Payment>): Payment => ({
  id,
  day: '2026-05-01',
  to: 'Window cleaner',
  amount: -58_00,
  invoice: null,
  category: 'other',
  planLine: null,
  reference: null,
  ...more,
});
const person = (id: number, name: string): Person => ({
  ...{
    id,
    name,
    alsoKnownAs: null,
    born: null,
    started: null,
    left: null,
    hoursPerWeek: null,
    planLine: null,
    holidayMethod: null,
    leaveYearStart: null,
    nothingMoreUpTo: null,
  },
});
const people = [person(1, 'Bryn Howell'), person(2, 'Carys Howell')];
const payslip = (id: number, more: Partial<Payslip>): Payslip => ({
  id,
  person: 1,
  periodStart: '2026-04-06',
  periodEnd: '2026-05-03',
  paidOn: '2026-05-08',
  hours: null,
  gross: 924_00,
  tax: 0,
  employeeNi: 0,
  employerNi: 0,
  employeePension: 0,
  employerPension: 0,
  ...{ studentLoan: null, holidayPay: null, sickPay: null, figuresFrom: null },
  net: 901_80,
  ...more,
});
const invoice = (id: number, more: Partial<Invoice>): Invoice => ({
  id,
  supplier: 1,
  number: `INV104${id}`,
  day: '2026-05-05',
  due: null,
  serviceFrom: null,
  serviceTo: null,
  hours: null,
  rate: null,
  amount: 100_00,
  planLine: null,
  disputedOn: null,
  disputeNote: null,
  lines: null,
  ...more,
});
const purchase = (id: number, more: Partial<Purchase>): Purchase => ({
  id,
  day: '2026-06-18',
  supplier: 2,
  item: 'Stool',
  amount: 81_90,
  planLine: null,
  approvedOn: null,
  approvedBy: null,
  paidBy: null,
  wish: null,
  ...more,
});
const rule = (id: number, contains: string, more: Partial<Rule> = {}): Rule => ({
  id,
  position: id,
  contains,
  direction: 'out',
  category: 'activity',
  planLine: null,
  fund: null,
  ...more,
});
const suppliers = ['Harbour Homecare Ltd', 'Mobility Store', 'Acme'].map((name, index) => ({
  id: index + 1,
  name,
  alsoKnownAs: null,
  careRegistration: null,
  payReference: null,
}));
const line = (id: number, day: string, amount: number, text: string): BankLine => ({ id, day, amount, text });

/** What each line turned out to be: "payslip 2", "rule 1", or "waits". */
function told(context: Partial<ExplainContext>, lines: readonly BankLine[]): string[] {
  const all = { people, suppliers, payments: [], payslips: [], invoices: [], purchases: [], rules: [], lines: [], ...context };
  const explained = explainLines(all, lines);
  return lines.map(({ id, amount }) => {
    const found = explained.get(id);
    if (!found) return 'waits';
    expect(found.parts.reduce((sum, part) => sum + part.amount, 0)).toBe(amount);
    const [part] = found.parts;
    return part?.settles ? `${part.settles.kind} ${part.settles.id}` : `rule ${found.rule}`;
  });
}

describe('step 0: a recorded payment', () => {
  const cheque = payment(1, { reference: 'CHQ 100012' });
  it('is cleared by its reference, or else by a word of who it is to', () => {
    expect(told({ payments: [cheque] }, [line(1, '2026-05-03', -58_00, 'CHEQUE CHQ-100012')])).toEqual(['payment 1']);
    expect(told({ payments: [cheque] }, [line(1, '2026-05-03', -58_00, 'A1 WINDOW SERVICES')])).toEqual(['payment 1']);
  });
  it('waits where the name is there but the amount, the direction or the day does not fit, and no later step is tried', () => {
    const rules = [rule(1, 'cleaner'), rule(2, 'cleaner', { direction: 'in' })];
    const lines = [line(1, '2026-05-03', -58_01, 'CLEANER'), line(2, '2026-05-03', 58_00, 'CLEANER'), line(3, '2026-07-01', -58_00, 'CLEANER')];
    expect(told({ payments: [cheque], rules }, lines)).toEqual(['waits', 'waits', 'waits']);
    expect(told({ payments: [cheque], rules }, [line(1, '2026-06-30', -58_00, 'CLEANER')])).toEqual(['payment 1']);
    expect(told({ payments: [cheque], rules }, [line(1, '2026-04-30', -58_00, 'CLEANER')])).toEqual(['rule 1']);
  });
  it('is cleared once: the next line goes on to the rules', () => {
    const lines = [line(1, '2026-05-02', -58_00, 'CLEANER'), line(2, '2026-05-03', -58_00, 'CLEANER')];
    expect(told({ payments: [cheque], rules: [rule(1, 'cleaner')] }, lines)).toEqual(['payment 1', 'rule 1']);
  });
  it('prefers the payment whose reference the bank prints, and waits between two that are alike', () => {
    const other = payment(2, { reference: 'CHQ 100013' });
    expect(told({ payments: [cheque, other] }, [line(1, '2026-05-03', -58_00, 'CHQ 100013 WINDOW CLEANER')])).toEqual(['payment 2']);
    expect(told({ payments: [cheque, other] }, [line(1, '2026-05-03', -58_00, 'WINDOW CLEANER')])).toEqual(['waits']);
  });
  it('is never cleared by the payee’s name alone where the text has another invoice’s number', () => {
    const paid = payment(1, { to: 'Harbour Homecare', amount: -100_00, invoice: 1, day: '2026-05-06' });
    const context = { payments: [paid], invoices: [invoice(1, {}), invoice(2, {})] };
    expect(told(context, [line(1, '2026-05-09', -100_00, 'HARBOUR HOMECARE INV 1042')])).toEqual(['invoice 2']);
    expect(told(context, [line(1, '2026-05-09', -100_00, 'HARBOUR HOMECARE INV 1041')])).toEqual(['payment 1']);
    expect(told(context, [line(1, '2026-05-09', -100_00, 'HARBOUR HOMECARE')])).toEqual(['payment 1']);
  });
  it('may be money in', () => {
    expect(told({ payments: [payment(1, { amount: 20_00, to: 'Riverside Club' })] }, [line(1, '2026-05-04', 20_00, 'RIVERSIDE')])).toEqual(['payment 1']);
  });
});

describe('step 1: a wage', () => {
  it('needs the net pay, a word of the name, and a day from 3 before to 10 after', () => {
    const on = (day: string): string[] => told({ payslips: [payslip(1, {})] }, [line(1, day, -901_80, 'HOWELL WAGES 0305')]);
    expect([on('2026-05-04'), on('2026-05-05'), on('2026-05-18'), on('2026-05-19')].flat()).toEqual(['waits', 'payslip 1', 'payslip 1', 'waits']);
  });
  it('may be paid before its period ends', () => {
    expect(told({ payslips: [payslip(1, { periodEnd: '2026-05-31' })] }, [line(1, '2026-05-08', -901_80, 'B HOWELL')])).toEqual(['payslip 1']);
  });
  it('leaves a smaller sum waiting, and later steps untried', () => {
    expect(told({ payslips: [payslip(1, {})], rules: [rule(1, 'HOWELL')] }, [line(1, '2026-05-08', -900_00, 'HOWELL')])).toEqual(['waits']);
  });
  it('passes over money in, and a line that only has the initial', () => {
    const rules = [rule(1, 'B'), rule(2, 'HOWELL', { direction: 'in' })];
    const lines = [line(1, '2026-05-08', 901_80, 'HOWELL'), line(2, '2026-05-08', -901_80, 'B BUTCHER')];
    expect(told({ payslips: [payslip(1, {})], rules }, lines)).toEqual(['rule 2', 'rule 1']);
  });
  it('takes the nearest of several alike, the earlier of two as near, and one line to a payslip', () => {
    const weekly = ['2026-05-01', '2026-05-08', '2026-05-15'].map((paidOn, index) => payslip(index + 1, { paidOn }));
    expect(told({ payslips: weekly }, [line(1, '2026-05-08', -901_80, 'HOWELL')])).toEqual(['payslip 2']);
    expect(
      told({ payslips: [payslip(1, { paidOn: '2026-05-02' }), payslip(2, { paidOn: '2026-05-08' })] }, [line(1, '2026-05-05', -901_80, 'HOWELL')]),
    ).toEqual(['payslip 1']);
    const lines = ['2026-05-01', '2026-05-08', '2026-05-11', '2026-05-15'].map((day, index) => line(index + 1, day, -901_80, 'HOWELL'));
    expect(told({ payslips: weekly }, lines)).toEqual(['payslip 1', 'payslip 2', 'waits', 'payslip 3']);
  });
  it('waits between two people who share a name and a net pay', () => {
    expect(told({ payslips: [payslip(1, {}), payslip(2, { person: 2 })] }, [line(1, '2026-05-08', -901_80, 'BRYN HOWELL')])).toEqual(['waits']);
  });
});

describe('a recorded payment for a paper', () => {
  it('pays a payslip: its line clears the payment, and another like it waits', () => {
    const recorded = payment(1, { to: 'Bryn Howell', amount: -901_80, category: 'wages', day: '2026-05-07' });
    const payslips = [payslip(1, {}), payslip(2, { paidOn: '2026-06-05' })];
    const lines = [
      line(1, '2026-05-08', -901_80, 'HOWELL WAGES'),
      line(2, '2026-05-09', -901_80, 'HOWELL WAGES'),
      line(3, '2026-06-05', -901_80, 'HOWELL WAGES'),
    ];
    expect(told({ payslips, payments: [recorded] }, lines)).toEqual(['payment 1', 'waits', 'payslip 2']);
  });
  it('pays back who bought something, so that it is not paid back again', () => {
    const recorded = payment(1, { to: 'Ann Marsh', amount: -81_90, category: 'purchase', day: '2026-06-20' });
    const lines = [line(1, '2026-06-21', -81_90, 'MARSH'), line(2, '2026-06-28', -81_90, 'MARSH')];
    expect(told({ purchases: [purchase(1, { paidBy: 'Ann Marsh' })], payments: [recorded], rules: [rule(1, 'MARSH')] }, lines)).toEqual([
      'payment 1',
      'rule 1',
    ]);
  });
});

describe('step 2: an invoice', () => {
  it('is paid in parts by its number, at most what is still owed', () => {
    const lines = [
      line(1, '2026-05-06', -60_00, 'INV 1041'),
      line(2, '2026-05-07', -41_00, 'INV1041'),
      line(3, '2026-05-08', -40_00, 'inv-1041'),
      line(4, '2026-05-09', -1_00, 'INV1041'),
    ];
    expect(told({ invoices: [invoice(1, {})] }, lines)).toEqual(['invoice 1', 'waits', 'invoice 1', 'waits']);
  });
  it('is not paid before its date', () => {
    expect(told({ invoices: [invoice(1, {})] }, [line(1, '2026-05-04', -100_00, 'INV1041'), line(2, '2026-05-05', -100_00, 'INV1041')])).toEqual([
      'waits',
      'invoice 1',
    ]);
  });
  it('is found by its supplier when just one fits, or just one is owed exactly that sum', () => {
    const both = [invoice(1, { amount: 100_00 }), invoice(2, { amount: 250_00 })];
    const by = (amount: number): string[] => told({ invoices: both }, [line(1, '2026-05-09', amount, 'HARBOUR HOMECARE')]);
    expect([by(-150_00), by(-100_00), by(-80_00), by(-300_00)].flat()).toEqual(['invoice 2', 'invoice 1', 'waits', 'waits']);
  });
  it('waits where the supplier is there with another number, on file or only looking like one', () => {
    const rules = [rule(1, 'HARBOUR')];
    const lines = [line(1, '2026-05-09', -100_00, 'HARBOUR HOMECARE INV2000'), line(2, '2026-05-09', -100_00, 'HARBOUR HOMECARE 2000')];
    expect(told({ invoices: [invoice(1, {})], rules }, lines)).toEqual(['waits', 'waits']);
    const odd = invoice(2, { number: 'B7', supplier: 3, day: '2026-12-01' });
    expect(told({ invoices: [invoice(1, {}), odd], rules }, [line(1, '2026-05-09', -100_00, 'HARBOUR HOMECARE B7')])).toEqual(['waits']);
  });
  it('is passed over once settled', () => {
    const lines = [line(1, '2026-05-06', -100_00, 'INV1041'), line(2, '2026-05-13', -100_00, 'HARBOUR HOMECARE INV1041')];
    expect(told({ invoices: [invoice(1, {})], rules: [rule(1, 'HARBOUR')] }, lines)).toEqual(['invoice 1', 'rule 1']);
  });
  it('is owed less what was recorded by hand up to the line’s day', () => {
    const recorded = payment(1, { to: 'Harbour', amount: -70_00, invoice: 1, day: '2026-05-10', category: 'agency' });
    expect(told({ invoices: [invoice(1, {})], payments: [recorded] }, [line(1, '2026-05-09', -40_00, 'INV1041')])).toEqual(['invoice 1']);
    expect(told({ invoices: [invoice(1, {})], payments: [recorded] }, [line(1, '2026-05-11', -30_00, 'REF INV1041')])).toEqual(['waits']);
    const nameless = { ...recorded, to: 'Mum', invoice: 1 };
    const lines = [line(1, '2026-05-11', -70_00, 'MUM'), line(2, '2026-05-12', -30_00, 'REF INV1041')];
    expect(told({ invoices: [invoice(1, {})], payments: [nameless] }, lines)).toEqual(['payment 1', 'invoice 1']);
  });
  it('waits where the sum is just what a credit note leaves of the invoice: that is no part of it', () => {
    const both = [invoice(1, {}), invoice(2, { amount: -30_00, number: 'CN7' })];
    const by = (amount: number, text: string): string[] => told({ invoices: both }, [line(1, '2026-05-09', amount, text)]);
    expect([by(-70_00, 'INV1041'), by(-70_00, 'HARBOUR HOMECARE'), by(-60_00, 'INV1041'), by(-100_00, 'INV1041')].flat()).toEqual([
      'waits',
      'waits',
      'invoice 1',
      'invoice 1',
    ]);
  });
  it('settles a credit note by its number, or its supplier and exact amount', () => {
    const notes = [invoice(1, { amount: -30_00, number: 'CN7' })];
    const by = (amount: number, text: string): string[] => told({ invoices: notes }, [line(1, '2026-05-09', amount, text)]);
    expect([by(20_00, 'CN 7'), by(30_00, 'HARBOUR HOMECARE'), by(20_00, 'HARBOUR HOMECARE'), by(31_00, 'CN7'), by(-30_00, 'CN7')].flat()).toEqual([
      'invoice 1',
      'invoice 1',
      'waits',
      'waits',
      'waits',
    ]);
  });
});

describe('step 3: a purchase or a repayment', () => {
  it('is the supplier, the same amount, and at most 5 days later', () => {
    const on = (day: string, amount = -81_90): string[] =>
      told({ purchases: [purchase(1, {})], rules: [rule(1, 'MOBILITY')] }, [line(1, day, amount, 'MOBILITY STORE LEEDS')]);
    expect([on('2026-06-17'), on('2026-06-18'), on('2026-06-23'), on('2026-06-24'), on('2026-06-20', -81_91)].flat()).toEqual([
      'rule 1',
      'purchase 1',
      'purchase 1',
      'waits',
      'waits',
    ]);
  });
  it('waits between two alike', () => {
    expect(told({ purchases: [purchase(1, {}), purchase(2, {})] }, [line(1, '2026-06-19', -81_90, 'MOBILITY STORE')])).toEqual(['waits']);
  });
  it('repays who bought it out of their own pocket, once, however much later', () => {
    const lines = [line(1, '2026-08-19', -81_90, 'TO ANN LINDQVIST'), line(2, '2026-08-20', -81_90, 'LINDQVIST')];
    expect(told({ purchases: [purchase(1, { paidBy: 'A Lindqvist' })] }, lines)).toEqual(['repayment 1', 'waits']);
  });
  it('takes a name of short words only as a whole', () => {
    const lent = [purchase(1, { paidBy: 'Bo Li' })];
    expect(told({ purchases: lent }, [line(1, '2026-06-19', -81_90, 'BO LI')])).toEqual(['repayment 1']);
    expect(told({ purchases: lent }, [line(1, '2026-06-19', -81_90, 'LI')])).toEqual(['waits']);
  });
  it('is paid already where a payment was recorded for it', () => {
    const recorded = payment(1, { to: 'Mobility Store Ltd', amount: -81_90, category: 'purchase', day: '2026-06-18' });
    const lines = [line(1, '2026-06-20', -81_90, 'MOBILITY STORE'), line(2, '2026-06-21', -81_90, 'MOBILITY STORE')];
    expect(told({ purchases: [purchase(1, {})], payments: [recorded], rules: [rule(1, 'MOBILITY')] }, lines)).toEqual(['payment 1', 'rule 1']);
  });
});

describe('step 4: the rules', () => {
  const rules = [
    rule(1, 'RIVERSIDE CLUB', { planLine: 3, fund: 4 }),
    rule(2, 'RIVERSIDE', { direction: 'in', category: 'refund' }),
    rule(3, 'RIVERSIDE'),
    rule(4, 'the care ltd'),
  ];
  it('explain by the first that fits in whole words and direction', () => {
    const lines = [
      line(1, '2026-05-01', -22_50, 'RIVERSIDE CLUB'),
      line(2, '2026-05-01', 4_50, 'RIVERSIDE CLUB REFUND'),
      line(3, '2026-05-01', -9_00, 'RIVERSIDE CLUBHOUSE'),
      line(4, '2026-05-01', -9_00, 'RIVERSIDES'),
      line(5, '2026-05-01', -9_00, 'THE CARE LTD'),
    ];
    expect(told({ rules }, lines)).toEqual(['rule 1', 'rule 2', 'rule 3', 'waits', 'waits']);
  });
  it('write the whole line with their category, plan line and fund', () => {
    const context = { people, suppliers: [], payments: [], payslips: [], invoices: [], purchases: [], lines: [], rules };
    expect(explainLines(context, [line(1, '2026-05-01', -22_50, 'RIVERSIDE CLUB')]).get(1)).toEqual({
      parts: [{ amount: -22_50, settles: null, category: 'activity', planLine: 3, fund: 4 }],
      step: 4,
      rule: 1,
    });
  });
});

describe('lines that come in late', () => {
  it('settle nothing that later lines have settled already', () => {
    const there: StatementLine = {
      ...line(9, '2026-05-20', -100_00, 'INV1041'),
      bankAccount: 1,
      balance: null,
      doubtful: false,
      parts: [{ amount: -100_00, settles: { kind: 'invoice', id: 1 }, category: null, planLine: null, fund: null }],
    };
    expect(told({ invoices: [invoice(1, {})], lines: [there] }, [line(1, '2026-05-06', -100_00, 'INV1041')])).toEqual(['waits']);
  });
});
