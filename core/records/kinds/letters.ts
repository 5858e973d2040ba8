/** Letters and decisions: what the council or another body told or was told, what it wants, and what came of it. */
import { LETTER_DIRECTIONS, LETTER_KINDS, LETTER_POINTS, LETTER_MEANS, REASON_POINTS } from '../../books/facts.ts';
import { pointsMissing } from '../../books/letters.ts';
import { formatDay } from '../../values/day.ts';
import { reasonWords } from '../../words/fairness/reasons.ts';
import { letterWords as words } from '../../words/books/letters.ts';
import { defineKind, joined, may, need } from '../kind.ts';
import type { Typed } from '../natures.ts';
import { choice, DAY, marks, NOTE, pick, PRICE, WORDS, YES } from '../natures.ts';

/** It decides about the budget or the plan. */
const isDecision = ({ what, direction }: Typed): boolean => what === 'budget' && direction === 'in';

export const letters = defineKind({
  table: 'letter',
  order: 'day',
  one: 'letter',
  title: 'Letter',
  plural: 'Letters and decisions',
  lead: 'What the council told you and what you told them: letters, e-mails, calls and visits, with what was decided. Keep the letter itself with it.',
  fields: {
    direction: need(choice(LETTER_DIRECTIONS, words.directions), { label: 'Who told whom?', column: 'direction' }),
    what: need(pick(LETTER_KINDS, words.kinds), { label: 'What is it about?', column: 'what' }),
    means: need(pick(LETTER_MEANS, words.means), { label: 'How?', column: 'means', empty: 'letter' }),
    day: need(DAY, { label: 'Day', help: 'The day on it, or on which it was said.', column: 'date' }),
    receivedOn: may(DAY, { label: 'Day it came', help: 'A letter may come days after its date.', column: 'received_on', seldom: true }),
    who: may(WORDS, { label: 'With whom?', help: 'Empty if it is the council.', column: 'who' }),
    about: need(WORDS, { label: 'In a few words', help: 'Such as: new weekly amount from April.', column: 'about' }),
    reference: may(WORDS, { label: 'Their reference', column: 'reference', seldom: true }),
    amount: may(PRICE, { label: 'Amount', help: 'Only if it names one.', column: 'amount' }),
    says: may(marks(LETTER_POINTS, words.points), {
      label: 'Which of these does it say?',
      help: 'Mark what you find in it. You can then ask for the rest.',
      when: ({ what, direction }) => what === 'money_back' && direction === 'in',
      column: 'says',
    }),
    replyBy: may(DAY, { label: 'Reply by', help: 'If it gives a day. It will stand in What is coming.', column: 'reply_by' }),
    repliedOn: may(DAY, { label: 'Replied on', column: 'replied_on' }),
    decided: may(NOTE, { label: 'What was decided?', column: 'decided' }),
    decidedOn: may(DAY, { label: 'Settled on', help: 'Once nothing more comes of it.', column: 'decided_on' }),
    note: may(NOTE, { label: 'Note', column: 'note', seldom: true }),
    reasonsFound: may(marks(REASON_POINTS, reasonWords.points), {
      label: 'Which of these does it say?',
      help: 'Mark what you find in it. You can then ask for the rest.',
      when: isDecision,
      column: 'reasons_found',
      seldom: true,
    }),
    reasonsUnclear: may(marks(REASON_POINTS, reasonWords.points), {
      label: 'Which of these are there, but not clear?',
      when: isDecision,
      column: 'reasons_unclear',
      seldom: true,
    }),
    reasonsWhere: may(NOTE, {
      label: 'On which pages?',
      help: 'Such as: hours on page 2, prices on page 3.',
      when: isDecision,
      column: 'reasons_where',
      seldom: true,
    }),
    watchClocks: may(YES, {
      label: 'Show in What is coming how long there is to complain',
      when: isDecision,
      column: 'watch_clocks',
      seldom: true,
    }),
  },
  form: [
    ...(['direction', 'what', 'means', 'day', 'who', 'about', 'amount', 'says', 'replyBy', 'repliedOn', 'decided', 'decidedOn'] as const),
    ...(['receivedOn', 'reference', 'note', 'reasonsFound', 'reasonsUnclear', 'reasonsWhere', 'watchClocks'] as const),
  ],
  gives: { names: 'letter', field: 'about', said: 'a letter', missing: (about) => `There is no letter ‘${about}’ on file. Add it first.` },
  tells: ['about'],
  start: (today) => ({ direction: 'in', what: 'other', means: 'letter', day: today }),
  row: ({ direction, what, day, who, about, amount, replyBy, repliedOn, decidedOn }) => ({
    day,
    title: words.title(direction, who ?? words.theCouncil, about),
    detail: joined(
      words.kinds[what].title,
      decidedOn !== null ? words.decided(decidedOn) : repliedOn !== null ? words.replied(repliedOn) : replyBy === null ? null : words.replyBy(replyBy),
    ),
    amount,
  }),
  called: ({ direction, who, day }) => `letter ${direction === 'in' ? words.from : words.to} ${who ?? words.theCouncil} of ${formatDay(day)}`,
  check: (fields, _facts, found) => {
    const { day, receivedOn, repliedOn, decidedOn, replyBy, says } = fields;
    const unknown = says?.find((word) => !LETTER_POINTS.some((point) => point === word));
    if (unknown !== undefined) found.faults.push({ field: 'says', message: words.unknownPoint(unknown) });
    for (const field of ['reasonsFound', 'reasonsUnclear'] as const) {
      const odd = fields[field]?.find((word) => !REASON_POINTS.some((point) => point === word));
      if (odd !== undefined) found.faults.push({ field, message: reasonWords.unknownPoint(odd) });
    }
    const both = fields.reasonsUnclear?.find((word) => fields.reasonsFound?.includes(word));
    if (both !== undefined) found.faults.push({ field: 'reasonsUnclear', message: reasonWords.both });
    for (const [field, on] of Object.entries({ receivedOn, repliedOn, decidedOn, replyBy }))
      if (on !== null && on < day) found.faults.push({ field, message: words.beforeIt });
    const missing = pointsMissing(fields);
    if (missing !== null && missing.length > 0 && decidedOn === null)
      found.notices.push({ field: 'says', message: words.doesNotSay(missing.map((point) => words.points[point])) });
  },
  sheet: {
    file: 'letters.csv',
    title: 'Letters and decisions',
    example: {
      ...{ direction: 'in', what: 'budget', means: 'letter', date: '12/05/2026', received_on: '15/05/2026', who: '', about: 'New weekly amount' },
      ...{ reference: 'ASC/0001', amount: '212.40', says: '', reply_by: '09/06/2026', replied_on: '', decided: '', decided_on: '', note: '' },
      ...{ reasons_found: 'needs;hours', reasons_unclear: 'rate', reasons_where: 'Hours on page 2', watch_clocks: 'no' },
    },
  },
  posts: null,
});
