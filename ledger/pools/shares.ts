/**
 * Lines of a pool shared out: each part becomes a line of the bank account that is the person's share, by the way a bank file comes in, so that it is
 * explained, posted and taken back as every other. What is somebody's can never be more than the line, nor of the other sign.
 */
import type { BankLine, BankStatement } from '../../core/bank/types.ts';
import type { AccountFacts } from '../../core/books/facts.ts';
import { shareNow, shareOn } from '../../core/pools/pool.ts';
import { inOrderBy } from '../../core/records/order.ts';
import { Refusal } from '../../core/values/problem.ts';
import type { Day, Pence } from '../../core/values/units.ts';
import { poolWords as words } from '../../core/words/pools.ts';
import { factsOf } from '../accounts/known-facts.ts';
import { sha256 } from '../accounts/new-account.ts';
import { BankImport } from '../bank/import.ts';
import { evidenceFollowsLines } from '../evidence/follow.ts';
import { postNewLines } from '../posting/repost.ts';
import type { WriteContext } from '../runtime/context.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare, prepareWrite } from '../runtime/statements.ts';
import { poolOfBankAccount } from './held.ts';
import { personIn, poolRow } from './store.ts';

interface Asked {
  readonly line: number;
  readonly amount: Pence;
}

interface Left {
  readonly day: Day;
  readonly text: string;
  readonly left: Pence;
}

/** A line that counts, with what of it is nobody's yet. */
const LEFT = `SELECT line.day, line.text, line.amount - coalesce((SELECT sum(amount) FROM pool_share WHERE line = line.id AND removed_by IS NULL), 0) AS "left"
  FROM pool_line AS line WHERE line.id = @line AND line.pool = @pool AND (
    EXISTS (SELECT 1 FROM pool_file WHERE id = line.file AND removed_by IS NULL)
    OR EXISTS (SELECT 1 FROM pool_file AS file, json_each(file.seen) AS one WHERE file.pool = @pool AND file.removed_by IS NULL AND one.value = line.id))`;
const SHARE = 'INSERT INTO pool_share (line, amount, account, statement_line, why) VALUES (?, ?, ?, ?, ?)';

/** Refuses a line that is not there, and a part that is more than what is left of it or of the other sign. */
export function leftOf(db: ReadDb, pool: number, { line, amount }: Asked, field: string): Left {
  const found = prepare<[object], Left>(db, LEFT).get({ line, pool });
  if (!found) throw new Refusal('changedMeanwhile', words.noLine, { field });
  if (amount === 0 || Math.sign(amount) !== Math.sign(found.left) || Math.abs(amount) > Math.abs(found.left))
    throw new Refusal('changedMeanwhile', words.tooMuch(found.text, found.left), { field });
  return found;
}

export function keepShare(
  ctx: WriteContext,
  { line, amount }: Asked,
  to: { readonly account: number; readonly line: number } | { readonly why: string },
): void {
  const [account, own, why] = 'why' in to ? [null, null, to.why] : [to.account, to.line, null];
  ctx.added('pool_share', Number(prepareWrite(ctx.db, SHARE).run(line, amount, account, own, why).lastInsertRowid));
}

function statement(lines: readonly BankLine[], more: Pick<BankStatement, 'lastBalance' | 'coversTo'>): BankStatement {
  return { account: null, rejected: [], chain: { ok: true, breaks: [] }, order: 'oldest', format: 'pooled', lines, rows: lines.length, ...more };
}

/** Brings lines into the share of one person. Gives the numbers of their bank lines, in the same order. */
function bringInto(ctx: WriteContext, before: AccountFacts, bankAccount: number, path: string, stated: BankStatement): readonly number[] {
  const bankImport = new BankImport(ctx.db, before);
  const sha = sha256(new TextEncoder().encode(JSON.stringify([stated, ctx.change])));
  const planned = bankImport.add({ bankAccount, path, sha256: sha, statement: stated });
  const { lines } = bankImport.write(ctx);
  evidenceFollowsLines(ctx, before.account.id);
  postNewLines(ctx, before, { ...before, lines: [...before.lines, ...lines].toSorted(inOrderBy('day')) }, lines);
  return planned.fresh.map(({ line }) => line.id);
}

