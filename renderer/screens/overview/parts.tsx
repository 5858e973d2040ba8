/** What the answers are made of, on tabs: which one is shown stands in the address. Paper has all of them. */
import type { ReactNode } from 'react';
import type { By } from '../../../core/figures/plan/periods.ts';
import { Tabs } from '../../parts/page/tabs.tsx';
import { goInstead, to } from '../../app/route.ts';
import { overviewWords as words } from '../../words/overview/overview.ts';
import { ApprovedNotSpent } from './approved.tsx';
import { Clawback } from './clawback.tsx';
import { ContributionInFull, Council } from './council.tsx';
import { Hours } from './hours.tsx';
import { hasBank } from './known.tsx';
import { MoneyAhead } from './money-ahead.tsx';
import { Owed, WhereMoneyIs } from './money.tsx';
import { Periods } from './periods.tsx';
import { PlanLines } from './plan.tsx';
import type { StandingProps } from './props.ts';

const TABS = ['plan', 'spend', 'ahead', 'hours', 'money', 'council'] as const;
export type OverviewTab = (typeof TABS)[number];

export function isOverviewTab(text: string): text is OverviewTab {
  return TABS.some((tab) => tab === text);
}

export function isBy(text: string): text is By {
  return text === 'month' || text === 'pay_period';
}

/** What of the overview is shown, as its address has it. */
export interface OverviewView {
  /** Undefined: the first. */
  readonly tab: OverviewTab | undefined;
  /** By what spend is shown; undefined: by month. */
  readonly by: By | undefined;
}

interface PartsProps extends StandingProps {
  /** As the address has it: undefined is the last whole day. */
  readonly on: string | undefined;
  readonly view: OverviewView;
}

export function Parts({ on, view: { tab, by }, ...props }: PartsProps) {
  const { account, figures } = props;
  const { answers, plan, cash, liabilities, hours, asOf } = figures;
  // Nothing is here yet that these could tell of.
  const isEmpty = plan.lines.length === 0 && liabilities.total === 0 && cash.unclearedOut === 0 && cash.unclearedIn === 0;
  const isNew = isEmpty && answers.plan.state === 'not_known' && !hasBank(figures);
  const content: Readonly<Record<OverviewTab, ReactNode>> = {
    plan: !isNew && <PlanLines {...props} />,
    spend: !isNew && <Periods account={account} on={asOf} by={by ?? 'month'} onBy={(next) => goInstead(to('overview', account, { on, tab, by: next }))} />,
    ahead: !isNew && <MoneyAhead {...props} />,
    hours: !isNew && hours.lines.length + hours.agency.length > 0 && <Hours {...props} />,
    money: (
      <div className="beside">
        <WhereMoneyIs {...props} />
        {!isNew && <Owed {...props} />}
      </div>
    ),
    council: (
      <div className="stack stack-loose">
        <Clawback {...props} />
        <ApprovedNotSpent {...props} />
        <Council {...props} />
        <ContributionInFull {...props} />
      </div>
    ),
  };
  const tabs = TABS.flatMap((key) => (content[key] === false ? [] : [{ key, title: words.tabs[key], content: content[key] }]));
  const [first] = tabs;
  const shown = tabs.find(({ key }) => key === tab) ?? first;
  if (!shown) return null;
  return <Tabs label={words.tabsLabel} shown={shown.key} tabs={tabs} onShow={(key) => goInstead(to('overview', account, { on, tab: key, by }))} />;
}
