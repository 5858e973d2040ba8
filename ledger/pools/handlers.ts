/** Pooled money: pools, who is in them, lines shared out, and the comparison of the three sums. */
import type { BankAccountOf } from '../../core/api/bank-many.ts';
import type { PoolCheck, poolMethods, PoolSummary, PoolView } from '../../core/api/pools.ts';
import { explainLines } from '../../core/explain/lines.ts';
import type { Explanation } from '../../core/explain/lines.ts';
import { splitInterest } from '../../core/pools/interest.ts';
import type { Waiting } from '../../core/pools/pool.ts';
import { isHeld, ownMoves, shareNow, threeSums, waitingIn } from '../../core/pools/pool.ts';
import { isNamed, isOpen, orExpected, proposalsFor } from '../../core/pools/proposals.ts';
import type { Day } from '../../core/values/units.ts';
import { folded } from '../../core/values/text.ts';
import { Refusal } from '../../core/values/problem.ts';
import { poolWords as words } from '../../core/words/pools.ts';
import { factsOf } from '../accounts/known-facts.ts';
import { refuseUnnamed } from '../audit/batches.ts';
import type { ReadContext, WriteContext } from '../runtime/context.ts';
import type { Handlers } from '../runtime/contract.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare, prepareWrite } from '../runtime/statements.ts';
import { bringIn, previewOf, takeBack } from './files.ts';
import { heldIn } from './held.ts';
import { dropShare, keepShare, leftOf, shareOut, tellChecked } from './shares.ts';
import type { PoolKept } from './store.ts';
import { filesIn, peopleIn, poolOf, poolRow, poolRows } from './store.ts';

const CHOICES = `SELECT account.id AS account, person, reference, bank_account.id AS bankAccount, bank_account.name
  FROM account CROSS JOIN bank_account ON bank_account.account = account.id
  WHERE account.removed_by IS NULL AND account.handed_on IS NULL AND bank_account.removed_by IS NULL AND bank_account.what IS NOT 'cash'
    AND NOT EXISTS (SELECT 1 FROM pool_person AS one WHERE one.bank_account = bank_account.id AND one.removed_by IS NULL)
  ORDER BY person, reference, bank_account.id`;
const CHECKS = 'SELECT id, day, bank, book, people, own, why FROM pool_check WHERE pool = ? AND removed_by IS NULL ORDER BY day DESC, id DESC';
const LINES_OF_FILE = 'SELECT file, count(*) AS lines FROM pool_line WHERE pool = ? GROUP BY file';
const BANK_ACCOUNT = `SELECT account.person, bank.what FROM bank_account AS bank JOIN account ON account.id = bank.account
  WHERE bank.account = ? AND bank.id = ? AND bank.removed_by IS NULL`;
const HAS_LINES = 'SELECT 1 FROM statement_line WHERE account = ? AND bank_account = ? AND hidden_by IS NULL LIMIT 1';
const JOINED = 'SELECT id, pool FROM pool_person WHERE account = ? AND bank_account = ? AND removed_by IS NULL';

function summaryOf(pool: PoolKept): PoolSummary {
  const held = pool.people.filter(isHeld).length;
  return { ...threeSums(pool), id: pool.id, name: pool.name, peopleCount: pool.people.length, held, checkedTo: pool.checkedTo };
}

function viewOf(db: ReadDb, id: number): PoolView {
  const pool = poolOf(db, id);
  const brought = new Map(
    prepare<[number], { file: number; lines: number }>(db, LINES_OF_FILE)
      .all(id)
      .map(({ file, lines }) => [file, lines]),
  );
  const ofLine = new Map(pool.lines.map((line) => [line.id, line]));
  return {
    ...summaryOf(pool),
    ...{ openedOn: pool.openedOn, openingBalance: pool.openingBalance, ownOpening: pool.ownOpening },
    everybody: pool.people.map((person) => {
      const { account, person: called, reference, bankAccount, bankName: name, openingBalance, allowed } = person;
      return { account, person: called, reference, bankAccount, name, openingBalance, allowed, now: shareNow(person), isHeld: isHeld(person) };
    }),
    files: pool.files.map(({ id: file, file: path, rows, from, to }) => ({ id: file, file: path, rows, lines: brought.get(file) ?? 0, from, to })).toReversed(),
    checks: prepare<[number], PoolCheck>(db, CHECKS).all(id),
    ownParts: pool.shares
      .flatMap(({ id: share, account, line, amount, why }) => {
        const of = ofLine.get(line);
        return account === null && of ? [{ id: share, day: of.day, text: of.text, amount, why }] : [];
      })
      .toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : b.id - a.id)),
    ownNow: ownMoves(pool).reduce((total, { amount }) => total + amount, 0),
    choices: prepare<[], BankAccountOf>(db, CHOICES).all(),
  };
}

