/** Every account of the open file, the worst first with the reason, and the ways to another. Totals across accounts are nobody's figure, so none is shown. */
import { GoButton } from '../../parts/page/button.tsx';
import { Note, Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page } from '../../parts/page/page.tsx';
import { to } from '../../app/route.ts';
import { useRead } from '../../program/use-program.tsx';
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
        {accounts.data && accounts.data.length > 0 && <GoButton route={to('all-reminders')}>{reminderWords.inAll}</GoButton>}
        {accounts.data && accounts.data.length > 1 && <GoButton route={to('all-pay')}>{allPayWords.inAll}</GoButton>}
        {accounts.data && accounts.data.length > 1 && <GoButton route={to('all-returns')}>{allReturnsWords.title}</GoButton>}
        {accounts.data && accounts.data.length > 1 && <GoButton route={to('all-fees')}>{allFeesWords.title}</GoButton>}
        {canChange && accounts.data && accounts.data.length > 1 && <GoButton route={to('all-bank')}>{allBankWords.title}</GoButton>}
        {canChange && accounts.data && accounts.data.length > 1 && <GoButton route={to('pools')}>{poolsWords.title}</GoButton>}
        <GoButton look="plain" route={to('welcome')}>
          {words.other}
        </GoButton>
      </div>
    </Page>
  );
}
