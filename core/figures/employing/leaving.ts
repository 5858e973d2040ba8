/**
 * What falls due to an assistant whose job ends on a day: work not on a payslip yet, holiday earned and not taken (or taken ahead), notice, and
 * redundancy pay where the job itself ends. Employment Rights Act 1996, sections 86, 135 and 162; Working Time Regulations 1998, regulation 14.
 * Pay before tax: what is taken off it is worked out with the last pay run. What is not on file is named, never nought.
 */
import type { PersonId } from '../../books/facts.ts';
import type { Day, HundredthHours, Pence } from '../../values/units.ts';
import type { JobEnds } from '../ahead/cut.ts';
import { jobEnds } from '../ahead/cut.ts';
import type { Figures } from '../figures.ts';
import { hourlyRate } from '../inputs/account-index.ts';
import { SCALE } from '../owed/holiday.ts';
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
  /** Kept for redundancy, and no longer needed once they have gone. */
  readonly released: Pence | null;
}

/** @param figures of the last day. Null: nobody of that number works then. */
export function leavingOf(figures: Figures, person: PersonId, why: LeavingWhy): Leaving | null {
  const { accountIndex, unpaid, holidays } = figures;
  const { asOf } = accountIndex;
  const assistant = accountIndex.assistantById.get(person);
  const [job] = assistant ? jobEnds(accountIndex, assistant, asOf) : [];
  if (!assistant || !job) return null;
  const open = unpaid.find((one) => one.assistant.person.id === person);
  const work = { pence: open?.pence ?? 0, isEstimate: (open?.estimates.length ?? 0) > 0 };
  const holiday = holidayLeft(
    holidays.find((one) => one.assistant.person.id === person),
    hourlyRate(assistant, 'standard', asOf),
  );
  const nothing = { halfWeeks: 0, pence: 0 };
  const redundancy = why === 'redundant' ? job.redundancy : nothing;
  const isKnown = holiday !== null && redundancy !== null && (open?.withoutRate.length ?? 0) === 0;
  const due = isKnown ? work.pence + Math.max(0, holiday.pence) + redundancy.pence : null;
  return { person, name: job.name, on: asOf, work, holiday, notice: job.notice, redundancy, needs: job.needs, due, released: releasedBy(figures, job) };
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

/** What is kept for redundancy beyond what all others would be owed. */
function releasedBy(figures: Figures, { person }: JobEnds): Pence | null {
  const { pots, redundancy } = potsOf(figures);
  const kept = pots.find(({ pot }) => pot === 'redundancy')?.kept ?? 0;
  const others = redundancy.filter((job) => job.person !== person);
  if (others.some((job) => job.redundancy === null)) return null;
  return Math.max(0, kept - others.reduce((sum, job) => sum + (job.redundancy?.pence ?? 0), 0));
}
