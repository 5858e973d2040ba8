/**
 * Letters that can be printed on a paper: those of Noto Sans, the papers' font. A paper never shows empty boxes for others: words stand in their
 * place, and it is said, on the paper and before it is saved.
 */
import { paperWords as words } from '../words/papers/paper.ts';
import type { Paper, PaperBlock } from './paper.ts';

/** Code points from and to, of letters, marks, numbers, punctuation, symbols and blanks in the font's `cmap` table (release 0.4.2 of its package). */
const HAS: readonly (readonly [from: number, to: number])[] = [
  [32, 126],
  [160, 172],
  [174, 887],
  [890, 895],
  [900, 906],
  [908, 908],
  [910, 929],
  [931, 993],
  [1008, 1327],
  [2304, 2431],
  [4347, 4347],
  [6832, 6848],
  [6853, 6853],
  [6855, 6862],
  [7296, 7304],
  [7424, 7673],
  [7675, 7957],
  [7960, 7965],
  [7968, 8005],
  [8008, 8013],
  [8016, 8023],
  [8025, 8025],
  [8027, 8027],
  [8029, 8029],
  [8031, 8061],
  [8064, 8116],
  [8118, 8132],
  [8134, 8147],
  [8150, 8155],
  [8157, 8175],
  [8178, 8180],
  [8182, 8190],
  [8192, 8202],
  [8208, 8231],
  [8239, 8287],
  [8304, 8305],
  [8308, 8334],
  [8336, 8348],
  [8352, 8384],
  [8432, 8432],
  [8448, 8543],
  [8579, 8580],
  [8585, 8585],
  [8722, 8722],
  [9676, 9676],
  [11360, 11391],
  [11744, 11869],
  [42560, 42655],
  [42752, 42954],
  [42960, 42961],
  [42963, 42963],
  [42965, 42969],
  [42994, 43007],
  [43263, 43263],
  [43310, 43310],
  [43824, 43883],
  [64256, 64262],
  [65024, 65024],
  [65056, 65071],
  [65532, 65533],
  [67456, 67461],
  [67463, 67504],
  [67506, 67514],
  [122624, 122654],
];

function isPrinted(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  // Breaks of lines are no letters; what is invisible is nothing to print.
  return /[\p{Cc}\p{Cf}]/u.test(letter) || HAS.some(([from, to]) => code >= from && code <= to);
}

/** Those of a text that can't be printed, each once. */
export function unprinted(text: string): readonly string[] {
  return [...new Set(text.normalize('NFC'))].filter((letter) => !isPrinted(letter));
}

/** Of the private letters, which no font has to have: stands for any that can't be printed. */
const LACKING = '\uE000';

/** With composed letters, and words in place of those that can't be printed, once for words that follow each other. */
function asPrinted(text: string): string {
  const letters = Array.from(text.normalize('NFC'), (letter) => (isPrinted(letter) ? letter : LACKING)).join('');
  return letters.replaceAll(/\uE000(?:\s*\uE000)*/gu, words.notPrinted);
}

function blockAs(block: PaperBlock, as: (text: string) => string): PaperBlock {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return { ...block, text: as(block.text) };
    case 'facts':
      return { ...block, rows: block.rows.map(([label, value]) => [as(label), as(value)] as const) };
    case 'list':
      return { ...block, items: block.items.map(as) };
    case 'pictured':
      return { ...block, heading: as(block.heading), lines: block.lines.map(as) };
    case 'toSign':
      return { ...block, lines: block.lines.map(as) };
    case 'table':
      return {
        ...block,
        caption: as(block.caption),
        columns: block.columns.map((column) => ({ ...column, title: as(column.title) })),
        rows: block.rows.map((cells) => cells.map(as)),
        ...(block.totals && { totals: block.totals.map((cells) => cells.map(as)) }),
      };
  }
}

/** Each text of a paper, changed by `as`. */
function paperAs(paper: Paper, as: (text: string) => string): Paper {
  return { ...paper, title: as(paper.title), foot: as(paper.foot), blocks: paper.blocks.map((block) => blockAs(block, as)) };
}

/** As it can be printed; what can't be is among what is to be said of it. */
export function printable(paper: Paper): Paper {
  const lacking = new Set<string>();
  const printed = paperAs(paper, (text) => {
    for (const letter of unprinted(text)) lacking.add(letter);
    return asPrinted(text);
  });
  return lacking.size === 0 ? printed : { ...printed, toSay: [...(paper.toSay ?? []), words.lettersMissing] };
}

/** What is to be said of a paper before it is saved, with the letters that can't be printed by themselves. */
export function toSayOf(paper: Paper): readonly string[] {
  const lacking = new Set<string>();
  paperAs(paper, (text) => {
    for (const letter of unprinted(text)) lacking.add(letter);
    return text;
  });
  return [...(paper.toSay ?? []), ...(lacking.size === 0 ? [] : [words.cannotPrint([...lacking])])];
}
