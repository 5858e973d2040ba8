/** Things bought that last: where each is, how long its guarantee runs, and what became of it. */
import { formatDay } from '../../values/day.ts';
import { inventoryWords as words } from '../../words/books/inventory.ts';
import { defineKind, joined, may, need } from '../kind.ts';
import { DAY, NOTE, PRICE, REFERENCE, suggest, WORDS } from '../natures.ts';

export const inventory = defineKind({
  table: 'inventory_item',
  order: 'boughtOn',
  one: 'thing on the inventory',
  title: 'Thing that lasts',
  plural: 'Inventory',
  lead: 'Things bought with the direct payment that last: where each is, how long its guarantee runs, and what became of it.',
  fields: {
    item: need(WORDS, { label: 'What is it?', column: 'item' }),
    boughtOn: may(DAY, { label: 'Bought on', column: 'bought_on' }),
    seller: may(suggest('payee'), { label: 'Shop or seller', column: 'seller' }),
    price: may(PRICE, { label: 'Price', column: 'price' }),
    purchase: may(REFERENCE, { label: 'Purchase it came with', refers: 'purchase' }),
    guaranteeUntil: may(DAY, { label: 'Last day of its guarantee', help: 'It will stand in What is coming.', column: 'guarantee_until' }),
    serialNumber: may(WORDS, { label: 'Serial number', column: 'serial_number' }),
    keptAt: may(WORDS, { label: 'Where is it kept?', column: 'kept_at' }),
    goneOn: may(DAY, { label: 'Gone since', help: 'Only once it is not there any more.', column: 'gone_on', seldom: true }),
    goneHow: may(NOTE, { label: 'What became of it?', help: 'Given away, sold, broken or lost.', column: 'gone_how', seldom: true }),
  },
  form: ['item', 'boughtOn', 'seller', 'price', 'guaranteeUntil', 'serialNumber', 'keptAt', 'goneOn', 'goneHow', 'purchase'],
  inOrder: [
    ['boughtOn', 'guaranteeUntil'],
    ['boughtOn', 'goneOn'],
  ],
  tells: ['item'],
  start: (today) => ({ boughtOn: today }),
  row: ({ item, boughtOn, seller, price, guaranteeUntil, keptAt, goneOn }) => ({
    day: boughtOn,
    title: item,
    detail: joined(
      seller,
      keptAt,
      goneOn !== null ? words.goneOn(formatDay(goneOn)) : guaranteeUntil === null ? null : words.guaranteeUntil(formatDay(guaranteeUntil)),
    ),
    amount: price,
  }),
  called: ({ item }) => `thing ‘${item}’`,
  sheet: {
    file: 'inventory.csv',
    title: 'Inventory',
    example: {
      ...{ item: 'Air conditioner', bought_on: '18/05/2026', seller: 'Example Electrics', price: '389.00', guarantee_until: '18/05/2028' },
      ...{ serial_number: 'EX-0001', kept_at: 'Bedroom', gone_on: '', gone_how: '' },
    },
    record: (row) => ({ ...row, purchase: null }),
  },
  posts: null,
});
