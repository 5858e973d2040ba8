/**
 * Writes entries and everything kept beside them by the same transaction: legs, balances, the rows of Money, and the words that
 * searching looks through. It decides no posting: entries come from core/books/entries. Entries are only ever added; a correction adds the mirror of
 * the old one and a new one. Sums are gathered and written by `finish`, which must be called before the transaction ends.
 */
import type { Entry } from '../../core/books/entries.ts';
import { isKeyOf } from '../../core/values/own-keys.ts';
import type { Settles } from '../../core/books/facts.ts';
import type { Heading, Leg } from '../../core/books/posting.ts';
import type { PostedType, TableOf } from '../../core/records/kinds.ts';
import { KINDS, POSTED_TYPES } from '../../core/records/kinds.ts';
import type { Title } from '../../core/books/titles.ts';
import { searchText } from '../../core/books/titles.ts';
import { keepLineSums, LineSums } from './line-sums.ts';
import type { WriteContext } from '../runtime/context.ts';
import type { ReadDb, WriteDb } from '../runtime/statements.ts';
import { prepare, prepareWrite } from '../runtime/statements.ts';
import { GatheredRows } from '../runtime/gathered-rows.ts';

/** What entries are posted for, by table. */
export type PostedTable = TableOf<PostedType> | 'statement_line';
export const POSTED_TABLES: readonly PostedTable[] = [...POSTED_TYPES.map((type) => KINDS[type].table), 'statement_line'];

export function sourceType(table: PostedTable): PostedType | 'line' {
  return POSTED_TYPES.find((type) => KINDS[type].table === table) ?? 'line';
}

/** The record or statement line an entry is posted for. */
export interface Source {
  readonly table: PostedTable;
  readonly id: number;
}

/** What a source's entry should be. */
export interface Wanted {
  readonly entry: Entry;
  readonly title: Title;
}

interface LiveEntry {
  readonly source: number;
  readonly day: string;
  readonly id: number;
  readonly search: string;
  /** Of its row of Money, where it has one. */
  readonly pence: number | null;
  readonly state: Shown['state'] | null;
}

interface LegRow {
  readonly heading: Heading;
  readonly category: string;
  readonly plan_line: number | null;
  readonly fund: number | null;
  readonly pence: number;
}

/** Of one day, opening balances stand first, then bank lines in their order, then payments on their way. */
const PLACES = { bank_account: 0, statement_line: 1, payment: 2 } as const;
const PLACE = 2 ** 48;

/** Where a source stands among the rows of Money of one day; null: it is no row of Money. */
export function placeOf({ table, id }: Source): number | null {
  return isKeyOf(PLACES, table) ? PLACES[table] * PLACE + id : null;
}

/** The same, in SQL, of an entry named `entry`. */
export function placeSql(entry: string): string {
  const cases = Object.entries(PLACES).map(([table, rank]) => `WHEN '${table}' THEN ${rank * PLACE}`);
  return `(CASE ${entry}.source_table ${cases.join(' ')} END + ${entry}.source_id)`;
}

/** What an entry is searched by: nothing where it is no row of Money. */
export function searchedBy(source: Source, title: Title): string {
  return placeOf(source) === null ? '' : searchText(title);
}

const LIVE = `SELECT entry.source_id AS source, entry.day, entry.id, entry.search, shown.pence, shown.state FROM json_each(@sources) AS one
  CROSS JOIN live_entry AS entry ON entry.account = @account AND entry.source_table = @table AND entry.source_id = one.value
  LEFT JOIN money_row AS shown ON shown.account = entry.account AND shown.day = entry.day AND shown.place = entry.source_id + @place`;
const LEGS_OF_MANY = `SELECT leg.entry, leg.heading, leg.category, leg.plan_line, leg.fund, leg.pence FROM json_each(@entries) AS one
  CROSS JOIN leg ON leg.account = @account AND leg.entry = one.value ORDER BY leg.entry, leg.n`;
const LEGS = 'SELECT heading, category, plan_line, fund, pence FROM leg WHERE account = ? AND entry = ? ORDER BY n';

