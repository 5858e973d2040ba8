import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxOn, storedPlace } from './window-place.ts';

const screen = { x: 0, y: 25, width: 1920, height: 1055 };
const second = { x: 1920, y: 0, width: 1280, height: 1024 };

test('the first window has the usual size in the middle of the main screen', () => {
  expect(boxOn([screen, second], undefined)).toEqual({ x: 320, y: 122, width: 1280, height: 860 });
});

test('a window comes back where it was, on the second screen too', () => {
  const kept = { x: 2000, y: 100, width: 900, height: 700 };
  expect(boxOn([screen, second], kept)).toEqual(kept);
});

test('one on a screen that is gone comes to the main one', () => {
  expect(boxOn([screen], { x: 2000, y: 100, width: 900, height: 700 })).toEqual({ x: 320, y: 122, width: 1280, height: 860 });
});

test('one that hangs over the edge is moved in, and one larger than the screen made smaller', () => {
  expect(boxOn([screen], { x: 1800, y: -300, width: 900, height: 700 })).toEqual({ x: 1020, y: 25, width: 900, height: 700 });
  expect(boxOn([second], { x: 0, y: 0, width: 4000, height: 3000 })).toEqual(second);
});

test('whatever was kept, the window is whole on one of the screens', () => {
  const number = fc.integer({ min: -5000, max: 5000 });
  const size = fc.integer({ min: 320, max: 5000 });
  const box = fc.record({ x: number, y: number, width: size, height: size });
  fc.assert(
    fc.property(fc.array(box, { minLength: 1, maxLength: 3 }), fc.option(box, { nil: undefined }), (screens, kept) => {
      const placed = boxOn(screens, kept);
      const inside = screens.some(
        ({ x, y, width, height }) => placed.x >= x && placed.y >= y && placed.x + placed.width <= x + width && placed.y + placed.height <= y + height,
      );
      expect(inside).toBe(true);
    }),
  );
});

test('a spoilt file counts as none, and one spoilt part of it as never kept', () => {
  const none = { maximised: false, zoom: 1 };
  for (const json of [null, 7, 'x', [], { box: 1, maximised: 'yes', zoom: 0 }, { box: { x: 0, y: 0, width: 1, height: 900 } }, { zoom: null }])
    expect(storedPlace(json)).toEqual(none);
  expect(storedPlace({ maximised: true, zoom: 'x' })).toEqual({ maximised: true, zoom: 1 });
});