/** The parts of one account. */
export function shareOut(ctx: WriteContext, account: number, pool: number, asked: readonly Asked[]): { lines: number } {
  const { name } = poolRow(ctx.db, pool);
  const share = personIn(ctx.db, pool, account);
  if (!share) throw new Refusal('badInput', words.notInPool, { field: 'accounts' });
  const before = factsOf(ctx.db, account);
  const { person, openedOn } = before.account;
  if (new Set(asked.map(({ line }) => line)).size < asked.length) throw new Refusal('badInput', words.twice, { field: 'shares' });
  const found = asked
    .map((one) => ({ ...one, ...leftOf(ctx.db, pool, one, 'shares') }))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.line - b.line));
  const [first] = found;
  if (!first) throw new Refusal('badInput', words.noLine, { field: 'shares' });
  if (first.day < openedOn) throw new Refusal('badInput', words.beforeTheirs(person, openedOn), { field: 'shares' });
  const rows = found.map(({ day, text, amount }, index): BankLine => ({ row: index + 1, day, text, amount, balance: null, bankId: null, type: null }));
  const ids = bringInto(ctx, before, share.bankAccount, words.sharedFile(name), statement(rows, { lastBalance: null, coversTo: null }));
  if (ids.length !== found.length) throw new Error('not every part of a pool became a bank line');
  for (const [index, id] of ids.entries()) {
    const { line = 0, amount = 0 } = found[index] ?? {};
    keepShare(ctx, { line, amount }, { account, line: id });
  }
  forgetReason(ctx, pool, account);
  return { lines: ids.length };
}

/** Once a share is not below nothing any longer, the reason why it might be holds no more: the next time another is asked for. */
function forgetReason(ctx: WriteContext, pool: number, account: number): void {
  const person = personIn(ctx.db, pool, account);
  if (!person?.allowed || shareNow(person) < 0) return;
  const sql = 'SELECT id FROM pool_person WHERE pool = ? AND account = ? AND removed_by IS NULL';
  const { id } = prepare<[number, number], { id: number }>(ctx.db, sql).get(pool, account) ?? { id: 0 };
  const none = 'UPDATE pool_person SET allowed_to = NULL, allowed_why = NULL WHERE id = ?';
  ctx.changing('pool_person', id, () => prepareWrite(ctx.db, none).run(id));
}

/** Says in somebody's share what it held on the day the pool was compared: no line of theirs is missing up to then. */
export function tellChecked(ctx: WriteContext, account: number, { id, name }: { readonly id: number; readonly name: string }, day: Day): void {
  const person = personIn(ctx.db, id, account);
  if (!person) throw new Refusal('badInput', words.notInPool, { field: 'accounts' });
  const before = factsOf(ctx.db, account);
  if (day < before.account.openedOn) return;
  const stated = statement([], { lastBalance: { day, balance: shareOn(person, day) }, coversTo: day });
  bringInto(ctx, before, person.bankAccount, words.sharedFile(name), stated);
}

/** Bank lines of a bank account that go: what they were shares of waits again. Refused where it is no share any longer, for nobody would be asked for the money. */
export function forgetShares(ctx: WriteContext, bankAccount: number, lines: readonly number[]): void {
  const sql = 'SELECT id FROM pool_share WHERE statement_line = ? AND removed_by IS NULL';
  const shares = lines.flatMap((line) => prepare<[number], { id: number }>(ctx.db, sql).get(line) ?? []);
  if (shares.length > 0 && poolOfBankAccount(ctx.db, bankAccount) === null) throw new Refusal('cannotUndo', words.leftSince);
  for (const { id } of shares) dropShare(ctx, id);
}

export function dropShare(ctx: WriteContext, share: number): void {
  ctx.changing('pool_share', share, () => prepareWrite(ctx.db, 'UPDATE pool_share SET removed_by = ? WHERE id = ?').run(ctx.change, share));
}
