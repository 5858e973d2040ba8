/**
 * Amounts over time, stacked by what they were for. Each part has a pattern as well as a colour, in the picture and in
 * its key, so it reads without colour and in forced colours. Only a picture: the words under it and the table behind it
 * say the same, so it is hidden from screen readers, takes no focus and moves nothing.
 */
import { useEffect, useId } from 'react';
import { Bar, CartesianGrid, ComposedChart, Line, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { forgetMeasured, pounds, TICK } from './chart.ts';

interface StackedBar {
  /** Under the bar, short: "Apr". */
  readonly label: string;
  /** Pence of each part, in the order of `parts`. Below nothing where more came back than went out. */
  readonly pence: readonly number[];
  /** What was planned for the same days, in pence. */
  readonly planned: number;
}

/** Lines across the ground of each part; the first is plain. Paths on a 10 by 10 tile. */
const PATTERNS = [
  '',
  'M-2 2 2-2M0 10 10 0M8 12 12 8',
  'M5 0V10',
  'M0 5H10',
  'M5 4.9V5.1',
  'M-2 8 2 12M0 0 10 10M8-2 12 2M-2 2 2-2M0 10 10 0M8 12 12 8',
  'M2 2H5V5',
];

/** As many parts as can be told apart; the rest belong together under one name. */
export const MOST_PARTS = PATTERNS.length;

function colour(part: number): string {
  return part === MOST_PARTS - 1 ? 'var(--series-rest)' : `var(--series-${part + 1})`;
}

function Tile({ id, part }: { readonly id: string; readonly part: number }) {
  return (
    <pattern id={`${id}-${part}`} width="10" height="10" patternUnits="userSpaceOnUse">
      <rect className="tile-ground" width="10" height="10" fill={colour(part)} />
      <path className="tile-lines" d={PATTERNS[part]} />
    </pattern>
  );
}

interface StackedBarsProps {
  readonly parts: readonly string[];
  readonly bars: readonly StackedBar[];
  /** What the line through the bars is called. */
  readonly planned: string;
}

export function StackedBars({ parts, bars, planned }: StackedBarsProps) {
  const id = useId();
  useEffect(() => forgetMeasured, []);
  return (
    <div className="chart" aria-hidden="true">
      <ul className="plain chart-key">
        {parts.map((name, part) => (
          <li key={name}>
            <svg width="20" height="20">
              <defs>
                <Tile id={`${id}key`} part={part} />
              </defs>
              <rect x="1" y="1" width="18" height="18" fill={`url(#${id}key-${part})`} stroke={colour(part)} strokeWidth="2" />
            </svg>
            {name}
          </li>
        ))}
        <li>
          <svg width="20" height="20">
            <path d="M1 10H19" stroke="var(--mark)" strokeWidth="3" />
          </svg>
          {planned}
        </li>
      </ul>
      <div className="chart-place">
        <ResponsiveContainer width="100%" height="100%">
          <ComposedChart data={[...bars]} stackOffset="sign" accessibilityLayer={false} margin={{ top: 8, right: 0, bottom: 0, left: 0 }} barCategoryGap="18%">
            <defs>
              {parts.map((name, part) => (
                <Tile key={name} id={id} part={part} />
              ))}
            </defs>
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis dataKey="label" tick={TICK} tickLine={false} axisLine={false} />
            <YAxis width="auto" tick={TICK} tickLine={false} axisLine={false} tickFormatter={pounds} />
            <ReferenceLine y={0} stroke="var(--line-strong)" />
            {parts.map((name, part) => (
              <Bar
                key={name}
                name={name}
                dataKey={(bar: StackedBar) => bar.pence[part] ?? 0}
                stackId="all"
                fill={`url(#${id}-${part})`}
                stroke={colour(part)}
                strokeWidth={1.5}
                isAnimationActive={false}
              />
            ))}
            <Line
              dataKey="planned"
              name={planned}
              type="step"
              stroke="var(--mark)"
              strokeWidth={3}
              dot={bars.length === 1}
              activeDot={false}
              isAnimationActive={false}
            />
          </ComposedChart>
        </ResponsiveContainer>
      </div>
    </div>
  );
}
