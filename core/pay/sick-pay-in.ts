/**
 * Statutory sick pay that falls into one pay period, from the days of sickness on file. Which weekdays are worked is taken from the hours on
 * file, and said; where they change from week to week, the days of each week are those on file in it. Of a spell that began before, what was due by then is taken off, so that all parts add up to the whole.
 */
import type { AccountFacts, Payslip, PersonId } from '../books/facts.ts';
import { WEEKDAYS } from '../books/facts.ts';
import { addDays, addMonths, daysBetween, isMonth, weekday, weekStart } from '../values/day.ts';
import type { Day, Pence } from '../values/units.ts';
import { payRunWords as words } from '../words/pay/run.ts';
import type { AverageEarnings } from './average-earnings.ts';
import { averageOfDays, averageOfEightWeeks, averageOfMonths } from './average-earnings.ts';
import type { Rota, SickPay } from './statutory-sick-pay.ts';
import { payDetailOn } from './pay-details.ts';
import { isLinked, statutorySickPay } from './statutory-sick-pay.ts';
import type { Worked } from './worked.ts';

const EIGHT_WEEKS = 56;
/** Spells from so many months back may be linked with one of today. */
const MONTHS_BACK = 12;

interface Spell {
  readonly from: Day;
  readonly to: Day;
  readonly workingDays: readonly number[];
  /** Null: the same weekdays each week. */
  readonly rota: Rota | null;
  /** The days are on file, and not read from the hours. */
  readonly isAgreed: boolean;
}

interface SickPayIn {
  /** Null: there is none. */
  readonly pay: (Worked & { readonly pence: Pence }) | null;
  readonly lacks: readonly string[];
}

type Rows = Pick<AccountFacts, 'timesheets' | 'payslips' | 'payDetails'>;

function spellsOf({ timesheets, payDetails }: Rows, person: PersonId, since: Day, to: Day): Spell[] {
  const own = timesheets.filter((row) => row.person === person && row.day >= addDays(since, -EIGHT_WEEKS) && row.day <= to && row.kind !== 'lapsed');
  const sick = [...new Set(own.filter(({ kind, day }) => kind === 'sick' && day >= since).map(({ day }) => day))].toSorted();
  const atWork = [...new Set(own.filter(({ kind }) => kind !== 'sick').map(({ day }) => day))];
  const spells: { from: Day; to: Day; days: Set<number>; usual: number | null; isAgreed: boolean }[] = [];
  for (const day of sick) {
    const last = spells.at(-1);
    if (last && isOneSpell(last, day, atWork)) {
      last.to = day;
      if (!last.isAgreed) last.days.add(weekday(day));
    } else {
      const agreed = payDetailOn({ payDetails }, person, day)?.workingDays ?? [];
      const before = atWork.filter((one) => one < day && one >= addDays(day, -EIGHT_WEEKS));
      const isAgreed = agreed.length > 0;
      const weekdays = isAgreed ? WEEKDAYS.flatMap((name, number) => (agreed.includes(name) ? [number] : [])) : [...before, day].map(weekday);
      spells.push({ from: day, to: day, days: new Set(weekdays), usual: isAgreed ? null : usualOfRota(before), isAgreed });
    }
  }
  const days = new Set(own.map(({ day }) => day));
  return spells.map(({ days: weekdays, usual, ...spell }) => ({
    ...spell,
    workingDays: [...weekdays].toSorted((a, b) => a - b),
    rota: usual === null ? null : { days, usual, knownTo: to },
  }));
}

/** How many days a week are worked at the most where they change from week to week: over all weeks they are more weekdays than that. Null: they do not. */
function usualOfRota(days: readonly Day[]): number | null {
  const weeks = [...Map.groupBy(days, weekStart).values()];
  const most = Math.max(0, ...weeks.map(({ length }) => length));
  return new Set(days.map(weekday)).size > most ? most : null;
}

const WEEK = 7;

