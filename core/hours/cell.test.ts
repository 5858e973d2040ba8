import { expect, test } from 'vitest';
import { readCell, showCell } from './cell.ts';

test.each([
  ['4', { hours: 400, kind: 'worked' }],
  [' 4.5 ', { hours: 450, kind: 'worked' }],
  ['.25', { hours: 25, kind: 'worked' }],
  ['4:30', { hours: 450, kind: 'worked' }],
  ['4:20', { hours: 433, kind: 'worked' }],
  ['4:40', { hours: 467, kind: 'worked' }],
  ['0', { hours: 0, kind: 'worked' }],
  ['H 3', { hours: 300, kind: 'holiday' }],
  ['h3.5', { hours: 350, kind: 'holiday' }],
  ['S 6', { hours: 600, kind: 'sick' }],
  ['n 8:15', { hours: 825, kind: 'sleep_in' }],
] as const)('%j is read', (text, hours) => {
  expect(readCell(text)).toEqual(hours);
});

test.each(['', '   '])('%j is an empty cell', (text) => {
  expect(readCell(text)).toBeNull();
});

test.each(['four', '4,5', '-4', '4:60', '4.555', 'X 4', 'H', 'H H 3', '4 5', '10001', '10001:00', '4:3'])('%j is not read', (text) => {
  expect(readCell(text)).toBeUndefined();
});

test('what is shown is read as the same', () => {
  for (const kind of ['worked', 'holiday', 'sick', 'sleep_in'] as const)
    for (const hours of [0, 25, 400, 450, 433, 2400]) expect(readCell(showCell({ hours, kind }))).toEqual({ hours, kind });
});
