/**
 * What an employer has to keep for what comes: holiday, HMRC, the pension scheme, redundancy and insurance. What should be there, what is
 * kept, and what to put by. What is owed (figures, section 5) is kept by itself: it is taken off before anything is called ready. Redundancy
 * and insurance are nobody's yet: they are kept only where money is set aside for them.
 */
import type { Pot } from '../../books/facts.ts';
import { addMonths, daysBetween } from '../../values/day.ts';
import { productRounded } from '../../values/money.ts';
import type { Day, Pence } from '../../values/units.ts';
import type { JobEnds } from '../ahead/cut.ts';
import { jobEnds } from '../ahead/cut.ts';
import type { Figures } from '../figures.ts';

export type PotOf = 'holiday' | 'hmrc' | 'pension' | Pot;

export interface PotStanding {
  readonly pot: PotOf;
  /** What should be there; null: nothing on file says it. */
  readonly needed: Pence | null;
  readonly kept: Pence;
  /** Above nothing: to put by. Below: kept and not needed. Null: not known. */
  readonly toMove: Pence | null;
  /** Whether it is kept without being set aside, as part of what is owed. */
  readonly byItself: boolean;
}

export interface Pots {
  readonly pots: readonly PotStanding[];
  /** What each assistant would be owed if all jobs ended on the day. */
  readonly redundancy: readonly JobEnds[];
  /** What the premium grows by until it is due again: the last one paid; null: none was in the last year. */
  readonly insurance: { readonly premium: Pence; readonly paidOn: Day } | null;
}

const MONTHS_INSURED = 12;

/** The last insurance paid for within a year of the day. */
function lastPremium({ accountIndex: { movements, asOf } }: Figures): Pots['insurance'] {
  const paid = movements.filter(({ category, amount, day }) => category === 'insurance' && amount < 0 && addMonths(day, MONTHS_INSURED) > asOf);
  const last = paid.toSorted((a, b) => (a.day < b.day ? -1 : 1)).at(-1);
  return last ? { premium: -last.amount, paidOn: last.day } : null;
}

/** As much of the next premium, taken to be as the last, as the days since are of its year. */
function premiumSoFar({ premium, paidOn }: NonNullable<Pots['insurance']>, asOf: Day): Pence {
  return productRounded([premium, daysBetween(paidOn, asOf)], daysBetween(paidOn, addMonths(paidOn, MONTHS_INSURED)));
}

export function potsOf(figures: Figures): Pots {
  const { accountIndex, liabilities } = figures;
  const { asOf } = accountIndex;
  const redundancy = accountIndex.assistants.flatMap((assistant) => jobEnds(accountIndex, assistant, asOf));
  const insurance = lastPremium(figures);
  const isKnown = redundancy.every((job) => job.redundancy !== null);
  const needed: Readonly<Record<Pot, Pence | null>> = {
    redundancy: isKnown ? redundancy.reduce((sum, job) => sum + (job.redundancy?.pence ?? 0), 0) : null,
    insurance: insurance && premiumSoFar(insurance, asOf),
    tax: null,
    other: null,
  };
  const owed = (['holiday', 'hmrc', 'pension'] as const).map((pot): PotStanding => {
    const pence = liabilities.parts[pot];
    return { pot, needed: pence, kept: pence, toMove: 0, byItself: true };
  });
  const set = (['redundancy', 'insurance', 'tax', 'other'] as const).map((pot): PotStanding => {
    const kept = liabilities.pots.find((row) => row.pot === pot)?.amount ?? 0;
    const should = needed[pot];
    return { pot, needed: should, kept, toMove: should === null ? null : should - kept, byItself: false };
  });
  return { pots: [...owed, ...set.filter(({ pot, kept }) => kept !== 0 || pot === 'redundancy' || pot === 'insurance')], redundancy, insurance };
}
