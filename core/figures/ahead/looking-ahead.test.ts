import { expect, test } from 'vitest';
import { facts, of, person, planLine, rules } from '../../../tests/facts-builder.ts';
import type { Change } from './changes.ts';
import { lookingAhead } from './looking-ahead.ts';

type Lists = Parameters<typeof facts>[1];
const ON = '2026-05-31';

/** £10,000.00 on 31 May 2026; 12 hours a week at £13.75 from 1 June; £210.00 a week every four weeks from 29 June. */
const look = (changes: readonly Change[], lists: Lists = {}) =>
  lookingAhead(
    facts(
      { openingBalance: 1_000_000, openedOn: ON },
      {
        plan: [planLine({ line: 'Mornings', kind: 'pa_hours', hoursPerWeek: 1200, rate: 1375, from: '2026-06-01' })],
        councilRules: [rules({ from: ON, firstPaymentOn: '2026-06-29', surplusWeeks: 52 })],
        lines: [of('other', ON, 0)],
        ...lists,
      },
    ),
    ON,
    ON,
    [changes],
  );
const differenceOf = (change: Change, lists: Lists = {}) => {
  const found = look([change], lists).whatIfs[0]?.differences[0];
  return found && { sentence: found.sentence, pence: found.pence };
};

test('a pay rise in the last 26 weeks of the year is 26 weeks of what it costs more', () => {
  // 12 hours at £13.75 are £165.00 a week, at £17.25 they are £207.00.
  expect(differenceOf({ kind: 'rate', line: 1, from: '2026-10-06', pence: 1725 })).toEqual({
    sentence: '£1,092.00 less at the year’s end: 26 weeks of £42.00 more for Mornings.',
    pence: -109_200,
  });
  // Ten hours are £137.50: £27.50 a week less, for 31 days. £6,552.86 and £608.93 instead of £7,283.57: each is rounded for its own days.
  expect(differenceOf({ kind: 'hours', line: 1, from: '2027-03-06', hoursPerWeek: 1000 })).toEqual({
    sentence: '£121.78 more at the year’s end: 4 weeks and 3 days of £27.50 less for Mornings.',
    pence: 12_178,
  });
});

test('a line that costs something else later on is told without a sum of weeks that would not come to it', () => {
  const twice: Lists = {
    plan: [
      planLine({ line: 'Mornings', kind: 'pa_hours', hoursPerWeek: 1200, rate: 1375, from: '2026-06-01' }),
      planLine({ line: 'Mornings', kind: 'pa_hours', hoursPerWeek: 2400, rate: 1375, from: '2026-12-01' }),
    ],
  };
  expect(differenceOf({ kind: 'rate', line: 1, from: '2026-10-06', pence: 1725 }, twice)?.sentence).toMatch(
    /^£[\d,.]+ less at the year’s end: Mornings costs something else from 6 October 2026\.$/,
  );
});

test('a cut is told by the payments that it makes smaller, and what comes after the year by that', () => {
  // Payments on 29 June, 27 July, 24 August, 21 September, 19 October, 16 November, 14 December, 11 January, 8 February, 8 March and 5 April.
  expect(differenceOf({ kind: 'gross', from: '2027-01-11', percent: -60 })).toEqual({
    sentence: '£2,016.00 less at the year’s end: 4 payments from the council at £126.00 less a week.',
    pence: -201_600,
  });
  // The payment of 5 April is for days up to 2 May.
  expect(differenceOf({ kind: 'gross', from: '2027-05-01', percent: -60 })).toEqual({
    sentence: '£36.00 less at the year’s end: 1 payment from the council at £126.00 less a week.',
    pence: -3600,
  });
  expect(differenceOf({ kind: 'gross', from: '2027-06-01', percent: -60 })).toEqual({
    sentence: 'No difference at the year’s end: it comes after the year ends.',
    pence: 0,
  });
});

test('more contribution makes no difference here, for the council takes as much off; one above what it pays does', () => {
  expect(differenceOf({ kind: 'contribution', from: '2026-06-29', pence: 2000 })).toEqual({
    sentence: 'No difference at the year’s end: the council takes as much off as the person pays in.',
    pence: 0,
  });
  // £10.00 a week above £210.00: 11 payments of 4 weeks.
  expect(differenceOf({ kind: 'contribution', from: '2026-06-29', pence: 22_000 })).toEqual({
    sentence: '£440.00 more at the year’s end: the contribution is more than the council pays, so it takes off no more.',
    pence: 44_000,
  });
  const invoiced: Lists = { councilRules: [rules({ from: ON, firstPaymentOn: '2026-06-29', paymentModel: 'gross_invoiced' })] };
  expect(differenceOf({ kind: 'contribution', from: '2026-06-29', pence: 2000 }, invoiced)?.sentence).toBe(
    'No difference at the year’s end: the council sends the person a bill, so it is not in this account.',
  );
});

test('an emergency, a purchase and another payer say what they are made of', () => {
  expect(differenceOf({ kind: 'emergency', from: '2026-06-08', weeks: 2, hoursPerWeek: 1000, pence: 2500 })).toEqual({
    sentence: '£500.00 less at the year’s end: 2 weeks of 10 hours at £25.00.',
    pence: -50_000,
  });
  expect(differenceOf({ kind: 'purchase', on: '2026-07-01', pence: 5000 })).toEqual({
    sentence: '£50.00 less at the year’s end: it is paid on 1 July 2026.',
    pence: -5000,
  });
  expect(differenceOf({ kind: 'payer', from: '2027-03-01', pence: 4000, paidEvery: '2_weekly', firstPaymentOn: '2027-03-04' })).toEqual({
    sentence: '£240.00 more at the year’s end: 3 payments from the other payer.',
    pence: 24_000,
  });
});

