/**
 * The frame round every screen: way past the menu, account switcher, menu, banners, the page. Shows only screens that
 * exist. Alt+Left goes back on every host. It reads nothing itself: what it shows is handed to it.
 */
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { AccountSummary } from '../../core/api/accounts.ts';
import { hasRight } from '../../core/access/roles.ts';
import type { Profile } from '../../core/access/roles.ts';
import type { FileStatus } from '../../core/api/program.ts';
import type { MonthRun } from '../../core/figures/known/month.ts';
import { CrashNotice } from './crash-notice.tsx';
import { Button, GoButton, GoLink } from '../parts/page/button.tsx';
import { isOverlaid } from '../parts/page/dialog.tsx';
import { useLock } from './lock.tsx';
import { helpFor } from './help-places.ts';
import { useHelpKeys } from './help-keys.ts';
import { useFocusKept } from '../parts/page/focus.ts';
import { Icon } from '../parts/page/icon.tsx';
import { Finder } from './finder.tsx';
import { Note, Trouble } from '../parts/page/note.tsx';
import { TitleEnd } from '../parts/page/page.tsx';
import { TakeBackElsewhere } from '../parts/page/undo.tsx';
import { to } from './route.ts';
import type { Route } from './route.ts';
import { maySee } from './screen-rights.ts';
import { SCREENS } from './screen-names.ts';
import type { ScreenName } from './screen-names.ts';
import { inMenu, screens } from './screens.tsx';
import { BackupBanner } from '../screens/backups/banner.tsx';
import { HandoverBanner } from '../screens/handover/banner.tsx';
import { Switcher } from './switcher.tsx';
import { Unhandled } from './unhandled.tsx';
import { useHost, useWrite } from '../program/use-program.tsx';
import { accessWords } from '../words/access.ts';
import { lockWords } from '../words/settings/passphrase.ts';
import { fileWords } from '../../core/words/file.ts';
import { handoverWords } from '../words/handover.ts';
import { helpWords } from '../words/help.ts';
import { shellWords } from '../words/app/shell.ts';

interface ShellProps {
  readonly open: FileStatus | null;
  /** Who is in; null: nobody in particular. */
  readonly user: Profile | null;
  readonly accounts: readonly AccountSummary[];
  /** Whose menu is shown; null: nobody's. */
  readonly account: AccountSummary | null;
  /** Where switching to another account leads. */
  readonly sameScreen: (account: number) => Route;
  readonly here: ScreenName;
  /** How far the month in hand is; null: not known, or nobody's. */
  readonly month: MonthRun | null;
  /** How much that went out needs a receipt; 0 too where it is not known. */
  readonly withoutPaper: number;
  /** What stands over the screen: the steps of the run it is part of. */
  readonly above: ReactNode;
  readonly children: ReactNode;
}

export function Shell({ open, user, accounts, account, sameScreen, here, month, withoutPaper, above, children }: ShellProps) {
  useBackKey();
  useFocusKept();
  useHelpKeys(here);
  // A browser writes titles into its history, on the disk.
  const named = useHost().kind === 'electron' && screens[here].of === 'account';
  return (
    <TitleEnd value={named && account ? `${account.person} – ${shellWords.program}` : shellWords.program}>
      <div className="frame">
        <button type="button" className="button skip" onClick={() => document.querySelector('h1')?.focus()}>
          {shellWords.skip}
        </button>
        <div className={`shell ${open === null ? 'shell-alone' : ''}`}>
          <Side open={open} user={user} accounts={accounts} account={account} sameScreen={sameScreen} here={here} month={month} withoutPaper={withoutPaper} />
          <div>
            <CrashNotice />
            <Unhandled />
            <Banners open={open} user={user} account={account} here={here} />
            <main className="page">
              <div className="page-place">
                {above}
                <TakeBackElsewhere />
                {children}
              </div>
            </main>
          </div>
        </div>
      </div>
    </TitleEnd>
  );
}

