/**
 * The words of Money's rows as one text, held from one search to the next: looking through it takes a tenth of the time that SQLite
 * needs to visit the entries of a hundred thousand rows. Of the account that was searched last, until it changes.
 */
import type { Named } from './named.ts';
import type { Day } from '../../core/values/units.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';

/** Rows by number, in the order of Money, oldest first. */
interface Searched {
  readonly account: number;
  /** The newest change to the account. */
  readonly version: number;
  readonly days: readonly Day[];
  readonly places: Float64Array;
  /** After each row. */
  readonly balances: Float64Array;
  /** What it adds to money in and money out: nothing where the balance begins. */
  readonly pence: Float64Array;
  /** What its entry was posted for: a bank line by its number, a recorded payment by its number below nought; 0: anything else. */
  readonly sources: Float64Array;
  /** The plan lines each was for, by number, with commas between. */
  readonly planLines: readonly (string | null)[];
  readonly text: string;
  /** Where each row's words begin in `text`; they end before a line feed. */
  readonly starts: Uint32Array;
}

export interface Found {
  /** What each month has of what was found, newest first. */
  readonly months: readonly { readonly month: string; readonly rows: number; readonly in: number; readonly out: number }[];
  /** The window asked for, newest first, with the balance after each. */
  readonly rows: readonly { readonly day: Day; readonly place: number; readonly balance: number }[];
}

type Cells = readonly [day: Day, place: number, pence: number, opening: number, source: number, planLines: string | number | null, search: string];
const ROWS = `SELECT row.day, row.place, row.pence, row.state = 'opening',
    CASE entry.source_table WHEN 'statement_line' THEN entry.source_id WHEN 'payment' THEN -entry.source_id ELSE 0 END,
    iif(row.split = 0, row.plan_line, (SELECT group_concat(DISTINCT leg.plan_line) FROM leg
      WHERE leg.account = row.account AND leg.entry = row.entry AND leg.heading IN ('bank', 'recorded'))), entry.search
  FROM money_row AS row CROSS JOIN entry ON entry.account = row.account AND entry.day = row.day AND entry.id = row.entry
  WHERE row.account = ? ORDER BY row.day, row.place`;

const held = new WeakMap<ReadDb, Searched>();

function read(db: ReadDb, account: number, version: number): Searched {
  // Its SQL is this file's own, so that `raw` touches nobody else's statement.
  const rows = prepare<[number], Cells>(db, ROWS).raw().all(account);
  const [places, balances, pence, sources, starts] = [
    new Float64Array(rows.length),
    new Float64Array(rows.length),
    new Float64Array(rows.length),
    new Float64Array(rows.length),
    new Uint32Array(rows.length),
  ];
  let [balance, at] = [0, 0];
  rows.forEach(([, place, amount, opening, source, , search], n) => {
    places[n] = place;
    balances[n] = balance += amount;
    pence[n] = opening === 1 ? 0 : amount;
    sources[n] = source;
    starts[n] = at;
    at += search.length + 1;
  });
  const days = rows.map(([day]) => day);
  const planLines = rows.map(([, , , , , ofLines]) => (ofLines === null ? null : String(ofLines)));
  return { account, version, days, places, balances, pence, sources, planLines, starts, text: rows.map(([, , , , , , search]) => `${search}\n`).join('') };
}

function searchedOf(db: ReadDb, account: number): Searched {
  const version = prepare<[number], { version: number | null }>(db, 'SELECT max(id) AS version FROM audit WHERE account = ?').get(account)?.version ?? 0;
  let known = held.get(db);
  if (known?.account !== account || known.version !== version) held.set(db, (known = read(db, account, version)));
  return known;
}

/** The rows that hold every word. */
function holding({ text, starts }: Searched, words: readonly string[]): Uint8Array {
  const found = new Uint8Array(starts.length);
  // The longest is the rarest, most of the time.
  const [rarest = '', ...others] = words.toSorted((a, b) => b.length - a.length);
  let row = 0;
  for (let at = text.indexOf(rarest); at >= 0 && row < starts.length; at = text.indexOf(rarest, starts[row] ?? text.length)) {
    while ((starts[row + 1] ?? text.length) <= at) row += 1;
    const end = starts[row + 1] ?? text.length;
    const own = others.length === 0 ? '' : text.slice(starts[row], end);
    if (others.every((word) => own.includes(word))) found[row] = 1;
    row += 1;
  }
  return found;
}

/** The rows that hold a word, or are of somebody, or of a plan line, who has it in a name. */
function holdingOrTheirs(searched: Searched, word: string, { names, lines, payments, planLines }: Named): Uint8Array {
  const { sources } = searched;
  const ofThese = (said: string | null | undefined): boolean => typeof said === 'string' && said.split(',').some((line) => planLines.has(Number(line)));
  const found = holding(searched, [word]);
  const byName = names.map((name) => holding(searched, [name]));
  for (let row = 0; row < found.length; row += 1) {
    const source = sources[row] ?? 0;
    if (planLines.size > 0 && ofThese(searched.planLines[row])) found[row] = 1;
    else if (source > 0 ? lines.has(source) || byName.some((rows) => rows[row] === 1) : payments.has(-source)) found[row] = 1;
  }
  return found;
}

/** A word, folded, as entries are searched by; `named`: what is of those who have it in a name. */
export interface SearchedWord {
  readonly word: string;
  readonly named: Named | null;
}

function rowsFound(searched: Searched, words: readonly SearchedWord[]): Uint8Array {
  const found = holding(
    searched,
    words.flatMap(({ word, named }) => (named ? [] : [word])),
  );
  for (const { word, named } of words) {
    if (!named) continue;
    const own = holdingOrTheirs(searched, word, named);
    for (let row = 0; row < found.length; row += 1) if (own[row] !== 1) found[row] = 0;
  }
  return found;
}

/** Rows that hold every word, or are of this many pence either way. */
export function searchRows(db: ReadDb, account: number, words: readonly SearchedWord[], pence: number | null, offset: number, limit: number): Found {
  const searched = searchedOf(db, account);
  const size = searched.days.length;
  const found = rowsFound(searched, words);
  const rows: { day: Day; place: number; balance: number }[] = [];
  const months: { month: string; rows: number; in: number; out: number }[] = [];
  let total = 0;
  for (let n = size - 1; n >= 0; n -= 1) {
    const balance = searched.balances[n] ?? 0;
    if (found[n] !== 1 && (pence === null || Math.abs(balance - (searched.balances[n - 1] ?? 0)) !== pence)) continue;
    const [day, amount] = [searched.days[n] ?? '', searched.pence[n] ?? 0];
    let month = months.at(-1);
    if (month === undefined || !day.startsWith(month.month)) months.push((month = { month: day.slice(0, 7), rows: 0, in: 0, out: 0 }));
    month.rows += 1;
    if (amount > 0) month.in += amount;
    else month.out -= amount;
    if (total >= offset && rows.length < limit) rows.push({ day, place: searched.places[n] ?? 0, balance });
    total += 1;
  }
  return { months, rows };
}
