/** What kind a file is follows from its bytes, whatever it is called. */
import { expect, test } from 'vitest';
import { mediaTypeOf } from './media-type.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const ZIP = 'PK\x03\x04';
const far = '.'.repeat(20_000);

test.each([
  ['a PDF', '%PDF-1.7\n', 'application/pdf'],
  ['a PDF behind a line of the scanner', 'scanned\n%PDF-1.4\n', 'application/pdf'],
  ['a photo', '\xff\xd8\xff\xe1\0\0Exif', 'image/jpeg'],
  ['a picture', '\x89PNG\r\n\x1a\n\0\0', 'image/png'],
  ['a picture of the web', 'RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
  ['a scan', 'II*\0\x08\0', 'image/tiff'],
  ['a scan, the other way round', 'MM\0*\0\0', 'image/tiff'],
  ['a phone’s photo', '\0\0\0\x18ftypheic\0\0', 'image/heic'],
  ['a Word file', `${ZIP}[Content_Types].xml${far}word/document.xml`, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['an Excel file', `${ZIP}\0\0${far}xl/workbook.xml`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['a Writer file', `${ZIP}\x14\0mimetypeapplication/vnd.oasis.opendocument.textPK`, 'application/vnd.oasis.opendocument.text'],
  ['a note', 'Gloves\t12.50\r\n', 'text/plain'],
  ['a note of Windows, with a pound sign', 'Gloves \xa312.50', 'text/plain'],
  ['a note in letters of two bytes', '\xff\xfeG\0l\0', 'text/plain'],
  ['a web page, which is only ever shown as text', '<script>1</script>', 'text/plain'],
])('%s is known', (_what, content, type) => {
  expect(mediaTypeOf(bytes(content))).toBe(type);
});

test.each([
  ['nothing', ''],
  ['a program', 'MZ\x90\0\x03'],
  ['another program', '\x7fELF\x02\x01'],
  ['a film', '\0\0\0\x18ftypmp42\0\0'],
  ['a film of the web’s kind of file', 'RIFF\x10\0\0\0AVI LIST'],
  ['some other ZIP', `${ZIP}\x14\0photos/one.jpg`],
  ['an archive', '\x1f\x8b\x08\0'],
])('%s is not kept', (_what, content) => {
  expect(mediaTypeOf(bytes(content))).toBeNull();
});

test('a name in a ZIP is found also where two stretches of the search meet', () => {
  for (let before = 8170; before < 8200; before += 1) {
    const content = bytes(`${ZIP}${'.'.repeat(before - 4)}word/document.xml`);
    expect(mediaTypeOf(content)).toContain('wordprocessingml');
  }
});
