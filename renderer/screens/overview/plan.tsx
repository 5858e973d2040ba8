/** The lines of the support plan: spent, planned so far and the year, in figures and as a bar. Under plan is neither good nor bad. */
import { formatDay } from '../../../core/values/day.ts';
import type { PlanLineFigure } from '../../../core/figures/overview.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { answerWords } from '../../../core/words/figures/answers.ts';
import { workingOf } from './figure-links.ts';
import { Amount } from '../../parts/tables/amount.tsx';
import { Bar } from '../../parts/tables/bar.tsx';
import { GoLink } from '../../parts/page/button.tsx';
import { Section } from '../../parts/page/page.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { overviewWords as words } from '../../words/overview/overview.ts';
import type { StandingProps } from './props.ts';

export function PlanLines({ account, figures: { plan, asOf, year } }: StandingProps) {
  return (
    <Section title={words.plan} id="plan">
      {plan.lines.length === 0 && <p>{words.noPlan}</p>}
      {plan.lines.length > 0 && (
        <Table<PlanLineFigure>
          caption={words.planCaption(formatDay(year.planFrom), year.gonePercent === null ? '' : answerWords.gone(year.gonePercent))}
          columns={[
            {
              key: 'line',
              head: words.line,
              kind: 'head',
              foot: words.allLines,
              cell: (line) => (
                <div className="plan-name">
                  <GoLink route={workingOf(account, asOf, { figure: 'planLine', id: line.id })}>{line.line}</GoLink>
                  <Bar spent={line.spentToDate} planned={line.expectedToDate} year={line.yearBudget} over={line.status === 'over'} />
                  {line.usedPercent !== null && <small className="soft">{answerWords.used(line.usedPercent)}</small>}
                  {line.notYetInvoiced !== undefined && line.notYetInvoiced !== 0 && (
                    <small className="soft">{words.estimate(formatMoney(line.notYetInvoiced))}</small>
                  )}
                </div>
              ),
            },
            {
              key: 'spent',
              head: words.spentHead,
              kind: 'figure',
              cell: (line) => <Amount pence={line.spentToDate} />,
              foot: <Amount pence={plan.spentToDate} />,
            },
            {
              key: 'planned',
              head: words.plannedHead,
              kind: 'figure',
              cell: (line) => <Amount pence={line.expectedToDate} />,
              foot: <Amount pence={plan.expectedToDate} />,
            },
            { key: 'difference', head: words.differenceHead, kind: 'figure', cell: (line) => <Difference {...line} />, foot: overUnder(plan.difference) },
            { key: 'year', head: words.yearHead, kind: 'figure', cell: (line) => <Amount pence={line.yearBudget} />, foot: <Amount pence={plan.yearBudget} /> },
            {
              key: 'pace',
              head: words.paceHead,
              kind: 'figure',
              cell: (line) => (line.atThisPace === undefined ? '' : <Amount pence={line.atThisPace} />),
              foot: '',
            },
          ]}
          rows={plan.lines}
          rowKey={({ line }) => line}
        />
      )}
      {plan.outsidePlan !== 0 && (
        <p className="link-line">
          {plan.outsidePlan > 0 ? words.outside(formatMoney(plan.outsidePlan)) : words.outsideBack(formatMoney(-plan.outsidePlan))}{' '}
          <GoLink route={workingOf(account, asOf, { figure: 'outsidePlan' })} about={words.outsideLine}>
            {words.how}
          </GoLink>
        </p>
      )}
    </Section>
  );
}

function Difference({ difference, status }: PlanLineFigure) {
  if (status === 'on_plan')
    return (
      <>
        {words.onPlan}
        {difference !== 0 && <small className="soft"> ({overUnder(difference)})</small>}
      </>
    );
  return <span className={`state ${status === 'over' ? 'state-over' : ''}`}>{overUnder(difference)}</span>;
}

function overUnder(difference: number): string {
  const size = formatMoney(Math.abs(difference));
  return difference < 0 ? words.over(size) : difference > 0 ? words.under(size) : size;
}
