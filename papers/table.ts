/** A table of a paper: columns as wide as what is in them wants, rows that never part over two pages, the head again on each page. */
import type PdfKit from 'pdfkit';
import type { PaperBlock, PaperTable } from '../core/papers/paper.ts';
import { asWritten } from './as-written.ts';
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

const PAD = { x: 5, y: 3 };
/** Room to write in. */
const FORM_HEIGHT = 28;
/** A column is never narrower than this. */
const NARROWEST = 40;
/** A narrower table is made so wide. */
const LEAST = 320;
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
    return Math.max(this.#least, Math.max(...heights, this.#size) + 2 * PAD.y);
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
      const left = x + PAD.x;
      const align = this.#isRight[index] ? 'right' : 'left';
      put(index, () => {
        doc.font(isBold ? 'bold' : 'regular').fontSize(this.#size);
        doc.text(text, left, y + PAD.y, { width: this.#inner(index), align, ...asWritten(text) });
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
    return (this.#widths[index] ?? 0) - 2 * PAD.x;
  }
}

/** What all columns want, brought down to what there is: the widest give way first. */
function widthsOf(doc: Doc, size: number, rows: readonly Cells[], isForm: boolean): readonly number[] {
  const { width, margins } = doc.page;
  const room = width - margins.left - margins.right;
  doc.font('bold').fontSize(size);
  const columns = rows[0]?.length ?? 0;
  const wanted = Array.from({ length: columns }, (_, index) => {
    const natural = Math.max(...rows.map((cells) => doc.widthOfString(cells[index] ?? '', asWritten(cells[index] ?? '')))) + 2 * PAD.x + 1;
    return Math.max(NARROWEST, natural);
  });
  let over = wanted.reduce((sum, one) => sum + one, 0) - room;
  while (over > 0.5) {
    const widest = Math.max(...wanted);
    const those = wanted.flatMap((one, index) => (one === widest ? [index] : []));
    const next = Math.max(NARROWEST, ...wanted.filter((one) => one < widest));
    const less = Math.min(over / those.length, Math.max(widest - next, 1));
    for (const index of those) wanted[index] = widest - less;
    over -= less * those.length;
  }
  const spare = Math.max(0, isForm ? -over : LEAST - room - over);
  // A form is as wide as the page; others are wide enough to stand one below the other.
  return wanted.map((one, index) => one + (isForm ? spare / columns : index === 0 ? spare : 0));
}

/** Adds the table to `whole`, which is on the page's structure already. @param size of its letters, in points. */
export function drawTable(doc: Doc, whole: PDFKit.PDFStructureElement, block: PaperTable | Facts, size: number): void {
  const isFacts = block.kind === 'facts';
  const head = isFacts ? null : block.columns.map(({ title }) => title);
  const totals = isFacts ? [] : (block.totals ?? []);
  const all: readonly Cells[] = [...(head ? [head] : []), ...block.rows, ...totals];
  const isForm = !isFacts && block.isForm === true;
  const isRight = isFacts ? [false, block.isNumber === true] : block.columns.map(({ isNumber }) => isNumber === true);
  const rows = new Rows(doc, size, widthsOf(doc, size, all, isForm), isRight, isForm ? FORM_HEIGHT : 0);
  const nextPage = (height: number): void => {
    if (rows.fits(height)) return;
    newPage(doc, isLying(doc));
    if (head) rows.again(head);
  };
  // Never its name or its head alone at the foot of a page.
  const first = rows.height(block.rows[0] ?? head ?? [''], head !== null) + (head ? rows.height(head, true) : 0);
  const named = isFacts ? 0 : doc.font('bold').fontSize(size).heightOfString(block.caption, asWritten(block.caption));
  if (!rows.fits(first + named)) newPage(doc, isLying(doc));
  const table = doc.struct('Table');
  whole.add(table);
  if (!isFacts) table.add(doc.struct('Caption', {}, () => doc.font('bold').fontSize(size).text(block.caption, asWritten(block.caption))));
  if (head) rows.add(table, head, { isHead: true, isBold: true });
  for (const cells of block.rows) {
    nextPage(rows.height(cells, false));
    rows.add(table, cells, { isHead: false, isBold: false });
  }
  for (const cells of totals) {
    nextPage(rows.height(cells, true));
    rows.add(table, cells, { isHead: false, isBold: true });
  }
  table.end();
}
