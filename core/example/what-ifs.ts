/** What-ifs that the first example account keeps by name. */
import { addDays, earlier, LAST_DAY } from '../values/day.ts';
import type { Day } from '../values/units.ts';

export function exampleWhatIfs(today: Day) {
  const from = earlier(addDays(today, 28), LAST_DAY);
  return [
    { name: 'The council pays a fifth less', note: 'Asked before the yearly review.', changes: [{ kind: 'gross' as const, from, percent: -20 }] },
    {
      name: 'Nia is away for four weeks',
      note: 'An agency comes in her place. A second key safe is bought for it.',
      changes: [
        { kind: 'emergency' as const, from, weeks: 4, hoursPerWeek: '18', pence: 2_515 },
        { kind: 'purchase' as const, on: from, pence: 4_900 },
      ],
    },
  ];
}
