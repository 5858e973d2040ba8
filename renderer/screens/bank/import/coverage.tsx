/** Which months of each bank account a statement covers: those that are not whole first in words, all of them in a table. */
import type { AccountCoverage, CoveredMonth } from '../../../../core/returns/coverage.ts';
import { formatDay, formatDays, formatMonth } from '../../../../core/values/day.ts';
import { formatMoney } from '../../../../core/values/money.ts';
import { More } from '../../../parts/page/more.tsx';
import { Skeleton, Trouble } from '../../../parts/page/note.tsx';
import { Section } from '../../../parts/page/page.tsx';
import { Table } from '../../../parts/tables/table.tsx';
import { useRead } from '../../../program/use-program.tsx';
import { coverageWords as words } from '../../../words/bank/coverage.ts';

export function Coverage({ account }: { readonly account: number }) {
  const read = useRead('returns.coverage', { account });
  const setup = useRead('accounts.setup', { account });
  const nameOf = ({ bankAccount }: AccountCoverage): string => setup.data?.bankAccounts.find(({ id }) => id === bankAccount)?.name ?? '';
  const { data } = read;
  return (
    <Section title={words.title} id="months">
      {read.error && <Trouble problem={read.error.problem} again={() => void read.refetch()} />}
      {(!data || !setup.data) && !read.error && <Skeleton lines={2} />}
      {data && setup.data && data.map((one) => <OneAccount key={one.bankAccount} name={nameOf(one)} months={one.months} isOnly={data.length === 1} />)}
    </Section>
  );
}

interface OneProps {
  readonly name: string;
  readonly months: readonly CoveredMonth[];
  readonly isOnly: boolean;
}

function OneAccount({ name, months, isOnly }: OneProps) {
  const open = months.filter(({ state }) => state !== 'covered' && state !== 'noBalance');
  return (
    <>
      <p>
        {words.standing(
          isOnly ? null : name,
          months.length,
          open.map(({ month }) => formatMonth(month)),
        )}
      </p>
      <More title={isOnly ? words.all : words.allOf(name)}>
        <Table<CoveredMonth>
          caption={words.caption(name)}
          columns={[
            { key: 'month', head: words.month, kind: 'head', cell: ({ month }) => formatMonth(month) },
            { key: 'state', head: words.state, cell: ({ state }) => words.states[state] },
            { key: 'why', head: words.more, cell: whyOf },
          ]}
          rows={months.toReversed()}
          rowKey={({ month }) => month}
        />
      </More>
    </>
  );
}

function whyOf({ without, breaks }: CoveredMonth): string {
  if (without) return words.without(formatDays(without.from, without.to));
  return breaks ? words.breaks(formatDay(breaks.on), formatMoney(breaks.opening), formatMoney(breaks.before)) : '';
}
