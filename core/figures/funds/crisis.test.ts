import { expect, test } from 'vitest';
import { facts, invoice, of, pays, payment, payslip, person, planLine, purchase, rules } from '../../../tests/facts-builder.ts';
import type { AccountFacts, CouncilRules } from '../../books/facts.ts';
import type { Day } from '../../values/units.ts';
import { overview } from '../overview.ts';

/** Bank £3,482.17; cheque £58.00; HMRC £186.42; holiday £241.40; invoice £96.00; respite £420.00; £210.00 a week; two weeks planned £406.36. */
function example(rule: Partial<CouncilRules>, contribution = 6120): AccountFacts {
  return facts(
    { openingBalance: 306_217, openedOn: '2026-04-06' },
    {
      councilRules: [rules({ weeklyGross: 21_000, paidEvery: '2_weekly', firstPaymentOn: '2026-04-07', ...rule })],
      contributionRates: [{ from: '2026-04-06', weekly: contribution }],
      funds: [
        { fund: 'main', name: 'Social care', ringFenced: false },
        { fund: 'respite', name: 'Respite grant', ringFenced: true },
      ],
      opening: [
        { what: 'hmrc', name: null, pence: 18_642, hours: null },
        { what: 'holiday', name: 'Kit Park', pence: null, hours: 1000 },
      ],
      people: [person({})],
      payRates: [{ name: 'Kit Park', from: '2026-04-06', rate: 2414, kind: 'standard' }],
      invoices: [invoice({ day: '2026-04-06', amount: 9600 })],
      payments: [payment({ day: '2026-04-06', amount: -5800 })],
      lines: [of('one_off_funding', '2026-04-06', 42_000, { fund: 'respite' })],
      plan: [
        planLine({ line: 'PA', kind: 'pa_hours', hoursPerWeek: 0, rate: 1375, from: '2026-04-06' }),
        // Planned from the day after: the agency line's own estimate is nought on the first day.
        planLine({ line: 'Agency', kind: 'agency_hours', hoursPerWeek: 0, rate: 2469, from: '2026-04-06' }),
        planLine({ line: 'All', amount: 20_318, from: '2026-04-07' }),
      ],
    },
  );
}
const day = '2026-04-06';
const atRisk = (rule: Partial<CouncilRules>) => overview(example(rule), day).reclaim.atRisk;

test('bank £3,482.17 becomes £2,480.35 free and, after two weeks planned, £2,073.99 ready: 84 hours at £24.69 or 150.75 at £13.75', () => {
  // The next payment is two weeks on: the schedule begins on the 21st.
  const figures = overview(example({ firstPaymentOn: '2026-04-21' }), day);
  expect(figures.cash).toMatchObject({ statementBalance: 348_217, unclearedOut: 5800, reconciled: 342_417 });
  expect(figures.liabilities).toMatchObject({ hmrc: 18_642, holiday: 24_140, invoices: 9600, total: 52_382 });
  expect(figures.ringFenced).toBe(42_000);
  expect(figures.free).toBe(248_035);
  expect(figures.crisis).toEqual({
    nextReceiptOn: '2026-04-21',
    plannedUntilNextReceipt: 40_636,
    available: 207_399,
    spokenFor: 135_018,
    // Without a rule of the council that leaves anything out, all but eight weeks is at risk.
    mayBeAskedBack: 174_417,
    yours: 32_982,
    sentence: 'After all that is owed, and planned until 20 April 2026.',
    hours: [
      { rate: 2469, hours: '84' },
      { rate: 1375, hours: '150.75' },
    ],
  });
});

test('what may be asked back follows the rule', () => {
  expect(atRisk({ surplusWeeks: 8, excludes: ['liabilities', 'ring_fenced'] })).toBe(80_035);
  expect(atRisk({ surplusWeeks: 6, excludes: ['liabilities', 'ring_fenced'] })).toBe(122_035);
  expect(atRisk({ surplusWeeks: 6.5, excludes: ['liabilities', 'ring_fenced'] })).toBe(111_535);
  expect(atRisk({ surplusWeeks: 8, excludes: ['ring_fenced'] })).toBe(132_417);
  expect(atRisk({ surplusWeeks: 8 })).toBe(174_417);
  expect(atRisk({ surplusWeeks: 4, agreedContingency: 42_000 })).toBe(216_417);
  expect(atRisk({ surplusWeeks: 8, surplusBasis: 'net' })).toBe(223_377);
});