function Side({ open, user, accounts, account, sameScreen, here, month, withoutPaper }: Omit<ShellProps, 'above' | 'children'>) {
  // Menu and switcher fold by themselves when another place is shown.
  const place = `${here} ${account?.id ?? ''}`;
  const [unfoldedAt, setUnfoldedAt] = useState<string | null>(null);
  const unfolded = unfoldedAt === place;
  return (
    <header className="side" data-open={unfolded || undefined}>
      <div className="side-top">
        <Wordmark />
        {open === null ? (
          <span className="row">
            <HelpLink here={here} alone />
            <AloneLink here={here} />
          </span>
        ) : (
          <button
            type="button"
            className="button menu-button"
            aria-expanded={unfolded}
            aria-controls="menu"
            onClick={() => setUnfoldedAt(unfolded ? null : place)}
          >
            <Icon name="menu" />
            <span>{shellWords.menu}</span>
          </button>
        )}
      </div>
      {open !== null && (
        <>
          {accounts.length > 0 && <Switcher key={place} accounts={accounts} account={namesOne(here) ? account : null} sameScreen={sameScreen} user={user} />}
          {(user === null || hasRight(user.role, 'look')) && <Finder account={account?.id ?? null} user={user} />}
          <nav id="menu" className="menu-lists" aria-label={shellWords.main}>
            {account !== null && <MenuList of="account" user={user} account={account} here={here} month={month} withoutPaper={withoutPaper} />}
            <MenuList of="file" user={user} account={account} here={here} month={null} withoutPaper={0} />
            <ul className="plain">
              <li>
                <HelpLink here={here} />
              </li>
            </ul>
            {user !== null && <WhoIsIn user={user} here={here} />}
            <LockNow />
          </nav>
        </>
      )}
    </header>
  );
}

/** `alone`: beside the name of the program, where there is little room. */
function HelpLink({ here, alone = false }: { readonly here: ScreenName; readonly alone?: boolean }) {
  return (
    <GoLink route={helpFor(here)} {...(alone && { className: 'button button-plain' })} current={here === 'help'}>
      <Icon name="help" />
      <span>{alone || here === 'help' ? helpWords.title : helpWords.withPage}</span>
    </GoLink>
  );
}

/** Before a file is open there is one other place to be. */
function AloneLink({ here }: { readonly here: ScreenName }) {
  return here === 'settings' || here === 'backups' || here === 'backup' ? (
    <GoButton look="plain" route={to('welcome')}>
      {shellWords.start}
    </GoButton>
  ) : (
    <GoButton look="plain" icon="settings" route={to('settings')}>
      {shellWords.settings}
    </GoButton>
  );
}

/** A screen of the whole file is nobody's in particular, so its frame names nobody. */
function namesOne(here: ScreenName): boolean {
  return screens[here].of === 'account' || screens[here].beside === true;
}

interface MenuListProps extends Pick<ShellProps, 'user' | 'account' | 'here' | 'month' | 'withoutPaper'> {
  readonly of: 'account' | 'file';
}

function MenuList({ of, user, account, here, month, withoutPaper }: MenuListProps) {
  const shown = SCREENS.filter((name) => inMenu(user, name) !== null && (screens[name].of === 'account') === (of === 'account'));
  return (
    <ul className="plain">
      {shown.map((name) => {
        const menu = inMenu(user, name);
        const waiting = account && menu?.waiting ? menu.waiting(account, month, withoutPaper) : null;
        return (
          <li key={name}>
            <GoLink route={to(name, of === 'account' ? (account?.id ?? null) : null)} current={name === here || (screens[here].under === name && 'within')}>
              <Icon name={menu?.icon ?? 'right'} />
              <span>{menu?.title}</span>
              {waiting !== null && <span className="count">{waiting}</span>}
            </GoLink>
          </li>
        );
      })}
    </ul>
  );
}

