/**
 * The support plan's lines: their versions, which one runs on a day, and what each may cost over a span of days
 * (figures, section 2). Every version is rounded for its own days. What was spent is for others.
 */
import { addDays, daysBetween, daysInclusive, earlier, later, yearEnd, yearStart } from '../../values/day.ts';
import type { AccountFacts, FundId, PlanKind, PlanLineId, PlanLineVersion, PlanMove } from '../../books/facts.ts';
import type { Day, Pence } from '../../values/units.ts';
import { divideRounded, forDays } from '../../values/money.ts';
import { byFrom } from './effective.ts';

/** A version with the last day it runs (null: open), and what one week of it may cost where it runs by the week. */
export interface Version {
  readonly row: PlanLineVersion;
  readonly to: Day | null;
  readonly weekly: Pence | null;
}

/** One line of the plan with its versions in order of `from`. */
export interface PlanLine {
  readonly line: PlanLineId;
  readonly name: string;
  readonly versions: readonly Version[];
  /** The one fund of all its versions; undefined where they differ. */
  readonly fund: FundId | null | undefined;
}

/** An account year: [from, to], `days` long. */
export interface AccountYear {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
}

export function accountYear(planYearStart: Day, day: Day): AccountYear {
  const from = yearStart(planYearStart, day);
  const to = yearEnd(planYearStart, from);
  return { from, to, days: daysInclusive(from, to) };
}

/** The account years that [from, to] touches, each cut to the span. */
export function yearsWithin(planYearStart: Day, from: Day, to: Day): { readonly from: Day; readonly to: Day; readonly year: AccountYear }[] {
  const spans = [];
  for (let start = from; start <= to;) {
    const year = accountYear(planYearStart, start);
    spans.push({ from: start, to: earlier(year.to, to), year });
    start = addDays(year.to, 1);
  }
  return spans;
}

function weeklyOf(row: PlanLineVersion): Pence | null {
  if (row.kind === 'weekly') return row.amount ?? 0;
  if (isHours(row.kind)) return divideRounded((row.hoursPerWeek ?? 0) * (row.rate ?? 0), 100);
  return null;
}

export function isHours(kind: PlanKind): boolean {
  return kind === 'pa_hours' || kind === 'agency_hours';
}

/** Lines with their versions, in the order they came on file; one without any is none. An open version ends where the next running one begins. */
export function planLines({ planLines: lines, plan }: Pick<AccountFacts, 'planLines' | 'plan'>): PlanLine[] {
  const byLine = Map.groupBy(
    plan.toSorted((a, b) => a.id - b.id),
    ({ line }) => line,
  );
  return lines.flatMap(({ id: line, name }) => {
    const sorted = byFrom(byLine.get(line) ?? []);
    if (sorted.length === 0) return [];
    const versions = sorted.map((row, index): Version => {
      const next = row.kind === 'one_off' ? undefined : sorted.slice(index + 1).find(({ kind }) => kind !== 'one_off');
      const before = next === undefined ? null : addDays(next.from, -1);
      return { row, to: row.to === null || (before !== null && before < row.to) ? before : row.to, weekly: weeklyOf(row) };
    });
    const fund = versions[0]?.row.fund ?? null;
    return [{ line, name, versions, fund: versions.every((version) => version.row.fund === fund) ? fund : undefined }];
  });
}

/** The version in force on `day`, else the nearest by days; of two as near, the one before. */
export function versionNear(line: PlanLine, day: Day): Version | null {
  let nearest: Version | null = null;
  let least = Infinity;
  for (const version of line.versions) {
    const away = version.row.from > day ? daysBetween(day, version.row.from) : version.to !== null && version.to < day ? daysBetween(version.to, day) : 0;
    if (away < least) {
      nearest = version;
      least = away;
    }
  }
  return nearest;
}

/** The fund of a plan line on `day`: of the version that holds then, or the nearest. */
export function fundOn(line: PlanLine, day: Day): FundId | null {
  return line.fund === undefined ? (versionNear(line, day)?.row.fund ?? null) : line.fund;
}

