/** Things that last: what is there, where, and how long its guarantee runs; what is gone is listed apart. */
import type { Output } from '../../../core/api/methods.ts';
import type { InventoryItem } from '../../../core/books/facts.ts';
import { formatDay } from '../../../core/values/day.ts';
import { to } from '../../app/route.ts';
import { Button, GoButton, GoLink } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Amount, Day } from '../../parts/tables/amount.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { useRead } from '../../program/use-program.tsx';
import { purchasesWords as words } from '../../words/purchases.ts';

/** As many at most as are shown on one page; more are in the list of records. */
const MOST = 500;

function itemsIn(listed: Output<'records.list'>): readonly InventoryItem[] {
  return listed.records.flatMap((one) => (one.type === 'inventory' ? [one.record] : []));
}

export function Inventory({ account }: { readonly account: number }) {
  const read = useRead('records.list', { account, type: 'inventory', limit: MOST });
  if (read.error) return <Trouble problem={read.error.problem} again={() => void read.refetch()} />;
  if (!read.data) return <Skeleton lines={6} />;
  const items = itemsIn(read.data);
  const [there, gone] = [items.filter(({ goneOn }) => goneOn === null), items.filter(({ goneOn }) => goneOn !== null)];
  return (
    <div className="stack stack-loose">
      <p>{items.length === 0 ? words.noInventory : words.inventoryLead}</p>
      <div className="row no-print">
        <GoButton look="primary" icon="plus" route={to('record', account, { type: 'inventory' })}>
          {words.addThing}
        </GoButton>
        {items.length > 0 && (
          <Button look="plain" icon="print" onPress={() => window.print()}>
            {words.print}
          </Button>
        )}
      </div>
      <Things account={account} caption={words.inventoryCaption} items={there} />
      <Things account={account} caption={words.goneCaption} items={gone} />
    </div>
  );
}

function Things({ account, caption, items }: { readonly account: number; readonly caption: string; readonly items: readonly InventoryItem[] }) {
  if (items.length === 0) return null;
  return (
    <Table<InventoryItem>
      caption={caption}
      columns={[
        {
          key: 'item',
          head: words.item,
          kind: 'head',
          cell: ({ id, item }) => <GoLink route={to('record', account, { type: 'inventory', id: String(id) })}>{item}</GoLink>,
        },
        { key: 'bought', head: words.boughtOn, kind: 'short', cell: ({ boughtOn }) => boughtOn !== null && <Day day={boughtOn} /> },
        { key: 'guarantee', head: words.guarantee, kind: 'short', cell: ({ guaranteeUntil }) => guaranteeUntil !== null && <Day day={guaranteeUntil} /> },
        {
          key: 'at',
          head: words.keptAt,
          cell: ({ keptAt, goneOn, goneHow }) => (goneOn === null ? keptAt : `${words.goneSince(formatDay(goneOn))} ${goneHow ?? ''}`),
        },
        { key: 'price', head: words.price, kind: 'figure', cell: ({ price }) => price !== null && <Amount pence={price} /> },
      ]}
      rows={items}
      rowKey={({ id }) => id}
    />
  );
}
