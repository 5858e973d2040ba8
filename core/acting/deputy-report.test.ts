/** A deputy's report to the OPG, as far as this account can tell (the worked tests of B2). */
import { describe, expect, test } from 'vitest';
import { facts, of, rules } from '../../tests/facts-builder.ts';
import type { DeputyReport } from '../books/facts.ts';
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

  test('the sheet to type from has each contribution, their total, and each answer, as rows', () => {
    const { sheets } = deputyWorkbook(REPORT, sheet(), all);
    const amounts = sheets[0]?.rows.flatMap((row) => row.flatMap((cell) => (cell.kind === 'pence' ? [cell.pence] : [])));
    expect(amounts).toEqual([100_000, 100_001, 200_001, 2_500]);
  });
});
