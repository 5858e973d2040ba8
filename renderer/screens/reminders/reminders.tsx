/** What is coming, by day: of one account, where it can also be said to be done, or of all accounts of the file. */
import type { DueCode } from '../../../core/figures/due/due.ts';
import { to } from '../../app/route.ts';
import type { Route } from '../../app/route.ts';
import type { AccountScreenProps, ScreenProps } from '../../app/screen-props.ts';
import { Page } from '../../parts/page/page.tsx';
import { Trail } from '../../parts/page/trail.tsx';
import { accountsWords } from '../../words/accounts/accounts.ts';
import { reminderWords as words } from '../../words/reminders.ts';
import { DueList } from './list.tsx';

interface Asked {
  /** Only of this kind. */
  readonly kind: DueCode | undefined;
}

export function Reminders({ account: { id }, address: { kind } }: AccountScreenProps<Asked>) {
  const route = (next: DueCode | undefined): Route => to('reminders', id, { kind: next });
  return (
    <Page title={words.title} below={<p className="lead">{words.lead}</p>}>
      <DueList account={id} kind={kind} route={route} />
    </Page>
  );
}

export function AllReminders({ address: { kind } }: ScreenProps<Asked>) {
  const route = (next: DueCode | undefined): Route => to('all-reminders', null, { kind: next });
  return (
    <Page title={words.titleAll} above={<Trail steps={[{ title: accountsWords.title, route: to('accounts') }]} />} below={<p className="lead">{words.lead}</p>}>
      <DueList account={null} kind={kind} route={route} />
    </Page>
  );
}
