/** Spend by month and plan line: a chart of stacked bars, the sentence it shows, and its figures as a table. */
import type { MonthSpend } from '../../../core/figures/plan/months.ts';
import { formatDay } from '../../../core/values/day.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { Amount } from '../../parts/tables/amount.tsx';
import { More } from '../../parts/page/more.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { MOST_PARTS, StackedBars } from '../../parts/tables/stacked-bars.tsx';
import { useRead } from '../../program/use-program.tsx';
import { overviewWords as words } from '../../words/overview/overview.ts';

export function Months({ account, on }: { readonly account: number; readonly on: string }) {
  const months = useRead('figures.months', { account, on });
  return (
    <Section title={words.months} id="months">
      {months.error && <Trouble problem={months.error.problem} again={() => void months.refetch()} />}
      {!months.data && !months.error && <Skeleton lines={6} />}
      {months.data && <Chart months={months.data} />}
    </Section>
  );
}

interface Line {
  readonly name: string;
  readonly pence: readonly number[];
}

function Chart({ months }: { readonly months: readonly MonthSpend[] }) {
  const lines = linesOf(months);
  const totals = months.map((_, month) => lines.reduce((sum, { pence }) => sum + (pence[month] ?? 0), 0));
  const most = Math.max(...totals);
  if (lines.length === 0) return <p>{words.monthsNone}</p>;
  const parts = partsOf(lines);
  return (
    <figure aria-label={words.months}>
      <StackedBars
        parts={parts.map(({ name }) => name)}
        bars={months.map(({ month }, index) => ({ label: nameOf(month).slice(0, 3), pence: parts.map(({ pence }) => pence[index] ?? 0) }))}
      />
      <figcaption>{most > 0 && words.monthsMost(nameOf(months[totals.indexOf(most)]?.month ?? ''), formatMoney(most))}</figcaption>
      <More title={words.monthsTable}>
        <MonthsTable months={months} lines={lines} totals={totals} />
      </More>
    </figure>
  );
}

/** The plan's lines and what is outside it, without those that nothing was ever spent on. */
function linesOf(months: readonly MonthSpend[]): readonly Line[] {
  const names = months[0]?.lines.map(({ line }) => line) ?? [];
  const inPlan = names.map((name, index) => ({ name, pence: months.map(({ lines }) => lines[index]?.pence ?? 0) }));
  const outside = { name: words.outsideLine, pence: months.map(({ outsidePlan }) => outsidePlan) };
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

function MonthsTable({
  months,
  lines,
  totals,
}: {
  readonly months: readonly MonthSpend[];
  readonly lines: readonly Line[];
  readonly totals: readonly number[];
}) {
  return (
    <table className="table">
      <caption>{words.monthsCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.spentOn}</th>
          <th scope="col" className="figure">
            {words.amount}
          </th>
        </tr>
      </thead>
      {months.map(({ month }, index) => (
        <tbody key={month}>
          <tr>
            <th scope="rowgroup" colSpan={2} className="group">
              {nameOf(month)}
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
            <th scope="row">{words.total(nameOf(month))}</th>
            <td className="figure">
              <Amount pence={totals[index] ?? 0} />
            </td>
          </tr>
        </tbody>
      ))}
    </table>
  );
}

/** `April 2026` from `2026-04`. */
function nameOf(month: string): string {
  return formatDay(`${month}-01`).slice(2);
}
