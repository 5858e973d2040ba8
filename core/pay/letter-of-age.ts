/** A letter of National Insurance that the pay details have and the age does not (payroll, section 2.2): what is taken off, or what you pay, is then wrong. */
import { fullYears } from '../rates/ending-employment.ts';
import { hasStatePensionAge } from '../rates/state-pension-age.ts';
import type { Day } from '../values/units.ts';
import { niLetterWords as words } from '../words/figures/employing.ts';

const UNDER = 21;
const APPRENTICE_UNDER = 25;
const WORKS_FROM = 16;

/** Null: the letter may be right. V and X say nothing of an age alone. */
function faultOf(letter: string, age: number, hasPensionAge: boolean): keyof typeof words.ages | null {
  if (letter === 'C') return hasPensionAge ? null : 'over';
  if (!['A', 'B', 'H', 'J', 'M', 'Z'].includes(letter)) return null;
  if (hasPensionAge) return 'notOver';
  if (letter === 'M' || letter === 'Z') return age < UNDER ? null : 'under';
  if (letter === 'H') return age < APPRENTICE_UNDER ? null : 'apprentice';
  return age >= UNDER || age < WORKS_FROM ? null : 'grown';
}

/** What is said of a letter that is not for the age of the day; null: it may be right, or no date of birth is on file. */
export function letterNotOfAge(name: string, born: Day | null, letter: string, day: Day): string | null {
  if (born === null) return null;
  const age = fullYears(born, day);
  const fault = faultOf(letter, age, hasStatePensionAge(born, day));
  return fault === null ? null : words.told(name, age, letter, words.ages[fault]);
}

/** By the age alone. */
export function letterOfAge(born: Day | null, day: Day): string {
  if (born === null) return 'A';
  return fullYears(born, day) < UNDER ? 'M' : hasStatePensionAge(born, day) ? 'C' : 'A';
}
