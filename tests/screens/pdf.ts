/** PDFs of many kinds, each the smallest that is one: for tests of looking at papers. */
import { pdfOf } from '../../core/example/pdf.ts';

/** Objects as they stand in the file, numbered from 1; the first is the catalogue. */
export function pdfFrom(objects: readonly string[], trailer = ''): Buffer {
  let file = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const entries = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
const words = (text: string): string => stream(`BT /F1 24 Tf 60 700 Td (${text}) Tj ET`);

/** Each page says its number. @param size of a page, in points. */
export function manyPages(count: number, size: readonly [width: number, height: number] = [595, 842]): Buffer {
  const kids = Array.from({ length: count }, (_, index) => `${4 + index * 2} 0 R`).join(' ');
  const pages = Array.from({ length: count }, (_, index) => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.join(' ')}] /Contents ${5 + index * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    words(`The words of page ${index + 1}`),
  ]);
  return pdfFrom(['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`, FONT, ...pages.flat()]);
}

/** It would run script when it opens, open an address, go to one from a link over all of its page, and fetch a file. */
export function busyPdf(address: string): Buffer {
  return pdfFrom([
    `<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.launchURL\\("${address}/script"\\); this.getURL\\("${address}/script"\\);) >> /AA << /WC << /S /URI /URI (${address}/close) >> >> >>`,
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    FONT,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> /Annots [6 0 R 7 0 R] >>',
    words('A busy paper'),
    `<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A << /S /URI /URI (${address}/link) >> >>`,
    `<< /Type /Annot /Subtype /Widget /FT /Btn /T (Send) /Rect [60 60 200 120] /A << /S /SubmitForm /F (${address}/form) >> >>`,
  ]);
}

/** Locked with a password nobody here knows: its entries are as a writer of the standard lock makes them. */
export function lockedPdf(): Buffer {
  const bytes = (length: number): string => `<${'5a'.repeat(length)}>`;
  const lock = `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O ${bytes(32)} /U ${bytes(32)} >>`;
  const content = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    FONT,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>',
    words('Nobody reads this'),
    lock,
  ];
  return pdfFrom(content, `/Encrypt 6 0 R /ID [${bytes(16)} ${bytes(16)}]`);
}

/** Letters told by a table that readers have themselves, in no typeface of its own: as a letter written in Chinese may come. */
export function chinesePdf(): Buffer {
  return pdfFrom([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>',
    stream('BT /F1 24 Tf 60 700 Td <4F60597D> Tj ET'),
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ]);
}

/** A page without a word: only a grey box. */
export function picturePdf(): Buffer {
  return pdfFrom([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    stream('0.5 g 100 100 300 300 re f'),
  ]);
}

export const plainPdf = (): Buffer => Buffer.from(pdfOf(['Corner shop', 'Total £12.50']));
