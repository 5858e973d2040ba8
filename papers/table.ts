/** A table of a paper: columns as wide as what is in them wants, rows that never part over two pages, the head again on each page. */
import type PdfKit from 'pdfkit';
import type { PaperBlock, PaperTable } from '../core/papers/paper.ts';
import { asWritten } from './as-written.ts';
import { PAD_X, widthsOf, withRoom, wordsFit } from './columns.ts';
import type { Columns } from './columns.ts';
import { isLying, newPage } from './pages.ts';

// Of the library, and not yet in its types.
declare global {
  namespace PDFKit.Mixins {
    interface StructureElementOptions {
      scope?: 'Column' | 'Row';
    }
  }
}

type Doc = InstanceType<typeof PdfKit>;
type Facts = Extract<PaperBlock, { readonly kind: 'facts' }>;
type Cells = readonly string[];

const PAD_Y = 3;
/** Room to write in. */
const FORM_HEIGHT = 28;
const RULE = '#999999';

interface Look {
  readonly isHead: boolean;
  readonly isBold: boolean;
}

/** Draws rows one below the other. */
class Rows {
  readonly #doc: Doc;
  readonly #widths: readonly number[];
  readonly #isRight: readonly boolean[];
  readonly #least: number;
  readonly #size: number;

  constructor(doc: Doc, size: number, widths: readonly number[], isRight: readonly boolean[], least: number) {
    this.#doc = doc;
    this.#size = size;
    this.#widths = widths;
    this.#isRight = isRight;
    this.#least = least;
  }