test('single parts and pots may be left out by name, and nothing twice', () => {
  const account = example({});
  const withPots: AccountFacts = {
    ...account,
    setAside: [
      { id: 1, pot: 'redundancy', amount: 1000, day },
      { id: 2, pot: 'tax', amount: 200, day },
    ],
  };
  const base = (excludes: readonly string[]) =>
    overview({ ...withPots, councilRules: withPots.councilRules.map((row) => ({ ...row, excludes })) }, day).reclaim.base;
  expect(base(['holiday', 'hmrc'])).toBe(342_417 - 24_140 - 18_642);
  expect(base(['redundancy'])).toBe(342_417 - 1000);
  expect(base(['redundancy', 'other_pots', 'tax'])).toBe(342_417 - 1200);
  expect(base(['liabilities', 'holiday', 'redundancy', 'other_pots'])).toBe(342_417 - 52_382 - 1200);
  expect(base(['ring_fenced', 'ring_fenced'])).toBe(342_417 - 42_000);
  expect(base(['nonsense'])).toBe(342_417);
  expect(
    overview({ ...account, councilRules: account.councilRules.map((row) => ({ ...row, excludes: ['nonsense'] })) }, day).notices.map(({ code }) => code),
  ).toContain('unknownExclude');
});

test('weeks held are told with exactly two decimals, and not at all without a weekly payment', () => {
  const held = (openingBalance: number, weeklyGross: number) =>
    overview(facts({ openingBalance }, { councilRules: [rules({ weeklyGross })] }), day).reclaim.weeksHeld;
  expect(held(37_000, 10_000)).toBe('3.70');
  expect(held(-12_345, 10_000)).toBe('-1.23');
  expect(held(12_350, 100_000)).toBe('0.12');
  expect(held(37_000, 0)).toBeNull();
});

test('without a rule on file that is said', () => {
  const figures = overview(facts({ openingBalance: 500 }), day);
  expect(figures.reclaim).toMatchObject({ weekly: 0, weeksAllowed: 0, allowed: 0, base: 500, atRisk: 500, weeksHeld: null, rule: null });
  expect(figures.notices.map(({ code }) => code)).toEqual(expect.arrayContaining(['noRule', 'noReceipt']));
});

const crisis = (plan: readonly Parameters<typeof planLine>[0][], rule: Partial<CouncilRules> | null, asOf: Day, more: Parameters<typeof facts>[1] = {}) =>
  overview(facts({}, { plan: plan.map((row) => planLine(row)), councilRules: rule ? [rules(rule)] : [], ...more }), asOf).crisis;

test('what is spoken for is all that is really there but what is available, and never below nothing', () => {
  const spokenFor = (openingBalance: number, amount: number) =>
    overview(facts({ openingBalance }, { plan: [planLine({ amount })], councilRules: [rules({ firstPaymentOn: '2026-04-13' })] }), day).crisis;
  // Six days of the plan.
  expect(spokenFor(10_000, 700)).toMatchObject({ available: 9400, spokenFor: 600, yours: 9400, mayBeAskedBack: 0 });
  expect(spokenFor(500, 700)).toMatchObject({ available: -100, spokenFor: 500, yours: 0, mayBeAskedBack: 0 });
  expect(spokenFor(-500, 700)).toMatchObject({ available: -1100, spokenFor: 0 });
});

test('with no payment scheduled the span runs to the end of the account year', () => {
  expect(crisis([{ amount: 700 }], null, '2027-03-30')).toMatchObject({ nextReceiptOn: '2027-04-06', plannedUntilNextReceipt: 600 });
  expect(crisis([{ amount: 700 }], null, '2027-04-05')).toMatchObject({ nextReceiptOn: '2027-04-06', plannedUntilNextReceipt: 0 });
});

