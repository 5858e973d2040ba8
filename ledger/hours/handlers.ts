/**
 * Hours a week at a time: what the sheet shows, and many records saved as one change, all of them or none. What may be saved is said by
 * the kind of record; whoever changed the same day meanwhile is never written over unseen.
 */
import type { hoursMethods } from '../../core/api/hours.ts';
import type { Input } from '../../core/api/methods.ts';
import type { AccountFacts, TimesheetRow } from '../../core/books/facts.ts';
import { lastWholeDay } from '../../core/figures/known/known.ts';
import type { RecordChange } from '../../core/figures/known/record-change.ts';
import { answersChange } from '../../core/figures/known/record-change.ts';
import { weekTotals } from '../../core/figures/plan/week.ts';
import { approvedIn, hoursToApprove } from '../../core/hours/approved.ts';
import { readHoursFile } from '../../core/hours/file.ts';
import { isSame, showCell } from '../../core/hours/cell.ts';
import { dayHours, hoursSheet, oddIn, restReplaced, rowsOfCell, weekToFill, withTyped } from '../../core/hours/sheet.ts';
import { addDays, localDay, weekStart } from '../../core/values/day.ts';
import type { Json } from '../../core/values/json.ts';
import { MOST_LISTED } from '../../core/values/limits.ts';
import { Refusal } from '../../core/values/problem.ts';
import { recordWords } from '../../core/words/records.ts';
import { hoursWords } from '../../core/words/hours.ts';
import { oneFileWords } from '../../core/words/move-in.ts';
import { factsOf, recordFactsOf } from '../accounts/known-facts.ts';
import { saveRecord, takeAway } from '../records/handlers.ts';
import type { Step } from '../records/in-one-change.ts';
import { inOneChange } from '../records/in-one-change.ts';
import { figureFacts } from '../figures/facts.ts';
import type { ReadDb } from '../runtime/statements.ts';
import type { Day } from '../../core/values/units.ts';
import type { WriteContext } from '../runtime/context.ts';
import type { Handlers } from '../runtime/contract.ts';
import { MOST_TABLE_BYTES } from '../runtime/files.ts';

type Cell = Input<'hours.save'>['cells'][number];
interface Fault {
  readonly field: string;
  readonly message: string;
}

const fieldOf = (index: number): string => `cells.${index}`;

/** Refuses with all of them, each beside its cell. */
function refuse(code: 'badInput' | 'changedMeanwhile', message: string, faults: readonly Fault[]): never {
  const detail: Json = faults.map((fault) => ({ ...fault }));
  throw new Refusal(code, message, { ...(faults[0] && { field: faults[0].field }), detail });
}

/** What is there is what was seen. */
function isAsSeen(rows: readonly TimesheetRow[], { was }: Cell): boolean {
  const [row, another] = rows;
  if (another !== undefined) return false;
  return row === undefined ? was === null : was !== null && row.id === was.id && isSame(dayHours(row), was);
}

function keepOthers(facts: AccountFacts, cells: readonly Cell[]): void {
  const on = Map.groupBy(facts.timesheets, ({ person, day }) => `${person} ${day}`);
  const faults = cells.flatMap((cell, index): Fault[] => {
    const rows = on.get(`${cell.person} ${cell.day}`) ?? [];
    if (isAsSeen(rows, cell)) return [];
    const message = rows.length > 1 ? hoursWords.nowSeveral : hoursWords.nowIs(rows[0] ? showCell(dayHours(rows[0]), cell.day) : '');
    return [{ field: fieldOf(index), message }];
  });
  if (faults.length > 0) refuse('changedMeanwhile', hoursWords.changedMeanwhile, faults);
}

/**
 * The record that was there becomes the first one; where the shift passes midnight, the second is of the day after, and what was left there of the
 * shift that was there becomes it, or goes.
 */
function stepsOf(ctx: WriteContext, before: AccountFacts, { person, day, was, now }: Cell, cells: readonly Cell[]): readonly Step[] {
  if (now === null) return was === null ? [] : [(facts) => ({ changed: takeAway(ctx, facts, 'timesheets', was.id) })];
  const typed = cells.map((cell) => ({ person: cell.person, day: cell.day, row: cell.now }));
  const rest = restReplaced(before, { person, day, row: now }, typed);
  const rows = rowsOfCell({ person, day, row: now });
  const goes: readonly Step[] = rest && rows.length < 2 ? [(facts) => ({ changed: takeAway(ctx, facts, 'timesheets', rest.id) })] : [];
  const ids = [was?.id, rest?.id];
  return [
    ...goes,
    ...rows.map(
      (fields, index): Step =>
        (facts) =>
          saveRecord(ctx, facts, { type: 'timesheets', id: ids[index], fields: { ...fields } }),
    ),
  ];
}

