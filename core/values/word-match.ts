/**
 * Reads the text of a bank line the way a person does: whole words, letter case and punctuation aside, and numbers
 * whose blanks and dashes do not matter. Finds names and numbers in a text; decides nothing about money.
 * The rules are those of moving in: ltd, limited, care, services and the are not words.
 */

import { cleanText } from './text.ts';

const NOT_WORDS: ReadonlySet<string> = new Set(['ltd', 'limited', 'care', 'services', 'the']);

/** A text once taken apart, to be asked many things. */
export interface Text {
  /** Every run of letters and digits, lower case. Numbers are looked for here: "CARE-001" is a number. */
  readonly runs: readonly string[];
  /** The runs that are words. */
  readonly words: readonly string[];
  readonly has: ReadonlySet<string>;
}

function runsOf(text: string): string[] {
  return (
    cleanText(text)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** The words of a text, in order: "The Sunnyside Care Ltd" has one, "sunnyside". */
export function words(text: string): string[] {
  return runsOf(text).filter((run) => !NOT_WORDS.has(run));
}

/** The words of a name with three letters or more: what may stand for a person or a payee in a bank's text. */
export function nameWords(name: string): string[] {
  return words(name).filter((word) => (word.match(/\p{L}/gu) ?? []).length >= 3);
}

/** A number as it is compared: "INV 1043", "inv-1043" and "INV1043" are the same. */
export function squeeze(number: string): string {
  return runsOf(number).join('');
}

export function readText(text: string): Text {
  const runs = runsOf(text);
  const found = runs.filter((run) => !NOT_WORDS.has(run));
  return { runs, words: found, has: new Set(found) };
}

/** Whether the words stand in the text whole, one after the other. No words at all are in no text. */
export function holds(text: Text, phrase: readonly string[]): boolean {
  const [first] = phrase;
  if (first === undefined || !text.has.has(first)) return false;
  return text.words.some((_, start) => phrase.every((word, index) => text.words[start + index] === word));
}

/** Everything in the text that may be a number of at most `longest` characters, squeezed: each run and runs joined. */
export function joinedRuns(text: Text, longest: number): string[] {
  const joined: string[] = [];
  for (let start = 0; start < text.runs.length; start += 1) {
    let whole = '';
    for (let end = start; end < text.runs.length; end += 1) {
      whole += text.runs[end];
      if (whole.length > longest) break;
      joined.push(whole);
    }
  }
  return joined;
}

/**
 * Whether something in the text looks like an invoice's number: at most 5 letters and at least 3 digits, blanks and
 * punctuation inside it aside ("10-43"). Runs in `aside`, such as the supplier's own name, are not looked at.
 */
export function looksNumbered(text: Text, aside: ReadonlySet<string>): boolean {
  let digits = 0;
  let letters = 0;
  for (const run of text.runs) {
    const own = (run.match(/\p{N}/gu) ?? []).length;
    if (own === 0 || aside.has(run)) {
      digits = 0;
      letters = 0;
      continue;
    }
    const others = run.length - own;
    if (own >= 3 && others <= 5) return true;
    digits += own;
    letters += others;
    if (digits >= 3 && letters <= 5) return true;
  }
  return false;
}
