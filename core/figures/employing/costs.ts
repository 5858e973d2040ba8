/**
 * What an assistant costs by hour, pay period and year, at the hours and rate on file or at others that are tried: pay, employer's National
 * Insurance, employer's pension, and what of it is holiday. Each part by the rule of the engine (`core/pay`) for one pay period; the year by the
 * yearly threshold, so that it is not the sum of rounded periods. Rates of the day it is asked for; nothing is guessed for a day not on file.
 */
import type { PayFrequency } from '../../books/facts.ts';
import { nationalInsurance } from '../../pay/national-insurance.ts';
import { SPAN, UNITS } from '../../pay/pay-period.ts';
import type { Contributions } from '../../pay/pension.ts';
import { contributions, pensionStanding } from '../../pay/pension.ts';
import { taxYearOf } from '../../pay/tax-year.ts';
import { fullYears } from '../../rates/ending-employment.ts';
import { HOLIDAY_ACCRUAL, STATUTORY_HOLIDAY } from '../../rates/holiday.ts';
import { nationalInsuranceOn } from '../../rates/national-insurance.ts';
import { hasStatePensionAge } from '../../rates/state-pension-age.ts';
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
  /** The usual hours, without holiday on top. */
  readonly period: CostOf;
  readonly year: CostOf;
  /** A year over the usual hours of 52 weeks. */
  readonly hour: Pence;
  /** A year without National Insurance, which the Employment Allowance pays where it is claimed. */
  readonly yearWithAllowance: Pence;
  readonly hourWithAllowance: Pence;
  /** What of a year's pay is for holiday: 5.6 weeks of the usual hours; by hours worked, 12.07 % on top of them. */
  readonly holiday: Pence;
  readonly holidayOnTop: boolean;
  /** Why a pension is in it, or is not: what the assistant is to the pension duties at this pay; null: their age is not on file. */
  readonly pension: 'member' | 'enrol' | 'opt_in' | 'join' | 'none' | null;
  readonly toCheck: readonly string[];
}

const WEEKS = 52;

export interface AssistantPay {
  readonly rate: Pence;
  readonly hoursPerWeek: HundredthHours;
  readonly frequency: PayFrequency;
  readonly letter: string;
  readonly born: Day | null;
  readonly inPension: boolean;
  /** Hundredths of a per cent of qualifying earnings that are paid in; null: the least by law. */
  readonly shares: { readonly employer: number; readonly employee: number } | null;
  /** Holiday is earned by the hours worked, on top of them; else it is within the usual hours. */
  readonly byHours: boolean;
}

/** Pay of one pay period of so many hours a week. */
function periodPay({ rate, hoursPerWeek, frequency }: AssistantPay): Pence {
  return frequency === 'monthly' ? productRounded([rate, hoursPerWeek, WEEKS], 1200) : productRounded([rate, hoursPerWeek, SPAN[frequency]], 100);
}

/** Refuses a day whose rates are not on file. */
export function assistantCost(on: Day, given: AssistantPay): AssistantCost {
  const { rate, hoursPerWeek, frequency, letter, born, inPension, shares, byHours } = given;
  const taxYear = taxYearOf(on);
  const pay = periodPay(given);
  const insured = nationalInsurance({ on, letter, frequency, pay });
  const age = born === null ? null : { age: fullYears(born, on), hasPensionAge: hasStatePensionAge(born, on) };
  const standing = age && pensionStanding({ taxYear, frequency, pay, ...age });
  const pension = inPension ? 'member' : (standing?.standing ?? null);
  const isPaidIn = pension === 'member' || pension === 'enrol';
  const paidIn = (ofPay: Pence): Contributions | null =>
    isPaidIn ? contributions({ taxYear, frequency, pay: ofPay, relief: 'at_source', ...(shares && { shares }) }) : null;
  const ofPeriod = paidIn(pay);
  const period = costOf(pay, insured.employer, ofPeriod?.employer ?? 0);
  const hoursPay = productRounded([rate, hoursPerWeek, WEEKS], 100);
  const onTop = (pence: Pence): Pence => (byHours ? productRounded([pence, HOLIDAY_ACCRUAL.tenThousandths], 10_000) : 0);
  const yearPay = hoursPay + onTop(hoursPay);
  const rates = nationalInsuranceOn(on);
  const share = rates?.letters[letter]?.employer ?? 0;
  const yearNi = share === 0 ? 0 : productRounded([Math.max(0, yearPay - (rates?.secondary.yearly ?? 0)), share], 10_000);
  const yearPension = productRounded([paidIn(pay + onTop(pay))?.employer ?? 0, UNITS[frequency]], SPAN[frequency]);
  const year = costOf(yearPay, yearNi, yearPension);
  const anHour = (pence: Pence): Pence => (hoursPerWeek === 0 ? 0 : productRounded([pence, 100], hoursPerWeek * WEEKS));
  const yearWithAllowance = year.all - yearNi;
  return {
    ...{ rate, hoursPerWeek, frequency, period, year, hour: anHour(year.all), yearWithAllowance, hourWithAllowance: anHour(yearWithAllowance) },
    holiday: byHours ? onTop(hoursPay) : divideRounded(yearPay * STATUTORY_HOLIDAY.tenthsOfWeeks, WEEKS * 10),
    holidayOnTop: byHours,
    pension,
    toCheck: [...new Set([...insured.toCheck, ...(standing?.toCheck ?? []), ...(ofPeriod?.toCheck ?? [])])],
  };
}

function costOf(pay: Pence, employerNi: Pence, employerPension: Pence): CostOf {
  return { pay, employerNi, employerPension, all: pay + employerNi + employerPension };
}
