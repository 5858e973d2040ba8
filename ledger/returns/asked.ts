/** The facts of an account, where a return can be made of these days. */
import type { AccountFacts } from '../../core/books/facts.ts';
import type { Day } from '../../core/values/units.ts';
import { Refusal } from '../../core/values/problem.ts';
import { recordWords } from '../../core/words/records.ts';
import { returnFormWords } from '../../core/words/returns/form.ts';
import { factsOf } from '../accounts/known-facts.ts';
import type { ReadDb } from '../runtime/statements.ts';

/** Refuses days the wrong way round or before the account began. */
export function daysFrom(db: ReadDb, { account, from, to }: { readonly account: number; readonly from: Day; readonly to: Day }): AccountFacts {
  if (to < from) throw new Refusal('badInput', recordWords.endBeforeStart, { field: 'to' });
  const facts = factsOf(db, account);
  if (from < facts.account.openedOn) throw new Refusal('badInput', returnFormWords.beforeOpening(facts.account.openedOn), { field: 'from' });
  return facts;
}