/** By account, the waiting lines that its own papers explain. */
function expectedIn(ctx: ReadContext, pool: PoolKept, waiting: readonly Waiting[]): ReadonlyMap<number, ReadonlyMap<number, Explanation>> {
  return new Map(
    pool.people.map(({ account, bankAccount, openedOn }, index) => {
      ctx.progress(words.steps.lines, index, pool.people.length);
      const lines = waiting
        .filter(({ day }) => day >= openedOn)
        .map(({ id, day, left: amount, text, balance }) => ({ id, bankAccount, day, amount, text, balance, doubtful: false, parts: [] }));
      return [account, lines.length === 0 ? new Map<number, Explanation>() : explainLines(factsOf(ctx.db, account), lines)] as const;
    }),
  );
}

function refuseName(db: ReadDb, name: string, but: number | undefined): void {
  if (poolRows(db).some((one) => one.id !== but && folded(one.name) === folded(name))) throw new Refusal('badInput', words.nameTaken(name), { field: 'name' });
}

function join(ctx: WriteContext, account: number, pool: number, bankAccount: number): void {
  const { db } = ctx;
  const { name } = poolRow(db, pool);
  const bank = prepare<[number, number], { person: string; what: string | null }>(db, BANK_ACCOUNT).get(account, bankAccount);
  if (!bank) throw new Refusal('notFound', words.notTheirs, { field: 'people' });
  if (bank.what === 'cash') throw new Refusal('badInput', words.tin, { field: 'people' });
  if (prepare<[number, number]>(db, JOINED).get(account, bankAccount) || peopleIn(db, pool).some((one) => one.account === account))
    throw new Refusal('badInput', words.inPool(bank.person, name), { field: 'people' });
  if (prepare<[number, number]>(db, HAS_LINES).get(account, bankAccount)) throw new Refusal('badInput', words.hasLines(bank.person), { field: 'people' });
  const sql = 'INSERT INTO pool_person (pool, account, bank_account) VALUES (?, ?, ?)';
  ctx.added('pool_person', Number(prepareWrite(db, sql).run(pool, account, bankAccount).lastInsertRowid));
}

/** The share of an account in its pool. */
function joined(db: ReadDb, account: number, bankAccount: number) {
  const row = prepare<[number, number], { id: number; pool: number }>(db, JOINED).get(account, bankAccount);
  const person = row && peopleIn(db, row.pool).find((one) => one.bankAccount === bankAccount);
  if (!row || !person) throw new Refusal('notFound', words.notIn, { field: 'bankAccount' });
  return { id: row.id, person };
}

/** Once for all who are in it: in the name of the first of them. */
function keepCheck(ctx: WriteContext, pool: PoolKept, asked: { accounts: readonly number[]; day: Day; reason?: string | undefined }): void {
  const { accounts, day, reason } = asked;
  const sums = threeSums(pool);
  if (accounts.length !== pool.people.length || pool.people.some((one) => !accounts.includes(one.account)))
    throw new Refusal('changedMeanwhile', words.everybody, { field: 'accounts' });
  if (sums.bank === null || sums.bankDifference === null) throw new Refusal('badInput', words.noBank, { field: 'day' });
  if (sums.day !== day) throw new Refusal('changedMeanwhile', words.checkedMeanwhile, { field: 'day' });
  if (sums.waitingLines > 0) throw new Refusal('badInput', words.waits(sums.waitingLines, day), { field: 'day' });
  const difference = sums.bankDifference || sums.peopleDifference;
  if (difference !== 0 && !reason) throw new Refusal('badInput', words.needsReason(difference), { field: 'reason' });
  const sql = 'INSERT INTO pool_check (pool, day, bank, book, people, own, why) VALUES (?, ?, ?, ?, ?, ?, ?)';
  const { lastInsertRowid } = prepareWrite(ctx.db, sql).run(pool.id, day, sums.bank, sums.book, sums.people, sums.own, reason || null);
  ctx.added('pool_check', Number(lastInsertRowid));
}

