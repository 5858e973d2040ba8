/** What sellers ask for something that is wished for. */
import { formatDay } from '../../values/day.ts';
import { defineKind, joined, may, need } from '../kind.ts';
import { DAY, NOTE, PRICE, REFERENCE, suggest } from '../natures.ts';

export const quotes = defineKind({
  table: 'quote',
  order: 'day',
  one: 'quote',
  title: 'Quote',
  plural: 'Quotes',
  lead: 'What a shop or seller asks for something you wish for. With several you can show the council which is the cheapest.',
  unlisted: true,
  fields: {
    wish: need(REFERENCE, { label: 'For which wish?', column: 'wish', refers: 'wish', stays: true }),
    seller: need(suggest('payee'), { label: 'Shop or seller', column: 'seller' }),
    amount: need(PRICE, { label: 'Price', column: 'amount' }),
    day: need(DAY, { label: 'Day', column: 'date' }),
    note: may(NOTE, { label: 'Note', help: 'Such as: with delivery, or which model.', column: 'note' }),
  },
  form: ['wish', 'seller', 'amount', 'day', 'note'],
  tells: ['seller'],
  start: (today) => ({ day: today }),
  row: ({ wish, seller, amount, day, note }) => ({ day, title: seller, detail: joined(wish, note), amount }),
  called: ({ seller, day }) => `quote of ${seller} of ${formatDay(day)}`,
  sheet: {
    file: 'quotes.csv',
    title: 'Quotes',
    example: { wish: 'Air conditioner', seller: 'Example Electrics', amount: '389.00', date: '03/05/2026', note: 'With delivery' },
  },
  posts: null,
});