  height(cells: Cells, isBold: boolean): number {
    this.#doc.font(isBold ? 'bold' : 'regular').fontSize(this.#size);
    const heights = cells.map((text, index) => this.#doc.heightOfString(text, { width: this.#inner(index), ...asWritten(text) }));
    return Math.max(this.#least, Math.max(...heights, this.#size) + 2 * PAD_Y);
  }

  fits(height: number): boolean {
    return this.#doc.y + height <= this.#doc.page.height - this.#doc.page.margins.bottom;
  }

  /** As part of the table's structure. */
  add(table: PDFKit.PDFStructureElement, cells: Cells, look: Look): void {
    const row = this.#doc.struct('TR');
    table.add(row);
    this.#each(cells, look, (index, draw) => {
      const isNamed = look.isHead || index === 0;
      row.add(this.#doc.struct(isNamed ? 'TH' : 'TD', isNamed ? { scope: look.isHead ? 'Column' : 'Row' } : {}, draw));
    });
    row.end();
  }

  /** Once more, for the eye alone. */
  again(cells: Cells): void {
    this.#each(cells, { isHead: true, isBold: true }, (_, draw) => {
      this.#doc.markContent('Artifact', { type: 'Pagination' });
      draw();
      this.#doc.endMarkedContent();
    });
  }

  #each(cells: Cells, { isBold }: Look, put: (index: number, draw: () => void) => void): void {
    const doc = this.#doc;
    const { y } = doc;
    const height = this.height(cells, isBold);
    let x = doc.page.margins.left;
    for (const [index, text] of cells.entries()) {
      const left = x + PAD_X;
      const align = this.#isRight[index] ? 'right' : 'left';
      put(index, () => {
        doc.font(isBold ? 'bold' : 'regular').fontSize(this.#size);
        doc.text(text, left, y + PAD_Y, { width: this.#inner(index), align, ...asWritten(text) });
      });
      x += this.#widths[index] ?? 0;
    }
    doc.markContent('Artifact', { type: 'Layout' });
    this.#rules(y, height, x);
    doc.endMarkedContent();
    doc.x = doc.page.margins.left;
    doc.y = y + height;
  }

  /** Below the row; round each cell where it is to be written in. */
  #rules(y: number, height: number, right: number): void {
    const { margins } = this.#doc.page;
    this.#doc.lineWidth(0.75).strokeColor(RULE);
    this.#doc
      .moveTo(margins.left, y + height)
      .lineTo(right, y + height)
      .stroke();
    if (this.#least === 0) return;
    this.#doc.moveTo(margins.left, y).lineTo(right, y).stroke();
    let x: number = margins.left;
    for (const width of [0, ...this.#widths]) {
      x += width;
      this.#doc
        .moveTo(x, y)
        .lineTo(x, y + height)
        .stroke();
    }
  }

  #inner(index: number): number {
    return (this.#widths[index] ?? 0) - 2 * PAD_X;
  }
}

function factsOf({ rows, isNumber }: Facts): Omit<Columns, 'head'> & { readonly head: null } {
  return { head: null, rows, totals: [], isRight: [false, isNumber === true] };
}

function columnsOf(doc: Doc, size: number, { columns, rows, totals = [] }: PaperTable): Columns {
  return withRoom(doc, size, { head: columns.map(({ title }) => title), rows, totals, isRight: columns.map(({ isNumber }) => isNumber === true) });
}

/** A table as it is drawn where there is so much room as now. */
function laidOut(doc: Doc, block: PaperTable | Facts, size: number) {
  const isForm = block.kind === 'table' && block.isForm === true;
  const { head, rows: cellRows, totals, isRight } = block.kind === 'facts' ? factsOf(block) : columnsOf(doc, size, block);
  const all: readonly Cells[] = [...(head ? [head] : []), ...cellRows, ...totals];
  const rows = new Rows(doc, size, widthsOf(doc, size, all, isForm), isRight, isForm ? FORM_HEIGHT : 0);
  const named = block.kind === 'facts' ? 0 : doc.font('bold').fontSize(size).heightOfString(block.caption, asWritten(block.caption));
  return { head, cellRows, totals, all, rows, named };
}

/** How high it is; null: there is no room for each of its columns. @param size of its letters, in points. */
export function heightOfTable(doc: Doc, block: PaperTable | Facts, size: number): number | null {
  const { head, cellRows, totals, all, rows, named } = laidOut(doc, block, size);
  if (!wordsFit(doc, size, all) || (block.kind === 'table' && head?.length !== block.columns.length)) return null;
  const bold = [...(head ? [head] : []), ...totals];
  return [...cellRows.map((cells) => rows.height(cells, false)), ...bold.map((cells) => rows.height(cells, true))].reduce((sum, one) => sum + one, named);
}

/** Adds the table to `whole`, which is on the page's structure already. @param size of its letters, in points. */
export function drawTable(doc: Doc, whole: PDFKit.PDFStructureElement, block: PaperTable | Facts, size: number): void {
  const { head, cellRows, totals, rows, named } = laidOut(doc, block, size);
  const nextPage = (height: number): void => {
    if (rows.fits(height)) return;
    newPage(doc, isLying(doc));
    if (head) rows.again(head);
  };
  // Never its name or its head alone at the foot of a page.
  const first = rows.height(cellRows[0] ?? head ?? [''], head !== null) + (head ? rows.height(head, true) : 0);
  if (!rows.fits(first + named)) newPage(doc, isLying(doc));
  const table = doc.struct('Table');
  whole.add(table);
  if (block.kind === 'table') table.add(doc.struct('Caption', {}, () => doc.font('bold').fontSize(size).text(block.caption, asWritten(block.caption))));
  if (head) rows.add(table, head, { isHead: true, isBold: true });
  const below = totals.reduce((sum, cells) => sum + rows.height(cells, true), 0);
  for (const [index, cells] of cellRows.entries()) {
    // The totals never alone on a page.
    nextPage(rows.height(cells, false) + (index === cellRows.length - 1 ? below : 0));
    rows.add(table, cells, { isHead: false, isBold: false });
  }
  for (const cells of totals) {
    nextPage(rows.height(cells, true));
    rows.add(table, cells, { isHead: false, isBold: true });
  }
  table.end();
}
