import { expect, test } from 'vitest';
import { facts, invoice, line, of, payslip, person, planLine, rules } from '../../../tests/facts-builder.ts';
import type { AccountFacts } from '../../books/facts.ts';
import type { Day } from '../../values/units.ts';
import { figuresOf } from '../figures.ts';
import { planViewOf } from './budgets.ts';

const on = (account: AccountFacts, day: Day) => planViewOf(figuresOf(account, day));

/** 14 hours a week at £13.75 and £30.00 a week for a club, 13 weeks gone: 169.5 hours worked at £11.75, £442.50 spent at the club. */
const account = facts(
  {},
  {
    councilRules: [rules({ moveLimit: 10 })],
    plan: [
      planLine({ line: 'PA', outcome: 'Up and dressed', careOutcomes: ['hygiene', 'clothing'], kind: 'pa_hours', hoursPerWeek: 1400, rate: 1375 }),
      planLine({ outcome: 'Seeing friends', careOutcomes: ['relationships'], amount: 3000 }),
    ],
    people: [person({ planLine: 'PA' })],
    payRates: [{ name: 'Kit Park', from: '2026-04-06', rate: 1175, kind: 'standard' }],
    timesheets: [{ name: 'Kit Park', day: '2026-05-01', hours: 16_950, kind: 'worked' }],
    lines: [of('activity', '2026-05-01', -44_250, { planLine: 'Club' })],
  },
);

test('each line is told as the year’s money, spent, set aside for holiday earned, and available', () => {
  const { lines, total } = on(account, '2026-07-05');
  expect(lines).toMatchObject([
    // 169.5 h x 12.07 % = 20.45865 h of holiday at £11.75.
    { name: 'PA', year: 1_003_750, spent: 199_163, setAside: 24_039, available: 780_548, week: 19_250, hoursPerWeek: '14', runs: 'now' },
    { name: 'Club', year: 156_429, spent: 44_250, setAside: 0, available: 112_179, week: 3000, hoursPerWeek: null, hours: null },
  ]);
  expect(lines[0]?.hours).toMatchObject({ planned: '182', worked: '169.5', banked: '12.5', pence: 17_188 });
  expect(total).toEqual({ year: 1_160_179, spent: 243_413, setAside: 24_039, available: 892_727 });
});

test('a week of the plan stands beside a week of money, other payers’ too; without rules the money is not known', () => {
  expect(on(account, '2026-07-05').week).toEqual({ plan: 22_250, money: 21_000 });
  const nhs = {
    funds: [{ fund: 'nhs', name: 'Health', ringFenced: false, payer: 'NHS' }],
    fundPayments: [{ fund: 'nhs', from: '2026-04-06', weekly: 4000, paidEvery: '4_weekly', firstPaymentOn: '2026-04-06' }] as const,
  };
  expect(on(facts({}, { councilRules: [rules({})], plan: [planLine({ amount: 3000 })], ...nhs }), '2026-07-05').week).toEqual({ plan: 3000, money: 25_000 });
  expect(on(facts({}, { plan: [planLine({ amount: 3000 })] }), '2026-07-05').week).toEqual({ plan: 3000, money: null });
});

test('money given once, a line that ended and one to come are in no week', () => {
  const lines = [
    planLine({ line: 'Stool', kind: 'one_off', amount: 8640, from: '2026-05-01', to: '2026-05-01' }),
    planLine({ line: 'Gym', amount: 1000, to: '2026-05-31' }),
    planLine({ line: 'Choir', amount: 500, from: '2026-09-01' }),
    planLine({ amount: 3000 }),
  ];
  const view = on(facts({}, { plan: lines }), '2026-07-05');
  expect(view.week.plan).toBe(3000);
  expect(view.lines.map(({ name, runs, week }) => [name, runs, week])).toEqual([
    ['Stool', 'now', null],
    ['Gym', 'ended', null],
    ['Choir', 'later', null],
    ['Club', 'now', 3000],
  ]);
});

test('agency care not invoiced is set aside: 4 hours a week at £24.10 for 4 weeks', () => {
  const agency = facts({}, { plan: [planLine({ line: 'Agency', kind: 'agency_hours', hoursPerWeek: 400, rate: 2410 })] });
  expect(on(agency, '2026-05-03').lines).toMatchObject([{ spent: 0, setAside: 38_560, year: 502_657, available: 464_097 }]);
});

test('care of before the account year that is not invoiced is set aside in the new one, where its invoice will cost', () => {
  const agency = facts(
    {},
    {
      plan: [planLine({ line: 'Agency', kind: 'agency_hours', hoursPerWeek: 400, rate: 2410 })],
      invoices: [invoice({ planLine: 'Agency', day: '2027-03-28', serviceTo: '2027-03-28', amount: 9640 })],
    },
  );
  // 29 March to 11 April are two weeks at £96.40; the year begins on 6 April.
  expect(on(agency, '2027-04-11').lines).toMatchObject([{ spent: 0, setAside: 19_280 }]);
});

