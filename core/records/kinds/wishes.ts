/** Something to buy once: what is wished for and why, the most it may cost, and what the council said. */
import { CARE_OUTCOMES } from '../../books/facts.ts';
import { formatDay } from '../../values/day.ts';
import { wishWords as words } from '../../words/books/wishes.ts';
import { recordWords } from '../../words/records.ts';
import { blank, defineKind, joined, may, need } from '../kind.ts';
import { CARE_OUTCOME_TITLES } from './plan.ts';
import { DAY, marks, NOTE, PLAN_LINE, PRICE, REFERENCE, WORDS, YES } from '../natures.ts';

export const wishes = defineKind({
  table: 'wish',
  order: 'wishedOn',
  one: 'wish',
  title: 'Wish',
  plural: 'Wishes',
  lead: 'Something to buy once. Write it down before you buy it: what it is for, what it may cost, and what the council says.',
  fields: {
    what: need(WORDS, { label: 'What is wished for?', column: 'what' }),
    why: blank(NOTE, { label: 'What is it for?', help: 'What will be better with it, in your own words.', column: 'why' }),
    planLine: may(REFERENCE, { ...PLAN_LINE, help: 'The line of the support plan it is to be paid from.' }),
    careOutcomes: may(marks(CARE_OUTCOMES, CARE_OUTCOME_TITLES), {
      label: 'Outcomes of the Care Act it works towards',
      help: 'If you want to show them. Mark any number.',
      column: 'care_outcomes',
      seldom: true,
    }),
    fund: may(REFERENCE, { label: 'Fund it is paid from', column: 'fund', refers: 'fund', seldom: true }),
    wishedOn: need(DAY, { label: 'Day it was wished for', column: 'wished_on' }),
    limit: may(PRICE, { label: 'The most it may cost', help: 'As it was agreed, or as you asked for it.', column: 'limit' }),
    approvedOn: may(DAY, { label: 'Day it was agreed to', help: 'Empty until somebody did.', column: 'approved_on' }),
    approvedBy: may(WORDS, { label: 'Who agreed to it?', column: 'approved_by' }),
    approvedIn: may(WORDS, { label: 'Where is it written?', help: 'The letter, or the words of the plan.', column: 'approved_in' }),
    refusedOn: may(DAY, { label: 'Day it was refused', column: 'refused_on', seldom: true }),
    refusedBy: may(WORDS, { label: 'Who refused it?', column: 'refused_by', seldom: true }),
    refusedWhy: may(NOTE, { label: 'Why it was refused', column: 'refused_why', seldom: true }),
    withdrawnOn: may(DAY, { label: 'No longer wanted since', column: 'withdrawn_on', seldom: true }),
    withdrawnBy: may(WORDS, { label: 'Who said that it is no longer wanted?', column: 'withdrawn_by', seldom: true }),
    withdrawnWhy: may(NOTE, { label: 'Why it is no longer wanted', column: 'withdrawn_why', seldom: true }),
    inParts: may(YES, {
      label: 'It is bought in several purchases',
      help: 'Then what was agreed stays open after the first of them.',
      column: 'in_parts',
      seldom: true,
    }),
  },
  form: [
    ...(['what', 'why', 'planLine', 'wishedOn', 'limit', 'approvedOn', 'approvedBy', 'approvedIn'] as const),
    ...(['inParts', 'fund', 'careOutcomes', 'refusedOn', 'refusedBy', 'refusedWhy', 'withdrawnOn', 'withdrawnBy', 'withdrawnWhy'] as const),
  ],
  inOrder: [
    ['wishedOn', 'refusedOn'],
    ['wishedOn', 'withdrawnOn'],
  ],
  gives: { names: 'wish', field: 'what', said: 'a wish', missing: (what) => `There is no wish ‘${what}’ on file. Add it first.` },
  tells: ['what'],
  start: (today) => ({ wishedOn: today }),
  row: ({ what, planLine, wishedOn, limit, approvedOn, refusedOn, withdrawnOn }) => ({
    day: wishedOn,
    title: what,
    detail: joined(
      planLine,
      withdrawnOn !== null
        ? words.withdrawnOn(formatDay(withdrawnOn))
        : refusedOn !== null
          ? words.refusedOn(formatDay(refusedOn))
          : approvedOn !== null
            ? words.approvedOn(formatDay(approvedOn))
            : words.notAnswered,
    ),
    amount: limit,
  }),
  called: ({ what }) => `wish ‘${what}’`,
  check: (fields, _facts, found) => {
    const unknown = fields.careOutcomes?.find((word) => !CARE_OUTCOMES.some((one) => one === word));
    if (unknown !== undefined) found.faults.push({ field: 'careOutcomes', message: recordWords.unknownOutcome(unknown) });
    if (fields.approvedOn !== null && fields.refusedOn !== null) found.faults.push({ field: 'refusedOn', message: words.bothAnswers });
    if (fields.approvedOn !== null && fields.limit === null) found.notices.push({ field: 'limit', message: words.noLimit });
  },
  sheet: {
    file: 'wishes.csv',
    title: 'Wishes',
    example: {
      ...{ what: 'Air conditioner', why: 'To stay well at home in hot weeks', plan_line: 'Personal assistant', care_outcomes: 'habitable_home', fund: '' },
      ...{ wished_on: '02/05/2026', limit: '420.00', approved_on: '09/05/2026', approved_by: 'Social worker', approved_in: 'Letter of 9 May 2026' },
      ...{ refused_on: '', refused_by: '', refused_why: '', withdrawn_on: '', withdrawn_by: '', withdrawn_why: '', in_parts: 'no' },
    },
  },
  posts: null,
});
