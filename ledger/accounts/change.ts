/** Changes what an account itself says: its names, its first day and what its figures go by. Its records stay as they are. */
import { isDeepStrictEqual } from 'node:util';
import type { Input } from '../../core/api/methods.ts';
import type { Account, AccountFacts } from '../../core/books/facts.ts';
import { Refusal } from '../../core/values/problem.ts';
import { folded } from '../../core/values/text.ts';
import { accountWords } from '../../core/words/accounts.ts';
import { POSTED_TYPES } from '../../core/records/kinds.ts';
import { repost } from '../posting/repost.ts';
import { cellOf } from '../records/tables.ts';
import type { WriteContext } from '../runtime/context.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare, prepareWrite } from '../runtime/statements.ts';
import type { Changed } from './known-facts.ts';
import { factsOf } from './known-facts.ts';

/** Refuses a reference that another account has, letter case aside. */
export function refuseTaken(db: ReadDb, reference: string, own: number | null): void {
  const accounts = prepare<[], { id: number; reference: string }>(db, 'SELECT id, reference FROM account WHERE removed_by IS NULL').all();
  if (accounts.some((other) => other.id !== own && folded(other.reference) === folded(reference)))
    throw new Refusal('alreadyThere', accountWords.referenceTaken(reference), { field: 'reference' });
}

/** Refuses what an account cannot be: of a reference that is taken, or with another first day where bank lines are in, for those before it were left out. */
export function refuseAccount(db: ReadDb, { account, lines }: AccountFacts, next: Pick<Account, 'reference' | 'openedOn'>): void {
  refuseTaken(db, next.reference, account.id);
  if (next.openedOn !== account.openedOn && lines.length > 0)
    throw new Refusal('badInput', accountWords.firstDayStays(account.openedOn), { field: 'openedOn' });
}

/** What is posted otherwise with another first day: anything that has an entry but bank lines, of which there are none then. */
export function postedByFirstDay(before: AccountFacts, { account }: AccountFacts): Changed['records'] {
  if (account.openedOn === before.account.openedOn) return [];
  return POSTED_TYPES.flatMap((type) => before[type].map(({ id }) => ({ type, id })));
}

export function changeAccount(ctx: WriteContext, { account: id, ask, ...given }: Omit<Input<'accounts.change'>, 'why'>): void {
  const before = factsOf(ctx.db, id);
  const next: Account = { ...before.account, ...given, ...(ask !== undefined && { ask }) };
  refuseAccount(ctx.db, before, next);
  if (isDeepStrictEqual(next, before.account)) return;
  const { reference, person, council, openedOn, planYearStart, nation } = next;
  ctx.changing('account', id, () =>
    prepareWrite(
      ctx.db,
      'UPDATE account SET reference = ?, person = ?, council = ?, opened_on = ?, plan_year_start = ?, nation = ?, employment_allowance = ?, ask = ? WHERE id = ?',
    ).run(reference, person, council, openedOn, planYearStart, nation, cellOf('employmentAllowance', next.employmentAllowance), next.ask, id),
  );
  const after = { ...before, account: next };
  repost(ctx, before, after, { records: postedByFirstDay(before, after), lines: new Set() });
}
