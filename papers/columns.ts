/** The columns of a table on paper: how wide each is, and which are set as one where there is no room for all. */
import type PdfKit from 'pdfkit';
import { asWritten } from './as-written.ts';

type Doc = InstanceType<typeof PdfKit>;
type Cells = readonly string[];

/** Beside the words of a cell, on each side, in points. */
export const PAD_X = 5;
/** What stood in two columns and stands in one; no line begins with the dot. */
const BETWEEN = '\u00A0· ';
/** A column is never narrower than this. */
const NARROWEST = 40;
/** A narrower table is made so wide, as far as there is room. */
const LEAST = 320;

/** The measures of one column, in points. */
interface Measure {
  /** All on one line. */
  readonly natural: number;
  /** No word parts over two lines. */
  readonly words: number;
  /** No sum, day or number parts over two lines: half of one reads as another. */
  readonly figures: number;
}

/** Uses the font and size that are set. */
function measured(doc: Doc, rows: readonly Cells[], index: number): Measure {
  const wide = (text: string): number => doc.widthOfString(text, asWritten(text));
  const cells = rows.map((row) => row[index] ?? '');
  const words = [...new Set(cells.flatMap((cell) => cell.split(/[^\S\u00A0]+/)))];
  const of = (texts: readonly string[]): number => Math.max(NARROWEST, Math.max(0, ...texts.map(wide)) + 2 * PAD_X + 1);
  return { natural: of(cells.flatMap((cell) => cell.split('\n'))), words: of(words), figures: of(words.filter((word) => /\d/.test(word))) };
}

function roomOf({ page }: Doc): number {
  return page.width - page.margins.left - page.margins.right;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

/**
 * What all columns want, brought down to what there is: the widest give way first. Words part only where whole words leave no room, figures only
 * where whole figures leave none.
 */
export function widthsOf(doc: Doc, size: number, rows: readonly Cells[], isForm: boolean): readonly number[] {
  const room = roomOf(doc);
  doc.font('bold').fontSize(size);
  const measures = (rows[0] ?? []).map((_, index) => measured(doc, rows, index));
  // What names the rows of a form leaves room to write in.
  const wanted = measures.map(({ natural, words }, index) => (isForm && index === 0 ? Math.min(natural, Math.max(words, room / 3)) : natural));
  const floors = [measures.map(({ words }) => words), measures.map(({ figures }) => figures)].find((those) => sum(those) <= room);
  let over = sum(wanted) - room;
  while (over > 0.5) {
    const free = wanted.map((one, index) => one - (floors?.[index] ?? NARROWEST) > 0.01);
    const widest = Math.max(...wanted.filter((_, index) => free[index]));
    const those = wanted.flatMap((one, index) => (free[index] && one === widest ? [index] : []));
    if (those.length === 0) break;
    const next = Math.max(...those.map((index) => floors?.[index] ?? NARROWEST), ...wanted.filter((one, index) => free[index] && one < widest));
    const less = Math.min(over / those.length, Math.max(widest - next, 0.02));
    for (const index of those) wanted[index] = widest - less;
    over -= less * those.length;
  }
  const spare = Math.max(0, isForm ? -over : Math.min(LEAST, room) - room - over);
  // A form is as wide as the page, and wider where it is written in; others are wide enough to stand one below the other.
  const all = wanted.map((_, index) => index);
  const open = isForm ? all.filter((index) => rows.some((row) => row[index] === '')) : [0];
  const wider = open.length > 0 ? open : all;
  return wanted.map((one, index) => one + (wider.includes(index) ? spare / wider.length : 0));
}

export interface Columns {
  readonly head: Cells;
  readonly rows: readonly Cells[];
  readonly totals: readonly Cells[];
  readonly isRight: readonly boolean[];
}

/** Whether no word of any column parts over two lines. Uses the size it is given. */
export function wordsFit(doc: Doc, size: number, rows: readonly Cells[]): boolean {
  doc.font('bold').fontSize(size);
  return sum((rows[0] ?? []).map((_, index) => measured(doc, rows, index).words)) <= roomOf(doc);
}

/**
 * Two neighbours that hold words become one, one after the other, as long as there is no room for whole words in every column: what is in large
 * letters stays large. Says the same thing once.
 */
export function withRoom(doc: Doc, size: number, columns: Columns): Columns {
  const { head, rows, totals, isRight } = columns;
  if (wordsFit(doc, size, [head, ...rows, ...totals])) return columns;
  const left = head.findLastIndex((_, index) => index > 0 && index + 1 < head.length && !isRight.slice(index, index + 2).includes(true));
  if (left < 1) return columns;
  const joined = (cells: Cells): Cells => {
    const [a = '', b = ''] = cells.slice(left, left + 2);
    return cells.toSpliced(left, 2, [a, ...b.split(BETWEEN).filter((text) => text !== a)].filter((text) => text !== '').join(BETWEEN));
  };
  return withRoom(doc, size, { head: joined(head), rows: rows.map(joined), totals: totals.map(joined), isRight: isRight.toSpliced(left, 1) });
}
