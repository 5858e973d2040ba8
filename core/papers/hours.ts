/** Hours on paper: a sheet to fill in by hand or with what is on file, for both to sign; and a receipt of what was approved. */
import type { AccountFacts, HoursApproval, PersonId, TimesheetRow } from '../books/facts.ts';
import { shiftsOf } from '../hours/approved.ts';
import { fileName } from '../export/file-names.ts';
import { addDays, daysInclusive, formatDay, formatDays, weekdayName } from '../values/day.ts';
import { formatHours } from '../values/hours.ts';
import type { Day } from '../values/units.ts';
import { hoursPaperWords as words } from '../words/papers/hours.ts';
import { paperWords } from '../words/papers/paper.ts';
import type { Paper, PaperBlock, PaperTable } from './paper.ts';

type Facts = Pick<AccountFacts, 'account' | 'people' | 'timesheets'>;
const { columns } = words;

const dayAndName = (day: Day): string => `${weekdayName(day)} ${formatDay(day)}`;
const nameOf = ({ people }: Facts, person: PersonId): string => people.find(({ id }) => id === person)?.name ?? '';

function rowsOf({ timesheets }: Facts, person: PersonId, from: Day, to: Day): readonly TimesheetRow[] {
  return timesheets
    .filter((row) => row.person === person && row.day >= from && row.day <= to)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id - b.id));
}

function listed(rows: readonly TimesheetRow[]): PaperBlock {
  if (rows.length === 0) return { kind: 'text', text: words.noHours };
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
    total: [paperWords.total, ...(timed ? ['', ''] : []), '', formatHours(rows.reduce((sum, { hours }) => sum + hours, 0))],
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
    fileName: fileName((isBlank ? words.blankFile : words.sheetFile)(name, from)),
    title: words.title(name),
    madeAt,
    foot: paperWords.madeWith,
    blocks: [
      {
        kind: 'facts',
        rows: [
          [words.employer, facts.account.person],
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
  const isChanged = shifts !== null && shifts !== shiftsOf(now);
  return {
    fileName: fileName(words.receiptFile(name, from)),
    title: words.receipt(name),
    madeAt,
    foot: paperWords.madeWith,
    blocks: [
      { kind: 'text', text: words.approved(approvedBy, formatDay(approvedOn)) },
      {
        kind: 'facts',
        rows: [
          [words.employer, facts.account.person],
          [words.days, formatDays(from, to)],
          [columns.hours, formatHours(hours)],
          ...(note === null ? [] : [[words.note, note] as const]),
        ],
      },
      ...(isChanged ? [{ kind: 'text' as const, text: words.changed }] : []),
      ...(shifts === null ? [{ kind: 'text' as const, text: words.notListed }] : []),
      isChanged ? kept(shifts) : listed(now),
    ],
  };
}

/** The lines of `shiftsOf`, as a table. */
function kept(shifts: string): PaperTable {
  const rows = shifts.split('\n').map((line) => {
    const [day = '', hours = '', kind = '', times = ''] = line.split(' ');
    const what = Object.entries(words.kinds).find(([one]) => one === kind)?.[1] ?? kind;
    return [dayAndName(day), times === '' ? what : `${what}, ${times}`, hours];
  });
  return { kind: 'table', caption: words.caption, columns: [{ title: columns.day }, { title: columns.what }, { title: columns.hours, isNumber: true }], rows };
}
