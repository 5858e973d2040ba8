/** Money moved from one line of the plan to another, from a day on; the plan's total stays the same. */
import { recordWords } from '../../words/records.ts';
import { blank, defineKind, need } from '../kind.ts';
import { AMOUNT, DAY, REFERENCE, NOTE, WORDS } from '../natures.ts';

export const planMoves = defineKind({
  table: 'plan_move',
  order: 'day',
  one: 'move between plan lines',
  title: 'Move between plan lines',
  plural: 'Moves between plan lines',
  lead: 'Money moved from one line of the plan to another. The plan’s total stays the same.',
  fields: {
    day: need(DAY, { label: 'Day' }),
    fromLine: need(REFERENCE, { label: 'From this line', refers: 'planLine' }),
    toLine: need(REFERENCE, { label: 'To this line', refers: 'planLine' }),
    amount: need(AMOUNT, { label: 'Amount' }),
    reason: blank(NOTE, { label: 'Why' }),
    agreedBy: need(WORDS, { label: 'Who agreed to it' }),
  },
  form: ['day', 'fromLine', 'toLine', 'amount', 'reason', 'agreedBy'],
  tells: [],
  start: (today) => ({ day: today }),
  row: ({ day, fromLine, toLine, reason, amount }) => ({ day, title: `${fromLine} to ${toLine}`, detail: reason, amount }),
  called: ({ fromLine, toLine }) => `move from ‘${fromLine}’ to ‘${toLine}’`,
  check: (fields, _facts, found) => {
    if (fields.fromLine === fields.toLine) found.faults.push({ field: 'toLine', message: recordWords.sameLine });
  },
  sheet: null,
  posts: null,
});
