/** What an employer has done of what the law asks, where nothing else on file tells it. Marked on the duties diary. */
import { DUTIES } from '../../books/facts.ts';
import { formatDay } from '../../values/day.ts';
import { dutyWords } from '../../words/figures/duties.ts';
import { defineKind, joined, may, need } from '../kind.ts';
import { choice, DAY, NOTE, REFERENCE } from '../natures.ts';

export const dutiesDone = defineKind({
  table: 'duty_done',
  order: 'dueOn',
  one: 'duty done',
  title: 'Duty done',
  plural: 'Duties done',
  lead: 'What an employer has to do, and when you did it. The duties diary marks it.',
  unlisted: true,
  fields: {
    duty: need(choice(DUTIES, dutyWords.plain), { label: 'What was done?', column: 'duty' }),
    dueOn: need(DAY, { label: 'The day it was due', column: 'due_on' }),
    person: may(REFERENCE, { label: 'Who is it of?', help: 'Only if it is of one assistant.', column: 'name', refers: 'person' }),
    doneOn: need(DAY, { label: 'Done on', column: 'done_on' }),
    note: may(NOTE, { label: 'Note', column: 'note' }),
  },
  form: ['duty', 'dueOn', 'person', 'doneOn', 'note'],
  notToCome: ['doneOn'],
  tells: ['person'],
  start: (today) => ({ doneOn: today }),
  row: ({ duty, dueOn, person, doneOn }) => ({
    day: doneOn,
    title: dutyWords.plain[duty],
    detail: joined(person, dutyWords.dueOn(formatDay(dueOn))),
    amount: null,
  }),
  called: ({ duty, dueOn }) => `‘${dutyWords.plain[duty]}’, due ${formatDay(dueOn)}`,
  sheet: {
    file: 'duties_done.csv',
    title: 'Duties done',
    example: { duty: 'written_terms', due_on: '02/09/2024', name: 'First Assistant', done_on: '30/08/2024', note: '' },
  },
  posts: null,
});
