/** Of no letter that could be taken apart; the blank, signs of money and of papers, and what stands between words. */
const PLAIN = /^[\u0020-\u007E£·’‘“”–−…]*$/;
const NONE: object = {};
const APART: object = { features: { ccmp: false } };

/**
 * Options with which a text is set: letters as they are written. Else the font takes letters such as \u1ecd apart into two glyphs, and PDFKit tells
 * whoever reads the text that every o of the paper is one. Its types know no list of features to leave out. Plain texts go without: PDFKit keeps
 * what it measured of a word only where no feature is named, and a long table is mostly such words.
 */
export function asWritten(text: string): object {
  return PLAIN.test(text) ? NONE : APART;
}
