/**
 * What kind of paper a file is, told by its content and never by its name. Kinds not listed are not taken: a program or a film is
 * no evidence of anything here. It does not read the file: one that begins like a picture may still be a broken one.
 */
export const MEDIA_TYPES = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/tiff',
  'image/heic',
  'text/plain',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.text',
] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** Of one paper, as it is kept. A scanned letter of many pages fits; a film does not. */
export const MOST_BYTES = 25 * 1024 * 1024;

/** Office files are ZIPs; these names stand in them, uncompressed, in the list of contents at the end or in the first entry. */
const IN_ZIP: readonly (readonly [string, MediaType])[] = [
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['mimetypeapplication/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.text'],
];

const HEIC_BRANDS: ReadonlySet<string> = new Set(['heic', 'heix', 'heim', 'heis', 'mif1', 'msf1']);

function latin(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

/** Long arrays cannot be spread at once. */
function contains(bytes: Uint8Array, word: string): boolean {
  const PIECE = 8192;
  for (let at = 0; at < bytes.length; at += PIECE) if (latin(bytes, at, at + PIECE + word.length).includes(word)) return true;
  return false;
}

/** Windows text and UTF-8 have none of the control signs below a blank but these four; UTF-16 begins by saying so. */
function isText(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  return bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d);
}

/** Null: not a kind that is kept. An empty file is none. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  if (bytes.length === 0) return null;
  const head = latin(bytes, 0, 12);
  if (latin(bytes, 0, 1024).includes('%PDF-')) return 'application/pdf';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'image/webp';
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return 'image/tiff';
  if (head.slice(4, 8) === 'ftyp') return HEIC_BRANDS.has(head.slice(8, 12)) ? 'image/heic' : null;
  if (head.startsWith('PK\x03\x04')) return IN_ZIP.find(([name]) => contains(bytes, name))?.[1] ?? null;
  return isText(bytes) ? 'text/plain' : null;
}
