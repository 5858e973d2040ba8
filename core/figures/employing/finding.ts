/** One thing an employer should look at, as it is told: by what it is found, a sentence, its sum, and where it is mended. */
import { Refusal } from '../../values/problem.ts';
import type { Day, Pence } from '../../values/units.ts';
import type { Opens } from '../breakdowns/breakdown.ts';

/** What breaks the law first. */
export const CHECKS = [
  'belowMinimumWage',
  'netDiffers',
  'rateRise',
  'noInsurance',
  'payeScheme',
  'pensionMissing',
  'quarterNotAllowed',
  'niLetter',
  'hoursDiffer',
  'holidayNotTaken',
  'noBirth',
] as const;

export interface EmployerCheck {
  readonly code: (typeof CHECKS)[number];
  readonly person: number | null;
  readonly pence: Pence | null;
  readonly day: Day | null;
  readonly sentence: string;
  /** Whom and which days it is of, in a few words: tells a link to it from others. */
  readonly about: string;
  /** Steps of the sum, where there is one. */
  readonly working: readonly string[];
  /** A letter to the council that asks for what is missing, or null. */
  readonly letter: string | null;
  readonly opens: Opens | null;
}

type Found = Omit<EmployerCheck, 'person' | 'about' | 'pence' | 'day' | 'working' | 'letter' | 'opens'> & Partial<EmployerCheck>;
export const found = (check: Found): EmployerCheck => ({ person: null, about: '', pence: null, day: null, working: [], letter: null, opens: null, ...check });

/** What rates on file do not tell is not checked. */
export function orNull<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
