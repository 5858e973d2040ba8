/**
 * A week of hours, assistant by assistant and day by day, as it is on file. Everybody who is employed in the week has a row, and whoever
 * has hours in it. What is typed is laid over the facts here, so that totals and what is odd are told before anything is saved.
 */
import { addDays, earlier, weekStart } from '../values/day.ts';
import { isBankHoliday, knowsYear } from '../rates/bank-holidays.ts';
import type { AccountFacts, Nation, Person, PersonId, TimesheetRow } from '../books/facts.ts';
import { isWork } from '../books/facts.ts';
import { peopleCalled } from '../books/people.ts';
import { checkRecord } from '../records/checks.ts';
import type { Times } from '../values/time-of-day.ts';
import { goesOnIn, partsOfShift } from '../values/time-of-day.ts';
import type { Day, HundredthHours } from '../values/units.ts';
import { hoursWords } from '../words/hours.ts';
import type { Approval } from './approved.ts';
import { approvedIn } from './approved.ts';
import type { DayHours } from './cell.ts';
import { readTimes } from './cell.ts';

export interface SheetRow extends DayHours {
  readonly id: number;
}

interface SheetDay {
  readonly day: Day;
  /** What is on file, seldom more than one. */
  readonly rows: readonly SheetRow[];
  /**
   * What "like last week" puts here: the work that began on that day a week before, where there is one row of it; never on a day to come. A shift
   * past midnight is whole on the day it began.
   */
  readonly lastWeek: DayHours | null;
}

export interface HoursSheet {
  readonly from: Day;
  readonly to: Day;
  readonly nation: Nation;
  /** Days of the week that are bank holidays of the nation. */
  readonly bankHolidays: readonly Day[];
  /** Years of the week whose bank holidays are not on file. */
  readonly unknownYears: readonly string[];
  readonly people: readonly {
    readonly person: PersonId;
    /** Told apart from others of the same name. */
    readonly name: string;
    readonly hoursPerWeek: HundredthHours | null;
    readonly days: readonly SheetDay[];
    /** Whether the hours of this week are approved; null: there are none. */
    readonly approval: Approval | null;
  }[];
}

export interface TypedCell {
  readonly person: PersonId;
  readonly day: Day;
  readonly row: DayHours | null;
}

type Facts = Omit<AccountFacts, 'lines'>;

/** The first week after the last with hours, but none that is still to come; this week where there are no hours at all. */
export function weekToFill({ timesheets }: Pick<Facts, 'timesheets'>, today: Day): Day {
  const last = timesheets.at(-1)?.day;
  const thisWeek = weekStart(today);
  return last === undefined ? thisWeek : earlier(thisWeek, addDays(weekStart(last), 7));
}

function isEmployed({ started, left }: Person, from: Day, to: Day): boolean {
  return (started === null || started <= to) && (left === null || left >= from);
}

const timesOf = ({ starts, ends }: Pick<TimesheetRow, 'starts' | 'ends'>): Times | null => (starts === null || ends === null ? null : { starts, ends });

/** What is on file, as a cell holds it. */
export function dayHours({ hours, kind, starts, ends }: TimesheetRow): DayHours {
  return { hours, kind, ...(starts !== null && ends !== null && { times: { starts, ends } }) };
}

/** What goes on from `row` past midnight among the rows of the day after: of the same kind, and there is no other. */
function restOf({ kind, ...row }: TimesheetRow, next: readonly TimesheetRow[]): TimesheetRow | null {
  const times = timesOf(row);
  const [rest, another] = next.filter((one) => {
    const own = timesOf(one);
    return one.kind === kind && times !== null && own !== null && goesOnIn(times, own);
  });
  return rest && !another ? rest : null;
}

/** The rest, on the day after, of the one shift on file that begins on a day of an assistant; null: there is none. */
export function restOfShift({ timesheets }: Pick<Facts, 'timesheets'>, { person, day }: { readonly person: PersonId; readonly day: Day }): TimesheetRow | null {
  const on = (one: Day): TimesheetRow[] => timesheets.filter((row) => row.person === person && row.day === one);
  const [first, another] = on(day);
  return first && !another ? restOf(first, on(addDays(day, 1))) : null;
}

/** The shift of which these are the rows, as it would be typed on `day`: as long as there where it was just as long as its times. */
function shiftOf(row: TimesheetRow, rest: TimesheetRow | null, day: Day): DayHours {
  const one = dayHours(row);
  if (one.times === undefined) return one;
  const times = rest?.ends ? { starts: one.times.starts, ends: rest.ends } : one.times;
  if (readTimes(times, row.day)?.hours !== row.hours + (rest?.hours ?? 0)) return one;
  return { ...one, ...readTimes(times, day) };
}

/** @param rowsOn of the assistant, on each day. */
function pattern(person: Person, day: Day, rowsOn: (day: Day) => readonly TimesheetRow[], today: Day): DayHours | null {
  const then = addDays(day, -7);
  const before = rowsOn(addDays(then, -1));
  const began = rowsOn(then).filter((row) => !before.some((one) => restOf(one, rowsOn(then)) === row));
  const [row, another] = began;
  const isPattern = row !== undefined && (isWork(row.kind) || row.kind === 'sleep_in');
  if (!isPattern || another || day > today || !isEmployed(person, day, day)) return null;
  return shiftOf(row, restOf(row, rowsOn(addDays(then, 1))), day);
}

