/** First figures beside what was decided: a chart with its table, and the ways to get there. */
import type { BudgetPair } from '../../../core/fairness/budget-history.ts';
import { formatDay } from '../../../core/values/day.ts';
import { to as route } from '../../app/route.ts';
import { GoButton, GoLink } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { Amount } from '../../parts/tables/amount.tsx';
import { StackedBars } from '../../parts/tables/stacked-bars.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { useRead } from '../../program/use-program.tsx';
import { fairnessWords as words } from '../../words/fairness/fairness.ts';

export function Budgets({ account }: { readonly account: number }) {
  const read = useRead('fairness.budgets', { account });
  return (
    <div className="stack stack-loose">
      <Section title={words.pairs} id="budgets">
        {read.error && <Trouble problem={read.error.problem} again={() => void read.refetch()} />}
        {!read.data && !read.error && <Skeleton what={words.reading} lines={4} />}
        {read.data?.length === 0 && <p>{words.none}</p>}
        {read.data && read.data.length > 0 && <Pairs account={account} pairs={read.data} />}
      </Section>
      <div className="row no-print">
        <GoButton route={route('budget-tables', account)}>{words.try}</GoButton>
        <GoButton route={route('record', account, { type: 'budgets' })}>{words.told}</GoButton>
        <GoButton route={route('write-letter', account, { which: 'howBudget' })}>{words.howWorked}</GoButton>
      </div>
    </div>
  );
}

interface PairsProps {
  readonly account: number;
  readonly pairs: readonly BudgetPair[];
}

function Pairs({ account, pairs }: PairsProps) {
  const bars = pairs.flatMap(({ indicative, actual }) =>
    indicative && actual ? [{ label: indicative.day.slice(0, 4), pence: [indicative.weekly], planned: actual.weekly }] : [],
  );
  const day = (told: BudgetPair['actual']) => {
    if (!told) return words.notKnown;
    const said = told.budget === null ? words.fromRules(formatDay(told.day)) : formatDay(told.day);
    return told.budget === null ? said : <GoLink route={route('record', account, { type: 'budgets', id: String(told.budget) })}>{said}</GoLink>;
  };
  return (
    <>
      {bars.length > 1 && (
        <>
          <p className="soft">{words.chartLead}</p>
          <StackedBars parts={[words.chartKey]} bars={bars} planned={words.decided} />
        </>
      )}
      <Table
        caption={words.caption}
        columns={[
          { key: 'first', head: words.columns.first, kind: 'head', cell: ({ indicative }) => day(indicative) },
          { key: 'decided', head: words.columns.decided, cell: ({ actual }) => day(actual) },
          { key: 'weekFirst', head: words.columns.weekFirst, kind: 'figure', cell: ({ indicative }) => indicative && <Amount pence={indicative.weekly} /> },
          { key: 'weekDecided', head: words.columns.weekDecided, kind: 'figure', cell: ({ actual }) => actual && <Amount pence={actual.weekly} /> },
          { key: 'week', head: words.columns.week, kind: 'figure', cell: ({ difference }) => difference && <Amount pence={difference.weekly} /> },
          { key: 'year', head: words.columns.year, kind: 'figure', cell: ({ difference }) => difference && <Amount pence={difference.yearly} /> },
          {
            key: 'percent',
            head: words.columns.percent,
            kind: 'figure',
            cell: ({ difference }) => (difference?.percent === null ? null : difference?.percent.replace('-', '\u2212')),
          },
        ]}
        rows={pairs}
        rowKey={({ indicative, actual }) => `${indicative?.budget ?? ''} ${actual?.budget ?? actual?.day ?? ''}`}
      />
    </>
  );
}
