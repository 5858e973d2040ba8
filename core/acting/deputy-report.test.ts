/** A deputy's report to the OPG, as far as this account can tell (the worked tests of B2). */
import { describe, expect, test } from 'vitest';
import { facts, of, rules } from '../../tests/facts-builder.ts';
import type { DeputyReport, OwnAccount } from '../books/facts.ts';
import { figuresOf } from '../figures/figures.ts';
import { deputyPaper, deputyWorkbook } from '../papers/deputy-report.ts';
import { deputySheet } from './deputy-report.ts';
import { formFor, isLarge, isTolerated, OPG_GROUPS, reportDue } from './opg.ts';

const REPORT: DeputyReport = {
  ...{ id: 1, as: 'lay', from: '2026-04-06', to: '2027-03-31', alsoHealth: false, dueDays: null, assets: 1_850_000 },
  ...{ opening: 420_000, moneyIn: 1_240_000, moneyOut: 1_110_000, gifts: 5_000, expenses: 0, closing: 545_000, whyDiffers: null },
  ...{ contacts: 'Her sister', visits: 'Weekly', benefits: 'March', debts: 'None', nextYear: 'None', sentOn: null },
};

describe('B2: from the data of the deputy service', () => {
  test('a report is due 21 days after its last day for family, 56 for professionals and authorities, or by its letter', () => {
    expect(reportDue('2027-03-31', 'lay', null)).toBe('2027-04-21');
    expect(reportDue('2027-03-31', 'professional', null)).toBe('2027-05-26');
    expect(reportDue('2027-03-31', 'public', null)).toBe('2027-05-26');
    expect(reportDue('2027-03-31', 'lay', 61)).toBe('2027-05-31');
  });

  test('what the person owns offers the form: £20,999.99 the short one, £21,000.00 the long one, nothing where it is not known', () => {
    expect(formFor(2_099_999, 'lay', false)).toBe('OPG103');
    expect(formFor(2_100_000, 'lay', false)).toBe('OPG102');
    expect(formFor(2_100_000, 'professional', true)).toBe('OPG102-4-5');
    expect(formFor(0, 'public', false)).toBe('OPG103-6');
    expect(formFor(null, 'lay', false)).toBeNull();
  });

  test('£1,000.00 is not listed by itself, £1,000.01 is; a difference of 19p is passed over, one of 20p is not', () => {
    expect([isLarge(100_000), isLarge(100_001)]).toEqual([false, true]);
    expect([isTolerated(19), isTolerated(-19), isTolerated(20), isTolerated(-20)]).toEqual([true, true, false, false]);
  });

  test('each group and each of its categories is there once', () => {
    const keys = OPG_GROUPS.flatMap(({ way, id, categories }) => categories.map((one) => `${way} ${id} ${one.id}`));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('out care councilCharges');
  });
});

