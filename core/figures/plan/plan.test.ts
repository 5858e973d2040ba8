import { expect, test } from 'vitest';
import { facts, line, of, person, planLine } from '../../../tests/facts-builder.ts';
import type { AccountFacts } from '../../books/facts.ts';
import type { Day } from '../../values/units.ts';
import { overview } from '../overview.ts';

const lineOf = (account: AccountFacts, day: Day, name = 'Club') => overview(account, day).plan.lines.find(({ line: own }) => own === name);

test('a weekly line of £30.00, 91 days gone, £442.50 spent: £390.00 expected, £52.50 over, £1,774.86 at this pace', () => {
  const account = facts({}, { plan: [planLine({ amount: 3000 })], lines: [of('activity', '2026-05-01', -44_250, { planLine: 'Club' })] });
  expect(lineOf(account, '2026-07-05')).toMatchObject({
    expectedToDate: 39_000,
    spentToDate: 44_250,
    difference: -5250,
    status: 'over',
    atThisPace: 177_486,
    yearBudget: 156_429,
  });
});

test('14 hours a week for 13 weeks, 169.5 worked: 12.5 hours banked, £171.88 at £13.75', () => {
  const account = facts(
    {},
    {
      plan: [planLine({ line: 'PA', kind: 'pa_hours', hoursPerWeek: 1400, rate: 1375 })],
      people: [person({ planLine: 'PA' })],
      timesheets: [
        { name: 'Kit Park', day: '2026-05-01', hours: 16_950, kind: 'worked' },
        { name: 'Kit Park', day: '2026-05-02', hours: 700, kind: 'holiday' },
        { name: 'Kit Park', day: '2026-05-03', hours: 800, kind: 'sleep_in' },
        { name: 'Kit Park', day: '2026-05-04', hours: 350, kind: 'sick' },
      ],
    },
  );
  const { hours } = overview(account, '2026-07-05');
  expect(hours).toMatchObject({ planned: '182', worked: '169.5', banked: '12.5', bankedPence: 17_188, holiday: '7', sleepIn: '8', sick: '3.5' });
  expect(hours.lines[0]).toMatchObject({ pence: 17_188, clause: null });
});

test('hours on another line are told apart, and agency hours are those of invoices, less those of credit notes', () => {
  const account = facts(
    {},
    {
      plan: [
        planLine({ line: 'PA', kind: 'pa_hours', hoursPerWeek: 700, rate: 1000 }),
        planLine({ line: 'Agency', kind: 'agency_hours', hoursPerWeek: 400, rate: 2000 }),
        planLine({ line: 'Club', amount: 100 }),
      ],
      people: [person({ planLine: 'PA' }), person({ name: 'Lou', planLine: 'Club' })],
      timesheets: [
        { name: 'Kit Park', day: '2026-04-06', hours: 200, kind: 'worked' },
        { name: 'Lou', day: '2026-04-06', hours: 300, kind: 'worked' },
      ],
      invoices: [
        {
          supplier: 'H',
          number: '1',
          day: '2026-04-10',
          due: null,
          serviceFrom: null,
          serviceTo: null,
          hours: 450,
          rate: 2000,
          amount: 9000,
          planLine: 'Agency',
        },
        {
          supplier: 'H',
          number: '2',
          day: '2026-04-11',
          due: null,
          serviceFrom: null,
          serviceTo: null,
          hours: 100,
          rate: 2000,
          amount: -2000,
          planLine: 'Agency',
        },
      ],
    },
  );
  const { hours } = overview(account, '2026-04-12');
  expect(hours).toMatchObject({ planned: '7', worked: '2', workedElsewhere: '3' });
  expect(hours.agency).toEqual([{ line: 'Agency', planned: '4', worked: '3.5', banked: '0.5', pence: 1000, clause: null }]);
});

test('each kind of budget, cut to the days its version runs and rounded for its own days', () => {
  const account = facts(
    {},
    {
      plan: [
        planLine({ line: 'PA', kind: 'pa_hours', hoursPerWeek: 1050, rate: 1337, to: '2026-04-15' }),
        planLine({ line: 'PA', kind: 'pa_hours', hoursPerWeek: 1100, rate: 1337, from: '2026-04-16' }),
        planLine({ line: 'Club', amount: 1001 }),
        planLine({ line: 'Costs', kind: 'yearly', amount: 29_850 }),
        planLine({ line: 'Stool', kind: 'one_off', amount: 8640, from: '2026-04-20', to: '2026-04-20' }),
      ],
    },
  );
  // PA: weekly 10.5 x 13.37 = 140.385 -> 140.39, 10 days 200.557 -> 200.56; weekly 147.07, 5 days 105.05.
  expect(lineOf(account, '2026-04-20', 'PA')?.expectedToDate).toBe(20_056 + 10_505);
  expect(lineOf(account, '2026-04-20', 'Club')?.expectedToDate).toBe(2145);
  expect(lineOf(account, '2026-04-20', 'Costs')?.expectedToDate).toBe(1227);
  expect(lineOf(account, '2026-04-19', 'Stool')?.expectedToDate).toBe(0);
  expect(lineOf(account, '2026-04-20', 'Stool')).toMatchObject({ expectedToDate: 8640, yearBudget: 8640 });
  expect(lineOf(account, '2026-04-20', 'Stool')).not.toHaveProperty('atThisPace');
  expect(overview(account, '2026-04-20').plan.expectedToDate).toBe(20_056 + 10_505 + 2145 + 1227 + 8640);
});

