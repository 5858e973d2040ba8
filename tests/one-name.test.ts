/** One thing, one name: every word of docs/words.md is what the program says, and what others may call the thing is said nowhere in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allWords } from './all-words.ts';

interface Row {
  readonly word: string;
  readonly not: readonly string[];
}

const listed = (cell: string): readonly string[] => cell.split(', ').filter((name) => name !== '');

/** Rows of three cells, below the head of each table. */
const rows: readonly Row[] = readFileSync(join(import.meta.dirname, '../docs/words.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [before, word, about, not] = line.split('|').map((cell) => cell.trim());
    return before === '' && word !== undefined && about !== undefined && not !== undefined && !/^(-+|word)$/.test(word) ? [{ word, not: listed(not) }] : [];
  });

/** Where one of these words is of another thing, or said to be what councils say. */
const OF_ANOTHER_THING: ReadonlyMap<string, RegExp> = new Map([
  ['allowance', /Employment Allowance/],
  // The menu of that name, which every program has.
  ['edit', /^&Edit$/],
  // By others: outside the program, or where the law asks.
  ['delete', /deleted outside Headroom|moved, renamed or deleted/],
  ['erase', /typed for this change has been erased/],
  ['grant', /^Taken for granted$/],
  ['provider', /payroll provider/],
  ['client', /^The client contribution\. /],
]);

const saying = (word: string): RegExp => new RegExp(`(?<![a-z])${word.replace(/^(?:to|the|row of) /, '')}(?:s|d|ed)?(?![a-z])`, 'i');

test('there are many words, and each is there once', () => {
  expect(rows.length).toBeGreaterThan(60);
  const words = rows.flatMap(({ word }) => listed(word));
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
});

test('each is what the program says', () => {
  const unsaid = rows.flatMap(({ word }) => listed(word)).filter((word) => !allWords.some(({ text }) => saying(word).test(text)));
  expect(unsaid).toEqual([]);
});

test.each(rows.flatMap(({ word, not }) => not.map((other) => [other, word] as const)))('nowhere it says “%s” for: %s', (other) => {
  const elsewhere = OF_ANOTHER_THING.get(other);
  expect(allWords.filter(({ text }) => saying(other).test(text) && !elsewhere?.test(text))).toEqual([]);
});

test('a bill is the council’s; what suppliers send is an invoice', () => {
  expect(allWords.filter(({ text }) => saying('bill').test(text) && !/council/i.test(text))).toEqual([]);
});
