/** A diary of support that was needed and not there: what it was, for how long, and what came of it. */
import { formatDay } from '../../values/day.ts';
import { defineKind, joined, may, need } from '../kind.ts';
import { DAY, HOURS, NOTE, WORDS } from '../natures.ts';

export const unmetNeeds = defineKind({
  table: 'unmet_need',
  order: 'day',
  one: 'need that was not met',
  title: 'Need that was not met',
  plural: 'Needs that were not met',
  lead: 'A diary of support that was needed and not there. A few words on the day itself say more than a long letter later.',
  fields: {
    day: need(DAY, { label: 'Day', column: 'date' }),
    need: need(WORDS, { label: 'What was needed?', help: 'Such as: help to get to bed.', column: 'need' }),
    hours: may(HOURS, { label: 'Hours that were missing', column: 'hours' }),
    happened: may(NOTE, { label: 'What happened?', help: 'As it was, in plain words.', column: 'happened' }),
  },
  form: ['day', 'need', 'hours', 'happened'],
  notToCome: ['day'],
  tells: ['need'],
  start: (today) => ({ day: today }),
  row: ({ day, need: what, happened }) => ({ day, title: what, detail: joined(happened), amount: null }),
  called: ({ need: what, day }) => `need that was not met ‘${what}’ of ${formatDay(day)}`,
  sheet: {
    file: 'unmet_needs.csv',
    title: 'Needs that were not met',
    example: { date: '04/09/2026', need: 'Help to get to bed', hours: '1', happened: 'Slept in the chair' },
  },
  posts: null,
});
