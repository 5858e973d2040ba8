/** The account's own cost a week beside figures that others have published, each with its year and source. */
import { formatDays } from '../../../core/values/day.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { Amount } from '../../parts/tables/amount.tsx';
import { Facts } from '../../parts/tables/facts.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { useRead } from '../../program/use-program.tsx';
import { compareWords as words } from '../../words/fairness/outcomes.ts';

export function Compare({ account }: { readonly account: number }) {
  const read = useRead('fairness.compare', { account });
  if (read.error) return <Trouble problem={read.error.problem} again={() => void read.refetch()} />;
  if (!read.data) return <Skeleton what={words.tab} lines={5} />;
  const { own, benchmarks } = read.data;
  const spent = own.spent === null ? [] : [[words.spent(formatDays(own.spent.from, own.asOf)), formatMoney(own.spent.weekly)] as const];
  return (
    <div className="stack stack-loose">
      <Section title={words.own} id="own">
        <p>{words.lead}</p>
        <Facts facts={[[words.money, own.money === null ? words.notKnown : formatMoney(own.money)], [words.plan, formatMoney(own.plan)], ...spent]} />
      </Section>
      <Section title={words.published} id="published">
        <Table
          caption={words.published}
          captionUnseen
          columns={[
            { key: 'of', head: words.of, kind: 'head', cell: ({ of }) => of },
            { key: 'year', head: words.year, cell: ({ year }) => year },
            {
              key: 'weekly',
              head: words.weekly,
              kind: 'figure',
              cell: ({ weekly, hourly }) => (weekly !== null ? <Amount pence={weekly} /> : hourly === null ? null : words.hourly(formatMoney(hourly))),
            },
            { key: 'source', head: words.source, cell: ({ source }) => source },
          ]}
          rows={benchmarks}
          rowKey={({ id }) => id}
        />
      </Section>
    </div>
  );
}
