/** The list itself: narrowed to a kind, in its three groups, each row leading to what it is of. */
import { useState } from 'react';
import type { AccountDue } from '../../../core/api/reminders.ts';
import { DUE_STATES } from '../../../core/figures/due/due.ts';
import type { DueCode, DueNow } from '../../../core/figures/due/due.ts';
import { dueTitle } from '../../../core/figures/due/titles.ts';
import { formatDay } from '../../../core/values/day.ts';
import { dueWords } from '../../../core/words/figures/dues.ts';
import { goInstead, to } from '../../app/route.ts';
import type { Route } from '../../app/route.ts';
import { Pick } from '../../parts/fields/pick.tsx';
import { Button, GoButton, GoLink } from '../../parts/page/button.tsx';
import { Note, Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { TakeBack } from '../../parts/page/undo.tsx';
import { Amount, Day } from '../../parts/tables/amount.tsx';
import type { Column } from '../../parts/tables/table.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { Pager } from '../../parts/tables/pager.tsx';
import { today } from '../../program/today.ts';
import { useRead } from '../../program/use-program.tsx';
import { reminderWords as words } from '../../words/reminders.ts';
import { useWorkOut } from '../accounts/work-out.ts';
import { routeOf } from '../overview/figure-links.ts';
import { SavePage } from '../papers/save-page.tsx';
import { SaveCalendar } from './calendar.tsx';
import { Done } from './done.tsx';

interface DueListProps {
  /** Null: of all accounts. */
  readonly account: number | null;
  readonly kind: DueCode | undefined;
  readonly route: (kind: DueCode | undefined) => Route;
}

const EVERYTHING = 'everything';

export function DueList({ account, kind, route }: DueListProps) {
  const read = useRead('reminders.list', { account });
  useWorkOut((read.data?.notWorkedOut ?? 0) > 0, read.refetch);
  const all = read.data?.dues ?? [];
  const shown = kind === undefined ? all : all.filter(({ code }) => code === kind);
  const kinds = [...new Set([...all.map(({ code }) => code), ...(kind === undefined ? [] : [kind])])];
  return (
    <>
      <div className="account-filter no-print">
        <Pick
          label={words.show}
          value={kind ?? EVERYTHING}
          onChange={(next) => goInstead(route(next === EVERYTHING ? undefined : next))}
          fault={undefined}
          options={[{ value: EVERYTHING, title: words.everything }, ...kinds.map((value) => ({ value, title: dueWords.plain[value] }))]}
        />
        {account !== null && <GoButton route={to('record', account, { type: 'reminders' })}>{words.add}</GoButton>}
        <SaveCalendar account={account} />
        {account === null && (
          <Button icon="print" onPress={() => window.print()}>
            {words.print}
          </Button>
        )}
      </div>
      {account !== null && <TakeBack />}
      {read.error && <Trouble problem={read.error.problem} again={() => void read.refetch()} />}
      {!read.data && !read.error && <Skeleton what={words.reading} lines={8} />}
      {read.data && (
        <>
          {read.data.notWorkedOut > 0 && (
            <Note>
              <p>{words.notYet(read.data.notWorkedOut)}</p>
            </Note>
          )}
          <div role="status">{shown.length === 0 && <p>{kind === undefined ? words.nothing : words.nothingOfThese}</p>}</div>
          {DUE_STATES.map((state) => (
            <Group key={state} state={state} account={account} dues={shown.filter((due) => due.state === state)} />
          ))}
          <p>
            <small>{words.minimumWage(formatDay(read.data.minimumWageTo))}</small>
          </p>
          {account !== null && <SavePage account={account} of={{ page: 'reminders', ...(kind !== undefined && { kind }) }} print={words.print} />}
        </>
      )}
    </>
  );
}

interface GroupProps extends Pick<DueListProps, 'account'> {
  readonly state: DueNow['state'];
  readonly dues: readonly AccountDue[];
}

const PAGE = 100;

function Group({ state, account, dues }: GroupProps) {
  const [turned, setTurned] = useState(0);
  const page = Math.min(turned, Math.max(0, Math.ceil(dues.length / PAGE) - 1));
  if (dues.length === 0) return null;
  const columns: Column<AccountDue>[] = [
    { key: 'what', head: words.what, kind: 'head', cell: (due) => <What due={due} /> },
    { key: 'day', head: words.day, kind: 'short', cell: ({ day }) => <Day day={day} /> },
  ];
  if (account === null) columns.push({ key: 'account', head: words.account, cell: (due) => <AccountOf due={due} /> });
  columns.push({ key: 'pence', head: words.amount, kind: 'figure', cell: ({ pence }) => pence !== null && <Amount pence={pence} /> });
  if (account !== null) columns.push({ key: 'done', head: words.action, cell: (due) => <Done account={account} due={due} /> });
  return (
    <Section title={words.groups[state]} id={state}>
      <Table
        caption={words.captions[state]}
        columns={columns}
        rows={dues.slice(page * PAGE, (page + 1) * PAGE)}
        rowKey={({ account: of, key }) => `${of} ${key}`}
      />
      <Pager page={page} size={PAGE} total={dues.length} onPage={setTurned} back={words.before} on={words.after} />
    </Section>
  );
}

function What({ due }: { readonly due: AccountDue }) {
  const { account, opens, lacks, code, pence } = due;
  // A duty is marked as done in its diary.
  const route = opens !== null ? routeOf(account, today(), opens) : code === 'duty' ? to('employing', account) : null;
  return (
    <>
      {route === null ? dueTitle(due) : <GoLink route={route}>{dueTitle(due)}</GoLink>}
      {lacks !== null && <small className="account-of">{words.lacks[lacks]}</small>}
      {code === 'lowPay' && pence !== null && <small className="account-of">{words.tooLittle}</small>}
    </>
  );
}

function AccountOf({ due: { account, person, reference } }: { readonly due: AccountDue }) {
  return (
    <>
      <GoLink route={to('reminders', account)} about={reference}>
        {person}
      </GoLink>
      <small className="account-of" aria-hidden="true">
        {reference}
      </small>
    </>
  );
}
