/** Bills and purchases: each on a tab that stands in the address. */
import { goInstead, to } from '../../app/route.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { GoButton } from '../../parts/page/button.tsx';
import { Page } from '../../parts/page/page.tsx';
import { Tabs } from '../../parts/page/tabs.tsx';
import { TakeBack } from '../../parts/page/undo.tsx';
import { useMay } from '../../program/use-user.ts';
import { billsWords as words } from '../../words/bills.ts';
import { invoicesFileWords } from '../../words/invoices-file.ts';
import { Inventory } from '../purchases/inventory.tsx';
import { Wishes } from '../purchases/wishes.tsx';
import { Cash } from './cash.tsx';
import { ToPay } from './to-pay.tsx';

const TABS = ['pay', 'purchases', 'inventory', 'cash'] as const;
export type BillsTab = (typeof TABS)[number];

export function isBillsTab(text: string): text is BillsTab {
  return TABS.some((tab) => tab === text);
}

interface Asked {
  readonly tab: BillsTab | undefined;
  /** The last day of the list to pay by. */
  readonly until: string | undefined;
}

export function Bills({ account: { id: account }, address: { tab = 'pay', until } }: AccountScreenProps<Asked>) {
  const enters = useMay('enter');
  const content = {
    pay: (
      <div className="stack stack-loose">
        <div className="row no-print">
          {enters && (
            <GoButton look="primary" icon="plus" route={to('record', account, { type: 'invoices' })}>
              {words.add}
            </GoButton>
          )}
          <GoButton route={to('bills-file', account)}>{invoicesFileWords.open}</GoButton>
          <GoButton route={to('records', account, { type: 'invoices' })}>{words.all}</GoButton>
        </div>
        <ToPay account={account} until={until} onUntil={(next) => goInstead(to('bills', account, { tab, until: next }))} />
      </div>
    ),
    purchases: <Wishes account={account} />,
    inventory: <Inventory account={account} />,
    cash: <Cash account={account} />,
  } satisfies Readonly<Record<BillsTab, unknown>>;
  return (
    <Page title={words.title} below={<p className="lead">{words.lead}</p>}>
      <TakeBack />
      <Tabs
        label={words.parts}
        shown={tab}
        onShow={(key) => goInstead(to('bills', account, { tab: key, until }))}
        tabs={TABS.map((key) => ({ key, title: words.tabs[key], content: content[key] }))}
      />
    </Page>
  );
}
