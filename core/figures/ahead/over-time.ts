/** Money over the account year, for a chart and its table: the bank's balance on the days that are known whole (figures, section 1), then money ahead (section 7). */
import { addDays, daysInclusive } from '../../values/day.ts';
import type { Day, Pence } from '../../values/units.ts';
import type { Ahead } from './ahead.ts';

interface DayPence {
  readonly day: Day;
  readonly pence: Pence;
}

export interface MoneyMonth {
  /** `2026-10`. */
  readonly month: string;
  /** Whether it is of the days known, or of those ahead: the month in which the one ends and the other begins is told twice. */
  readonly isAhead: boolean;
  /** The first day of the smallest sum in it. */
  readonly lowest: DayPence;
  /** Its last day, or the last that is told. */
  readonly end: DayPence;
}

export interface MoneyOverTime {
  /** Each day from the account year's first, or the opening, to the last that is known whole: what all bank accounts held at its end. */
  readonly was: readonly DayPence[];
  readonly ahead: Ahead;
  readonly months: readonly MoneyMonth[];
}

function monthsOf(days: readonly DayPence[], isAhead: boolean): MoneyMonth[] {
  return [...Map.groupBy(days, ({ day }) => day.slice(0, 7))].flatMap(([month, own]) => {
    const [first] = own;
    const end = own.at(-1);
    if (!first || !end) return [];
    const lowest = own.reduce((least, one) => (one.pence < least.pence ? one : least), first);
    return [{ month, isAhead, lowest, end }];
  });
}

/**
 * @param before what all bank accounts held before `from`.
 * @param moves what came and went on days from `from` to that from which `ahead` looks, in any order.
 */
export function moneyOverTime(before: Pence, from: Day, moves: readonly DayPence[], ahead: Ahead): MoneyOverTime {
  const moved = new Map<Day, Pence>();
  for (const { day, pence } of moves) moved.set(day, (moved.get(day) ?? 0) + pence);
  let pence = before;
  const was = Array.from({ length: Math.max(0, daysInclusive(from, ahead.from)) }, (_, number) => {
    const day = addDays(from, number);
    pence += moved.get(day) ?? 0;
    return { day, pence };
  });
  const days = ahead.days.map((one) => ({ day: one.day, pence: one.pence }));
  return { was, ahead, months: [...monthsOf(was, false), ...monthsOf(days, true)] };
}
