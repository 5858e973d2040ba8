/** Hours worked, holiday taken and days of sickness, day by day. What is not on a payslip yet is owed. */
import type { TimesheetKind } from '../../books/facts.ts';
import { TIMESHEET_KINDS } from '../../books/facts.ts';
import { formatDay } from '../../values/day.ts';
import { formatHours } from '../../values/hours.ts';
import { recordWords } from '../../words/records.ts';
import { alike, employed, opened } from '../check-rules.ts';
import { defineKind, need } from '../kind.ts';
import { DAY, HOURS, REFERENCE, pick } from '../natures.ts';

const TITLES: Readonly<Record<TimesheetKind, string>> = {
  worked: 'Worked',
  holiday: 'Holiday taken',
  sick: 'Sick',
  sleep_in: 'Sleeping in',
  lapsed: 'Holiday that lapsed',
};

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
  },
  form: ['person', 'day', 'hours', 'kind'],
  tells: ['person'],
  start: (today) => ({ day: today, kind: 'worked' }),
  row: ({ person, day, hours, kind }) => ({ day, title: person, detail: `${formatHours(hours)} h, ${TITLES[kind].toLowerCase()}`, amount: null }),
  called: ({ person, day }) => `timesheet row of ${person} for ${formatDay(day)}`,
  check: (fields, facts, found) => {
    employed(found, facts, fields.person, fields.day, fields.day, ['day', 'day']);
    if (fields.hours > 2400 && fields.kind !== 'holiday' && fields.kind !== 'lapsed') found.notices.push({ field: 'hours', message: recordWords.longDay });
    alike(found, 'hours', fields, facts.timesheets);
    opened(found, facts, 'day', fields.day, false);
  },
  sheet: {
    file: 'timesheets.csv',
    title: 'Timesheets',
    example: { name: 'First Assistant', date: '08/04/2026', hours: '6.5', kind: 'worked' },
  },
  posts: null,
});