describe('B2: what this account holds of it', () => {
  const lines = [
    of('direct_payment', '2026-04-20', 84_000),
    of('contribution', '2026-04-21', 100_000),
    of('contribution', '2026-05-21', 100_001),
    of('own_transfer', '2026-06-01', 2_500),
    of('wages', '2026-06-02', -40_000),
    of('contribution', '2027-04-01', 5_000),
  ];
  const all = facts({}, { councilRules: [rules({})], lines });
  const sheet = (some: Partial<DeputyReport> = {}) => deputySheet(all, figuresOf(all, REPORT.to, '2027-04-10'), { ...REPORT, ...some });

  test('contributions of its days are council charges for care, with their total; the direct payment and what is spent of it are in no sum', () => {
    const { charges, chargesTotal, large } = sheet();
    expect(charges.map(({ day, pence }) => `${day} ${pence}`)).toEqual(['2026-04-21 100000', '2026-05-21 100001']);
    expect(chargesTotal).toBe(charges.reduce((sum, { pence }) => sum + pence, 0));
    expect(large.map(({ pence }) => pence)).toEqual([100_001]);
  });

  test('days that the bank does not reach yet are named, so that a total is not taken for the whole', () => {
    const early = facts({}, { councilRules: [rules({})], lines: lines.filter(({ day }) => day < '2026-06-03') });
    const { chargesTotal, missing } = deputySheet(early, figuresOf(early, REPORT.to, '2026-06-10'), REPORT);
    expect(chargesTotal).toBe(200_001);
    expect(missing[0]).toBe('The bank is here up to 2 June 2026. What was paid after that is not counted.');
    expect(sheet().missing.join(' ')).not.toContain('The bank is here up to');
  });

  test('what may be the person’s own money has no description, and is named as missing', () => {
    expect(sheet().missing[0]).toContain('Say what £25.00 of 1 June 2026 was, and whose');
  });

  test('the balance check: opening, money in and out, gifts and expenses come to the closing balance, else it is explained', () => {
    expect(sheet()).toMatchObject({ difference: 0, isTolerated: true });
    expect(sheet({ closing: 544_981 })).toMatchObject({ difference: 19, isTolerated: true });
    expect(sheet({ closing: 544_980 }).missing).toContain('The sums differ by £0.20, and it is not said why.');
    expect(sheet({ closing: 544_980, whyDiffers: 'A lost receipt' }).missing.join(' ')).not.toContain('The sums differ');
    expect(sheet({ opening: null })).toMatchObject({ difference: null, isTolerated: false });
  });

  test('every answer that is missing is named, and none is shown as £0.00', () => {
    const bare = { assets: null, gifts: null, debts: null } as const;
    const { missing, form } = sheet(bare);
    expect(form).toBeNull();
    for (const said of ['What the person owns is not written down', 'Gifts are missing', 'What the person owes is missing'])
      expect(missing.join(' ')).toContain(said);
    const paper = deputyPaper({ ...REPORT, ...bare }, sheet(bare), { account: all.account, madeAt: '2027-04-10T09:00:00.000Z' });
    expect(JSON.stringify(paper.blocks)).toContain('["Gifts made for the person","not known"]');
  });

  test('another report of some of the same days is told of; one that ends the day before is not', () => {
    const { id: _, ...later } = { ...REPORT, from: '2027-03-31', to: '2028-03-30' };
    const both = (from: string) => {
      const two = facts({}, { councilRules: [rules({})], deputyReports: [REPORT, { ...later, from }] });
      return deputySheet(two, figuresOf(two, REPORT.to, '2027-04-10'), REPORT).missing.filter((one) => one.startsWith('The report for'));
    };
    expect(both('2027-03-31')).toEqual(['The report for 31 March 2027 to 30 March 2028 is of some of these days too.']);
    expect(both('2027-04-01')).toEqual([]);
  });

  test('the sheet to type from has each contribution, their total, and each answer, as rows', () => {
    const { sheets } = deputyWorkbook(REPORT, sheet(), all);
    const amounts = sheets[0]?.rows.flatMap((row) => row.flatMap((cell) => (cell.kind === 'pence' ? [cell.pence] : [])));
    expect(amounts).toEqual([100_000, 100_001, 200_001, 2_500]);
  });
});

