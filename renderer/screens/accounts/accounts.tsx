/** Every account of the open file, the worst first with the reason, and the ways to another. Totals across accounts are nobody's figure, so none is shown. */
import { GoButton, GoLink } from '../../parts/page/button.tsx';
import { Note, Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { to } from '../../app/route.ts';
import { maySee } from '../../app/screen-rights.ts';
import { useRead } from '../../program/use-program.tsx';
import { useUser } from '../../program/use-user.ts';
import { allBankWords } from '../../words/bank/all-bank.ts';
import { allFeesWords } from '../../words/all-fees.ts';
import { poolsWords } from '../../words/pools.ts';
import { allReturnsWords } from '../../words/all-returns.ts';
import { allPayWords } from '../../words/all-pay.ts';
import { accountsWords as words } from '../../words/accounts/accounts.ts';
import { reminderWords } from '../../words/reminders.ts';
import { AccountList } from './list.tsx';
import { needsYou } from './needs-you.ts';
import { useWorkOut } from './work-out.ts';

export function Accounts() {
  const status = useRead('file.status', {}).data?.open ?? null;
  const accounts = useRead('accounts.standings', {});
  const canChange = status?.mode === 'write';
  useWorkOut(accounts.data?.some(({ standing }) => standing?.arePapersKnown !== true) ?? false, accounts.refetch);
  return (
    <Page
      title={words.title}
      below={
        status && accounts.data ? (
          <p className="lead">
            {accounts.data.length === 0 ? words.none : words.inFile(status.name, accounts.data.length)}
            {accounts.data.length > 1 && ` ${words.counts(accounts.data.length, accounts.data.filter(needsYou).length)}`}
          </p>
        ) : undefined
      }
    >
      {status?.warning && (
        <Note weight="warn">
          <p>{status.warning}</p>
        </Note>
      )}
      {status?.papers && (
        <Note weight="warn">
          <p>{status.papers}</p>
        </Note>
      )}
      {accounts.error && <Trouble problem={accounts.error.problem} again={() => void accounts.refetch()} />}
      {!accounts.data && !accounts.error && <Skeleton />}
      {accounts.data && accounts.data.length === 0 && <p>{words.noneLead}</p>}
      {accounts.data && accounts.data.length > 0 && <AccountList accounts={accounts.data} />}
      <div className="row no-print">
        {canChange && <GoButton route={to('new-account')}>{words.make}</GoButton>}
        {canChange && <GoButton route={to('move-in')}>{words.moveIn}</GoButton>}
        <GoButton look="plain" route={to('welcome')}>
          {words.other}
        </GoButton>
      </div>
      {accounts.data && accounts.data.length > 0 && <Together count={accounts.data.length} canChange={canChange} />}
    </Page>
  );
}

/** What is done for all accounts at once; of one alone only what is coming. */
function Together({ count, canChange }: { readonly count: number; readonly canChange: boolean }) {
  const user = useUser();
  const said = words.together;
  const ways = [
    { screen: 'all-reminders', title: reminderWords.inAll, what: said.coming },
    ...(count > 1
      ? ([
          { screen: 'all-pay', title: allPayWords.inAll, what: said.pay },
          { screen: 'all-returns', title: allReturnsWords.title, what: said.returns },
          { screen: 'all-fees', title: allFeesWords.title, what: said.fees },
        ] as const)
      : []),
    ...(count > 1 && canChange
      ? ([
          { screen: 'all-bank', title: allBankWords.title, what: said.bank },
          { screen: 'pools', title: poolsWords.title, what: said.pools },
        ] as const)
      : []),
  ] as const;
  const seen = ways.filter(({ screen }) => maySee(user, screen));
  return (
    <Section title={said.title} id="together">
      <ul className="stack stack-tight">
        {seen.map(({ screen, title, what }) => (
          <li key={screen}>
            <GoLink route={to(screen)}>{title}</GoLink> <small>{what}</small>
          </li>
        ))}
      </ul>
    </Section>
  );
}
