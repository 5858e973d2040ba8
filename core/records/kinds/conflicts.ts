/** That an interest of whoever acts for the person was told of: when, who agreed to it, and on which paper. */
import { CONFLICT_KINDS } from '../../books/facts.ts';
import { formatDay } from '../../values/day.ts';
import { conflictWords as words } from '../../words/books/conflicts.ts';
import { defineKind, joined, may, need } from '../kind.ts';
import { DAY, NOTE, pick, WORDS } from '../natures.ts';

export const conflicts = defineKind({
  table: 'conflict',
  order: 'declaredOn',
  one: 'conflict of interest',
  title: 'Conflict of interest',
  plural: 'Conflicts of interest',
  lead: 'Where whoever acts for the person has an interest of their own, that it was told of, and who agreed to it. It is no fault to have one.',
  fields: {
    what: need(pick(CONFLICT_KINDS, words.kinds), { label: 'What is it?', column: 'what' }),
    who: may(WORDS, { label: 'Whom is it about?', help: 'The name as it is on file. Empty: all of this kind.', column: 'who' }),
    declaredOn: need(DAY, {
      label: 'When was it told?',
      help: 'The day on which the council, or whoever watches over it, heard of it.',
      column: 'declared_on',
    }),
    agreedBy: may(WORDS, { label: 'Who agreed to it?', column: 'agreed_by' }),
    document: may(WORDS, {
      label: 'Which paper says so?',
      help: 'Such as: e-mail of 3 March 2026. The paper itself can be kept with this record.',
      column: 'document',
    }),
    note: may(NOTE, { label: 'Note', column: 'note' }),
  },
  form: ['what', 'who', 'declaredOn', 'agreedBy', 'document', 'note'],
  notToCome: ['declaredOn'],
  tells: ['who'],
  start: (today) => ({ what: 'manager_paid', declaredOn: today }),
  row: ({ what, who, declaredOn, agreedBy, document }) => ({
    day: declaredOn,
    title: words.kinds[what],
    detail: joined(who, agreedBy, document),
    amount: null,
  }),
  called: ({ what, declaredOn }) => `conflict of interest ‘${words.kinds[what]}’ told of on ${formatDay(declaredOn)}`,
  sheet: {
    file: 'conflicts.csv',
    title: 'Conflicts of interest',
    example: {
      ...{ what: 'manager_paid', who: 'B Person', declared_on: '06/04/2026', agreed_by: 'Social worker', document: 'E-mail of 03/04/2026', note: '' },
    },
  },
  posts: null,
});
