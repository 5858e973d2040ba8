/**
 * Reads every word the program says, in core/words, renderer/words and the kinds of records, as a tired reader would: short sentences that a child of about
 * eleven can follow, without words that only bookkeepers or computer people use. Reading age is school grade by Flesch and Kincaid
 * (J. P. Kincaid and others, 1975) and five years more; names and terms of the field count like any other word.
 */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { expect, test } from 'vitest';
import { RECORD_TYPES } from '../core/records/kinds.ts';
import { allWords, HOLE } from './all-words.ts';

const wordsOf = (text: string): readonly string[] =>
  text
    .replaceAll(/\d+ [A-Z][a-z]+ \d{4}/g, 'June')
    .split(/\s+/)
    .filter((word) => /[A-Za-z]/.test(word));

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.?!])\s+/);

/** In years; a day written out counts as one short word. Labels of a word or two say nothing about reading and are left out; NaN where there is nothing else. */
function readingAge(many: readonly string[]): number {
  const sentences = many.flatMap(sentencesOf).filter((sentence) => wordsOf(sentence).length >= 4);
  const words = sentences.flatMap(wordsOf);
  return 5 + fleschKincaid({ sentence: sentences.length, word: words.length, syllable: words.reduce((sum, word) => sum + syllable(word), 0) });
}

const byFile = Map.groupBy(allWords, ({ file }) => file);

test('there are words to read in every place', () => {
  expect([...byFile.keys()].filter((file) => file.startsWith('core/')).length).toBeGreaterThan(15);
  expect([...byFile.keys()].filter((file) => file.startsWith('renderer/')).length).toBeGreaterThan(10);
  expect([...byFile.keys()].filter((file) => file.startsWith('core/records/kinds')).length).toBe(RECORD_TYPES.length);
  expect(allWords.length).toBeGreaterThan(800);
});

test('the measure tells hard words from easy ones', () => {
  expect(readingAge(['The cat sat on the mat. It was warm there.'])).toBeLessThan(7);
  expect(readingAge(['Reconciliation of accrued liabilities necessitates contemporaneous documentation of all expenditure.'])).toBeGreaterThan(18);
});

test('every file of words can be read at eleven', () => {
  const ages = [...byFile].map(([file, found]) => ({ file, age: readingAge(found.map(({ text }) => text)) }));
  expect(ages.filter(({ age }) => age > 11)).toEqual([]);
});

test('no sentence asks for more than fourteen years', () => {
  const sentences = allWords.flatMap(({ file, text }) => sentencesOf(text).map((sentence) => ({ file, sentence })));
  const hard = sentences.filter(({ sentence }) => wordsOf(sentence).length >= 8 && readingAge([sentence]) > 14);
  expect(hard.map(({ file, sentence }) => `${file}: ${sentence}`)).toEqual([]);
});

test('no sentence is longer than 26 words', () => {
  const long = allWords.flatMap(({ text }) => text.split(/(?<=[.?!:;])\s+/)).filter((sentence) => sentence.split(/\s+/).length > 26);
  expect(long).toEqual([]);
});

test('no word needs a bookkeeper or a computer person to explain it', () => {
  const hard =
    /\b(debit|(?<!Universal |Pension )credit(?! note)|ledger|reconcil\w*|accru\w*|liabilit\w*|variance|parse\w*|invalid|null|undefined|database|directory|schema|audit|chronolog\w*|utili[sz]e|commence)\b/i;
  expect(allWords.filter(({ text }) => hard.test(text))).toEqual([]);
});

test('an apostrophe is one', () => {
  expect(allWords.filter(({ text }) => /[A-Za-z]'[A-Za-z]|s' /.test(text))).toEqual([]);
});

test('numbers and names stand whole in made sentences', () => {
  expect(allWords.filter(({ text }) => HOLE.test(text))).toEqual([]);
});
