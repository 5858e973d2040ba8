/**
 * Which backups are kept, and what they are called. A backup is told by the moment in its name, by the clock of the computer that
 * made it: `2026-10-05 14.05.09`, which compares as text. Nothing here reads a clock. A clock that was wrong must never cost a
 * good backup: days count only where a backup was made on them, and one dated after now is kept and counts for nothing.
 */
import { dayNumber, isDay, localDay } from '../values/day.ts';
import type { Day } from '../values/units.ts';

const DAYS = 7;
const WEEKS = 4;
const MONTHS = 12;
/** In the name of a backup of a file that did not pass its check. */
const MARK = ' (with problems)';
const EXTENSION = '.headroom';
/** Four bytes each at most: that leaves room for what comes behind, within the 255 bytes a name may have. */
const MOST_SIGNS = 48;

/** `YYYY-MM-DD HH.MM.SS`. */
export type Moment = string;

const two = (number: number): string => String(number).padStart(2, '0');

/** The moment of an instant (ISO text), by this computer's clock. */
export function momentOf(instant: string): Moment {
  const at = new Date(instant);
  return `${localDay(at)} ${two(at.getHours())}.${two(at.getMinutes())}.${two(at.getSeconds())}`;
}

/** The instant of a moment, as ISO text. */
export function instantOf(moment: Moment): string {
  return new Date(moment.replace(' ', 'T').replaceAll('.', ':')).toISOString();
}

/** A file's name as every system takes it, with room behind it. */
export function plainName(name: string): string {
  // oxlint-disable-next-line no-control-regex -- Windows takes none of them
  const plain = name.replaceAll(/[<>:"/\\|?*\u0000-\u001f]/g, '_');
  return Array.from(plain.trim()).slice(0, MOST_SIGNS).join('').trim() || 'Headroom';
}

/** The folder of one ledger's backups, by its name and uid. Known again by the uid alone, so that the ledger may be renamed. */
export function folderName(name: string, uid: string): string {
  return `${plainName(name)} (${uid.slice(0, 8)})`;
}

/** Whose backups a folder of this name holds, or null. */
export function readFolderName(folder: string): { readonly name: string; readonly uid: string } | null {
  const [, name, uid] = /^(.+) \(([0-9a-f]{8})\)$/.exec(folder) ?? [];
  return name === undefined || uid === undefined ? null : { name, uid };
}

/** The folder in which what was replaced at a moment is kept. `again`: from 2 where that second has one already. */
export function replacedName(name: string, moment: Moment, again: number): string {
  return `${plainName(name)} (replaced ${moment}${again === 1 ? '' : `, ${again}`})`;
}

export function readReplacedName(folder: string): { readonly name: string; readonly moment: Moment } | null {
  const [, name, day, time] = /^(.+) \(replaced (\d{4}-\d\d-\d\d) ((?:[01]\d|2[0-3])(?:\.[0-5]\d){2})(?:, \d+)?\)$/.exec(folder) ?? [];
  return name === undefined || day === undefined || time === undefined || !isDay(day) ? null : { name, moment: `${day} ${time}` };
}

export function backupName(name: string, moment: Moment, problems: boolean): string {
  return `${plainName(name)} ${moment}${problems ? MARK : ''}${EXTENSION}`;
}

/** What a file's name says of the backup in it; null where it is no backup. */
export function readBackupName(file: string): { readonly name: string; readonly moment: Moment; readonly problems: boolean } | null {
  const [, name, day, time, mark] = /^(.+) (\d{4}-\d\d-\d\d) ((?:[01]\d|2[0-3])(?:\.[0-5]\d){2})( \(with problems\))?\.headroom$/.exec(file) ?? [];
  if (name === undefined || day === undefined || time === undefined || !isDay(day)) return null;
  return { name, moment: `${day} ${time}`, problems: mark !== undefined };
}

export type KeptFor = 'day' | 'week' | 'month' | 'ahead';

/** Weeks begin on Monday; 1 January 1970 was a Thursday. */
const weekOf = (day: Day): number => Math.floor((dayNumber(day) + 3) / 7);

/** Of newest-first moments, the first of each of the first so many spans. */
function newestOfEach(moments: readonly Moment[], most: number, span: (day: Day) => string | number): readonly Moment[] {
  const spans = new Map<string | number, Moment>();
  for (const moment of moments) {
    const key = span(moment.slice(0, 10));
    if (!spans.has(key) && spans.size < most) spans.set(key, moment);
  }
  return [...spans.values()];
}

/**
 * The backups to keep and why: the newest of each of the last 7 days, 4 weeks and 12 months that have one, and all dated after now.
 * What is not in the answer can go.
 */
export function keptFor(moments: readonly Moment[], now: Moment): ReadonlyMap<Moment, KeptFor> {
  const past = moments
    .filter((moment) => moment <= now)
    .toSorted()
    .toReversed();
  const kept = new Map<Moment, KeptFor>();
  const keep = (some: readonly Moment[], why: KeptFor): void => some.forEach((moment) => kept.has(moment) || kept.set(moment, why));
  keep(
    moments.filter((moment) => moment > now),
    'ahead',
  );
  keep(
    newestOfEach(past, DAYS, (day) => day),
    'day',
  );
  keep(newestOfEach(past, WEEKS, weekOf), 'week');
  keep(
    newestOfEach(past, MONTHS, (day) => day.slice(0, 7)),
    'month',
  );
  return kept;
}