/** Whether a spell goes on: nobody worked on a day between, or would have worked; on a rota that is not known of more than a week. */
function isOneSpell(
  { to, days, usual }: { readonly to: Day; readonly days: ReadonlySet<number>; readonly usual: number | null },
  day: Day,
  atWork: readonly Day[],
): boolean {
  const between = Array.from({ length: daysBetween(to, day) - 1 }, (_, index) => addDays(to, index + 1));
  if (usual !== null && between.length > WEEK) return false;
  return between.every((one) => (usual !== null || !days.has(weekday(one))) && !atWork.includes(one));
}

/** Average weekly earnings before a day, by the payslips on file (section 163 of the Act); null: there is none before it. */
export function earningsBefore(payslips: readonly Payslip[], person: PersonId, day: Day): AverageEarnings | null {
  const slips = payslips.filter((slip) => slip.person === person && slip.paidOn < day).toSorted((a, b) => (a.paidOn < b.paidOn ? -1 : 1));
  const last = slips.at(-1);
  if (!last) return null;
  const first = slips.findLast(({ paidOn }) => paidOn <= addDays(last.paidOn, -EIGHT_WEEKS));
  const counted = first ? slips.filter(({ paidOn }) => paidOn > first.paidOn) : slips;
  const pay = counted.reduce((sum, { gross }) => sum + gross, 0);
  if (!first)
    return averageOfDays(
      pay,
      counted.reduce((sum, { periodStart, periodEnd }) => sum + daysBetween(periodStart, periodEnd) + 1, 0),
    );
  const days = daysBetween(first.paidOn, last.paidOn);
  if (days === EIGHT_WEEKS) return averageOfEightWeeks(pay);
  const isMonthly = counted.every((slip) => isMonth(slip.periodStart, slip.periodEnd));
  return isMonthly ? averageOfMonths(pay, counted.length) : averageOfDays(pay, days);
}

export function sickPayIn(facts: Rows, person: PersonId, from: Day, to: Day): SickPayIn {
  const spells = spellsOf(facts, person, addMonths(from, -MONTHS_BACK), to);
  const parts: (Worked & { readonly pence: Pence })[] = [];
  const seen: { readonly last: Day; readonly waited: number; readonly paid: number; readonly average: AverageEarnings }[] = [];
  for (const spell of spells) {
    const before = seen.at(-1);
    const linked = before && isLinked(before.last, spell.from) ? before : null;
    // Of linked spells the earnings are those before the first of them.
    const average = linked?.average ?? earningsBefore(facts.payslips, person, spell.from);
    if (!average) {
      if (spell.to >= from) return { pay: null, lacks: [words.noEarnings(spell.from)] };
      continue;
    }
    const upTo = (last: Day): SickPay =>
      statutorySickPay({ from: spell.from, to: last, workingDays: spell.workingDays, ...(spell.rota && { rota: spell.rota }), average, linked });
    const whole = upTo(spell.to);
    seen.push({ last: spell.to, waited: (linked?.waited ?? 0) + whole.waited, paid: (linked?.paid ?? 0) + whole.paid, average });
    if (spell.to < from) continue;
    const earlier = spell.from < from ? upTo(addDays(from, -1)).pence : 0;
    parts.push({
      pence: whole.pence - earlier,
      working: [...whole.working, ...(earlier === 0 ? [] : [words.paidBefore(earlier)])],
      toCheck: [...(spell.isAgreed ? [] : [spell.rota ? words.workingRota : words.workingDays(spell.workingDays)]), ...whole.toCheck],
    });
  }
  if (parts.length === 0) return { pay: null, lacks: [] };
  return {
    pay: {
      pence: parts.reduce((sum, { pence }) => sum + pence, 0),
      working: parts.flatMap(({ working }) => working),
      toCheck: [...new Set(parts.flatMap(({ toCheck }) => toCheck))],
    },
    lacks: [],
  };
}
