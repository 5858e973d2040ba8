/**
 * Average weekly earnings for statutory sick pay: at least eight weeks of pay up to the last payday before the sickness (Social Security
 * Contributions and Benefits Act 1992, section 163; the sums as in GOV.UK's own calculator). Kept as a fraction, so that nothing is rounded.
 */
import { divideRounded } from '../values/money.ts';
import type { Pence } from '../values/units.ts';

/** `pence / over` a week. */
export interface AverageEarnings {
  readonly pence: Pence;
  readonly over: number;
}

/** @param pay of eight weeks, paid every week, two weeks or four weeks. */
export const averageOfEightWeeks = (pay: Pence): AverageEarnings => ({ pence: pay, over: 8 });
/** @param pay of so many whole months. */
export const averageOfMonths = (pay: Pence, months: number): AverageEarnings => ({ pence: pay * 12, over: 52 * months });
/** @param pay for so many days, where it comes at no regular time, or where there are not yet eight weeks of it. */
export const averageOfDays = (pay: Pence, days: number): AverageEarnings => ({ pence: pay * 7, over: days });

export const roundedAverage = ({ pence, over }: AverageEarnings): Pence => divideRounded(pence, over);
