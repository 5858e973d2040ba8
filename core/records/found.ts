/**
 * Finds records of one kind by what they say: each word by itself, in the record's words, or as one of its days, amounts or counts of
 * hours however it is written. An amount is found whole only, as in Money: 17.40 is not in 417.40. Choices are found by their names in
 * the file with blanks or hyphens.
 */
import type { RecordType } from '../api/records.ts';
import { formatDay, isDay, parseDay } from '../values/day.ts';
import { formatMoney, parseMoney } from '../values/money.ts';
import { categoryWords } from '../words/books/categories.ts';
import { recordNames } from '../words/audit/undo.ts';
import { withNames } from './names.ts';
import type { CalledBy } from './names.ts';
import { isCategory, shownValue } from './shown.ts';

/** What one field says: words to look in, and what is only found whole. */
function said(type: RecordType, field: string, value: unknown): { readonly text: string; readonly whole: readonly string[] } {
  if (typeof value === 'number') return { text: '', whole: [shownValue(type, field, value) ?? ''] };
  if (Array.isArray(value)) return { text: value.map(choice).join(' '), whole: [] };
  if (typeof value !== 'string') return { text: '', whole: [] };
  if (isDay(value)) return { text: `${value} ${formatDay(value)}`, whole: [] };
  return { text: field === 'category' && isCategory(value) ? categoryWords[value] : choice(value), whole: [] };
}

function choice(value: unknown): string {
  const text = String(value);
  return text.includes('_') ? `${text} ${text.replaceAll('_', ' ')} ${text.replaceAll('_', '-')}` : text;
}

/** The records that have every word of `find`; all of them where there is none. */
export function recordsFound<T extends { readonly id: number }>(type: RecordType, records: readonly T[], find: string, called: CalledBy): readonly T[] {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return records;
  const sought = words.map((word) => {
    const [day, pence] = [parseDay(word), parseMoney(word)];
    return { within: day === null ? [word] : [word, day], whole: pence === null ? [word] : [word, formatMoney(pence), formatMoney(-pence)] };
  });
  return records.filter((record) => {
    const fields = Object.entries(withNames(type, record, called)).flatMap(([field, value]) => (field === 'id' ? [] : [said(type, field, value)]));
    const text = [recordNames[type], ...fields.map((one) => one.text)].join('\n').toLowerCase();
    const whole = new Set(fields.flatMap((one) => one.whole));
    return sought.every((word) => word.within.some((part) => text.includes(part)) || word.whole.some((value) => whole.has(value)));
  });
}