test('the account year restarts the plan; a leap year has 366 days', () => {
  const account = facts(
    { openedOn: '2026-04-06' },
    {
      plan: [planLine({ kind: 'yearly', amount: 36_600 })],
      lines: [of('activity', '2027-04-05', -500, { planLine: 'Club' }), of('activity', '2027-04-06', -70, { planLine: 'Club' })],
    },
  );
  expect(lineOf(account, '2027-04-05')).toMatchObject({ expectedToDate: 36_600, spentToDate: 500 });
  expect(lineOf(account, '2027-04-06')).toMatchObject({ expectedToDate: 100, spentToDate: 70, yearBudget: 36_600 });
});

test('moving in mid-year, the plan runs from the opening', () => {
  const account = facts({ openedOn: '2026-10-01' }, { plan: [planLine({ amount: 700 })] });
  expect(lineOf(account, '2026-10-07')).toMatchObject({ expectedToDate: 700, yearBudget: 700 * 26 + 500 });
  expect(overview(account, '2026-10-07').year.planFrom).toBe('2026-10-01');
});

test('with money spent before the opening, the plan runs from the start of the year and hours from the opening', () => {
  const account = facts(
    { openedOn: '2026-10-05' },
    {
      plan: [planLine({ amount: 700 }), planLine({ line: 'PA', kind: 'pa_hours', hoursPerWeek: 700, rate: 1000 })],
      opening: [{ what: 'spent', name: 'Club', pence: 12_345, hours: null }],
    },
  );
  // 182 days from 6 April to 4 October, and one more week.
  expect(lineOf(account, '2026-10-11')).toMatchObject({ expectedToDate: 700 * 27, spentToDate: 12_345 });
  expect(overview(account, '2026-10-11').hours.planned).toBe('7');
  // It belongs to the year of the opening alone.
  expect(lineOf(account, '2027-04-12')).toMatchObject({ expectedToDate: 700, spentToDate: 0 });
});

test('over or under begins above 5 % of what was planned and above one week of the line', () => {
  const status = (spent: number, plan: Parameters<typeof planLine>[0], day: Day) =>
    lineOf(facts({}, { plan: [planLine(plan)], lines: [of('activity', '2026-04-06', -spent, { planLine: 'Club' })] }), day)?.status;
  // 4 weeks of £10.00: one week is more than 5 %.
  expect(status(5000, { amount: 1000 }, '2026-05-03')).toBe('on_plan');
  expect(status(5001, { amount: 1000 }, '2026-05-03')).toBe('over');
  expect(status(2999, { amount: 1000 }, '2026-05-03')).toBe('under');
  // 40 weeks of £10.00: 5 % is £20.00.
  expect(status(42_000, { amount: 1000 }, '2027-01-10')).toBe('on_plan');
  expect(status(42_001, { amount: 1000 }, '2027-01-10')).toBe('over');
  // A year's £365.00: a week is £7.00, on the first day.
  expect(status(800, { kind: 'yearly', amount: 36_500 }, '2026-04-06')).toBe('on_plan');
  expect(status(801, { kind: 'yearly', amount: 36_500 }, '2026-04-06')).toBe('over');
  // A one-off: its whole amount.
  expect(status(100, { kind: 'one_off', amount: 100, from: '2026-06-01' }, '2026-04-06')).toBe('on_plan');
  expect(status(101, { kind: 'one_off', amount: 100, from: '2026-06-01' }, '2026-04-06')).toBe('over');
});

test('one week is that of the version in force, else of the nearest', () => {
  const plan = [planLine({ amount: 1000, to: '2026-04-30' }), planLine({ amount: 9000, from: '2026-05-20', to: '2026-05-26' })];
  const status = (day: Day) => lineOf(facts({}, { plan, lines: [of('activity', '2026-04-06', -8000, { planLine: 'Club' })] }), day)?.status;
  // £35.71 expected on 30 April and after; £44.29 over is above £10.00, not above £90.00.
  expect(status('2026-05-09')).toBe('over');
  expect(status('2026-05-12')).toBe('on_plan');
});

test('a move between lines changes both budgets from its day, and never the total', () => {
  const account = facts(
    {},
    {
      plan: [planLine({ line: 'Weekend', amount: 7000 }), planLine({ line: 'Cooler', kind: 'one_off', amount: 0, from: '2026-05-01' })],
      planMoves: [{ day: '2026-05-04', fromLine: 'Weekend', toLine: 'Cooler', amount: 20_000, reason: 'weekend hours given up', agreedBy: 'social worker' }],
    },
  );
  expect(lineOf(account, '2026-05-03', 'Cooler')).toMatchObject({ expectedToDate: 0, yearBudget: 20_000 });
  expect(lineOf(account, '2026-05-04', 'Cooler')?.expectedToDate).toBe(20_000);
  expect(lineOf(account, '2026-05-04', 'Weekend')?.expectedToDate).toBe(29_000 - 20_000);
  expect(overview(account, '2026-05-04').plan.expectedToDate).toBe(29_000);
});

test('lines come in the order of the file, each once, also without a version that runs', () => {
  const account = facts(
    {},
    {
      plan: [
        planLine({ line: 'B', amount: 100, from: '2026-06-01' }),
        planLine({ line: 'A', amount: 100 }),
        planLine({ line: 'B', amount: 200, from: '2025-01-01', to: '2025-12-31' }),
      ],
    },
  );
  expect(overview(account, '2026-05-04').plan.lines.map((one) => one.line)).toEqual(['B', 'A']);
});

test('a line of a bank statement without parts is no cost', () => {
  expect(overview(facts({}, { plan: [planLine({ amount: 100 })], lines: [line('2026-04-07', -99)] }), '2026-04-08').plan.spentToDate).toBe(0);
});
