/** Invoices that wait for a second pair of eyes: why, who wrote them down, and that somebody else looked. Nothing where none waits. */
import type { WaitingBill } from '../../../core/api/bills.ts';
import { invoiceWords } from '../../../core/words/books/invoices.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { to } from '../../app/route.ts';
import { Button, GoLink } from '../../parts/page/button.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { Amount } from '../../parts/tables/amount.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { useMay } from '../../program/use-user.ts';
import { billsWords as words } from '../../words/bills.ts';

interface WaitingProps {
  readonly account: number;
  readonly waiting: readonly WaitingBill[];
}

export function Waiting({ account, waiting }: WaitingProps) {
  if (waiting.length === 0) return null;
  return (
    <Section title={words.waiting} id="waiting">
      <p>{words.waitingLead}</p>
      <Table<WaitingBill>
        caption={words.waitingCaption}
        columns={[
          {
            key: 'number',
            head: words.number,
            kind: 'head',
            cell: ({ bill: { id, number, day } }) => (
              <GoLink route={to('record', account, { type: 'invoices', id: String(id) })}>{`${words.number} ${invoiceWords.number({ number, day })}`}</GoLink>
            ),
          },
          { key: 'supplier', head: words.supplier, cell: ({ bill }) => bill.name },
          { key: 'left', head: words.left, kind: 'figure', cell: ({ bill }) => <Amount pence={bill.left} /> },
          { key: 'why', head: words.why, cell: ({ why, by }) => `${why.map((one) => words.whyWaiting[one]).join(' ')} ${words.enteredBy(by.join(', '))}` },
          { key: 'looked', head: words.looked, cell: (one) => <Looked account={account} of={one} /> },
        ]}
        rows={waiting}
        rowKey={({ bill }) => bill.id}
      />
    </Section>
  );
}

function Looked({ account, of: { bill, isOwn } }: { readonly account: number; readonly of: WaitingBill }) {
  const agrees = useMay('agree');
  const looking = useChange('bills.lookedAt');
  if (isOwn) return <span className="soft">{words.ownEntry}</span>;
  if (!agrees) return <span className="soft">{words.othersLook}</span>;
  const input = { account, bills: [{ invoice: bill.id, left: bill.left }] };
  return (
    <span className="no-print">
      <Button pending={looking.pending} onPress={() => void looking.run(input, words.lookedSaid(bill.name, formatMoney(bill.left)))}>
        {words.mayBePaid}
        <span className="unseen"> ({`${bill.name}, ${invoiceWords.number(bill)}`})</span>
      </Button>
      {looking.problem && <Trouble problem={looking.problem} />}
    </span>
  );
}