test('a late payment is not the next receipt, and one due tomorrow leaves nothing planned before it', () => {
  expect(crisis([{ amount: 700 }], {}, '2026-04-06')).toMatchObject({ nextReceiptOn: '2026-05-04', plannedUntilNextReceipt: 2700 });
  expect(crisis([{ amount: 700 }], {}, '2026-05-03')).toMatchObject({ nextReceiptOn: '2026-05-04', plannedUntilNextReceipt: 0 });
});

test('a span over two account years counts each apart', () => {
  // 1 April to 28 April 2027 of £366.00 a year: 5 of 365 days, 23 of 366 days. £10.01 a week: 5 days 7.15, 23 days 32.89.
  const planned = crisis(
    [{ line: 'Year', kind: 'yearly', amount: 36_600 }, { amount: 1001 }],
    { firstPaymentOn: '2027-04-29' },
    '2027-03-31',
  ).plannedUntilNextReceipt;
  expect(planned).toBe(501 + 2300 + 715 + 3289);
});

test('each distinct rate of the hour lines in force is told, highest first, and never below nought', () => {
  const plan = [
    { line: 'A', kind: 'pa_hours', hoursPerWeek: 100, rate: 1500, to: '2026-04-30' },
    { line: 'A', kind: 'pa_hours', hoursPerWeek: 100, rate: 1600, from: '2026-05-01' },
    { line: 'B', kind: 'agency_hours', hoursPerWeek: 0, rate: 2500 },
    { line: 'C', kind: 'pa_hours', hoursPerWeek: 100, rate: 1500 },
    { line: 'D', kind: 'pa_hours', hoursPerWeek: 100, rate: 900, to: '2026-04-10' },
  ] as const;
  expect(crisis(plan, {}, '2026-05-03').hours).toEqual([
    { rate: 2500, hours: '0' },
    { rate: 1600, hours: '0' },
    { rate: 1500, hours: '0' },
  ]);
});

const funds = [
  { fund: 'main', name: 'Main', ringFenced: false },
  { fund: 'respite', name: 'Respite', ringFenced: true },
];
const respite = { line: 'Respite', amount: 7000, fund: 'respite' };

test('a ring-fenced fund is money in less money out, never below nought; another fund is none', () => {
  const account = (out: number) =>
    facts(
      {},
      {
        funds,
        opening: [{ what: 'fund', name: 'respite', pence: 1000, hours: null }],
        lines: [
          of('one_off_funding', '2026-04-06', 5000, { fund: 'respite' }),
          of('respite', '2026-04-06', -out, { fund: 'respite' }),
          of('one_off_funding', '2026-04-06', 900, { fund: 'main' }),
        ],
      },
    );
  expect(overview(account(2000), day).ringFenced).toBe(4000);
  const over = overview(account(7500), day);
  expect(over.ringFenced).toBe(0);
  expect(over.notices.find(({ code }) => code === 'fundOverspent')?.pence).toBe(-1500);
});

test('what settles a paper has the fund of its plan line; a recorded payment that settles none has that of a rule in its name, else of its plan line', () => {
  const lists = {
    funds,
    plan: [planLine({ ...respite, amount: 0 })],
    opening: [{ what: 'fund' as const, name: 'respite', pence: 10_000, hours: null }],
    rules: [{ position: 1, contains: 'SEAVIEW', direction: 'out' as const, category: 'respite' as const, planLine: null, fund: 'respite' }],
  };
  const left = (more: Parameters<typeof facts>[1]) => overview(facts({}, { ...lists, ...more }), '2026-05-31').ringFencedFunds[0]?.balance;
  expect(left({ invoices: [invoice({ amount: 500, planLine: 'Respite' })], lines: [pays('invoice', 1, '2026-05-06', -500)] })).toBe(9500);
  expect(left({ invoices: [invoice({ amount: 500, planLine: 'Respite' })], payments: [payment({ amount: -300, invoice: 'INV1' })] })).toBe(9700);
  expect(left({ payments: [payment({ to: 'Seaview Hotel', amount: -400 })] })).toBe(9600);
  expect(left({ payments: [payment({ to: 'Seaviews Hotel', amount: -400 })] })).toBe(10_000);
  expect(left({ payments: [payment({ amount: -250, planLine: 'Respite' })] })).toBe(9750);
  expect(left({ payments: [payment({ amount: -250, planLine: 'Respite' })], lines: [pays('payment', 1, '2026-05-20', -250)] })).toBe(9750);
  expect(left({ people: [person({ planLine: 'Respite' })], payslips: [payslip({ net: 800 })], lines: [pays('payslip', 1, '2026-05-06', -800)] })).toBe(9200);
});

