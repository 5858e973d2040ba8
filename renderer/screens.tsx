/**
 * Every screen: what shows it, and where it stands in the menu. To add one: its name in `screen-names.ts`, one line here.
 * A screen of an account is only shown while that account is there; the others stand without one.
 */
import type { ComponentType } from 'react';
import type { AccountSummary } from '../core/api/accounts.ts';
import type { IconName } from './parts/icon.tsx';
import type { Route } from './route.ts';
import type { ScreenName } from './screen-names.ts';
import { Accounts } from './screens/accounts.tsx';
import { MoveIn } from './screens/move-in.tsx';
import { NewAccount } from './screens/new-account.tsx';
import { Overview } from './screens/overview.tsx';
import { Settings } from './screens/settings.tsx';
import { Welcome } from './screens/welcome.tsx';
import { WorkingOut } from './screens/working.tsx';
import { shellWords } from './words/shell.ts';

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
  | { readonly of: 'account'; readonly Show: ComponentType<AccountScreenProps>; readonly menu?: InMenu }
  /** `file`: needs an open file. `program`: needs nothing. */
  | { readonly of: 'file' | 'program'; readonly Show: ComponentType<ScreenProps>; readonly menu?: InMenu };

/** In the order of the menu. */
export const screens: { readonly [S in ScreenName]: Screen } = {
  overview: { of: 'account', Show: Overview, menu: { title: shellWords.overview, icon: 'overview' } },
  working: { of: 'account', Show: WorkingOut },
  accounts: { of: 'file', Show: Accounts, menu: { title: shellWords.accounts, icon: 'accounts' } },
  settings: { of: 'program', Show: Settings, menu: { title: shellWords.settings, icon: 'settings' } },
  welcome: { of: 'program', Show: Welcome },
  'move-in': { of: 'program', Show: MoveIn },
  'new-account': { of: 'program', Show: NewAccount },
};
