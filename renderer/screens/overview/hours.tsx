/** Hours planned and worked, line by line. Hours left over are shown apart from money, with the plan's words that allow saving them up. */
import { formatDay } from '../../../core/values/day.ts';
import type { LineHoursFigure } from '../../../core/figures/overview.ts';
import { workingOf } from './figure-links.ts';
import { GoLink } from '../../parts/page/button.tsx';
import { Section } from '../../parts/page/page.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { overviewWords as words } from '../../words/overview/overview.ts';
import type { StandingProps } from './props.ts';

export function Hours({ account, figures: { hours, asOf, year } }: StandingProps) {
  const { lines, agency } = hours;
  if (lines.length + agency.length === 0) return null;
  const rows = [...lines, ...agency.map((line) => ({ ...line, line: words.agency(line.line) }))];
  const clauses = [...new Set(lines.flatMap(({ clause }) => (clause === null ? [] : [clause])))];
  const other = [hours.holiday, hours.sick, hours.sleepIn].some((sum) => sum !== '0');
  return (
    <Section title={words.hours} id="hours">
      <Table<LineHoursFigure>
        caption={words.hoursCaption(formatDay(year.planFrom))}
        columns={[
          { key: 'line', head: words.hoursLine, kind: 'head', cell: ({ line }) => line, foot: lines.length > 1 ? words.allAssistants : undefined },
          { key: 'planned', head: words.hoursPlanned, kind: 'figure', cell: ({ planned }) => planned, foot: lines.length > 1 ? hours.planned : undefined },
          { key: 'worked', head: words.hoursWorked, kind: 'figure', cell: ({ worked }) => worked, foot: lines.length > 1 ? hours.worked : undefined },
          { key: 'left', head: words.hoursLeft, kind: 'figure', cell: ({ banked }) => left(banked), foot: lines.length > 1 ? left(hours.banked) : undefined },
        ]}
        rows={rows}
        rowKey={({ line }) => line}
      />
      {clauses.length > 0 ? clauses.map((clause) => <p key={clause}>{words.savedBy(clause)}</p>) : <p>{words.surplus}</p>}
      {other && <p>{words.otherHours(hours.holiday, hours.sick, hours.sleepIn)}</p>}
      {hours.workedElsewhere !== '0' && <p>{words.elsewhere(hours.workedElsewhere)}</p>}
      <p className="link-line">
        <GoLink route={workingOf(account, asOf, { figure: 'hours' })} about={words.hours}>
          {words.how}
        </GoLink>
      </p>
    </Section>
  );
}

/** Below nothing is said in words. */
const left = (hours: string): string => (hours.startsWith('-') ? words.overPlan(hours.slice(1)) : hours);
