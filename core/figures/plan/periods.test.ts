import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facts, of, payslip, person, planLine, rules } from '../../../tests/facts-builder.ts';
import { anyDay, anyFacts } from '../../../tests/random-facts.ts';
import { figuresOf } from '../figures.ts';
import type { By, PeriodLine } from './periods.ts';
import { spendByPeriod } from './periods.ts';

type Lists = Parameters<typeof facts>[1];
const spend = (lists: Lists, to = '2026-06-30', by: By = 'month') =>
  spendByPeriod(facts({}, lists), '2026-04-06', to, by).map(({ from, to: end, lines, outsidePlan }) => [from, end, (lines[0]?.pence ?? 0) + outsidePlan]);
const slip = { people: [person({})], payslips: [payslip({ periodStart: '2026-04-27', periodEnd: '2026-05-10', gross: 14_001, net: 14_001 })] };

test('a payslip is shared evenly over the days of its period, the pennies left over on the first of them', () => {
  // 14 days of £10.00 and a penny: four of them in April.
  expect(spend(slip)).toEqual([
    ['2026-04-06', '2026-04-30', 4001],
    ['2026-05-01', '2026-05-31', 10_000],
    ['2026-06-01', '2026-06-30', 0],
  ]);
});

test('where there are timesheets it is shared by their hours; hours that ended do not count', () => {
  const row = (day: string, hours: number, kind: 'worked' | 'lapsed' = 'worked') => ({ name: 'Kit Park', day, hours, kind });
  const timesheets = [row('2026-04-28', 300), row('2026-05-05', 100), row('2026-05-06', 900, 'lapsed')];
  expect(spend({ ...slip, timesheets }).map(([, , pence]) => pence)).toEqual([10_501, 3500, 0]);
});

test('what would fall in the account year before stays on the first day of its own', () => {
  const { people } = slip;
  const early = spend({ people, payslips: [payslip({ periodStart: '2026-03-30', periodEnd: '2026-04-12', gross: 14_000, net: 14_000 })] }, '2026-04-30');
  expect(early).toEqual([['2026-04-06', '2026-04-30', 14_000]]);
});

test('a pay period runs from one payment of the council to the day before the next, and the plan is drawn for the same days', () => {
  const lists: Lists = {
    councilRules: [rules({ firstPaymentOn: '2026-04-13' })],
    plan: [planLine({ amount: 700 })],
    lines: [of('other', '2026-05-10', -300), of('other', '2026-05-11', -500)],
  };
  expect(spend(lists, '2026-05-20', 'pay_period')).toEqual([
    ['2026-04-06', '2026-04-12', 0],
    ['2026-04-13', '2026-05-10', 300],
    ['2026-05-11', '2026-05-20', 500],
  ]);
  expect(spendByPeriod(facts({}, lists), '2026-04-06', '2026-05-20', 'pay_period').map(({ expected }) => expected)).toEqual([700, 2800, 1000]);
});

test('of each line the periods of a year come to what was spent and worked on it, and to what was planned, whatever the account', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, fc.constantFrom<By>('month', 'pay_period'), (account, day, by) => {
      const figures = figuresOf(account, day);
      const periods = spendByPeriod(account, figures.accountIndex.year.from, day, by);
      const { plan, hours } = figures;
      const summed = plan.lines.map(({ line: id }) => {
        const own = periods.flatMap(({ lines }) => lines.filter((line) => line.id === id));
        const sum = (pick: (line: PeriodLine) => number): number => own.reduce((total, line) => total + pick(line), 0);
        return { id, pence: sum((line) => line.pence), hours: own.every((line) => line.hours === null) ? null : sum((line) => line.hours ?? 0) };
      });
      const worked = plan.lines.map(({ line: id }) => {
        const own = [...hours.lines, ...hours.agency].filter((one) => one.line === id);
        return own.length === 0 ? null : own.reduce((sum, one) => sum + one.worked, 0);
      });
      expect(summed).toEqual(plan.lines.map(({ line: id, spent }, index) => ({ id, pence: spent, hours: worked[index] })));
      for (const { expected, lines } of periods) expect(lines.reduce((sum, line) => sum + line.expected, 0)).toBe(expected);
    }),
    { numRuns: 150 },
  );
});

test('hours of a month are those of its days, by timesheet or on an invoice', () => {
  const lists: Lists = {
    people: [person({ planLine: 'Support' })],
    plan: [planLine({ line: 'Support', kind: 'pa_hours', hoursPerWeek: 1000, rate: 1400, amount: null })],
    timesheets: [
      { name: 'Kit Park', day: '2026-04-30', hours: 250, kind: 'worked' },
      { name: 'Kit Park', day: '2026-05-01', hours: 300, kind: 'worked' },
      { name: 'Kit Park', day: '2026-05-02', hours: 400, kind: 'holiday' },
    ],
  };
  const months = spendByPeriod(facts({}, lists), '2026-04-06', '2026-05-31', 'month');
  expect(months.map(({ lines }) => lines.map(({ hours }) => hours))).toEqual([[250], [300]]);
});
