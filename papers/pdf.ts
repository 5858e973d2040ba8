/**
 * Sets a paper as a tagged PDF on A4: title, headings, paragraphs and tables are told apart for a screen reader, the head of a table stands on each
 * of its pages, and what is there for the eye alone is marked so. Noto Sans has the letters of names from nearly everywhere that is written in Latin,
 * Greek or Cyrillic letters.
 */
// oxlint-disable-next-line typescript/triple-slash-reference -- a library without types cannot be given them by an import.
/// <reference path="./fontkit.d.ts" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';
import PdfKit from 'pdfkit';
import type { Paper, PaperBlock } from '../core/papers/paper.ts';
import { paperWords as words } from '../core/words/papers/paper.ts';
import { asWritten } from './as-written.ts';
import { isLying, newPage } from './pages.ts';
import { drawList } from './list.ts';
import { inHalf, pairAt } from './side-by-side.ts';
import { drawPictured } from './pictured.ts';
import { drawTable } from './table.ts';

const fonts = createRequire(import.meta.url);
const REGULAR = fonts.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf');
const BOLD = fonts.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf');

const MARGIN = 50;
/** Points; two lines of text have room in the margin at the bottom. Nothing is smaller than clear print, or large print, asks for (UKAAF G003). */
const CLEAR = { title: 20, heading: 14, text: 12, bottom: MARGIN };
const LARGE = { title: 26, heading: 20, text: 16, bottom: 66 };
type Sizes = typeof CLEAR;
const GAP = 10;
/** Room for what a heading is of. */
const AFTER_HEADING = 60;
const SIGN_WIDTH = 220;
/** With its words room enough to write in: 9 mm. */
const SIGN_GAP = 10;

type Doc = InstanceType<typeof PdfKit>;

const opened = new Map<string, PDFKit.Mixins.PDFFontSource>();

/** A typeface, kept for the next paper: reading its tables takes longer than setting most papers. */
function typeface(path: string): PDFKit.Mixins.PDFFontSource {
  const font = opened.get(path) ?? create(readFileSync(path));
  opened.set(path, font);
  return font;
}

/** @returns the bytes of the file. */
export function pdfOf(paper: Paper): Uint8Array<ArrayBuffer> {
  const made = new Date(paper.madeAt);
  const sizes = paper.isLarge === true ? LARGE : CLEAR;
  // With no font of its own: PDFKit would read the file of one that is also registered again at each use.
  const doc = new PdfKit({
    ...{ size: 'A4', margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: sizes.bottom }, bufferPages: true, font: '', pdfVersion: '1.7' },
    ...{ tagged: true, displayTitle: true, lang: 'en-GB' },
    info: { Title: paper.title, Creator: 'Headroom', Producer: 'Headroom', CreationDate: made, ModDate: made },
  } as const);
  doc.registerFont('bold', typeface(BOLD));
  doc.registerFont('regular', typeface(REGULAR));
  doc.font('regular');
  const whole = doc.struct('Document');
  doc.addStructure(whole);
  whole.add(doc.struct('H1', {}, () => doc.font('bold').fontSize(sizes.title).text(paper.title, asWritten(paper.title))));
  for (const text of paper.toSay ?? []) draw(doc, whole, sizes, { kind: 'text', text });
  let drawn = 0;
  for (const [at, block] of paper.blocks.entries()) {
    if (at < drawn) continue;
    const pair = paper.isPaired === true && sizes === CLEAR ? pairAt(doc, paper.blocks, at, { ...sizes, gap: GAP, afterHeading: AFTER_HEADING }) : null;
    if (pair) drawn = at + drawPair(doc, whole, sizes, pair);
    else draw(doc, whole, sizes, block);
  }
  whole.end();
  foot(doc, paper.foot, sizes);
  doc.end();
  const bytes: unknown = doc.read();
  if (!(bytes instanceof Uint8Array)) throw new Error('a PDF came to nothing');
  return new Uint8Array(bytes);
}

/** @returns of how many blocks they are. */
function drawPair(doc: Doc, whole: PDFKit.PDFStructureElement, sizes: Sizes, [left, right]: readonly [readonly PaperBlock[], readonly PaperBlock[]]): number {
  const { y } = doc;
  const ends = (
    [
      ['left', left],
      ['right', right],
    ] as const
  ).map(([half, blocks]) =>
    inHalf(doc, half, () => {
      doc.y = y;
      for (const block of blocks) draw(doc, whole, sizes, block);
      return doc.y;
    }),
  );
  doc.y = Math.max(...ends);
  return left.length + right.length;
}

function draw(doc: Doc, whole: PDFKit.PDFStructureElement, sizes: Sizes, block: PaperBlock): void {
  const isWide = block.kind === 'table' && (block.isWide === true || (block.isWide === 'large' && sizes === LARGE));
  // A page of its own for what lies, and after it one that stands again.
  if (isWide !== isLying(doc)) newPage(doc, isWide);
  doc.y += block.kind === 'pictured' ? GAP / 2 : block.kind === 'text' ? GAP * 0.8 : GAP;
  doc.x = doc.page.margins.left;
  const { kind } = block;
  if (kind === 'heading') {
    doc.font('bold').fontSize(sizes.heading);
    // Never alone at the foot of a page.
    if (doc.y + doc.heightOfString(block.text, asWritten(block.text)) + AFTER_HEADING > doc.page.height - doc.page.margins.bottom) newPage(doc, isLying(doc));
  }
  if (kind === 'heading') whole.add(doc.struct('H2', {}, () => doc.font('bold').fontSize(sizes.heading).text(block.text, asWritten(block.text))));
  else if (kind === 'text') whole.add(doc.struct('P', {}, () => doc.font('regular').fontSize(sizes.text).text(block.text, asWritten(block.text))));
  else if (kind === 'list') drawList(doc, whole, block, sizes.text);
  else if (kind === 'pictured') drawPictured(doc, whole, block, sizes.text);
  else if (kind === 'toSign') {
    // What one person signs is on one page.
    const height = block.lines.reduce((sum, line) => sum + SIGN_GAP + lineHeight(doc, sizes, line), 0);
    if (doc.y + height > doc.page.height - doc.page.margins.bottom) newPage(doc, isLying(doc));
    for (const line of block.lines) sign(doc, whole, sizes, line);
  } else drawTable(doc, whole, block, sizes.text);
}

function lineHeight(doc: Doc, sizes: Sizes, line: string): number {
  return doc.font('regular').fontSize(sizes.text).heightOfString(line, asWritten(line));
}

function sign(doc: Doc, whole: PDFKit.PDFStructureElement, sizes: Sizes, line: string): void {
  doc.y += SIGN_GAP;
  whole.add(doc.struct('P', {}, () => doc.font('regular').fontSize(sizes.text).text(line, asWritten(line))));
  doc.markContent('Artifact', { type: 'Layout' });
  const right = doc.page.width - MARGIN;
  doc
    .moveTo(right - SIGN_WIDTH, doc.y)
    .lineTo(right, doc.y)
    .lineWidth(0.75)
    .stroke('#444444');
  doc.endMarkedContent();
}

function foot(doc: Doc, text: string, sizes: Sizes): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(start + page);
    doc.markContent('Artifact', { type: 'Pagination' });
    // Below the margin no new page begins.
    doc.page.margins.bottom = 0;
    doc.font('regular').fontSize(sizes.text).fillColor('#444444');
    const said = words.foot(text, page + 1, count);
    doc.text(said, MARGIN, doc.page.height - sizes.bottom + GAP / 2, { width: doc.page.width - 2 * MARGIN, ...asWritten(said) });
    doc.endMarkedContent();
  }
}
