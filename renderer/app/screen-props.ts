/** What the shell hands to a screen, and what it knows of each. Shapes only. */
import type { ReactNode } from 'react';
import type { AccountSummary } from '../../core/api/accounts.ts';
import type { MonthRun } from '../../core/figures/known/month.ts';
import type { IconName } from '../parts/page/icon.tsx';
import type { Route } from './route.ts';
import type { ScreenName } from './screen-names.ts';

/** `A`: what the screen's address holds, as its schema in `screens.tsx` gives it. */
export interface ScreenProps<A = unknown> {
  readonly address: A;
}

export interface AccountScreenProps<A = unknown> extends ScreenProps<A> {
  readonly account: AccountSummary;
}

export interface InMenu {
  readonly title: string;
  readonly icon: IconName;
  /** What waits there, said beside the title; null: nothing. */
  readonly waiting?: (account: AccountSummary, run: MonthRun | null, withoutPaper: number) => string | null;
}

export interface Standing {
  readonly menu?: InMenu;
  /** Its place in the menu of whoever may not see the screen it belongs to. */
  readonly menuAlone?: InMenu;
  /** The screen it belongs to: marked in the menu, and shown where an address names no place of this one. */
  readonly under?: ScreenName;
  /** Read in the midst of something else: the menu stays that of the account one came from. */
  readonly beside?: boolean;
}

/** A place an address names. `which` tells it from other places of the same screen. */
interface Place<P extends readonly unknown[]> {
  readonly which: string;
  readonly show: (...props: P) => ReactNode;
}

/** `file`: needs an open file. `program`: needs nothing. */
export type Screen =
  | (Standing & { readonly of: 'account'; readonly at: (query: Route['query']) => Place<[account: AccountSummary]> | null })
  | (Standing & { readonly of: 'file' | 'program'; readonly at: (query: Route['query']) => Place<[]> | null });