/** `day`: any of the week. */
export function hoursSheet(facts: Facts, day: Day, today: Day): HoursSheet {
  const from = weekStart(day);
  const { nation } = facts.account;
  const to = addDays(from, 6);
  const days = Array.from({ length: 7 }, (_, index) => addDays(from, index));
  const called = peopleCalled(facts.people);
  const near = facts.timesheets.filter((row) => row.day >= addDays(from, -8) && row.day <= to);
  const byDay = Map.groupBy(near, (row) => `${row.person} ${row.day}`);
  const rowsOf = (person: PersonId, one: Day): readonly TimesheetRow[] => byDay.get(`${person} ${one}`) ?? [];
  const shown = facts.people.filter((person) => isEmployed(person, from, to) || days.some((one) => rowsOf(person.id, one).length > 0));
  return {
    from,
    to,
    nation,
    bankHolidays: days.filter((one) => isBankHoliday(nation, one)),
    unknownYears: [...new Set(days.filter((one) => !knowsYear(nation, one)).map((one) => one.slice(0, 4)))],
    people: shown.map((person) => ({
      person: person.id,
      name: called.get(person.id) ?? person.name,
      hoursPerWeek: person.hoursPerWeek,
      approval: approvedIn(facts, person.id, from, to),
      days: days.map((one) => ({
        day: one,
        rows: rowsOf(person.id, one).map((row) => ({ id: row.id, ...dayHours(row) })),
        lastWeek: pattern(person, one, (on) => rowsOf(person.id, on), today),
      })),
    })),
  };
}

/** The records of a cell: those of a shift past midnight are of its day and of the next one. */
export function rowsOfCell({ person, day, row }: TypedCell): readonly Omit<TimesheetRow, 'id'>[] {
  if (row === null) return [];
  const { hours, kind, times } = row;
  if (times === undefined) return [{ person, day, hours, kind, starts: null, ends: null }];
  const parts = partsOfShift(times, day) ?? [];
  const [one, another] = parts;
  // Of one day, the hours may be fewer than there are between, for a break.
  if (one && !another) return [{ person, day, hours, kind, ...one.times }];
  return parts.map((part) => ({ person, day: addDays(day, part.days), hours: part.hours, kind, ...part.times }));
}

/** The rest of the shift that a cell's times take the place of, unless that day is typed as well. */
export function restReplaced(facts: Pick<Facts, 'timesheets'>, { person, day, row }: TypedCell, cells: readonly TypedCell[]): TimesheetRow | null {
  const isTyped = cells.some((one) => one.person === person && one.day === addDays(day, 1));
  return row?.times === undefined || isTyped ? null : restOfShift(facts, { person, day });
}

/** The facts as they would be with these cells, each in place of all that is on file of its assistant and day, and of the rest of its shift. */
export function withTyped(facts: Facts, cells: readonly TypedCell[]): Facts {
  const typed = new Set(cells.map(({ person, day }) => `${person} ${day}`));
  const rests = new Set(cells.map((cell) => restReplaced(facts, cell, cells)));
  const rows = cells.flatMap(rowsOfCell).map((row, index) => ({ id: -1 - index, ...row }));
  const kept = facts.timesheets.filter((row) => !typed.has(`${row.person} ${row.day}`) && !rests.has(row));
  return { ...facts, timesheets: [...kept, ...rows] };
}

/** What becomes of the part after midnight of a shift that is typed over. */
function restSaid(facts: Facts, cell: TypedCell, cells: readonly TypedCell[]): readonly string[] {
  const rest = restOfShift(facts, cell);
  const next = addDays(cell.day, 1);
  if (rest?.ends == null || cells.some(({ person, day }) => person === cell.person && day === next)) return [];
  if (cell.row?.times === undefined) return [hoursWords.restStays(next, rest.ends)];
  return rowsOfCell(cell).length > 1 ? [] : [hoursWords.restGoes(next, rest.ends)];
}

export interface OddCell {
  readonly person: PersonId;
  readonly day: Day;
  readonly message: string;
  readonly asks?: true;
}

/** What is odd in these cells, but may be right, by the rules of the records they become. */
export function oddIn(facts: Facts, cells: readonly TypedCell[]): OddCell[] {
  const after = withTyped(facts, cells);
  let index = 0;
  return cells.flatMap((cell) => {
    const { person, day } = cell;
    const notices = rowsOfCell(cell).flatMap((row) => {
      index += 1;
      return checkRecord({ ...after, lines: [] }, 'timesheets', -index, row).notices;
    });
    const said = restSaid(facts, cell, cells).map((message) => ({ person, day, message }));
    const found = [...new Map(notices.map((one) => [one.message, one])).values()];
    return [...found.map(({ message, asks }) => ({ person, day, message, ...(asks && { asks }) })), ...said];
  });
}
