/**
 * Money over days to come, in three bands that stand on each other, with a line over them for what is there, and dashed lines for what would
 * be there otherwise. Each band has a pattern and each line dashes of its own. Only a picture: the words under it and the table behind it say
 * the same, so it is hidden from screen readers, takes no focus and moves nothing.
 */
import { useEffect, useId } from 'react';
import { Area, CartesianGrid, ComposedChart, Line, ReferenceDot, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { dayNumber } from '../../../core/values/day.ts';
import { forgetMeasured, monthStarts, monthOf, pounds, TICK } from './chart.ts';

interface BandDay {
  readonly day: string;
  /** What is there; below nothing the bands are nothing. */
  readonly pence: number;
  /** In the order of `bands`. */
  readonly bands: readonly number[];
}

interface MoneyBandsProps {
  /** At most three, the lowest first. */
  readonly bands: readonly string[];
  readonly line: string;
  readonly days: readonly BandDay[];
  /** What would be there otherwise: at most three. */
  readonly others: readonly { readonly title: string; readonly days: readonly { readonly day: string; readonly pence: number }[] }[];
  /** A point that the words speak of. */
  readonly marked: { readonly day: string; readonly pence: number } | null;
}

/** As the bar of what is really there has them: dots, plain, stripes. */
const GROUNDS = ['var(--raised)', 'var(--bar)', 'var(--raised)'];
const LINES = ['var(--line-strong)', 'none', 'var(--bar-over)'];
const PATTERNS = ['M5 4.9V5.1', '', 'M-2 2 2-2M0 10 10 0M8 12 12 8'];
const DASHES = ['7 4', '2 4', '12 4 2 4'];
const OTHERS = ['var(--series-2)', 'var(--series-5)', 'var(--series-3)'];

function Band({ id, band }: { readonly id: string; readonly band: number }) {
  return (
    <pattern id={`${id}-${band}`} width="10" height="10" patternUnits="userSpaceOnUse">
      <rect width="10" height="10" fill={GROUNDS[band]} fillOpacity={0.35} />
      <path d={PATTERNS[band]} stroke={LINES[band]} strokeWidth="3" strokeLinecap="round" strokeOpacity={0.5} fill="none" />
    </pattern>
  );
}

export function MoneyBands({ bands, line, days, others, marked }: MoneyBandsProps) {
  const id = useId();
  useEffect(() => forgetMeasured, []);
  const points = days.map(({ day, pence, bands: parts }, index) => ({
    at: dayNumber(day),
    pence,
    bands: parts,
    others: others.map((other) => other.days[index]?.pence),
  }));
  return (
    <div className="chart" aria-hidden="true">
      <ul className="plain chart-key">
        {bands.map((title, band) => (
          <li key={title}>
            <svg width="20" height="20">
              <defs>
                <Band id={`${id}key`} band={band} />
              </defs>
              <rect x="1" y="1" width="18" height="18" fill={`url(#${id}key-${band})`} stroke="var(--line-strong)" strokeWidth="1" />
            </svg>
            {title}
          </li>
        ))}
        <li>
          <svg width="28" height="20">
            <path d="M1 10H27" stroke="var(--mark)" strokeWidth="3" />
          </svg>
          {line}
        </li>
        {others.map(({ title }, index) => (
          <li key={`${index} ${title}`}>
            <svg width="28" height="20">
              <path d="M1 10H27" stroke={OTHERS[index]} strokeWidth="3" strokeDasharray={DASHES[index]} />
            </svg>
            {title}
          </li>
        ))}
      </ul>
      <div className="chart-place">
        <ResponsiveContainer width="100%" height="100%">
          <ComposedChart data={points} accessibilityLayer={false} margin={{ top: 8, right: 8, bottom: 0, left: 0 }}>
            <defs>
              {bands.map((title, band) => (
                <Band key={title} id={id} band={band} />
              ))}
            </defs>
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              dataKey="at"
              type="number"
              domain={['dataMin', 'dataMax']}
              ticks={monthStarts(days.slice(1))}
              tickFormatter={monthOf}
              tick={TICK}
              tickLine={false}
              axisLine={false}
            />
            <YAxis width="auto" tick={TICK} tickLine={false} axisLine={false} tickFormatter={pounds} />
            {bands.map((title, band) => (
              <Area
                key={title}
                dataKey={(point: (typeof points)[number]) => point.bands[band] ?? 0}
                stackId="all"
                fill={`url(#${id}-${band})`}
                fillOpacity={1}
                stroke="none"
                activeDot={false}
                isAnimationActive={false}
              />
            ))}
            <ReferenceLine y={0} stroke="var(--line-strong)" />
            <Line dataKey="pence" stroke="var(--mark)" strokeWidth={3} dot={false} activeDot={false} isAnimationActive={false} />
            {others.map(({ title }, index) => (
              <Line
                key={`${index} ${title}`}
                dataKey={(point: (typeof points)[number]) => point.others[index]}
                stroke={OTHERS[index] ?? ''}
                strokeWidth={3}
                strokeDasharray={DASHES[index] ?? ''}
                dot={false}
                activeDot={false}
                isAnimationActive={false}
              />
            ))}
            {marked && <ReferenceDot x={dayNumber(marked.day)} y={marked.pence} r={6} fill="var(--mark)" stroke="var(--paper)" />}
          </ComposedChart>
        </ResponsiveContainer>
      </div>
    </div>
  );
}
