/**
 * Times of a day, `HH:MM`, from 00:00 to 24:00, the end of the day. They compare as text. A shift is from one to another; one that passes
 * midnight is two parts, each of its own day. Days on which the clocks change are not told apart: the shift counts as the clock shows it.
 */
import { divideRounded } from './money.ts';
import type { HundredthHours, TimeOfDay } from './units.ts';

export const MIDNIGHT: TimeOfDay = '24:00';
const DAY_BEGINS: TimeOfDay = '00:00';

/** From "7", "7:30", "07.30" or "22:00"; null where it is no time of a day. */
export function parseTime(text: string): TimeOfDay | null {
  const match = /^(\d{1,2})(?:[:.]([0-5]\d))?$/.exec(text.trim());
  const [hours, minutes] = [Number(match?.[1]), match?.[2] ?? '00'];
  if (!match || hours > 24 || (hours === 24 && minutes !== '00')) return null;
  return `${String(hours).padStart(2, '0')}:${minutes}`;
}

const minutesOf = (time: TimeOfDay): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Of one day, `starts` before `ends`: hours, to the nearest hundredth, half up. */
export function hoursBetween(starts: TimeOfDay, ends: TimeOfDay): HundredthHours {
  return divideRounded((minutesOf(ends) - minutesOf(starts)) * 100, 60);
}

/** From when to when somebody worked; `ends` at or before `starts` is a time of the next day. */
export interface Times {
  readonly starts: TimeOfDay;
  readonly ends: TimeOfDay;
}

/** A shift as parts of the day it starts on and of the next; null: it has no length, or begins when the day is over. */
export function partsOfShift({ starts, ends }: Times): readonly { readonly days: 0 | 1; readonly times: Times; readonly hours: HundredthHours }[] | null {
  if (starts === ends || starts === MIDNIGHT) return null;
  const part = (days: 0 | 1, from: TimeOfDay, to: TimeOfDay) => ({ days, times: { starts: from, ends: to }, hours: hoursBetween(from, to) });
  if (starts < ends) return [part(0, starts, ends)];
  return [part(0, starts, MIDNIGHT), ...(ends === DAY_BEGINS ? [] : [part(1, DAY_BEGINS, ends)])];
}

/** Whether two parts of one day have a time in common. */
export function doOverlap(one: Times, other: Times): boolean {
  return one.starts < other.ends && other.starts < one.ends;
}
