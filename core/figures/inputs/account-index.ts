/**
 * The facts of an account as the figures read them on one day: looked through once, sorted and found by id, so that no
 * figure searches again. Takes only what is dated up to `asOf`; rates, rules and the plan may reach beyond it.
 * No money is added up here.
 */
import { later } from '../../values/day.ts';
import type {
  AccountFacts,
  CouncilRules,
  FigureFacts,
  FundId,
  PayRate,
  Payslip,
  Person,
  PersonId,
  PlanLineId,
  RateKind,
  TimesheetKind,
  TimesheetRow,
  SupplierId,
} from '../../books/facts.ts';
import { isWork } from '../../books/facts.ts';
import { peopleCalled } from '../../books/people.ts';
import { suppliersCalled } from '../../books/suppliers.ts';
import type { Day, HundredthHours, Pence } from '../../values/units.ts';
import { endedFrom } from '../council/stops.ts';
import { byFrom, inForce, stepsOn, weeklyOn } from './effective.ts';
import type { Step } from './effective.ts';
import type { Movement } from './movements.ts';
import { movementsOf } from './movements.ts';
import type { AccountYear, PlanLine } from './plan-lines.ts';
import { accountYear, fundOn, planLines } from './plan-lines.ts';

/** Work awake at night is in `worked`. */
type CountedKind = Exclude<TimesheetKind, 'night'>;
type KindHours = Readonly<Record<CountedKind, HundredthHours>>;

/** One assistant, with their rates and what their timesheets say. */
export interface Assistant {
  /** Told apart from others of the same name. */
  readonly name: string;
  readonly person: Person;
  readonly rates: Readonly<Record<RateKind, readonly PayRate[]>>;
  /** The newest `period_end` up to `asOf`. */
  readonly lastPeriodEnd: Day | null;
  /** Whether there is any timesheet row from the opening to `asOf`. */
  readonly keepsTimesheets: boolean;
  /** Hours by kind from the opening to `asOf`. */
  readonly hours: KindHours;
  /** Hours by kind within the account year, from the opening if that is later. */
  readonly yearHours: KindHours;
  /** Rows after the last payslip's period, from the opening to `asOf`. */
  readonly notOnAPayslip: readonly TimesheetRow[];
}

export interface AccountIndex {
  readonly facts: FigureFacts;
  readonly asOf: Day;
  readonly openedOn: Day;
  readonly year: AccountYear;
  /** The first day of section 2: the account year's, or the opening's where it is later and nothing was spent before. */
  readonly planFrom: Day;
  /** The first day of `hours`: the later of the two, always. */
  readonly hoursFrom: Day;
  readonly lines: readonly PlanLine[];
  readonly lineById: ReadonlyMap<PlanLineId, PlanLine>;
  readonly assistants: readonly Assistant[];
  readonly assistantById: ReadonlyMap<PersonId, Assistant>;
  /** What suppliers are called. */
  readonly suppliers: ReadonlyMap<SupplierId, string>;
  /** In order of `from`. */
  readonly rules: readonly CouncilRules[];
  readonly ruleNow: CouncilRules | null;
  /** The contribution by the rates on file, and as it is charged: nothing once the direct payment has ended. */
  readonly contributionSteps: readonly Step[];
  readonly chargedSteps: readonly Step[];
  /** Payslips with `period_end` up to `asOf`, those before the opening too. */
  readonly payslips: readonly Payslip[];
  readonly movements: readonly Movement[];
}

type MutableHours = Record<CountedKind, HundredthHours>;
const noHours = (): MutableHours => ({ worked: 0, holiday: 0, sick: 0, sleep_in: 0, lapsed: 0 });
const noRates = (): Record<RateKind, PayRate[]> => ({ standard: [], weekend: [], bank_holiday: [], night: [], sleep_in: [] });

interface Draft {
  name: string;
  person: Person;
  rates: Record<RateKind, PayRate[]>;
  lastPeriodEnd: Day | null;
  keepsTimesheets: boolean;
  hours: MutableHours;
  yearHours: MutableHours;
  notOnAPayslip: TimesheetRow[];
}

