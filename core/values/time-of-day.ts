/**
 * Times of a day, `HH:MM`, from 00:00 to 24:00, the end of the day. They compare as text. A shift is from one to another; one that passes
 * midnight is two parts, each of its own day. Where the day is given, a shift counts as long as it was when the clocks changed in it.
 */
import { addDays, weekday } from './day.ts';
import { divideRounded } from './money.ts';
import type { Day, HundredthHours, TimeOfDay } from './units.ts';

export const MIDNIGHT: TimeOfDay = '24:00';
const DAY_BEGINS: TimeOfDay = '00:00';

/** From "7", "7:30", "07.30", "22:00", "09:00:00", "9am" or "9.30 pm"; null where it is no time of a day. */
export function parseTime(text: string): TimeOfDay | null {
  const match = /^(\d{1,2})(?:[:.]([0-5]\d)(?:[:.]00)?)?(?:\s*([ap])\.?m\.?)?$/i.exec(text.trim());
  const [shown, minutes, half] = [Number(match?.[1]), match?.[2] ?? '00', match?.[3]?.toLowerCase()];
  if (!match || (half !== undefined && (shown < 1 || shown > 12))) return null;
  // 12 am is midnight, 12 pm noon.
  const hours = half === undefined ? shown : (shown % 12) + (half === 'p' ? 12 : 0);
  if (hours > 24 || (hours === 24 && minutes !== '00')) return null;
  return `${String(hours).padStart(2, '0')}:${minutes}`;
}

const minutesOf = (time: TimeOfDay): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** How the clocks of the United Kingdom change on a day: on the last Sunday of March and of October (Summer Time Act 1972, as amended in 2002). */
export function clockChangeOn(day: Day): 'forward' | 'back' | null {
  const month = day.slice(5, 7);
  // Both months have 31 days.
  if ((month !== '03' && month !== '10') || weekday(day) !== 0 || day.slice(8) < '25') return null;
  return month === '03' ? 'forward' : 'back';
}

/** Minutes since midnight: from 1:00 the clocks go to 2:00, or from 2:00 to 1:00. Of what the clock shows twice it is the first time. */
function minutesSince(time: TimeOfDay, day: Day | null): number {
  const minutes = minutesOf(time);
  const change = day === null ? null : clockChangeOn(day);
  if (change === null || minutes <= 60) return minutes;
  return change === 'forward' ? Math.max(60, minutes - 60) : minutes < 120 ? minutes : minutes + 60;
}

const hoursOfMinutes = (minutes: number): HundredthHours => divideRounded(minutes * 100, 60);

/** Of one day, `starts` before `ends`: hours, to the nearest hundredth, half up. @param day null: as the clock shows it. */
export function hoursBetween(starts: TimeOfDay, ends: TimeOfDay, day: Day | null): HundredthHours {
  return hoursOfMinutes(minutesSince(ends, day) - minutesSince(starts, day));
}

/** From when to when somebody worked; `ends` at or before `starts` is a time of the next day. */
export interface Times {
  readonly starts: TimeOfDay;
  readonly ends: TimeOfDay;
}

export interface ShiftPart {
  readonly days: 0 | 1;
  readonly times: Times;
  readonly hours: HundredthHours;
}

/**
 * A shift as parts of the day it starts on and of the next, whose hours add up to those of the shift, rounded once; null: it has no length, or
 * begins when the day is over. @param day on which it starts; null: as the clock shows it.
 */
export function partsOfShift({ starts, ends }: Times, day: Day | null): readonly ShiftPart[] | null {
  if (starts === ends || starts === MIDNIGHT) return null;
  if (starts < ends) return [{ days: 0, times: { starts, ends }, hours: hoursBetween(starts, ends, day) }];
  const first = { days: 0, times: { starts, ends: MIDNIGHT }, hours: hoursBetween(starts, MIDNIGHT, day) } as const;
  if (ends === DAY_BEGINS) return [first];
  const minutes = minutesSince(MIDNIGHT, day) - minutesSince(starts, day) + minutesSince(ends, day === null ? null : addDays(day, 1));
  return [first, { days: 1, times: { starts: DAY_BEGINS, ends }, hours: hoursOfMinutes(minutes) - first.hours }];
}

/** Whether a part of a day goes on from the day before, or into the next. */
export function touchesMidnight({ starts, ends }: Times): boolean {
  return starts === DAY_BEGINS || ends === MIDNIGHT;
}

/** Whether one part ends with its day and the other begins the next. */
export function goesOnIn(one: Times, next: Times): boolean {
  return one.ends === MIDNIGHT && next.starts === DAY_BEGINS;
}

/** Whether two parts of one day have a time in common. */
export function doOverlap(one: Times, other: Times): boolean {
  return one.starts < other.ends && other.starts < one.ends;
}