test('what is owed for a fund’s lines reduces the fund first, so that no pound is taken off twice', () => {
  const account = (amount: number) =>
    facts(
      { openingBalance: 50_000 },
      {
        funds,
        plan: [planLine({ line: 'Respite', kind: 'agency_hours', hoursPerWeek: 100, rate: 700, fund: 'respite', from: '2026-05-30', to: '2026-05-30' })],
        opening: [{ what: 'fund', name: 'respite', pence: 10_000, hours: null }],
        people: [person({ planLine: 'Respite' })],
        payRates: [{ name: 'Kit Park', from: '2026-04-06', rate: 1000, kind: 'standard' }],
        timesheets: [{ name: 'Kit Park', day: '2026-05-28', hours: 200, kind: 'worked' }],
        invoices: [invoice({ amount })],
        purchases: [purchase({ amount: 300, planLine: 'Respite' }), purchase({ amount: 400, planLine: 'Respite', paidBy: 'Sam' })],
      },
    );
  // Hours £20.00, purchases £3.00 and £4.00, one day of agency care £1.00: all of it the fund's; the invoice is of no line.
  const figures = overview(account(100), '2026-05-31');
  expect(figures.liabilities.total).toBe(2000 + 300 + 400 + 100 + 100 + (figures.liabilities.holiday ?? 0));
  expect(figures.ringFenced).toBe(10_000 - 2800);
  expect(figures.free).toBe(50_000 - figures.liabilities.total - 7200);
});

test('paying a fund’s invoice changes nothing that is free', () => {
  const lists = {
    funds,
    plan: [planLine({ ...respite, amount: 0 })],
    opening: [{ what: 'fund' as const, name: 'respite', pence: 1000, hours: null }],
    invoices: [invoice({ amount: 700, planLine: 'Respite' })],
  };
  const unpaid = overview(facts({ openingBalance: 5000 }, lists), '2026-05-31');
  const paid = overview(facts({ openingBalance: 5000 }, { ...lists, lines: [pays('invoice', 1, '2026-05-06', -700)] }), '2026-05-31');
  expect(unpaid).toMatchObject({ ringFenced: 300, free: 4000 });
  expect(paid).toMatchObject({ ringFenced: 300, free: 4000 });
});

test('a fund’s planned spend counts only beyond what is ring-fenced for it', () => {
  const planned = (held: number) =>
    crisis([respite, { line: 'Club', amount: 700 }], {}, '2026-04-19', { funds, opening: [{ what: 'fund', name: 'respite', pence: held, hours: null }] })
      .plannedUntilNextReceipt;
  // Two weeks: £140.00 of respite, £14.00 of the club.
  expect(planned(0)).toBe(14_000 + 1400);
  expect(planned(9000)).toBe(5000 + 1400);
  expect(planned(99_000)).toBe(1400);
});

test('a credit note still to come back, or a bill paid ahead, never makes a fund larger than its own money', () => {
  const held = (amount: number, lines: ReturnType<typeof of>[]) =>
    overview(
      facts(
        {},
        { funds, plan: [planLine({ ...respite, from: '2026-04-06' })], invoices: [invoice({ day: '2026-04-06', amount, planLine: 'Respite' })], lines },
      ),
      '2026-04-06',
    ).ringFenced;
  const grant = of('one_off_funding', '2026-04-06', 50_000, { fund: 'respite' });
  expect(held(1200, [grant])).toBe(48_800);
  expect(held(-3000, [grant])).toBe(50_000);
  expect(held(-3000, [])).toBe(0);
});
