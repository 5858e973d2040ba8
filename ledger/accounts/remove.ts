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

const HAS_PAPERS = 'SELECT EXISTS (SELECT 1 FROM evidence WHERE account = ? AND removed_by IS NULL) AS has';
const HAD_LINES = 'SELECT EXISTS (SELECT 1 FROM import WHERE account = ? AND undone_by IS NULL) AS has';

/** Refuses one with something in it. */
export function removeAccount(ctx: WriteContext, account: number): void {
  const before = readFacts(ctx.db, account);
  const holds = RECORD_TYPES.some((type) => before[type].length > (MADE_WITH.includes(type) ? 1 : 0));
  const has = (sql: string): boolean => prepare<[number], { has: number }>(ctx.db, sql).get(account)?.has === 1;
  if (holds || before.lines.length > 0 || has(HAS_PAPERS) || has(HAD_LINES)) throw new Refusal('badInput', accountWords.notEmpty, { field: 'account' });
  const records = MADE_WITH.flatMap((type) => before[type].map(({ id }) => ({ type, id })));
  for (const { type, id } of records) removeRecord(ctx, type, id);
  const changed = { records, lines: new Set<number>() };
  repost(ctx, before, factsAfter(ctx.db, before, changed), changed);
  ctx.changing('account', account, () => prepareWrite(ctx.db, 'UPDATE account SET removed_by = ? WHERE id = ?').run(ctx.change, account));
}
