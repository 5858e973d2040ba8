/** Hours on paper: a sheet to fill in by hand or with what is on file, for both to sign; and a receipt of what was approved. */
import type { AccountFacts, HoursApproval, PersonId, TimesheetRow } from '../books/facts.ts';
import { TIMESHEET_KINDS } from '../books/facts.ts';
import { shiftsOf } from '../hours/approved.ts';
import { datedFileName } from '../export/file-names.ts';
import { addDays, daysInclusive, formatDay, formatDays, isDay, weekdayName } from '../values/day.ts';
import { formatHours, parseHours } from '../values/hours.ts';
import { keysOf } from '../values/own-keys.ts';
import { MIDNIGHT } from '../values/time-of-day.ts';
import type { Day } from '../values/units.ts';
import { hoursPaperWords as words } from '../words/papers/hours.ts';
import { paperWords } from '../words/papers/paper.ts';
import { employerOn } from './employer.ts';
import type { Paper, PaperBlock, PaperTable } from './paper.ts';

type Facts = Pick<AccountFacts, 'account' | 'employerDetails' | 'people' | 'timesheets'>;
const { columns } = words;

const dayAndName = (day: Day): string => `${weekdayName(day)} ${formatDay(day)}`;
const nameOf = ({ people }: Facts, person: PersonId): string => people.find(({ id }) => id === person)?.name ?? '';

type Shift = Pick<TimesheetRow, 'day' | 'hours' | 'kind' | 'starts' | 'ends'>;

/** By day and time; what has no time after what has. */
function inOrder(rows: readonly Shift[]): readonly Shift[] {
  const key = ({ day, starts }: Shift): string => `${day} ${starts ?? MIDNIGHT}`;
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function rowsOf({ timesheets }: Facts, person: PersonId, from: Day, to: Day): readonly TimesheetRow[] {
  return timesheets.filter((row) => row.person === person && row.day >= from && row.day <= to);
}

/** What the hours of each kind come to, work first: unlike kinds are never added up. */
function sumsOf(rows: readonly Shift[]): readonly (readonly [label: string, hours: string])[] {
  const kinds = { work: ['worked', 'night'], night: ['night'], sleep_in: ['sleep_in'], holiday: ['holiday'], sick: ['sick'], lapsed: ['lapsed'] };
  return keysOf(kinds).flatMap((sum): (readonly [string, string])[] => {
    const own = rows.filter(({ kind }) => kinds[sum].includes(kind));
    return own.length === 0 ? [] : [[words.sums[sum], formatHours(own.reduce((total, { hours }) => total + hours, 0))]];
  });
}

function listed(given: readonly Shift[]): PaperBlock {
  if (given.length === 0) return { kind: 'text', text: words.noHours };
  const rows = inOrder(given);
  const timed = rows.some(({ starts }) => starts !== null);
  return {
    ...{ kind: 'table', caption: words.caption },
    columns: [
      { title: columns.day },
      ...(timed ? [{ title: columns.starts }, { title: columns.ends }] : []),
      { title: columns.what },
      { title: columns.hours, isNumber: true },
    ],
    rows: rows.map(({ day, hours, kind, starts, ends }) => [
      ...[dayAndName(day), ...(timed ? [starts ?? '', ends ?? ''] : []), words.kinds[kind]],
      formatHours(hours),
    ]),
    totals: sumsOf(rows).map(([label, hours]) => [label, ...(timed ? ['', ''] : []), '', hours]),
  };
}

function toFillIn(from: Day, to: Day): PaperTable {
  const days = Array.from({ length: daysInclusive(from, to) }, (_, index) => addDays(from, index));
  return {
    ...{ kind: 'table', caption: words.caption, isForm: true },
    columns: [columns.day, columns.starts, columns.ends, columns.hours, columns.what, columns.sign].map((title) => ({ title })),
    rows: days.map((day) => [dayAndName(day), '', '', '', '', '']),
  };
}

/** @param isBlank to be filled in by hand; else with the hours on file. */
export function hoursSheetPaper(facts: Facts, person: PersonId, from: Day, to: Day, isBlank: boolean, madeAt: string): Paper {
  const name = nameOf(facts, person);
  const perWeek = facts.people.find(({ id }) => id === person)?.hoursPerWeek ?? null;
  return {
    fileName: datedFileName(isBlank ? words.blankFile : words.sheetFile, name, from),
    title: words.title(name),
    madeAt,
    foot: paperWords.madeWith,
    blocks: [
      {
        kind: 'facts',
        rows: [
          [words.employer, employerOn(facts, to)],
          [words.days, formatDays(from, to)],
          ...(perWeek === null ? [] : [[words.contract, formatHours(perWeek)] as const]),
        ],
      },
      ...(isBlank ? [{ kind: 'text' as const, text: words.fillIn }, toFillIn(from, to)] : [listed(rowsOf(facts, person, from, to))]),
      { kind: 'toSign', lines: words.toSign },
    ],
  };
}

/** What was approved, as it was then; where that was not kept day by day, the hours on file, and it is said. */
export function approvalPaper(facts: Facts, approval: HoursApproval, madeAt: string): Paper {
  const { person, from, to, hours, shifts, approvedBy, approvedOn, note } = approval;
  const name = nameOf(facts, person);
  const now = rowsOf(facts, person, from, to);
  const kept = shifts === null ? null : readShifts(shifts);
  const isChanged = shifts !== null && shifts !== shiftsOf(now);
  const sums = kept === null ? [[words.ofEveryKind, formatHours(hours)] as const] : sumsOf(kept);
  return {
    fileName: datedFileName(words.receiptFile, name, from),
    title: words.receipt(name),
    madeAt,
    foot: paperWords.madeWith,
    blocks: [
      { kind: 'text', text: words.approved(approvedBy, formatDay(approvedOn)) },
      { kind: 'facts', rows: [[words.employer, employerOn(facts, to)], [words.days, formatDays(from, to)], ...sums] },
      ...(isChanged ? [{ kind: 'text' as const, text: words.changed }] : []),
      ...(shifts === null ? [{ kind: 'text' as const, text: words.notListed }] : []),
      listed(kept ?? now),
      // Paragraphs go on over pages; rows of a table do not.
      ...(note === null
        ? []
        : [
            { kind: 'heading' as const, text: words.note },
            { kind: 'text' as const, text: note },
          ]),
    ],
  };
}

/** The lines of `shiftsOf`. One that somebody wrote otherwise is none. */
function readShifts(shifts: string): readonly Shift[] {
  return shifts.split('\n').flatMap((line): Shift[] => {
    const [day = '', written = '', what = '', times] = line.split(' ');
    const [hours, kind] = [parseHours(written), TIMESHEET_KINDS.find((one) => one === what)];
    const [starts = null, ends = null] = times?.split('-') ?? [];
    return isDay(day) && hours !== null && kind !== undefined ? [{ day, hours, kind, starts, ends }] : [];
  });
}
