/** One thing, one name: every word of docs/words.md is what the program says, and what others may call the thing is said nowhere in it, nor in its help. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allWords } from './all-words.ts';

interface Row {
  readonly word: string;
  readonly not: readonly string[];
}

const listed = (cell: string): readonly string[] => cell.split(', ').filter((name) => name !== '');

const docs = join(import.meta.dirname, '../docs');

/** Rows of three cells, below the head of each table. */
const rows: readonly Row[] = readFileSync(join(docs, 'words.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [before, word, about, not] = line.split('|').map((cell) => cell.trim());
    return before === '' && word !== undefined && about !== undefined && not !== undefined && !/^(-+|word)$/.test(word) ? [{ word, not: listed(not) }] : [];
  });

/** Pages for developers and other programs, and those that tell of names on purpose. */
const OTHERS = new Set(['architecture.md', 'ledger-file.md', 'release.md', 'decisions.md', 'words.md']);

/** The help, sentence by sentence, without names of files and addresses. */
const help = readdirSync(docs)
  .filter((file) => file.endsWith('.md') && !OTHERS.has(file))
  .flatMap((file) =>
    readFileSync(join(docs, file), 'utf8')
      .replaceAll(/`[^`]*`|\]\([^)]*\)/g, '')
      .replaceAll(/\s+/g, ' ')
      .split(/(?<=[.?!|:])\s/)
      .map((text) => ({ file: `docs/${file}`, text })),
  );
const said = [...allWords, ...help];

/** Where one of these words is of another thing, or said to be what councils say. */
const OF_ANOTHER_THING: ReadonlyMap<string, RegExp> = new Map([
  ['allowance', /Employment.Allowance/i],
  // The menu of that name, which every program has.
  ['edit', /^&Edit$/],
  // By others: outside the program, or where the law asks.
  ['delete', /deleted outside Headroom|moved, (?:renamed or )?deleted/],
  ['erase', /typed for this change has been erased/],
  ['grant', /taken for granted/i],
  ['double', /double-click|does not double them/],
  ['dump', /core dump/],
  // The program of that name.
  ['ledger', /hledger/],
  ['provider', /payroll provider/],
  ['indicative budget', /\(the indicative budget\)/],
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
  expect(said.filter(({ text }) => saying(other).test(text) && !elsewhere?.test(text))).toEqual([]);
});

test('a bill is the council’s; what suppliers send is an invoice', () => {
  expect(said.filter(({ text }) => saying('bill').test(text) && !/council/i.test(text))).toEqual([]);
});
