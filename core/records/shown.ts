/** How the value of a record's field is shown in its history: money, hours, days and choices in words. */
import type { HistoryType } from '../api/records.ts';
import { formatDay, isDay } from '../values/day.ts';
import { CATEGORIES } from '../books/facts.ts';
import type { Category } from '../books/facts.ts';
import { formatHours } from '../values/hours.ts';
import { formatMoney, opposite } from '../values/money.ts';
import { categoryWords } from '../words/books/categories.ts';

const COUNTS: ReadonlySet<string> = new Set([
  ...['surplusWeeks', 'replyDays', 'keepYears', 'position'],
  ...['rows', 'imported', 'alreadyThere', 'beforeOpening', 'rejected', 'doubtful', 'explained'],
]);
const HOURS: ReadonlySet<string> = new Set(['hours', 'hoursPerWeek']);

export function isCategory(value: string): value is Category {
  return CATEGORIES.some((category) => category === value);
}

/** Null: not given. `type`: what it is a field of; what was paid is shown as people write it, without a sign. */
export function shownValue(type: HistoryType, field: string, value: unknown): string | null {
  if (type === 'payments' && field === 'amount' && typeof value === 'number') return formatMoney(opposite(value));
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(', ');
  if (typeof value === 'number') return COUNTS.has(field) ? String(value) : HOURS.has(field) ? formatHours(value) : formatMoney(value);
  if (typeof value !== 'string') return null;
  if (field === 'category' && isCategory(value)) return categoryWords[value];
  return isDay(value) ? formatDay(value) : value;
}
