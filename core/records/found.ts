/**
 * Finds records of one kind by what they say: each word by itself, in the record's words, or as one of its days, amounts or counts of
 * hours however it is written. An amount is found whole only, as in Money: 17.40 is not in 417.40. Choices are found by their names in
 * the file with blanks or hyphens, and what has or had another name by that too.
 */
import type { Field } from './kind.ts';
import type { RecordType } from './kinds.ts';
import { kindOf } from './kinds.ts';
import { withNames } from './names.ts';
import type { CalledBy } from './names.ts';
import type { Referred } from './natures.ts';
import { parseDay } from '../values/day.ts';
import { formatMoney, parseMoney } from '../values/money.ts';

/** What one field says: words to look in, and what is only found whole. */
function said({ nature }: Field<unknown>, value: unknown): { readonly text: string; readonly whole: readonly string[] } {
  if (typeof value === 'number') return { text: '', whole: [nature.shown(value)] };
  if (Array.isArray(value)) return { text: value.map(choice).join(' '), whole: [] };
  if (typeof value !== 'string') return { text: '', whole: [] };
  const shown = nature.shown(value);
  return { text: nature.typed.as === 'day' ? `${value} ${shown}` : shown === value ? choice(value) : shown, whole: [] };
}

function choice(value: unknown): string {
  const text = String(value);
  return text.includes('_') ? `${text} ${text.replaceAll('_', ' ')} ${text.replaceAll('_', '-')}` : text;
}

/** The names that something has or had. */
export interface AllNames {
  readonly of: (refers: Referred, id: number) => readonly string[];
  /** Of those who are known by this one. */
  readonly ofText: (name: string) => readonly string[];
}

function namesIn(type: RecordType, record: { readonly id: number }, all: AllNames): readonly string[] {
  const kind = kindOf(type);
  const values: Readonly<Record<string, unknown>> = { ...record };
  const own = kind.gives ? all.of(kind.gives.names, record.id) : [];
  const others = Object.entries(kind.fields).flatMap(([name, { refers, nature }]) => {
    const value = values[name];
    if (refers && typeof value === 'number') return all.of(refers, value);
    return nature.typed.as === 'suggest' && nature.typed.of === 'payee' ? all.ofText(String(value)) : [];
  });
  return [...own, ...others];
}

/** All that a record says, to be searched. */
export interface Sayings {
  readonly text: string;
  /** What is only found whole. */
  readonly whole: ReadonlySet<string>;
}

export function sayingsOf(type: RecordType, record: { readonly id: number }, called: CalledBy, all: AllNames): Sayings {
  const kind = kindOf(type);
  const values = withNames(type, record, called);
  const fields = Object.entries(kind.fields).map(([name, field]) => said(field, values[name]));
  const text = [kind.one, ...fields.map((one) => one.text), ...namesIn(type, record, all)].join('\n').toLowerCase();
  return { text, whole: new Set(fields.flatMap((one) => one.whole)) };
}

/** Whether every word of `find` is said; null where it has none. */
export function sayingAll(find: string): ((sayings: Sayings) => boolean) | null {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  const sought = words.map((word) => {
    const [day, pence] = [parseDay(word), parseMoney(word)];
    return { within: day === null ? [word] : [word, day], whole: pence === null ? [word] : [word, formatMoney(pence), formatMoney(-pence)] };
  });
  return ({ text, whole }) => sought.every((word) => word.within.some((part) => text.includes(part)) || word.whole.some((value) => whole.has(value)));
}

/** The records that have every word of `find`; all of them where there is none. */
export function recordsFound<T extends { readonly id: number }>(
  type: RecordType,
  records: readonly T[],
  find: string,
  called: CalledBy,
  all: AllNames,
): readonly T[] {
  const says = sayingAll(find);
  return says === null ? records : records.filter((record) => says(sayingsOf(type, record, called, all)));
}
