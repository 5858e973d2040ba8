/** What was paid from the cash tin of the example, in the days before it ends. */
import type { Category } from '../books/facts.ts';
import { addDays } from '../values/day.ts';
import type { Day, Pence } from '../values/units.ts';

export const EXAMPLE_TIN = 'Cash tin';

interface TinReceipt {
  readonly day: Day;
  readonly text: string;
  readonly amount: Pence;
  readonly category: Category;
  readonly planLine: string;
}

/** @param today the example ends on the day before. */
export function tinLines(today: Day): TinReceipt[] {
  const club = { category: 'activity', planLine: 'Community club' } as const;
  return [
    { ...club, day: addDays(today, -9), text: 'Bus to the club', amount: -350 },
    { ...club, day: addDays(today, -9), text: 'Tea with friends', amount: -420 },
    { ...club, day: addDays(today, -2), text: 'Bus to the club', amount: -350 },
  ];
}
