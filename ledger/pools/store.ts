/** Reads pools of money. Crosses accounts: the bank accounts that are shares of the pool, and nothing else of anybody. */
import type { ExistingLine, FileSpan, Showing } from '../../core/bank/duplicates.ts';
import type { BankFormat } from '../../core/bank/types.ts';
import type { Move, Pool, PoolLine, PoolPerson, PoolShare } from '../../core/pools/pool.ts';
import type { Day, Pence } from '../../core/values/units.ts';
import { Refusal } from '../../core/values/problem.ts';
import { poolWords as words } from '../../core/words/pools.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';

interface PoolRow {
  readonly id: number;
  readonly name: string;
  readonly openedOn: Day;
  readonly openingBalance: Pence;
  readonly ownOpening: Pence;
}

const POOL = 'SELECT id, name, opened_on AS openedOn, opening_balance AS openingBalance, own_opening AS ownOpening FROM pool WHERE removed_by IS NULL';

export interface FileRow {
  readonly id: number;
  readonly file: string;
  readonly format: BankFormat;
  readonly shown: string | null;
  readonly rows: number;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly printedDay: Day | null;
  readonly printedBalance: Pence | null;
  readonly seen: string;
}

const FILES = `SELECT id, file, format, account_shown AS shown, rows, first_day AS "from", last_day AS "to", printed_day AS printedDay, printed_balance AS printedBalance, seen
  FROM pool_file WHERE pool = ? AND removed_by IS NULL ORDER BY id`;
const LINES = 'SELECT id, file, day, amount, text, balance, bank_id AS bankId FROM pool_line WHERE pool = ? ORDER BY day, id';
const SHARES = `SELECT share.id, share.line, share.amount, share.account, share.why FROM pool_line AS line JOIN pool_share AS share ON share.line = line.id
  WHERE line.pool = ? AND share.removed_by IS NULL ORDER BY share.id`;
const PERSON_COLUMNS = `SELECT one.account, account.person, account.reference, account.opened_on AS openedOn, one.bank_account AS bankAccount, bank.name AS bankName,
    bank.opening_balance AS openingBalance, one.allowed_to AS allowedTo, one.allowed_why AS allowedWhy
  FROM pool_person AS one JOIN account ON account.id = one.account JOIN bank_account AS bank ON bank.id = one.bank_account
  WHERE one.pool = ? AND one.removed_by IS NULL AND account.removed_by IS NULL AND account.handed_on IS NULL`;
const PEOPLE = `${PERSON_COLUMNS} ORDER BY account.person, account.reference, one.id`;
const PERSON = `${PERSON_COLUMNS} AND one.account = ?`;
const MOVES = 'SELECT day, amount FROM statement_line WHERE account = ? AND bank_account = ? AND hidden_by IS NULL ORDER BY day, id';
const CHECKED = 'SELECT max(day) AS day FROM pool_check WHERE pool = ? AND removed_by IS NULL';

interface LineRow extends PoolLine {
  readonly file: number;
  readonly bankId: string | null;
}

type PersonRow = Omit<PoolPerson, 'moves' | 'allowed'> & { readonly bankName: string; readonly allowedTo: Pence | null; readonly allowedWhy: string | null };

export interface PersonKept extends PoolPerson {
  readonly bankName: string;
}

export interface PoolKept extends Pool {
  readonly people: readonly PersonKept[];
  readonly files: readonly FileRow[];
  readonly checkedTo: Day | null;
}

export function poolRows(db: ReadDb): readonly PoolRow[] {
  return prepare<[], PoolRow>(db, `${POOL} ORDER BY name, id`).all();
}

export function poolRow(db: ReadDb, id: number): PoolRow {
  const row = prepare<[number], PoolRow>(db, `${POOL} AND id = ?`).get(id);
  if (!row) throw new Refusal('notFound', words.none, { field: 'pool' });
  return row;
}

export function filesIn(db: ReadDb, pool: number): readonly FileRow[] {
  return prepare<[number], FileRow>(db, FILES).all(pool);
}

const seenBy = ({ seen }: FileRow): readonly number[] => JSON.parse(seen) as number[];

/** The lines that a file shows which is not taken back. */
function linesIn(db: ReadDb, pool: number, files: readonly FileRow[]): readonly LineRow[] {
  const there = new Set(files.map(({ id }) => id));
  const seen = new Set(files.flatMap(seenBy));
  return prepare<[number], LineRow>(db, LINES)
    .all(pool)
    .filter(({ id, file }) => there.has(file) || seen.has(id));
}

function personOf(db: ReadDb, { allowedTo, allowedWhy, ...row }: PersonRow): PersonKept {
  const moves = prepare<[number, number], Move>(db, MOVES).all(row.account, row.bankAccount);
  return { ...row, moves, allowed: allowedTo === null || allowedWhy === null ? null : { to: allowedTo, why: allowedWhy } };
}

/** Null: they are not in it. */
export function personIn(db: ReadDb, pool: number, account: number): PersonKept | null {
  const row = prepare<[number, number], PersonRow>(db, PERSON).get(pool, account);
  return row ? personOf(db, row) : null;
}

export function peopleIn(db: ReadDb, pool: number): readonly PersonKept[] {
  return prepare<[number], PersonRow>(db, PEOPLE)
    .all(pool)
    .map((row) => personOf(db, row));
}

export function poolOf(db: ReadDb, id: number): PoolKept {
  const row = poolRow(db, id);
  const files = filesIn(db, id);
  return {
    ...row,
    files,
    lines: linesIn(db, id, files).map(({ id: line, day, amount, text, balance }) => ({ id: line, day, amount, text, balance })),
    shares: prepare<[number], PoolShare>(db, SHARES).all(id),
    people: peopleIn(db, id),
    printed: files.flatMap(({ printedDay: day, printedBalance: balance }) => (day === null || balance === null ? [] : [{ day, balance }])),
    checkedTo: prepare<[number], { day: Day | null }>(db, CHECKED).get(id)?.day ?? null,
  };
}

/** The pool's lines as `core/bank/duplicates` sees them, and the spans of its files. */
export function linesAndFiles(db: ReadDb, pool: number): { kept: ExistingLine[]; spans: FileSpan[] } {
  const files = filesIn(db, pool);
  const lines = linesIn(db, pool, files);
  const byId = new Map(lines.map((line) => [line.id, line]));
  const shown = new Map<number, Showing[]>();
  const own = Map.groupBy(lines, ({ file }) => file);
  for (const file of files)
    for (const line of [...(own.get(file.id) ?? []), ...seenBy(file).flatMap((id) => byId.get(id) ?? [])]) {
      const showing = { file: file.id, format: file.format, text: line.text, balance: line.balance, bankId: line.bankId };
      const others = shown.get(line.id);
      if (others) others.push(showing);
      else shown.set(line.id, [showing]);
    }
  return {
    kept: lines.map(({ id, day, amount }) => ({ id, day, amount, shown: shown.get(id) ?? [], confirmed: false })),
    spans: files.flatMap(({ id, from, to }) => (from === null || to === null ? [] : [{ file: id, from, to }])),
  };
}

/** Lines that only this file shows. */
export function onlyShownBy(db: ReadDb, pool: number, file: number): ReadonlySet<number> {
  const files = filesIn(db, pool);
  const others = new Set(
    linesIn(
      db,
      pool,
      files.filter(({ id }) => id !== file),
    ).map(({ id }) => id),
  );
  return new Set(
    linesIn(db, pool, files)
      .map(({ id }) => id)
      .filter((id) => !others.has(id)),
  );
}
