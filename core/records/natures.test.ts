import { expect, test } from 'vitest';
import { kindOf, RECORD_TYPES } from './kinds.ts';
import { categoriesFor } from './natures.ts';

test('kinds of money that usually go the same way come first, and none is left out', () => {
  expect(categoriesFor(true).slice(0, 5)).toEqual(['direct_payment', 'contribution', 'one_off_funding', 'refund', 'interest']);
  expect(categoriesFor(false)[0]).toBe('wages');
  expect(categoriesFor(false)).toHaveLength(categoriesFor(true).length);
});

test('a text that a sheet may hold can be saved by hand, and the other way round', () => {
  const fields = RECORD_TYPES.flatMap((type) => Object.entries(kindOf(type).fields).map(([name, field]) => ({ what: `${type}.${name}`, ...field })));
  const texts = fields.filter(({ nature, column, refers }) => column !== null && !refers && nature.schema.safeParse('x').success);
  expect(texts.length).toBeGreaterThan(15);
  const differ = texts.flatMap(({ what, nature }) =>
    [1, 199, 200, 201, 500, 501, 2000, 2001].flatMap((length) => {
      const text = 'x'.repeat(length);
      return nature.schema.safeParse(text).success === (nature.cell.read(text) !== null) ? [] : [`${what} of ${length}`];
    }),
  );
  expect(differ).toEqual([]);
});
