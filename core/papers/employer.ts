/** Who stands as the employer on a paper: who is named in the employer's details, else the person who has the direct payment. */
import type { AccountFacts } from '../books/facts.ts';
import { byFrom, inForce } from '../figures/inputs/effective.ts';
import type { Day } from '../values/units.ts';

export function employerOn({ account, employerDetails }: Pick<AccountFacts, 'account' | 'employerDetails'>, day: Day): string {
  return inForce(byFrom(employerDetails), day)?.employer ?? account.person;
}
