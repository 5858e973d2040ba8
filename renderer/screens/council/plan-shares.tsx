/** Lines of the plan with a contribution and without: what of a week each are, and what the year has and had for each. */
import type { ContributionShare, ContributionLines } from '../../../core/figures/council/contribution-lines.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { to } from '../../app/route.ts';
import { GoLink } from '../../parts/page/button.tsx';
import { Section } from '../../parts/page/page.tsx';
import { Amount } from '../../parts/tables/amount.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { contributionWords as words } from '../../words/council/contribution.ts';
import { workingOf } from '../overview/figure-links.ts';

interface PlanSharesProps {
  readonly account: number;
  readonly asOf: string;
  readonly shares: ContributionLines;
}

/** Nothing where there is no plan. */
export function PlanShares({ account, asOf, shares: { carrying, without } }: PlanSharesProps) {
  if (carrying.lines.length + without.lines.length === 0) return null;
  return (
    <Section title={words.shares} id="shares">
      {without.lines.length === 0 ? (
        <p className="link-line">
          {words.allCarry} <GoLink route={to('records', account, { type: 'plan' })}>{words.seePlan}</GoLink>
        </p>
      ) : (
        <>
          <p>{words.sharesWeekly(formatMoney(carrying.weekly), formatMoney(without.weekly))}</p>
          <Share account={account} asOf={asOf} title={words.carrying} share={carrying} />
          <Share account={account} asOf={asOf} title={words.without} share={without} />
        </>
      )}
    </Section>
  );
}

interface ShareProps {
  readonly account: number;
  readonly asOf: string;
  readonly title: string;
  readonly share: ContributionShare;
}

function Share({ account, asOf, title, share: { lines, weekly, yearBudget, spent } }: ShareProps) {
  if (lines.length === 0) return null;
  return (
    <Table<ContributionShare['lines'][number]>
      caption={title}
      columns={[
        {
          key: 'line',
          head: words.planLine,
          kind: 'head',
          cell: ({ line, name }) => <GoLink route={workingOf(account, asOf, { figure: 'planLine', id: line })}>{name}</GoLink>,
          foot: words.together,
        },
        {
          key: 'weekly',
          head: words.weekly,
          kind: 'figure',
          cell: ({ isOnce, weekly: one }) => (isOnce ? words.once : <Amount pence={one} />),
          foot: <Amount pence={weekly} />,
        },
        { key: 'year', head: words.year, kind: 'figure', cell: ({ yearBudget: one }) => <Amount pence={one} />, foot: <Amount pence={yearBudget} /> },
        { key: 'spent', head: words.spent, kind: 'figure', cell: ({ spent: one }) => <Amount pence={one} />, foot: <Amount pence={spent} /> },
      ]}
      rows={lines}
      rowKey={({ line }) => line}
    />
  );
}
