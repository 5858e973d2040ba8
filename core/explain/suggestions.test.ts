import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account, Invoice, Payment, Payslip, Person, Purchase, StatementLine } from '../books/facts.ts';
import type { BankLine } from './steps.ts';
import type { SuggestContext } from './idea.ts';
import { suggestions } from './suggestions.ts';

const account: Account = {
  id: 1,
  reference: 'DP-1',
  person: 'R Lindqvist',
  council: 'Anyshire Council',
  openedOn: '2026-04-06',
  planYearStart: '2026-04-06',
  employmentAllowance: false,
  nation: 'england-and-wales',
  ask: null,
};
const NAMES = ['Bryn Howell', 'Amara Osei'];
const invoice = (id: number, amount: number, more: Partial<Invoice> = {}): Invoice => ({
  id,
  supplier: 1,
  number: `INV104${id}`,
  day: `2026-05-0${id}`,
  due: null,
  serviceFrom: null,
  serviceTo: null,
  hours: null,
  rate: null,
  amount,
  planLine: 2,
  disputedOn: null,
  disputeNote: null,
  lines: null,
  ...more,
});
const payslip = (id: number, name: string, net: number): Payslip => ({
  id,
  person: NAMES.indexOf(name) + 1,
  periodStart: '2026-04-06',
  periodEnd: '2026-05-03',
  paidOn: '2026-05-08',
  hours: null,
  gross: net,
  tax: 0,
  employeeNi: 0,
  employerNi: 0,
  employeePension: 0,
  employerPension: 0,
  ...{ studentLoan: null, holidayPay: null, sickPay: null, figuresFrom: null },
  net,
});
const purchase: Purchase = {
  id: 1,
  day: '2026-05-01',
  supplier: 2,
  item: 'Stool',
  amount: 81_90,
  planLine: null,
  approvedOn: null,
  approvedBy: null,
  paidBy: 'Ann Marsh',
  wish: null,
};
const payment: Payment = { id: 1, day: '2026-05-01', to: 'Window cleaner', amount: -58_00, invoice: null, category: 'other', planLine: null, reference: null };
const line = (amount: number, text: string, day = '2026-05-10'): BankLine => ({ id: 1, day, amount, text });
const people = NAMES.map((name, index) => ({ id: index + 1, name, alsoKnownAs: null, started: null })) as Person[];
const planLines = ['Club', 'Weekend agency'].map((name, index) => ({ id: index + 1, name }));
const suppliers = ['Harbour Homecare', 'Mobility Store', 'Acme'].map((name, index) => ({
  id: index + 1,
  name,
  alsoKnownAs: null,
  careRegistration: null,
  payReference: null,
}));
const nothing: SuggestContext = {
  account,
  people,
  planLines,
  plan: [],
  suppliers,
  payments: [],
  payslips: [],
  invoices: [],
  purchases: [],
  rules: [],
  lines: [],
  bankAccounts: [],
};

function told(context: Partial<SuggestContext>, about: BankLine): { title: string; fits: boolean; parts: string[] }[] {
  return suggestions({ ...nothing, ...context }, about).map(({ title, fits, parts }) => ({
    title,
    fits,
    parts: parts.map((part) => `${part.amount} ${part.settles ? `${part.settles.kind} ${part.settles.id}` : part.category}`),
  }));
}

