/**
 * Applies the columns a user chose to a table: finds the heading they were chosen under, and says where in a row to find
 * what. It reads no bytes and keeps nothing; rows become lines in rows.ts, as for every other format.
 */
import type { Columns } from './layouts.ts';
import { readHeading, trimEnd } from './layouts.ts';
import type { Mapping } from './mapping.ts';

/** What a remembered mapping is found by: the headings in their order; for a table without any, how many columns it has. */
export function headerKey(headings: readonly string[], hasHeader: boolean): string {
  const names = trimEnd(headings);
  if (!hasHeader) return `${names.length} columns without headings`;
  return names.map((cell) => cell.replace(/\s+/g, ' ').trim().toLowerCase()).join(' | ');
}

/** Where the heading of this mapping stands among the first rows; -1 where it needs none, null where the table is another. */
export function findHeader(rows: readonly { readonly cells: readonly string[] }[], mapping: Mapping): number | null {
  if (!mapping.hasHeader) return -1;
  const found = rows.slice(0, 60).findIndex((row) => headerKey(row.cells, true) === mapping.headerKey);
  return found === -1 ? null : found;
}

/** A mapping as the places rows are read from; `headings` are those of the table, none where it has none. */
export function columnsOf(mapping: Mapping, headings: readonly string[] | null): Columns {
  const used = [mapping.date, ...mapping.text, mapping.amount, mapping.moneyIn, mapping.moneyOut, mapping.direction, mapping.balance, mapping.id];
  const widest = Math.max(...used.map((index) => (index ?? 0) + 1));
  const currency = headings?.findIndex((cell) => /^(?:account )?currency$/.test(readHeading(cell).name)) ?? -1;
  return {
    date: mapping.date,
    dateOrder: mapping.dateOrder,
    text: mapping.text,
    // A signed column is read before two; the mapper never sets both.
    amount: mapping.amount,
    moneyIn: mapping.moneyIn,
    moneyOut: mapping.moneyOut,
    direction: mapping.direction,
    flipSign: mapping.flipSign,
    balance: mapping.balance,
    id: mapping.id,
    type: null,
    account: [],
    currency: currency === -1 ? null : currency,
    width: headings === null ? Math.max(widest, Number.parseInt(mapping.headerKey, 10) || widest) : Math.max(widest, trimEnd(headings).length),
  };
}
