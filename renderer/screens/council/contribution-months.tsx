/** The contribution month by month, newest first. A month the statement does not reach says so in the place of what is not known. */
import type { ReactNode } from 'react';
import type { FigureId } from '../../../core/figures/breakdowns/figure-ids.ts';
import type { ContributionMonth, ContributionStatement } from '../../../core/figures/council/contribution-statement.ts';
import { addDays, formatDay, formatDays, formatMonth } from '../../../core/values/day.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { GoLink } from '../../parts/page/button.tsx';
import { Section } from '../../parts/page/page.tsx';
import { Amount } from '../../parts/tables/amount.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { contributionWords as words } from '../../words/council/contribution.ts';
import { knownWords } from '../../words/overview/known.ts';
import { workingOf } from '../overview/figure-links.ts';

interface MonthsProps {
  readonly account: number;
  readonly statement: ContributionStatement;
}

export function Months({ account, statement: { months, charged, received, owedAtOpening, known } }: MonthsProps) {
  const opens = (month: ContributionMonth, figure: FigureId, about: string, shown: ReactNode): ReactNode => (
    <GoLink route={workingOf(account, month.to, figure)} about={`${formatMonth(month.month)}, ${about}`}>
      {shown}
    </GoLink>
  );
  const notKnown = <span className="soft">{knownWords.notKnown}</span>;
  if (charged === 0 && received === 0 && owedAtOpening === 0)
    return (
      <Section title={words.statement} id="months">
        <p>{words.statementNone}</p>
      </Section>
    );
  return (
    <Section title={words.statement} id="months">
      {months.some(({ state }) => state === 'not_known') && <p>{known.bank === null ? words.notKnownAtAll : words.notKnown(formatDay(known.bank))}</p>}
      {owedAtOpening !== 0 && <p>{words.owedAtOpening(formatMoney(owedAtOpening))}</p>}
      <Table<ContributionMonth>
        caption={words.statementCaption}
        columns={[
          { key: 'month', head: words.month, kind: 'head', cell: (month) => <Name {...month} />, foot: words.all },
          {
            key: 'charged',
            head: words.charged,
            kind: 'figure',
            cell: (month) => opens(month, { figure: 'chargedInMonth', month: month.month }, words.charged, <Amount pence={month.charged} />),
            foot: <Amount pence={charged} />,
          },
          {
            key: 'received',
            head: words.received,
            kind: 'figure',
            cell: (month) =>
              month.state === 'not_known' && month.received === 0 ? (
                notKnown
              ) : (
                <>
                  {opens(month, { figure: 'receivedInMonth', month: month.month }, words.received, <Amount pence={month.received} />)}
                  {month.state === 'not_known' && <small className="soft"> {words.soFar}</small>}
                </>
              ),
            foot: <Amount pence={received} />,
          },
          {
            key: 'overdue',
            head: words.overdue,
            kind: 'figure',
            cell: (month) =>
              month.state === 'not_known' ? (
                notKnown
              ) : (
                <>
                  {opens(month, { figure: 'overdue' }, words.overdue, <Amount pence={month.overdue.toPayNow} />)}
                  {month.overdue.notKnown > 0 && <small className="soft"> {words.ofThisNotKnown(formatMoney(month.overdue.notKnown))}</small>}
                </>
              ),
            foot: '',
          },
          {
            key: 'balance',
            head: words.balance,
            kind: 'figure',
            cell: (month) => (month.state === 'not_known' ? notKnown : opens(month, { figure: 'contribution' }, words.balance, balanceSaid(month.balance))),
            foot: '',
          },
        ]}
        rows={months.toReversed()}
        rowKey={({ month }) => month}
      />
    </Section>
  );
}

/** A month that is in the account only in part says which days. */
function Name({ month, from, to }: ContributionMonth) {
  const isWhole = from.endsWith('-01') && addDays(to, 1).endsWith('-01');
  return (
    <>
      {formatMonth(month)}
      {!isWhole && <small className="soft"> {words.part(formatDays(from, to))}</small>}
    </>
  );
}

function balanceSaid(balance: number): string {
  const size = formatMoney(Math.abs(balance));
  return balance > 0 ? words.owed(size) : balance < 0 ? words.ahead(size) : size;
}
