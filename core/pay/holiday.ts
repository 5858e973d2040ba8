/**
 * Holiday by law: how much there is, and what it is paid. Working Time Regulations 1998, regulations 13 to 16A, with GOV.UK's holiday
 * entitlement calculator for the roundings. What is earned and not taken, as a sum to keep back, is in `core/figures/owed/holiday.ts`.
 */
import type { HolidayMethod } from '../books/facts.ts';
import { HOLIDAY_ACCRUAL, HOLIDAY_REFERENCE, STATUTORY_HOLIDAY } from '../rates/holiday.ts';
import { divideUp } from '../values/division.ts';
import { divideRounded, productRounded } from '../values/money.ts';
import { Refusal } from '../values/problem.ts';
import type { Day, HundredthHours, Pence } from '../values/units.ts';
import { holidayWords as words } from '../words/pay/holiday.ts';

/** 5.6 weeks of somebody who works so many days a week, at most 28 days. In hundredths of days, as is what is given. */
export function statutoryDays(daysAWeek: number): number {
  return Math.min(STATUTORY_HOLIDAY.mostDays, divideRounded(daysAWeek * STATUTORY_HOLIDAY.tenthsOfWeeks, 10));
}

/** The same in hours of so many a day. */
export function statutoryHours(daysAWeek: number, hoursADay: HundredthHours): HundredthHours {
  return productRounded([statutoryDays(daysAWeek), hoursADay], 100);
}

/** In the first year of a job: a twelfth of the year's days for each month begun, up to the next half day (regulation 15A). Hundredths of days. */
export function firstYearDays(daysAWeek: number, monthsBegun: number): number {
  return divideUp(statutoryDays(daysAWeek) * Math.min(12, monthsBegun), 600) * 50;
}

/** Accrual by hours, and holiday pay with each payday, are for irregular hours or part of a year, in leave years since April 2024. */
function refuseOthers(method: HolidayMethod, leaveYearFrom: Day): void {
  if (method !== 'irregular') throw new Refusal('badInput', words.onlyIrregular);
  if (leaveYearFrom < HOLIDAY_ACCRUAL.from) throw new Refusal('badInput', words.tooEarly(HOLIDAY_ACCRUAL.from));
}

interface Irregular {
  readonly method: HolidayMethod;
  /** The first day of the leave year. */
  readonly leaveYearFrom: Day;
}

/** Holiday that the hours of one pay period earn: 12.07% of them, to the nearest whole hour, half an hour up (regulation 15B). */
export function accruedHours({ method, leaveYearFrom }: Irregular, worked: HundredthHours): HundredthHours {
  refuseOthers(method, leaveYearFrom);
  return productRounded([worked, HOLIDAY_ACCRUAL.tenThousandths], 1_000_000) * 100;
}

/** Holiday pay that comes with the pay of the same payday: 12.07% of it, on the payslip by itself (regulation 16A). To the nearest penny, a choice: law has no rule. */
export function rolledUpPay({ method, leaveYearFrom }: Irregular, payForWork: Pence): Pence {
  refuseOthers(method, leaveYearFrom);
  return productRounded([payForWork, HOLIDAY_ACCRUAL.tenThousandths], 10_000);
}

export interface WeekOfPay {
  readonly pay: Pence;
  readonly hours: HundredthHours;
}

export interface AverageWeek {
  /** A week of holiday. */
  readonly weekPay: Pence;
  /** An hour of it; null: no hours are known of the paid weeks. */
  readonly hourly: Pence | null;
  readonly paidWeeks: number;
  readonly working: readonly string[];
}

/**
 * A week's holiday pay: the average of the last 52 weeks that were paid; weeks without pay are passed over, back to 104 weeks at most; who has
 * worked for less has fewer (Employment Rights Act 1996, section 224, as regulation 16 applies it). Null: no week was paid.
 * @param weeks whole weeks, the newest first, without a gap.
 */
export function averageWeek(weeks: readonly WeekOfPay[]): AverageWeek | null {
  const looked = weeks.slice(0, HOLIDAY_REFERENCE.lookBackWeeks);
  const paid = looked.filter(({ pay }) => pay > 0).slice(0, HOLIDAY_REFERENCE.paidWeeks);
  if (paid.length === 0) return null;
  const pay = paid.reduce((sum, week) => sum + week.pay, 0);
  const hours = paid.reduce((sum, week) => sum + week.hours, 0);
  const weekPay = divideRounded(pay, paid.length);
  const hourly = hours === 0 ? null : divideRounded(pay * 100, hours);
  return {
    weekPay,
    hourly,
    paidWeeks: paid.length,
    working: [words.average(pay, paid.length, weekPay), ...(hourly === null ? [] : [words.hourly(pay, hours, hourly)])],
  };
}
