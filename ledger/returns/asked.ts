/** The facts of an account and the form, where a return can be made of these days. */
import type { Input } from '../../core/api/methods.ts';
import type { AccountFacts } from '../../core/books/facts.ts';
import type { ReturnForm } from '../../core/returns/form.ts';
import { PRESETS } from '../../core/returns/presets.ts';
import { Refusal } from '../../core/values/problem.ts';
import { recordWords } from '../../core/words/records.ts';
import { returnFormWords } from '../../core/words/returns/form.ts';
import { factsOf } from '../accounts/known-facts.ts';
import type { ReadDb } from '../runtime/statements.ts';

type Asked = Pick<Input<'returns.figures'>, 'account' | 'from' | 'to' | 'form'>;

/** Refuses days the wrong way round or before the account began, and a form that nobody knows. */
export function askedFor(db: ReadDb, { account, from, to, form: id }: Asked): { readonly facts: AccountFacts; readonly form: ReturnForm } {
  if (to < from) throw new Refusal('badInput', recordWords.endBeforeStart, { field: 'to' });
  const facts = factsOf(db, account);
  if (from < facts.account.openedOn) throw new Refusal('badInput', returnFormWords.beforeOpening(facts.account.openedOn), { field: 'from' });
  const form = PRESETS.find((one) => one.id === id);
  if (!form) throw new Refusal('notFound', returnFormWords.noForm(id), { field: 'form' });
  return { facts, form };
}
