/** Sentences beside a picture. The picture is for the eye alone: the words say all of it. */
import type PdfKit from 'pdfkit';
import type { PaperBlock } from '../core/papers/paper.ts';
import { PICTURE, PICTURES } from '../core/papers/pictures.ts';
import { asWritten } from './as-written.ts';
import { newPage } from './pages.ts';

type Doc = InstanceType<typeof PdfKit>;

/** Points. Under a heading a picture is larger than one that belongs to what is above. */
const LARGE = 40;
const SMALL = 26;
const BESIDE = 14;

export function drawPictured(doc: Doc, whole: PDFKit.PDFStructureElement, block: Extract<PaperBlock, { kind: 'pictured' }>, size: number): void {
  const margin = doc.x;
  const isUnder = block.heading === '';
  const x = margin + LARGE + BESIDE + (isUnder ? SMALL + BESIDE : 0);
  const width = doc.page.width - margin - x;
  const side = isUnder ? SMALL : LARGE;
  const texts = [...(isUnder ? [] : [{ text: block.heading, isHeading: true }]), ...block.lines.map((text) => ({ text, isHeading: false }))];
  const height = texts.reduce((sum, { text, isHeading }) => {
    doc.font(isHeading ? 'bold' : 'regular').fontSize(size);
    return sum + doc.heightOfString(text, { width, ...asWritten(text) });
  }, 0);
  if (doc.y + Math.max(height, side) > doc.page.height - doc.page.margins.bottom) newPage(doc, false);
  const top = doc.y;
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .save()
    .translate(x - BESIDE - side, top)
    .scale(side / PICTURE.side)
    .path(PICTURES[block.picture])
    .lineWidth(PICTURE.stroke)
    .lineCap('round')
    .lineJoin('round')
    .stroke('#000000')
    .restore();
  doc.endMarkedContent();
  // What is lower than its picture stands in its middle.
  doc.y = top + Math.max(0, (side - height) / 2);
  for (const { text, isHeading } of texts) {
    const set = (): unknown =>
      doc
        .font(isHeading ? 'bold' : 'regular')
        .fontSize(size)
        .fillColor('#000000')
        .text(text, x, doc.y, { width, ...asWritten(text) });
    whole.add(doc.struct(isHeading ? 'H2' : 'P', {}, set));
  }
  doc.x = margin;
  doc.y = Math.max(doc.y, top + side);
}
