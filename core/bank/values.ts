/**
 * Reads single cells of bank files: days and amounts as banks, spreadsheets and OFX write them. It knows more forms
 * than a form on the screen needs, and still refuses what can be read two ways: a wrong sign is worse than a rejected row.
 */
import { dayNumber, dayOf, parseDay } from '../values/day.ts';
import type { Day, Pence } from '../values/units.ts';
import { MOST_MONEY } from '../values/limits.ts';
import { readMoney } from '../values/money.ts';

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** One line of text: runs of blanks (also no-break ones and line breaks) are one; the apostrophe some banks put in front of text goes. */
export function foldText(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/^'\s*/, '');
}

/** An empty cell, or the dash that stands for nothing. */
export function isBlank(text: string): boolean {
  return /^[\s'\u2010-\u2015\u2212-]*$/.test(text);
}

/**
 * Pence, null for what is no money, or that it is more than `most`. Beside what `parseMoney` reads: `GBP` in front or behind, `CR` and `DR` (or `OD`) behind, noughts after
 * the second decimal, and a decimal comma where two figures follow it, which in thousands they never do.
 */
export function readAmount(text: string, most: Pence = MOST_MONEY): Pence | 'tooMuch' | null {
  const bare = text
    .replace(/[\s']/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/gbp/i, '');
  const [, number = '', side = ''] = /^(.*?)(cr|dr|od|c|d)?$/i.exec(bare) ?? [];
  const plain = number.replace(/(\.\d\d)0+(?=\D*$)/, '$1').replace(/^([^\d]*)(\d{1,3}(?:\.\d{3})+|\d+),(\d\d)(?=\D*$)/, decimalComma);
  const pence = readMoney(plain, most);
  if (typeof pence !== 'number' || side === '') return pence;
  if (/^c/i.test(side)) return pence < 0 ? null : pence;
  return pence === 0 ? 0 : -Math.abs(pence);
}

function decimalComma(_: string, before: string, whole: string, part: string): string {
  return `${before}${whole.replaceAll('.', '')}.${part}`;
}

const OTHER_CURRENCY = /[$\u20ac\u00a5]|\b(?:EUR|USD|CHF|AUD|CAD|NZD|JPY|PLN|SEK|NOK|DKK|INR|ZAR|AED|HKD|SGD|CNY|TRY|RON|CZK|HUF|BGN|THB)\b/i;

/** The other currency an amount is written in (`€`, `EUR`), or null. */
export function otherCurrency(text: string): string | null {
  return OTHER_CURRENCY.exec(text)?.[0] ?? null;
}

/** With its weekday, time and zone. What is longer is no day, and looking for one in a damaged row of a hundred thousand commas would take minutes. */
const LONGEST_DAY = 100;

/**
 * A day in the order given; a year in front is read as such in any order. A time behind it is dropped, unless it comes with
 * a zone: then it is the day it was in the United Kingdom.
 */
export function readDay(text: string, order: DateOrder = 'dmy'): Day | null {
  if (text.length > LONGEST_DAY) return null;
  const bare = foldText(text)
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /i, '')
    .replace(/^(\d{1,2})(?:st|nd|rd|th)\b/i, '$1');
  const zoned = /^(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)? ?(?:Z|UTC|GMT|([+-])(\d\d):?(\d\d))(?: UTC| GMT)?$/i.exec(bare);
  if (zoned) {
    const [, day = '', hour = '', minute = '', sign = '', hours = '0', minutes = '0'] = zoned;
    const behind = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
    return parseDay(day) && ukDay(day, Number(hour) * 60 + Number(minute) - behind);
  }
  const date = bare.replace(/[ ,T]+\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?: ?[ap]m)?$/i, '');
  const yearFirst = /^(\d{4})([/.-]?)(\d{1,2})\2(\d{1,2})$/.exec(date);
  if (yearFirst) {
    const [, year = '', between = '', month = '', day = ''] = yearFirst;
    return between === '' && date.length !== 8 ? null : parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  }
  const figures = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)$/.exec(date);
  if (!figures || order === 'dmy') return parseDay(date);
  const [, first = '', , second = '', third = ''] = figures;
  if (order === 'mdy') return parseDay(`${second}/${first}/${third}`);
  return third.length === 2 ? parseDay(`${third}/${second}/${first}`) : null;
}

/** An OFX date, `20261005`, `20261005120000.000[-5:EST]`: the day as written, or with a zone the day it was in the United Kingdom. */
export function readOfxDay(text: string): Day | null {
  const parts = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(?:\d\d)?(?:\.\d*)?)?\s*(?:\[\s*([+-]?\d{1,2}(?:\.\d+)?)\s*(?::\s*\w*)?\s*\])?/.exec(text.trim());
  const day = parts && parseDay(`${parts[1]}-${parts[2]}-${parts[3]}`);
  if (!day || parts[4] === undefined || parts[6] === undefined) return day;
  return ukDay(day, Number(parts[4]) * 60 + Number(parts[5]) - Math.round(Number(parts[6]) * 60));
}

/** The British day of a moment given in minutes after midnight UTC of `day`. */
function ukDay(day: Day, minutes: number): Day {
  const moment = dayNumber(day) * 1440 + minutes;
  const year = Number(day.slice(0, 4));
  const summer = moment >= lastSunday(year, 3) * 1440 + 60 && moment < lastSunday(year, 10) * 1440 + 60;
  return dayOf(Math.floor((moment + (summer ? 60 : 0)) / 1440));
}

/** The day number of the last Sunday of a month with 31 days. Clocks change at 1.00 UTC on those of March and October. */
function lastSunday(year: number, month: number): number {
  const last = dayNumber(`${year}-${String(month).padStart(2, '0')}-31`);
  return last - ((last + 4) % 7);
}
