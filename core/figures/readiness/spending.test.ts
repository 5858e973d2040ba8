/** Spending that councils often ask about: told by words of the bank's text, flagged and asked about, never stopped. */
import { describe, expect, test } from 'vitest';
import { facts, line, of, pays, payment, purchase } from '../../../tests/facts-builder.ts';
import { askedAbout } from './spending.ts';

const RULE = { from: '2026-04-06', what: 'household', answer: 'ask', words: null, source: null } as const;
const AGREED = { from: '2026-04-06', to: null, contains: null, most: null, why: 'Petty cash in the plan', agreedBy: null, agreedOn: null } as const;

type Lists = Parameters<typeof facts>[1];
const asked = (lists: Lists, from = '2026-04-06', to = '2026-12-31'): string[] =>
  askedAbout(facts({ person: 'Asha Bell' }, lists), from, to).map(
    ({ what, day, pence, words, agreed }) => `${what} ${day} ${pence} ${words} ${agreed?.why ?? 'open'}`,
  );

const text = (words: string, day = '2026-05-04', amount = -2_000) => line(day, amount, [], { text: words });

describe('is told by', () => {
  test('whole words of the bank’s text, whatever their letters', () => {
    expect(
      asked({
        lines: [text('Cashpoint HIGH ST'), text('CASHMERE SHOP'), text('PADDY POWER 0044'), text('POWER TOOLS'), text('BET PALACE'), text('BETTER GYM')],
      }),
    ).toEqual(['cash 2026-05-04 2000 cashpoint open', 'gambling 2026-05-04 2000 paddy power open', 'gambling 2026-05-04 2000 bet open']);
  });

  test('both names of the person, or of who acts for them: one alone is not enough', () => {
    const role = {
      role: 'deputy',
      who: 'Ruth Bell',
      document: null,
      scope: [],
      from: null,
      to: null,
      reviewOn: null,
      agreedBy: null,
      revokedOn: null,
      note: null,
    } as const;
    expect(asked({ lines: [text('MISS ASHA BELL REF 1'), text('BELL PLUMBING'), text('RUTH BELL')], mandates: [role] })).toEqual([
      'own_account 2026-05-04 2000 asha bell open',
      'own_account 2026-05-04 2000 ruth bell open',
    ]);
  });

  test('what a line was explained as: a charge of the bank', () => {
    expect(asked({ lines: [of('bank_charge', '2026-05-04', -600), of('activity', '2026-05-05', -900)] })).toEqual(['bank_charge 2026-05-04 600 null open']);
  });

  test('money out alone, within the days', () => {
    expect(asked({ lines: [text('CASH', '2026-05-04', 2_000), text('CASH', '2026-04-30'), text('CASH', '2026-06-01')] }, '2026-05-01', '2026-05-31')).toEqual(
      [],
    );
  });

  test('a payment not on the statement yet, and not again once it is', () => {
    const cheque = payment({ day: '2026-05-02', to: 'Cash', amount: -2_000 });
    expect(asked({ payments: [cheque] })).toEqual(['cash 2026-05-02 2000 cash open']);
    expect(asked({ payments: [cheque], lines: [pays('payment', 1, '2026-05-05', -2_000)] })).toEqual([]);
  });

  test('what was bought; where its bank line tells the same, that stands alone', () => {
    const bought = purchase({ day: '2026-05-02', supplier: 'Tesco', item: 'Food', amount: 2_000 });
    expect(asked({ purchases: [bought] })).toEqual(['living_costs 2026-05-02 2000 tesco open']);
    const paid = { ...pays('purchase', 1, '2026-05-04', -2_000), text: 'TESCO STORES' };
    expect(asked({ purchases: [bought], lines: [paid] })).toEqual(['living_costs 2026-05-04 2000 tesco open']);
  });
});

describe('the council’s own list', () => {
  test('names of the household are asked about from the day they are given', () => {
    const rule = { ...RULE, from: '2026-05-01', words: 'Kit Sample, Jo Sample' };
    expect(asked({ lines: [text('JO SAMPLE WAGES', '2026-04-30'), text('JO SAMPLE WAGES', '2026-05-01')], spendingRules: [rule] })).toEqual([
      'household 2026-05-01 2000 jo sample open',
    ]);
  });

  test('what it allows is not asked about, until a later rule asks again', () => {
    const allowed = { ...RULE, what: 'cash', answer: 'allowed', from: '2026-05-01' } as const;
    const again = { ...RULE, what: 'cash', from: '2026-06-01', words: 'MONEY MACHINE' } as const;
    const lines = [text('CASH', '2026-04-30'), text('CASH', '2026-05-02'), text('CASH', '2026-06-02'), text('MONEY MACHINE', '2026-06-03')];
    expect(asked({ lines, spendingRules: [allowed, again] })).toEqual([
      'cash 2026-04-30 2000 cash open',
      'cash 2026-06-02 2000 cash open',
      'cash 2026-06-03 2000 money machine open',
    ]);
  });
});

test('an agreement covers its kind, days, words and sum, and nothing beyond', () => {
  const cash = { ...AGREED, what: 'cash', from: '2026-05-01', to: '2026-05-31', contains: 'HIGH ST', most: 2_000 } as const;
  const lines = [
    ...[text('CASH HIGH ST', '2026-05-04', -2_000), text('CASH HIGH ST', '2026-05-05', -2_001), text('CASH STATION', '2026-05-06')],
    ...[text('CASH HIGH ST', '2026-06-01'), text('LOTTERY HIGH ST', '2026-05-07')],
  ];
  expect(asked({ lines, spendingAgreed: [cash] })).toEqual([
    'cash 2026-05-04 2000 cash Petty cash in the plan',
    'cash 2026-05-05 2001 cash open',
    'cash 2026-05-06 2000 cash open',
    'gambling 2026-05-07 2000 lottery open',
    'cash 2026-06-01 2000 cash open',
  ]);
});
