/**
 * Hours from a CSV file, with the columns of `timesheets.csv`: what comes in, what is asked about, what can't be read. Where there are times the
 * hours may be left out, and a shift may pass midnight. Nobody is guessed and nothing is dropped unseen: whoever brings it in decides. Pure.
 */
import type { AccountFacts, Person, PersonId, TimesheetKind, TimesheetRow } from '../books/facts.ts';
import { TIMESHEET_KINDS } from '../books/facts.ts';
import { nameMeans } from '../books/known-names.ts';
import { peopleCalled } from '../books/people.ts';
import type { Cell } from '../move-in/cells.ts';
import { day, may, need, oneOf, or, text, time } from '../move-in/cells.ts';
import type { FileChoices, FileRow, FoundInFile } from '../move-in/one-file.ts';
import { OneFile } from '../move-in/one-file.ts';
import type { SheetRow, Values } from '../move-in/sheet.ts';
import { checkRecord } from '../records/checks.ts';
import { addDays } from '../values/day.ts';
import { formatHours } from '../values/hours.ts';
import { MOST_NAME } from '../values/limits.ts';
import { partsOfShift } from '../values/time-of-day.ts';
import type { Day, HundredthHours } from '../values/units.ts';
import { folded } from '../values/text.ts';
import { hoursWords as words } from '../words/hours.ts';
import { expectedWords } from '../words/move-in.ts';
import { hoursIn } from './cell.ts';

const HOURS: Cell<HundredthHours> = { expected: expectedWords.hours, read: hoursIn };
const COLUMNS = {
  name: need('name', text(MOST_NAME)),
  day: need('date', day),
  hours: may('hours', HOURS),
  kind: or('kind', oneOf(TIMESHEET_KINDS), 'worked'),
  starts: may('starts', time),
  ends: may('ends', time),
};
type Row = SheetRow<Values<typeof COLUMNS>>;

export interface HoursFileChoices extends FileChoices {
  /** Whom a name means that is not on file; null: their rows are left out. */
  readonly people: readonly { readonly name: string; readonly person: PersonId | null }[];
}

interface HoursRow extends FileRow {
  /** Told apart from others of the same name. */
  readonly name: string;
  readonly day: Day;
  readonly hours: HundredthHours;
  readonly kind: TimesheetKind;
}

export interface HoursFile extends FoundInFile<HoursRow> {
  /** Names nobody on file has, or several have. `person` undefined: not said yet. */
  readonly unknown: readonly { readonly name: string; readonly rows: number; readonly person?: PersonId | null }[];
}

type Facts = Omit<AccountFacts, 'lines'>;
type NewRow = Omit<TimesheetRow, 'id'>;

/** What a row is written down as, one record or, past midnight, two; or what is wrong with it. */
function recordsOf(
  { values, cell }: Row,
  person: PersonId,
): readonly NewRow[] | { readonly column: string; readonly value: string; readonly expected: string } {
  const { day: on = '', hours = null, kind = 'worked', starts = null, ends = null } = values;
  const wrong = (column: string, expected: string) => ({ column, value: cell(column), expected });
  if ((starts === null) !== (ends === null)) return wrong(starts === null ? 'starts' : 'ends', words.file.bothTimes);
  if (starts === null || ends === null) return hours === null ? wrong('hours', words.file.hoursOrTimes) : [{ person, day: on, hours, kind, starts, ends }];
  const parts = partsOfShift({ starts, ends }, on);
  if (parts === null) return wrong('ends', words.file.notAnEnd);
  const between = parts.reduce((sum, part) => sum + part.hours, 0);
  const byClock = partsOfShift({ starts, ends }, null)?.reduce((sum, part) => sum + part.hours, 0);
  // Which day a break is of is not known where there are two.
  if (hours !== null && (hours > between || (parts.length > 1 && hours !== between)))
    return wrong('hours', byClock === between ? words.file.between(formatHours(between)) : words.file.clocksChange(formatHours(between)));
  return parts.map((part) => ({ person, day: addDays(on, part.days), hours: parts.length > 1 ? part.hours : (hours ?? part.hours), kind, ...part.times }));
}

interface Checked {
  readonly notices: readonly string[];
  readonly asks: readonly string[];
}

/** By the rules of the records, beside what is on file and what came before it in the file. */
function check(facts: Facts, on: ReadonlyMap<string, readonly TimesheetRow[]>, records: readonly NewRow[]): Checked {
  const found = records.flatMap((record) => {
    const timesheets = on.get(`${record.person} ${record.day}`) ?? [];
    return checkRecord({ ...facts, timesheets, lines: [] }, 'timesheets', null, record).notices;
  });
  const messages = (asks: boolean): string[] => [...new Set(found.flatMap((one) => ((one.asks ?? false) === asks ? [one.message] : [])))];
  return { notices: messages(false), asks: messages(true) };
}

/** Whom a name means: by what is said, else the one on file. Undefined: nobody, or several. */
function whoIs(people: readonly Person[], choices: HoursFileChoices): (name: string) => { readonly isKnown: boolean; readonly person?: PersonId | null } {
  const called = peopleCalled(people);
  const means = nameMeans(people, ({ id, name }) => called.get(id) ?? name);
  return (name) => {
    const [one, another] = means(name);
    if (one && !another) return { isKnown: true, person: one.id };
    const said = choices.people.find((other) => folded(other.name) === folded(name));
    return { isKnown: false, ...(said && { person: said.person }) };
  };
}

/** `records`: what is to be written down, in order of the file; only where the file is ready. */
export function readHoursFile(
  file: string,
  bytes: Uint8Array,
  facts: Facts,
  choices: HoursFileChoices,
): { readonly found: HoursFile; readonly records: readonly NewRow[] } {
  const read = new OneFile<typeof COLUMNS, HoursRow, NewRow>(file, bytes, COLUMNS, choices);
  const called = peopleCalled(facts.people);
  const who = whoIs(facts.people, choices);
  const on = new Map(Map.groupBy(facts.timesheets, ({ person, day: one }) => `${person} ${one}`));
  const unknown = new Map<string, { name: string; rows: number; person?: PersonId | null }>();
  for (const row of read.wholeRows) {
    const { name = '', day: first = '' } = row.values;
    const { isKnown, person } = who(name);
    if (!isKnown) {
      const seen = unknown.get(folded(name)) ?? { name, rows: 0, ...(person !== undefined && { person }) };
      unknown.set(folded(name), { ...seen, rows: seen.rows + 1 });
    }
    if (person === undefined || person === null) continue;
    const own = recordsOf(row, person);
    if ('expected' in own) {
      read.cannotRead(row.row, own);
      continue;
    }
    const { notices, asks } = check(facts, on, own);
    const hours = own.reduce((sum, one) => sum + one.hours, 0);
    const shown = { row: row.row, name: called.get(person) ?? name, day: first, hours, kind: row.values.kind ?? 'worked', notices };
    if (!read.take(shown, asks, own)) continue;
    for (const one of own) {
      const key = `${one.person} ${one.day}`;
      on.set(key, [...(on.get(key) ?? []), { id: -read.records.length, ...one }]);
    }
  }
  const isSaid = [...unknown.values()].every(({ person }) => person !== undefined);
  const found = { ...read.found(isSaid), unknown: [...unknown.values()] };
  return { found, records: found.ready ? read.records : [] };
}