test('a change is said as it was asked', () => {
  const said = (changes: readonly Change[]) => look(changes).whatIfs[0]?.differences.map(({ change }) => change);
  const from = '2026-10-06';
  const asked: readonly Change[] = [
    { kind: 'rate', line: 1, from, pence: 1725 },
    { kind: 'hours', line: 1, from, hoursPerWeek: 100 },
    { kind: 'gross', from, pence: 16_800 },
    { kind: 'gross', from, percent: -60 },
    { kind: 'contribution', from, pence: 2000 },
    { kind: 'emergency', from, weeks: 1, hoursPerWeek: 1050, pence: 2469 },
    { kind: 'purchase', on: from, pence: 9900 },
    { kind: 'payer', from, pence: 4000, paidEvery: '4_weekly', firstPaymentOn: from },
  ];
  expect(said(asked)).toEqual([
    'Mornings costs £17.25 an hour from 6 October 2026.',
    'Mornings has 1 hour a week from 6 October 2026.',
    'The council’s money is £168.00 a week from 6 October 2026.',
    'The council’s money is 60 % less from 6 October 2026.',
    'The contribution is £20.00 a week from 6 October 2026.',
    'An emergency from 6 October 2026: 1 week with 10.5 hours a week at £24.69 an hour.',
    '£99.00 is spent on 6 October 2026.',
    'Somebody else pays £40.00 a week from 6 October 2026.',
  ]);
});

test('what several changes make of the year’s end one after the other is what they make of it together', () => {
  const { planned, whatIfs } = look([
    { kind: 'rate', line: 1, from: '2026-10-06', pence: 1725 },
    { kind: 'hours', line: 1, from: '2026-11-01', hoursPerWeek: 1725 },
    { kind: 'gross', from: '2026-12-01', percent: 5 },
    { kind: 'purchase', on: '2026-12-24', pence: 99 },
  ]);
  const [then] = whatIfs;
  const together = (then?.ahead.yearEnd.pence ?? 0) - planned.ahead.yearEnd.pence;
  expect(then?.differences.reduce((sum, { pence }) => sum + pence, 0)).toBe(together);
});

test('hours that could be paid go by the least that is free on any day ahead, in whole quarters of an hour', () => {
  const own: Lists = {
    plan: [
      planLine({ line: 'Club', amount: 7000, from: '2026-06-01' }),
      planLine({ line: 'Agency', kind: 'agency_hours', hoursPerWeek: 0, rate: 2469, from: '2026-06-01' }),
    ],
    councilRules: [rules({ from: ON, firstPaymentOn: '2027-04-05', weeklyGross: 7000, surplusWeeks: 1 })],
    people: [person({})],
    payRates: [{ name: 'Kit Park', from: ON, rate: 1375, kind: 'standard' }],
  };
  const hours = look([{ kind: 'purchase', on: '2026-06-02', pence: 400_000 }], own).whatIfs[0]?.hours;
  // £6,000.00 less £10.00 a day until £280.00 come on 5 April, the 309th day: £2,920.00 on 4 April is the least.
  // It ends with £3,190.00, of which £70.00 may be kept: all of the £2,920.00 would be out of what may be asked back. 309 days are 44.14 weeks.
  expect(hours).toEqual([
    { helper: { kind: 'person', id: 1, name: 'Kit Park', rate: 1375 }, most: 21_225, perWeek: 475, outOfAskedBack: 21_225 },
    { helper: { kind: 'planLine', id: 2, name: 'Agency', rate: 2469 }, most: 11_825, perWeek: 250, outOfAskedBack: 11_825 },
  ]);
});

test('the minimum wage of the next April is told where it is on file, and said to be missing where it is not', () => {
  const wage = (on: string) => lookingAhead(facts({ openedOn: on }), on, on, []).minimumWage;
  expect(wage('2026-03-31')).toEqual({ from: '2026-04-01', pence: 1271 });
  expect(wage('2026-04-01')).toEqual({ from: '2027-04-01', pence: null });
});

test('a cut carries what it does, and more money carries nothing', () => {
  const cutBy = (change: Change) => look([change]).whatIfs[0]?.differences[0]?.cut;
  expect(cutBy({ kind: 'gross', from: '2026-11-02', percent: -60 })).toMatchObject({
    from: '2026-11-02',
    weekly: { before: 21_000, after: 8400, percent: '-60.00' },
  });
  expect(cutBy({ kind: 'gross', from: '2026-11-02', pence: 21_001 })).toBeNull();
});

test('what goes on as it is says by which what-if it can be changed', () => {
  const { goesOn, hourlyLines } = look([{ kind: 'purchase', on: '2026-07-01', pence: 1 }]);
  expect(goesOn).toEqual([
    { sentence: 'The council’s money stays £210.00 a week, before the contribution.', changedBy: 'gross', line: null },
    { sentence: 'There is no contribution.', changedBy: 'contribution', line: null },
    { sentence: 'Mornings stays at 12 hours a week.', changedBy: 'hours', line: 1 },
    { sentence: 'Mornings stays at £13.75 an hour.', changedBy: 'rate', line: 1 },
    { sentence: 'No emergency comes.', changedBy: 'emergency', line: null },
    { sentence: 'Nothing is bought beside the plan.', changedBy: 'purchase', line: null },
    { sentence: 'Nobody else begins to pay.', changedBy: 'payer', line: null },
  ]);
  expect(hourlyLines).toEqual([{ line: 1, name: 'Mornings', hoursPerWeek: 1200, rate: 1375 }]);
});
