/** A letter of National Insurance that the pay details have and the age does not (payroll, section 2.2): what is taken off, or what you pay, is then wrong. */
import { fullYears } from '../../rates/ending-employment.ts';
import { hasStatePensionAge } from '../../rates/state-pension-age.ts';
import type { Day } from '../../values/units.ts';
import { niLetterWords as words } from '../../words/figures/employing.ts';
import type { AccountIndex, Assistant } from '../inputs/account-index.ts';
import type { EmployerCheck } from './finding.ts';
import { found } from './finding.ts';
import { payDetailOn } from '../../pay/pay-details.ts';

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

/** By the age of the day and the pay details in force on it. */
export function niLetter({ facts, asOf }: AccountIndex, { name, person: { id: person, born } }: Assistant): EmployerCheck[] {
  const details = payDetailOn(facts, person, asOf);
  if (born === null || !details) return [];
  const age = fullYears(born, asOf);
  const fault = faultOf(details.niLetter, age, hasStatePensionAge(born, asOf));
  if (fault === null) return [];
  const told = { sentence: words.told(name, age, details.niLetter, words.ages[fault]), about: name };
  return [found({ code: 'niLetter', person, ...told, opens: { type: 'payDetails', id: details.id } })];
}

/** By the age alone. */
export function letterOfAge(born: Day | null, day: Day): string {
  if (born === null) return 'A';
  return fullYears(born, day) < UNDER ? 'M' : hasStatePensionAge(born, day) ? 'C' : 'A';
}
