/**
 * Holiday each assistant has earned and not taken, as hours and as money (figures, section 5, `holiday`).
 * The pot is worked out from unrounded hours and rounded once, to the penny; it is never below nought. What is told to an
 * assistant as their entitlement is rounded as the law says, and is not worked out here.
 */
import { HOLIDAY_ACCRUAL, STATUTORY_HOLIDAY } from '../../rates/holiday.ts';
import { addDays, daysInclusive, earlier, later, yearEnd, yearStart } from '../../values/day.ts';
import type { HolidayMethod, OpeningAmount, TimesheetRow } from '../../books/facts.ts';
import { isWork } from '../../books/facts.ts';
import { payDetailOn } from '../../pay/pay-details.ts';
import type { Day, HundredthHours, Pence } from '../../values/units.ts';
import type { Assistant, AccountIndex } from '../inputs/account-index.ts';
import { hourlyRate } from '../inputs/account-index.ts';

/** Days of one leave year on which regular hours earned leave. */
interface LeaveYearDays {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  readonly daysInYear: number;
}

export interface Holiday {
  readonly assistant: Assistant;
  readonly method: HolidayMethod;
  readonly worked: HundredthHours;
  readonly taken: HundredthHours;
  readonly lapsed: HundredthHours;
  readonly opening: readonly OpeningAmount[];
  readonly openingHours: HundredthHours;
  readonly hoursPerWeek: HundredthHours;
  readonly leaveYears: readonly LeaveYearDays[];
  /** Hours earned since the opening, exactly: `earned / SCALE` hundredths of an hour. */
  readonly earned: bigint;
  /** The day whose rate counts: `asOf`, or the day they left. */
  readonly rateDay: Day;
  /** Null: no standard rate is on file for that day. */
  readonly rate: Pence | null;
  readonly pence: Pence;
}

/** A common denominator of a leave year's days (365 and 366) and of the factors below. */
export const SCALE = 365n * 366n * 10_000n;
/** 12.07 % of hours worked, in ten-thousandths. */
const IRREGULAR = BigInt(HOLIDAY_ACCRUAL.tenThousandths);
/** 5.6 weeks a year, in ten-thousandths. */
const REGULAR = BigInt(STATUTORY_HOLIDAY.tenthsOfWeeks * 1000);

function leaveYears(accountIndex: AccountIndex, assistant: Assistant): LeaveYearDays[] {
  const { person } = assistant;
  const start = person.leaveYearStart ?? accountIndex.facts.account.planYearStart;
  const from = later(accountIndex.openedOn, person.started ?? accountIndex.openedOn);
  const to = earlier(accountIndex.asOf, person.left ?? accountIndex.asOf);
  const years: LeaveYearDays[] = [];
  for (let day = from; day <= to;) {
    const begins = yearStart(start, day);
    const ends = yearEnd(start, begins);
    const last = earlier(ends, to);
    years.push({ from: day, to: last, days: daysInclusive(day, last), daysInYear: daysInclusive(begins, ends) });
    day = addDays(ends, 1);
  }
  return years;
}

/** Where no method is on file: by the hours worked, if there are timesheets. */
function methodOf(assistant: Assistant): HolidayMethod {
  return assistant.person.holidayMethod ?? (assistant.keepsTimesheets ? 'irregular' : 'regular');
}

/** Whole pence of `hundredths / SCALE` hours at `rate`, halves up; nought at least. */
function worth(hundredths: bigint, rate: Pence): Pence {
  if (hundredths <= 0n) return 0;
  const below = SCALE * 100n;
  return Number((2n * hundredths * BigInt(rate) + below) / (2n * below));
}

/** Hours of work whose holiday pay came with their pay, and of holiday taken while it does. */
function paidWithPay({ facts, openedOn, asOf }: AccountIndex, { person }: Assistant): { readonly worked: HundredthHours; readonly taken: HundredthHours } {
  if (!facts.payDetails.some((row) => row.person === person.id && row.holidayWithPay === true)) return { worked: 0, taken: 0 };
  const isPaid = (day: Day): boolean => payDetailOn(facts, person.id, day)?.holidayWithPay === true;
  const rows = facts.timesheets.filter((row) => row.person === person.id && row.day >= openedOn && row.day <= asOf && isPaid(row.day));
  const hours = (of: readonly TimesheetRow[]): HundredthHours => of.reduce((sum, row) => sum + row.hours, 0);
  return { worked: hours(rows.filter(({ kind }) => isWork(kind))), taken: hours(rows.filter(({ kind }) => kind === 'holiday')) };
}

function holidayOf(accountIndex: AccountIndex, assistant: Assistant): Holiday {
  const { hours, person } = assistant;
  const method = methodOf(assistant);
  const opening = accountIndex.facts.opening.filter((row) => row.what === 'holiday' && row.person === person.id);
  const openingHours = opening.reduce((sum, row) => sum + (row.hours ?? 0), 0);
  const hoursPerWeek = person.hoursPerWeek ?? 0;
  const years = method === 'regular' ? leaveYears(accountIndex, assistant) : [];
  const weeks = years.reduce((sum, year) => sum + (REGULAR * BigInt(year.days) * (365n * 366n)) / BigInt(year.daysInYear), 0n);
  const already = method === 'regular' ? { worked: 0, taken: 0 } : paidWithPay(accountIndex, assistant);
  const [worked, taken] = [hours.worked - already.worked, hours.holiday - already.taken];
  const earned = method === 'regular' ? weeks * BigInt(hoursPerWeek) : BigInt(worked) * IRREGULAR * (365n * 366n);
  const left = person.left ?? null;
  const rateDay = left !== null && left < accountIndex.asOf ? left : accountIndex.asOf;
  const rate = hourlyRate(assistant, 'standard', rateDay);
  const owed = earned + BigInt(openingHours - taken - hours.lapsed) * SCALE;
  return {
    assistant,
    method,
    worked,
    taken,
    lapsed: hours.lapsed,
    opening,
    openingHours,
    hoursPerWeek,
    leaveYears: years,
    earned,
    rateDay,
    rate,
    pence: worth(owed, rate ?? 0),
  };
}

export function holidaysOf(accountIndex: AccountIndex): Holiday[] {
  return accountIndex.assistants.map((assistant) => holidayOf(accountIndex, assistant));
}
