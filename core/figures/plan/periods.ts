/**
 * Spend by calendar month or by the council's pay period for the chart, with what the plan expected for the same days (figures, section 10).
 * Adds up the same costs as the plan's figures; a payslip is shared over the days of its period, within its own account year, so that the
 * periods of a year come to `spentToDate` and `outsidePlan` to the penny.
 */
import type { FigureFacts, Payslip, PlanLineId } from '../../books/facts.ts';
import { isWork } from '../../books/facts.ts';
import { addDays, dayInMonth, dayNumber, dayOf, earlier, later } from '../../values/day.ts';
import { share } from '../../values/money.ts';
import type { Day, HundredthHours, Pence } from '../../values/units.ts';
import { duePeriods } from '../council/schedule.ts';
import type { AccountIndex } from '../inputs/account-index.ts';
import { accountIndexOf } from '../inputs/account-index.ts';
import type { PlanLine } from '../inputs/plan-lines.ts';
import { accountYear, budgetAcross, movePieces } from '../inputs/plan-lines.ts';
import { unpaidHoursOf } from '../owed/unpaid-hours.ts';
import type { Cost } from './costs.ts';
import { costsOf } from './costs.ts';

export type By = 'month' | 'pay_period';

export interface PeriodSpend {
  readonly from: Day;
  readonly to: Day;
  /** What the plan expected for these days. */
  readonly expected: Pence;
  /** Every line of the plan, in its order; nought where nothing was spent. */
  readonly lines: readonly PeriodLine[];
  readonly outsidePlan: Pence;
}

export interface PeriodLine {
  readonly id: PlanLineId;
  readonly line: string;
  readonly expected: Pence;
  readonly pence: Pence;
  /** Worked by its assistants by timesheet, or on its invoices, each on its own day; null: it is no line of hours. */
  readonly hours: HundredthHours | null;
}

/** The first day of each period within [from, to], `from` first. */
function startsOf({ rules }: AccountIndex, from: Day, to: Day, by: By | 'whole'): Day[] {
  const starts: Day[] = [from];
  if (by === 'whole') return starts;
  if (by === 'pay_period') return [...starts, ...duePeriods(rules, to).due.flatMap(({ dueOn }) => (dueOn > from ? [dueOn] : []))];
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (let count = 1; dayInMonth(year, month + count, 1) <= to; count += 1) starts.push(dayInMonth(year, month + count, 1));
  return starts;
}

interface OnDay {
  readonly day: Day;
  readonly pence: Pence;
}

/** A payslip's cost over the days of its period by the hours of its timesheet rows, else evenly; other years' days count on the nearest of its own. */
function shared({ facts }: AccountIndex, { person, periodStart, periodEnd }: Payslip, pence: Pence): OnDay[] {
  if (periodStart >= periodEnd) return [{ day: periodEnd, pence }];
  const first = dayNumber(periodStart);
  const hours = Array.from({ length: dayNumber(periodEnd) - first + 1 }, () => 0);
  for (const row of facts.timesheets) {
    if (row.person !== person || row.kind === 'lapsed' || row.day < periodStart || row.day > periodEnd) continue;
    const at = dayNumber(row.day) - first;
    hours[at] = (hours[at] ?? 0) + row.hours;
  }
  const year = accountYear(facts.account.planYearStart, periodEnd);
  const parts = share(pence, hours.some((sum) => sum > 0) ? hours : hours.map(() => 1));
  return parts.map((part, at) => ({ day: later(dayOf(first + at), year.from), pence: part }));
}

/** As it is known at the end of `to`, by `whole` for all the days together: work not yet on a payslip counts on its own days. */
export function spendByPeriod(facts: FigureFacts, from: Day, to: Day, by: By | 'whole'): PeriodSpend[] {
  const accountIndex = accountIndexOf(facts, to);
  const payslips = new Map(accountIndex.payslips.map((slip) => [slip.id, slip]));
  const daysOf = ({ kind, source, day, pence }: Cost): readonly OnDay[] => {
    const slip = kind === 'payslip' ? payslips.get(source.id) : undefined;
    return slip ? shared(accountIndex, slip, pence) : [{ day, pence }];
  };
  const starts = startsOf(accountIndex, from, to, by);
  const spent = starts.map(() => new Map<PlanLineId | null, Pence>());
  for (const cost of costsOf(accountIndex, unpaidHoursOf(accountIndex))) {
    for (const { day, pence } of daysOf(cost)) {
      if (day < from || day > to) continue;
      const own = spent[starts.findLastIndex((start) => start <= day)];
      own?.set(cost.line, (own.get(cost.line) ?? 0) + pence);
    }
  }
  const worked = hoursWorked(accountIndex);
  return starts.map((start, index) => {
    const next = starts[index + 1];
    const end = next === undefined ? to : earlier(to, addDays(next, -1));
    const own = spent[index];
    const lines = accountIndex.lines.map((line): PeriodLine => {
      const hours = worked.get(line.line) ?? null;
      return {
        id: line.line,
        line: line.name,
        expected: expectedFor(accountIndex, line, start, end),
        pence: own?.get(line.line) ?? 0,
        hours: hours && hours.reduce((sum, one) => sum + (one.day >= start && one.day <= end ? one.hours : 0), 0),
      };
    });
    const expected = lines.reduce((sum, line) => sum + line.expected, 0);
    return { from: start, to: end, expected, lines, outsidePlan: own?.get(null) ?? 0 };
  });
}

/** Nothing is expected before section 2 runs. */
function expectedFor({ facts, planFrom }: AccountIndex, line: PlanLine, from: Day, to: Day): Pence {
  const first = later(from, planFrom);
  const pieces = [...budgetAcross(line, facts.account.planYearStart, first, to), ...movePieces(line.line, facts.planMoves, first, to)];
  return pieces.reduce((sum, { pence }) => sum + pence, 0);
}

/** Of each line of hours the hours that section 2 counts, with their days. */
function hoursWorked({ facts, lines, assistantById, hoursFrom, asOf }: AccountIndex): ReadonlyMap<PlanLineId, readonly WorkedOn[]> {
  const isCounted = ({ day }: { readonly day: Day }): boolean => day >= hoursFrom && day <= asOf;
  const timesheets = facts.timesheets.filter((row) => isWork(row.kind) && isCounted(row));
  const invoices = facts.invoices.filter(isCounted);
  return new Map(
    lines.flatMap(({ line, versions }) => {
      const [byAssistants, byAgency] = (['pa_hours', 'agency_hours'] as const).map((kind) => versions.some(({ row }) => row.kind === kind));
      if (!byAssistants && !byAgency) return [];
      const own = byAssistants ? timesheets.filter(({ person }) => assistantById.get(person)?.person.planLine === line) : [];
      const billed = byAgency ? invoices.filter(({ planLine }) => planLine === line) : [];
      const onInvoices = billed.map(({ day, hours, amount }) => ({ day, hours: amount < 0 ? -Math.abs(hours ?? 0) : (hours ?? 0) }));
      return [[line, [...own, ...onInvoices]] as const];
    }),
  );
}

interface WorkedOn {
  readonly day: Day;
  readonly hours: HundredthHours;
}
