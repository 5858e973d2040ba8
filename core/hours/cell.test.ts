import { expect, test } from 'vitest';
import { readCell, showCell, showHours } from './cell.ts';

const DAY = '2026-05-05';

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
  ['w 8', { hours: 800, kind: 'night' }],
  ['9-17:30', { hours: 850, kind: 'worked', times: { starts: '09:00', ends: '17:30' } }],
  ['W 22:00 \u2013 7:00', { hours: 900, kind: 'night', times: { starts: '22:00', ends: '07:00' } }],
] as const)('%j is read', (text, hours) => {
  expect(readCell(text, DAY)).toEqual(hours);
});

test.each(['', '   '])('%j is an empty cell', (text) => {
  expect(readCell(text, DAY)).toBeNull();
});

test.each(['four', '4,5', '-4', '4:60', '4.555', 'X 4', 'H', 'H H 3', '4 5', '10001', '10001:00', '4:3', '9-', '9-9', '9-17-18', '9-25', '24-7'])(
  '%j is not read',
  (text) => {
    expect(readCell(text, DAY)).toBeUndefined();
  },
);

test('what is shown is read as the same', () => {
  for (const kind of ['worked', 'night', 'holiday', 'sick', 'sleep_in'] as const)
    for (const hours of [0, 25, 400, 450, 433, 2400]) expect(readCell(showCell({ hours, kind }, DAY), DAY)).toEqual({ hours, kind });
});

test('a shift is shown by its times, and by its hours where a break is in it', () => {
  const times = { starts: '09:00', ends: '17:00' };
  expect(showCell({ hours: 800, kind: 'worked', times }, DAY)).toBe('9:00-17:00');
  expect(showHours({ hours: 800, kind: 'worked', times })).toBe('8');
  expect(readCell('9:00-17:00', DAY)).toEqual({ hours: 800, kind: 'worked', times });
  expect(showCell({ hours: 750, kind: 'night', times }, DAY)).toBe('W 7.5');
});

test('a night in which the clocks change counts as long as it was', () => {
  const hoursOn = (day: string) => readCell('W 22:00-7:00', day)?.hours;
  // The last Sundays: 29 March and 25 October 2026.
  expect([hoursOn('2026-03-28'), hoursOn('2026-03-29'), hoursOn('2026-10-24'), hoursOn('2026-10-25')]).toEqual([800, 900, 1000, 900]);
});
