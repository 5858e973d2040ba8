/** How bank lines explain themselves by their words. The first rule that fits is taken. */
import { words } from '../../values/word-match.ts';
import { categoryWords } from '../../words/books/categories.ts';
import { recordWords } from '../../words/records.ts';
import { defineKind, joined, may, need } from '../kind.ts';
import { CATEGORY, choice, countsForPlan, REFERENCE, PLAN_LINE, whole, WORDS } from '../natures.ts';
import { grouped } from '../../values/count.ts';

const DIRECTION_TITLES = { out: 'Money out', in: 'Money in' };

export const rules = defineKind({
  table: 'rule',
  order: 'position',
  firstOnTop: true,
  one: 'rule',
  title: 'Rule',
  plural: 'Rules for bank lines',
  lead: 'How bank lines explain themselves by their words. The first rule that fits is taken.',
  fields: {
    position: need(
      { ...whole(0, 1_000_000), typed: { as: 'whole', least: 0, most: 100_000 } },
      { label: 'Place in the order', help: 'The lowest number comes first.' },
    ),
    contains: need(WORDS, { label: 'Words in the bank’s text', column: 'contains' }),
    direction: need(choice(['out', 'in'], DIRECTION_TITLES), { label: 'For which money?', column: 'direction' }),
    category: need(CATEGORY, { label: 'Kind of money', column: 'category' }),
    planLine: may(REFERENCE, { ...PLAN_LINE, when: countsForPlan }),
    fund: may(REFERENCE, { label: 'Fund', column: 'fund', refers: 'fund' }),
  },
  form: ['contains', 'direction', 'category', 'planLine', 'fund', 'position'],
  tells: ['contains'],
  start: (_today, newest) => ({ direction: 'out', position: `${(newest?.position ?? 0) + 1}` }),
  row: ({ position, contains, direction, category, planLine }) => ({
    day: null,
    title: `“${contains}”`,
    detail: `${grouped(position)}: ${joined(DIRECTION_TITLES[direction].toLowerCase(), categoryWords[category], planLine)}`,
    amount: null,
  }),
  called: ({ contains }) => `rule for ‘${contains}’`,
  check: (fields, _facts, found) => {
    if (words(fields.contains).length === 0) found.faults.push({ field: 'contains', message: recordWords.noWords });
  },
  sheet: {
    file: 'rules.csv',
    title: 'Rules that explain bank lines',
    example: { contains: 'DIRECT PAYMENT', direction: 'in', category: 'direct_payment', fund: 'main' },
    // The order of the rows is theirs.
    record: (rule, position) => ({ position, ...rule }),
  },
  posts: null,
});
