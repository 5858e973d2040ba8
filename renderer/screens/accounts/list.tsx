/** The accounts as a table: found by words, narrowed to a council or to those that need somebody, in the order that is chosen; saved as it stands. */
import { useMemo } from 'react';
import type { AccountRow } from '../../../core/api/accounts.ts';
import type { Reason } from '../../../core/figures/standing/reasons.ts';
import { formatMonth, localDay } from '../../../core/values/day.ts';
import { formatHours } from '../../../core/values/hours.ts';
import { folded } from '../../../core/values/text.ts';
import { mandateWords } from '../../../core/words/books/mandates.ts';
import { standingWords } from '../../../core/words/figures/standing.ts';
import { Check } from '../../parts/fields/choice.tsx';
import { Pick } from '../../parts/fields/pick.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { GoLink } from '../../parts/page/button.tsx';
import { Amount, Day } from '../../parts/tables/amount.tsx';
import { Pager } from '../../parts/tables/pager.tsx';
import type { Column } from '../../parts/tables/table.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { to } from '../../app/route.ts';
import { useHistoryState } from '../../program/use-history-state.ts';
import { accountsWords as words } from '../../words/accounts/accounts.ts';
import { needsYou } from './needs-you.ts';
import { SaveList } from './save-list.tsx';

/** From how many accounts on a list is searched rather than read. */
const MANY = 3;

