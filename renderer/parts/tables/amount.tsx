/** Money, days and hours as they stand on screen: one way to write each, figures under figures. Writes, never computes. */
import { formatDay } from '../../../core/values/day.ts';
import { formatMoney } from '../../../core/values/money.ts';

/** Whole pence as `£1,234.56`, kept on one line. */
export function Amount({ pence }: { readonly pence: number }) {
  return <span className="amount">{formatMoney(pence)}</span>;
}

/** `YYYY-MM-DD` as `5 October 2026`. */
export function Day({ day }: { readonly day: string }) {
  return <time dateTime={day}>{formatDay(day)}</time>;
}
