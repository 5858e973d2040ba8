/** A photo as a phone takes it: large, lying on its side with a note which way is up, and with the place it was taken. Invented. */
import type { Page } from 'playwright-core';

const SHORT = 3;
const LONG = 4;
const RATIONAL = 5;

/** One entry of a list of camera notes: its number, kind, count and four bytes. */
function entry(tag: number, kind: number, count: number, value: number): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt16BE(tag, 0);
  bytes.writeUInt16BE(kind, 2);
  bytes.writeUInt32BE(count, 4);
  if (kind === SHORT) bytes.writeUInt16BE(value, 8);
  else bytes.writeUInt32BE(value, 8);
  return bytes;
}

/** "The right-hand side of what is stored is the top" (6), and a latitude. */
function cameraNotes(): Buffer {
  const head = Buffer.from('Exif\0\0MM\0*\0\0\0\x08', 'latin1');
  const count = (entries: number): Buffer => Buffer.from([0, entries]);
  const end = Buffer.alloc(4);
  // The second list begins behind the first: 8 bytes of head, 2 of count, 24 of entries, 4 of end. Its figures behind that: 18 more.
  const first = [count(2), entry(0x0112, SHORT, 1, 6), entry(0x8825, LONG, 1, 38), end];
  const place = [count(1), entry(0x0002, RATIONAL, 3, 56), end];
  const latitude = Buffer.alloc(24);
  [51, 1, 30, 1, 26, 1].forEach((figure, index) => latitude.writeUInt32BE(figure, index * 4));
  const body = Buffer.concat([head, ...first, ...place, latitude]);
  const marker = Buffer.from([0xff, 0xe1, 0, 0]);
  marker.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([marker, body]);
}

/** By default 3,000 by 2,000 dots as stored, with a red corner at the top left, and as fine-grained as a photo. Upright it is 2,000 by 3,000 with red at the top right. */
export async function photoOnItsSide(page: Page, long = 3000): Promise<Buffer> {
  const base64 = await page.evaluate(async (width) => {
    const height = (width * 2) / 3;
    const canvas = new OffscreenCanvas(width, height);
    const drawing = canvas.getContext('2d');
    if (!drawing) throw new Error('no place to draw');
    const grain = drawing.createImageData(width, height);
    let seed = 7;
    for (let at = 0; at < grain.data.length; at += 4) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      const shade = 150 + ((seed >> 16) % 60);
      grain.data.set([shade, shade, shade - 20, 255], at);
    }
    drawing.putImageData(grain, 0, 0);
    drawing.fillStyle = 'rgb(220, 20, 20)';
    drawing.fillRect(0, 0, width * 0.27, width * 0.27);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(text);
  }, long);
  const plain = Buffer.from(base64, 'base64');
  return Buffer.concat([plain.subarray(0, 2), cameraNotes(), plain.subarray(2)]);
}
