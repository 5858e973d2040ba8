/** One line of the plan by month or by the council's pay period: planned, spent, and the hours worked. */
import type { By, PeriodLine } from '../../../core/figures/plan/periods.ts';
import type { LineBudget } from '../../../core/figures/plan/budgets.ts';
import { formatDay } from '../../../core/values/day.ts';
import { formatHours } from '../../../core/values/hours.ts';
import { Choice } from '../../parts/fields/choice.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { Amount } from '../../parts/tables/amount.tsx';
import { Table } from '../../parts/tables/table.tsx';
import type { Column } from '../../parts/tables/table.tsx';
import { useRead } from '../../program/use-program.tsx';
import { overviewWords } from '../../words/overview/overview.ts';
import { planWords as words } from '../../words/plan.ts';

interface LinePeriodsProps {
  readonly account: number;
  readonly on: string;
  readonly line: Pick<LineBudget, 'id'>;
  readonly by: By;
  readonly onBy: (by: By) => void;
}

interface Row extends PeriodLine {
  readonly from: string;
  readonly to: string;
}

const BY = [
  { value: 'month', title: overviewWords.byMonth },
  { value: 'pay_period', title: overviewWords.byPayPeriod },
] as const;

export function LinePeriods({ account, on, line, by, onBy }: LinePeriodsProps) {
  const periods = useRead('figures.periods', { account, on, by });
  const rows = periods.data?.flatMap(({ from, to, lines }) => lines.filter(({ id }) => id === line.id).map((own): Row => ({ ...own, from, to })));
  return (
    <Section title={words.periods} id="periods">
      <div className="no-print">
        <Choice label={words.by} value={by} onChange={onBy} fault={undefined} inRow options={BY} />
      </div>
      {periods.error && <Trouble problem={periods.error.problem} again={() => void periods.refetch()} />}
      {!rows && !periods.error && <Skeleton lines={6} />}
      {rows && <Table<Row> caption={words.periodsCaption} columns={columnsOf(rows)} rows={rows} rowKey={({ from }) => from} />}
    </Section>
  );
}

function columnsOf(rows: readonly Row[]): readonly Column<Row>[] {
  const sum = (pick: (row: Row) => number): number => rows.reduce((total, row) => total + pick(row), 0);
  const hours: Column<Row> = {
    key: 'hours',
    head: words.hours,
    kind: 'figure',
    cell: ({ hours: worked }) => formatHours(worked ?? 0),
    foot: formatHours(sum(({ hours: worked }) => worked ?? 0)),
  };
  return [
    { key: 'days', head: words.days, kind: 'head', cell: ({ from, to }) => overviewWords.days(formatDay(from), formatDay(to)), foot: words.allPeriods },
    {
      key: 'planned',
      head: words.planned,
      kind: 'figure',
      cell: ({ expected }) => <Amount pence={expected} />,
      foot: <Amount pence={sum((row) => row.expected)} />,
    },
    { key: 'spent', head: words.spent, kind: 'figure', cell: ({ pence }) => <Amount pence={pence} />, foot: <Amount pence={sum((row) => row.pence)} /> },
    ...(rows.some((row) => row.hours !== null) ? [hours] : []),
  ];
}
