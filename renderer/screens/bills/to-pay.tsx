/** What is to be paid and when: a list to pay by for each supplier, what is due later, what is held back; and that it was paid. */
import { useState } from 'react';
import type { BillGroup, BillsToPay, BillToPay, SupplierToPay } from '../../../core/bills/to-pay.ts';
import { BILL_GROUPS } from '../../../core/bills/to-pay.ts';
import { invoiceWords } from '../../../core/words/books/invoices.ts';
import { addDays, formatDay, isDay } from '../../../core/values/day.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { to } from '../../app/route.ts';
import { DayField } from '../../parts/fields/day-field.tsx';
import { DoneOn } from '../../parts/fields/done-on.tsx';
import { Button, GoLink } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { Amount, Day } from '../../parts/tables/amount.tsx';
import { Facts } from '../../parts/tables/facts.tsx';
import { Table } from '../../parts/tables/table.tsx';
import type { Column } from '../../parts/tables/table.tsx';
import { today } from '../../program/today.ts';
import { useRead } from '../../program/use-program.tsx';
import { useMay } from '../../program/use-user.ts';
import { billsWords as words } from '../../words/bills.ts';
import { HeldHere } from '../pools/held-here.tsx';
import { Purchases } from './purchases-to-pay.tsx';
import { Waiting } from './waiting.tsx';

/** A week. */
const LIST_DAYS = 7;

const sum = (bills: readonly { readonly left: number }[]): number => bills.reduce((total, { left }) => total + left, 0);

interface ToPayProps {
  readonly account: number;
  readonly until: string | undefined;
  readonly onUntil: (until: string) => void;
}

export function ToPay({ account, until, onUntil }: ToPayProps) {
  const on = today();
  const asked = until !== undefined && until >= on ? until : addDays(on, LIST_DAYS);
  const read = useRead('bills.toPay', { account, on, until: asked });
  if (read.error) return <Trouble problem={read.error.problem} again={() => void read.refetch()} />;
  if (!read.data) return <Skeleton what={words.reading} lines={8} />;
  const { bills, payList, purchases, waiting } = read.data;
  if (bills.length === 0 && purchases.length === 0) return <p>{words.none}</p>;
  const of = (group: BillGroup): readonly BillToPay[] => bills.filter((bill) => bill.group === group);
  const waits = new Set(waiting.map(({ bill }) => bill.id));
  const listed = new Set([...payList.flatMap((one) => one.bills), ...of('later'), ...of('disputed'), ...waiting.map(({ bill }) => bill)].map(({ id }) => id));
  // Of suppliers whose credit notes are at least as much as what is due.
  const covered = bills.filter(({ id }) => !listed.has(id));
  return (
    <div className="stack stack-loose">
      <HeldHere account={account} />
      {bills.length > 0 && (
        <Facts facts={BILL_GROUPS.filter((group) => of(group).length > 0).map((group) => [words.sums[group], formatMoney(Math.abs(sum(of(group))))])} />
      )}
      {bills.length > 0 && <PayList account={account} list={read.data} waits={waiting.length > 0} onUntil={onUntil} />}
      <Waiting account={account} waiting={waiting} />
      <Bills account={account} id="later" title={words.later} caption={words.laterCaption} bills={of('later').filter(({ id }) => !waits.has(id))} />
      <Bills account={account} id="held" title={words.held} lead={words.heldLead} caption={words.heldCaption} bills={of('disputed')} />
      <Purchases account={account} id="bought" title={words.bought} lead={words.boughtLead} purchases={purchases.filter(({ paidBy }) => paidBy === null)} />
      <Purchases account={account} id="pay-back" title={words.payBack} lead={words.payBackLead} purchases={purchases.filter(({ paidBy }) => paidBy !== null)} />
      <Bills account={account} id="back" title={words.back} caption={words.backCaption} bills={covered} />
    </div>
  );
}

interface PayListProps {
  readonly account: number;
  readonly list: BillsToPay;
  /** Something waits for a second pair of eyes, and is not on it. */
  readonly waits: boolean;
  readonly onUntil: (until: string) => void;
}