describe('suggestions for a line that waits', () => {
  it('offer payments written down of one day to one payee together, with what came off', () => {
    const paid = (id: number, amount: number, to = 'Harbour Homecare', day = '2026-05-08'): Payment => ({ ...payment, id, to, amount, day });
    // 100.00 + 50.00 - 20.00
    const payments = [paid(1, -100_00), paid(2, -50_00), paid(3, 20_00), paid(4, -30_00, 'Acme'), paid(5, -9_00, 'Harbour Homecare', '2026-05-07')];
    expect(told({ payments }, line(-130_00, 'HARBOUR HOMECARE'))[0]).toEqual({
      title: 'The payments you wrote down: Harbour Homecare',
      fits: true,
      parts: ['-10000 payment 1', '-5000 payment 2', '2000 payment 3'],
    });
    expect(told({ payments }, line(-150_00, 'HARBOUR HOMECARE')).map(({ title }) => title)).toEqual(['Care agency']);
  });
  it('offer part of a wage, which never explains itself', () => {
    expect(told({ payslips: [payslip(1, 'Bryn Howell', 901_80)] }, line(-500_00, 'HOWELL'))).toEqual([
      { title: 'Part of wages of Bryn Howell', fits: false, parts: ['-50000 payslip 1'] },
    ]);
  });
  it('offer the sum that fits before the part, and names before sums alone', () => {
    const found = told({ invoices: [invoice(1, 300_00), invoice(2, 100_00), invoice(3, 100_00, { supplier: 3 })] }, line(-100_00, 'HARBOUR INV9999'));
    expect(found.map(({ title }) => title)).toEqual(['Invoice INV1042', 'Invoice INV1043', 'Part of invoice INV1041']);
    expect(found.map(({ fits }) => fits)).toEqual([true, true, false]);
  });
  it('offer the invoices numbered in the text together', () => {
    const found = told({ invoices: [invoice(1, 60_00), invoice(2, 40_00), invoice(3, 25_00)] }, line(-100_00, 'HARBOUR HOMECARE INV1041 INV1042'));
    expect(found[0]).toEqual({ title: 'Invoices paid together', fits: true, parts: ['-6000 invoice 1', '-4000 invoice 2'] });
  });
  it('offer an invoice less its credit note', () => {
    const found = told({ invoices: [invoice(1, 60_00), invoice(2, -15_00)] }, line(-45_00, 'HARBOUR HOMECARE'));
    expect(found[0]).toEqual({ title: 'Invoices paid together', fits: true, parts: ['-6000 invoice 1', '1500 invoice 2'] });
  });
  it('offer an invoice less its credit note among others that are open, rather than as part of it', () => {
    const open = [invoice(1, 60_00), invoice(2, -15_00), invoice(3, 80_00)];
    const found = told({ invoices: open }, line(-45_00, 'HARBOUR HOMECARE INV1041'));
    expect(found[0]).toEqual({ title: 'Invoices paid together', fits: true, parts: ['-6000 invoice 1', '1500 invoice 2'] });
  });
  it('offer the wages of a payday together', () => {
    const payslips = [payslip(1, 'Bryn Howell', 900_00), payslip(2, 'Amara Osei', 400_00)];
    expect(told({ payslips }, line(-1300_00, 'FAIRPAY NET PAY'))[0]).toEqual({
      title: 'Wages paid together',
      fits: true,
      parts: ['-90000 payslip 1', '-40000 payslip 2'],
    });
  });
  it('say what is over where more was paid than is owed', () => {
    expect(told({ invoices: [invoice(1, 100_00)] }, line(-102_50, 'HARBOUR HOMECARE'))[0]).toEqual({
      title: 'Invoice INV1041, and something more',
      fits: false,
      parts: ['-10000 invoice 1', '-250 agency'],
    });
  });
  it('offer a recorded payment by its sum, and what to pay back to whom', () => {
    expect(told({ payments: [payment] }, line(-58_00, 'CHEQUE 12'))[0]?.parts).toEqual(['-5800 payment 1']);
    expect(told({ purchases: [purchase] }, line(-81_90, 'TRANSFER'))[0]?.title).toBe('Paid back to Ann Marsh');
  });
  it('offer what was said for the same words before', () => {
    const before: StatementLine = {
      id: 7,
      bankAccount: 1,
      day: '2026-05-03',
      amount: -9_00,
      text: 'POTTERY ROOM 0305',
      balance: null,
      doubtful: false,
      parts: [{ amount: -9_00, settles: null, category: 'activity', planLine: 1, fund: 1 }],
    };
    expect(suggestions({ ...nothing, lines: [before] }, line(-12_00, 'POTTERY ROOM 1005'))[0]).toEqual({
      title: 'Activity, Club',
      detail: 'As you said for the same words on 3 May 2026',
      fits: true,
      sure: true,
      left: null,
      note: null,
      bill: null,
      parts: [{ amount: -12_00, settles: null, category: 'activity', planLine: 1, fund: 1 }],
    });
  });
  describe('of the other half of a transfer between own accounts', () => {
    const bankAccounts = ['main', 'Savings'].map((name, index) => ({
      id: index + 1,
      name,
      openingBalance: 0,
      nothingMoreUpTo: null,
      what: null,
      float: null,
      usedFrom: null,
      usedTo: null,
    }));
    const other = (some: Partial<StatementLine>): StatementLine => ({
      ...{ id: 7, bankAccount: 2, day: '2026-05-12', amount: 500_00, text: 'FROM CURRENT', balance: null, doubtful: false, parts: [] },
      ...some,
    });
    const own = { ...line(-500_00, 'TO SAVINGS'), bankAccount: 1, balance: null, doubtful: false, parts: [] };
    const first = (...others: StatementLine[]): (string | boolean | undefined)[] => {
      const [idea] = suggestions({ ...nothing, bankAccounts, lines: [own, ...others] }, own);
      return [idea?.title, idea?.detail, idea?.sure];
    };
    it('name its sum, day and bank account, and are sure where there is one', () => {
      const whole = ['Between own accounts', 'The other half: £500.00 into Savings on 12 May 2026'];
      expect(first(other({}))).toEqual([...whole, true]);
      expect(first(other({}), other({ id: 8 }))).toEqual([...whole, false]);
    });
    it('offer none of the same bank account, of another sum, too far away, or explained otherwise', () => {
      const made = (category: 'own_transfer' | 'interest', amount = 500_00): StatementLine['parts'] => [
        { amount, settles: null, category, planLine: null, fund: null },
      ];
      for (const some of [{ bankAccount: 1 }, { amount: 499_99 }, { day: '2026-05-20' }, { parts: made('interest') }])
        expect(first(other(some))[1]).not.toBe('The other half: £500.00 into Savings on 12 May 2026');
      expect(first(other({ parts: made('own_transfer') }))[0]).toBe('Between own accounts');
      // It has its other half already.
      const half = other({ id: 9, bankAccount: 1, amount: -500_00, day: '2026-05-11', parts: made('own_transfer', -500_00) });
      expect(first(other({ parts: made('own_transfer') }), half)[1]).not.toContain('The other half');
    });
  });
  it('say of a paper that was paid already that it was paid twice, outside the plan', () => {
    const paid: StatementLine = {
      ...{ id: 7, bankAccount: 1, day: '2026-05-03', amount: -100_00, text: 'HARBOUR HOMECARE', balance: null, doubtful: false },
      parts: [{ amount: -100_00, settles: { kind: 'invoice', id: 1 }, category: null, planLine: null, fund: null }],
    };
    const again = told({ invoices: [invoice(1, 100_00)], lines: [paid] }, line(-100_00, 'HARBOUR HOMECARE'));
    expect(again.find(({ title }) => title === 'Paid twice by mistake')?.parts).toEqual(['-10000 other']);
    expect(told({ invoices: [invoice(1, 100_00)], lines: [paid] }, line(-100_00, 'SOMEBODY ELSE')).map(({ title }) => title)).not.toContain(
      'Paid twice by mistake',
    );
  });
  it('guess a category from the bank’s words and the account’s names', () => {
    expect(told({}, line(1970_40, 'ANYSHIRE 44'))[0]?.parts).toEqual(['197040 direct_payment']);
    expect(told({}, line(193_00, 'LINDQVIST'))[0]?.parts).toEqual(['19300 contribution']);
    expect(told({}, line(-541_25, 'HMRC CUMBERNAULD'))[0]?.parts).toEqual(['-54125 hmrc']);
    expect(told({}, line(-1_00, 'ZZZ'))).toEqual([]);
  });
  it('take money for the council’s only where nobody else is named beside its town', () => {
    const isCouncil = (amount: number, text: string): boolean =>
      told({}, line(amount, text)).some(({ parts }) => parts.some((part) => /repayment_to_council|direct_payment/.test(part)));
    expect(['ARGOS ANYSHIRE', 'ANYSHIRE TYRES', 'TESCO STORES 3021 ANYSHIRE'].map((text) => [isCouncil(-40_00, text), isCouncil(40_00, text)])).toEqual([
      [false, false],
      [false, false],
      [false, false],
    ]);
    expect(['ANYSHIRE CC', 'ANYSHIRE COUNTY COUNCIL', 'ANYSHIRE DP REFUND 0041'].map((text) => isCouncil(-40_00, text))).toEqual([true, true, true]);
  });
  describe('are sure only where they rest on more than a common word', () => {
    const sure = (context: Partial<SuggestContext>, about: BankLine): (string | boolean)[][] =>
      suggestions({ ...nothing, ...context }, about).map((one) => [one.title, one.sure]);
    const before = (text: string, some: Partial<StatementLine> = {}): StatementLine => ({
      ...{ id: 7, bankAccount: 1, day: '2026-05-03', amount: -9_00, text, balance: null, doubtful: false },
      parts: [{ amount: -9_00, settles: null, category: 'activity', planLine: 1, fund: null }],
      ...some,
    });
    it('a trade alone names nobody; a name or a number does', () => {
      const invoices = [invoice(1, 300_00)];
      expect(sure({ invoices }, line(-15_00, 'H HOMECARE'))[0]).toEqual(['Part of invoice INV1041', false]);
      expect(sure({ invoices }, line(-15_00, 'HARBOUR H'))[0]).toEqual(['Part of invoice INV1041', true]);
      expect(sure({ invoices }, line(-15_00, 'BACS INV1041'))[0]).toEqual(['Part of invoice INV1041', true]);
    });
    it('a sum alone is sure where nothing else has it', () => {
      expect(sure({ payslips: [payslip(1, 'Bryn Howell', 90_00)] }, line(-90_00, 'FPO'))).toEqual([['Wages of Bryn Howell', true]]);
      const two = [payslip(1, 'Bryn Howell', 90_00), payslip(2, 'Amara Osei', 90_00)];
      expect(sure({ payslips: two }, line(-90_00, 'FPO')).map(([, one]) => one)).toEqual([false, false]);
    });
    it('a sum alone is not, where the bank’s words tell of a charge or of money between own accounts', () => {
      const invoices = [invoice(1, 5_00)];
      expect(sure({ invoices }, line(-5_00, 'FPO'))[0]).toEqual(['Invoice INV1041', true]);
      expect(sure({ invoices }, line(-5_00, 'ACCOUNT FEE'))[0]).toEqual(['Invoice INV1041', false]);
      expect(sure({ invoices }, line(-5_00, 'TO SAVINGS'))[0]).toEqual(['Invoice INV1041', false]);
    });
    it('a word of the bank’s never is', () => {
      expect(sure({}, line(-541_25, 'HMRC CUMBERNAULD'))).toEqual([['Tax and National Insurance', false]]);
    });
    it('a rule that fits is, one that shares a word is not', () => {
      const rule = { id: 1, position: 0, contains: 'CORNER HALL', direction: 'out', category: 'activity', planLine: 1, fund: null } as const;
      expect(sure({ rules: [rule] }, line(-5_00, 'CORNER HALL 12'))).toEqual([['Activity, Club', true]]);
      expect(sure({ rules: [rule] }, line(-5_00, 'CORNER SHOP'))).toEqual([['Activity, Club', false]]);
    });
    it('the same payee by two words is, by one is not; money that comes back from one is a refund', () => {
      const lines = [before('CORNER HALL LEEDS 4')];
      expect(sure({ lines }, line(-5_00, 'CORNER HALL YORK 5'))).toEqual([['Activity, Club', true]]);
      expect(sure({ lines }, line(-5_00, 'CORNER CHEMIST'))).toEqual([['Activity, Club', false]]);
      expect(sure({ lines }, line(5_00, 'CORNER HALL YORK'))).toEqual([['Refund, Club', true]]);
    });
    it('a refund of one line of two is linked to the line of that sum; of more than any of them, to none', () => {
      const lines = [before('CORNER HALL LEEDS 4', { id: 7, amount: -9_00 }), before('CORNER HALL LEEDS 5', { id: 8, day: '2026-05-05', amount: -12_00 })];
      const ofTwo = lines.map((one) => ({ ...one, parts: one.parts.map((part) => ({ ...part, amount: one.amount })) }));
      const linked = (amount: number): unknown => suggestions({ ...nothing, lines: ofTwo }, line(amount, 'CORNER HALL YORK'))[0]?.parts[0]?.refunds;
      expect([linked(9_00), linked(12_00), linked(10_00), linked(13_00)]).toEqual([
        { kind: 'line', id: 7 },
        { kind: 'line', id: 8 },
        { kind: 'line', id: 8 },
        undefined,
      ]);
    });
    it('how many lines had the same words is said, and another answer to them is offered too', () => {
      const club = [1, 2, 3].map((id) => before('POTTERY ROOM', { id: id + 10, day: `2026-05-0${id}` }));
      const other = before('POTTERY ROOM', { parts: [{ amount: -9_00, settles: null, category: 'training', planLine: null, fund: null }] });
      const [first, second] = suggestions({ ...nothing, lines: [other, ...club] }, line(-9_00, 'POTTERY ROOM'));
      expect(first).toMatchObject({ title: 'Activity, Club', detail: 'As for 3 lines with the same words, last on 3 May 2026' });
      expect(second).toMatchObject({ title: 'Training' });
    });
    it('where the same words paid a bill and none is open, a new one is to be written down', () => {
      const paid = before('HARBOUR HOMECARE 1', {
        parts: [{ amount: -9_00, settles: { kind: 'invoice', id: 1 }, category: null, planLine: null, fund: null }],
      });
      const [first] = suggestions({ ...nothing, lines: [paid], invoices: [invoice(1, 9_00)] }, line(-11_00, 'HARBOUR HOMECARE 2'));
      expect(first).toMatchObject({ title: 'A new invoice from Harbour Homecare', sure: true, parts: [], bill: 'Harbour Homecare' });
    });
  });
  it('always add up to the line', () => {
    const invoices = [invoice(1, 60_00), invoice(2, 40_00), invoice(3, -15_00), invoice(4, 31_00)];
    const payslips = [payslip(1, 'Bryn Howell', 50_00), payslip(2, 'Amara Osei', 35_00)];
    fc.assert(
      fc.property(
        fc.integer({ min: -140_00, max: 140_00 }),
        fc.constantFrom('HARBOUR HOMECARE', 'HOWELL OSEI', 'INV1041 INV1042', 'MOBILITY MARSH', 'CLEANER'),
        (amount, text) => {
          for (const { parts } of suggestions({ ...nothing, invoices, payslips, purchases: [purchase], payments: [payment] }, line(amount, text)))
            expect(parts.reduce((sum, part) => sum + part.amount, 0)).toBe(amount);
        },
      ),
    );
  });
});
