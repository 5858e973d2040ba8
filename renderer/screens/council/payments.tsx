/** Payment by payment, newest first, those to come before them; and what came ahead of all of them. */
import type { ReactNode } from 'react';
import type { PayerPayments, PaymentDue } from '../../../core/figures/council/payment-statement.ts';
import { formatDay } from '../../../core/values/day.ts';
import { formatMoney } from '../../../core/values/money.ts';
import type { Route } from '../../app/route.ts';
import { GoLink } from '../../parts/page/button.tsx';
import { Amount } from '../../parts/tables/amount.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { directPaymentWords as words } from '../../words/council/direct-payment.ts';
import { recordOf } from '../overview/figure-links.ts';

interface PaymentsProps {
  readonly account: number;
  readonly payer: PayerPayments;
  readonly working: Route;
}

interface Row {
  readonly key: number;
  readonly dueOn: string;
  readonly pence: number;
  readonly why: string;
  readonly came: ReactNode;
  readonly standing: ReactNode;
}

export function Payments({ account, payer: { name, due, coming }, working }: PaymentsProps) {
  const rows = [
    ...due.map((one) => ({ ...one, came: <CameList account={account} came={one.came} />, standing: <Standing {...one} /> })),
    ...coming.map((one) => ({ ...one, came: '', standing: one.isNext ? words.coming : words.states.not_known })),
  ]
    .map((row, key) => ({ ...row, key }))
    .toReversed();
  if (rows.length === 0) return null;
  return (
    <Table<Row>
      caption={
        <>
          <span className="unseen">{words.payments(name)} </span>
          {words.caption}
        </>
      }
      columns={[
        { key: 'due', head: words.due, kind: 'head', cell: ({ dueOn }) => formatDay(dueOn) },
        { key: 'days', head: words.forDays, cell: ({ why }) => why },
        {
          key: 'sum',
          head: words.sum,
          kind: 'figure',
          cell: ({ pence, dueOn }) => (
            <GoLink route={working} about={`${name}, ${formatDay(dueOn)}`}>
              <Amount pence={pence} />
            </GoLink>
          ),
        },
        { key: 'came', head: words.cameHead, cell: ({ came }) => came },
        { key: 'standing', head: words.standing, cell: ({ standing }) => standing },
      ]}
      rows={rows}
      rowKey={({ key }) => key}
    />
  );
}

function Standing({ state, missing }: PaymentDue) {
  return (
    <>
      <span className={`state ${state === 'late' ? 'state-over' : ''}`}>{words.states[state]}</span>
      {state === 'late' && <small className="soft"> {words.stillMissing(formatMoney(missing))}</small>}
    </>
  );
}

function CameList({ account, came }: { readonly account: number; readonly came: PaymentDue['came'] }) {
  if (came.length === 0) return words.nothingCame;
  return came.map(({ day, text, amount, opens }) => (
    <span key={`${opens.type} ${opens.id}`} className="came">
      <GoLink route={recordOf(account, opens)} about={text}>
        {words.cameOn(formatMoney(amount), formatDay(day))}
      </GoLink>{' '}
    </span>
  ));
}

/** What came and fills no payment that was due. */
export function Beyond({ account, payer: { beyond, expectedToDate } }: Pick<PaymentsProps, 'account' | 'payer'>) {
  if (beyond.length === 0) return null;
  return (
    <>
      <h3>{expectedToDate === null ? words.beyondUnscheduled : words.beyond}</h3>
      <ul>
        {beyond.toReversed().map(({ day, text, amount, opens }) => (
          <li key={`${opens.type} ${opens.id}`}>
            <GoLink route={recordOf(account, opens)}>{text}</GoLink> {words.cameOn(formatMoney(amount), formatDay(day))}
          </li>
        ))}
      </ul>
    </>
  );
}
