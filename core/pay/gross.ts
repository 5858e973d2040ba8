/**
 * Pay of one assistant for a time, before anything is taken off: each row of hours at the rate of its day (figures, section 5), holiday by the
 * 52-week average where hours change from week to week, and statutory sick pay. What is missing is named, never guessed.
 */
import type { Nation, RateKind, TimesheetRow } from '../books/facts.ts';
import { HOLIDAY_REFERENCE } from '../rates/holiday.ts';
import { isBankHoliday } from '../rates/bank-holidays.ts';
import type { Assistant } from '../figures/inputs/account-index.ts';
import { hourlyRate } from '../figures/inputs/account-index.ts';
import { pricedHours } from '../figures/owed/unpaid-hours.ts';
import type { AccountFacts } from '../books/facts.ts';
import { isWork } from '../books/facts.ts';
import { addDays, weekStart, yearStart } from '../values/day.ts';
import { divideRounded } from '../values/money.ts';
import type { Day, HundredthHours, Pence } from '../values/units.ts';
import { payRunWords as words } from '../words/pay/run.ts';
import { averageWeek, rolledUpPay } from './holiday.ts';
import { payDetailOn } from './pay-details.ts';
import { sickPayIn } from './sick-pay-in.ts';
import type { Worked } from './worked.ts';

export type PayFacts = Omit<AccountFacts, 'lines'>;

export interface GrossLine extends Worked {
  readonly what: 'worked' | 'sleep_in' | 'holiday' | 'sick';
  /** Of hours at a rate. */
  readonly rateKind: RateKind | null;
  readonly rate: Pence | null;
  readonly hours: HundredthHours;
  readonly pence: Pence;
}

export interface Gross {
  readonly lines: readonly GrossLine[];
  readonly lacks: readonly string[];
}

const sum = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((total, row) => total + of(row), 0);

/** Bank holidays among the days of nights that are paid as nights, and the rate that other work has then; null: none has one. */
function nightsOnHolidays(assistant: Assistant, rows: readonly TimesheetRow[], nation: Nation): { readonly days: readonly Day[]; readonly rate: Pence } | null {
  const days = [...new Set(rows.map(({ day }) => day))].filter((day) => isBankHoliday(nation, day) && hourlyRate(assistant, 'bank_holiday', day) !== null);
  const rates = days.flatMap((day) => hourlyRate(assistant, 'bank_holiday', day) ?? []);
  return days.length === 0 ? null : { days, rate: Math.max(...rates) };
}

/** Work and sleep-ins: one line for each kind and rate. */
function workLines(facts: PayFacts, assistant: Assistant, rows: readonly TimesheetRow[]): Gross {
  const priced = pricedHours(assistant, rows, facts.account.nation);
  const groups = Map.groupBy(priced.rows, ({ row, rateKind, rate }) => `${row.kind} ${rateKind} ${rate}`);
  const noSleepInRate = priced.withoutRate.some(({ kind }) => kind === 'sleep_in');
  const unknown = priced.unknownYears.join(', ');
  const lines = [...groups.values()].flatMap((group): GrossLine[] => {
    const [first] = group;
    if (!first || first.rateKind === null) return [];
    const what = first.row.kind === 'sleep_in' ? 'sleep_in' : 'worked';
    const lacksOwn = first.row.kind === 'night' && first.rateKind !== 'night';
    const [hours, pence] = [sum(group, ({ row }) => row.hours), sum(group, (row) => row.pence)];
    const meets =
      first.rateKind === 'night'
        ? nightsOnHolidays(
            assistant,
            group.map(({ row }) => row),
            facts.account.nation,
          )
        : null;
    const isSum = divideRounded(hours * first.rate, 100) === pence;
    return [
      {
        ...{ what, rateKind: first.rateKind, rate: first.rate, hours, pence },
        working: [
          words.line(hours, first.rate, pence),
          ...(isSum ? [] : [words.rowsRounded]),
          ...(meets ? [words.nightOnHoliday(meets.days, first.rate, meets.rate)] : []),
        ],
        toCheck: [
          ...(what === 'sleep_in' && noSleepInRate ? [words.noSleepInRate] : []),
          ...(lacksOwn ? [words.noNightRate] : []),
          ...(meets && meets.rate > first.rate ? [words.holidayRateHigher] : []),
          ...(unknown !== '' ? [words.unknownHolidays(unknown)] : []),
        ],
      },
    ];
  });
  const days = priced.rows.filter(({ rateKind }) => rateKind === null).map(({ row }) => row.day);
  return { lines: lines.toSorted((a, b) => a.what.localeCompare(b.what) * -1 || (a.rate ?? 0) - (b.rate ?? 0)), lacks: days.slice(0, 1).map(words.noRate) };
}

