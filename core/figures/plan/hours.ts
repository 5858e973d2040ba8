/**
 * Hours planned and hours worked, and hours banked (figures, section 2, `hours`). Assistants' hours come from timesheets,
 * agency hours from invoices. Banked hours are told apart from the surplus; without a clause in the plan they count as surplus.
 */
import { daysInclusive, earlier, later } from '../../values/day.ts';
import type { PlanLineId } from '../../books/facts.ts';
import type { Day, HundredthHours, Pence } from '../../values/units.ts';
import { divideRounded, share } from '../../values/money.ts';
import type { Assistant, AccountIndex } from '../inputs/account-index.ts';
import type { PlanLine, Version } from '../inputs/plan-lines.ts';
import { versionNear } from '../inputs/plan-lines.ts';

/** Days one version of an hour line ran, and its share of the planned hours. */
interface PlannedHours {
  readonly version: Version;
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  readonly hours: HundredthHours;
}

export interface LineHours {
  readonly line: PlanLineId;
  readonly name: string;
  readonly planned: HundredthHours;
  readonly pieces: readonly PlannedHours[];
  readonly worked: HundredthHours;
  readonly banked: HundredthHours;
  readonly rate: Pence;
  /** Banked hours at the line's rate. */
  readonly pence: Pence;
  /** The plan's words that allow hours to be saved up; null: they count as surplus. */
  readonly clause: string | null;
}

export interface HourTotals {
  readonly from: Day;
  /** Over the lines of assistants' hours. */
  readonly planned: HundredthHours;
  readonly worked: HundredthHours;
  readonly banked: HundredthHours;
  readonly bankedPence: Pence;
  readonly holiday: HundredthHours;
  readonly sick: HundredthHours;
  readonly sleepIn: HundredthHours;
  readonly lines: readonly LineHours[];
  readonly agency: readonly LineHours[];
  /** Assistants on the lines of assistants' hours, and hours worked by others. */
  readonly workers: readonly Assistant[];
  readonly workedElsewhere: HundredthHours;
}

/** The versions of a kind that ran in [from, asOf], with hours x days (sevenths of an hour) for each. */
function ran(
  accountIndex: AccountIndex,
  line: PlanLine,
  kind: 'pa_hours' | 'agency_hours',
): { version: Version; from: Day; to: Day; days: number; sevenths: number }[] {
  return line.versions.flatMap((version) => {
    const from = later(accountIndex.hoursFrom, version.row.from);
    const to = version.to === null ? accountIndex.asOf : earlier(accountIndex.asOf, version.to);
    if (version.row.kind !== kind || from > to) return [];
    const days = daysInclusive(from, to);
    return [{ version, from, to, days, sevenths: (version.row.hoursPerWeek ?? 0) * days }];
  });
}

/** Hours on invoices of the line within the span; a credit note takes hours away. */
function invoiced(accountIndex: AccountIndex, line: PlanLineId): HundredthHours {
  let hours = 0;
  for (const invoice of accountIndex.facts.invoices) {
    if (invoice.planLine !== line || invoice.day < accountIndex.hoursFrom || invoice.day > accountIndex.asOf) continue;
    hours += invoice.amount < 0 ? -Math.abs(invoice.hours ?? 0) : (invoice.hours ?? 0);
  }
  return hours;
}

function linesOf(accountIndex: AccountIndex, kind: 'pa_hours' | 'agency_hours', workedOn: (line: PlanLineId) => HundredthHours): LineHours[] {
  const lines = accountIndex.lines.filter(({ versions }) => versions.some((version) => version.row.kind === kind));
  const spans = lines.map((line) => ran(accountIndex, line, kind));
  // Rounded once over all lines and versions; each shows its share of the rounded whole.
  const weights = spans.flat().map((span) => span.sevenths);
  const sevenths = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = sevenths > 0 ? share(divideRounded(sevenths, 7), weights) : [];
  let next = 0;
  return lines.map((line, index): LineHours => {
    const pieces = (spans[index] ?? []).map(({ version, from, to, days }) => ({ version, from, to, days, hours: shares[next++] ?? 0 }));
    const planned = pieces.reduce((sum, piece) => sum + piece.hours, 0);
    const worked = workedOn(line.line);
    const row = versionNear({ ...line, versions: line.versions.filter((version) => version.row.kind === kind) }, accountIndex.asOf)?.row;
    const rate = row?.rate ?? 0;
    return {
      line: line.line,
      name: line.name,
      planned,
      pieces,
      worked,
      banked: planned - worked,
      rate,
      pence: divideRounded((planned - worked) * rate, 100),
      clause: row?.bankingClause ?? null,
    };
  });
}

export function hoursOf(accountIndex: AccountIndex): HourTotals {
  const onLine = (line: PlanLineId): Assistant[] => accountIndex.assistants.filter((one) => one.person.planLine === line);
  const lines = linesOf(accountIndex, 'pa_hours', (line) => onLine(line).reduce((sum, one) => sum + one.yearHours.worked, 0));
  const workers = lines.flatMap(({ line }) => onLine(line));
  const total = (pick: (one: Assistant) => HundredthHours): HundredthHours => workers.reduce((sum, one) => sum + pick(one), 0);
  const worked = total((one) => one.yearHours.worked);
  return {
    from: accountIndex.hoursFrom,
    planned: lines.reduce((sum, line) => sum + line.planned, 0),
    worked,
    banked: lines.reduce((sum, line) => sum + line.banked, 0),
    bankedPence: lines.reduce((sum, line) => sum + line.pence, 0),
    holiday: total((one) => one.yearHours.holiday),
    sick: total((one) => one.yearHours.sick),
    sleepIn: total((one) => one.yearHours.sleep_in),
    lines,
    agency: linesOf(accountIndex, 'agency_hours', (line) => invoiced(accountIndex, line)),
    workers,
    workedElsewhere: accountIndex.assistants.reduce((sum, one) => sum + one.yearHours.worked, 0) - worked,
  };
}
