/**
 * Takes a text apart into rows of cells, each row with the line of the file it begins on. Quoted cells may hold
 * separators and line breaks. A stray quotation mark must never swallow the rows behind it (money would go missing
 * without a word), so a mark that is not closed as it should be is a plain character. It gives no cell a meaning.
 */

export type Delimiter = ',' | ';' | '\t' | '|';
export const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];

export interface Row {
  /** 1 for the first line of the file. */
  readonly line: number;
  /** Trimmed and without their quotation marks. */
  readonly cells: readonly string[];
  /** The row as the file has it. */
  readonly raw: string;
}

/** Longer than any address or remark; a mark still open after it was never meant to open anything. */
const LONGEST_CELL = 5000;
const DATED_LINE = /\n\s*"?'?(?:\d{1,2}[/.-](?:\d{1,2}|[a-z]{3})[/.-]\d{2,4}|\d{4}-\d\d-\d\d|\d{1,2} [a-z]{3,9} \d{2,4})\b/i;

/** All rows that are not empty. Line ends in `text` are \n. Linear in its length. */
export function readRows(text: string, delimiter: Delimiter): Row[] {
  const rows: Row[] = [];
  let line = 1;
  for (let start = 0; start < text.length;) {
    const lineEnd = endOfLine(text, start);
    const first = text.slice(start, lineEnd);
    const { cells, end } = first.includes('"') ? quotedRow(text, start, delimiter) : { cells: first.split(delimiter).map((cell) => cell.trim()), end: lineEnd };
    const raw = end === lineEnd ? first : text.slice(start, end);
    if (cells.some((cell) => cell !== '')) rows.push({ line, cells, raw: raw.trim() });
    line += 1 + (end === lineEnd ? 0 : countBreaks(raw));
    start = end + 1;
  }
  return rows;
}

/** The separator the table's author names (`sep=;` on the first line), or null. */
export function namedDelimiter(text: string): Delimiter | null {
  const named = /^sep=(.)\n/i.exec(text)?.[1];
  return DELIMITERS.find((delimiter) => delimiter === named) ?? null;
}

function quotedRow(text: string, start: number, delimiter: Delimiter): { cells: string[]; end: number } {
  const cells: string[] = [];
  let line = endOfLine(text, start);
  for (let from = start; ;) {
    const cell = oneCell(text, from, line, delimiter);
    cells.push(cell.value);
    if (text[cell.end] !== delimiter) return { cells, end: cell.end };
    from = cell.end + 1;
    if (from > line) line = endOfLine(text, from);
  }
}

/** One cell; `line` is where its first line ends, `end` where its separator, line end or the text's end stands. */
function oneCell(text: string, start: number, line: number, delimiter: Delimiter): { value: string; end: number } {
  let open = start;
  while (text[open] === ' ') open += 1;
  const closed = text[open] === '"' ? (wellFormed(text, open, delimiter) ?? leniently(text, open, line, delimiter)) : null;
  if (closed)
    return {
      value: text
        .slice(open + 1, closed.quote)
        .replaceAll('""', '"')
        .trim(),
      end: closed.end,
    };
  const next = text.indexOf(delimiter, start);
  const end = next === -1 || next > line ? line : next;
  return { value: text.slice(start, end).trim(), end };
}

function wellFormed(text: string, open: number, delimiter: Delimiter): { quote: number; end: number } | null {
  let quote = text.indexOf('"', open + 1);
  while (quote !== -1 && text[quote + 1] === '"' && quote - open <= LONGEST_CELL) quote = text.indexOf('"', quote + 2);
  if (quote === -1 || quote - open > LONGEST_CELL) return null;
  const end = endOfCell(text, quote + 1, delimiter);
  // A line inside the cell that begins with a date is a swallowed row, not a remark.
  return end === null || DATED_LINE.test(text.slice(open, quote)) ? null : { quote, end };
}

/** With marks inside that are not doubled, as in "THE "BEST" CLUB", a cell ends on its own line or is not quoted at all. */
function leniently(text: string, open: number, line: number, delimiter: Delimiter): { quote: number; end: number } | null {
  const last = Math.min(line, open + LONGEST_CELL / 10);
  for (let quote = text.indexOf('"', open + 1); quote !== -1 && quote < last; quote = text.indexOf('"', quote + 1)) {
    const end = endOfCell(text, quote + 1, delimiter);
    if (end !== null) return { quote, end };
  }
  return null;
}

/** Where a cell ends whose closing mark stands before `from`; null where something else follows the mark. */
function endOfCell(text: string, from: number, delimiter: Delimiter): number | null {
  let end = from;
  while (text[end] === ' ') end += 1;
  const next = text[end];
  return next === undefined || next === '\n' || next === delimiter ? end : null;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function countBreaks(text: string): number {
  return text.split('\n').length - 1;
}
