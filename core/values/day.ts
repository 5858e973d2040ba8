/**
 * A day is a string `YYYY-MM-DD` and compares as text. It has no time and no zone: councils, payrolls and banks
 * speak of days, and a `Date` made of one moves by an hour twice a year. Arithmetic goes through whole day
 * numbers (days since 1 January 1970). Nothing here reads a clock: "today" is always passed in.
 */
import type { Day } from './units.ts';

/** Days from 1 March of year 0 to 1 January 1970, in the calendar of today carried back. */
const EPOCH = 719_468;
const FOUR_CENTURIES = 146_097;

function twoDigits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
}

/** Days since 1970-01-01. The day must be valid (see `isDay`). Whole numbers all the way: a `Date` costs ten times as much. */
export function dayNumber(day: Day): number {
  const month = twoDigits(day, 5);
  // Years begin in March, so that the leap day is the last.
  const year = twoDigits(day, 0) * 100 + twoDigits(day, 2) - (month <= 2 ? 1 : 0);
  const century = Math.floor(year / 400);
  const ofCentury = year - century * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + twoDigits(day, 8) - 1;
  return century * FOUR_CENTURIES + ofCentury * 365 + Math.floor(ofCentury / 4) - Math.floor(ofCentury / 100) + ofYear - EPOCH;
}

export function dayOf(number: number): Day {
  const days = number + EPOCH;
  const century = Math.floor(days / FOUR_CENTURIES);
  const ofCentury = days - century * FOUR_CENTURIES;
  const years = Math.floor((ofCentury - Math.floor(ofCentury / 1460) + Math.floor(ofCentury / 36_524) - Math.floor(ofCentury / 146_096)) / 365);
  const ofYear = ofCentury - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = years + century * 400 + (month <= 2 ? 1 : 0);
  return writeDay(year, month, ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1);
}

function writeDay(year: number, month: number, day: number): Day {
  return `${year < 1000 ? String(year).padStart(4, '0') : year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** The last day of the calendar here. */
export const LAST_DAY: Day = '2199-12-31';

/** A real calendar day from 1900 to 2199, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return /^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && dayOf(dayNumber(text)) === text;
}

/** The day a moment falls on where this computer stands. */
export function localDay(at: Date): Day {
  return writeDay(at.getFullYear(), at.getMonth() + 1, at.getDate());
}

export function addDays(day: Day, days: number): Day {
  return dayOf(dayNumber(day) + days);
}

/** Days on [from, to], both ends counted; 0 where `to` is before `from`. */
export function daysInclusive(from: Day, to: Day): number {
  return Math.max(0, dayNumber(to) - dayNumber(from) + 1);
}

/** Days from `from` to `to`: 0 for the same day, negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day `day` of the given month; where the month lacks it, the month's last day. `month` counts from 1 and may run over. */
export function dayInMonth(year: number, month: number, day: number): Day {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1, Math.min(day, last))).toISOString().slice(0, 10);
}

/** The same day `months` later; the month's last day where it lacks the day. */
export function addMonths(day: Day, months: number): Day {
  return dayInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)) + months, Number(day.slice(8, 10)));
}

/** Whether the days are a month, on whatever day it begins. */
export function isMonth(from: Day, to: Day): boolean {
  return addMonths(from, 1) === addDays(to, 1);
}

/** The anniversary of `start` that begins the year holding `day` (29 February: the month's last day where it is missing). */
export function yearStart(start: Day, day: Day): Day {
  const inYear = (year: number): Day => dayInMonth(year, Number(start.slice(5, 7)), Number(start.slice(8, 10)));
  const year = Number(day.slice(0, 4));
  return inYear(year) <= day ? inYear(year) : inYear(year - 1);
}

/** The last day of the year that begins on the anniversary `from` of `start`. */
export function yearEnd(start: Day, from: Day): Day {
  return addDays(dayInMonth(Number(from.slice(0, 4)) + 1, Number(start.slice(5, 7)), Number(start.slice(8, 10))), -1);
}

/** 0 is Sunday, 6 Saturday. */
export function weekday(day: Day): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

/** The last day up to it that is no Saturday and no Sunday. */
export function weekdayUpTo(day: Day): Day {
  return addDays(day, weekday(day) === 0 ? -2 : weekday(day) === 6 ? -1 : 0);
}

export function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

export function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/**
 * Reads `dd/mm/yyyy`, `dd-mm-yyyy`, `dd.mm.yyyy`, ISO (a time behind it is dropped), `9 Oct 2026`, `09-Oct-26`, `20 January 2022`.
 * British order always; a two-figure year is 20yy. Null where it is no real day.
 */
export function parseDay(text: string): Day | null {
  const rest = text.replace(/[\s\u00a0]+/g, ' ').trim();
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ].*)?$/.exec(rest);
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)(?: \d\d:\d\d(?::\d\d)?)?$/.exec(rest);
  const named = /^(\d{1,2})[ -]([a-z]{3,9})\.?,?[ -](\d{4}|\d\d)$/i.exec(rest);
  let parts: [string, string, string] | null = null;
  if (iso) parts = [iso[1] ?? '', iso[2] ?? '', iso[3] ?? ''];
  else if (british) parts = [british[3] ?? '', british[2] ?? '', british[1] ?? ''];
  else if (named) {
    const word = (named[2] ?? '').toLowerCase();
    const month = MONTHS.findIndex((name) => name === word || name.slice(0, 3) === word || (word === 'sept' && name === 'september'));
    if (month >= 0) parts = [named[3] ?? '', String(month + 1), named[1] ?? ''];
  }
  if (!parts) return null;
  const [year, month, day] = parts;
  const written = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? written : null;
}

/** `5 October 2026`. */
export function formatDay(day: Day): string {
  const name = MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
  return `${Number(day.slice(8, 10))} ${name.charAt(0).toUpperCase()}${name.slice(1)} ${day.slice(0, 4)}`;
}

/** `2 to 8 November 2026`; of two months or years, each day with its own. */
export function formatDays(from: Day, to: Day): string {
  if (from === to) return formatDay(from);
  const [day = '', month = '', year = ''] = formatDay(from).split(' ');
  const first = from.slice(0, 4) !== to.slice(0, 4) ? [day, month, year] : from.slice(0, 7) !== to.slice(0, 7) ? [day, month] : [day];
  return `${first.join(' ')} to ${formatDay(to)}`;
}

/** `October 2026`, from `2026-10`. */
export function formatMonth(month: string): string {
  return formatDay(`${month}-01`).slice(2);
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** `Monday`. */
export function weekdayName(day: Day): string {
  return WEEKDAYS[weekday(day)] ?? '';
}

/** The Monday on or before it. */
export function weekStart(day: Day): Day {
  return addDays(day, -((weekday(day) + 6) % 7));
}
