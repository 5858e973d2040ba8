/** Spend by month or by pay period, and plan line: a chart of stacked bars with the plan drawn in, the sentence it shows, and its figures as a table. */
import type { By, PeriodSpend } from '../../../core/figures/plan/periods.ts';
import { formatDay } from '../../../core/values/day.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { Choice } from '../../parts/fields/choice.tsx';
import { Amount } from '../../parts/tables/amount.tsx';
import { More } from '../../parts/page/more.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { MOST_PARTS, StackedBars } from '../../parts/tables/stacked-bars.tsx';
import { useRead } from '../../program/use-program.tsx';
import { overviewWords as words } from '../../words/overview/overview.ts';

interface PeriodsProps {
  readonly account: number;
  readonly on: string;
  readonly by: By;
  readonly onBy: (by: By) => void;
}

export function Periods({ account, on, by, onBy }: PeriodsProps) {
  const periods = useRead('figures.periods', { account, on, by });
  return (
    <Section title={words.periods} id="periods">
      <div className="no-print">
        <Choice label={words.by} value={by} onChange={onBy} fault={undefined} inRow options={BY} />
      </div>
      {periods.error && <Trouble problem={periods.error.problem} again={() => void periods.refetch()} />}
      {!periods.data && !periods.error && <Skeleton lines={6} />}
      {periods.data && <Chart periods={periods.data} />}
    </Section>
  );
}

const BY = [
  { value: 'month', title: words.byMonth },
  { value: 'pay_period', title: words.byPayPeriod },
] as const;

interface Line {
  readonly name: string;
  readonly pence: readonly number[];
}

function Chart({ periods }: { readonly periods: readonly PeriodSpend[] }) {
  const lines = linesOf(periods);
  const totals = periods.map((_, index) => lines.reduce((sum, { pence }) => sum + (pence[index] ?? 0), 0));
  const most = Math.max(...totals);
  const dearest = periods[totals.indexOf(most)];
  if (lines.length === 0) return <p>{words.periodsNone}</p>;
  const parts = partsOf(lines);
  return (
    <figure aria-label={words.periods}>
      <StackedBars
        parts={parts.map(({ name }) => name)}
        planned={words.planned}
        bars={periods.map((period, index) => ({ label: shortName(period), pence: parts.map(({ pence }) => pence[index] ?? 0), planned: period.expected }))}
      />
      <figcaption>{dearest && most > 0 && words.periodsMost(nameOf(dearest), formatMoney(most), formatMoney(dearest.expected))}</figcaption>
      <More title={words.periodsTable}>
        <PeriodsTable periods={periods} lines={lines} totals={totals} />
      </More>
    </figure>
  );
}

/** The plan's lines and what is outside it, without those that nothing was ever spent on. */
function linesOf(periods: readonly PeriodSpend[]): readonly Line[] {
  const names = periods[0]?.lines.map(({ line }) => line) ?? [];
  const inPlan = names.map((name, index) => ({ name, pence: periods.map(({ lines }) => lines[index]?.pence ?? 0) }));
  const outside = { name: words.outsideLine, pence: periods.map(({ outsidePlan }) => outsidePlan) };
  return [...inPlan, outside].filter(({ pence }) => pence.some((amount) => amount !== 0));
}

/** As many lines as a chart can tell apart: the largest, and the others together. */
function partsOf(lines: readonly Line[]): readonly Line[] {
  if (lines.length <= MOST_PARTS) return lines;
  const size = ({ pence }: Line): number => pence.reduce((sum, amount) => sum + Math.abs(amount), 0);
  const largest = new Set(lines.toSorted((a, b) => size(b) - size(a)).slice(0, MOST_PARTS - 1));
  const rest = lines.filter((line) => !largest.has(line));
  const together = (rest[0]?.pence ?? []).map((_, month) => rest.reduce((sum, { pence }) => sum + (pence[month] ?? 0), 0));
  return [...lines.filter((line) => largest.has(line)), { name: words.otherLines(rest.length), pence: together }];
}

function PeriodsTable({
  periods,
  lines,
  totals,
}: {
  readonly periods: readonly PeriodSpend[];
  readonly lines: readonly Line[];
  readonly totals: readonly number[];
}) {
  return (
    <table className="table">
      <caption>{words.periodsCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.spentOn}</th>
          <th scope="col" className="figure">
            {words.amount}
          </th>
        </tr>
      </thead>
      {periods.map((period, index) => (
        <tbody key={period.from}>
          <tr>
            <th scope="rowgroup" colSpan={2} className="group">
              {nameOf(period)}
            </th>
          </tr>
          {lines
            .filter(({ pence }) => pence[index] !== 0)
            .map(({ name, pence }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="figure">
                  <Amount pence={pence[index] ?? 0} />
                </td>
              </tr>
            ))}
          <tr className="sum">
            <th scope="row">{words.total(nameOf(period))}</th>
            <td className="figure">
              <Amount pence={totals[index] ?? 0} />
            </td>
          </tr>
          <tr>
            <th scope="row">{words.plannedFor}</th>
            <td className="figure">
              <Amount pence={period.expected} />
            </td>
          </tr>
        </tbody>
      ))}
    </table>
  );
}

/** Its days, as they are to be read. */
function nameOf({ from, to }: PeriodSpend): string {
  return words.days(formatDay(from), formatDay(to));
}

/** Under a bar: `6 Apr`. */
function shortName({ from }: PeriodSpend): string {
  return formatDay(from).replace(/^(\d+ \w{3}).*$/, '$1');
}
