/** Money moved from one line of the plan to another, from a day on; the plan's total stays the same. */
import { moveLimitOf, yearBudgetOf } from '../../figures/plan/move-limit.ts';
import { expectedWords } from '../../words/move-in.ts';
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
    day: need(DAY, { label: 'Day', column: 'date' }),
    fromLine: need(REFERENCE, { label: 'From this line', column: 'from_line', refers: 'planLine' }),
    toLine: need(REFERENCE, { label: 'To this line', column: 'to_line', refers: 'planLine' }),
    amount: need(AMOUNT, { label: 'Amount', column: 'amount' }),
    reason: blank(NOTE, { label: 'Why', column: 'reason' }),
    agreedBy: need(WORDS, { label: 'Who agreed to it', column: 'agreed_by' }),
  },
  form: ['day', 'fromLine', 'toLine', 'amount', 'reason', 'agreedBy'],
  tells: [],
  start: (today) => ({ day: today }),
  row: ({ day, fromLine, toLine, reason, amount }) => ({ day, title: `${fromLine} to ${toLine}`, detail: reason, amount }),
  called: ({ fromLine, toLine }) => `move from ‘${fromLine}’ to ‘${toLine}’`,
  check: (fields, facts, found) => {
    if (fields.fromLine === fields.toLine) found.faults.push({ field: 'toLine', message: recordWords.sameLine });
    const then = { ...facts, planMoves: [...facts.planMoves, { id: 0, ...fields }] };
    const limit = moveLimitOf(then, fields.day);
    if (limit !== null && limit.moved > limit.pence)
      found.notices.push({ field: 'amount', message: recordWords.moveOverLimit(limit.moved, limit.percent, limit.pence) });
    const left = yearBudgetOf(then, fields.fromLine, fields.day);
    const name = facts.planLines.find(({ id }) => id === fields.fromLine)?.name ?? '';
    if (left < 0) found.notices.push({ field: 'amount', message: recordWords.moveOverdraws(name, -left) });
  },
  sheet: {
    file: 'plan_moves.csv',
    title: 'Moves between plan lines',
    example: {
      ...{ date: '01/09/2026', from_line: 'Personal assistant', to_line: 'Swimming', amount: '60.00' },
      ...{ reason: 'A friend helps on Mondays', agreed_by: 'Letter of 20/08/2026' },
    },
    check: (rows, tell) => {
      for (const row of rows) {
        const { fromLine, toLine } = row.values;
        if (fromLine !== undefined && fromLine === toLine) tell(row, 'to_line', expectedWords.anotherLine);
      }
    },
  },
  posts: null,
});