/** The days on which a plan line is of a fund, by `fundOn`: up to the day before `to`; null, for ever. */
export function daysOfFund(line: PlanLine, fund: FundId): { readonly from: Day; readonly to: Day | null }[] {
  const ends = line.versions.flatMap(({ to }) => (to === null ? [] : [to]));
  const starts = line.versions.map(({ row }) => row.from);
  // Between two versions the later one is the nearer from past the middle on.
  const middles = ends.flatMap((end) => starts.flatMap((start) => (start > end ? [addDays(end, Math.floor(daysBetween(end, start) / 2) + 1)] : [])));
  const [first, ...others] = [...new Set([...starts, ...ends.map((end) => addDays(end, 1)), ...middles])].toSorted();
  if (first === undefined) return [];
  const changes = [BEFORE_ALL, ...others].map((from, index) => ({ from, to: others[index] ?? null, fund: fundOn(line, index === 0 ? first : from) }));
  return changes.filter((span) => span.fund === fund);
}

const BEFORE_ALL: Day = '0000-01-01';

/** Whether the version runs on `day`. */
export function runsOn(version: Version, day: Day): boolean {
  return version.row.from <= day && (version.to === null || day <= version.to);
}

/** What one version may cost on the `days` days [from, to] on which it runs. */
export interface BudgetPiece {
  readonly version: Version;
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  readonly pence: Pence;
}

/** The days of [from, to] on which the version runs, or null. A one-off runs on its `from` day. */
export function overlap(version: Version, from: Day, to: Day): { from: Day; to: Day } | null {
  const start = later(version.row.from, from);
  const end = version.row.kind === 'one_off' ? version.row.from : version.to === null ? to : earlier(version.to, to);
  return start <= end && end <= to ? { from: start, to: end } : null;
}

/** What a version may cost on so many of the days on which it runs, of one account year of `daysInYear` days. */
export function budgetFor({ weekly, row: { kind, amount } }: Version, days: number, daysInYear: number): Pence {
  if (weekly !== null) return forDays(weekly, days);
  return kind === 'yearly' ? divideRounded((amount ?? 0) * days, daysInYear) : (amount ?? 0);
}

/** The budget of a line for [from, to], which lie in one account year of `daysInYear` days. */
export function budgetPieces(line: PlanLine, from: Day, to: Day, daysInYear: number): BudgetPiece[] {
  const pieces: BudgetPiece[] = [];
  for (const version of line.versions) {
    const span = overlap(version, from, to);
    if (!span) continue;
    const days = daysInclusive(span.from, span.to);
    pieces.push({ version, ...span, days, pence: budgetFor(version, days, daysInYear) });
  }
  return pieces;
}

/** The pieces over a span that may touch several account years, each year apart. */
export function budgetAcross(line: PlanLine, planYearStart: Day, from: Day, to: Day): BudgetPiece[] {
  return yearsWithin(planYearStart, from, to).flatMap((span) => budgetPieces(line, span.from, span.to, span.year.days));
}

/** One week of a version: its weekly budget, a year's amount x 7 / daysInYear, or a one-off's whole amount. */
export function weekOf(version: Version, daysInYear: number): Pence {
  if (version.weekly !== null) return version.weekly;
  const amount = version.row.amount ?? 0;
  return version.row.kind === 'yearly' ? divideRounded(amount * 7, daysInYear) : amount;
}

/** A move of budget as one line feels it: less where it was taken, more where it went, whole, on its day. */
export interface MovePiece {
  readonly move: PlanMove;
  readonly pence: Pence;
}

export function movePieces(line: PlanLineId, moves: readonly PlanMove[], from: Day, to: Day): MovePiece[] {
  return moves
    .filter((move) => move.day >= from && move.day <= to && move.fromLine !== move.toLine && (move.fromLine === line || move.toLine === line))
    .map((move) => ({ move, pence: move.fromLine === line ? -move.amount : move.amount }));
}