export function legsOf(db: ReadDb, account: number, entry: number): LegRow[] {
  return prepare<[number, number], LegRow>(db, LEGS).all(account, entry);
}

function legRow({ heading, category, planLine, fund, pence }: Leg): LegRow {
  return { heading, category: category ?? '', plan_line: planLine, fund, pence };
}

interface MoneyMonth {
  rows: number;
  pence: number;
  pence_in: number;
  pence_out: number;
}
/** Entries that wait to be written. */
const MOST_GATHERED = 500;

interface Shown {
  readonly pence: number;
  readonly state: 'opening' | 'explained' | 'unexplained' | 'recorded';
}

/** The books of one account during one change. */
export class EntryWriter {
  readonly #db: WriteDb;
  readonly #account: number;
  readonly #change: number;
  #nextEntry: number | null = null;
  readonly #balances = new Map<string, number>();
  readonly #months = new Map<string, MoneyMonth>();
  readonly #entries: GatheredRows;
  readonly #legs: GatheredRows;
  readonly #shown: GatheredRows;
  /** Recorded payments of which Money may now have to show more or less. */
  readonly #payments = new Set<number>();
  /** To be told of every bank line that comes, goes, or is explained otherwise. */
  readonly sums = new LineSums();

  constructor(ctx: Pick<WriteContext, 'db' | 'change'>, account: number) {
    this.#db = ctx.db;
    this.#account = account;
    this.#change = ctx.change;
    this.#entries = new GatheredRows(ctx.db, 'INSERT INTO entry (account, day, id, kind, source_table, source_id, reverses, search, made_by)', 9);
    this.#legs = new GatheredRows(ctx.db, 'INSERT INTO leg (account, entry, n, heading, category, plan_line, fund, pence)', 8);
    // A row takes the place of the one its source had.
    this.#shown = new GatheredRows(ctx.db, 'REPLACE INTO money_row (account, day, place, entry, pence, state, category, plan_line, fund, split)', 10);
  }

