/** Two narrow tables, each with its heading, side by side: a paper of many short ones takes fewer pages. They are read one after the other. */
import type PdfKit from 'pdfkit';
import type { PaperBlock, PaperTable } from '../core/papers/paper.ts';
import { asWritten } from './as-written.ts';
import { isLying } from './pages.ts';
import { heightOfTable } from './table.ts';

type Doc = InstanceType<typeof PdfKit>;

interface Sizes {
  readonly heading: number;
  readonly text: number;
  /** Above each block. */
  readonly gap: number;
  /** Below a heading there is room for as much. */
  readonly afterHeading: number;
}

/** Points, between the two. */
const GUTTER = 20;
/** A longer one is no short table, and long to measure. */
const MOST_ROWS = 24;
/** Of what they take one below the other: less is not worth narrower columns. */
const SHORTER = 0.75;

type Short = PaperTable | Extract<PaperBlock, { readonly kind: 'facts' }>;
const isShort = (block: PaperBlock | undefined): block is Short =>
  block?.kind === 'facts' || (block?.kind === 'table' && block.isForm !== true && block.isWide === undefined && block.rows.length <= MOST_ROWS);

/** A table from there on, with its heading. */
function tableAt(blocks: readonly PaperBlock[], at: number): readonly PaperBlock[] | null {
  const from = blocks[at]?.kind === 'heading' ? at + 1 : at;
  return isShort(blocks[from]) ? blocks.slice(at, from + 1) : null;
}

function heightOf(doc: Doc, blocks: readonly PaperBlock[], sizes: Sizes): number | null {
  const table = blocks.at(-1);
  const height = isShort(table) ? heightOfTable(doc, table, sizes.text) : null;
  if (height === null) return null;
  const [first] = blocks;
  if (first?.kind !== 'heading') return sizes.gap + height;
  const width = doc.page.width - doc.page.margins.left - doc.page.margins.right;
  const heading = doc
    .font('bold')
    .fontSize(sizes.heading)
    .heightOfString(first.text, { width, ...asWritten(first.text) });
  return sizes.gap + heading + Math.max(sizes.afterHeading, sizes.gap + height);
}

/** Does something where only the left half of the page is there, or the right. */
export function inHalf<T>(doc: Doc, half: 'left' | 'right', act: () => T): T {
  const { margins, width } = doc.page;
  const { left, right } = margins;
  const middle = (width + left - right) / 2;
  if (half === 'left') margins.right = width - middle + GUTTER / 2;
  else margins.left = middle + GUTTER / 2;
  try {
    return act();
  } finally {
    Object.assign(margins, { left, right });
    doc.x = left;
  }
}

/** The two that stand side by side from there on; null: what is there is too wide, too high for the rest of the page, or no shorter for it. */
export function pairAt(doc: Doc, blocks: readonly PaperBlock[], at: number, sizes: Sizes): readonly [readonly PaperBlock[], readonly PaperBlock[]] | null {
  const left = isLying(doc) ? null : tableAt(blocks, at);
  const right = left && tableAt(blocks, at + left.length);
  if (!left || !right) return null;
  const halves = inHalf(doc, 'left', () => [heightOf(doc, left, sizes), heightOf(doc, right, sizes)]);
  const height = Math.max(...halves.map((one) => one ?? Infinity));
  const whole = (heightOf(doc, left, sizes) ?? 0) + (heightOf(doc, right, sizes) ?? 0);
  return height < whole * SHORTER && doc.y + height <= doc.page.height - doc.page.margins.bottom ? [left, right] : null;
}
