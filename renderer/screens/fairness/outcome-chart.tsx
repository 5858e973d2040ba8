/**
 * How each outcome was at its reviews, as a small line each. Only a picture: the table under it says the same, so it is hidden from
 * screen readers, takes no focus and moves nothing. An outcome that was never asked about has none.
 */
import { useEffect } from 'react';
import { CartesianGrid, ComposedChart, Line, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { OutcomeChange } from '../../../core/books/facts.ts';
import type { OutcomeOverTime, OutcomesView } from '../../../core/fairness/outcomes.ts';
import { dayNumber, dayOf, formatDay } from '../../../core/values/day.ts';
import type { Day } from '../../../core/values/units.ts';
import { outcomeWords } from '../../../core/words/fairness/outcomes.ts';
import { forgetMeasured, TICK } from '../../parts/tables/chart.ts';

const LEVELS = ['a_lot_worse', 'worse', 'same', 'better', 'a_lot_better'] as const satisfies readonly OutcomeChange[];
const level = (at: number): string => outcomeWords.changes[LEVELS[at] ?? 'same'];
/** "31 Oct": the year stands in the table. */
const dayAt = (at: number): string =>
  formatDay(dayOf(at))
    .split(' ')
    .slice(0, 2)
    .map((word) => word.slice(0, 3))
    .join(' ');

interface Point {
  readonly at: number;
  readonly level: number;
}

function pointsOf({ at }: OutcomeOverTime, days: readonly Day[]): Point[] {
  return days.flatMap((day, index) => {
    const one = at[index] ?? null;
    if (one === null || typeof one === 'string') return [];
    const found = LEVELS.findIndex((name) => name === one.change);
    return found < 0 ? [] : [{ at: dayNumber(day), level: found }];
  });
}

export function OutcomeCharts({ days, outcomes }: Pick<OutcomesView, 'days' | 'outcomes'>) {
  useEffect(() => forgetMeasured, []);
  const shown = outcomes.map((one) => ({ id: one.id, name: one.name, points: pointsOf(one, days) })).filter(({ points }) => points.length > 0);
  const [first, last] = [days[0], days.at(-1)];
  if (shown.length === 0 || first === undefined || last === undefined) return null;
  // One day alone stands in the middle.
  const around = first === last ? 1 : 0;
  return (
    <div className="charts" aria-hidden="true">
      {shown.map(({ id, name, points }) => (
        <div key={id} className="chart">
          <p>{name}</p>
          <div className="chart-place">
            <ResponsiveContainer width="100%" height="100%">
              <ComposedChart data={points} accessibilityLayer={false} margin={{ top: 8, right: 24, bottom: 0, left: 0 }}>
                <CartesianGrid vertical={false} stroke="var(--line)" />
                <XAxis
                  dataKey="at"
                  type="number"
                  domain={[dayNumber(first) - around, dayNumber(last) + around]}
                  ticks={days.map(dayNumber)}
                  tickFormatter={dayAt}
                  tick={TICK}
                  tickLine={false}
                  axisLine={false}
                  padding={{ left: 16, right: 16 }}
                />
                <YAxis
                  width="auto"
                  domain={[0, LEVELS.length - 1]}
                  ticks={LEVELS.map((_, at) => at)}
                  tickFormatter={level}
                  tick={TICK}
                  tickLine={false}
                  axisLine={false}
                  padding={{ bottom: 8 }}
                />
                <Line
                  dataKey="level"
                  stroke="var(--accent)"
                  strokeWidth={3}
                  dot={{ r: 5, fill: 'var(--accent)', stroke: 'var(--ground)' }}
                  activeDot={false}
                  isAnimationActive={false}
                />
              </ComposedChart>
            </ResponsiveContainer>
          </div>
        </div>
      ))}
    </div>
  );
}
