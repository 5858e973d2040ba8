import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MEDIA_TYPES } from './media-type.ts';
import { savedName } from './saved-name.ts';

test.each([
  ['receipt.pdf', 'application/pdf', 'receipt.pdf'],
  ['Receipt.PDF', 'application/pdf', 'Receipt.PDF'],
  ['photo.jpeg', 'image/jpeg', 'photo.jpeg'],
  ['photo.JPG', 'image/jpeg', 'photo.JPG'],
  ['notes.txt', 'text/plain', 'notes.txt'],
  ['pay.bat', 'text/plain', 'pay.bat.txt'],
  ['pay.html', 'text/plain', 'pay.html.txt'],
  ['rows.csv', 'text/plain', 'rows.csv.txt'],
  ['letter.html', 'application/pdf', 'letter.html.pdf'],
  ['scan.png', 'image/jpeg', 'scan.png.jpg'],
  ['letter.docm', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'letter.docm.docx'],
  ['bill', 'application/pdf', 'bill.pdf'],
  ['bill.pdf. ', 'application/pdf', 'bill.pdf'],
  ['bill.txt:run.bat', 'text/plain', 'bill.txt-run.bat.txt'],
  ['bill.\u{202e}txt.bat', 'text/plain', 'bill.txt.bat.txt'],
  ['.pdf', 'application/pdf', 'pdf.pdf'],
  ['con.txt', 'text/plain', '_con.txt'],
] as const)('%j, which is %s, is saved as %j', (name, mediaType, saved) => {
  expect(savedName(name, mediaType)).toBe(saved);
});

const ENDING = /\.(?:pdf|jpe?g|png|webp|tiff?|heic|heif|txt|docx|xlsx|odt)$/i;

test('whatever a paper is called, it is saved under an ending that only shows things', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('a.exe', 'a.pdf.exe', 'a.js ', 'a.lnk\u200b', 'a.hta.')),
      fc.constantFrom(...MEDIA_TYPES),
      (name, mediaType) => {
        const saved = savedName(name, mediaType);
        expect(saved).toMatch(ENDING);
        expect(savedName(saved, mediaType)).toBe(saved);
      },
    ),
  );
});
