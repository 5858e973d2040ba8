/**
 * Whether the pay of one pay reference period reaches the minimum wage. National Minimum Wage Regulations 2015: the rate is that of the period's
 * first day, for April rises and birthdays alike (regulation 4B); time asleep on a sleep-in does not count (regulation 32, and [2021] UKSC 8),
 * travel between people does (regulation 34), and what is paid above the basic rate for nights, weekends or bank holidays does not count as pay
 * (regulation 10). Holiday and sickness are left out: both the hours and their pay.
 */
import { fullYears } from '../rates/ending-employment.ts';
import { minimumWageOn } from '../rates/minimum-wage.ts';
import { divideRounded, productRounded } from '../values/money.ts';
import { Refusal } from '../values/problem.ts';
import type { Day, HundredthHours, Pence } from '../values/units.ts';
import { minimumWageWords as words } from '../words/pay/minimum-wage.ts';
import type { Worked } from './worked.ts';

export interface CountedHours {
  /** With the people worked for, training with it. */
  readonly work: HundredthHours;
  /** From one of them to the next, within a day's work. */
  readonly travel: HundredthHours;
  /** Awake for work, of nights slept in where there is a place to sleep. */
  readonly awake: HundredthHours;
}

export interface CountedPay {
  /** Before tax, without holiday and sick pay, and without what is paid for sleeping in. */
  readonly gross: Pence;
  /** What of it is above the basic rate: nights, weekends, bank holidays, overtime. */
  readonly premium: Pence;
  /** What of it pays expenses back, and what was taken from pay for the employer's good (a uniform, tools). */
  readonly expenses: Pence;
  readonly taken: Pence;
}

export interface MinimumWageCheck extends Worked {
  readonly hours: HundredthHours;
  /** An hour. */
  readonly rate: Pence;
  readonly required: Pence;
  readonly counted: Pence;
  /** What is missing; 0: pay is enough. */
  readonly shortfall: Pence;
}

/** The rate of a pay reference period that begins on a day. Refuses a day that is not on file, and an age below school leaving age. */
export function minimumRate(from: Day, born: Day): Pence {
  const age = fullYears(born, from);
  const found = minimumWageOn(from, age);
  if (!found) throw new Refusal('ratesMissing', words.noRate(from, age), { field: 'from' });
  return found.pence;
}

/** @param from the first day of the pay reference period. */
export function minimumWageCheck({
  from,
  born,
  hours,
  pay,
}: {
  readonly from: Day;
  readonly born: Day;
  readonly hours: CountedHours;
  readonly pay: CountedPay;
}): MinimumWageCheck {
  const rate = minimumRate(from, born);
  const all = hours.work + hours.travel + hours.awake;
  const required = divideRounded(all * rate, 100);
  const counted = pay.gross - pay.premium - pay.expenses - pay.taken;
  const shortfall = Math.max(0, required - counted);
  return {
    hours: all,
    rate,
    required,
    counted,
    shortfall,
    working: [
      words.hours(all, hours.travel, hours.awake),
      words.required(rate, from, required),
      words.counted(pay.gross, pay.gross - counted, counted),
      shortfall > 0 ? words.short(shortfall) : words.enough,
    ],
    toCheck: hours.awake > 0 ? [words.sleepIn] : [],
  };
}

/**
 * What is owed when a shortfall is made good: the shortfall, or as much more as the rate has risen since (National Minimum Wage Act 1998, section
 * 17). To the nearest penny, a choice: the Act has no rule.
 */
export function arrears(shortfall: Pence, rateThen: Pence, rateNow: Pence): Pence {
  return Math.max(shortfall, productRounded([shortfall, rateNow], rateThen));
}
