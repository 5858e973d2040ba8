/**
 * Takes away an account that holds nothing but what it was made with: begun by mistake, or to see what it is like. And one that was handed over, once
 * it need be kept no longer: its rows stay in the file, as of everything that is taken away.
 */
import type { RecordType } from '../../core/records/kinds.ts';
import { KINDS, RECORD_TYPES } from '../../core/records/kinds.ts';
import { localDay } from '../../core/values/day.ts';
import { Refusal } from '../../core/values/problem.ts';
import { accountWords } from '../../core/words/accounts.ts';
import { handoverWords } from '../../core/words/handover.ts';
import { handedOver } from '../handover/handed-over.ts';
import { refuseInPool } from '../pools/held.ts';
import { repost } from '../posting/repost.ts';
import { removeRecord } from '../records/rows.ts';
import type { WriteContext } from '../runtime/context.ts';
import { prepare, prepareWrite } from '../runtime/statements.ts';
import { readFacts } from './facts.ts';
import { factsAfter } from './known-facts.ts';

/** What `accounts.create` makes. */
const MADE_WITH: readonly RecordType[] = ['bankAccounts', 'councilRules', 'contributionRates', 'funds', 'planLines', 'plan', 'mandates'];

/** Records that came with the account where it was made by hand: their table and number. */
const CAME_WITH = `SELECT made.table_name, made.record FROM record_version AS account_made
  JOIN audit ON audit.id = account_made.audit AND audit.method = 'accounts.create'
  JOIN record_version AS made ON made.audit = account_made.audit
  WHERE account_made.table_name = 'account' AND account_made.record = @account`;

/** Papers, and bank files, of which each may have been rows that are there already. */
const HOLDS = `SELECT EXISTS (SELECT 1 FROM evidence WHERE account = @account AND removed_by IS NULL)
  OR EXISTS (SELECT 1 FROM import WHERE account = @account AND undone_by IS NULL) AS holds`;

/** Refuses one with something in it, and one that was handed over up to the day it is kept until. */
export function removeAccount(ctx: WriteContext, account: number): void {
  const handed = handedOver(ctx.db, account);
  if (!handed) empty(ctx, account);
  else if (handed.keepUntil >= localDay(new Date(ctx.now))) throw new Refusal('badInput', handoverWords.keptUntil(handed.keepUntil), { field: 'account' });
  ctx.changing('account', account, () => prepareWrite(ctx.db, 'UPDATE account SET removed_by = ? WHERE id = ?').run(ctx.change, account));
}

function empty(ctx: WriteContext, account: number): void {
  const before = readFacts(ctx.db, account);
  const came = prepare<[object], { table_name: string; record: number }>(ctx.db, CAME_WITH).all({ account });
  const cameWith = new Set(came.map(({ table_name: table, record }) => `${table} ${record}`));
  const holds = RECORD_TYPES.some((type) => before[type].some(({ id }) => !MADE_WITH.includes(type) || !cameWith.has(`${KINDS[type].table} ${id}`)));
  const others = prepare<[object], { holds: number }>(ctx.db, HOLDS).get({ account })?.holds === 1;
  refuseInPool(ctx.db, account);
  if (holds || others || before.lines.length > 0) throw new Refusal('badInput', accountWords.notEmpty, { field: 'account' });
  const records = MADE_WITH.flatMap((type) => before[type].map(({ id }) => ({ type, id })));
  for (const { type, id } of records) removeRecord(ctx, type, id);
  const changed = { records, lines: new Set<number>() };
  repost(ctx, before, factsAfter(ctx.db, before, changed), changed);
}