describe('B2: the person’s own accounts, line by line', () => {
  const account = (some: Partial<OwnAccount> = {}): Omit<OwnAccount, 'id'> => ({
    ...{ name: 'Savings', bank: 'Example Bank', kind: 'savings', lastDigits: '1234', sortCode: '00-11-22', joint: false, closedOn: null },
    ...some,
  });
  const two = [account(), account({ name: 'Pocket money', kind: 'current', joint: true, lastDigits: null, sortCode: null })];
  const held = (ownAccount: number, day: string, amount: number) => ({ ownAccount, day, amount });
  const of2 = (ownAccounts: readonly Omit<OwnAccount, 'id'>[], ownBalances: readonly ReturnType<typeof held>[], some: Partial<DeputyReport> = {}) => {
    const all = facts({}, { councilRules: [rules({})], ownAccounts, ownBalances });
    const report = { ...REPORT, opening: null, closing: null, ...some };
    return { all, report, sheet: deputySheet(all, figuresOf(all, REPORT.to, '2027-04-10'), report) };
  };
  const whole = [held(1, '2026-04-06', 400_000), held(2, '2026-04-06', 20_000), held(1, '2027-03-31', 500_000), held(2, '2027-03-31', 45_000)];

  test('each stands with what it held on the first and last day, and their sums are the opening and the closing', () => {
    const { sheet } = of2(two, whole);
    expect(sheet.accounts.map(({ name, opening, closing }) => [name, opening, closing])).toEqual([
      ['Savings', 400_000, 500_000],
      ['Pocket money', 20_000, 45_000],
    ]);
    // 4,200.00 + 12,400.00 - 11,100.00 - 50.00 - 5,450.00
    expect(sheet).toMatchObject({ opening: 420_000, closing: 545_000, difference: 0, isTolerated: true });
    expect(sheet.missing.join(' ')).not.toMatch(/first day|last day/);
  });

  test('the end of the day before is what the first day began with: a last report’s closing balance is this one’s opening', () => {
    const before = [held(1, '2026-04-05', 390_000), held(2, '2026-04-05', 20_000), ...whole];
    expect(of2(two, before).sheet).toMatchObject({ opening: 410_000 });
    expect(of2(two, [held(1, '2026-04-04', 390_000), ...whole.slice(1)]).sheet.accounts[0]?.opening).toBeNull();
  });

  test('where one has no balance there is no sum, never £0.00 in its place, and each that is missing is named', () => {
    const { sheet, report, all } = of2(two, whole.slice(0, 3));
    expect(sheet).toMatchObject({ opening: 420_000, closing: null, difference: null });
    expect(sheet.missing).toContain('What ‘Pocket money’ held on 31 March 2027, the last day, is missing.');
    const paper = JSON.stringify(deputyPaper(report, sheet, { account: all.account, madeAt: '2027-04-10T09:00:00.000Z' }).blocks);
    expect(paper).toContain('["In all own accounts on the last day","not known"]');
    expect(paper).toContain('"£200.00","not known"]');
  });

  test('what was typed stays, and where the accounts come to another sum both are told', () => {
    const { sheet } = of2(two, whole, { opening: 420_001, closing: 545_000 });
    expect(sheet).toMatchObject({ opening: 420_001, closing: 545_000 });
    expect(sheet.missing.filter((one) => !one.startsWith('Of ‘'))).toEqual([
      expect.stringContaining('On the first day £4,200.01 is written down, and the own accounts come to £4,200.00.'),
      'No decision of these days is written down. If there was none, say so in the report.',
    ]);
  });

  test('one closed before the first day is not of the report; one closed within it needs no balance on the last day', () => {
    const closed = [account(), account({ name: 'Old', closedOn: '2026-04-05' }), account({ name: 'Shut', closedOn: '2026-08-01' })];
    const { sheet } = of2(closed, [held(1, '2026-04-06', 100), held(3, '2026-04-06', 200), held(1, '2027-03-31', 300)]);
    expect(sheet.accounts.map(({ name, opening, closing }) => [name, opening, closing])).toEqual([
      ['Savings', 100, 300],
      ['Shut', 200, 0],
    ]);
    expect(sheet).toMatchObject({ opening: 300, closing: 300 });
  });

  test('without any own account the sums are what is typed, and their absence is named as before', () => {
    const { sheet } = of2([], []);
    expect(sheet).toMatchObject({ opening: null, closing: null, accounts: [] });
    expect(sheet.missing).toContain('The balance of the person’s own accounts on the first day is missing.');
  });

  test('the sheet lists each account on paper and as CSV, a joint one said to be counted whole', () => {
    const { sheet, report, all } = of2(two, whole);
    const { sheets } = deputyWorkbook(report, sheet, all);
    const rows = sheets[0]?.rows.map((row) => row.map((cell) => ('text' in cell ? cell.text : 'pence' in cell ? cell.pence : 'day' in cell ? cell.day : '')));
    expect(rows).toContainEqual(['Own account, first day', 'Savings, Example Bank, Savings account, 00-11-22, ends in 1234', '2026-04-06', 400_000]);
    expect(rows).toContainEqual(['Own account, last day', 'Pocket money, Example Bank, Current account, joint', '2027-03-31', 45_000]);
    const paper = JSON.stringify(deputyPaper(report, sheet, { account: all.account, madeAt: '2027-04-10T09:00:00.000Z' }).blocks);
    for (const said of ['The person’s own accounts', '00-11-22', '£4,000.00', '£450.00', 'A joint account is here with its whole balance.'])
      expect(paper).toContain(said);
  });

  test('what the report asks for of an account and is not on file is named', () => {
    const bare = { bank: null, sortCode: null, lastDigits: null };
    const kinds = [
      account({ ...bare, kind: 'current' }),
      account({ ...bare, name: 'Bond', kind: 'other' }),
      account({ ...bare, name: 'Court', kind: 'court_funds' }),
    ];
    const said = of2(kinds, []).sheet.missing.filter((one) => one.startsWith('Of ‘'));
    expect(said).toEqual([
      'Of ‘Savings’ this is missing: the bank, the sort code, the last four digits.',
      'Of ‘Bond’ this is missing: the bank, the last four digits.',
    ]);
  });

  test('own money is in none of the figures of the payment', () => {
    const bare = facts({}, { councilRules: [rules({})] });
    const { all } = of2(two, whole);
    const { accountIndex: _a, ...beside } = figuresOf(all, '2026-10-05', '2026-10-05');
    const { accountIndex: _b, ...without } = figuresOf(bare, '2026-10-05', '2026-10-05');
    expect(JSON.stringify(beside)).toBe(JSON.stringify(without));
  });
});
