/** Which months of each bank account a statement covers: those that are not whole first in words, then all of them, a column for each account. */
import type { CoverageInFull, CoveredMonth } from '../../../../core/returns/coverage.ts';
import { addDays, addMonths, formatDay, formatDays, formatMonth } from '../../../../core/values/day.ts';
import { formatMoney } from '../../../../core/values/money.ts';
import { to } from '../../../app/route.ts';
import { GoLink } from '../../../parts/page/button.tsx';
import { More } from '../../../parts/page/more.tsx';
import { Skeleton, Trouble } from '../../../parts/page/note.tsx';
import { Section } from '../../../parts/page/page.tsx';
import { Table } from '../../../parts/tables/table.tsx';
import { useRead } from '../../../program/use-program.tsx';
import { coverageWords as words } from '../../../words/bank/coverage.ts';
import { reconcileWords } from '../../../words/reconcile.ts';

export function Coverage({ account }: { readonly account: number }) {
  const read = useRead('returns.coverage', { account });
  const setup = useRead('accounts.setup', { account });
  const { data } = read;
  const named = data?.map((one) => ({ ...one, name: setup.data?.bankAccounts.find(({ id }) => id === one.bankAccount)?.name ?? '' })) ?? [];
  return (
    <Section title={words.title} id="months">
      {read.error && <Trouble problem={read.error.problem} again={() => void read.refetch()} />}
      {(!data || !setup.data) && !read.error && <Skeleton lines={2} />}
      {data && setup.data && named.map((one) => <Standing key={one.bankAccount} one={one} isOnly={named.length === 1} />)}
      {data && setup.data && <Months account={account} all={named} />}
      <p className="no-print">
        <GoLink route={to('record', account, { type: 'statements' })}>{words.write}</GoLink>{' '}
        <GoLink route={to('reconcile', account)}>{reconcileWords.title}</GoLink>
      </p>
    </Section>
  );
}

interface Named extends CoverageInFull {
  readonly name: string;
}

function Standing({ one: { name, months, notArrived }, isOnly }: { readonly one: Named; readonly isOnly: boolean }) {
  const open = months.filter(({ state }) => state !== 'covered' && state !== 'noBalance').map(({ month }) => formatMonth(month));
  return (
    <p>
      {words.standing(isOnly ? null : name, months.length, open)} {notArrived !== 0 && <strong>{words.notArrived(name, notArrived)}</strong>}
    </p>
  );
}

function Months({ account, all }: { readonly account: number; readonly all: readonly Named[] }) {
  const months = [...new Set(all.flatMap((one) => one.months.map(({ month }) => month)))].toSorted().toReversed();
  const cellOf = ({ bankAccount, name, months: own }: Named, month: string) => {
    const one = own.find((other) => other.month === month);
    return one ? <Cell account={account} bankAccount={bankAccount} name={name} of={one} /> : words.notUsed;
  };
  return (
    <More title={words.all}>
      <Table<string>
        caption={words.caption}
        columns={[
          { key: 'month', head: words.month, kind: 'head', cell: formatMonth },
          ...all.map((one) => ({ key: String(one.bankAccount), head: one.name, cell: (month: string) => cellOf(one, month) })),
        ]}
        rows={months}
        rowKey={(month) => month}
      />
    </More>
  );
}

interface CellProps {
  readonly account: number;
  readonly bankAccount: number;
  readonly name: string;
  readonly of: CoveredMonth;
}

/** What it is, and the way to its papers or to write one down, and to compare its end. */
function Cell({ account, bankAccount, name, of: { month, state, without, breaks, spans } }: CellProps) {
  const about = `${name}, ${formatMonth(month)}`;
  const end = addDays(addMonths(`${month}-01`, 1), -1);
  return (
    <>
      {words.states[state]}
      {without && `. ${words.without(formatDays(without.from, without.to))}`}
      {breaks && `. ${words.breaks(formatDay(breaks.on), formatMoney(breaks.opening), formatMoney(breaks.before))}`}
      <span className="no-print">
        {spans.map(({ type, id }) => (
          <span key={`${type} ${id}`}>
            {' '}
            <GoLink
              route={
                type === 'statement'
                  ? to('record', account, { type: 'statements', id: String(id) })
                  : to('history', account, { type: 'import', id: String(id) })
              }
              about={about}
            >
              {words.opens[type]}
            </GoLink>
          </span>
        ))}{' '}
        {without && (
          <>
            <GoLink route={to('record', account, { type: 'statements', bankAccount: String(bankAccount), ...without })} about={about}>
              {words.writeOne}
            </GoLink>{' '}
          </>
        )}
        <GoLink route={to('reconcile', account, { of: String(bankAccount), day: end })} about={about}>
          {words.compare}
        </GoLink>
      </span>
    </>
  );
}
