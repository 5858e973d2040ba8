/**
 * Takes out of a photo what the camera wrote into it beside the picture (place, time, its owner, a second picture or film behind it), whatever
 * its size, without touching the picture. Which way up it is held is kept, and nothing else. Layouts: JPEG (ITU T.81, Exif 2.3), PNG (W3C), WebP (RFC 9649).
 */
import type { MediaType } from './media-type.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const ascii = (bytes: Uint8Array, from: number, length: number): string => String.fromCharCode(...bytes.subarray(from, from + length));
const fromAscii = (text: string): Bytes => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function joined(parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const ORIENTATION = 0x0112;

/** From 1 (upright) to 8; 1 where it is not said. @param tiff a block of Exif without its name. */
function orientationIn(tiff: Uint8Array): number {
  const view = viewOf(tiff);
  if (tiff.length < 14) return 1;
  const isLittle = ascii(tiff, 0, 2) === 'II';
  const start = view.getUint32(4, isLittle);
  if (start + 2 > tiff.length) return 1;
  const count = view.getUint16(start, isLittle);
  for (let index = 0; index < count; index += 1) {
    const entry = start + 2 + index * 12;
    if (entry + 12 > tiff.length) return 1;
    if (view.getUint16(entry, isLittle) !== ORIENTATION) continue;
    const value = view.getUint16(entry + 8, isLittle);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** A block of Exif that says which way up it is and nothing else. */
function onlyOrientation(orientation: number): Bytes {
  const tiff = new Uint8Array(26);
  const view = viewOf(tiff);
  tiff.set(fromAscii('II*\0'));
  view.setUint32(4, 8, true);
  view.setUint16(8, 1, true);
  view.setUint16(10, ORIENTATION, true);
  view.setUint16(12, 3, true);
  view.setUint32(14, 1, true);
  view.setUint16(18, orientation, true);
  return tiff;
}

const EXIF = 'Exif\0\0';

/** Of JPEG: where the coded picture that begins here ends. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** Colours need their profile (ICC) and Adobe's mark; all else beside the picture goes. */
function isPicture(marker: number, segment: Uint8Array): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe1 || marker > 0xef) return true;
  return (marker === 0xe2 && ascii(segment, 4, 11) === 'ICC_PROFILE') || (marker === 0xee && ascii(segment, 4, 5) === 'Adobe');
}

function jpeg(bytes: Bytes): Bytes | null {
  const parts: Uint8Array[] = [];
  let orientation = 1;
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    // What stands behind the end is no part of the picture.
    if (marker === 0xd9) break;
    const length = viewOf(bytes).getUint16(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return null;
    let end = at + 2 + length;
    const segment = bytes.subarray(at, end);
    if (marker === 0xe1 && ascii(segment, 4, 6) === EXIF) orientation = orientationIn(segment.subarray(10));
    if (marker === 0xda) end = endOfScan(bytes, end);
    if (isPicture(marker, segment)) parts.push(bytes.subarray(at, end));
    at = end;
  }
  if (bytes[at] !== 0xff || bytes[at + 1] !== 0xd9) return null;
  const tiff = onlyOrientation(orientation);
  const note = joined([Uint8Array.of(0xff, 0xe1, 0, 2 + EXIF.length + tiff.length), fromAscii(EXIF), tiff]);
  return joined([Uint8Array.of(0xff, 0xd8), ...(orientation === 1 ? [] : [note]), ...parts, Uint8Array.of(0xff, 0xd9)]);
}

const PNG_NOTES: ReadonlySet<string> = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

/** The check of a PNG's chunk (CRC-32). */
function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function pngChunk(name: string, content: Uint8Array): Bytes {
  const named = joined([fromAscii(name), content]);
  const chunk = joined([new Uint8Array(4), named, new Uint8Array(4)]);
  viewOf(chunk).setUint32(0, content.length);
  viewOf(chunk).setUint32(chunk.length - 4, crcOf(named));
  return chunk;
}

function png(bytes: Bytes): Bytes | null {
  const parts: Uint8Array[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = viewOf(bytes).getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return null;
    const name = ascii(bytes, at + 4, 4);
    const orientation = name === 'eXIf' ? orientationIn(bytes.subarray(at + 8, end - 4)) : 1;
    if (orientation !== 1) parts.push(pngChunk(name, onlyOrientation(orientation)));
    if (!PNG_NOTES.has(name)) parts.push(bytes.subarray(at, end));
    if (name === 'IEND') return joined(parts);
    at = end;
  }
  return null;
}

const HAS_XMP = 0x04;
const HAS_EXIF = 0x08;

function webp(bytes: Bytes): Bytes | null {
  const parts: Uint8Array[] = [];
  let orientation = 1;
  const last = Math.min(bytes.length, 8 + viewOf(bytes).getUint32(4, true));
  for (let at = 12; at + 8 <= last;) {
    const length = viewOf(bytes).getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    if (at + 8 + length > last) return null;
    const name = ascii(bytes, at, 4);
    if (name === 'EXIF') {
      const block = bytes.subarray(at + 8, at + 8 + length);
      orientation = orientationIn(ascii(block, 0, 6) === EXIF ? block.subarray(6) : block);
    } else if (name !== 'XMP ') parts.push(bytes.slice(at, end));
    at = end;
  }
  const [head] = parts;
  if (!head) return null;
  if (ascii(head, 0, 4) === 'VP8X') head[8] = ((head[8] ?? 0) & ~(HAS_XMP | HAS_EXIF)) | (orientation === 1 ? 0 : HAS_EXIF);
  if (orientation !== 1) {
    const note = onlyOrientation(orientation);
    parts.push(joined([fromAscii('EXIF'), Uint8Array.of(note.length, 0, 0, 0), note]));
  }
  const whole = joined([bytes.subarray(0, 12), ...parts]);
  viewOf(whole).setUint32(4, whole.length - 8, true);
  return whole;
}

const CUTS: ReadonlyMap<MediaType, (bytes: Bytes) => Bytes | null> = new Map([
  ['image/jpeg', jpeg],
  ['image/png', png],
  ['image/webp', webp],
]);

/** The same picture without its notes. Null: there are none, it is no photo of these kinds, or it is not as such a file should be. */
export function withoutCameraNotes(bytes: Bytes, mediaType: MediaType): Bytes | null {
  const cut = CUTS.get(mediaType)?.(bytes) ?? null;
  const isSame = cut?.length === bytes.length && cut.every((byte, index) => byte === bytes[index]);
  return isSame ? null : cut;
}