/** What the hours typed change of days that are told already. */
function movesOf(db: ReadDb, account: number, cells: Input<'hours.totals'>['cells'], today: Day): RecordChange | null {
  if (cells.length === 0) return null;
  const asOf = lastWholeDay(figureFacts(db, account, today, today), today);
  if (cells.every(({ day }) => day > asOf)) return null;
  const facts = figureFacts(db, account, asOf, today);
  const timesheets = withTyped(facts, cells).timesheets.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id - b.id));
  return answersChange(facts, { ...facts, timesheets }, asOf, today);
}

export const hoursHandlers = {
  'hours.week': ({ db, now }, { account, on }) => {
    const facts = recordFactsOf(db, account);
    const today = localDay(new Date(now));
    return hoursSheet(facts, on ?? weekToFill(facts, today), today);
  },
  'hours.totals': ({ db, now }, { account, on, cells }) => {
    const facts = recordFactsOf(db, account);
    const from = weekStart(on);
    const moves = movesOf(db, account, cells, localDay(new Date(now)));
    return { ...weekTotals(withTyped(facts, cells), from, addDays(from, 6)), odd: oddIn(facts, cells), moves };
  },
  'hours.save': (ctx, { account, cells }) => {
    const before = factsOf(ctx.db, account);
    keepOthers(before, cells);
    const faults: Fault[] = [];
    const steps = [...cells.entries()]
      // What goes makes room for what comes, where all hours together are limited.
      .toSorted(([, a], [, b]) => Number(a.now !== null) - Number(b.now !== null))
      .flatMap(([index, cell]) =>
        stepsOf(ctx, before, cell, cells).map((step): Step => (facts) => {
          try {
            return step(facts);
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
            faults.push({ field: fieldOf(index), message: error.problem.message });
            return { changed: { records: [], lines: new Set() } };
          }
        }),
      );
    const notices = inOneChange(ctx, before, steps);
    if (faults[0]) refuse('badInput', faults[0].message, faults);
    return { notices };
  },
  'hours.readFile': (ctx, { account, file, ...choices }) =>
    readHoursFile(ctx.path(file), ctx.bytes(file, MOST_TABLE_BYTES), recordFactsOf(ctx.db, account), choices).found,
  'hours.bringIn': (ctx, { account, file, ...choices }) => {
    const before = factsOf(ctx.db, account);
    const { found, records } = readHoursFile(ctx.path(file), ctx.bytes(file, MOST_TABLE_BYTES), before, choices);
    const days = records.map(({ day }) => day).toSorted();
    const [from, to] = [days[0], days.at(-1)];
    if (!found.ready || from === undefined || to === undefined) throw new Refusal('badInput', oneFileWords.notReady, { field: 'file' });
    inOneChange(
      ctx,
      before,
      records.map(
        (fields): Step =>
          (facts) =>
            saveRecord(ctx, facts, { type: 'timesheets', fields: { ...fields } }),
      ),
    );
    return { rows: found.comesIn.length, from, to };
  },
  'hours.approve': (ctx, { account, people, from, to, by }) => {
    if (to < from) throw new Refusal('badInput', recordWords.endBeforeStart, { field: 'to' });
    const before = factsOf(ctx.db, account);
    const approvedOn = localDay(new Date(ctx.now));
    const steps = people.flatMap((person, index): Step[] => {
      const approval = approvedIn(before, person, from, to);
      if (approval === null) throw new Refusal('badInput', hoursWords.nothingToApprove, { field: `people.${index}` });
      if (approval.state === 'approved') return [];
      const approved = hoursToApprove(before, person, from, to);
      if (approved.shifts.length > MOST_LISTED) throw new Refusal('badInput', hoursWords.tooManyToApprove, { field: 'to' });
      return [(facts) => saveRecord(ctx, facts, { type: 'hoursApprovals', fields: { person, from, to, ...approved, approvedBy: by, approvedOn } })];
    });
    if (steps.length === 0) throw new Refusal('badInput', hoursWords.approvedAlready, { field: 'people' });
    inOneChange(ctx, before, steps);
    return null;
  },
  'hours.nothingMore': (ctx, { account, people, upTo }) => {
    if (upTo > localDay(new Date(ctx.now))) throw new Refusal('badInput', hoursWords.notWorkedYet, { field: 'upTo' });
    const before = factsOf(ctx.db, account);
    inOneChange(
      ctx,
      before,
      people.map((id): Step => (facts) => {
        const { id: _, ...fields } = facts.people.find((person) => person.id === id) ?? {};
        return saveRecord(ctx, facts, { type: 'people', id, fields: { ...fields, nothingMoreUpTo: upTo } });
      }),
    );
    return null;
  },
} satisfies Handlers<typeof hoursMethods>;
