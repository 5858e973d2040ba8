/** Every text the program can say: all of core/words, renderer/words and the kinds of records, each sentence made once with something in it. */
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
export const HOLE = /undefined|NaN|\[object/;

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
export const allWords = [...Object.entries(files), ...kinds].flatMap(([file, words]) => texts(words).map((text) => ({ file: file.replace('../', ''), text })));
