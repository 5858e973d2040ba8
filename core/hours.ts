/**
 * Hours are whole hundredths of an hour inside (7.5 h = 750) and decimal strings outside ("7.5", no trailing noughts).
 * More than two decimals are rounded half up where they are read (figures, section 0).
 */
import type { HundredthHours } from './facts.ts';
import { divideRounded } from './money.ts';

/** "761", "883.5", "447.25" from hundredths. */
export function formatHours(hundredths: HundredthHours): string {
  const size = Math.abs(hundredths);
  const rest = String(size % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${hundredths < 0 ? '-' : ''}${Math.floor(size / 100)}${rest ? `.${rest}` : ''}`;
}

/** Hundredths of an hour from "7", "7.5", "0.333"; null where it is no number of hours. */
export function parseHours(text: string): HundredthHours | null {
  const match = /^(-?)(\d{0,6})(?:\.(\d{1,9}))?$/.exec(text.trim());
  if (!match || ((match[2] ?? '') === '' && match[3] === undefined)) return null;
  const decimals = (match[3] ?? '').padEnd(2, '0');
  const size = divideRounded(Number(`${match[2] || '0'}${decimals}`), 10 ** (decimals.length - 2));
  return match[1] === '-' && size !== 0 ? -size : size;
}

/** Weeks of money that may be kept, from "6" or "6.5": at most 104, two decimals; null where it is no such number. */
export function parseWeeks(text: string): number | null {
  const rest = text.trim();
  return /^\d{1,3}(?:\.\d{1,2}0*)?$/.test(rest) && Number(rest) <= 104 ? Number(rest) : null;
}