  #writeGathered(): void {
    this.#entries.write();
    this.#legs.write();
    this.#shown.write();
  }

  /** To be said of what a line settles, and of what it settled before its parts changed. */
  settles(settles: Settles | null): void {
    if (settles?.kind === 'payment') this.#payments.add(settles.id);
  }

  /** Posts a source for the first time. Every source has one live entry, also where nothing moved and it has no legs. */
  post(source: Source, entry: Entry, title: Title): void {
    this.#write(source, { entry, title }, entry.legs.map(legRow));
    if (this.#entries.size >= MOST_GATHERED) this.#writeGathered();
  }

  /**
   * Brings a source's entry to what it should be (null: none). An entry that posts what it should is left alone, however it now reads:
   * only the words it is searched by follow. Says whether anything was written.
   */
  correct({ table, id }: Source, wanted: Wanted | null): boolean {
    return this.correctMany(table, new Map([[id, wanted]]));
  }

  /** The same of many sources of one table, by id. */
  correctMany(table: PostedTable, wanted: ReadonlyMap<number, Wanted | null>): boolean {
    this.#writeGathered();
    const live = this.#liveEntries(table, [...wanted.keys()]);
    const legs = this.#legsOfMany([...live.values()]);
    let written = false;
    for (const [id, one] of wanted) {
      const entry = live.get(id) ?? null;
      written = this.#correct({ table, id }, entry, (entry && legs.get(entry.id)) ?? [], one) || written;
    }
    return written;
  }

  #liveEntries(table: PostedTable, sources: readonly number[]): Map<number, LiveEntry> {
    const values = { account: this.#account, table, sources: JSON.stringify(sources), place: placeOf({ table, id: 0 }) };
    return new Map(
      prepare<[object], LiveEntry>(this.#db, LIVE)
        .all(values)
        .map((live) => [live.source, live]),
    );
  }

  #legsOfMany(entries: readonly LiveEntry[]): Map<number, LegRow[]> {
    const values = { account: this.#account, entries: JSON.stringify(entries.map(({ id }) => id)) };
    return Map.groupBy(prepare<[object], LegRow & { readonly entry: number }>(this.#db, LEGS_OF_MANY).all(values), ({ entry }) => entry);
  }

  #correct(source: Source, live: LiveEntry | null, legs: readonly LegRow[], wanted: Wanted | null): boolean {
    const rows = wanted?.entry.legs.map(legRow) ?? [];
    if (live) {
      if (wanted && live.day === wanted.entry.day && sameLegs(legs, rows)) return this.#leave(source, live, wanted);
      const mirrored = legs.map((leg) => ({ ...leg, pence: -leg.pence }));
      this.#insert(source, live.day, mirrored, live.search, live.id);
      this.#hide(source, live, wanted?.entry.day ?? null);
    }
    if (wanted) this.#write(source, wanted, rows);
    return live !== null || wanted !== null;
  }

  #leave(source: Source, live: LiveEntry, { entry, title }: Wanted): boolean {
    // A bank line of £0.00 has no legs that would tell whether it is explained.
    if (entry.legs.length === 0) {
      this.#hide(source, live, live.day);
      this.#show(source, live.day, live.id, [], shownAs(source, entry.explained, []));
    }
    const search = searchedBy(source, title);
    if (search === live.search) return false;
    prepareWrite(this.#db, 'UPDATE entry SET search = ? WHERE account = ? AND day = ? AND id = ?').run(search, this.#account, live.day, live.id);
    return true;
  }

  #write(source: Source, { entry, title }: Wanted, rows: readonly LegRow[]): void {
    const id = this.#insert(source, entry.day, rows, searchedBy(source, title), null);
    if (source.table === 'payment') this.#payments.add(source.id);
    else this.#show(source, entry.day, id, rows, shownAs(source, entry.explained, rows));
  }

  #insert(source: Source, day: string, rows: readonly LegRow[], search: string, reverses: number | null): number {
    this.#nextEntry ??= (prepare<[], { newest: number | null }>(this.#db, 'SELECT max(id) AS newest FROM entry').get()?.newest ?? 0) + 1;
    const id = this.#nextEntry;
    this.#nextEntry += 1;
    const kind = reverses === null ? 'posting' : 'reversal';
    this.#entries.add([this.#account, day, id, kind, source.table, source.id, reverses, search, this.#change]);
    for (const [n, { heading, category, plan_line, fund, pence }] of rows.entries()) {
      this.#legs.add([this.#account, id, n, heading, category, plan_line, fund, pence]);
      this.#balances.set(heading, (this.#balances.get(heading) ?? 0) + pence);
    }
    return id;
  }

  /** Puts the row of Money of a source, or takes it out where nothing is to be shown. */
  #show(source: Source, day: string, entry: number, legs: readonly LegRow[], shown: Shown | null): void {
    const place = placeOf(source);
    if (place === null || !shown) return;
    const [first, ...others] = legs.filter((leg) => leg.heading === 'bank' || leg.heading === 'recorded');
    const split = others.some((leg) => leg.category !== first?.category || leg.plan_line !== first.plan_line || leg.fund !== first.fund);
    const sole = split ? undefined : first;
    const { pence, state } = shown;
    this.#shown.add([this.#account, day, place, entry, pence, state, sole?.category ?? '', sole?.plan_line ?? null, sole?.fund ?? null, split ? 1 : 0]);
    this.#countRow(day, shown, 1);
  }

  /** Takes a source's row of Money out. @param next the day on which another is put for it: one of the same day takes its place. */
  #hide(source: Source, { day, pence, state }: Pick<LiveEntry, 'day' | 'pence' | 'state'>, next: string | null): void {
    if (pence === null || state === null) return;
    this.#countRow(day, { pence, state }, -1);
    if (source.table !== 'payment' && next === day) return;
    prepareWrite(this.#db, 'DELETE FROM money_row WHERE account = ? AND day = ? AND place = ?').run(this.#account, day, placeOf(source));
  }

  #countRow(day: string, { pence, state }: Shown, sign: 1 | -1): void {
    const month = day.slice(0, 7);
    let total = this.#months.get(month);
    if (!total) this.#months.set(month, (total = { rows: 0, pence: 0, pence_in: 0, pence_out: 0 }));
    total.rows += sign;
    total.pence += sign * pence;
    if (state === 'opening') return;
    if (pence > 0) total.pence_in += sign * pence;
    else total.pence_out -= sign * pence;
  }

  /** Shows of a recorded payment what no bank line has cleared; one wholly cleared is seen in the line that cleared it. */
  #showPayment(id: number): void {
    const payment = prepare<[object], PaymentLeft>(this.#db, PAYMENT_LEFT).get({ account: this.#account, id, place: PLACES.payment * PLACE });
    if (!payment || payment.left === (payment.shown ?? 0)) return;
    const { left, day, entry, shown } = payment;
    const source: Source = { table: 'payment', id };
    this.#hide(source, { day, pence: shown, state: 'recorded' }, null);
    if (left !== 0) this.#show(source, day, entry, legsOf(this.#db, this.#account, entry), { pence: left, state: 'recorded' });
  }

  /** Writes balances and the sums of Money's months. */
  finish(): void {
    this.#writeGathered();
    for (const payment of this.#payments) this.#showPayment(payment);
    this.#payments.clear();
    this.#writeGathered();
    const db = this.#db;
    for (const [heading, pence] of this.#balances) {
      prepareWrite(db, 'INSERT INTO heading_balance (account, heading, pence) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET pence = pence + excluded.pence').run(
        this.#account,
        heading,
        pence,
      );
    }
    for (const [month, total] of this.#months) {
      prepareWrite(
        db,
        `INSERT INTO money_month (account, month, rows, pence, pence_in, pence_out) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET rows = rows + excluded.rows, pence = pence + excluded.pence,
           pence_in = pence_in + excluded.pence_in, pence_out = pence_out + excluded.pence_out`,
      ).run(this.#account, month, total.rows, total.pence, total.pence_in, total.pence_out);
      if (total.rows <= 0) prepareWrite(db, 'DELETE FROM money_month WHERE account = ? AND month = ? AND rows = 0').run(this.#account, month);
    }
    keepLineSums(db, this.#account, this.sums);
    this.#balances.clear();
    this.#months.clear();
  }
}

interface PaymentLeft {
  readonly left: number;
  readonly day: string;
  readonly entry: number;
  readonly shown: number | null;
}
/** A recorded payment with its live entry, what no line has cleared of it (out: below 0), and what Money shows of it now. */
const PAYMENT_LEFT = `SELECT entry.day AS day, entry.id AS entry, money_row.pence AS shown,
    payment.amount - coalesce((SELECT sum(amount) FROM line_part
      WHERE account = payment.account AND settles_kind = 'payment' AND settles_id = payment.id AND removed_by IS NULL), 0) AS left
  FROM payment
  JOIN live_entry AS entry ON entry.account = payment.account AND entry.source_table = 'payment' AND entry.source_id = payment.id
  LEFT JOIN money_row ON money_row.account = payment.account AND money_row.day = entry.day AND money_row.place = payment.id + @place
  WHERE payment.id = @id AND payment.account = @account AND payment.removed_by IS NULL`;

function sameLegs(a: readonly LegRow[], b: readonly LegRow[]): boolean {
  return (
    a.length === b.length &&
    a.every((leg, index) => {
      const other = b[index];
      return (
        leg.heading === other?.heading &&
        leg.category === other.category &&
        leg.plan_line === other.plan_line &&
        leg.fund === other.fund &&
        leg.pence === other.pence
      );
    })
  );
}

/** How an entry's source stands in Money; null: it does not. Payments on their way are shown by what is left of them. */
function shownAs(source: Source, explained: boolean, legs: readonly LegRow[]): Shown | null {
  if (source.table !== 'bank_account' && source.table !== 'statement_line') return null;
  const pence = legs.reduce((sum, leg) => sum + (leg.heading === 'bank' ? leg.pence : 0), 0);
  if (source.table === 'bank_account') return { pence, state: 'opening' };
  return { pence, state: explained ? 'explained' : 'unexplained' };
}