export const poolHandlers = {
  'pools.list': ({ db }) => poolRows(db).map(({ id }) => summaryOf(poolOf(db, id))),
  'pools.view': ({ db }, { pool }) => viewOf(db, pool),
  'pools.held': ({ db }, { account }) => heldIn(db, account),
  'pools.waiting': (ctx, { pool: id, offset, limit, named, line: wanted }) => {
    const pool = poolOf(ctx.db, id);
    const waiting = proposalsFor(pool);
    const withName = waiting.filter(isNamed);
    const all = (named ? withName : waiting).filter((one) => wanted === undefined || one.id === wanted);
    const lines = all.slice(offset, offset + limit);
    const expected = expectedIn(ctx, pool, lines.filter(isOpen));
    return { total: all.length, namedCount: withName.length, lines: lines.map((line) => orExpected(line, expected)) };
  },
  'pools.split': ({ db }, { pool: id, line, from, to }) => {
    const pool = poolOf(db, id);
    const found = waitingIn(pool).find((one) => one.id === line);
    if (!found) throw new Refusal('changedMeanwhile', words.noLine, { field: 'line' });
    return splitInterest(pool, found.left, from, to);
  },
  'pools.preview': previewOf,
  'pools.save': (ctx, { pool, name, openedOn, openingBalance, ownOpening }) => {
    refuseName(ctx.db, name, pool);
    const values = [name, openedOn, openingBalance, ownOpening] as const;
    if (pool === undefined) {
      const sql = 'INSERT INTO pool (name, opened_on, opening_balance, own_opening) VALUES (?, ?, ?, ?)';
      const id = Number(prepareWrite(ctx.db, sql).run(...values).lastInsertRowid);
      ctx.added('pool', id);
      return { pool: id };
    }
    const [first] = poolOf(ctx.db, pool).lines;
    if (first && first.day < openedOn) throw new Refusal('badInput', words.linesBefore(first.day), { field: 'openedOn' });
    const sql = 'UPDATE pool SET name = ?, opened_on = ?, opening_balance = ?, own_opening = ? WHERE id = ?';
    ctx.changing('pool', pool, () => prepareWrite(ctx.db, sql).run(...values, pool));
    return { pool };
  },
  'pools.remove': (ctx, { pool }) => {
    poolRow(ctx.db, pool);
    if (filesIn(ctx.db, pool).length > 0 || peopleIn(ctx.db, pool).length > 0) throw new Refusal('badInput', words.notEmpty, { field: 'pool' });
    ctx.changing('pool', pool, () => prepareWrite(ctx.db, 'UPDATE pool SET removed_by = ? WHERE id = ?').run(ctx.change, pool));
    return null;
  },
  'pools.import': bringIn,
  'pools.undoImport': (ctx, { file }) => takeBack(ctx, file),
  'pools.join': (ctx, { account, accounts, pool, people }) => {
    refuseUnnamed(accounts, people, 'people');
    for (const { bankAccount } of people.filter((one) => one.account === account)) join(ctx, account, pool, bankAccount);
    return null;
  },
  'pools.leave': (ctx, { account, bankAccount }) => {
    const { id, person } = joined(ctx.db, account, bankAccount);
    if (shareNow(person) !== 0) throw new Refusal('badInput', words.stillThere(shareNow(person)), { field: 'bankAccount' });
    ctx.changing('pool_person', id, () => prepareWrite(ctx.db, 'UPDATE pool_person SET removed_by = ? WHERE id = ?').run(ctx.change, id));
    return null;
  },
  'pools.allow': (ctx, { account, bankAccount, balance, reason }) => {
    const { id, person } = joined(ctx.db, account, bankAccount);
    if (shareNow(person) !== balance || balance >= 0) throw new Refusal('changedMeanwhile', words.notHeld, { field: 'balance' });
    const sql = 'UPDATE pool_person SET allowed_to = ?, allowed_why = ? WHERE id = ?';
    ctx.changing('pool_person', id, () => prepareWrite(ctx.db, sql).run(balance, reason, id));
    return null;
  },
  'pools.share': (ctx, { account, accounts, pool, shares }) => {
    if (account === accounts[0]) refuseUnnamed(accounts, shares, 'shares');
    return shareOut(
      ctx,
      account,
      pool,
      shares.filter((one) => one.account === account),
    );
  },
  'pools.keepOwn': (ctx, { pool, lines, reason }) => {
    for (const { line, left: amount } of lines) {
      leftOf(ctx.db, pool, { line, amount }, 'lines');
      keepShare(ctx, { line, amount }, { why: reason });
    }
    return null;
  },
  'pools.giveBack': (ctx, { share }) => {
    const sql = 'SELECT 1 FROM pool_share WHERE id = ? AND account IS NULL AND removed_by IS NULL';
    if (!prepare<[number]>(ctx.db, sql).get(share)) throw new Refusal('notFound', words.noLine, { field: 'share' });
    dropShare(ctx, share);
    return null;
  },
  'pools.check': (ctx, { account, accounts, pool: id, day, reason }) => {
    if (account === accounts[0]) keepCheck(ctx, poolOf(ctx.db, id), { accounts, day, reason });
    tellChecked(ctx, account, poolRow(ctx.db, id), day);
    return null;
  },
} satisfies Handlers<typeof poolMethods>;
