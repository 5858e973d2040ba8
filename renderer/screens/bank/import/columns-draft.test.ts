import { expect, test } from 'vitest';
import { columnsIn, draftOf, inWay, isWhole } from './columns-draft.ts';

const table = { headerKey: 'when | who | sum', delimiter: ',' as const, hasHeader: true };
const empty = draftOf(table, null);

test('without a guess nothing is chosen, and nothing can come in', () => {
  expect(isWhole(empty)).toBe(false);
  expect(empty.mapping).toMatchObject(table);
});

test('a day, words and money make it whole, however money is written', () => {
  const chosen = { ...empty, mapping: { ...empty.mapping, date: 0, text: [1] } };
  expect(isWhole(chosen)).toBe(false);
  expect(isWhole({ ...chosen, mapping: { ...chosen.mapping, amount: 2 } })).toBe(true);
  expect(isWhole({ way: 'two', mapping: { ...chosen.mapping, moneyIn: 2, moneyOut: 3 } })).toBe(true);
  expect(isWhole({ way: 'two', mapping: { ...chosen.mapping, moneyIn: 2, moneyOut: 2 } })).toBe(false);
  expect(isWhole({ way: 'direction', mapping: { ...chosen.mapping, amount: 2 } })).toBe(false);
});

test('another way of writing money lets go of the columns of the last one', () => {
  const signed = { ...empty, mapping: { ...empty.mapping, amount: 2, flipSign: true } };
  const two = inWay(signed, 'two');
  expect(two.mapping).toMatchObject({ amount: null, moneyOut: 2, flipSign: false });
  expect(inWay(two, 'signed').mapping).toMatchObject({ amount: 2, moneyIn: null, moneyOut: null });
});

test('columns are known by their heading and by the first cell that is not empty', () => {
  const cells = [
    ['When', '', 'Sum'],
    ['01/05/2026', 'A', ''],
    ['02/05/2026', 'B', '3.00', 'more'],
  ];
  expect(columnsIn(cells, true, 0)).toEqual([
    { head: 'When', example: '01/05/2026' },
    { head: '', example: 'A' },
    { head: 'Sum', example: '3.00' },
    { head: '', example: 'more' },
  ]);
});
