/**
 * What a cut of the council's money does: what each line of the plan would buy with its share of the smaller sum, what the money lost would
 * have bought, and the notice and redundancy pay it may set off. Shares are told, not decided: who gives up what is for people to agree.
 */
import type { PersonId, PlanLineId } from '../../books/facts.ts';
import { redundancyPay } from '../../pay/redundancy.ts';
import { earnRedundancy, fullYears, noticeWeeks, weeklyCapOn, yearsOfService } from '../../rates/ending-employment.ts';
import { divideRounded, productRounded } from '../../values/money.ts';
import type { Day, HundredthHours, Pence } from '../../values/units.ts';
import { weekPay } from '../employing/week-pay.ts';
import type { Figures } from '../figures.ts';
import type { AccountIndex, Assistant } from '../inputs/account-index.ts';
import { hourlyRate } from '../inputs/account-index.ts';
import { runsOn } from '../inputs/plan-lines.ts';

const WEEKS_A_YEAR = 52;

/** One of two sums beside the other, smaller one. */
interface Smaller {
  readonly before: Pence;
  readonly after: Pence;
  readonly less: Pence;
  /** Of `before`, with exactly two decimals and its sign: "-50.08". */
  readonly percent: string;
}

interface LineThen {
  readonly line: PlanLineId;
  readonly name: string;
  /** Of hours alone. */
  readonly hours: { readonly rate: Pence; readonly before: HundredthHours; readonly after: HundredthHours } | null;
  readonly weekly: { readonly before: Pence; readonly after: Pence };
  readonly yearly: { readonly before: Pence; readonly after: Pence };
}

/** What may fall due to an assistant whose job ends by it; null: not known, for want of what `needs` names. */
export interface JobEnds {
  readonly person: PersonId;
  readonly name: string;
  readonly notice: { readonly weeks: number; readonly pence: Pence } | null;
  readonly redundancy: { readonly halfWeeks: number; readonly pence: Pence } | null;
  readonly needs: readonly ('started' | 'born' | 'hoursPerWeek' | 'rate' | 'cap')[];
}

export interface Cut {
  readonly from: Day;
  readonly weekly: Smaller;
  readonly yearly: Smaller;
  readonly lines: readonly LineThen[];
  /** Hours a week that the money lost would have bought, in tenths, rounded down, of each rate of the plan; dearest first. */
  readonly lost: readonly { readonly kind: 'pa_hours' | 'agency_hours'; readonly rate: Pence; readonly hours: HundredthHours }[];
  readonly jobs: readonly JobEnds[];
}

export function smaller(before: Pence, after: Pence): Smaller {
  const hundredths = before === 0 ? 0 : productRounded([after - before, 10_000], before);
  const size = Math.abs(hundredths);
  const percent = `${hundredths < 0 ? '-' : ''}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`;
  return { before, after, less: before - after, percent };
}

function linesThen({ lines, year }: AccountIndex, day: Day, { before, after }: Smaller): LineThen[] {
  const share = (amount: number): number => (before === 0 ? 0 : productRounded([amount, after], before));
  const both = (amount: number): { readonly before: number; readonly after: number } => ({ before: amount, after: share(amount) });
  return lines.flatMap(({ line, name, versions }): LineThen[] => {
    const version = versions.find((one) => one.row.kind !== 'one_off' && runsOn(one, day));
    if (!version) return [];
    const { kind, rate, hoursPerWeek, amount } = version.row;
    const weekly = version.weekly ?? divideRounded((amount ?? 0) * 7, year.days);
    const hours = kind === 'pa_hours' || kind === 'agency_hours' ? { rate: rate ?? 0, ...both(hoursPerWeek ?? 0) } : null;
    const yearly = kind === 'yearly' ? (amount ?? 0) : weekly * WEEKS_A_YEAR;
    return [{ line, name, hours, weekly: both(weekly), yearly: both(yearly) }];
  });
}

function lostHours({ lines }: AccountIndex, day: Day, { less }: Smaller): Cut['lost'] {
  const found = lines.flatMap(({ versions }) =>
    versions.flatMap((version) => {
      const { kind, rate } = version.row;
      return (kind === 'pa_hours' || kind === 'agency_hours') && rate !== null && rate > 0 && runsOn(version, day) ? [{ kind, rate }] : [];
    }),
  );
  const each = [...new Map(found.map((one) => [`${one.kind} ${one.rate}`, one])).values()];
  return each.toSorted((a, b) => b.rate - a.rate).map(({ kind, rate }) => ({ kind, rate, hours: Math.floor((less * 10) / rate) * 10 }));
}

/** What an assistant may be owed whose job ends on `day`; none where there is no job that day. */
export function jobEnds(accountIndex: AccountIndex, assistant: Assistant, day: Day): JobEnds[] {
  const { id, started, left, born, hoursPerWeek } = assistant.person;
  if ((left !== null && left < day) || (started !== null && started > day)) return [];
  const rate = hourlyRate(assistant, 'standard', day);
  const { nation } = accountIndex.facts.account;
  const cap = weeklyCapOn(nation, day);
  const weekly = weekPay(accountIndex, assistant, day);
  const weeks = started === null ? null : noticeWeeks(started, day);
  const years = started === null ? null : yearsOfService(started, day);
  const isEarned = years !== null && earnRedundancy(years);
  const redundancy = (): JobEnds['redundancy'] => {
    if (years !== null && !isEarned) return { halfWeeks: 0, pence: 0 };
    if (years === null || born === null || weekly === null || cap === null) return null;
    const { halfWeeks, pence } = redundancyPay({ nation, on: day, age: fullYears(born, day), years, weekPay: weekly });
    return { halfWeeks, pence };
  };
  return [
    {
      person: id,
      name: assistant.name,
      notice: weeks === 0 ? { weeks, pence: 0 } : weeks === null || weekly === null ? null : { weeks, pence: weeks * weekly },
      redundancy: redundancy(),
      needs: [
        ...(started === null ? (['started'] as const) : []),
        ...(born === null && (years === null || isEarned) ? (['born'] as const) : []),
        ...(weekly === null && hoursPerWeek === null ? (['hoursPerWeek'] as const) : []),
        ...(weekly === null && rate === null ? (['rate'] as const) : []),
        ...(cap === null && (years === null || isEarned) ? (['cap'] as const) : []),
      ],
    },
  ];
}

/** Of figures without the cut: what it does from `day`, where the council's money for a week falls from one sum to another. */
export function cutOf({ accountIndex }: Figures, day: Day, before: Pence, after: Pence): Cut {
  const weekly = smaller(before, after);
  return {
    from: day,
    weekly,
    yearly: smaller(before * WEEKS_A_YEAR, after * WEEKS_A_YEAR),
    lines: linesThen(accountIndex, day, weekly),
    lost: lostHours(accountIndex, day, weekly),
    jobs: accountIndex.assistants.flatMap((assistant) => jobEnds(accountIndex, assistant, day)),
  };
}
