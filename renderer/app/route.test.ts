import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hrefOf, routeOf, to } from './route.ts';
import { SCREENS } from './screen-names.ts';

describe('places in the program', () => {
  test('an account, a screen and what is asked of it make one short address', () => {
    expect(hrefOf(to('overview', 3, { on: '2026-10-21' }))).toBe('#/3/overview?on=2026-10-21');
    expect(hrefOf(to('settings'))).toBe('#/settings');
    expect(hrefOf(to('overview', 3, { on: undefined }))).toBe('#/3/overview');
  });

  test('every place comes back from its address as it was', () => {
    const place = fc.record({
      screen: fc.constantFrom(...SCREENS),
      account: fc.option(fc.integer({ min: 1, max: 1_000_000 })),
      query: fc.dictionary(fc.string({ minLength: 1 }), fc.string({ minLength: 1 })),
    });
    fc.assert(
      fc.property(place, ({ screen, account, query }) => {
        expect(routeOf(hrefOf(to(screen, account, query)))).toEqual(to(screen, account, query));
      }),
    );
  });

  test('an address that names no screen is no place', () => {
    for (const hash of ['', '#', '#/', '#/nowhere', '#/0/overview', '#/x/overview', '#overview', '#/3/', '#/overview/3']) {
      expect(routeOf(hash)).toBeNull();
    }
  });
});
