/** Which days a row is of, as its columns say them. */
import type { Day } from '../../core/values/units.ts';
import type { Row } from '../runtime/stored-json.ts';

/** By their first and last; a last one that is empty is open: it still holds. */
const ON_DAYS = [
  ...(['day', 'bought_on', 'wished_on', 'declared_on', 'done_on'] as const).map((day) => [day, day] as const),
  ...([
    ['period_start', 'period_end'],
    ['first_day', 'last_day'],
    ['from', 'to'],
    ['started', 'left'],
  ] as const),
] as const;

export interface Days {
  readonly from: Day;
  readonly upTo: Day;
}

/** Null: it says none. The last day is null where it is open. */
export function daysOf(row: Row): readonly [first: Day, last: Day | null] | null {
  const days = ON_DAYS.find(([one]) => typeof row[one] === 'string');
  if (!days) return null;
  const last = row[days[1]] ?? null;
  const found: [Day, Day | null] = [String(row[days[0]]), last === null ? null : String(last)];
  // An invoice is of the days of care it is for, too.
  const [service, until] = [row['service_from'] ?? null, row['service_to'] ?? null];
  if (typeof service === 'string' && service < found[0]) found[0] = service;
  if (typeof until === 'string' && found[1] !== null && until > found[1]) found[1] = until;
  return found;
}

export function isWithin([first, last]: readonly [Day, Day | null], { from, upTo }: Days): boolean {
  return first <= upTo && (last === null || last >= from);
}
