/**
 * What one cell of a week's sheet holds, as it is typed and shown: "4", "4.5", "4:30", or from when to when, "9:00-13:00"; and with a letter
 * in front a night awake ("W 8"), holiday ("H 3"), sickness ("S 6") or a night asleep ("N 22:00-7:00"). Holiday that lapsed is of no day's work: it is kept as a record alone.
 */
import type { TimesheetKind } from '../books/facts.ts';
import type { Day, HundredthHours, TimeOfDay } from '../values/units.ts';
import { formatHours, parseHours } from '../values/hours.ts';
import { MOST_HOURS } from '../values/limits.ts';
import { divideRounded } from '../values/money.ts';
import { keysOf } from '../values/own-keys.ts';
import type { Times } from '../values/time-of-day.ts';
import { parseTime, partsOfShift } from '../values/time-of-day.ts';

export interface DayHours {
  readonly hours: HundredthHours;
  readonly kind: TimesheetKind;
  /** Where it is known; `ends` at or before `starts` is a time of the next day. */
  readonly times?: Times | undefined;
}

const LETTERS = { worked: '', night: 'W', holiday: 'H', sick: 'S', sleep_in: 'N' } as const;

/** Whether a cell can show it. */
export function fitsCell({ kind }: DayHours): boolean {
  return kind in LETTERS;
}

/** "9:00-13:00". */
export function showTimes({ starts, ends }: Times): string {
  const short = (time: TimeOfDay): string => time.replace(/^0/, '');
  return `${short(starts)}-${short(ends)}`;
}

function withLetter(kind: TimesheetKind, text: string): string {
  return kind === 'lapsed' || kind === 'worked' ? text : `${LETTERS[kind]} ${text}`;
}

/** In the box of a cell: times do not fit, and stand below it. */
export function showHours({ hours, kind }: DayHours): string {
  return withLetter(kind, formatHours(hours));
}

/** As it would be typed on that day, with its times. Hours with a break in them are shown as hours: times alone would say more. */
export function showCell({ hours, kind, times }: DayHours, day: Day): string {
  return withLetter(kind, times && readTimes(times, day)?.hours === hours ? showTimes(times) : formatHours(hours));
}

/** Hours and times of a shift that starts on the day; null: it is none. */
export function readTimes(times: Times, day: Day): { readonly hours: HundredthHours; readonly times: Times } | null {
  const parts = partsOfShift(times, day);
  return parts && { hours: parts.reduce((sum, { hours }) => sum + hours, 0), times };
}

/** "4", "4.5" or "4:30"; null: it is no number of hours. Minutes that are no whole hundredths of an hour are rounded half up. */
export function hoursIn(text: string): HundredthHours | null {
  const clock = /^(\d{1,4}):([0-5]\d)$/.exec(text);
  const hours = clock ? Number(clock[1]) * 100 + divideRounded(Number(clock[2]) * 100, 60) : parseHours(text);
  return hours === null || hours < 0 || hours > MOST_HOURS ? null : hours;
}

function hoursOf(text: string, day: Day): Pick<DayHours, 'hours' | 'times'> | null {
  const [from, to, more] = text.split(/[-\u2013]/);
  if (from !== undefined && to !== undefined) {
    const [starts, ends] = [parseTime(from), parseTime(to)];
    return starts === null || ends === null || more !== undefined ? null : readTimes({ starts, ends }, day);
  }
  const hours = hoursIn(text);
  return hours === null ? null : { hours };
}

/** What is typed on a day. Null: nothing is in it. Undefined: it can't be read. */
export function readCell(text: string, day: Day): DayHours | null | undefined {
  const given = text.trim();
  if (given === '') return null;
  const [, letter = '', rest = ''] = /^([a-z]?)\s*(.*)$/i.exec(given) ?? [];
  const kind = keysOf(LETTERS).find((one) => LETTERS[one] === letter.toUpperCase());
  const hours = hoursOf(rest, day);
  return kind === undefined || hours === null ? undefined : { ...hours, kind };
}

/** Null: a cell with nothing in it. */
export function isSame(one: DayHours | null, other: DayHours | null): boolean {
  if (one === null || other === null) return one === other;
  return one.hours === other.hours && one.kind === other.kind && one.times?.starts === other.times?.starts && one.times?.ends === other.times?.ends;
}
