/** How long papers are kept: by the usual rule, the council's, HMRC's, and by class of paper. Years of a council end on 31 March, tax years on 5 April. */
import { describe, expect, test } from 'vitest';
import { facts, invoice, line, of, pays, payment, payslip, person, purchase, rules } from '../../tests/facts-builder.ts';
import type { KeepRule } from '../books/facts.ts';
import type { Proven } from './proof.ts';
import { isPast, keepingIn } from './retention.ts';

type Lists = Parameters<typeof facts>[1];
const keeping = (lists: Lists, owners: readonly Proven[], on = '2026-12-01') => keepingIn(facts({}, lists), on)(owners);
/** Until when, and who says so. */
const until = (lists: Lists, ...owners: readonly Proven[]): string => {
  const kept = keeping(lists, owners);
  return kept.until === null ? kept.because : `${kept.until} ${kept.term.by}`;
};
const rule = (row: Partial<KeepRule>): KeepRule => ({ id: 1, from: '2026-04-06', papers: 'spending', kept: 'years', years: 1, source: null, ...row });
const one = { invoices: [invoice({ supplier: 'Harbour', number: 'A1', day: '2026-11-12', amount: 9_000 })] };
const bill: Proven = { type: 'invoices', id: 1 };
const slip: Proven = { type: 'payslips', id: 1 };
const slips = { payslips: [payslip({ periodStart: '2026-11-01', periodEnd: '2026-11-12', paidOn: '2026-11-12' })] };

describe('a record of 12 November 2026', () => {
  test('is kept 6 years after the year it is of, where nothing else is known', () => {
    // That year ends on 31 March 2027.
    expect(until(one, bill)).toBe('2033-03-31 usual');
  });

  test('by “3 complete financial years” to 31 March 2030, by “current and 6” to 31 March 2033', () => {
    expect(until({ ...one, keepRules: [rule({ years: 3 })] }, bill)).toBe('2030-03-31 rule');
    expect(until({ ...one, keepRules: [rule({ years: 6 })] }, bill)).toBe('2033-03-31 rule');
  });

  test('by 3 tax years to 5 April 2030', () => {
    // The tax year ends on 5 April 2027.
    expect(until({ ...one, keepRules: [rule({ kept: 'tax_years', years: 3 })] }, bill)).toBe('2030-04-05 rule');
  });

  test('by the years of the council rules, the newest that has begun', () => {
    const councilRules = [
      rules({ from: '2026-04-06', keepYears: 7 }),
      rules({ from: '2026-10-01', keepYears: null }),
      rules({ from: '2027-04-06', keepYears: 2 }),
    ];
    expect(until({ ...one, councilRules }, bill)).toBe('2034-03-31 council');
  });

  test('for ever, where the council says so', () => {
    expect(until({ ...one, keepRules: [rule({ kept: 'for_ever', years: null })] }, bill)).toBe('for_ever');
  });
});

test('papers of pay are kept as long as HMRC wants them, whatever the council says', () => {
  expect(until({ ...slips, keepRules: [rule({ years: 1 })] }, slip)).toBe('2030-04-05 hmrc');
  expect(until(slips, slip)).toBe('2033-03-31 usual');
});

test('so are papers kept with what paid the wage, and with what paid HMRC', () => {
  const paid = payment({ day: '2026-11-12', to: 'HMRC', amount: -2_000, category: 'hmrc' });
  const lines = [pays('payslip', 1, '2026-11-12', -40_000), of('pension', '2026-11-12', -900), pays('payment', 1, '2026-11-12', -2_000)];
  const lists = { ...slips, payments: [paid], lines, keepRules: [rule({ years: 1 }), rule({ papers: 'statements', years: 1 })] };
  for (const id of [1, 2, 3]) expect(until(lists, { type: 'line', id })).toBe('2030-04-05 hmrc');
  expect(until(lists, { type: 'payments', id: 1 })).toBe('2030-04-05 hmrc');
});

test('a receipt kept with its bank line is kept as a receipt, where those are kept longer than statements', () => {
  const lists = { lines: [line('2026-11-12', -9_000)], keepRules: [rule({ years: 6 }), rule({ papers: 'statements', years: 1 })] };
  expect(until(lists, { type: 'line', id: 1 })).toBe('2033-03-31 rule');
});

