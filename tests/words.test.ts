/**
 * Reads every word the program says, in core/words, renderer/words and the kinds of records, as a tired reader would: short sentences that a child of about
 * eleven can follow, without words that only bookkeepers or computer people use. Reading age is school grade by Flesch and Kincaid
 * (J. P. Kincaid and others, 1975) and five years more; names and terms of the field count like any other word.
 */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { expect, test } from 'vitest';
import type { RecordType } from '../core/records/kinds.ts';
import { kindOf, RECORD_TYPES } from '../core/records/kinds.ts';
import type { Choice, Nature } from '../core/records/natures.ts';

const files = import.meta.glob<Record<string, unknown>>(['../core/words/**/*.ts', '../renderer/words/**/*.ts', '!../**/*.test.ts'], { eager: true });

type Made = (...given: unknown[]) => unknown;

/** Stands for any record: its amounts are numbers, its category and kind are some there are, all else is a text that is a day too. */
const record: unknown = new Proxy({}, { get: (_target, field) => (typeof field === 'symbol' ? undefined : fieldOf(field)) });
function fieldOf(field: string): unknown {
  if (field === 'category') return 'agency';
  if (field === 'kind') return 'standard';
  return /amount|pence|net|rate|weekly|hours/i.test(field) ? 1250 : '2026-10-05';
}
/** What a sentence may be made with; of all ways to give them, the first that leaves no hole in it is taken. */
const SAMPLES: readonly unknown[] = [2, '2026-10-05', '4_weekly', 'agency', 'standard', 'holiday', ['one', 'two'], record];
const HOLE = /undefined|NaN|\[object/;

/** Every text of a words file. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return made(value as Made);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(texts);
  return [];
}

function made(sentence: Made): string[] {
  let last: string[] = [];
  for (const given of waysToGive(sentence.length)) {
    try {
      last = texts(sentence(...given));
    } catch {
      continue;
    }
    if (!last.some((text) => HOLE.test(text))) return last;
  }
  return last;
}

function waysToGive(count: number): readonly (readonly unknown[])[] {
  return count === 0 ? [[]] : waysToGive(count - 1).flatMap((before) => SAMPLES.map((sample) => [...before, sample]));
}

/** A value a field may have. */
function sampleOf({ typed }: Nature<unknown>, sign: number): unknown {
  if ('options' in typed) return typed.as === 'marks' ? [] : typeof typed.options === 'function' ? 'agency' : typed.options[0]?.value;
  if (typed.as === 'yes') return true;
  if (typed.as === 'money' || typed.as === 'hours' || typed.as === 'weeks' || typed.as === 'whole') return 1250 * sign;
  return '2026-10-05';
}

/** What a kind of record says: all but the names of its table, its columns and its file. */
function wordsOfKind(type: RecordType): unknown {
  const { one, title, plural, lead, way, fields, gives, sheet, ...kind } = kindOf(type);
  const said = (choices: readonly Choice[]): unknown => choices.map((choice) => [choice.title, choice.detail]);
  const asked = Object.values(fields).map(({ label, help, nature: { typed } }) => [
    label,
    help,
    'options' in typed && typeof typed.options !== 'function' && said(typed.options),
  ]);
  const records = [1, -1].map((sign) => Object.fromEntries(Object.entries(fields).map(([name, { nature }]) => [name, sampleOf(nature, sign)])));
  const listed = records.map((sample) => [kind.row(sample).title, kind.row(sample).detail, kind.called(sample)]);
  return [one, title, plural, lead, way?.label, said(way?.options ?? []), asked, gives?.said, gives?.missing('Name'), sheet?.title, listed];
}

const kinds = RECORD_TYPES.map((type) => [`core/records/kinds: ${type}`, wordsOfKind(type)] as const);
const all = [...Object.entries(files), ...kinds].flatMap(([file, words]) => texts(words).map((text) => ({ file: file.replace('../', ''), text })));

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

const byFile = Map.groupBy(all, ({ file }) => file);

test('there are words to read in every place', () => {
  expect([...byFile.keys()].filter((file) => file.startsWith('core/')).length).toBeGreaterThan(15);
  expect([...byFile.keys()].filter((file) => file.startsWith('renderer/')).length).toBeGreaterThan(10);
  expect([...byFile.keys()].filter((file) => file.startsWith('core/records/kinds')).length).toBe(RECORD_TYPES.length);
  expect(all.length).toBeGreaterThan(800);
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
  const sentences = all.flatMap(({ file, text }) => sentencesOf(text).map((sentence) => ({ file, sentence })));
  const hard = sentences.filter(({ sentence }) => wordsOf(sentence).length >= 8 && readingAge([sentence]) > 14);
  expect(hard.map(({ file, sentence }) => `${file}: ${sentence}`)).toEqual([]);
});

test('no sentence is longer than 26 words', () => {
  const long = all.flatMap(({ text }) => text.split(/(?<=[.?!:;])\s+/)).filter((sentence) => sentence.split(/\s+/).length > 26);
  expect(long).toEqual([]);
});

test('no word needs a bookkeeper or a computer person to explain it', () => {
  const hard =
    /\b(debit|credit(?! note)|ledger|reconcil\w*|accru\w*|liabilit\w*|variance|parse\w*|invalid|null|undefined|database|directory|schema|audit|chronolog\w*|utili[sz]e|commence)\b/i;
  expect(all.filter(({ text }) => hard.test(text))).toEqual([]);
});

test('an apostrophe is one', () => {
  expect(all.filter(({ text }) => /[A-Za-z]'[A-Za-z]|s' /.test(text))).toEqual([]);
});

test('numbers and names stand whole in made sentences', () => {
  expect(all.filter(({ text }) => HOLE.test(text))).toEqual([]);
});
