/** Every account of the open file, and the ways to another. Totals across accounts are nobody's figure, so none is shown. */
import { useState } from 'react';
import type { AccountSummary } from '../../../core/api/accounts.ts';
import { folded } from '../../../core/values/text.ts';
import { GoButton, GoLink } from '../../parts/page/button.tsx';
import { Amount, Day } from '../../parts/tables/amount.tsx';
import { Note, Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page } from '../../parts/page/page.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { to } from '../../app/route.ts';
import { useRead } from '../../program/use-program.tsx';
import { accountsWords as words } from '../../words/accounts/accounts.ts';

/** From how many accounts on a list is searched rather than read. */
const MANY = 8;

export function Accounts() {
  const status = useRead('file.status', {}).data?.open ?? null;
  const accounts = useRead('accounts.list', {});
  const canChange = status?.mode === 'write';
  return (
    <Page
      title={words.title}
      below={
        status && accounts.data ? (
          <p className="lead">{accounts.data.length === 0 ? words.none : words.inFile(status.name, accounts.data.length)}</p>
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
      {accounts.data && accounts.data.length > 0 && <List accounts={accounts.data} />}
      <div className="row">
        {canChange && <GoButton route={to('new-account')}>{words.make}</GoButton>}
        {canChange && <GoButton route={to('move-in')}>{words.moveIn}</GoButton>}
        <GoButton look="plain" route={to('welcome')}>
          {words.other}
        </GoButton>
      </div>
    </Page>
  );
}

function List({ accounts }: { readonly accounts: readonly AccountSummary[] }) {
  const [find, setFind] = useState('');
  const sought = folded(find);
  const shown = accounts.filter(({ person, reference, council }) => folded(`${person}\n${reference}\n${council}`).includes(sought));
  return (
    <>
      {accounts.length >= MANY && <TextField kind="find" label={words.find} help={words.findHelp} value={find} onChange={setFind} fault={undefined} />}
      <div role="status">{shown.length === 0 && <p>{words.noneFound}</p>}</div>
      {shown.length > 0 && (
        <Table
          caption={words.caption}
          columns={[
            {
              key: 'person',
              head: words.person,
              kind: 'head',
              cell: ({ id, person, reference }) => (
                <GoLink route={to('overview', id)} about={reference}>
                  {person}
                </GoLink>
              ),
            },
            { key: 'reference', head: words.reference, kind: 'short', cell: ({ reference }) => reference },
            { key: 'council', head: words.council, cell: ({ council }) => council },
            { key: 'balance', head: words.balance, kind: 'figure', cell: ({ balance }) => <Amount pence={balance} /> },
            { key: 'bankTo', head: words.bankTo, kind: 'short', cell: ({ bankTo }) => (bankTo === null ? words.noBank : <Day day={bankTo} />) },
            { key: 'waiting', head: words.waiting, kind: 'figure', cell: ({ unexplained }) => unexplained.toLocaleString('en-GB') },
          ]}
          rows={shown}
          rowKey={({ id }) => id}
        />
      )}
    </>
  );
}
