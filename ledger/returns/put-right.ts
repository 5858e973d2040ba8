/** A payment of closed days put right in the open ones: what was written down is written the other way, dated today, and as it should be beside it. */
import type { AccountFacts } from '../../core/books/facts.ts';
import { localDay } from '../../core/values/day.ts';
import { Refusal } from '../../core/values/problem.ts';
import { recordWords } from '../../core/words/records.ts';
import { factsAfter, factsOf } from '../accounts/known-facts.ts';
import { repost } from '../posting/repost.ts';
import { saveRecord } from '../records/handlers.ts';
import type { WriteContext } from '../runtime/context.ts';

type Fields = Readonly<Record<string, unknown>>;

/** @param fields as it should have been. Gives the number of the payment that is as it should be. Refuses one that is not there. */
export function putRight(ctx: WriteContext, account: number, id: number, fields: Fields): number {
  const before = factsOf(ctx.db, account);
  const wrong = before.payments.find((one) => one.id === id);
  if (!wrong) throw new Refusal('notFound', recordWords.noRecord, { field: 'payment' });
  const { id: _id, ...was } = wrong;
  const day = localDay(new Date(ctx.now));
  const save = (facts: AccountFacts, written: Fields) => {
    const { saved, changed } = saveRecord(ctx, facts, { type: 'payments', fields: written });
    const after = factsAfter(ctx.db, facts, changed);
    repost(ctx, facts, after, changed);
    return { saved, after };
  };
  const { after } = save(before, { ...was, day, amount: -wrong.amount });
  return save(after, { ...fields, day }).saved;
}
