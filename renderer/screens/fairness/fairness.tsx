/** A fair budget: how the council came to it, and whether it is enough. Which part is shown stands in the address. */
import type { ReactNode } from 'react';
import { goInstead, to as route } from '../../app/route.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { Page } from '../../parts/page/page.tsx';
import { Tabs } from '../../parts/page/tabs.tsx';
import { TakeBack } from '../../parts/page/undo.tsx';
import { fairnessWords as words } from '../../words/fairness/fairness.ts';
import { Budgets } from './budgets.tsx';
import { Compare } from './compare.tsx';
import { ACut } from './cut.tsx';
import { Decisions } from './decisions.tsx';
import { Outcomes } from './outcomes.tsx';

const TABS = ['budget', 'decisions', 'outcomes', 'compare', 'cut'] as const;
type FairnessTab = (typeof TABS)[number];

export function isFairnessTab(text: string): text is FairnessTab {
  return TABS.some((tab) => tab === text);
}

export function Fairness({ account: { id: account }, address: { tab } }: AccountScreenProps<{ readonly tab: FairnessTab | undefined }>) {
  const content: Readonly<Record<FairnessTab, ReactNode>> = {
    budget: <Budgets account={account} />,
    decisions: <Decisions account={account} />,
    outcomes: <Outcomes account={account} />,
    compare: <Compare account={account} />,
    cut: <ACut account={account} />,
  };
  return (
    <Page title={words.title} below={<p className="lead">{words.lead}</p>}>
      <TakeBack />
      <Tabs
        label={words.tabsLabel}
        shown={tab ?? TABS[0]}
        tabs={TABS.map((key) => ({ key, title: words.tabs[key], content: content[key] }))}
        onShow={(key) => goInstead(route('fairness', account, { tab: key }))}
      />
    </Page>
  );
}
