/** Things to buy once, by where they stand, with their money; and a new wish. */
import { useState } from 'react';
import type { WishStanding } from '../../../core/bills/wishes.ts';
import { formatDay } from '../../../core/values/day.ts';
import { go, to } from '../../app/route.ts';
import { Button, GoButton, GoLink } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { Amount } from '../../parts/tables/amount.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { today } from '../../program/today.ts';
import { useRead } from '../../program/use-program.tsx';
import { purchasesWords as words } from '../../words/purchases.ts';
import { FilledForm } from './filled-form.tsx';

export function Wishes({ account }: { readonly account: number }) {
  const [adding, setAdding] = useState(false);
  const read = useRead('bills.wishes', { account, on: today() });
  if (read.error) return <Trouble problem={read.error.problem} again={() => void read.refetch()} />;
  if (!read.data) return <Skeleton what={words.reading} lines={6} />;
  const wishes = read.data;
  return (
    <div className="stack stack-loose">
      <p>{wishes.length === 0 ? words.none : words.lead}</p>
      <div className="row no-print">
        <Button look="primary" icon="plus" aria-expanded={adding} onPress={() => setAdding(!adding)}>
          {words.add}
        </Button>
        <GoButton route={to('records', account, { type: 'purchases' })}>{words.allPurchases}</GoButton>
      </div>
      {adding && (
        <Section title={words.add} id="form" takesFocus="add">
          <FilledForm
            account={account}
            type="wishes"
            filled={{ wishedOn: today() }}
            onSaved={(id) => go(to('wish', account, { wish: String(id) }))}
            onLeave={() => setAdding(false)}
          />
        </Section>
      )}
      {wishes.length > 0 && <List account={account} wishes={wishes} />}
    </div>
  );
}

/** What became of it is told with who and why. */
function stateOf({ state, wish }: WishStanding): string {
  if (state === 'refused' && wish.refusedOn !== null) return words.refused(formatDay(wish.refusedOn), wish.refusedBy, wish.refusedWhy);
  if (state === 'withdrawn' && wish.withdrawnOn !== null) return words.withdrawn(formatDay(wish.withdrawnOn), wish.withdrawnBy, wish.withdrawnWhy);
  return words.states[state];
}

const sum = (wishes: readonly WishStanding[], of: (one: WishStanding) => number): number => wishes.reduce((all, one) => all + of(one), 0);

function List({ account, wishes }: { readonly account: number; readonly wishes: readonly WishStanding[] }) {
  return (
    <Table<WishStanding>
      caption={words.caption}
      columns={[
        {
          key: 'what',
          head: words.what,
          kind: 'head',
          cell: ({ wish: { id, what } }) => <GoLink route={to('wish', account, { wish: String(id) })}>{what}</GoLink>,
          foot: words.together,
        },
        { key: 'state', head: words.state, cell: stateOf },
        { key: 'limit', head: words.limit, kind: 'figure', cell: ({ wish: { limit } }) => (limit === null ? words.noLimit : <Amount pence={limit} />) },
        {
          key: 'bought',
          head: words.bought,
          kind: 'figure',
          cell: ({ bought }) => <Amount pence={bought} />,
          foot: <Amount pence={sum(wishes, ({ bought }) => bought)} />,
        },
        {
          key: 'left',
          head: words.left,
          kind: 'figure',
          cell: ({ left }) => (left === null ? '–' : <Amount pence={left} />),
          foot: <Amount pence={sum(wishes, ({ left }) => left ?? 0)} />,
        },
      ]}
      rows={wishes}
      rowKey={({ wish: { id } }) => id}
    />
  );
}
