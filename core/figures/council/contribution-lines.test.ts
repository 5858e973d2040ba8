import { expect, test } from 'vitest';
import { facts, of, planLine, rules } from '../../../tests/facts-builder.ts';
import { figuresOf } from '../figures.ts';
import { overviewOf } from '../overview.ts';
import { contributionLines } from './contribution-lines.ts';

const lines = [of('activity', '2026-05-01', -3000, { planLine: 'Club' }), of('activity', '2026-05-02', -8190, { planLine: 'Stool' })];
const account = (withoutContribution: boolean | null) =>
  facts(
    {},
    {
      councilRules: [rules({})],
      contributionRates: [{ from: '2026-04-06', weekly: 2840 }],
      plan: [
        planLine({ line: 'Club', amount: 2250 }),
        planLine({ line: 'Running costs', kind: 'yearly', amount: 36_500 }),
        planLine({ line: 'Stool', kind: 'one_off', amount: 8640, from: '2026-05-02', withoutContribution }),
      ],
      lines,
    },
  );

test('lines with and without a contribution, a week of each, and budget and spend of the year', () => {
  const { carrying, without } = contributionLines(figuresOf(account(true), '2026-06-01'));
  // £365.00 for a year of 365 days: £7.00 a week. £22.50 a week for 365 days: £1,173.21.
  expect(carrying.lines.map(({ name, weekly, yearBudget, spent }) => [name, weekly, yearBudget, spent])).toEqual([
    ['Club', 2250, 117_321, 3000],
    ['Running costs', 700, 36_500, 0],
  ]);
  expect(carrying).toMatchObject({ weekly: 2950, yearBudget: 153_821, spent: 3000 });
  expect(without).toMatchObject({ weekly: 0, yearBudget: 8640, spent: 8190, lines: [{ name: 'Stool', isOnce: true }] });
});

test('it changes no other figure', () => {
  const said = (mark: boolean | null) => overviewOf(figuresOf(account(mark), '2026-06-01'));
  expect(said(true)).toEqual(said(null));
});

test('a line that does not run on the day has no week', () => {
  const later = facts({}, { plan: [planLine({ line: 'Club', amount: 2250, from: '2026-09-01' })] });
  expect(contributionLines(figuresOf(later, '2026-06-01')).carrying).toMatchObject({ weekly: 0, lines: [{ weekly: 0 }] });
});