/** Whoever is in, and the way to let somebody else in. */
function WhoIsIn({ user: { name, role }, here }: { readonly user: Profile; readonly here: ScreenName }) {
  return (
    <ul className="plain">
      <li>
        <GoLink route={to('me')} current={here === 'me'}>
          <Icon name="accounts" />
          <span>
            <span className="unseen">{accessWords.inAs} </span>
            {accessWords.isIn(name, accessWords.roles[role])}
          </span>
        </GoLink>
      </li>
    </ul>
  );
}

function LockNow() {
  const lock = useLock();
  return (
    lock && (
      <Button look="plain" icon="lock" onPress={lock}>
        {lockWords.lockNow}
      </Button>
    )
  );
}

function Wordmark() {
  return (
    <span className="wordmark">
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d="M3 10.5 12 3l9 7.5" fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" strokeLinejoin="round" />
        <circle cx="12" cy="13" r="2.6" fill="currentColor" />
        <path d="M6.5 21c0-3.2 2.3-4.8 5.5-4.8s5.5 1.6 5.5 4.8z" fill="currentColor" />
      </svg>
      {shellWords.program}
    </span>
  );
}

function Banners({ open, user, account, here }: Pick<ShellProps, 'open' | 'user' | 'account' | 'here'>) {
  if (open === null) return null;
  return (
    <>
      {(open.example || open.mode === 'read' || open.unproven !== null || open.setAside !== null) && <AboutFile open={open} />}
      {user !== null && hasRight(user.role, 'check') && !hasRight(user.role, 'enter') && <LooksOnly user={user} />}
      {account !== null && (user === null || hasRight(user.role, 'look')) && <HandoverBanner account={account.id} />}
      {here !== 'backups' && maySee(user, 'backups') && <BackupBanner />}
    </>
  );
}

/** Some buttons that save are there all the same. */
function LooksOnly({ user: { role } }: { readonly user: Profile }) {
  return (
    <aside aria-label={accessWords.youMay}>
      <Note className="banner">
        <p>{hasRight(role, 'agree') ? accessWords.agreeOnly : accessWords.lookOnly(accessWords.roles[role])}</p>
      </Note>
    </aside>
  );
}

/** What has to be known on every page of the file that is open. */
function AboutFile({ open }: { readonly open: FileStatus }) {
  return (
    <aside aria-label={shellWords.aboutFile}>
      {open.example && (
        <Note className="banner">
          <div className="row">
            <p>{shellWords.example}</p>
            <GoLink route={to('welcome')}>{shellWords.leaveExample}</GoLink>
          </div>
        </Note>
      )}
      {open.mode === 'read' && <ReadOnly open={open} />}
      {open.unproven !== null && (
        <Note className="banner" weight="bad">
          <div className="row">
            <p>{open.unproven}</p>
            <GoLink route={to('backups')}>{shellWords.toBackups}</GoLink>
          </div>
        </Note>
      )}
      {open.setAside !== null && (
        <Note className="banner" weight="warn">
          <p className="file-path">{fileWords.setAside(open.setAside)}</p>
        </Note>
      )}
    </aside>
  );
}

function ReadOnly({ open }: { readonly open: FileStatus }) {
  const again = useWrite('file.open');
  if (open.look)
    return (
      <Note className="banner" weight="warn">
        <p>{handoverWords.lookBanner(open.look.to, open.look.until)}</p>
      </Note>
    );
  return (
    <Note className="banner" weight="warn">
      <div className="row">
        <p>{open.heldBy ? shellWords.heldBy(open.heldBy.who, open.heldBy.since) : shellWords.readOnly}</p>
        {open.passphrase ? (
          <GoLink route={to('welcome')}>{shellWords.openAgain}</GoLink>
        ) : (
          <Button look="plain" pending={again.pending} onPress={() => void again.run({ path: open.path })}>
            {shellWords.openAgain}
          </Button>
        )}
      </div>
      {again.problem && <Trouble problem={again.problem} />}
    </Note>
  );
}

/** Browsers have Alt+Left; the desktop window does not by itself. */
function useBackKey(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'ArrowLeft' || !event.altKey || event.ctrlKey || event.shiftKey || event.metaKey) return;
      event.preventDefault();
      if (!isOverlaid()) history.back();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
}
