/** Statutory redundancy pay (Employment Rights Act 1996, section 162; in Northern Ireland the Employment Rights Order 1996, article 197). */
import type { Nation } from '../books/facts.ts';
import { redundancyHalfWeeks, weeklyCapOn } from '../rates/ending-employment.ts';
import { productRounded } from '../values/money.ts';
import { Refusal } from '../values/problem.ts';
import type { Day, Pence } from '../values/units.ts';
import { redundancyWords as words } from '../words/pay/redundancy.ts';

export interface Redundancy {
  readonly halfWeeks: number;
  readonly pence: Pence;
  readonly working: readonly string[];
}

/**
 * @param on the relevant date: the day the job ends. @param age whole, on that day. @param years of service, whole, with that day (`yearsOfService`).
 * @param weekPay of normal hours, or the average of twelve weeks where there are none; not the 52 weeks of holiday pay.
 */
export function redundancyPay(given: {
  readonly nation: Nation;
  readonly on: Day;
  readonly age: number;
  readonly years: number;
  readonly weekPay: Pence;
}): Redundancy {
  const { nation, on, age, years, weekPay } = given;
  const cap = weeklyCapOn(nation, on);
  if (cap === null) throw new Refusal('ratesMissing', words.noCap(on), { field: 'on' });
  const halfWeeks = redundancyHalfWeeks(age, years);
  const counted = Math.min(weekPay, cap);
  const pence = productRounded([halfWeeks, counted], 2);
  return { halfWeeks, pence, working: halfWeeks === 0 ? [words.tooShort] : [words.week(weekPay, counted, cap), words.pay(halfWeeks, counted, pence)] };
}
