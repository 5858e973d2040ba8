/** Pay and tax of a tax year from before it was kept here, as the pay details say: of an earlier job, from its P45, or of this one. No sum of payslips counts them. */
import type { AccountFacts, PersonId } from '../books/facts.ts';
import { byFrom } from '../figures/inputs/effective.ts';
import type { Day, Pence } from '../values/units.ts';
import { taxYearOf } from './tax-year.ts';

export interface PayBefore {
  /** Before this day. */
  readonly day: Day;
  readonly pay: Pence;
  readonly tax: Pence;
  /** Of another job: nothing of this one was paid before. */
  readonly isOtherJob: boolean;
}

/** Of the tax year that the day is in, as it is known on it; null: nothing is said. */
export function payBefore({ payDetails, people }: Pick<AccountFacts, 'payDetails' | 'people'>, person: PersonId, on: Day): PayBefore | null {
  const own = byFrom(payDetails.filter((row) => row.person === person && row.from <= on && taxYearOf(row.from) === taxYearOf(on)));
  const begun = own.findLast((row) => row.payBefore !== null);
  if (!begun || begun.payBefore === null) return null;
  const started = people.find(({ id }) => id === person)?.started ?? null;
  return { day: begun.from, pay: begun.payBefore, tax: begun.taxBefore ?? 0, isOtherJob: started !== null && begun.from <= started };
}
