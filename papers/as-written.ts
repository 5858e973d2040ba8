/**
 * Options with which every text is set: letters as they are written. Else the font takes letters such as \u1ecd apart into two glyphs, and PDFKit tells
 * whoever reads the text that every o of the paper is one. Its types know no list of features to leave out.
 */
export const AS_WRITTEN: object = { features: { ccmp: false } };