const ORDERS = ['worst', 'person', 'balance', 'askedBack', 'completeTo', 'due'] as const;
type Order = (typeof ORDERS)[number];
const isOrder = (value: unknown): value is Order => ORDERS.some((order) => order === value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isPage = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

interface Narrowing {
  readonly key: 'council' | 'month' | 'who';
  readonly label: string;
  readonly all: string;
  readonly of: (row: AccountRow) => string;
  readonly title: (value: string) => string;
  readonly options: readonly string[];
}

/** No name of a council or a person. */
const ALL = '*';
const NEED = 'need';

/** Rows on a page of the list. */
const SIZE = 100;

/** What is not known comes last. */
const LAST = '9999';

const COMPARE: Readonly<Record<Exclude<Order, 'worst'>, (a: AccountRow, b: AccountRow) => number>> = {
  person: (a, b) => a.person.localeCompare(b.person, 'en-GB'),
  balance: (a, b) => a.balance - b.balance,
  askedBack: (a, b) => (b.standing?.mayBeAskedBack ?? -1) - (a.standing?.mayBeAskedBack ?? -1),
  completeTo: (a, b) => (a.standing?.completeTo ?? '').localeCompare(b.standing?.completeTo ?? ''),
  due: (a, b) => (a.standing?.nextDue?.day ?? LAST).localeCompare(b.standing?.nextDue?.day ?? LAST),
};

const dueMonth = ({ standing }: AccountRow): string => standing?.nextDue?.day.slice(0, 7) ?? '';
const changedBy = ({ standing }: AccountRow): string => standing?.lastChange.who ?? '';

/** Each that there is, once, in its order; nothing where there is no choice. */
function choices(accounts: readonly AccountRow[], of: (row: AccountRow) => string): string[] {
  const all = [...new Set(accounts.map(of))].filter((one) => one !== '').toSorted((a, b) => a.localeCompare(b, 'en-GB'));
  return all.length > 1 ? all : [];
}

export function AccountList({ accounts }: { readonly accounts: readonly AccountRow[] }) {
  const [find, setFind] = useHistoryState('find', '', isText);
  const [which, setWhich] = useHistoryState('which', ALL, isText);
  const [council, setCouncil] = useHistoryState('council', ALL, isText);
  const [month, setMonth] = useHistoryState('month', ALL, isText);
  const [who, setWho] = useHistoryState('who', ALL, isText);
  const [order, setOrder] = useHistoryState<Order>('order', 'worst', isOrder);
  const [full, setFull] = useHistoryState('full', false, isFlag);
  const [page, setPage] = useHistoryState('page', 0, isPage);
  const narrowings: readonly Narrowing[] = useMemo(
    () => [
      {
        key: 'council',
        label: words.council,
        all: words.anyCouncil,
        of: ({ council: of }) => of,
        title: (of) => of,
        options: choices(accounts, (row) => row.council),
      },
      { key: 'month', label: words.dueMonth, all: words.anyMonth, of: dueMonth, title: formatMonth, options: choices(accounts, dueMonth) },
      { key: 'who', label: words.changedBy, all: words.anybody, of: changedBy, title: (of) => of, options: choices(accounts, changedBy) },
    ],
    [accounts],
  );
  const chosen = { council: [council, setCouncil], month: [month, setMonth], who: [who, setWho] } as const;
  const anew =
    <T,>(set: (value: T) => void) =>
    (value: T): void => {
      setPage(0);
      set(value);
    };
  const sought = folded(find);
  const fits = (row: AccountRow): boolean =>
    (which === ALL || needsYou(row)) && narrowings.every(({ key, of }) => chosen[key][0] === ALL || of(row) === chosen[key][0]);
  const found = accounts.filter((row) => fits(row) && folded(`${row.person}\n${row.reference}\n${row.council}`).includes(sought));
  // They come with the worst first.
  const shown = order === 'worst' ? found : found.toSorted(COMPARE[order]);
  const first = Math.min(page, Math.max(0, Math.ceil(shown.length / SIZE) - 1)) * SIZE;
  return (
    <>
      {accounts.length >= MANY && (
        <div className="account-filter no-print">
          <TextField kind="find" label={words.find} help={undefined} value={find} onChange={anew(setFind)} fault={undefined} />
          <Pick
            label={words.show}
            value={which}
            onChange={anew(setWhich)}
            fault={undefined}
            options={[
              { value: ALL, title: words.all },
              { value: NEED, title: words.needYou },
            ]}
          />
          {narrowings.map(
            ({ key, label, all, title, options }) =>
              options.length > 0 && (
                <Pick
                  key={key}
                  label={label}
                  value={chosen[key][0]}
                  onChange={anew(chosen[key][1])}
                  fault={undefined}
                  options={[{ value: ALL, title: all }, ...options.map((value) => ({ value, title: title(value) }))]}
                />
              ),
          )}
          <Pick
            label={words.order}
            value={order}
            onChange={anew(setOrder)}
            fault={undefined}
            options={ORDERS.map((value) => ({ value, title: words.orders[value] }))}
          />
        </div>
      )}
      <div role="status">{shown.length === 0 && <p>{words.noneFound}</p>}</div>
      {shown.length > 0 && (
        <>
          <div className="account-full no-print">
            <Check value={full} onChange={setFull}>
              {words.full}
            </Check>
          </div>
          <Rows rows={shown.slice(first, first + SIZE)} order={order} full={full} />
          <Pager page={first / SIZE} size={SIZE} total={shown.length} onPage={setPage} back={words.pageBack} on={words.pageOn} />
          <SaveList accounts={shown.map(({ id }) => id)} />
        </>
      )}
    </>
  );
}

function Rows({ rows, order, full }: { readonly rows: readonly AccountRow[]; readonly order: Order; readonly full: boolean }) {
  return (
    <Table
      caption={words.caption(`${words.orders[order]}.`)}
      captionUnseen
      columns={[
        ...(full ? [PERSON, COUNCIL, ACTS, WHY_ALL] : [PERSON, WHY]),
        ...FIGURES,
        ...(full ? [HOURS, COMPLETE_TO, RECONCILED] : []),
        DUE,
        ...(full ? [CHANGED] : []),
      ]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}

type RowColumn = Column<AccountRow>;

const PERSON: RowColumn = {
  key: 'person',
  head: words.person,
  kind: 'head',
  cell: ({ id, person, reference }) => (
    <GoLink className="account-link" route={to('overview', id)} about={reference}>
      {person}
    </GoLink>
  ),
};
const WHY: RowColumn = { key: 'why', head: words.why, cell: (row) => <Why standing={row.standing} all={false} /> };
const WHY_ALL: RowColumn = { key: 'why', head: words.why, cell: (row) => <Why standing={row.standing} all /> };
const COUNCIL: RowColumn = { key: 'council', head: words.council, cell: ({ council, reference }) => `${council}, ${reference}` };
const ACTS: RowColumn = {
  key: 'acts',
  head: words.actsAs,
  cell: ({ standing }) => (standing?.actsAs ? (standing.actsAs.who ?? mandateWords.roles[standing.actsAs.role].title) : words.nobodyActs),
};
const FIGURES: readonly RowColumn[] = [
  { key: 'balance', head: words.balance, kind: 'figure', cell: ({ balance }) => <Amount pence={balance} /> },
  {
    key: 'askedBack',
    head: words.askedBack,
    kind: 'figure',
    cell: ({ standing }) => (standing?.mayBeAskedBack == null ? words.notKnown : <Amount pence={standing.mayBeAskedBack} />),
  },
];
const HOURS: RowColumn = {
  key: 'hours',
  head: words.hours,
  kind: 'figure',
  cell: ({ standing }) => (standing?.crisisHours == null ? words.notKnown : formatHours(standing.crisisHours)),
};
const onDay = (day: string | null | undefined) => (day == null ? words.notKnown : <Day day={day} />);
const COMPLETE_TO: RowColumn = { key: 'completeTo', head: words.completeTo, cell: ({ standing }) => onDay(standing?.completeTo) };
const RECONCILED: RowColumn = { key: 'reconciled', head: words.reconciledOn, cell: ({ standing }) => onDay(standing?.reconciledOn) };
const DUE: RowColumn = {
  key: 'due',
  head: words.nextDue,
  kind: 'short',
  cell: ({ standing }) => (standing?.nextDue ? words.due(standingWords.due[standing.nextDue.code], standing.nextDue.day) : words.nothingDue),
};
const CHANGED: RowColumn = {
  key: 'changed',
  head: words.changedBy,
  cell: ({ standing }) => (standing === null ? words.notKnown : words.changed(standing.lastChange.who, localDay(new Date(standing.lastChange.at)))),
};

const WEIGHT: Readonly<Record<Reason['code'], 'bad' | 'warn' | 'good'>> = {
  ...{ short: 'bad', runsOut: 'bad', overdue: 'bad', returnLate: 'bad' },
  ...{ statementOld: 'warn', notReconciled: 'warn', unexplained: 'warn', expired: 'warn', paymentLate: 'warn', contributionLate: 'warn' },
  ...{ mayBeAskedBack: 'warn', papersMissing: 'warn', notKnown: 'warn', dueSoon: 'good', handedOver: 'good' },
};

function Why({ standing, all }: Pick<AccountRow, 'standing'> & { readonly all: boolean }) {
  if (standing === null) return words.notWorkedOut;
  const [worst, ...others] = standing.reasons;
  if (worst === undefined) return <span className="reason reason-good">{standingWords.inOrder}</span>;
  return (
    <>
      <span className={`reason reason-${WEIGHT[worst.code]}`}>{standingWords.reason(worst)}</span>
      {others.length > 0 && <small className="reason-others">{all ? others.map(standingWords.reason).join('. ') : <Others count={others.length} />}</small>}
    </>
  );
}

function Others({ count }: { readonly count: number }) {
  return (
    <>
      <span aria-hidden="true">+{count}</span>
      <span className="unseen">{words.andMore(count)}</span>
    </>
  );
}
