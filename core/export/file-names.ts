/** Names of files made of what people typed: readable, and taken by every system. No folders come out of a name, and none is left empty. */

/** Characters, so that their bytes stay below the 255 that most systems take. */
const BEGIN = /^.{0,60}/su;
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
