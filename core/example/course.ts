/** The days an invented account lives through, and what a sum that rises in April is on each of them. */
import { addDays, addMonths, dayInMonth, weekday } from '../values/day.ts';
import type { Day, Pence } from '../values/units.ts';
import type { Rising } from './example-data.ts';

export interface Course {
  readonly opened: Day;
  /** The first 6 April after the opening. */
  readonly rise: Day;
  readonly to: Day;
}

/** The course of an account that was opened so many months before `to`, on the Monday that follows. */
export function courseOf(to: Day, months: number): Course {
  const back = addMonths(to, -months);
  const opened = addDays(back, (8 - weekday(back)) % 7);
  const year = Number(opened.slice(0, 4));
  return { opened, rise: dayInMonth(opened < dayInMonth(year, 4, 6) ? year : year + 1, 4, 6), to };
}

export function sumOn({ rise }: Course, sum: Rising, day: Day): Pence {
  return day < rise ? sum.first : sum.then;
}

/** Each version of the sum with the day it begins. */
export function versionsOf({ opened, rise }: Course, sum: Rising): [Day, Pence][] {
  if (sum.first === sum.then) return [[opened, sum.first]];
  return [
    [opened, sum.first],
    [rise, sum.then],
  ];
}
