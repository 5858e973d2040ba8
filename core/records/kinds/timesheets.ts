/** Hours worked, holiday taken and days of sickness, day by day. What is not on a payslip yet is owed. */
import type { TimesheetKind, TimesheetRow } from '../../books/facts.ts';
import { TIMESHEET_KINDS } from '../../books/facts.ts';
import { addDays, formatDay } from '../../values/day.ts';
import { formatHours } from '../../values/hours.ts';
import type { Times } from '../../values/time-of-day.ts';
import { clockChangeOn, doOverlap, hoursBetween, touchesMidnight } from '../../values/time-of-day.ts';
import { recordWords } from '../../words/records.ts';
import { employed, opened } from '../check-rules.ts';
import { defineKind, fromTo, joined, may, need } from '../kind.ts';
import type { Findings } from '../kind.ts';
import { DAY, HOURS, REFERENCE, TIME, pick } from '../natures.ts';

const TITLES: Readonly<Record<TimesheetKind, string>> = {
  worked: 'Worked',
  night: 'Awake at night',
  holiday: 'Holiday taken',
  sick: 'Sick',
  sleep_in: 'Sleeping in',
  lapsed: 'Holiday that lapsed',
};

/** From when to when on its day, and never fewer hours than are written down. */
function checkTimes({ faults }: Findings, { day, hours, starts, ends }: Omit<TimesheetRow, 'id'>): void {
  if (starts === null && ends === null) return;
  if (starts === null || ends === null) faults.push({ field: starts === null ? 'starts' : 'ends', message: recordWords.bothTimes });
  else if (ends <= starts) faults.push({ field: 'ends', message: recordWords.pastMidnight });
  else {
    const between = hoursBetween(starts, ends, day);
    // A shift past midnight is rounded as a whole: one of its two rows may be a hundredth longer.
    if (hours > between + (touchesMidnight({ starts, ends }) ? 1 : 0)) faults.push({ field: 'hours', message: recordWords.moreThanBetween(between) });
  }
}

/** On a day on which the clocks change: how long its times were, asked about where the hours are as the clock shows them; of a night without times, that they do. */
function clocksChange({ notices }: Findings, { day, hours, kind, starts, ends }: Omit<TimesheetRow, 'id'>): void {
  if (starts === null || ends === null) {
    const change = clockChangeOn(day) ?? clockChangeOn(addDays(day, 1));
    if (change !== null && (kind === 'night' || kind === 'sleep_in')) notices.push({ field: 'hours', message: recordWords.clocksInNight(change) });
    return;
  }
  const change = clockChangeOn(day);
  const [between, byClock] = [hoursBetween(starts, ends, day), hoursBetween(starts, ends, null)];
  if (change === null || between === byClock) return;
  notices.push({ field: 'hours', message: recordWords.clocksChange(change, starts, ends, between), ...(hours === byClock && { asks: true }) });
}

/** The same work written down twice: as many hours of the same kind, or times in common. Work in a night that is slept in is no such thing. */
function sameShift({ notices }: Findings, fields: Omit<TimesheetRow, 'id'>, others: readonly TimesheetRow[]): void {
  const timesOf = ({ starts, ends }: Pick<TimesheetRow, 'starts' | 'ends'>): Times | null => (starts === null || ends === null ? null : { starts, ends });
  const own = timesOf(fields);
  for (const other of others) {
    if (other.person !== fields.person || other.day !== fields.day) continue;
    const times = timesOf(other);
    const isOverlap = own !== null && times !== null && doOverlap(own, times) && (other.kind === 'sleep_in') === (fields.kind === 'sleep_in');
    const isSame = other.kind === fields.kind && other.hours === fields.hours && (own === null || times === null);
    if (!isOverlap && !isSame) continue;
    const message = isOverlap ? recordWords.sameTimes(times.starts, times.ends) : recordWords.sameHours(formatHours(other.hours));
    notices.push({ field: isOverlap ? 'starts' : 'hours', message, asks: true });
    return;
  }
}

export const timesheets = defineKind({
  table: 'timesheet',
  order: 'day',
  one: 'timesheet row',
  title: 'Timesheet row',
  plural: 'Timesheets',
  lead: 'Hours worked, holiday taken and days of sickness, day by day.',
  fields: {
    person: need(REFERENCE, { label: 'Assistant', column: 'name', refers: 'person', stays: true }),
    day: need(DAY, { label: 'Day', column: 'date', stays: true }),
    hours: need(HOURS, { label: 'Hours', column: 'hours' }),
    kind: need(pick(TIMESHEET_KINDS, TITLES), { label: 'What were they?', column: 'kind' }),
    starts: may(TIME, { label: 'Started at', help: 'Such as 9:30 or 22:00.', column: 'starts', seldom: true }),
    ends: may(TIME, { label: 'Ended at', help: 'On the same day. The end of the day is 24:00.', column: 'ends', seldom: true }),
  },
  form: ['person', 'day', 'hours', 'kind', 'starts', 'ends'],
  tells: ['person'],
  start: (today) => ({ day: today, kind: 'worked' }),
  row: ({ person, day, hours, kind, starts, ends }) => ({
    day,
    title: person,
    detail: joined(`${formatHours(hours)} h`, TITLES[kind].toLowerCase(), starts === null || ends === null ? null : fromTo(starts, ends)),
    amount: null,
  }),
  called: ({ person, day }) => `timesheet row of ${person} for ${formatDay(day)}`,
  check: (fields, facts, found) => {
    employed(found, facts, fields.person, fields.day, fields.day, ['day', 'day']);
    checkTimes(found, fields);
    clocksChange(found, fields);
    if (fields.hours > 2400 && fields.kind !== 'holiday' && fields.kind !== 'lapsed') found.notices.push({ field: 'hours', message: recordWords.longDay });
    sameShift(found, fields, facts.timesheets);
    opened(found, facts, 'day', fields.day, false);
  },
  sheet: {
    file: 'timesheets.csv',
    title: 'Timesheets',
    example: { name: 'First Assistant', date: '08/04/2026', hours: '6.5', kind: 'worked', starts: '', ends: '' },
  },
  posts: null,
});
