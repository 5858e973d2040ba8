/** What comes into an invented account: the council's payments, one of them late, and what the person pays each four weeks. */
import { addDays, dayInMonth, daysBetween, daysInclusive, earlier, later } from '../values/day.ts';
import type { Day, Pence } from '../values/units.ts';
import { divideRounded, forDays } from '../values/money.ts';
import { sumOn } from './course.ts';
import type { Course } from './course.ts';
import type { BankEvent, Cell } from './folder.ts';
import { pounds } from './folder.ts';
import type { ExampleAccount } from './example-data.ts';

export interface CouncilPayments {
  readonly firstDue: Day;
  readonly bank: readonly BankEvent[];
}

export function councilPayments(example: ExampleAccount, course: Course): CouncilPayments {
  const { opened, to } = course;
  const nextDue = (day: Day): Day => {
    if (example.paidEvery === 'monthly_by_days') return dayInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)) + 1, 1);
    return addDays(day, { weekly: 7, '2_weekly': 14, '4_weekly': 28 }[example.paidEvery]);
  };
  const firstDue = example.paidEvery === 'monthly_by_days' && opened.slice(8, 10) !== '01' ? nextDue(opened) : opened;
  const bank: BankEvent[] = [];
  for (let due = firstDue; due <= to; due = nextDue(due)) {
    const late = bank.length === 6 ? 6 : 0;
    bank.push({
      day: addDays(due, late),
      who: example.council.toUpperCase(),
      reference: 'DIRECT PAYMENT',
      amount: withoutStop(example, course, due, nextDue(due)),
    });
  }
  return { firstDue, bank };
}

/** The days the council paid nothing for. */
export function stopOf({ stop }: ExampleAccount, { to }: Course): { readonly from: Day; readonly to: Day; readonly reason: string } | null {
  if (!stop) return null;
  const from = addDays(to, -stop.daysBefore);
  return { from, to: addDays(from, stop.days - 1), reason: stop.reason };
}

/** A payment less its days that are stopped. */
function withoutStop(example: ExampleAccount, course: Course, start: Day, next: Day): Pence {
  const amount = paidFor(example, course, start, next);
  const stop = stopOf(example, course);
  if (!stop) return amount;
  const days = Math.max(0, daysInclusive(later(stop.from, start), earlier(stop.to, addDays(next, -1))));
  return amount - divideRounded(amount * days, daysBetween(start, next));
}

/** Of a span that the rise falls into, each part at its own sum. */
function paidFor(example: ExampleAccount, course: Course, start: Day, next: Day): Pence {
  const weekly = (day: Day): Pence => {
    const gross = sumOn(course, example.weeklyGross, day);
    return example.model === 'gross_invoiced' ? gross : Math.max(0, gross - sumOn(course, example.contribution, day));
  };
  const { rise } = course;
  return start < rise && rise < next
    ? forDays(weekly(start), daysBetween(start, rise)) + forDays(weekly(rise), daysBetween(rise, next))
    : forDays(weekly(start), daysBetween(start, next));
}

/** The other payer's days fall a week after the opening. */
export const PAYER_AFTER_DAYS = 7;

/** What another payer than the council pays, always on its day. */
export function otherPayments({ payer }: ExampleAccount, { opened, to }: Course): readonly BankEvent[] {
  const bank: BankEvent[] = [];
  if (!payer) return bank;
  const amount = forDays(payer.weekly, 28);
  for (let day = addDays(opened, PAYER_AFTER_DAYS); day <= to; day = addDays(day, 28)) bank.push({ day, who: payer.who, reference: payer.reference, amount });
  return bank;
}

export interface Contributions {
  /** Those that are paid to the council, as records; else they come through the bank. */
  readonly paid: readonly Cell[][];
  readonly bank: readonly BankEvent[];
}

export function contributions(example: ExampleAccount, course: Course): Contributions {
  const paid: Cell[][] = [];
  const bank: BankEvent[] = [];
  for (let due = addDays(course.opened, 3); due <= course.to; due = addDays(due, 28)) {
    const amount = sumOn(course, example.standingOrder, due);
    if (example.model === 'gross_invoiced') paid.push([due, pounds(amount), 'direct debit to the council']);
    else bank.push({ day: due, who: example.person.toUpperCase(), reference: 'CONTRIBUTION', amount });
  }
  return { paid, bank };
}
