/**
 * Where the user is, as plain data, kept in the address after `#`: so the browser's own Back, Alt+Left and a reload
 * all work, on every host. `#/3/overview?on=2026-10-21` is account 3's overview at the end of that day.
 * The address may be typed by hand: what `query` may hold is said by each screen's schema in `screens.tsx`. Never an amount in it.
 */
import { SCREENS } from './screen-names.ts';
import type { ScreenName } from './screen-names.ts';
import { showInstead } from './shown-address.ts';

export interface Route {
  readonly screen: ScreenName;
  /** The account's number in the file; null on screens of the program or the file. */
  readonly account: number | null;
  readonly query: Readonly<Record<string, string>>;
}

/** A place in the program. Empty and undefined query values are left out. */
export function to(screen: ScreenName, account: number | null = null, query: Readonly<Record<string, string | undefined>> = {}): Route {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '');
  return { screen, account, query: Object.fromEntries(given) };
}

/** The link of a place, from `#` on. */
export function hrefOf(route: Route): string {
  const query = new URLSearchParams(route.query).toString();
  return `#/${route.account === null ? '' : `${route.account}/`}${route.screen}${query ? `?${query}` : ''}`;
}

/** The place an address names; null where it names none. */
export function routeOf(hash: string): Route | null {
  const match = /^#\/(?:([1-9]\d{0,14})\/)?([a-z-]+)(?:\?(.*))?$/.exec(hash);
  const screen = SCREENS.find((name) => name === match?.[2]);
  if (!match || !screen) return null;
  return to(screen, match[1] === undefined ? null : Number(match[1]), Object.fromEntries(new URLSearchParams(match[3] ?? '')));
}

export function go(route: Route): void {
  location.hash = hrefOf(route);
}

/** Goes there without a step to come back to: for places that only lead on. */
export function goInstead(route: Route): void {
  showInstead(hrefOf(route));
}

/** To wherever one begins: the only account, the list of them, or Welcome. */
export function goFirst(): void {
  location.hash = '#/';
}
