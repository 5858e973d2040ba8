/**
 * Rows that hold from a day on: which one is in force, and weekly sums cut into pieces where they change.
 * The row in force is the last with `from <= day` (figures, section 0); of two with the same `from`, the later on file.
 * A piece is rounded once, for its own days. Nothing here knows what a rate is for.
 */
import { dayNumber, dayOf } from '../../values/day.ts';
import type { Day, Pence } from '../../values/units.ts';
import { forDays } from '../../values/money.ts';

interface Effective {
  readonly from: Day;
}

/** A copy in order of `from`; rows of one day keep their order. */
export function byFrom<T extends Effective>(rows: readonly T[]): T[] {
  return rows.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** The row in force on `day` of rows in order of `from`; null before the first. */
export function inForce<T extends Effective>(rows: readonly T[], day: Day): T | null {
  let found: T | null = null;
  for (const row of rows) {
    if (row.from > day) break;
    found = row;
  }
  return found;
}

/** A weekly sum from a day on (`number`: its day number). Steps are in order, and each differs from the one before. */
export interface Step extends Effective {
  readonly number: number;
  readonly weekly: Pence;
}

/** Days [from, to] on which one weekly sum holds: `pence` = round(weekly x days / 7). */
export interface Piece {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  readonly weekly: Pence;
  readonly pence: Pence;
}

/** The steps of a weekly sum that may change on each of `days`; a day on which it stays the same is no step. */
export function stepsOn(days: readonly Day[], sumOn: (day: Day) => Pence): Step[] {
  const steps: Step[] = [];
  for (const from of [...new Set(days)].toSorted()) {
    const weekly = sumOn(from);
    if (steps.at(-1)?.weekly !== weekly) steps.push({ from, number: dayNumber(from), weekly });
  }
  return steps;
}

/** The weekly sum in force on `day`; nought before the first step. */
export function weeklyOn(steps: readonly Step[], day: Day): Pence {
  return inForce(steps, day)?.weekly ?? 0;
}

/** The pieces of [from, to], cut only where the sum changes. Days before the first step, and days at nought, have none. */
export function piecesOf(steps: readonly Step[], from: Day, to: Day): Piece[] {
  const first = dayNumber(from);
  const last = dayNumber(to);
  const pieces: Piece[] = [];
  for (const [index, step] of steps.entries()) {
    if (step.number > last) break;
    const next = steps[index + 1];
    const start = Math.max(step.number, first);
    const end = next === undefined ? last : Math.min(last, next.number - 1);
    if (start > end || step.weekly === 0) continue;
    const days = end - start + 1;
    const pence = forDays(step.weekly, days);
    pieces.push({ from: start === first ? from : step.from, to: end === last ? to : dayOf(end), days, weekly: step.weekly, pence });
  }
  return pieces;
}

export function sumPence(rows: readonly { readonly pence: Pence }[]): Pence {
  let sum = 0;
  for (const row of rows) sum += row.pence;
  return sum;
}
