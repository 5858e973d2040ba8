/**
 * Whether the hours of an assistant over some days are approved: each day that has any is in an approval, and what was approved still comes to what
 * is on file for its days. Hours that were changed since want another look.
 */
import type { AccountFacts, HoursApproval, PersonId, TimesheetRow } from '../books/facts.ts';
import { formatHours } from '../values/hours.ts';
import type { Day, HundredthHours } from '../values/units.ts';

export interface Approval {
  readonly state: 'approved' | 'changed' | 'not_approved';
  /** The newest approval of any of these days; null: none. */
  readonly by: string | null;
  readonly on: Day | null;
  readonly id: number | null;
}

type Facts = Pick<AccountFacts, 'timesheets' | 'hoursApprovals'>;

const within = (row: { readonly day: Day }, from: Day, to: Day): boolean => row.day >= from && row.day <= to;

function hoursOf(rows: readonly TimesheetRow[]): HundredthHours {
  return rows.reduce((sum, { hours }) => sum + hours, 0);
}

/** What hours of every kind come to over some days, and each of them; what an approval holds. */
export function hoursToApprove({ timesheets }: Facts, person: PersonId, from: Day, to: Day): { readonly hours: HundredthHours; readonly shifts: string } {
  const rows = timesheets.filter((row) => row.person === person && within(row, from, to));
  return { hours: hoursOf(rows), shifts: shiftsOf(rows) };
}

/** A line for each: the day, the hours, what they were, and from when to when where that is known. */
export function shiftsOf(rows: readonly TimesheetRow[]): string {
  const lines = rows.map(({ day, hours, kind, starts, ends }) => [day, formatHours(hours), kind, ...(starts === null ? [] : [`${starts}-${ends}`])].join(' '));
  return lines.toSorted().join('\n');
}

/** Null: there are no hours on these days. */
export function approvedIn(facts: Facts, person: PersonId, from: Day, to: Day): Approval | null {
  const own = facts.timesheets.filter((row) => row.person === person);
  const rows = own.filter((row) => within(row, from, to));
  if (rows.length === 0) return null;
  const approvals = facts.hoursApprovals.filter((one) => one.person === person && one.from <= to && one.to >= from);
  const newest = (of: readonly HoursApproval[]): HoursApproval | null =>
    of.toSorted((a, b) => (a.approvedOn === b.approvedOn ? a.id - b.id : a.approvedOn < b.approvedOn ? -1 : 1)).at(-1) ?? null;
  const of = rows.map((row) => newest(approvals.filter((one) => within(row, one.from, one.to))));
  const last = newest(approvals);
  const about = { by: last?.approvedBy ?? null, on: last?.approvedOn ?? null, id: last?.id ?? null };
  if (of.some((one) => one === null)) return { state: 'not_approved', ...about };
  const isAsApproved = (one: HoursApproval | null): boolean => {
    if (one === null) return false;
    const now = own.filter((row) => within(row, one.from, one.to));
    return one.shifts === null ? hoursOf(now) === one.hours : shiftsOf(now) === one.shifts;
  };
  return { state: [...new Set(of)].every(isAsApproved) ? 'approved' : 'changed', ...about };
}
