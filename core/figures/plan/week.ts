/**
 * What a week of assistants' hours comes to: hours against the contract, pay at the rates on file against the plan (figures, sections 2
 * and 5). Pay is by the same rule as work not yet on a payslip. What has no rate has no sum. A move of budget between lines is of no week.
 */
import { daysInclusive, earlier, later } from '../../values/day.ts';
import type { AccountFacts, PersonId, RateKind } from '../../books/facts.ts';
import type { Day, HundredthHours, Pence } from '../../values/units.ts';
import { divideRounded } from '../../values/money.ts';
import { assistantsOf } from '../inputs/account-index.ts';
import { sumPence } from '../inputs/effective.ts';
import { budgetAcross, planLines } from '../inputs/plan-lines.ts';
import { pricedHours } from '../owed/unpaid-hours.ts';

interface PersonWeek {
  readonly person: PersonId;
  /** Nights awake among them. */
  readonly worked: HundredthHours;
  readonly night: HundredthHours;
  readonly holiday: HundredthHours;
  readonly sick: HundredthHours;
  readonly sleepIn: HundredthHours;
  /** Of the days of the week on which they are employed; null: none is on file. */
  readonly contract: HundredthHours | null;
}

interface NoRate {
  readonly name: string;
  readonly day: Day;
  /** `sleep_in`: there is none of its own, so the standard one is taken; `night`: the one of other work on that day. */
  readonly kind: RateKind;
}

export interface WeekTotals {
  readonly from: Day;
  readonly to: Day;
  readonly people: readonly PersonWeek[];
  /** At the rates of pay on file; null where some of it has none. */
  readonly pay: Pence | null;
  /** Of the plan's lines of assistants' hours, for the days since the opening; null where none of them runs. */
  readonly planned: Pence | null;
  /** Days paid at another rate than the standard one. */
  readonly otherRates: readonly { readonly day: Day; readonly kind: RateKind }[];
  /** The first of each assistant and kind. */
  readonly withoutRate: readonly NoRate[];
  /** Whose bank holidays are not known, and of which years. */
  readonly unknownYears: readonly { readonly name: string; readonly years: readonly string[] }[];
}

type Facts = Omit<AccountFacts, 'lines'>;

function plannedPay(facts: Facts, from: Day, to: Day): Pence | null {
  const { planYearStart } = facts.account;
  const pieces = planLines(facts)
    .flatMap((line) => budgetAcross(line, planYearStart, from, to))
    .filter(({ version }) => version.row.kind === 'pa_hours');
  return pieces.length === 0 ? null : sumPence(pieces);
}

/** `facts`: with the hours as they are to be counted. What is dated before the opening is in no figure. */
export function weekTotals(facts: Facts, from: Day, to: Day): WeekTotals {
  const { nation, openedOn } = facts.account;
  const first = later(from, openedOn);
  const ofWeek = Map.groupBy(
    facts.timesheets.filter(({ day }) => day >= first && day <= to),
    ({ person }) => person,
  );
  const assistants = assistantsOf(facts, to, openedOn, openedOn).map((assistant) => {
    const rows = ofWeek.get(assistant.person.id) ?? [];
    return { assistant, rows, priced: pricedHours(assistant, rows, nation) };
  });
  const all = assistants.flatMap(({ assistant, priced }) => priced.withoutRate.map((one) => ({ name: assistant.name, ...one })));
  const withoutRate = [...Map.groupBy(all, ({ name, kind }) => JSON.stringify([name, kind])).values()].flatMap(([one]) => (one ? [one] : []));
  const isPriced = assistants.every(({ priced }) => priced.rows.every(({ rateKind }) => rateKind !== null));
  const otherRates = new Map(
    assistants
      .flatMap(({ priced }) => priced.rows)
      .flatMap(({ row: { day }, rateKind: kind }) =>
        kind === 'weekend' || kind === 'bank_holiday' || kind === 'night' ? [[`${day} ${kind}`, { day, kind }] as const] : [],
      ),
  );
  return {
    from,
    to,
    people: assistants.map(({ assistant: { person }, rows }) => {
      const hours = (kind: string): HundredthHours => rows.reduce((sum, row) => sum + (row.kind === kind ? row.hours : 0), 0);
      const days = daysInclusive(later(first, person.started ?? first), earlier(to, person.left ?? to));
      return {
        person: person.id,
        worked: hours('worked') + hours('night'),
        night: hours('night'),
        holiday: hours('holiday'),
        sick: hours('sick'),
        sleepIn: hours('sleep_in'),
        contract: person.hoursPerWeek === null ? null : divideRounded(person.hoursPerWeek * days, 7),
      };
    }),
    pay: isPriced ? assistants.reduce((sum, { priced }) => sum + priced.pence, 0) : null,
    planned: plannedPay(facts, first, to),
    otherRates: [...otherRates.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    withoutRate,
    unknownYears: assistants.flatMap(({ assistant, priced }) =>
      priced.unknownYears.length === 0 ? [] : [{ name: assistant.name, years: priced.unknownYears }],
    ),
  };
}
