/** Reads every sentence of the screens as a tired reader would: short, and without words that only bookkeepers use. */
import { expect, test } from 'vitest';

const files = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts', '!./moments.ts'], { eager: true });

type Made = (...given: unknown[]) => unknown;

/** Every text of a words file; a sentence that is made is made with numbers, or where it wants words, with those. */
function sentences(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return sentences(made(value as Made));
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(sentences);
  return [];
}

function made(sentence: Made): unknown {
  const given = (sample: unknown): unknown => sentence(...Array.from({ length: sentence.length }, () => sample));
  try {
    return given(2);
  } catch {
    return given('2026-10-05');
  }
}

const all = Object.entries(files).flatMap(([file, words]) => sentences(words).map((text) => ({ file, text })));

test('there are words to read', () => {
  expect(Object.keys(files).length).toBeGreaterThan(5);
  expect(all.length).toBeGreaterThan(100);
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

test('numbers and names stand whole in made sentences', () => {
  expect(all.filter(({ text }) => /undefined|\[object/.test(text))).toEqual([]);
});
