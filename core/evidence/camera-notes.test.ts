/** What a camera writes into a photo is taken out to the last byte; the picture, its colours and which way up it is stay. */
import { expect, test } from 'vitest';
import { withoutCameraNotes } from './camera-notes.ts';

const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const big = (value: number, bytes: number): number[] => Array.from({ length: bytes }, (_, index) => (value >>> (8 * (bytes - 1 - index))) & 0xff);
const little = (value: number, bytes: number): number[] => big(value, bytes).toReversed();
const of = (...parts: readonly (readonly number[])[]): Uint8Array<ArrayBuffer> => Uint8Array.from(parts.flat());
const textOf = (bytes: Uint8Array | null): string => String.fromCharCode(...(bytes ?? []));

/** An Exif block, big-endian, that says which way up and has a place in words behind it. */
const exif = (orientation: number): number[] => [
  ...[...ascii('MM'), ...big(42, 2), ...big(8, 4), ...big(1, 2)],
  ...[...big(0x0112, 2), ...big(3, 2), ...big(1, 4), ...big(orientation, 2), 0, 0, ...big(0, 4), ...ascii('GPS 53.4N 2.9W')],
];
/** What is left of it: the same, little-endian, and nothing behind. */
const upOnly = (orientation: number): number[] => [
  ...[...ascii('II'), 42, 0, ...little(8, 4), ...little(1, 2)],
  ...[...little(0x0112, 2), ...little(3, 2), ...little(1, 4), ...little(orientation, 4), ...little(0, 4)],
];

const segment = (marker: number, content: readonly number[]): number[] => [0xff, marker, ...big(content.length + 2, 2), ...content];
const SOI = [0xff, 0xd8];
const EOI = [0xff, 0xd9];
const JFIF = segment(0xe0, ascii('JFIF\0'));
const COLOURS = segment(0xe2, ascii('ICC_PROFILE\0 colours'));
const TABLE = segment(0xdb, [1, 2, 3]);
// Coded bytes: FF 00 is a byte of the picture, FF D0 a mark in it.
const SCAN = [...segment(0xda, [1, 1, 0]), 9, 0xff, 0, 0xff, 0xd0, 7];
const SECOND_SCAN = [...segment(0xc4, [5]), ...segment(0xda, [1, 2, 0]), 8, 8];

test('of a JPEG: Exif, XMP, comments, the second picture and what stands behind the end', () => {
  const notes = [
    ...segment(0xe1, [...ascii('Exif\0\0'), ...exif(6)]),
    ...segment(0xe1, ascii('http://ns.adobe.com/xap/1.0/\0<x>Home</x>')),
    ...[...segment(0xe2, ascii('MPF\0 second')), ...segment(0xed, ascii('Photoshop 3.0')), ...segment(0xfe, ascii('taken by Jo'))],
  ];
  const photo = of(SOI, JFIF, notes, COLOURS, TABLE, SCAN, SECOND_SCAN, EOI, ascii('a film of 3 seconds'));
  const up = segment(0xe1, [...ascii('Exif\0\0'), ...upOnly(6)]);
  expect(withoutCameraNotes(photo, 'image/jpeg')).toEqual(of(SOI, up, JFIF, COLOURS, TABLE, SCAN, SECOND_SCAN, EOI));
});

test('a JPEG that is upright has no Exif left at all, and one without notes stays as it is', () => {
  const photo = of(SOI, JFIF, segment(0xe1, [...ascii('Exif\0\0'), ...exif(1)]), TABLE, SCAN, EOI);
  const plain = of(SOI, JFIF, TABLE, SCAN, EOI);
  expect(withoutCameraNotes(photo, 'image/jpeg')).toEqual(plain);
  expect(withoutCameraNotes(plain, 'image/jpeg')).toBeNull();
});

// The check of an empty IEND is known from every PNG: AE 42 60 82.
const IEND = [...big(0, 4), ...ascii('IEND'), 0xae, 0x42, 0x60, 0x82];
const chunk = (name: string, content: readonly number[]): number[] => [...big(content.length, 4), ...ascii(name), ...content, 1, 2, 3, 4];
const PNG = [0x89, ...ascii('PNG\r\n\u001a\n')];

test('of a PNG: words, time and Exif, with which way up it is kept', () => {
  const photo = of(PNG, chunk('IHDR', [1]), chunk('tEXt', ascii('Author\0Jo')), chunk('eXIf', exif(8)), chunk('tIME', [1]), chunk('IDAT', [5, 6]), IEND);
  const cut = withoutCameraNotes(photo, 'image/png');
  expect(textOf(cut)).not.toMatch(/Jo|GPS|tIME/);
  expect([...(cut ?? [])].slice(0, 8 + 13 + 8)).toEqual([...PNG, ...chunk('IHDR', [1]), ...big(26, 4), ...ascii('eXIf')]);
  expect([...(cut ?? [])].slice(29, 55)).toEqual(upOnly(8));
  // Its check, as zlib works it out.
  expect([...(cut ?? [])].slice(55, 59)).toEqual([0xa2, 0xc2, 0x03, 0x1b]);
  expect([...(cut ?? [])].slice(59)).toEqual([...chunk('IDAT', [5, 6]), ...IEND]);
});

test('of a WebP: Exif and XMP, also in the marks and the length at its head', () => {
  const riff = (name: string, content: readonly number[]): number[] => [
    ...ascii(name),
    ...little(content.length, 4),
    ...content,
    ...(content.length % 2 ? [0] : []),
  ];
  const file = (chunks: readonly number[]): Uint8Array<ArrayBuffer> => of(ascii('RIFF'), little(chunks.length + 4, 4), ascii('WEBP'), chunks);
  const picture = riff('VP8 ', [1, 2, 3]);
  const marks = (flags: number): number[] => riff('VP8X', [flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  // 0x10 says that some of it is see-through; 0x08 Exif, 0x04 XMP.
  const photo = file([...marks(0x1c), ...picture, ...riff('EXIF', exif(1)), ...riff('XMP ', ascii('<x>Home</x>'))]);
  expect(withoutCameraNotes(photo, 'image/webp')).toEqual(file([...marks(0x10), ...picture]));
  const turned = file([...marks(0x1c), ...picture, ...riff('EXIF', exif(3))]);
  expect(withoutCameraNotes(turned, 'image/webp')).toEqual(file([...marks(0x18), ...picture, ...riff('EXIF', upOnly(3))]));
});

test.each([
  ['a PDF', 'application/pdf', of(ascii('%PDF-1.7'))],
  ['a JPEG that breaks off', 'image/jpeg', of(SOI, JFIF, [0xff, 0xe1, 0xff, 0xff, 1])],
  ['a JPEG that is none', 'image/jpeg', of(SOI, [0xff, 1, 2, 3, 4, 5])],
  ['a PNG that breaks off', 'image/png', of(PNG, chunk('tEXt', [1]))],
  ['a WebP that breaks off', 'image/webp', of(ascii('RIFF'), little(90, 4), ascii('WEBPVP8 '), little(80, 4), [1])],
] as const)('%s is left as it is', (_what, mediaType, bytes) => {
  expect(withoutCameraNotes(bytes, mediaType)).toBeNull();
});
