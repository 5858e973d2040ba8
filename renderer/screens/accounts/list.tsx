/** The accounts as a table: found by words, narrowed to a council or to those that need somebody, in the order that is chosen. */
import { useMemo } from 'react';
import type { AccountRow } from '../../../core/api/accounts.ts';
import { folded } from '../../../core/values/text.ts';
import { Pick } from '../../parts/fields/pick.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button, GoLink } from '../../parts/page/button.tsx';
import { Amount, Day } from '../../parts/tables/amount.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { to } from '../../app/route.ts';
import { useHistoryState } from '../../program/use-history-state.ts';
import { accountsWords as words } from '../../words/accounts/accounts.ts';
import { standingWords } from '../../words/accounts/standing.ts';
import { needsYou } from './needs-you.ts';

/** From how many accounts on a list is searched rather than read. */
const MANY = 3;

const ORDERS = ['worst', 'person', 'balance', 'askedBack', 'completeTo', 'due'] as const;
type Order = (typeof ORDERS)[number];
const isOrder = (value: unknown): value is Order => ORDERS.some((order) => order === value);
const isText = (value: unknown): value is string => typeof value === 'string';

const ALL = 'all';
const NEED = 'need';
const COUNCIL = 'council ';

/** What is not known comes last. */
const LAST = '9999';

const COMPARE: Readonly<Record<Exclude<Order, 'worst'>, (a: AccountRow, b: AccountRow) => number>> = {
  person: (a, b) => a.person.localeCompare(b.person, 'en-GB'),
  balance: (a, b) => a.balance - b.balance,
  askedBack: (a, b) => (b.standing?.mayBeAskedBack ?? -1) - (a.standing?.mayBeAskedBack ?? -1),
  completeTo: (a, b) => (a.standing?.completeTo ?? '').localeCompare(b.standing?.completeTo ?? ''),
  due: (a, b) => (a.standing?.nextDue?.day ?? LAST).localeCompare(b.standing?.nextDue?.day ?? LAST),
};

export function AccountList({ accounts }: { readonly accounts: readonly AccountRow[] }) {
  const [find, setFind] = useHistoryState('find', '', isText);
  const [which, setWhich] = useHistoryState('which', ALL, isText);
  const [order, setOrder] = useHistoryState<Order>('order', 'worst', isOrder);
  const councils = useMemo(() => [...new Set(accounts.map(({ council }) => council))].toSorted((a, b) => a.localeCompare(b, 'en-GB')), [accounts]);
  const sought = folded(find);
  const fits = (row: AccountRow): boolean => which === ALL || (which === NEED ? needsYou(row) : which === `${COUNCIL}${row.council}`);
  const found = accounts.filter((row) => fits(row) && folded(`${row.person}\n${row.reference}\n${row.council}`).includes(sought));
  // They come with the worst first.
  const shown = order === 'worst' ? found : found.toSorted(COMPARE[order]);
  return (
    <>
      {accounts.length >= MANY && (
        <div className="account-filter no-print">
          <TextField kind="find" label={words.find} help={undefined} value={find} onChange={setFind} fault={undefined} />
          <Pick
            label={words.show}
            value={which}
            onChange={setWhich}
            fault={undefined}
            options={[
              { value: ALL, title: words.all },
              { value: NEED, title: words.needYou },
              ...(councils.length > 1 ? councils.map((council) => ({ value: `${COUNCIL}${council}`, title: words.ofCouncil(council) })) : []),
            ]}
          />
          <Pick
            label={words.order}
            value={order}
            onChange={setOrder}
            fault={undefined}
            options={ORDERS.map((value) => ({ value, title: words.orders[value] }))}
          />
          <Button icon="print" onPress={() => window.print()}>
            {words.print}
          </Button>
        </div>
      )}
      <div role="status">{shown.length === 0 && <p>{words.noneFound}</p>}</div>
      {shown.length > 0 && <Rows rows={shown} order={order} />}
    </>
  );
}

function Rows({ rows, order }: { readonly rows: readonly AccountRow[]; readonly order: Order }) {
  return (
    <Table
      caption={words.caption(`${words.orders[order]}.`)}
      columns={[
        {
          key: 'person',
          head: words.person,
          kind: 'head',
          cell: ({ id, person, reference }) => (
            <>
              <GoLink route={to('overview', id)} about={reference}>
                {person}
              </GoLink>
              <small className="account-of" aria-hidden="true">
                {reference}
              </small>
            </>
          ),
        },
        { key: 'why', head: words.why, cell: (row) => <Why standing={row.standing} /> },
        { key: 'balance', head: words.balance, kind: 'figure', cell: ({ balance }) => <Amount pence={balance} /> },
        {
          key: 'askedBack',
          head: words.askedBack,
          kind: 'figure',
          cell: ({ standing }) => (standing?.mayBeAskedBack == null ? words.notKnown : <Amount pence={standing.mayBeAskedBack} />),
        },
        { key: 'completeTo', head: words.completeTo, cell: ({ standing }) => (standing?.completeTo ? <Day day={standing.completeTo} /> : words.notKnown) },
        {
          key: 'due',
          head: words.nextDue,
          cell: ({ standing }) => (standing?.nextDue ? standingWords.dueOn(standingWords.due[standing.nextDue.code], standing.nextDue.day) : words.nothingDue),
        },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}

const WEIGHT = { short: 'bad', runsOut: 'bad', overdue: 'bad', mayBeAskedBack: 'warn', unexplained: 'warn', statementOld: 'warn', notKnown: 'warn' } as const;

function Why({ standing }: Pick<AccountRow, 'standing'>) {
  if (standing === null) return words.notWorkedOut;
  const [worst, ...others] = standing.reasons;
  if (worst === undefined) return <span className="reason reason-good">{standingWords.inOrder}</span>;
  return (
    <>
      <span className={`reason reason-${WEIGHT[worst.code]}`}>{standingWords.reason(worst)}</span>
      {others.length > 0 && <small className="account-of">{others.map(standingWords.reason).join('. ')}</small>}
    </>
  );
}