/** The weeks before `day`, the newest first, as an average of holiday pay looks at them: those with sickness in them are passed over. */
function weeksBefore(facts: PayFacts, assistant: Assistant, day: Day): { readonly weeks: { pay: Pence; hours: HundredthHours }[]; readonly sleepIns: boolean } {
  const ends = weekStart(day);
  const from = addDays(ends, -7 * HOLIDAY_REFERENCE.lookBackWeeks);
  const own = facts.timesheets.filter((row) => row.person === assistant.person.id && row.day >= from && row.day < ends);
  const work = own.filter(({ kind }) => isWork(kind) || kind === 'sleep_in');
  const sick = new Set(own.filter(({ kind }) => kind === 'sick').map((row) => weekStart(row.day)));
  const byWeek = Map.groupBy(pricedHours(assistant, work, facts.account.nation).rows, ({ row }) => weekStart(row.day));
  const weeks = Array.from({ length: HOLIDAY_REFERENCE.lookBackWeeks }, (_, index) => {
    const week = addDays(ends, -7 * (index + 1));
    const rows = sick.has(week) ? [] : (byWeek.get(week) ?? []);
    return { pay: sum(rows, ({ pence }) => pence), hours: sum(rows, ({ row }) => row.hours) };
  });
  return { weeks, sleepIns: work.some(({ kind }) => kind === 'sleep_in') };
}

/** Holiday pay that comes with the pay for work, instead of pay for the holiday that is taken. */
function withPayLine(
  { account }: PayFacts,
  { person }: Assistant,
  work: readonly GrossLine[],
  to: Day,
  more: { readonly isTaken: boolean; readonly isSick: boolean },
): Gross {
  const payForWork = sum(work, ({ pence }) => pence);
  const leaveYearFrom = yearStart(person.leaveYearStart ?? account.planYearStart, to);
  const pence = rolledUpPay({ method: person.holidayMethod ?? 'irregular', leaveYearFrom }, payForWork);
  const toCheck = [...(more.isTaken ? [words.holidayPaidAlready] : []), ...(more.isSick ? [words.withPayWhileSick] : [])];
  return { lines: [{ what: 'holiday', rateKind: null, rate: null, hours: 0, pence, working: [words.withPay(payForWork, pence)], toCheck }], lacks: [] };
}

function holidayLine(facts: PayFacts, assistant: Assistant, rows: readonly TimesheetRow[]): Gross {
  const [first] = rows;
  if (!first) return { lines: [], lacks: [] };
  const hours = sum(rows, (row) => row.hours);
  const isIrregular = assistant.person.holidayMethod === 'irregular';
  const before = isIrregular ? weeksBefore(facts, assistant, first.day) : null;
  const average = before && averageWeek(before.weeks);
  if (before && average?.hourly) {
    const rate = average.hourly;
    const pence = divideRounded(hours * rate, 100);
    const toCheck = [
      ...(average.paidWeeks < HOLIDAY_REFERENCE.paidWeeks ? [words.fewWeeks(average.paidWeeks)] : []),
      ...(before.sleepIns ? [words.sleepIns] : []),
    ];
    return {
      lines: [{ what: 'holiday', rateKind: null, rate, hours, pence, working: [...average.working, words.line(hours, rate, pence)], toCheck }],
      lacks: [],
    };
  }
  const { lines, lacks } = workLines(facts, assistant, rows);
  return { lines: lines.map((line) => ({ ...line, what: 'holiday', toCheck: isIrregular ? [words.holidayAtStandard] : [] })), lacks };
}

/** @param from the first and last day that is paid for. */
export function grossOf(facts: PayFacts, assistant: Assistant, from: Day, to: Day): Gross {
  const rows = facts.timesheets.filter((row) => row.person === assistant.person.id && row.day >= from && row.day <= to && row.kind !== 'lapsed');
  if (rows.length === 0) return { lines: [], lacks: [words.noHours] };
  const work = workLines(
    facts,
    assistant,
    rows.filter(({ kind }) => isWork(kind) || kind === 'sleep_in'),
  );
  const onHoliday = rows.filter(({ kind }) => kind === 'holiday');
  const isSick = rows.some(({ kind }) => kind === 'sick');
  const holiday =
    payDetailOn(facts, assistant.person.id, to)?.holidayWithPay === true
      ? withPayLine(facts, assistant, work.lines, to, { isTaken: onHoliday.length > 0, isSick })
      : holidayLine(facts, assistant, onHoliday);
  const sickHours = sum(
    rows.filter(({ kind }) => kind === 'sick'),
    (row) => row.hours,
  );
  const sick = sickPayIn(facts, assistant.person.id, from, to);
  const sickLines: GrossLine[] = sick.pay ? [{ what: 'sick', rateKind: null, rate: null, hours: sickHours, ...sick.pay }] : [];
  return { lines: [...work.lines, ...holiday.lines, ...sickLines], lacks: [...work.lacks, ...holiday.lacks, ...sick.lacks] };
}
