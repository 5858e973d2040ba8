/** What sellers ask for something that is wished for, the cheapest first. */
import type { WishStanding } from '../../../core/bills/wishes.ts';
import { to } from '../../app/route.ts';
import { Button, GoLink } from '../../parts/page/button.tsx';
import { Section } from '../../parts/page/page.tsx';
import { Amount, Day } from '../../parts/tables/amount.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { today } from '../../program/today.ts';
import { purchasesWords as words } from '../../words/purchases.ts';
import { FilledForm } from './filled-form.tsx';

interface QuotesProps {
  readonly account: number;
  readonly standing: WishStanding;
  readonly isAdding: boolean;
  /** Null: there is nothing more to choose. */
  readonly onAdd: (() => void) | null;
  readonly onDone: () => void;
}

export function Quotes({ account, standing: { wish, quotes }, isAdding, onAdd, onDone }: QuotesProps) {
  const [cheapest] = quotes;
  return (
    <Section title={words.quotes} id="quotes">
      {quotes.length === 0 ? (
        <p>{words.noQuotes}</p>
      ) : (
        <Table
          caption={words.quotesCaption}
          columns={[
            {
              key: 'seller',
              head: words.seller,
              kind: 'head',
              cell: ({ id, seller, amount }) => (
                <>
                  <GoLink route={to('record', account, { type: 'quotes', id: String(id) })}>{seller}</GoLink>
                  {quotes.length > 1 && amount === cheapest?.amount && ` (${words.cheapest})`}
                </>
              ),
            },
            { key: 'day', head: words.day, kind: 'short', cell: ({ day }) => <Day day={day} /> },
            { key: 'note', head: words.note, cell: ({ note }) => note },
            { key: 'amount', head: words.price, kind: 'figure', cell: ({ amount }) => <Amount pence={amount} /> },
          ]}
          rows={quotes}
          rowKey={({ id }) => id}
        />
      )}
      {onAdd !== null && (
        <div className="row no-print">
          <Button aria-expanded={isAdding} onPress={onAdd}>
            {words.addQuote}
          </Button>
        </div>
      )}
      {isAdding && (
        <Section title={words.addQuote} id="quote" takesFocus="quote">
          <FilledForm account={account} type="quotes" filled={{ wish: String(wish.id), day: today() }} onSaved={onDone} onLeave={onDone} />
        </Section>
      )}
    </Section>
  );
}
