/**
 * Money over time as a line: what was, and dashed what is ahead. Only a picture: the words under it and the table behind it say the same, so
 * it is hidden from screen readers, takes no focus and moves nothing.
 */
import { useEffect } from 'react';
import { CartesianGrid, ComposedChart, Line, ReferenceDot, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { dayNumber } from '../../../core/values/day.ts';
import { forgetMeasured, monthOf, monthStarts, pounds, TICK } from './chart.ts';

interface DayPence {
  readonly day: string;
  readonly pence: number;
}

interface MoneyLineProps {
  readonly was: { readonly title: string; readonly days: readonly DayPence[] };
  /** Its first day is the last of `was`. */
  readonly ahead: { readonly title: string; readonly days: readonly DayPence[] };
  /** A point that the words speak of. */
  readonly marked: DayPence | null;
}

interface Point {
  readonly at: number;
  readonly was?: number;
  readonly ahead?: number;
}

export function MoneyLine({ was, ahead, marked }: MoneyLineProps) {
  useEffect(() => forgetMeasured, []);
  const points: Point[] = [
    ...was.days.map(({ day, pence }) => ({ at: dayNumber(day), was: pence })),
    ...ahead.days.map(({ day, pence }) => ({ at: dayNumber(day), ahead: pence })),
  ];
  return (
    <div className="chart" aria-hidden="true">
      <ul className="plain chart-key">
        {[was, ahead].map(({ title, days }, index) => (
          <li key={title} hidden={days.length === 0}>
            <svg width="28" height="20">
              <path d="M1 10H27" stroke="var(--accent)" strokeWidth="3" strokeDasharray={index === 0 ? undefined : '6 4'} />
            </svg>
            {title}
          </li>
        ))}
      </ul>
      <div className="chart-place">
        <ResponsiveContainer width="100%" height="100%">
          <ComposedChart data={points} accessibilityLayer={false} margin={{ top: 8, right: 8, bottom: 0, left: 0 }}>
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              dataKey="at"
              type="number"
              domain={['dataMin', 'dataMax']}
              ticks={monthStarts([...was.days, ...ahead.days.slice(1)])}
              tickFormatter={monthOf}
              tick={TICK}
              tickLine={false}
              axisLine={false}
            />
            <YAxis width="auto" tick={TICK} tickLine={false} axisLine={false} tickFormatter={pounds} />
            <ReferenceLine y={0} stroke="var(--line-strong)" />
            <Line dataKey="was" stroke="var(--accent)" strokeWidth={3} dot={false} activeDot={false} isAnimationActive={false} />
            <Line dataKey="ahead" stroke="var(--accent)" strokeWidth={3} strokeDasharray="6 4" dot={false} activeDot={false} isAnimationActive={false} />
            {marked && <ReferenceDot x={dayNumber(marked.day)} y={marked.pence} r={6} fill="var(--accent)" stroke="var(--ground)" />}
          </ComposedChart>
        </ResponsiveContainer>
      </div>
    </div>
  );
}
