/** Days to remember that nothing on file tells: reviews, insurance, checks, what the council asked for. */
import type { ReminderKind } from '../../books/facts.ts';
import { REMINDER_KINDS } from '../../books/facts.ts';
import { daysBetween, formatDay } from '../../values/day.ts';
import { recordWords } from '../../words/records.ts';
import { inOrder } from '../check-rules.ts';
import { defineKind, joined, may, need } from '../kind.ts';
import { choice, DAY, NOTE, REFERENCE, whole, WORDS } from '../natures.ts';

const KIND_TITLES: Readonly<Record<ReminderKind, { readonly title: string; readonly detail: string }>> = {
  review_held: { title: 'A review was held', detail: 'Give the day it was held. The next is due within 12 months.' },
  review_due: { title: 'A review is due', detail: 'Give the day the council told you.' },
  asked: { title: 'The council asked for something', detail: 'Give the day it asked. The days to reply are in the council’s rules.' },
  insurance: { title: 'Insurance ends', detail: 'Give its last day.' },
  dbs: { title: 'A DBS check was made', detail: 'Give the day on the check. A new one is due after 3 years, unless you say otherwise.' },
  contract: { title: 'A contract ends', detail: 'Give its last day.' },
  right_to_work: { title: 'A right to work ends', detail: 'Give the last day of the permission. Check it again by then.' },
  training: { title: 'A training runs out', detail: 'Give the last day it counts, and say below which training.' },
  other: { title: 'Something else', detail: 'Give the day it is due, and say below what it is.' },
};

/** Papers that end on their day. */
const ENDS: ReadonlySet<string> = new Set<ReminderKind>(['insurance', 'contract', 'right_to_work', 'training']);

/** A paper is renewed shortly before it ends. */
const SOON_DAYS = 92;

export const reminders = defineKind({
  table: 'reminder',
  order: 'day',
  one: 'day to remember',
  title: 'Day to remember',
  plural: 'Days to remember',
  lead: 'Reviews, insurance, checks, and all that has a day which nothing else here tells.',
  fields: {
    what: need(choice(REMINDER_KINDS, KIND_TITLES), { label: 'What is it?', column: 'what' }),
    title: may(WORDS, { label: 'What do you call it?', help: 'In a few words.', column: 'title' }),
    day: need(DAY, { label: 'Day', column: 'date' }),
    givenOn: may(DAY, { label: 'Day on the paper', help: 'When it was given or signed.', when: ({ what }) => ENDS.has(String(what)), column: 'given_on' }),
    everyMonths: may(whole(1, 120), {
      label: 'Again after how many months?',
      help: 'Only if it comes again: 12 for each year.',
      column: 'every_months',
    }),
    person: may(REFERENCE, { label: 'Who is it of?', help: 'Only if it is of an assistant.', column: 'name', refers: 'person' }),
    doneOn: may(DAY, { label: 'Done on', help: 'Only once it is done: the last time.', column: 'done_on' }),
    note: may(NOTE, { label: 'Note', column: 'note' }),
  },
  form: ['what', 'title', 'day', 'givenOn', 'everyMonths', 'person', 'doneOn', 'note'],
  tells: ['title', 'person'],
  start: (today) => ({ day: today, what: 'other' }),
  row: ({ what, title, day, person, doneOn }) => ({
    day,
    title: title ?? KIND_TITLES[what].title,
    detail: joined(title === null ? null : KIND_TITLES[what].title, person, doneOn === null ? null : `done on ${formatDay(doneOn)}`),
    amount: null,
  }),
  called: ({ what, title, day }) => `‘${title ?? KIND_TITLES[what].title}’ of ${formatDay(day)}`,
  check: ({ what, title, day, givenOn, doneOn, person }, _facts, found) => {
    if (what === 'right_to_work' && person === null) found.notices.push({ field: 'person', message: recordWords.whoseRight, asks: true });
    if (ENDS.has(what) && doneOn !== null && daysBetween(doneOn, day) > SOON_DAYS) found.notices.push({ field: 'doneOn', message: recordWords.doneEarly(day) });
    if (givenOn !== null && !ENDS.has(what)) found.faults.push({ field: 'givenOn', message: recordWords.noPaperDay });
    else inOrder(found, 'day', givenOn, day);
    if (what === 'other' && title === null) found.faults.push({ field: 'title', message: recordWords.needsTitle });
  },
  sheet: {
    file: 'reminders.csv',
    title: 'Days to remember',
    example: {
      what: 'insurance',
      title: 'Employer’s insurance',
      date: '31/03/2027',
      given_on: '01/04/2026',
      every_months: '12',
      name: '',
      done_on: '',
      note: '',
    },
  },
  posts: null,
});
