/**
 * Makes text of a bank file's bytes. Files never say how they are written, so the bytes decide: a mark at the start,
 * the pattern of noughts (UTF-16), and else UTF-8 sequence by sequence, each byte that is none read as Windows-1252.
 * So a pound sign is a pound sign in every one of them. The text comes out clean, as `core/values/text.ts` says, its lines ending in \n.
 * Programs, pictures and papers are refused.
 */
import { cleanText } from '../values/text.ts';

type Decoded =
  | { readonly ok: true; readonly text: string }
  /** `spreadsheet` is also any other packed file. */
  | { readonly ok: false; readonly what: 'empty' | 'pdf' | 'spreadsheet' | 'webPage' | 'notText' };

/** What Windows-1252 has at 0x80 to 0x9F; the five it leaves open become the replacement character. */
const WINDOWS = [
  0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd, 0xfffd, 0x2018, 0x2019,
  0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178,
];

export function decode(bytes: Uint8Array): Decoded {
  if (starts(bytes, [0x25, 0x50, 0x44, 0x46])) return { ok: false, what: 'pdf' };
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04]) || starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { ok: false, what: 'spreadsheet' };
  const text = readable(bytes);
  if (text === null) return { ok: false, what: 'notText' };
  if (text.trim() === '') return { ok: false, what: 'empty' };
  if (/^\s*<(?:!doctype html|html)/i.test(text)) return { ok: false, what: 'webPage' };
  return { ok: true, text };
}

function readable(bytes: Uint8Array): string | null {
  const units = wide(bytes) ?? narrow(bytes);
  let odd = 0;
  for (let index = 0; index < units.length; index += 1) {
    const unit = units[index] ?? 0;
    if (unit === 0) return null;
    if (unit < 9 || (unit > 13 && unit < 32) || (unit > 126 && unit < 160)) {
      odd += 1;
      units[index] = 32;
    }
  }
  // A stray control character is a bank's slip; many are not a text at all.
  if (odd * 100 > units.length && odd > 1) return null;
  // The second is what is left of a pound sign when another program has read UTF-8 as Windows-1252 and saved it so.
  const text = toText(units)
    .replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)+/, '')
    .replaceAll('\u00c2\u00a3', '\u00a3')
    .replaceAll('\u00c2\u00a0', ' ');
  return cleanText(text.toWellFormed());
}

function starts(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** UTF-16 of either order, with its mark or known by its noughts; null where it is not. */
function wide(bytes: Uint8Array): Uint16Array | null {
  const little = starts(bytes, [0xff, 0xfe]);
  const big = !little && starts(bytes, [0xfe, 0xff]);
  const high = little ? 1 : big ? 0 : halfOfNoughts(bytes);
  if (high === null) return null;
  const units = new Uint16Array(bytes.length >> 1);
  for (let index = 0; index < units.length; index += 1) units[index] = ((bytes[2 * index + high] ?? 0) << 8) | (bytes[2 * index + 1 - high] ?? 0);
  return units;
}

/** Which byte of each pair is nearly always nought: 0 or 1; null for neither. */
function halfOfNoughts(bytes: Uint8Array): 0 | 1 | null {
  const noughts: [number, number] = [0, 0];
  const seen = Math.min(bytes.length, 4096) & ~1;
  for (let index = 0; index < seen; index += 1) if (bytes[index] === 0) noughts[index % 2 === 0 ? 0 : 1] += 1;
  const most = seen * 0.4;
  if (noughts[1] > most && noughts[0] * 10 < noughts[1]) return 1;
  return noughts[0] > most && noughts[1] * 10 < noughts[0] ? 0 : null;
}

function narrow(bytes: Uint8Array): Uint16Array {
  const units = new Uint16Array(bytes.length);
  let count = 0;
  for (let index = 0; index < bytes.length;) {
    const byte = bytes[index] ?? 0;
    const length = byte < 0x80 ? 1 : sequence(bytes, index);
    if (length === 0) units[count++] = byte < 0xa0 ? (WINDOWS[byte - 0x80] ?? 0xfffd) : byte;
    else if (length === 1) units[count++] = byte;
    else {
      let point = byte & (0xff >> (length + 1));
      for (let next = 1; next < length; next += 1) point = (point << 6) | ((bytes[index + next] ?? 0) & 0x3f);
      if (point > 0xffff) {
        units[count++] = 0xd800 + ((point - 0x10000) >> 10);
        units[count++] = 0xdc00 + ((point - 0x10000) & 0x3ff);
      } else units[count++] = point;
    }
    index += Math.max(length, 1);
  }
  return units.subarray(0, count);
}

/** How many bytes the well-formed UTF-8 sequence at `index` has, 2 to 4; 0 where there is none. */
function sequence(bytes: Uint8Array, index: number): number {
  const first = bytes[index] ?? 0;
  const length = first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  for (let next = 1; next < length; next += 1) if (((bytes[index + next] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[index + 1] ?? 0;
  const tooLong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90);
  const outside = (first === 0xed && second > 0x9f) || (first === 0xf4 && second > 0x8f);
  return tooLong || outside ? 0 : length;
}

function toText(units: Uint16Array): string {
  let text = '';
  // In pieces, as a call takes only so many arguments; a spread of them is ten times slower.
  for (let from = 0; from < units.length; from += 8192) text += Reflect.apply(String.fromCharCode, null, units.subarray(from, from + 8192)) as string;
  return text;
}
