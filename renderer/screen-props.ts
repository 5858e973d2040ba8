/** What the shell hands to a screen, and how a screen stands in the menu. Shapes only. */
import type { ComponentType } from 'react';
import type { AccountSummary } from '../core/api/accounts.ts';
import type { IconName } from './parts/icon.tsx';
import type { Route } from './route.ts';
import type { ScreenName } from './screen-names.ts';

export interface AccountScreenProps {
  readonly account: AccountSummary;
  readonly query: Route['query'];
}

export interface ScreenProps {
  readonly query: Route['query'];
}

interface InMenu {
  readonly title: string;
  readonly icon: IconName;
  /** What waits there, said beside the title; null: nothing. */
  readonly waiting?: (account: AccountSummary) => string | null;
}

export type Screen =
  /** `under`: the screen of the menu it belongs to. */
  | { readonly of: 'account'; readonly Show: ComponentType<AccountScreenProps>; readonly menu?: InMenu; readonly under?: ScreenName }
  /** `file`: needs an open file. `program`: needs nothing. */
  | { readonly of: 'file' | 'program'; readonly Show: ComponentType<ScreenProps>; readonly menu?: InMenu; readonly under?: ScreenName };
