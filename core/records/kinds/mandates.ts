/** Who acts for the person: in what role, on what paper, and from when to when. */
import { MANDATE_ROLES, MANDATE_SCOPES } from '../../books/facts.ts';
import { formatDay } from '../../values/day.ts';
import { mandateWords } from '../../words/books/mandates.ts';
import { recordWords } from '../../words/records.ts';
import { defineKind, fromTo, joined, may, need } from '../kind.ts';
import { choice, DAY, marks, NOTE, WORDS } from '../natures.ts';

const SCOPE_TITLES = {
  money: 'Hold the money and pay from it',
  care: 'Decide about care and welfare',
  staff: 'Employ assistants',
  plan: 'Plan and prepare',
  see: 'See what is kept here',
  benefits: 'Deal with benefits',
} satisfies Readonly<Record<(typeof MANDATE_SCOPES)[number], string>>;

export const mandates = defineKind({
  table: 'mandate',
  // First days may not be known.
  order: null,
  one: 'authority to act',
  title: 'Authority to act',
  plural: 'Who acts for the person',
  lead: 'Who acts for the person, on what paper and until when. Nothing is needed here for a person who does it all alone.',
  fields: {
    role: need(choice(MANDATE_ROLES, mandateWords.roles), { label: 'In what role?', column: 'role' }),
    who: may(WORDS, { label: 'Who acts?', help: 'The name of the person or the service. Empty if you don’t know it yet.', column: 'who' }),
    document: may(WORDS, {
      label: 'Which paper says so?',
      help: 'Such as: council’s decision of 3 March 2026. Empty until you have it. The paper itself can be kept with this record.',
      column: 'document',
    }),
    scope: need(marks(MANDATE_SCOPES, SCOPE_TITLES), { label: 'What may they do?', help: 'Mark only what the paper says.', column: 'scope', empty: [] }),
    from: may(DAY, { label: 'First day', help: 'Empty if you don’t know it.', column: 'from' }),
    to: may(DAY, { label: 'Last day', help: 'Only if the paper sets one.', column: 'to' }),
    reviewOn: may(DAY, { label: 'Day it is looked at again', help: 'Only if there is one.', column: 'review_on' }),
    agreedBy: may(WORDS, { label: 'Who agreed to it?', help: 'Such as the council or the court. It may be left empty.', column: 'agreed_by' }),
    revokedOn: may(DAY, { label: 'Ended early on', help: 'Only if it was withdrawn or has stopped: the first day it holds no more.', column: 'revoked_on' }),
    note: may(NOTE, { label: 'Note', column: 'note' }),
  },
  form: ['role', 'who', 'document', 'scope', 'from', 'to', 'reviewOn', 'agreedBy', 'revokedOn', 'note'],
  inOrder: [['from', 'to']],
  tells: ['who'],
  start: () => ({ role: 'nominated' }),
  row: ({ role, who, document, from, to, revokedOn }) => ({
    day: from,
    title: who ?? mandateWords.roles[role].title,
    detail: joined(
      who === null ? null : mandateWords.roles[role].title,
      document ?? recordWords.paperMissing,
      from === null ? (to === null ? null : recordWords.until(formatDay(to))) : fromTo(formatDay(from), to === null ? null : formatDay(to)),
      revokedOn === null ? null : recordWords.endedOn(formatDay(revokedOn)),
    ),
    amount: null,
  }),
  called: ({ role, who }) => `authority to act of ${who ?? mandateWords.roles[role].title.toLowerCase()}`,
  check: ({ role, scope }, _facts, found) => {
    const unknown = scope.find((word) => !MANDATE_SCOPES.some((one) => one === word));
    if (unknown !== undefined) found.faults.push({ field: 'scope', message: recordWords.unknownScope(unknown) });
    if (role === 'appointee') found.notices.push({ field: 'role', message: recordWords.appointeeOnly });
  },
  sheet: {
    file: 'mandates.csv',
    title: 'Who acts for the person',
    example: {
      ...{ role: 'authorised', who: 'B Person', document: 'Council’s decision of 02/03/2026', scope: 'money;staff', from: '06/04/2026', to: '' },
      ...{ review_on: '06/04/2027', agreed_by: 'Anyshire Council', revoked_on: '', note: '' },
    },
  },
  posts: null,
});
