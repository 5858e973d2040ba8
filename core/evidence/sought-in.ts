/**
 * What a paper's name tells of what it is for: an amount with pence, else a day. Names are as people and shops write them:
 * `2026-10-19 Tesco 12.50.pdf`, `Receipt_19-10-2026.jpg`. Nothing is made of a number that may be anything.
 */
import { formatDay, parseDay } from '../values/day.ts';

const AMOUNT = /(?:^|[^\d.])£?(\d{1,3}(?:,\d{3})+\.\d\d|\d{1,7}\.\d\d)(?![\d.])/;
const DAY = /(?:^|\D)(\d{4}-\d\d-\d\d|\d{1,2}[-.]\d{1,2}[-.]\d{4}|\d{1,2}[ -][a-z]{3,9}[ -]\d{4})(?!\d)/i;

/** Words to look for; '' where the name tells nothing. */
export function soughtIn(name: string): string {
  const words = name.replace(/\.[A-Za-z]{2,5}$/, '').replaceAll('_', ' ');
  const amount = AMOUNT.exec(words)?.[1];
  if (amount !== undefined) return amount;
  const day = parseDay(DAY.exec(words)?.[1] ?? '');
  return day === null ? '' : formatDay(day);
}