/** Everybody on file, in order. */
export function assistantsOf(facts: Omit<AccountFacts, 'lines'>, asOf: Day, openedOn: Day, hoursFrom: Day): Assistant[] {
  const called = peopleCalled(facts.people);
  const drafts = new Map<PersonId, Draft>(
    facts.people.map((person) => [
      person.id,
      {
        name: called.get(person.id) ?? person.name,
        person,
        rates: noRates(),
        lastPeriodEnd: null,
        keepsTimesheets: false,
        hours: noHours(),
        yearHours: noHours(),
        notOnAPayslip: [],
      },
    ]),
  );
  for (const rate of byFrom(facts.payRates)) drafts.get(rate.person)?.rates[rate.kind].push(rate);
  for (const { person, periodEnd } of facts.payslips) {
    const one = drafts.get(person);
    if (one && periodEnd <= asOf && (one.lastPeriodEnd === null || periodEnd > one.lastPeriodEnd)) one.lastPeriodEnd = periodEnd;
  }
  for (const row of facts.timesheets) {
    if (row.day > asOf || row.day < openedOn) continue;
    const one = drafts.get(row.person);
    if (!one) continue;
    one.keepsTimesheets = true;
    const kind = isWork(row.kind) ? 'worked' : row.kind;
    one.hours[kind] += row.hours;
    if (row.day >= hoursFrom) one.yearHours[kind] += row.hours;
    if (one.lastPeriodEnd === null || row.day > one.lastPeriodEnd) one.notOnAPayslip.push(row);
  }
  return [...drafts.values()];
}

export function accountIndexOf(facts: FigureFacts, asOf: Day): AccountIndex {
  const { openedOn, planYearStart } = facts.account;
  const year = accountYear(planYearStart, asOf);
  const hoursFrom = later(year.from, openedOn);
  const assistants = assistantsOf(facts, asOf, openedOn, hoursFrom);
  const rules = byFrom(facts.councilRules);
  const lines = planLines(facts);
  const rates = byFrom(facts.contributionRates);
  const days = rates.map((row) => row.from);
  const weekly = (day: Day): Pence => inForce(rates, day)?.weekly ?? 0;
  const ended = endedFrom(facts.paymentStops);
  return {
    facts,
    asOf,
    openedOn,
    year,
    planFrom: facts.opening.some((row) => row.what === 'spent') ? year.from : hoursFrom,
    hoursFrom,
    lines,
    lineById: new Map(lines.map((line) => [line.line, line])),
    assistants,
    suppliers: suppliersCalled(facts.suppliers),
    assistantById: new Map(assistants.map((one) => [one.person.id, one])),
    rules,
    ruleNow: inForce(rules, asOf),
    contributionSteps: stepsOn(days, weekly),
    chargedSteps: ended === null ? stepsOn(days, weekly) : stepsOn([...days, ended], (day) => (day >= ended ? 0 : weekly(day))),
    payslips: facts.payslips.filter((slip) => slip.periodEnd <= asOf),
    movements: movementsOf(facts, asOf),
  };
}

/** The plan line an assistant's costs belong to, if any. */
export function planLineOf(accountIndex: AccountIndex, person: PersonId): PlanLineId | null {
  return accountIndex.assistantById.get(person)?.person.planLine ?? null;
}

/** Null where there is no such line. */
export function fundOfLine(accountIndex: AccountIndex, id: PlanLineId | null, day: Day): FundId | null {
  const line = id === null ? undefined : accountIndex.lineById.get(id);
  return line === undefined ? null : fundOn(line, day);
}

/** What a person is called. */
export function personCalled(accountIndex: AccountIndex, person: PersonId): string {
  return accountIndex.assistantById.get(person)?.name ?? '';
}

/** What a supplier is called. */
export function supplierCalled(accountIndex: AccountIndex, supplier: SupplierId): string {
  return accountIndex.suppliers.get(supplier) ?? '';
}

/** What a plan line is called. */
export function lineCalled(accountIndex: AccountIndex, line: PlanLineId): string {
  return accountIndex.lineById.get(line)?.name ?? '';
}

/** A fund's short name. */
export function fundCalled({ facts }: AccountIndex, fund: FundId): string {
  return facts.funds.find(({ id }) => id === fund)?.fund ?? '';
}

/** Pence an hour in force on `day`, or null where none is on file. */
export function hourlyRate(assistant: Assistant, kind: RateKind, day: Day): Pence | null {
  return inForce(assistant.rates[kind], day)?.rate ?? null;
}

/** The contribution a week in force on `day`. */
export function contributionOn(accountIndex: AccountIndex, day: Day): Pence {
  return weeklyOn(accountIndex.contributionSteps, day);
}
