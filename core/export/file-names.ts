/** Names of files made of what people typed: readable, and taken by every system. No folders come out of a name, and none is left empty. */
import type { Day } from '../values/units.ts';

/** Characters, so that their bytes stay below the 255 that most systems take. */
const MOST = 60;
const BEGIN = new RegExp(`^.{0,${MOST}}`, 'su');
/** Devices of Windows, with any ending. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** `text` as the name of one file or folder. Two texts may come to the same one. */
export function fileName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replaceAll(/[/\\:*?"<>|]/g, '-')
    .replaceAll(/\s+/g, ' ');
  const dot = plain.lastIndexOf('.');
  const ending = dot > 0 && plain.length - dot <= 10 ? plain.slice(dot) : '';
  const begin = BEGIN.exec(plain.slice(0, plain.length - ending.length))?.[0] ?? '';
  // Windows drops blanks and dots at the end; files that begin with a dot are hidden elsewhere.
  const name = `${begin}${ending}`.replace(/^[ .]+/, '').replace(/[ .]+$/, '');
  return name === '' ? '_' : name.replace(DEVICES, '_$&');
}

/** The name of a file that holds a name and a day, of which the name alone is cut where it is long. */
export function datedFileName(words: (name: string, day: Day) => string, name: string, day: Day): string {
  const room = MOST - words('', day).length;
  return fileName(words(Array.from(name.normalize('NFC')).slice(0, room).join('').trimEnd(), day));
}
