/** Which money needs a paper to prove it, by its kind, from a day on: where the council asks for more, or for less, than is usual. */
import { PAPER_NEEDED } from '../../books/facts.ts';
import { formatDay } from '../../values/day.ts';
import { formatMoney } from '../../values/money.ts';
import { categoryWords } from '../../words/books/categories.ts';
import { paperRuleWords as words } from '../../words/books/paper-rules.ts';
import { defineKind, fromTo, joined, may, need } from '../kind.ts';
import { CATEGORY, choice, DAY, PRICE, WORDS } from '../natures.ts';

export const paperRules = defineKind({
  table: 'paper_rule',
  order: 'from',
  one: 'rule on papers',
  title: 'Rule on papers',
  plural: 'Which money needs a paper',
  lead: 'Only where your council’s rule is not the usual one. As a rule all money out needs a paper. Bank charges, interest and moves between own accounts need none. A payslip on file proves a wage.',
  fields: {
    category: need(CATEGORY, { label: 'Kind of money', column: 'category' }),
    needed: need(choice(PAPER_NEEDED, words.needed), { label: 'Does it need a paper?', column: 'needed' }),
    over: may(PRICE, { label: 'Above which sum?', when: ({ needed }) => needed === 'over', column: 'over' }),
    from: need(DAY, { label: 'From which day?', column: 'from' }),
    source: may(WORDS, { label: 'Where is it written?', help: 'Such as: agreement of 6 April 2026, page 3.', column: 'source' }),
  },
  form: ['category', 'needed', 'over', 'from', 'source'],
  tells: ['source'],
  start: (today) => ({ category: 'purchase', needed: 'over', from: today }),
  row: ({ category, needed, over, from, source }) => ({
    day: from,
    title: categoryWords[category],
    detail: joined(over === null ? words.needed[needed].title : words.above(formatMoney(over)), fromTo(formatDay(from), null), source),
    amount: null,
  }),
  called: ({ category, from }) => `rule on papers of ‘${categoryWords[category]}’ from ${formatDay(from)}`,
  check: ({ needed, over }, _facts, found) => {
    if (needed === 'over' && over === null) found.faults.push({ field: 'over', message: words.needsSum });
  },
  sheet: {
    file: 'paper_rules.csv',
    title: 'Which money needs a paper',
    example: { from: '06/04/2026', category: 'purchase', needed: 'over', over: '10.00', source: 'Agreement, page 2' },
  },
  posts: null,
});
