/** Assistants: who is employed, with what their holiday and pay is worked out from. */
import { HOLIDAY_METHODS } from '../../books/facts.ts';
import { labelsOf } from '../../books/people.ts';
import { formatDay } from '../../values/day.ts';
import { folded } from '../../values/text.ts';
import { labelWords } from '../../words/books/labels.ts';
import { recordWords } from '../../words/records.ts';
import { inOrder, nothingMore, otherNames } from '../check-rules.ts';
import { defineKind, fromTo, joined, may, need } from '../kind.ts';
import { choice, DAY, HOURS, REFERENCE, PLAN_LINE, OTHER_NAMES, WORDS } from '../natures.ts';

const METHOD_TITLES = { irregular: 'By the hours worked (hours that change)', regular: 'In weeks (the same hours each week)' };

export const people = defineKind({
  table: 'person',
  order: null,
  one: 'assistant',
  title: 'Assistant',
  plural: 'Assistants',
  lead: 'Who you employ, with what their holiday and pay is worked out from.',
  fields: {
    name: need(WORDS, { label: 'Name', column: 'name' }),
    alsoKnownAs: may(OTHER_NAMES, {
      label: 'Also known as',
      help: 'Other names the bank may print, with commas between. A name they had before is kept here.',
      column: 'also_known_as',
    }),
    born: may(DAY, { label: 'Date of birth', column: 'born', seldom: true }),
    started: may(DAY, { label: 'First day of work', column: 'started' }),
    left: may(DAY, { label: 'Last day of work', help: 'Only once they have left.', column: 'left' }),
    hoursPerWeek: may(HOURS, { label: 'Usual hours a week', column: 'hours_per_week' }),
    planLine: may(REFERENCE, PLAN_LINE),
    holidayMethod: may(choice(HOLIDAY_METHODS, METHOD_TITLES), { label: 'How is holiday earned?', column: 'holiday_method', asked: true }),
    leaveYearStart: may(DAY, {
      label: 'A day the holiday year begins on',
      help: 'Without one it begins with the account year.',
      column: 'leave_year_start',
      seldom: true,
    }),
    nothingMoreUpTo: may(DAY, {
      label: 'No more hours up to',
      help: 'Only if you know that they worked no more up to this day than is written down.',
    }),
  },
  form: ['name', 'alsoKnownAs', 'started', 'left', 'hoursPerWeek', 'planLine', 'holidayMethod', 'leaveYearStart', 'born', 'nothingMoreUpTo'],
  inOrder: [['started', 'left']],
  gives: { names: 'person', field: 'name', said: 'a name', missing: (name) => `There is no assistant called ‘${name}’. Add them first.` },
  tells: ['name'],
  start: () => ({ holidayMethod: 'irregular' }),
  row: ({ name, started, left, planLine }) => ({
    day: started,
    title: name,
    detail: joined(planLine, started === null ? null : fromTo(formatDay(started), left === null ? null : formatDay(left))),
    amount: null,
  }),
  called: ({ name }) => `assistant ${name}`,
  check: (fields, facts, found) => {
    otherNames(found, fields.alsoKnownAs);
    nothingMore(found, facts, fields.nothingMoreUpTo);
    inOrder(found, 'started', fields.born, fields.started);
    const same = [...facts.people.filter((other) => folded(other.name) === folded(fields.name)), fields];
    if (same.length === 1) return;
    const noDay = same.some(({ started }) => started === null);
    const tellsDay = !noDay && labelsOf([...facts.people, fields]).at(-1) === labelWords.started(fields.name, fields.started ?? '');
    found.notices.push({ field: 'name', message: recordWords.sameName[noDay ? 'noDay' : tellsDay ? 'day' : 'number'](fields.name) });
  },
  sheet: {
    file: 'people.csv',
    title: 'Assistants',
    example: {
      ...{ name: 'First Assistant', born: '11/02/1984', started: '02/09/2024', hours_per_week: '18', plan_line: 'Personal assistant' },
      ...{ holiday_method: 'irregular', leave_year_start: '06/04/2026' },
    },
    record: (row) => ({ ...row, nothingMoreUpTo: null }),
  },
  posts: null,
});
