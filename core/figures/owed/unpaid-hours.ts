/**
 * Work not yet on a payslip: each timesheet row at the rate of its day, or an estimate for an assistant who keeps no
 * timesheets (figures, section 5, `notYetOnAPayslip`). Owed to the assistant, and a cost on its own day.
 * A rate that is not on file is said, never made up.
 */
import { addDays, dayNumber, dayOf, daysInclusive, earlier, later, weekday } from '../../values/day.ts';
import type { Nation, PlanLineId, RateKind, TimesheetRow } from '../../books/facts.ts';
import { isWork } from '../../books/facts.ts';
import type { Day, HundredthHours, Pence } from '../../values/units.ts';
import { divideRounded, productRounded, share } from '../../values/money.ts';
import { isBankHoliday, knowsYear } from '../../rates/bank-holidays.ts';
import type { Assistant, AccountIndex } from '../inputs/account-index.ts';
import { hourlyRate } from '../inputs/account-index.ts';
import { inForce, sumPence } from '../inputs/effective.ts';
import { yearsWithin } from '../inputs/plan-lines.ts';

/** One timesheet row as money. `rateKind` null: no rate is on file for it. */
interface PricedRow {
  readonly row: TimesheetRow;
  readonly rateKind: RateKind | null;
  readonly rate: Pence;
  readonly pence: Pence;
}

/** Weekly hours x days / 7 x rate over the days [from, to] on which one rate holds. */
interface UnpaidEstimate {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  readonly hoursPerWeek: HundredthHours;
  readonly rate: Pence;
  readonly pence: Pence;
}

/** Timesheet rows of one assistant as money: those that are paid by the hour. */
export interface PricedHours {
  readonly rows: readonly PricedRow[];
  readonly pence: Pence;
  /** Days with work on them and no rate of their kind on file. */
  readonly withoutRate: readonly { readonly day: Day; readonly kind: RateKind }[];
  /** Years whose bank holidays are not on file, where a bank holiday rate is. */
  readonly unknownYears: readonly string[];
}

export interface UnpaidHours extends PricedHours {
  readonly assistant: Assistant;
  readonly planLine: PlanLineId | null;
  readonly estimates: readonly UnpaidEstimate[];
}

/** The rate kinds to try, dearest reason first. A sleep-in without a rate of its own is counted at the standard rate, a night awake as other work of its day, and both are said. */
function kindsFor(row: TimesheetRow, nation: Nation): readonly RateKind[] {
  if (row.kind === 'sleep_in') return ['sleep_in', 'standard'];
  if (row.kind === 'holiday') return ['standard'];
  const kinds: RateKind[] = row.kind === 'night' ? ['night'] : [];
  if (isBankHoliday(nation, row.day)) kinds.push('bank_holiday');
  const day = weekday(row.day);
  if (day === 0 || day === 6) kinds.push('weekend');
  return [...kinds, 'standard'];
}

function pricedRow(assistant: Assistant, row: TimesheetRow, nation: Nation): PricedRow {
  for (const rateKind of kindsFor(row, nation)) {
    const rate = hourlyRate(assistant, rateKind, row.day);
    if (rate !== null) return { row, rateKind, rate, pence: divideRounded(row.hours * rate, 100) };
  }
  return { row, rateKind: null, rate: 0, pence: 0 };
}

/** Days worked on [from, to] at the weekly hours on file, cut where the standard rate changes. */
function estimatesOf(assistant: Assistant, from: Day, to: Day): UnpaidEstimate[] {
  const hoursPerWeek = assistant.person.hoursPerWeek ?? 0;
  const rates = assistant.rates.standard;
  const estimates: UnpaidEstimate[] = [];
  if (hoursPerWeek === 0) return estimates;
  for (let start = from; start <= to;) {
    const day = start;
    const rate = inForce(rates, day)?.rate ?? 0;
    const change = rates.find((row) => row.from > day && inForce(rates, row.from)?.rate !== rate);
    const end = change ? earlier(to, addDays(change.from, -1)) : to;
    const days = daysInclusive(start, end);
    estimates.push({ from: start, to: end, days, hoursPerWeek, rate, pence: productRounded([hoursPerWeek, rate, days], 700) });
    start = addDays(end, 1);
  }
  return estimates;
}

/** An estimate as the cost of each of its days: shared between the account years it touches first, then over the days of each. */
export function estimateByDay({ from, to, pence }: UnpaidEstimate, planYearStart: Day): { readonly day: Day; readonly pence: Pence }[] {
  const years = yearsWithin(planYearStart, from, to).map((span) => ({ first: dayNumber(span.from), days: daysInclusive(span.from, span.to) }));
  const ofYears = share(
    pence,
    years.map(({ days }) => days),
  );
  return years.flatMap(({ first, days }, year) => {
    const ofDays = share(
      ofYears[year] ?? 0,
      Array.from({ length: days }, () => 1),
    );
    return ofDays.map((ofDay, index) => ({ day: dayOf(first + index), pence: ofDay }));
  });
}

/** Each row at the rate of its day. */
export function pricedHours(assistant: Assistant, all: readonly TimesheetRow[], nation: Nation): PricedHours {
  const paid = all.filter((row) => row.kind !== 'sick' && row.kind !== 'lapsed');
  const rows = paid.map((row) => pricedRow(assistant, row, nation));
  const ownKind = ({ kind }: TimesheetRow): RateKind => (kind === 'sleep_in' || kind === 'night' ? kind : 'standard');
  const lacking = rows.filter(({ row, rateKind }) => rateKind === null || (ownKind(row) !== 'standard' && rateKind !== ownKind(row)));
  const holidayRates = assistant.rates.bank_holiday;
  const unknown = paid.filter((row) => isWork(row.kind) && inForce(holidayRates, row.day) !== null && !knowsYear(nation, row.day));
  return {
    rows,
    pence: sumPence(rows),
    withoutRate: lacking.map(({ row }) => ({ day: row.day, kind: ownKind(row) })),
    unknownYears: [...new Set(unknown.map((row) => row.day.slice(0, 4)))],
  };
}

function unpaidHours(accountIndex: AccountIndex, assistant: Assistant): UnpaidHours {
  const { asOf, openedOn } = accountIndex;
  const { person } = assistant;
  const priced = pricedHours(assistant, assistant.notOnAPayslip, accountIndex.facts.account.nation);
  let estimates: UnpaidEstimate[] = [];
  if (!assistant.keepsTimesheets) {
    const after = assistant.lastPeriodEnd === null ? openedOn : later(openedOn, addDays(assistant.lastPeriodEnd, 1));
    estimates = estimatesOf(assistant, later(after, person.started ?? after), earlier(asOf, person.left ?? asOf));
  }
  return {
    ...priced,
    assistant,
    planLine: person.planLine,
    estimates,
    pence: priced.pence + sumPence(estimates),
    withoutRate: [
      ...priced.withoutRate,
      ...estimates.filter(({ from }) => inForce(assistant.rates.standard, from) === null).map(({ from }) => ({ day: from, kind: 'standard' as const })),
    ],
  };
}

/** Everybody with work, or an estimate of work, that no payslip holds yet. */
export function unpaidHoursOf(accountIndex: AccountIndex): UnpaidHours[] {
  return accountIndex.assistants.map((assistant) => unpaidHours(accountIndex, assistant)).filter((one) => one.rows.length > 0 || one.estimates.length > 0);
}
