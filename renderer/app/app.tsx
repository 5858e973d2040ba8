/** Finds out which file is open and who is in it, and shows the screen the address names inside the shell. Decides nothing else. */
import { Fragment, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { AccountSummary } from '../../core/api/accounts.ts';
import { hasRight } from '../../core/access/roles.ts';
import type { Profile } from '../../core/access/roles.ts';
import type { FileStatus } from '../../core/api/program.ts';
import { Lockable } from './lock.tsx';
import { Ask } from '../parts/page/dialog.tsx';
import { Skeleton, Trouble } from '../parts/page/note.tsx';
import { UndoProvider } from '../parts/page/undo.tsx';
import { NoAccount } from './no-account.tsx';
import { goInstead, hrefOf, routeOf, to } from './route.ts';
import type { Route } from './route.ts';
import { maySee } from './screen-rights.ts';
import { screens } from './screens.tsx';
import { Shell } from './shell.tsx';
import { leave, stay, useShownAddress } from './shown-address.ts';
import { useAppearance } from './appearance.ts';
import { SignIn } from '../screens/access/sign-in.tsx';
import { useRead } from '../program/use-program.tsx';
import { UserContext } from '../program/use-user.ts';
import { isStepScreen } from '../screens/month/places.ts';
import { StepsOver } from '../screens/month/steps.tsx';
import type { Run } from '../screens/month/steps.tsx';
import '../theme/theme.css';
import { leavingWords as words, shellWords } from '../words/app/shell.ts';

export function App() {
  return (
    // British days and figures, whatever the computer speaks.
    <I18nProvider locale="en-GB">
      <Open />
    </I18nProvider>
  );
}

function Open() {
  useAppearance();
  const status = useRead('file.status', {});
  const open = status.data?.open ?? null;
  const user = open?.users?.entered ?? null;
  const isOut = open !== null && open.users !== null && user === null;
  const accounts = useRead('accounts.list', {}, { enabled: open !== null && !isOut });
  if (status.error)
    return (
      <Alone>
        <Trouble problem={status.error.problem} again={() => void status.refetch()} />
      </Alone>
    );
  if (open !== null && isOut) return <SignIn open={open} />;
  const known = open === null || accounts.data !== undefined;
  // Once they could not be read the shell stays, for its menu leads to the backups and to closing the file; each screen that needs them says why.
  if (!status.data || (!known && accounts.errorUpdateCount === 0))
    return (
      <Alone>
        <Skeleton what={shellWords.opening} />
      </Alone>
    );
  // Another file is another world: nothing of the last one may stay on screen. Between two who use the same one stands the question who it is.
  return (
    <Lockable key={open?.path ?? ''} open={open}>
      <UserContext value={user}>
        <Routed open={open} user={user} accounts={accounts.data ?? []} known={known} />
      </UserContext>
    </Lockable>
  );
}

function Alone({ children }: { readonly children: ReactNode }) {
  return (
    <main className="page">
      <div className="page-inside">{children}</div>
    </main>
  );
}

interface RoutedProps {
  readonly open: FileStatus | null;
  /** Who is in; null: nobody in particular. */
  readonly user: Profile | null;
  readonly accounts: readonly AccountSummary[];
  /** False: the accounts could not be read. */
  readonly known: boolean;
}

function Routed({ open, user, accounts, known }: RoutedProps) {
  const { hash, asks } = useShownAddress();
  const asked = routeOf(hash);
  // What is not for this role is no place for it.
  const named = asked !== null && maySee(user, asked.screen) ? asked : null;
  const there = named !== null && isThere(named, open, accounts);
  // An account that was asked for and is not in the file: no other is shown in its place.
  const missing = named !== null && !there && known && named.account !== null && open !== null ? open : null;
  const route = named !== null && there ? nearest(named) : missing ? firstOfFile(user) : firstPlace(open, user, accounts);
  // What is read in the midst of something else keeps the menu of the account one came from.
  const [last, setLast] = useState<number | null>(null);
  if (route.account !== null && route.account !== last) setLast(route.account);
  const account = accounts.find(({ id }) => id === (route.account ?? last)) ?? accounts[0] ?? null;
  const menu = menuOf(route, accounts, account);
  const [run, setRun] = useState<Run | null>(null);
  const runNow = runAt(run, route);
  if (runNow !== run) setRun(runNow);
  const looks = menu !== null && (user === null || hasRight(user.role, 'look'));
  const month = useRead('figures.monthRun', { account: menu?.id ?? 0 }, { enabled: looks });
  const needed = useRead('evidence.needed', { account: menu?.id ?? 0, offset: 0, limit: 1 }, { enabled: looks });
  const href = hrefOf(route);
  useEffect(() => {
    // The place stays in the address until it is known whether its account is there.
    if (known && missing === null && href !== hash) goInstead(route);
  });
  const shown = missing ? <NoAccount file={missing.name} /> : shownAt(route, account);
  return (
    <UndoProvider key={account?.id ?? ''} place={`${route.screen} ${route.query['type'] ?? ''}`}>
      <Shell
        open={open}
        user={user}
        accounts={accounts}
        account={menu}
        sameScreen={(id) => sameScreen(route, id)}
        here={route.screen}
        month={menu === null ? null : (month.data ?? null)}
        withoutPaper={menu === null ? 0 : (needed.data?.openCount ?? 0)}
        above={runNow !== null && isStepScreen(route.screen) && <StepsOver run={runNow} here={route.screen} />}
      >
        {shown}
      </Shell>
      <Ask open={asks} title={words.title} yes={words.leave} no={words.stay} danger onYes={leave} onNo={stay}>
        <p>{words.lead}</p>
      </Ask>
    </UndoProvider>
  );
}

/** The run somebody is in at a place: it begins on the month's screen, and goes on over those of its steps and what is read beside them. */
function runAt(run: Run | null, { screen, account, query }: Route): Run | null {
  const { month } = query;
  if (screen === 'month' && account !== null && month !== undefined) {
    return run?.account === account && run.month === month ? run : { account, month };
  }
  const goesOn = isStepScreen(screen) ? run?.account === account : screens[screen].beside === true;
  return goesOn ? run : null;
}

/** Whose menu is shown: nobody's on a screen of the whole file, unless the file is of one person only. */
function menuOf({ screen }: Route, accounts: readonly AccountSummary[], account: AccountSummary | null): AccountSummary | null {
  const { of, beside = false } = screens[screen];
  return of === 'account' || beside || accounts.length === 1 ? account : null;
}

/** The same screen of another account, as far as there is one: a record's or a row's page is its account's alone, so its list. */
function sameScreen({ screen, query }: Route, account: number): Route {
  if (screens[screen].of !== 'account') return to('overview', account);
  return nearest(to(screen, account, screen === 'overview' || screen === 'records' ? query : {}));
}

/** What a place shows. Another place begins anew; the same one, asked to show itself another way, goes on. */
function shownAt({ screen: name, account: number, query }: Route, account: AccountSummary | null): ReactNode {
  const screen = screens[name];
  const key = (which: string | undefined): string => JSON.stringify([name, number, which]);
  if (screen.of !== 'account') {
    const place = screen.at(query);
    return <Fragment key={key(place?.which)}>{place?.show()}</Fragment>;
  }
  const place = screen.at(query);
  return <Fragment key={key(place?.which)}>{account !== null && place?.show(account)}</Fragment>;
}

/** The place itself; where its screen has no such place, that screen with nothing asked of it, or the one it belongs to. */
function nearest(route: Route): Route {
  const { at, under } = screens[route.screen];
  if (at(route.query) !== null) return route;
  if (at({}) !== null || under === undefined) return to(route.screen, route.account);
  return nearest(to(under, route.account));
}

/** Whether what a place needs is there: an open file, the account. */
function isThere(route: Route, open: FileStatus | null, accounts: readonly AccountSummary[]): boolean {
  const needs = screens[route.screen].of;
  if (needs === 'account') return accounts.some(({ id }) => id === route.account);
  return needs === 'program' || open !== null;
}

function firstPlace(open: FileStatus | null, user: Profile | null, accounts: readonly AccountSummary[]): Route {
  const only = accounts.length === 1 ? accounts[0] : undefined;
  const first = (['overview', 'readiness', 'short-summary'] as const).find((screen) => maySee(user, screen));
  if (only && first) return to(first, only.id);
  return open === null ? to('welcome') : firstOfFile(user);
}

/** Where whoever may not see the list of accounts is told who they are. */
function firstOfFile(user: Profile | null): Route {
  return to(maySee(user, 'accounts') ? 'accounts' : 'me');
}
