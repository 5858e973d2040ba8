/**
 * Statutory sick pay of one spell: Social Security Contributions and Benefits Act 1992, part XI, as it was before and is since 6 April 2026
 * (Employment Rights Act 2025), with the sums of GOV.UK's own calculator. A day's pay is a week's by the working days of a week, cut to four
 * decimals of a pound; the days of each week from Sunday to Saturday are added and rounded up to a penny.
 * A spell over 6 April 2026, which that calculator refuses: waiting days end on that day, and so does the test of earnings; who was paid before
 * it keeps the flat rate; a spell without pay since before 22 September 2025 is worth nothing from that day on (transitional guidance of the
 * Department for Work and Pensions).
 */
import { isToCheck } from '../rates/certainty.ts';
import type { SickPayRates } from '../rates/statutory-sick-pay.ts';
import { LINK_DAYS, MOST_SICK_WEEKS, SICK_PAY_CHANGE, sickPayRatesOn } from '../rates/statutory-sick-pay.ts';
import { addDays, daysBetween, daysInclusive, weekday } from '../values/day.ts';
import { divideDown, divideUp } from '../values/division.ts';
import { Refusal } from '../values/problem.ts';
import type { Day, Pence } from '../values/units.ts';
import { payWords } from '../words/pay/pay.ts';
import { sickPayWords as words } from '../words/pay/sick-pay.ts';
import type { AverageEarnings } from './average-earnings.ts';
import type { Worked } from './worked.ts';

export interface Rota {
  readonly days: ReadonlySet<Day>;
  /** How many days a week there usually are, for a week that is not known to its end. */
  readonly usual: number;
  readonly knownTo: Day;
}

export interface Sickness {
  /** The first and last day off sick, both whole days. */
  readonly from: Day;
  readonly to: Day;
  /** The weekdays that are normally worked, 0 for Sunday to 6 for Saturday, each once. */
  readonly workingDays: readonly number[];
  /** The days that were to be worked, where they change from week to week: those weekdays count for nothing then. */
  readonly rota?: Rota;
  readonly average: AverageEarnings;
  /** Of spells linked with this one: working days off that were waited for, and that were paid. Null: none is linked. */
  readonly linked: { readonly waited: number; readonly paid: number } | null;
}

export interface SickPay extends Worked {
  readonly pence: Pence;
  readonly weeks: readonly { /** A Saturday. */ readonly ends: Day; readonly days: number; readonly pence: Pence }[];
  /** Working days that were waited for, and that were paid, in this spell. */
  readonly waited: number;
  readonly paid: number;
}

/** Whether a spell goes on from an earlier one: at most 56 days lie between them. */
export function isLinked(lastDayBefore: Day, from: Day): boolean {
  return daysBetween(lastDayBefore, from) - 1 <= LINK_DAYS;
}

function ratesOn(day: Day): SickPayRates {
  const rates = sickPayRatesOn(day);
  if (!rates) throw new Refusal('ratesMissing', words.noRates(day), { field: 'from' });
  return rates;
}

export function statutorySickPay(sickness: Sickness): SickPay {
  const { from, to, workingDays, rota, average, linked } = sickness;
  const worked = new Set(workingDays);
  const isWorked = (day: Day): boolean => (rota ? rota.days.has(day) : worked.has(weekday(day)));
  const daysAWeek = (day: Day): number => (rota ? inRotaWeek(rota, day) : worked.size);
  if (worked.size === 0) throw new Refusal('badInput', words.noWorkingDays, { field: 'workingDays' });
  const first = ratesOn(from);
  ratesOn(to);
  const days = Array.from({ length: daysInclusive(from, to) }, (_, index) => addDays(from, index)).filter(isWorked);

  const reachesEarnings = first.earnings === null || average.pence >= first.earnings * average.over;
  const isLongEnough = daysInclusive(from, to) >= first.leastDays;
  const isOld = (day: Day): boolean => day < SICK_PAY_CHANGE.from;
  const waiting = linked === null ? first.waitingDays : Math.max(0, first.waitingDays - linked.waited);
  // Before the change nothing is waited for, or paid, where the spell is not one of those that are paid.
  const oldDays = reachesEarnings && isLongEnough ? days.filter(isOld) : [];
  const paidBefore = oldDays.slice(waiting);
  const due = [...paidBefore, ...days.filter((day) => !isOld(day))].slice(
    0,
    Math.max(0, MOST_SICK_WEEKS * Math.max(0, ...days.map(daysAWeek)) - (linked?.paid ?? 0)),
  );

  const keepsFlat = paidBefore.length > 0;
  const isUnpaid = from < SICK_PAY_CHANGE.unpaidSince && !isOld(to) && !keepsFlat;
  const rateOn = (day: Day): number => (isUnpaid && !isOld(day) ? 0 : dailyRate(ratesOn(day), average, daysAWeek(day), keepsFlat));
  const weeks = [...Map.groupBy(due, weekEnd)].map(([ends, inWeek]) => {
    const rates = inWeek.map(rateOn);
    return {
      ends,
      days: inWeek.length,
      rates,
      pence: divideUp(
        rates.reduce((sum, rate) => sum + rate, 0),
        100,
      ),
    };
  });
  const pence = weeks.reduce((sum, week) => sum + week.pence, 0);
  const isOver = isOld(from) && !isOld(to);
  return {
    pence,
    weeks: weeks.map(({ ends, days: count, pence: inWeek }) => ({ ends, days: count, pence: inWeek })),
    waited: Math.min(waiting, oldDays.length),
    paid: due.length,
    working: [
      ...(isOld(from) && !isLongEnough ? [words.tooShort(first.leastDays)] : []),
      ...(reachesEarnings ? [] : [words.tooLittle(first.earnings ?? 0)]),
      ...(oldDays.length > 0 && waiting > 0 ? [words.waited(Math.min(waiting, oldDays.length))] : []),
      ...(isOver ? [keepsFlat ? words.keepsFlat : words.newRules] : []),
      ...weeks.flatMap(({ ends, rates, pence: inWeek }) => [
        ...[...Map.groupBy(rates, (rate) => rate)].map(([rate, same]) => words.days(ends, same.length, rate)),
        words.week(inWeek),
      ]),
      words.inAll(pence),
    ],
    toCheck: [
      ...(isOver ? [words.isOver] : []),
      ...(isUnpaid && isToCheck(SICK_PAY_CHANGE.unpaidCertainty) ? [words.isUnpaid] : []),
      ...([from, to].some((day) => isToCheck(ratesOn(day).certainty)) ? [payWords.toCheck] : []),
    ],
  };
}

/** How many days of the week, Sunday to Saturday, that a day is in were to be worked. */
function inRotaWeek({ days, usual, knownTo }: Rota, day: Day): number {
  const ends = weekEnd(day);
  const known = Array.from({ length: 7 }, (_, index) => addDays(ends, -index)).filter((one) => days.has(one)).length;
  return ends <= knownTo ? known : Math.max(known, usual);
}

/** The Saturday that a day's week ends on. */
function weekEnd(day: Day): Day {
  return addDays(day, 6 - weekday(day));
}

/** Ten-thousandths of a pound. */
function dailyRate({ flat, share }: SickPayRates, { pence, over }: AverageEarnings, daysAWeek: number, keepsFlat: boolean): number {
  const ofFlat = divideDown(flat * 100, daysAWeek);
  if (share === null || keepsFlat) return ofFlat;
  // pence × share / 10,000 a week, in hundredths of a penny: one division, so that only the end is cut.
  return Math.min(ofFlat, divideDown(pence * share, 100 * over * daysAWeek));
}
