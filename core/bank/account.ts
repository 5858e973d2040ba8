/**
 * Bank accounts as files name them: in full, masked, with or without a sort code, sometimes among the words of a name.
 * It says whether two such names can be one account, and takes one account's part out of a file that holds several.
 */
import { rowWords } from '../words/bank/files.ts';
import type { BankFile, BankSection, BankStatement } from './types.ts';

/** Figures that must agree before two names are called the same. */
const ENOUGH = 3;

/** `unknown` where one is missing or shows too little: then nothing speaks against it. */
export function sameAccount(a: string | null, b: string | null): 'same' | 'other' | 'unknown' {
  const one = figures(a ?? '');
  const two = figures(b ?? '');
  let compared = 0;
  for (let back = 1; back <= Math.min(one.length, two.length); back += 1) {
    const left = one.at(-back);
    const right = two.at(-back);
    if (left === '*' || right === '*') continue;
    if (left !== right) return 'other';
    compared += 1;
  }
  return compared >= ENOUGH ? 'same' : 'unknown';
}

/** The account's figures, hidden ones as `*`: of `FlexAccount 2 ****45678` it is `****45678`, of `30-00-00 12345678` all 14. */
function figures(shown: string): string {
  const pieces = shown
    .replace(/[\u2022\u25cf#]/g, '*')
    .replace(/[a-z]+/gi, (word) => (/^x+$/i.test(word) ? '*'.repeat(word.length) : ','))
    .split(/[^\d*\s-]+/)
    .map((piece) => {
      const words = piece.split(/\s+/).filter((word) => /[\d*]/.test(word));
      const masked = words.findIndex((word) => word.includes('*'));
      return words.slice(Math.max(masked, 0)).join('').replaceAll('-', '');
    });
  return pieces.findLast((piece) => piece.replaceAll('*', '').length >= ENOUGH) ?? '';
}

/** The section of a known account: the only one, or the only one that is the same; null where the user must choose. */
export function sectionFor(file: BankFile, known: string | null): BankSection | null {
  if (file.sections.length === 1) return file.sections[0] ?? null;
  const same = file.sections.filter((section) => sameAccount(section.account, known) === 'same');
  return same.length === 1 ? (same[0] ?? null) : null;
}

/** One account's part as a file of its own; the others' lines count among its rejected rows, so that its rows still add up. */
export function statementOf(file: BankFile, section: BankSection): BankStatement {
  const others = file.sections.flatMap((other) =>
    other === section ? [] : other.lines.map((line) => ({ row: line.row, text: line.text, reason: rowWords.otherAccount(other.account ?? '') })),
  );
  const rejected = [...file.rejected, ...others].toSorted((a, b) => a.row - b.row);
  return { ...section, format: file.format, rejected, rows: file.rows };
}
