/**
 * A bar of the year: how much is spent, with an upright mark for what was planned by the day. Only a picture of figures
 * that stand in words beside it, so it is hidden from screen readers. Works for nothing, for less than nothing and for
 * more than the year: then the bar is full and a dashed line shows where the year's money ends.
 */
interface BarProps {
  readonly spent: number;
  readonly planned: number;
  readonly year: number;
  readonly over?: boolean;
}

export function Bar({ spent, planned, year, over = false }: BarProps) {
  const whole = Math.max(year, spent, planned, 1);
  const at = (pence: number): string => `${Math.max(0, Math.min(100, (pence / whole) * 100))}%`;
  return (
    <div className={`bar ${over ? 'bar-over' : ''}`} aria-hidden="true">
      <i style={{ width: at(spent) }} />
      {year < whole && year > 0 && <u style={{ left: at(year) }} />}
      <b style={{ left: at(planned) }} />
    </div>
  );
}
