/**
 * What falls due to an assistant whose job ends on a day: work not on a payslip yet, holiday earned and not taken (or taken ahead), notice, and
 * redundancy pay where the job itself ends. Employment Rights Act 1996, sections 86, 135 and 162; Working Time Regulations 1998, regulation 14.
 * Pay before tax: what is taken off it is worked out with the last pay run. What is not on file is named, never nought.
 */
import type { PersonId } from '../../books/facts.ts';
import { addDays, earlier } from '../../values/day.ts';
import type { Day, HundredthHours, Pence } from '../../values/units.ts';
import type { JobEnds } from '../ahead/cut.ts';
import { jobEnds } from '../ahead/cut.ts';
import type { Figures } from '../figures.ts';
import type { Assistant } from '../inputs/account-index.ts';
import { accountIndexOf, hourlyRate } from '../inputs/account-index.ts';
import { sumPence } from '../inputs/effective.ts';
import { SCALE } from '../owed/holiday.ts';
import { unpaidHoursOf } from '../owed/unpaid-hours.ts';
import { potsOf } from './pots.ts';

/** Why the job ends: the assistant goes, it is given up, or it is no longer there. */
export const LEAVING_WHY = ['resigns', 'dismissed', 'redundant'] as const;
export type LeavingWhy = (typeof LEAVING_WHY)[number];

export interface Leaving {
  readonly person: PersonId;
  readonly name: string;
  readonly on: Day;
  /** Hours of work up to the day that no payslip holds; an estimate where no hours are written down. */
  readonly work: { readonly pence: Pence; readonly isEstimate: boolean };
  /** Below nothing: taken ahead. Kept back from pay only where that was agreed in writing. */
  readonly holiday: { readonly hours: HundredthHours; readonly pence: Pence } | null;
  /** Paid in place of notice, if none is worked. Null: not known. */
  readonly notice: JobEnds['notice'];
  /** Only where the job itself ends. Null: not known. */
  readonly redundancy: JobEnds['redundancy'];
  /** What is not on file. */
  readonly needs: JobEnds['needs'];
  /** Work, holiday and redundancy pay; null: part of it is not known. Notice is not in it: it may be worked. */
  readonly due: Pence | null;
  /** Kept for redundancy, and no longer needed once they have gone and are paid. */
  readonly released: Pence | null;
}

/** @param figures of the last day. Null: nobody of that number works then. */
export function leavingOf(figures: Figures, person: PersonId, why: LeavingWhy): Leaving | null {
  const { accountIndex, holidays } = figures;
  const { asOf } = accountIndex;
  const assistant = accountIndex.assistantById.get(person);
  const [job] = assistant ? jobEnds(accountIndex, assistant, asOf) : [];
  if (!assistant || !job) return null;
  const { withoutRate, ...work } = workOf(figures, assistant);
  const holiday = holidayLeft(
    holidays.find((one) => one.assistant.person.id === person),
    hourlyRate(assistant, 'standard', asOf),
  );
  const nothing = { halfWeeks: 0, pence: 0 };
  const redundancy = why === 'redundant' ? job.redundancy : nothing;
  const isKnown = holiday !== null && redundancy !== null && withoutRate === 0;
  const due = isKnown ? work.pence + Math.max(0, holiday.pence) + redundancy.pence : null;
  return {
    person,
    name: job.name,
    on: asOf,
    work,
    holiday,
    notice: job.notice,
    redundancy,
    needs: job.needs,
    due,
    released: releasedBy(figures, job, redundancy),
  };
}

/** Work up to the day that is on no payslip, one whose days are not over yet with them; and how many days have no rate. */
function workOf(figures: Figures, assistant: Assistant): Leaving['work'] & { readonly withoutRate: number } {
  const { facts, asOf } = figures.accountIndex;
  const { id: person } = assistant.person;
  const begun = facts.payslips.filter((slip) => slip.person === person && slip.periodStart <= asOf && slip.periodEnd > asOf);
  const held = (day: Day): boolean => begun.some((slip) => slip.periodStart <= day);
  const last = begun.reduce((day, { periodStart }) => earlier(day, addDays(periodStart, -1)), asOf);
  // Without timesheets the work is estimated up to a day; hours that are written down are each looked at.
  const unpaid = assistant.keepsTimesheets || last === asOf ? figures.unpaid : unpaidHoursOf(accountIndexOf(facts, last));
  const open = unpaid.find((one) => one.assistant.person.id === person);
  const rows = (open?.rows ?? []).filter(({ row }) => !held(row.day));
  const estimates = open?.estimates ?? [];
  const withoutRate = (open?.withoutRate ?? []).filter(({ day }) => !held(day)).length;
  return { pence: sumPence(rows) + sumPence(estimates), isEstimate: estimates.length > 0, withoutRate };
}

type Holiday = Figures['holidays'][number];

/** Exact hours, rounded once to hundredths and once to pence; unlike what is kept for it, also below nothing. */
function holidayLeft(holiday: Holiday | undefined, rate: Pence | null): Leaving['holiday'] {
  if (!holiday || rate === null) return null;
  const { earned, openingHours, taken, lapsed } = holiday;
  const exact = earned + BigInt(openingHours - taken - lapsed) * SCALE;
  return { hours: rounded(exact, SCALE), pence: rounded(exact * BigInt(rate), SCALE * 100n) };
}

/** To the nearest whole, halves away from nought. */
function rounded(numerator: bigint, denominator: bigint): number {
  const size = numerator < 0n ? -numerator : numerator;
  const whole = Number((2n * size + denominator) / (2n * denominator));
  return numerator < 0n && whole !== 0 ? -whole : whole;
}

/** What is kept for redundancy beyond what this job and all others are owed. */
function releasedBy(figures: Figures, { person }: JobEnds, owed: Leaving['redundancy']): Pence | null {
  const { pots, redundancy } = potsOf(figures);
  const kept = pots.find(({ pot }) => pot === 'redundancy')?.kept ?? 0;
  const needed = [owed, ...redundancy.filter((job) => job.person !== person).map((job) => job.redundancy)];
  if (kept === 0) return 0;
  if (needed.some((one) => one === null)) return null;
  return Math.max(0, kept - needed.reduce((sum, one) => sum + (one?.pence ?? 0), 0));
}
