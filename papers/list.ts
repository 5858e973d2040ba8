/** A list of a paper: each item after its dot or number, tagged so that a screen reader says how many there are. */
import type PdfKit from 'pdfkit';
import type { PaperBlock } from '../core/papers/paper.ts';
import { asWritten } from './as-written.ts';
import { isLying, newPage } from './pages.ts';

type Doc = InstanceType<typeof PdfKit>;

/** Points. */
const BETWEEN = 4;
const DOT = '•';

/** @param size of its letters, in points. */
export function drawList(doc: Doc, whole: PDFKit.PDFStructureElement, { items, isNumbered }: Extract<PaperBlock, { kind: 'list' }>, size: number): void {
  const { left, right, bottom } = doc.page.margins;
  const indent = size * 1.5;
  const list = doc.struct('L');
  whole.add(list);
  doc.font('regular').fontSize(size);
  for (const [index, item] of items.entries()) {
    const width = doc.page.width - left - right - indent;
    // An item is on one page where it fits on one.
    if (doc.y + doc.heightOfString(item, { width, ...asWritten(item) }) > doc.page.height - bottom) newPage(doc, isLying(doc));
    const { y } = doc;
    const one = doc.struct('LI');
    list.add(one);
    one.add(doc.struct('Lbl', {}, () => doc.text(isNumbered === true ? `${index + 1}.` : DOT, left, y)));
    one.add(doc.struct('LBody', {}, () => doc.text(item, left + indent, y, { width, ...asWritten(item) })));
    one.end();
    doc.x = left;
    doc.y += BETWEEN;
  }
  list.end();
}
