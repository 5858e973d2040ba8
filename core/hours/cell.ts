/**
 * What one cell of a week's sheet holds, as it is typed and shown: "4", "4.5", "4:30", and with a letter in front holiday ("H 3"),
 * sickness ("S 6") or a night asleep ("N 8"). Holiday that lapsed is of no day's work: it is kept as a record alone.
 */
import type { TimesheetKind } from '../books/facts.ts';
import type { HundredthHours } from '../values/units.ts';
import { formatHours, parseHours } from '../values/hours.ts';
import { MOST_HOURS } from '../values/limits.ts';
import { divideRounded } from '../values/money.ts';
import { keysOf } from '../values/own-keys.ts';

export interface DayHours {
  readonly hours: HundredthHours;
  readonly kind: TimesheetKind;
}

const LETTERS = { worked: '', holiday: 'H', sick: 'S', sleep_in: 'N' } as const;

/** Whether a cell can show it. */
export function fitsCell({ kind }: DayHours): boolean {
  return kind in LETTERS;
}

export function showCell({ hours, kind }: DayHours): string {
  return kind === 'lapsed' || kind === 'worked' ? formatHours(hours) : `${LETTERS[kind]} ${formatHours(hours)}`;
}

/** Minutes that are no whole hundredths of an hour are rounded half up. */
function hoursOf(text: string): HundredthHours | null {
  const clock = /^(\d{1,4}):([0-5]\d)$/.exec(text);
  const hours = clock ? Number(clock[1]) * 100 + divideRounded(Number(clock[2]) * 100, 60) : parseHours(text);
  return hours === null || hours < 0 || hours > MOST_HOURS ? null : hours;
}

/** Null: nothing is in it. Undefined: it can't be read. */
export function readCell(text: string): DayHours | null | undefined {
  const given = text.trim();
  if (given === '') return null;
  const [, letter = '', rest = ''] = /^([a-z]?)\s*(.*)$/i.exec(given) ?? [];
  const kind = keysOf(LETTERS).find((one) => LETTERS[one] === letter.toUpperCase());
  const hours = hoursOf(rest);
  return kind === undefined || hours === null ? undefined : { hours, kind };
}
