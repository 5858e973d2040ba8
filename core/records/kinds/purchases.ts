/** Things bought once, by this account or by someone who is then owed the money. */
import type { EntryBuilder } from '../../books/entries.ts';
import type { Purchase } from '../../books/facts.ts';
import { plusMoney } from '../../move-in/cells.ts';
import { alike, noAmount, opened } from '../check-rules.ts';
import { ofWish } from '../of-wish.ts';
import { defineKind, joined, may, need } from '../kind.ts';
import { byName, DAY, MONEY, REFERENCE, PLAN_LINE, suggest, TEXT } from '../natures.ts';

export const purchases = defineKind({
  table: 'purchase',
  order: 'day',
  one: 'purchase',
  title: 'Purchase',
  plural: 'Purchases',
  lead: 'Something bought once, such as equipment or a day out.',
  often: true,
  fields: {
    day: need(DAY, { label: 'Day', column: 'date' }),
    supplier: need(byName('supplier'), { label: 'Shop or seller', column: 'supplier', refers: 'supplier', makes: true, stays: true }),
    item: need(TEXT, { label: 'What was bought', column: 'item', empty: '' }),
    amount: need({ ...MONEY, cell: plusMoney }, { label: 'Amount', column: 'amount' }),
    planLine: may(REFERENCE, { ...PLAN_LINE, stays: true }),
    wish: may(REFERENCE, {
      label: 'Wish it was bought for',
      help: 'If it was wished for and agreed to first.',
      column: 'wish',
      refers: 'wish',
      seldom: true,
    }),
    approvedOn: may(DAY, { label: 'Day the council agreed', column: 'approved_on', seldom: true }),
    approvedBy: may(TEXT, { label: 'Who agreed to it', column: 'approved_by', seldom: true }),
    paidBy: may(suggest('person', TEXT), {
      label: 'Paid by someone from their own pocket?',
      help: 'Their name, if it was. They are then owed the money.',
      column: 'paid_by',
    }),
  },
  form: ['day', 'supplier', 'item', 'amount', 'planLine', 'paidBy', 'wish', 'approvedOn', 'approvedBy'],
  tells: ['item', 'supplier'],
  start: (today) => ({ day: today }),
  row: ({ day, item, supplier, planLine, paidBy, amount }) => ({
    day,
    title: item || supplier,
    detail: joined(item ? supplier : null, planLine, paidBy === null ? null : `paid by ${paidBy}`),
    amount,
  }),
  called: ({ item, supplier }) => `purchase ‘${item || supplier}’`,
  check: (fields, facts, found) => {
    noAmount(found, fields.amount);
    alike(found, 'amount', fields, facts.purchases);
    ofWish(found, fields, facts);
    opened(found, facts, 'day', fields.day, true);
  },
  sheet: {
    file: 'purchases.csv',
    title: 'Purchases',
    example: {
      ...{ date: '18/05/2026', supplier: 'Example Mobility Shop', item: 'Perching stool', amount: '81.90', plan_line: 'Personal assistant' },
      ...{ approved_on: '28/04/2026', approved_by: 'Social worker' },
    },
  },
  posts: (builder: EntryBuilder, record: Purchase) => builder.purchase(record),
});
