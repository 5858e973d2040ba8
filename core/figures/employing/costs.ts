/**
 * What an assistant costs by hour, pay period and year, at the hours and rate on file or at others that are tried: pay, employer's National
 * Insurance, employer's pension, and what of it is holiday. Each part by the rule of the engine (`core/pay`) for one pay period; the year by the
 * yearly threshold, so that it is not the sum of rounded periods. Rates of the day it is asked for; nothing is guessed for a day not on file.
 */
import type { PayFrequency } from '../../books/facts.ts';
import { nationalInsurance } from '../../pay/national-insurance.ts';
import { SPAN, UNITS } from '../../pay/pay-period.ts';
import { contributions, pensionStanding } from '../../pay/pension.ts';
import { taxYearOf } from '../../pay/tax-year.ts';
import { fullYears } from '../../rates/ending-employment.ts';
import { HOLIDAY_ACCRUAL, STATUTORY_HOLIDAY } from '../../rates/holiday.ts';
import { nationalInsuranceOn } from '../../rates/national-insurance.ts';
import { divideRounded, productRounded } from '../../values/money.ts';
import type { Day, HundredthHours, Pence } from '../../values/units.ts';

export interface CostOf {
  readonly pay: Pence;
  /** Before the Employment Allowance. */
  readonly employerNi: Pence;
  readonly employerPension: Pence;
  /** All three. */
  readonly all: Pence;
}

export interface AssistantCost {
  readonly rate: Pence;
  readonly hoursPerWeek: HundredthHours;
  readonly frequency: PayFrequency;
  readonly period: CostOf;
  readonly year: CostOf;
  /** A year over the hours of 52 weeks, holidays with them: a whole hour of pay. */
  readonly hour: Pence;
  /** A year without National Insurance, which the Employment Allowance pays where it is claimed. */
  readonly yearWithAllowance: Pence;
  readonly hourWithAllowance: Pence;
  /** What of a year's pay is for holiday: 5.6 weeks of it; by hours worked, 12.07 % on top of it. */
  readonly holiday: Pence;
  readonly holidayOnTop: boolean;
  /** Why a pension is in it, or is not: what the assistant is to the pension duties at this pay; null: their age is not on file. */
  readonly pension: 'member' | 'enrol' | 'opt_in' | 'join' | 'none' | null;
  readonly toCheck: readonly string[];
}

const WEEKS = 52;
/** State Pension age rises from 66 to 67 between April 2026 and March 2028 (Pensions Act 2014, section 26): who is 66 is taken not to have reached it. */
const PENSION_AGE = 67;

export interface AssistantPay {
  readonly rate: Pence;
  readonly hoursPerWeek: HundredthHours;
  readonly frequency: PayFrequency;
  readonly letter: string;
  readonly born: Day | null;
  readonly inPension: boolean;
  readonly byHours: boolean;
}

/** Pay of one pay period of so many hours a week. */
function periodPay({ rate, hoursPerWeek, frequency }: AssistantPay): Pence {
  return frequency === 'monthly' ? productRounded([rate, hoursPerWeek, WEEKS], 1200) : productRounded([rate, hoursPerWeek, SPAN[frequency]], 100);
}

/** Refuses a day whose rates are not on file. */
export function assistantCost(on: Day, given: AssistantPay): AssistantCost {
  const { rate, hoursPerWeek, frequency, letter, born, inPension, byHours } = given;
  const taxYear = taxYearOf(on);
  const pay = periodPay(given);
  const insured = nationalInsurance({ on, letter, frequency, pay });
  const age = born === null ? null : fullYears(born, on);
  const standing = age === null ? null : pensionStanding({ taxYear, frequency, pay, age, hasPensionAge: age >= PENSION_AGE });
  const pension = inPension ? 'member' : (standing?.standing ?? null);
  const paidIn = pension === 'member' || pension === 'enrol' ? contributions({ taxYear, frequency, pay, relief: 'at_source' }) : null;
  const period = costOf(pay, insured.employer, paidIn?.employer ?? 0);
  const yearPay = productRounded([rate, hoursPerWeek, WEEKS], 100);
  const rates = nationalInsuranceOn(on);
  const share = rates?.letters[letter]?.employer ?? 0;
  const yearNi = share === 0 ? 0 : productRounded([Math.max(0, yearPay - (rates?.secondary.yearly ?? 0)), share], 10_000);
  const yearPension = productRounded([paidIn?.employer ?? 0, UNITS[frequency]], SPAN[frequency]);
  const year = costOf(yearPay, yearNi, yearPension);
  const anHour = (pence: Pence): Pence => (hoursPerWeek === 0 ? 0 : productRounded([pence, 100], hoursPerWeek * WEEKS));
  const yearWithAllowance = year.all - yearNi;
  return {
    ...{ rate, hoursPerWeek, frequency, period, year, hour: anHour(year.all), yearWithAllowance, hourWithAllowance: anHour(yearWithAllowance) },
    holiday: byHours ? productRounded([yearPay, HOLIDAY_ACCRUAL.tenThousandths], 10_000) : divideRounded(yearPay * STATUTORY_HOLIDAY.tenthsOfWeeks, WEEKS * 10),
    holidayOnTop: byHours,
    pension,
    toCheck: [...new Set([...insured.toCheck, ...(standing?.toCheck ?? []), ...(paidIn?.toCheck ?? [])])],
  };
}

function costOf(pay: Pence, employerNi: Pence, employerPension: Pence): CostOf {
  return { pay, employerNi, employerPension, all: pay + employerNi + employerPension };
}