function PayList({ account, list: { on, until, payList }, waits, onUntil }: PayListProps) {
  const [typed, setTyped] = useState(until);
  const enters = useMay('enter');
  const total = payList.reduce((all, one) => all + one.total, 0);
  const paid: Column<SupplierToPay> = {
    key: 'paid',
    head: words.paid,
    cell: ({ bills, name, total: of }) => <Paid account={account} bills={bills} title={words.iPaid} about={name} said={words.said(name, formatMoney(of))} />,
  };
  const change = (day: string): void => {
    setTyped(day);
    if (isDay(day) && day >= on) onUntil(day);
  };
  return (
    <Section title={words.list} id="list">
      <p>{words.listLead}</p>
      <div className="no-print">
        <DayField label={words.until} help={undefined} value={typed} onChange={change} fault={undefined} />
      </div>
      {payList.length === 0 ? (
        <p role="status">{waits ? words.nothingElseDue : words.nothingDue}</p>
      ) : (
        <>
          <Table<SupplierToPay>
            caption={words.listCaption(formatDay(until))}
            columns={[
              { key: 'supplier', head: words.supplier, kind: 'head', cell: (one) => <Supplier account={account} of={one} />, foot: words.together },
              { key: 'reference', head: words.reference, cell: ({ reference }) => reference ?? <span className="soft">{words.noReference}</span> },
              { key: 'total', head: words.toPay, kind: 'figure', cell: (one) => <Amount pence={one.total} />, foot: <Amount pence={total} /> },
              ...(enters ? [paid] : []),
            ]}
            rows={payList}
            rowKey={({ supplier }) => supplier}
          />
          <div className="row no-print">
            {enters && payList.length > 1 && (
              <Paid
                account={account}
                bills={payList.flatMap(({ bills }) => bills)}
                title={words.iPaidAll}
                about={null}
                said={words.saidAll(formatMoney(total))}
              />
            )}
            <Button look="plain" icon="print" onPress={() => window.print()}>
              {words.print}
            </Button>
          </div>
        </>
      )}
    </Section>
  );
}

function Supplier({ account, of: { name, bills } }: { readonly account: number; readonly of: SupplierToPay }) {
  return (
    <>
      {name}
      <ul className="plain soft">
        {bills.map((bill) => (
          <li key={bill.id}>
            <One account={account} bill={bill} /> {words.bill[bill.group](formatDay(bill.due ?? bill.day))}: <Left bill={bill} />
          </li>
        ))}
      </ul>
    </>
  );
}

function One({ account, bill: { id, number, day, amount } }: { readonly account: number; readonly bill: BillToPay }) {
  const what = amount < 0 ? words.creditNote : words.number;
  return <GoLink route={to('record', account, { type: 'invoices', id: String(id) })}>{`${what} ${invoiceWords.number({ number, day })}`}</GoLink>;
}

function Told({ account, bill }: { readonly account: number; readonly bill: BillToPay }) {
  return (
    <>
      <One account={account} bill={bill} />
      {bill.disputeNote !== null && <small className="soft"> {bill.disputeNote}</small>}
    </>
  );
}

function Left({ bill: { left, amount } }: { readonly bill: BillToPay }) {
  return left === amount ? <Amount pence={left} /> : words.part(formatMoney(left), formatMoney(amount));
}

interface PaidProps {
  readonly account: number;
  readonly bills: readonly BillToPay[];
  readonly title: string;
  /** Whom it is about; null: all. */
  readonly about: string | null;
  readonly said: string;
}

function Paid({ account, bills, title, about, said }: PaidProps) {
  const [asking, setAsking] = useState(false);
  const paying = useChange('bills.pay');
  const save = async (on: string): Promise<void> => {
    const result = await paying.run({ account, on, bills: bills.map(({ id, left }) => ({ invoice: id, left })) }, said);
    if (result.ok) setAsking(false);
  };
  if (asking)
    return <DoneOn label={words.paidWhen} pending={paying.pending} problem={paying.problem} onSave={(on) => void save(on)} onStop={() => setAsking(false)} />;
  return (
    <span className="no-print">
      <Button onPress={() => setAsking(true)}>
        {title}
        {about !== null && <span className="unseen"> ({about})</span>}
      </Button>
    </span>
  );
}

interface BillsProps {
  readonly account: number;
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly caption: string;
  readonly bills: readonly BillToPay[];
}

function Bills({ account, id, title, lead, caption, bills }: BillsProps) {
  if (bills.length === 0) return null;
  const isHeld = bills.some(({ group }) => group === 'disputed');
  return (
    <Section title={title} id={id}>
      {lead !== undefined && <p>{lead}</p>}
      <Table<BillToPay>
        caption={caption}
        columns={[
          { key: 'number', head: words.number, kind: 'head', cell: (bill) => <Told account={account} bill={bill} />, foot: words.together },
          { key: 'supplier', head: words.supplier, cell: ({ name }) => name },
          isHeld
            ? { key: 'since', head: words.since, kind: 'short', cell: ({ disputedOn }) => disputedOn !== null && <Day day={disputedOn} /> }
            : { key: 'due', head: words.dueOn, kind: 'short', cell: ({ due, day }) => <Day day={due ?? day} /> },
          { key: 'left', head: words.left, kind: 'figure', cell: (bill) => <Left bill={bill} />, foot: <Amount pence={sum(bills)} /> },
        ]}
        rows={bills}
        rowKey={(bill) => bill.id}
      />
    </Section>
  );
}
