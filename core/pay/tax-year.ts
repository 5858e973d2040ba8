/** Tax years and their weeks and months: a year runs from 6 April to 5 April (Income Tax Act 2007, section 4), its weeks from that day on. */
import { addDays, addMonths, daysBetween } from '../values/day.ts';
import type { Day } from '../values/units.ts';

/** As `2026-27`. */
export type TaxYear = string;

/** From `2026-27`, `2026/27`, `2026-2027`, with any blanks; null where it is no tax year: `2026` alone may be either. */
export function readTaxYear(text: string): TaxYear | null {
  const [, begins, ends] = /^(20\d\d)[-/](?:20)?(\d\d)$/.exec(text.replaceAll(/\s/g, '').replaceAll(/[\u2013\u2212]/g, '-')) ?? [];
  if (begins === undefined || ends === undefined) return null;
  return (Number(begins) + 1) % 100 === Number(ends) ? `${begins}-${ends}` : null;
}

export function taxYearOf(day: Day): TaxYear {
  const begins = Number(day.slice(0, 4)) - (day.slice(5) < '04-06' ? 1 : 0);
  return `${begins}-${String((begins + 1) % 100).padStart(2, '0')}`;
}

export function firstDayOf(taxYear: TaxYear): Day {
  return `${taxYear.slice(0, 4)}-04-06`;
}

export function lastDayOf(taxYear: TaxYear): Day {
  return addDays(addMonths(firstDayOf(taxYear), 12), -1);
}

/** 1 to 53: the week of the tax year that a payday falls in. */
export function taxWeek(payday: Day): number {
  return Math.floor(daysBetween(firstDayOf(taxYearOf(payday)), payday) / 7) + 1;
}

/** 1 to 12: a tax month runs from the 6th. */
export function taxMonth(payday: Day): number {
  const month = Number(payday.slice(5, 7)) - (Number(payday.slice(8)) < 6 ? 1 : 0);
  return ((month + 8) % 12) + 1;
}