test('lines of one outcome are added up, however it is written; the ten of the Care Act name theirs', () => {
  const two = facts(
    {},
    {
      plan: [
        planLine({ outcome: 'Seeing friends', careOutcomes: ['relationships', 'community'], amount: 700 }),
        planLine({ line: 'Choir', outcome: 'seeing  Friends', careOutcomes: ['relationships'], amount: 1400 }),
      ],
    },
  );
  const { outcomes, careOutcomes } = on(two, '2026-04-12');
  expect(outcomes).toEqual([{ outcome: 'Seeing friends', lines: ['Club', 'Choir'], year: 109_500, spent: 0, setAside: 0, available: 109_500 }]);
  expect(careOutcomes).toHaveLength(10);
  expect(careOutcomes.filter(({ lines }) => lines.length > 0)).toEqual([
    { outcome: 'relationships', lines: ['Club', 'Choir'] },
    { outcome: 'community', lines: ['Club'] },
  ]);
});

test('who was paid, with hours where there are any, the most first; all of it is what was spent, in the plan and outside', () => {
  const paid = facts(
    {},
    {
      plan: [planLine({ amount: 3000 })],
      people: [person({ planLine: 'Club' })],
      timesheets: [{ name: 'Kit Park', day: '2026-05-01', hours: 1000, kind: 'worked' }],
      payslips: [payslip({ periodStart: '2026-04-06', periodEnd: '2026-05-03', gross: 11_750, net: 11_000 })],
      invoices: [invoice({ amount: 9600, hours: 400 }), invoice({ number: 'CN1', amount: -2400, hours: 100 })],
      lines: [of('activity', '2026-05-01', -4250, { planLine: 'Club' }), line('2026-05-02', -100)],
    },
  );
  const { providers } = on(paid, '2026-07-05');
  expect(providers.map(({ kind, name, hours, pence }) => [kind, name, hours, pence])).toEqual([
    ['person', 'Kit Park', '10', 11_750],
    ['supplier', 'Harbour', '3', 7200],
    ['bank', '', null, 4250],
  ]);
});

test('the council’s limit on moves is of the year’s plan, and every move of the year counts against it', () => {
  expect(on(account, '2026-07-05').moveLimit).toEqual({ percent: 10, pence: 116_018, moved: 0 });
  const move = (day: Day) => ({ day, fromLine: 'PA', toLine: 'Club', amount: 5000, reason: '', agreedBy: 'Jo' });
  const moved = facts(
    {},
    {
      councilRules: [rules({ moveLimit: 10 })],
      plan: [planLine({ line: 'PA', amount: 100_000 }), planLine({ amount: 0 })],
      planMoves: [move('2026-05-01'), move('2027-01-01'), move('2027-05-01')],
    },
  );
  const { moveLimit, moves } = on(moved, '2026-07-05');
  // £1,000.00 a week for 365 days: £52,142.86.
  expect(moveLimit).toEqual({ percent: 10, pence: 521_429, moved: 10_000 });
  expect(moves.map(({ day, from, to, pence }) => [day, from, to, pence])).toEqual([
    ['2026-05-01', 'PA', 'Club', 5000],
    ['2027-01-01', 'PA', 'Club', 5000],
  ]);
});

test('at the year’s end what was not used stands beside what the rule lets one keep; no line takes it over', () => {
  const year = facts(
    { openingBalance: 300_000 },
    { councilRules: [rules({ surplusWeeks: 8 })], plan: [planLine({ amount: 3000 })], lines: [of('activity', '2026-05-01', -44_250, { planLine: 'Club' })] },
  );
  // £1,564.29 less £442.50; held £2,557.50, of which 8 weeks of £210.00 may be kept.
  expect(on(year, '2027-04-05').yearEnd).toEqual({ notUsed: 112_179, held: 255_750, mayBeKept: 168_000, mayBeAskedBack: 87_750 });
  expect(on(year, '2027-04-04').yearEnd).toBeNull();
  // A leap year.
  expect(on(year, '2027-04-06').lines[0]).toMatchObject({ year: 156_857, spent: 0 });
  expect(on(facts({}, { plan: [planLine({ amount: 3000 })] }), '2027-04-05').yearEnd).toMatchObject({ mayBeKept: null, mayBeAskedBack: 0 });
});

test('an account without a plan has no line and no sum', () => {
  expect(on(facts({}), '2026-07-05')).toMatchObject({
    lines: [],
    total: { year: 0, available: 0 },
    week: { plan: 0, money: null },
    providers: [],
    moveLimit: null,
  });
});
