/** How the value of a field is shown in its history: money, hours, days and choices in words. */
import type { HistoryType } from '../api/records.ts';
import { formatDay, isDay } from '../values/day.ts';
import { formatMoney } from '../values/money.ts';
import { isRecordType, kindOf } from './kinds.ts';

/** Null: not given. `type`: what it is a field of; numbers of a bank line are money, of other things that are no records counts. */
export function shownValue(type: HistoryType, field: string, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  const nature = isRecordType(type) ? kindOf(type).fields[field]?.nature : undefined;
  if (nature) return nature.shown(value) || null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return type === 'line' ? formatMoney(value) : String(value);
  return typeof value !== 'string' ? null : isDay(value) ? formatDay(value) : value;
}
