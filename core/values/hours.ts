/**
 * Hours are whole hundredths of an hour inside (7.5 h = 750) and decimal strings outside ("7.5", no trailing noughts).
 * More than two decimals are refused where they are read, as with money, and never rounded.
 */
import type { HundredthHours } from './units.ts';
import { MOST_HOURS } from './limits.ts';

/** "761", "883.5", "447.25" from hundredths. */
export function formatHours(hundredths: HundredthHours): string {
  const size = Math.abs(hundredths);
  const rest = String(size % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${hundredths < 0 ? '-' : ''}${Math.floor(size / 100)}${rest ? `.${rest}` : ''}`;
}

/** Hundredths of an hour from "7", "7.5", "0.25", noughts behind aside; null where it is no number of hours, or too large a one. */
export function parseHours(text: string): HundredthHours | null {
  const match = /^(-?)(\d{0,9})(?:\.(\d{1,2})0*)?$/.exec(text.trim());
  if (!match || ((match[2] ?? '') === '' && match[3] === undefined)) return null;
  const size = Number(`${match[2] || '0'}${(match[3] ?? '').padEnd(2, '0')}`);
  if (size > MOST_HOURS) return null;
  return match[1] === '-' && size !== 0 ? -size : size;
}

/** Weeks of money that may be kept, from "6" or "6.5": at most 104, two decimals; null where it is no such number. */
export function parseWeeks(text: string): number | null {
  const rest = text.trim();
  return /^\d{1,3}(?:\.\d{1,2}0*)?$/.test(rest) && Number(rest) <= 104 ? Number(rest) : null;
}
