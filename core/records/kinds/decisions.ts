/** Decisions taken for the person or with them, each with how it was come to: the log that a deputy's report and a review ask for. */
import { authorityOn } from '../../acting/authority.ts';
import { decisionGaps } from '../../acting/decisions.ts';
import { CAPACITIES } from '../../books/facts.ts';
import { formatDay } from '../../values/day.ts';
import { decisionWords as words } from '../../words/books/decisions.ts';
import { defineKind, joined, may, need } from '../kind.ts';
import { choice, DAY, NOTE, PLAN_LINE, PRICE, REFERENCE, WORDS } from '../natures.ts';

const isLookedAt = ({ capacity }: { readonly capacity?: unknown }): boolean => capacity !== 'presumed';

export const decisions = defineKind({
  table: 'decision',
  order: 'day',
  one: 'decision',
  title: 'Decision',
  plural: 'Decisions for the person',
  lead: 'Larger decisions taken for the person or with them, and how each was come to. Everyday spending needs none.',
  fields: {
    title: need(WORDS, { label: 'What was decided?', help: 'In a few words, such as: a new bed in place of the old one.', column: 'title' }),
    day: need(DAY, { label: 'Day', column: 'date' }),
    amount: may(PRICE, { label: 'Amount', help: 'Only if money hangs on it.', column: 'amount' }),
    planLine: may(REFERENCE, { ...PLAN_LINE, seldom: true }),
    capacity: need(choice(CAPACITIES, words.capacities), {
      label: 'Can the person decide this?',
      help: 'Of this one decision, on this day. Can the person understand it, keep it in mind, weigh it up, and say what they want in any way?',
      column: 'capacity',
    }),
    assessedBy: may(WORDS, { label: words.asked.assessedBy, when: isLookedAt, column: 'assessed_by' }),
    assessedOn: may(DAY, { label: words.asked.assessedOn, when: isLookedAt, column: 'assessed_on' }),
    lookAgainOn: may(DAY, { label: 'When is that looked at again?', help: 'It will stand in What is coming.', when: isLookedAt, column: 'look_again_on' }),
    whyNow: may(NOTE, { label: words.asked.whyNow, column: 'why_now' }),
    wishes: may(NOTE, { label: words.asked.wishes, help: 'What they say now, what they said before, and what they believe in.', column: 'wishes' }),
    involved: may(NOTE, { label: words.asked.involved, help: 'Such as pictures, a quiet time of the day, an interpreter.', column: 'involved' }),
    consulted: may(NOTE, { label: words.asked.consulted, column: 'consulted' }),
    options: may(NOTE, { label: words.asked.options, column: 'options' }),
    chosen: may(NOTE, { label: words.asked.chosen, help: 'What makes it best for the person.', column: 'chosen' }),
    decidedBy: may(WORDS, {
      label: words.asked.decidedBy,
      help: 'A name, as in the authority to act. Write the person’s name where it was the person.',
      column: 'decided_by',
    }),
    reviewOn: may(DAY, { label: 'When is the decision looked at again?', help: 'It will stand in What is coming.', column: 'review_on' }),
  },
  form: [
    ...(['title', 'day', 'amount', 'capacity', 'assessedBy', 'assessedOn', 'lookAgainOn', 'whyNow', 'wishes', 'involved', 'consulted'] as const),
    ...(['options', 'chosen', 'decidedBy', 'reviewOn', 'planLine'] as const),
  ],
  notToCome: ['day'],
  inOrder: [
    ['day', 'reviewOn'],
    ['assessedOn', 'lookAgainOn'],
  ],
  tells: ['title'],
  start: (today) => ({ day: today, capacity: 'presumed' }),
  row: (record) => {
    const { title, day, amount, capacity, decidedBy } = record;
    const gaps = decisionGaps(record).length;
    return {
      day,
      title,
      detail: joined(decidedBy, words.capacities[capacity].title, gaps === 0 ? null : words.missing(gaps)),
      amount,
    };
  },
  called: ({ title, day }) => `decision ‘${title}’ of ${formatDay(day)}`,
  check: ({ capacity, day, amount, assessedBy, assessedOn, decidedBy }, { account, mandates }, found) => {
    if (capacity === 'cannot' && (assessedBy === null || assessedOn === null))
      found.notices.push({ field: assessedBy === null ? 'assessedBy' : 'assessedOn', message: words.needsAssessor });
    if (assessedOn !== null && assessedOn > day) found.notices.push({ field: 'assessedOn', message: words.after(day) });
    if (decidedBy === null) return;
    const acting = authorityOn({ who: decidedBy, day, about: amount === null ? [] : ['money'] }, account.person, mandates);
    if (acting !== null && acting.state !== 'covered') found.notices.push({ field: 'decidedBy', message: acting.sentence });
    if (acting !== null && capacity === 'can') found.notices.push({ field: 'capacity', message: words.byPerson });
  },
  sheet: {
    file: 'decisions.csv',
    title: 'Decisions for the person',
    example: {
      ...{ title: 'A new bed', date: '12/05/2026', amount: '640.00', plan_line: '', capacity: 'cannot', assessed_by: 'Dr Example' },
      ...{ assessed_on: '05/05/2026', look_again_on: '', why_now: 'The old one broke', wishes: 'Wants to sleep by the window' },
      ...{
        involved: 'Chose from two pictures',
        consulted: 'Her sister agrees',
        options: 'Mend the old one; rent one',
        chosen: 'Safe, and she can get up alone',
      },
      ...{ decided_by: 'B Person', review_on: '' },
    },
  },
  posts: null,
});
