/** What falls due of one account, with its returns that were made and those of times that are over. */
import type { AccountFacts } from '../../core/books/facts.ts';
import type { Due } from '../../core/figures/due/due.ts';
import type { ReturnMade } from '../../core/returns/dues.ts';
import { duesAfterReturns } from '../../core/returns/dues.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';

/** Without what they say: this is read after every change. */
const MADE = `SELECT id, first_day AS "from", last_day AS "to", seal IS NOT NULL AS closed, sent_by AS sentBy, answered_by AS answeredBy,
    json_extract(form, '$.replyDays') AS replyDays
  FROM council_return WHERE account = ? AND removed_by IS NULL ORDER BY first_day, version, id`;

type MadeRow = Omit<ReturnMade, 'isClosed'> & { readonly closed: 0 | 1 };

export function withReturns(
  db: ReadDb,
  { account, letters, councilRules }: Pick<AccountFacts, 'account' | 'letters' | 'councilRules'>,
  dues: readonly Due[],
  over: readonly Due[],
): Due[] {
  const made = prepare<[number], MadeRow>(db, MADE)
    .all(account.id)
    .map(({ closed, ...one }) => ({ ...one, isClosed: closed === 1 }));
  return duesAfterReturns(dues, over, made, { letters, councilRules });
}