describe('by class of paper, as in Warwickshire', () => {
  // Statements current year and 6; receipts current year and 1; things their life and 1 year.
  const keepRules = [rule({ papers: 'statements', years: 6 }), rule({ years: 1 }), rule({ papers: 'equipment', kept: 'life', years: 1 })];
  const bought = { purchases: [purchase({ day: '2019-05-01', supplier: 'Shop', item: 'Hoist', amount: 90_000 })] };
  const thing = {
    ...{ item: 'Hoist', boughtOn: '2019-05-01', seller: null, price: null, purchase: 1, guaranteeUntil: '2021-05-01' },
    ...{ serialNumber: null, keptAt: null, goneOn: null, goneHow: null },
  };
  const receipt: Proven = { type: 'purchases', id: 1 };

  test('a bank line is kept longer than an invoice of the same day', () => {
    const lines = [line('2026-11-12', -9_000)];
    expect(until({ ...one, keepRules, lines }, bill)).toBe('2028-03-31 rule');
    expect(until({ ...one, keepRules, lines }, { type: 'line', id: 1 })).toBe('2033-03-31 rule');
  });

  test('a paper of several things is kept by the longest', () => {
    const lines = [line('2026-11-12', -9_000)];
    expect(until({ ...one, keepRules, lines }, bill, { type: 'line', id: 1 })).toBe('2033-03-31 rule');
  });

  test('the receipt of a thing that lasts is kept while it is there, and a year after; so is one kept with its bank line', () => {
    // The receipt alone: the year ends 31 March 2020, and one more.
    expect(until({ ...bought, keepRules }, receipt)).toBe('2021-03-31 rule');
    expect(until({ ...bought, keepRules, inventory: [thing] }, receipt)).toBe('holds');
    const gone = { ...bought, keepRules, inventory: [{ ...thing, goneOn: '2026-06-10' }] };
    expect(until(gone, receipt)).toBe('2027-06-10 rule');
    const lines = [pays('purchase', 1, '2019-05-03', -90_000)];
    expect(until({ ...gone, lines }, { type: 'line', id: 1 })).toBe('2027-06-10 rule');
  });

  test('without a rule a thing is kept the longer of 6 years and its life and one', () => {
    expect(until({ inventory: [{ ...thing, purchase: null }] }, { type: 'inventory', id: 1 })).toBe('holds');
    // Gone on 10 June 2026: the year ends 31 March 2027, and 6 more.
    expect(until({ inventory: [{ ...thing, purchase: null, goneOn: '2026-06-10' }] }, { type: 'inventory', id: 1 })).toBe('2033-03-31 usual');
  });
});

describe('what has no last day is kept', () => {
  test('a paper that belongs to nothing, or to what was taken away', () => {
    expect(until({})).toBe('loose');
    expect(until(one, { type: 'invoices', id: 7 })).toBe('gone');
    expect(until(one, bill, { type: 'line', id: 7 })).toBe('gone');
  });

  test('a contract while the assistant is employed; then 6 years after', () => {
    const contract: Proven = { type: 'people', id: 1 };
    expect(until({ people: [person({ name: 'Ana', left: null })] }, contract)).toBe('holds');
    expect(until({ people: [person({ name: 'Ana', left: '2019-07-31' })] }, contract)).toBe('2026-03-31 usual');
  });

  test('the council’s rules until others take their place', () => {
    const councilRules = [rules({ from: '2018-04-06' }), rules({ from: '2019-04-06' })];
    expect(until({ councilRules }, { type: 'councilRules', id: 1 })).toBe('2026-03-31 usual');
    expect(until({ councilRules }, { type: 'councilRules', id: 2 })).toBe('holds');
  });
});

test('a paper is past its date on the day after', () => {
  const kept = keeping(one, [bill]);
  expect([isPast(kept, '2033-03-31'), isPast(kept, '2033-04-01'), isPast({ until: null, because: 'holds' }, '2099-01-01')]).toEqual([false, true, false]);
});
