/** The ledger as people read it: what came in and went out, newest first, with the balance after each row. */
import { useCallback, useDeferredValue, useMemo } from 'react';
import type { MoneyFilter, MoneyMonth, MoneyRow } from '../../../core/api/money.ts';
import { Amount } from '../../parts/tables/amount.tsx';
import { GoButton, GoLink } from '../../parts/page/button.tsx';
import { AT_BEGINNING, isLongPlace, LongList } from '../../parts/tables/long-list.tsx';
import type { LongColumn, LongHeading, LongPlace } from '../../parts/tables/long-list.tsx';
import { Note, Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page } from '../../parts/page/page.tsx';
import { Sticky } from '../../parts/page/sticky.tsx';
import { EvidenceCount } from '../../parts/tables/evidence-count.tsx';
import { formatDay, formatDays, formatMonth } from '../../../core/values/day.ts';
import { go, to } from '../../app/route.ts';
import type { Route } from '../../app/route.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { useHistoryState } from '../../program/use-history-state.ts';
import { useRead } from '../../program/use-program.tsx';
import { useWindows } from '../../program/use-windows.ts';
import { moneyWords as words } from '../../words/money.ts';
import { Filters, isFilter, narrows } from './filter.tsx';
import { PrintMoney } from './print.tsx';

/** `explained` is `no` for what is not explained. */
interface Asked extends Pick<{ readonly [K in keyof MoneyFilter]: MoneyFilter[K] | undefined }, 'month' | 'category' | 'planLine' | 'fund'> {
  readonly explained: 'no' | undefined;
}

export function Money({ account, address }: AccountScreenProps<Asked>) {
  const [filter, keepFilter] = useHistoryState<MoneyFilter>('filter', filterOf(address), isFilter);
  const [at, keepAt] = useHistoryState<LongPlace>('row', AT_BEGINNING, isLongPlace);
  const look = useRead('file.status', {}).data?.open?.look ?? null;
  const choices = useRead('money.choices', { account: account.id });
  const asked = useDeferredValue(filter);
  const { head, total, rowAt, onSeen, error, again } = useWindows('money.rows', { account: account.id, filter: asked });
  const choose = useCallback(
    (next: MoneyFilter) => {
      keepAt(AT_BEGINNING);
      keepFilter(next);
    },
    [keepAt, keepFilter],
  );
  const columns = useMemo(() => columnsOf(account.id), [account.id]);
  const headings = useMemo(() => headingsOf(head?.months ?? []), [head?.months]);
  return (
    <Page title={words.title} below={<p className="lead">{words.lead}</p>}>
      <Sticky>
        <Filters filter={filter} choices={choices.data} onFilter={choose}>
          <p role="status">
            {head && words.sums(total, head.in, head.out)}
            {asked.corrections && ` ${words.sumsOfStanding}`}
          </p>
        </Filters>
      </Sticky>
      {look && look.from !== null && look.upTo !== null && (
        <Note>
          <p>{words.otherDays(formatDays(look.from, look.upTo))}</p>
        </Note>
      )}
      {total > 0 && (
        <div className="money-about">
          <p className="soft">{words.balanceHelp}</p>
          <PrintMoney account={account.id} filter={asked} total={total} />
        </div>
      )}
      {error && <Trouble problem={error.problem} again={again} />}
      {!head && !error && <Skeleton lines={8} />}
      {head && total === 0 && <Nothing account={account.id} filtered={narrows(filter)} />}
      {total > 0 && (
        <LongList
          key={JSON.stringify(asked)}
          label={words.list}
          columns={columns}
          count={total}
          rowAt={rowAt}
          onSeen={onSeen}
          startAt={at}
          headings={headings}
          onOpen={(row, place) => {
            keepAt(place);
            go(placeOf(account.id, row));
          }}
        />
      )}
    </Page>
  );
}

function Nothing({ account, filtered }: { readonly account: number; readonly filtered: boolean }) {
  if (filtered) return <p>{words.noneFound}</p>;
  return (
    <>
      <p>{words.empty}</p>
      <div className="row">
        <GoButton route={to('bank', account)}>{words.bringIn}</GoButton>
      </div>
    </>
  );
}

/** Where a row opens. */
export function placeOf(account: number, { source }: Pick<MoneyRow, 'source'>): Route {
  return to('money-row', account, { type: source.type, id: String(source.id) });
}

/** Each month with what it comes to, above its newest row. */
function headingsOf(months: readonly MoneyMonth[]): readonly LongHeading[] {
  let at = 0;
  return months.map((month) => {
    const heading = {
      at,
      title: formatMonth(month.month),
      cells: {
        in: <Sum of={words.in} pence={month.in} />,
        out: <Sum of={words.out} pence={month.out} />,
        balance: <Sum of={words.atEnd} pence={month.balance} />,
      },
    };
    at += month.rows;
    return heading;
  });
}

/** With what it is of before it, which is seen where no head stands above. */
function Sum({ of, pence }: { readonly of: string; readonly pence: number }) {
  return (
    <>
      <span className="sum-of">{of} </span>
      <Amount pence={pence} />
    </>
  );
}

/** Seen in short, for the month above it says the rest; read out in full. */
function DayOfMonth({ day }: { readonly day: string }) {
  const whole = formatDay(day);
  const [date = '', month = ''] = whole.split(' ');
  return (
    <time dateTime={day}>
      <span aria-hidden="true">{`${date} ${month.slice(0, 3)}`}</span>
      <span className="unseen">{whole}</span>
    </time>
  );
}

function columnsOf(account: number): readonly LongColumn<MoneyRow>[] {
  return [
    { key: 'day', head: words.day, cell: (row) => <DayOfMonth day={row.day} /> },
    {
      key: 'who',
      head: words.who,
      kind: 'head',
      cell: (row) => (
        <>
          <GoLink route={placeOf(account, row)} unreached>
            {row.who || row.what}
          </GoLink>
          {row.who && <small>{row.what}</small>}
          {words.states[row.state] && row.what !== words.states[row.state] && <small className="count">{words.states[row.state]}</small>}
          <EvidenceCount papers={row.papers} />
        </>
      ),
    },
    { key: 'line', head: words.planLine, cell: (row) => row.planLine },
    { key: 'in', head: words.in, kind: 'figure', cell: (row) => row.in !== 0 && <Amount pence={row.in} /> },
    { key: 'out', head: words.out, kind: 'figure', cell: (row) => row.out !== 0 && <Amount pence={row.out} /> },
    { key: 'balance', head: words.balance, kind: 'figure', cell: (row) => <Amount pence={row.balance} /> },
  ];
}

/** What a link to this screen asks to see. */
function filterOf({ month, category, planLine, fund, explained }: Asked): MoneyFilter {
  return {
    ...(month !== undefined && { month }),
    ...(category !== undefined && { category }),
    ...(planLine !== undefined && { planLine }),
    ...(fund !== undefined && { fund }),
    ...(explained === 'no' && { explained: false }),
  };
}
