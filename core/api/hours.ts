/** Assistants' hours, a week at a time. Each is kept as a record of kind `timesheets`; here many are written in one change. */
import { z } from 'zod';
import { TIMESHEET_KINDS } from '../books/facts.ts';
import type { RecordChange } from '../figures/known/record-change.ts';
import type { WeekTotals } from '../figures/plan/week.ts';
import type { HoursFile } from '../hours/file.ts';
import { MOST_ROWS } from '../move-in/one-file.ts';
import type { HoursSheet, OddCell } from '../hours/sheet.ts';
import { parseTime, partsOfShift } from '../values/time-of-day.ts';
import type { Day } from '../values/units.ts';
import { fileChoices } from './file-choices.ts';
import { read, write } from './method.ts';
import { accountId, day, fileId, hundredthHours, name, recordId } from './values.ts';

const time = z.string().refine((text) => parseTime(text) === text, { error: 'a time of day written HH:MM' });
const times = z
  .strictObject({ starts: time, ends: time })
  .refine((given) => partsOfShift(given, null) !== null, { error: 'a time to start and another to end' });
const hours = { hours: hundredthHours, kind: z.enum(TIMESHEET_KINDS), times: times.optional() };
const dayHours = z.strictObject(hours);
const MOST_CELLS = 2000;

const once = (cells: readonly { readonly person: number; readonly day: string }[]): boolean =>
  new Set(cells.map((cell) => `${cell.person} ${cell.day}`)).size === cells.length;
const ONCE = { error: 'a list that names each assistant and day once' };

const choices = {
  people: z
    .array(z.strictObject({ name, person: recordId.nullable() }))
    .max(MOST_ROWS)
    .describe('whom a name means that is not on file; null: leave these rows out'),
  ...fileChoices,
};

export const hoursMethods = {
  'hours.week': read(
    'Hours by assistant and day, Monday to Sunday, of the week that holds a day; without a day, of the first week to fill in.',
    z.strictObject({ account: accountId, on: day.optional() }),
  ).gives<HoursSheet>(),
  'hours.totals': read(
    'What a week comes to against contract and plan, with `cells` as they are typed in place of what is on file, and what is odd in them.',
    z.strictObject({
      account: accountId,
      on: day,
      cells: z
        .array(z.strictObject({ person: recordId, day, row: dayHours.nullable() }))
        .max(MOST_CELLS)
        .refine(once, ONCE),
    }),
  ).gives<
    WeekTotals & {
      /** Of the last day that is known whole; null: nothing typed is of days up to it. */ readonly moves: RecordChange | null;
      /** `asks`: ask before it is saved. */ readonly odd: readonly OddCell[];
    }
  >(),
  'hours.save': write(
    'account',
    'Adds, corrects and takes away hours in one change, all or none. `was`: the one record of that assistant and day as it was seen, null for none; where it is otherwise by now, nothing is saved. `times`: from when to when; past midnight it becomes one record of each day, with the hours between.',
    z.strictObject({
      account: accountId,
      cells: z
        .array(z.strictObject({ person: recordId, day, was: z.strictObject({ id: recordId, ...hours }).nullable(), now: dayHours.nullable() }))
        .min(1)
        .max(MOST_CELLS)
        .refine(once, ONCE),
    }),
  ).gives<{ readonly notices: readonly string[] }>(),
  'hours.readFile': read(
    'Reads a CSV file of hours, with the columns of timesheets.csv, and shows what would come in, what is asked about and what can’t be read. Writes nothing.',
    z.strictObject({ account: accountId, file: fileId, ...choices }),
  ).gives<HoursFile>(),
  'hours.bringIn': write(
    'account',
    'Brings a CSV file of hours in as one change, all that is shown to come in. Refused while anything is left to be said: a name, or what to do with rows that can’t be read.',
    z.strictObject({ account: accountId, file: fileId, ...choices }),
  ).gives<{ readonly rows: number; readonly from: Day; readonly to: Day }>(),
  'hours.approve': write(
    'account',
    'Approves the hours of assistants over some days, as they are on file: who, today. Refused for an assistant without hours then.',
    z.strictObject({ account: accountId, people: z.array(recordId).min(1).max(1000), from: day, to: day, by: name }),
  ).gives<null>(),
  'hours.nothingMore': write(
    'account',
    'Says of assistants that up to a day no more was worked than is on file.',
    z.strictObject({ account: accountId, people: z.array(recordId).min(1).max(1000), upTo: day }),
  ).gives<null>(),
};
