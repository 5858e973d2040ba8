import { expect, test } from 'vitest';
import type { PlanLineVersion } from '../../books/facts.ts';
import { addDays } from '../../values/day.ts';
import type { Day } from '../../values/units.ts';
import { daysOfFund, fundOn, planLines } from './plan-lines.ts';

const [MAIN, RESPITE] = [1, 2];
const version = (id: number, from: Day, to: Day | null, fund: number | null): PlanLineVersion => ({
  ...{
    id,
    line: 1,
    outcome: '',
    kind: 'weekly',
    hoursPerWeek: null,
    rate: null,
    amount: 1000,
    bankingClause: null,
    withoutContribution: null,
    careOutcomes: null,
  },
  ...{ from, to, fund },
});

test.each<[string, readonly PlanLineVersion[]]>([
  ['without versions of another fund', [version(1, '2026-04-06', null, MAIN)]],
  ['with a gap between two funds', [version(1, '2026-04-06', '2026-04-30', MAIN), version(2, '2026-05-13', null, RESPITE)]],
  [
    'with three, one of no fund',
    [version(1, '2026-04-06', '2026-04-20', MAIN), version(2, '2026-04-25', '2026-05-10', null), version(3, '2026-06-01', '2026-06-02', MAIN)],
  ],
])('the days of a fund are those on which the line is of it, %s', (_what, versions) => {
  for (const line of planLines({ planLines: [{ id: 1, name: 'Respite' }], plan: versions })) {
    for (let day = '2026-03-01'; day < '2026-07-01'; day = addDays(day, 1)) {
      const within = [MAIN, RESPITE].filter((fund) => daysOfFund(line, fund).some(({ from, to }) => day >= from && (to === null || day < to)));
      const fund = fundOn(line, day);
      expect({ day, within }).toEqual({ day, within: fund === null ? [] : [fund] });
    }
  }
});
