/** A letter of National Insurance that is not for the age, as a finding. */
import { letterNotOfAge } from '../../pay/letter-of-age.ts';
import { payDetailOn } from '../../pay/pay-details.ts';
import type { AccountIndex, Assistant } from '../inputs/account-index.ts';
import type { EmployerCheck } from './finding.ts';
import { found } from './finding.ts';

/** By the age of the day and the pay details in force on it. */
export function niLetter({ facts, asOf }: AccountIndex, { name, person: { id: person, born } }: Assistant): EmployerCheck[] {
  const details = payDetailOn(facts, person, asOf);
  const sentence = details && letterNotOfAge(name, born, details.niLetter, asOf);
  return sentence === null ? [] : [found({ code: 'niLetter', person, sentence, about: name, opens: { type: 'payDetails', id: details?.id ?? 0 } })];
}
