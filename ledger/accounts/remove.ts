/** Takes away an account that holds nothing but what it was made with: begun by mistake, or to see what it is like. */
import type { RecordType } from '../../core/records/kinds.ts';
import { RECORD_TYPES } from '../../core/records/kinds.ts';
import { Refusal } from '../../core/values/problem.ts';
import { accountWords } from '../../core/words/accounts.ts';
import { repost } from '../posting/repost.ts';
import { removeRecord } from '../records/rows.ts';
import type { WriteContext } from '../runtime/context.ts';
import { prepare, prepareWrite } from '../runtime/statements.ts';
import { readFacts } from './facts.ts';
import { factsAfter } from './known-facts.ts';

/** What `accounts.create` makes, one of each. */
const MADE_WITH: readonly RecordType[] = ['bankAccounts', 'councilRules', 'contributionRates', 'funds'];

/** Papers, and bank files, of which each may have been rows that are there already. */
const HOLDS = `SELECT EXISTS (SELECT 1 FROM evidence WHERE account = @account AND removed_by IS NULL)
  OR EXISTS (SELECT 1 FROM import WHERE account = @account AND undone_by IS NULL) AS holds`;

/** Refuses one with something in it. */
export function removeAccount(ctx: WriteContext, account: number): void {
  const before = readFacts(ctx.db, account);
  const holds = RECORD_TYPES.some((type) => before[type].length > (MADE_WITH.includes(type) ? 1 : 0));
  const others = prepare<[object], { holds: number }>(ctx.db, HOLDS).get({ account })?.holds === 1;
  if (holds || others || before.lines.length > 0) throw new Refusal('badInput', accountWords.notEmpty, { field: 'account' });
  const records = MADE_WITH.flatMap((type) => before[type].map(({ id }) => ({ type, id })));
  for (const { type, id } of records) removeRecord(ctx, type, id);
  const changed = { records, lines: new Set<number>() };
  repost(ctx, before, factsAfter(ctx.db, before, changed), changed);
  ctx.changing('account', account, () => prepareWrite(ctx.db, 'UPDATE account SET removed_by = ? WHERE id = ?').run(ctx.change, account));
}
