/**
 * Rows of a table as CSV that spreadsheets open with a double click: UTF-8 that says so, commas, CRLF. What a text says is never run:
 * one that begins like a formula gets an apostrophe before it. Numbers are left as they are.
 */

/** `number`: one as it is to be written, such as with both its decimals. */
export type Cell = string | number | null | { readonly number: string };

/** Stands before the first row: without it Excel takes UTF-8 for the letters of Windows. */
export const CSV_START = '\uFEFF';

/** What spreadsheets take for the beginning of a formula, wide and small forms too, or pass over on the way to one. */
const FORMULA = /^[=+\-@＝＋－＠﹦﹢﹣﹫\t\r\n]/;

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.number;
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n\t']|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map(written).join(',')}\r\n`;
}
