/** Purchases that are not paid yet, and those to be paid back to whoever paid for them; that they were paid back is said here. */
import { useState } from 'react';
import type { PurchaseToPay } from '../../../core/bills/to-pay.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { to } from '../../app/route.ts';
import { DoneOn } from '../../parts/fields/done-on.tsx';
import { Button, GoLink } from '../../parts/page/button.tsx';
import { Section } from '../../parts/page/page.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { Amount, Day } from '../../parts/tables/amount.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { billsWords as words } from '../../words/bills.ts';

interface PurchasesProps {
  readonly account: number;
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  /** All of them are to be paid to a supplier, or all to be paid back. */
  readonly purchases: readonly PurchaseToPay[];
}

export function Purchases({ account, id, title, lead, purchases }: PurchasesProps) {
  if (purchases.length === 0) return null;
  const isPayBack = purchases.some(({ paidBy }) => paidBy !== null);
  return (
    <Section title={title} id={id}>
      <p>{lead}</p>
      <Table<PurchaseToPay>
        caption={title}
        captionUnseen
        columns={[
          {
            key: 'what',
            head: words.what,
            kind: 'head',
            cell: ({ id: purchase, item, name }) => <GoLink route={to('record', account, { type: 'purchases', id: String(purchase) })}>{item || name}</GoLink>,
            foot: words.together,
          },
          { key: 'whom', head: words.whom, cell: ({ name, paidBy }) => paidBy ?? name },
          { key: 'day', head: words.boughtOn, kind: 'short', cell: ({ day }) => <Day day={day} /> },
          {
            key: 'left',
            head: words.left,
            kind: 'figure',
            cell: ({ left, amount }) => (left === amount ? <Amount pence={left} /> : words.part(formatMoney(left), formatMoney(amount))),
            foot: <Amount pence={purchases.reduce((sum, { left }) => sum + left, 0)} />,
          },
          ...(isPayBack ? [{ key: 'paid', head: words.paid, cell: (one: PurchaseToPay) => <PaidBack account={account} of={one} /> }] : []),
        ]}
        rows={purchases}
        rowKey={(one) => one.id}
      />
    </Section>
  );
}

function PaidBack({ account, of: { id, item, name, paidBy, left } }: { readonly account: number; readonly of: PurchaseToPay }) {
  const [asking, setAsking] = useState(false);
  const paying = useChange('bills.payBack');
  const save = async (on: string): Promise<void> => {
    const result = await paying.run({ account, on, purchase: id, left }, words.paidBackSaid(paidBy ?? '', formatMoney(left)));
    if (result.ok) setAsking(false);
  };
  if (asking)
    return <DoneOn label={words.paidWhen} pending={paying.pending} problem={paying.problem} onSave={(on) => void save(on)} onStop={() => setAsking(false)} />;
  return (
    <span className="no-print">
      <Button onPress={() => setAsking(true)}>
        {words.iPaid}
        <span className="unseen"> ({item || name})</span>
      </Button>
    </span>
  );
}
