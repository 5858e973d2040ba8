/** Money over the account year: the bank's balance on the days that are known, and ahead as planned; a chart, its sentences, its table. */
import type { MoneyMonth } from '../../../core/figures/ahead/over-time.ts';
import { formatMonth } from '../../../core/values/day.ts';
import { to } from '../../app/route.ts';
import { GoLink } from '../../parts/page/button.tsx';
import { More } from '../../parts/page/more.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { Amount, Day } from '../../parts/tables/amount.tsx';
import { MoneyLine } from '../../parts/tables/money-line.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { useRead } from '../../program/use-program.tsx';
import { moneyAheadWords as words } from '../../words/overview/money-ahead.ts';
import { aheadAnswers } from './ahead-answers.ts';
import { NotKnown } from './known.tsx';
import type { StandingProps } from './props.ts';

export function MoneyAhead({ account, figures: { asOf, answers } }: StandingProps) {
  const { needs } = answers.crisis;
  const money = useRead('figures.moneyOverTime', { account, on: asOf }, { enabled: needs.length === 0 });
  return (
    <Section title={words.title} id="money-ahead">
      {needs.length > 0 && <NotKnown needs={needs} />}
      {money.error && <Trouble problem={money.error.problem} again={() => void money.refetch()} />}
      {needs.length === 0 && !money.data && !money.error && <Skeleton lines={6} />}
      {needs.length === 0 && money.data && (
        <figure aria-label={words.title}>
          <MoneyLine
            was={{ title: words.was, days: money.data.was }}
            ahead={{ title: words.ahead, days: [{ day: money.data.ahead.from, pence: money.data.ahead.start }, ...money.data.ahead.days] }}
            marked={money.data.ahead.days.length > 0 ? { day: money.data.ahead.lowest.on, pence: money.data.ahead.lowest.pence } : null}
          />
          <figcaption>{aheadAnswers(money.data.ahead).join(' ')}</figcaption>
          <More title={words.table}>
            <Months months={money.data.months} />
          </More>
        </figure>
      )}
      <p className="link-line">
        <GoLink route={to('ahead', account, { on: asOf })}>{words.more}</GoLink>
      </p>
    </Section>
  );
}

function Months({ months }: { readonly months: readonly MoneyMonth[] }) {
  return (
    <Table
      caption={words.caption}
      columns={[
        { key: 'month', head: words.month, kind: 'head', cell: ({ month, isAhead }) => words.of(formatMonth(month), isAhead) },
        { key: 'end', head: words.end, kind: 'figure', cell: ({ end }) => <Amount pence={end.pence} /> },
        { key: 'lowest', head: words.lowestOf, kind: 'figure', cell: ({ lowest }) => <Amount pence={lowest.pence} /> },
        { key: 'on', head: words.lowestOn, kind: 'short', cell: ({ lowest }) => <Day day={lowest.day} /> },
      ]}
      rows={months}
      rowKey={({ month, isAhead }) => `${month} ${isAhead}`}
    />
  );
}
