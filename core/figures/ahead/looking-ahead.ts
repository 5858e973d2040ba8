/**
 * All that the screen for looking ahead shows: money ahead as planned and as it would be with each what-if, what makes the difference, what
 * it rests on, and how many hours of care could be paid. Worked out of one account's facts at once. Nothing is kept.
 */
import type { FigureFacts, PlanLineId } from '../../books/facts.ts';
import { addDays, daysInclusive } from '../../values/day.ts';
import { minimumWageOn } from '../../rates/minimum-wage.ts';
import type { Day, HundredthHours, Pence } from '../../values/units.ts';
import { figuresOf } from '../figures.ts';
import { quarters } from '../funds/crisis.ts';
import { endedFrom } from '../council/stops.ts';
import type { AccountIndex } from '../inputs/account-index.ts';
import { isHours, runsOn } from '../inputs/plan-lines.ts';
import type { Need } from '../known/answers.ts';
import type { Helper } from './afford.ts';
import { helpersOn } from './afford.ts';
import type { Ahead } from './ahead.ts';
import { aheadOf } from './ahead.ts';
import type { GoesOn } from './assumptions.ts';
import { goingOn } from './assumptions.ts';
import type { Change } from './changes.ts';
import type { Difference } from './differences.ts';
import { differencesOf } from './differences.ts';

/** Hours of one helper that could be paid beside the plan, from the first day ahead to the year's end. */
export interface HoursAhead {
  readonly helper: Helper;
  /** At any time ahead, without a day on which less than nothing would be free. */
  readonly most: HundredthHours;
  /** The same, a week. */
  readonly perWeek: HundredthHours;
  /** Of them, what would be paid out of what the council may ask back at the year's end; null: no rule says. */
  readonly outOfAskedBack: HundredthHours | null;
}

export interface AheadWith {
  readonly ahead: Ahead;
  /** One for each change, in order. */
  readonly differences: readonly Difference[];
  readonly hours: readonly HoursAhead[];
}

/** A plan line with a price for an hour, which a what-if may change. */
export interface HourlyLine {
  readonly line: PlanLineId;
  readonly name: string;
  readonly hoursPerWeek: HundredthHours;
  readonly rate: Pence;
}

export interface LookingAhead {
  /** What is not there, without which it cannot be told. */
  readonly needs: readonly Need[];
  /** Whether the day it looks ahead from is known whole; else nothing tells what came and went up to it. */
  readonly isWhole: boolean;
  /** Since when there is no direct payment any more; null: it goes on. What is left then goes back, and buys no hours. */
  readonly endedFrom: Day | null;
  readonly planned: AheadWith;
  readonly goesOn: readonly GoesOn[];
  readonly hourlyLines: readonly HourlyLine[];
  /** From the next April on, of an adult; what is not on file yet has no rate. */
  readonly minimumWage: { readonly from: Day; readonly pence: Pence | null };
  readonly whatIfs: readonly AheadWith[];
}

function hoursAhead(helpers: readonly Helper[], { days }: Ahead): HoursAhead[] {
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return [];
  const free = Math.min(...days.map(({ uncommitted }) => uncommitted));
  const weeks = daysInclusive(first.day, last.day) / 7;
  return helpers
    .filter(({ rate }) => rate > 0)
    .map((helper) => {
      const most = quarters(free, helper.rate);
      const asked = last.mayBeAskedBack;
      return {
        helper,
        most,
        perWeek: Math.floor(most / weeks / 25) * 25,
        outOfAskedBack: asked === null ? null : Math.min(most, quarters(asked, helper.rate)),
      };
    });
}

function hourlyLinesOf({ lines, asOf }: AccountIndex): HourlyLine[] {
  const first = addDays(asOf, 1);
  return lines.flatMap(({ line, name, versions }) => {
    const hourly = versions.filter(({ row }) => isHours(row.kind));
    const shown = hourly.find((version) => runsOn(version, first)) ?? hourly.at(-1);
    return shown ? [{ line, name, hoursPerWeek: shown.row.hoursPerWeek ?? 0, rate: shown.row.rate ?? 0 }] : [];
  });
}

/** The whole rate is from this age on. */
const ADULT = 21;

/** It is set anew each 1 April. */
function nextMinimumWage(after: Day): LookingAhead['minimumWage'] {
  const inYear = `${after.slice(0, 4)}-04-01`;
  const from = inYear > after ? inYear : `${Number(after.slice(0, 4)) + 1}-04-01`;
  return { from, pence: minimumWageOn(from, ADULT)?.pence ?? null };
}

/** From the end of `from`, which is to be the last day that is known whole. `today`: the day it is asked on. */
export function lookingAhead(facts: FigureFacts, from: Day, today: Day, whatIfs: readonly (readonly Change[])[]): LookingAhead {
  const figures = figuresOf(facts, from, today);
  const helpers = helpersOn(figures, addDays(from, 1));
  const asPlanned = aheadOf(figures, []);
  const ended = endedFrom(facts.paymentStops);
  return {
    needs: figures.answers.crisis.needs,
    isWhole: figures.known.to === from,
    endedFrom: ended !== null && ended <= from ? ended : null,
    planned: { ahead: asPlanned, differences: [], hours: hoursAhead(helpers, asPlanned) },
    goesOn: goingOn(figures),
    hourlyLines: hourlyLinesOf(figures.accountIndex),
    minimumWage: nextMinimumWage(from),
    whatIfs: whatIfs.map((changes) => {
      const { differences, figures: changed } = differencesOf(facts, figures, today, changes);
      const then = aheadOf(changed, changes);
      return { ahead: then, differences, hours: hoursAhead(helpers, then) };
    }),
  };
}
