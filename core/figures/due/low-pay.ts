/**
 * Pay that is below the legal minimum wage, or will be: each pay rate on file beside the minimum of the day and the age. A year whose minimum
 * is not on file says nothing. The minimum of the first day of a pay period holds for all of it.
 */
import type { PayRate, RateKind } from '../../books/facts.ts';
import { minimumWageOn, minimumWageYears } from '../../rates/minimum-wage.ts';
import { addDays, addMonths, daysBetween, earlier, later } from '../../values/day.ts';
import { productRounded } from '../../values/money.ts';
import type { Day, HundredthHours, Pence } from '../../values/units.ts';
import type { Figures } from '../figures.ts';
import type { Assistant } from '../inputs/account-index.ts';
import { inForce } from '../inputs/effective.ts';
import type { Due } from './due.ts';

/** Ages at which the minimum changes, of any year on file. */
export const AGES = [16, 18, 21, 23];
/** The age that is taken where no date of birth is on file: said beside it. */
export const GROWN_UP = 21;

/** The last age at which the minimum changes, of those reached on the day. */
export function ageOn(born: Day | null, day: Day): number {
  return born === null ? GROWN_UP : (AGES.findLast((age) => addMonths(born, 12 * age) <= day) ?? 0);
}

/** The last day whose minimum is on file. */
export const ON_FILE_TO = minimumWageYears.at(-1)?.to ?? '';

/** What is paid too little for an hour from a day on. */
interface Gap {
  readonly from: Day;
  readonly pence: Pence;
}

/** What hours of each week come to that were paid too little up to a day: hours x what is missing x weeks. */
export function shortfall(gaps: readonly Gap[], hoursPerWeek: HundredthHours, to: Day): Pence {
  const sum = gaps.reduce((total, { from, pence }, index) => total + Math.max(0, daysBetween(from, gaps[index + 1]?.from ?? to)) * pence, 0);
  return productRounded([hoursPerWeek, sum], 700);
}

/** The gaps of the rates of one kind, without a break up to the last of them; empty: pay is enough on `asOf` and later up to `until`. */
function gapsOf(rates: readonly PayRate[], { person: { born, started } }: Assistant, openedOn: Day, asOf: Day, until: Day): Gap[] {
  const ages = born === null ? [] : AGES.map((age) => addMonths(born, 12 * age));
  const begin = later(openedOn, started ?? openedOn);
  const days = [begin, ...minimumWageYears.map(({ from }) => from), ...rates.map(({ from }) => from), ...ages];
  let gaps: Gap[] = [];
  for (const from of [...new Set(days)].filter((day) => day >= begin && day <= earlier(until, ON_FILE_TO)).toSorted()) {
    const rate = inForce(rates, from);
    const minimum = minimumWageOn(from, ageOn(born, from));
    const pence = rate && minimum ? minimum.pence - rate.rate : 0;
    // What was put right in the past is past.
    if (pence <= 0 && (from <= asOf || gaps.length === 0)) gaps = [];
    else if (pence <= 0) break;
    else gaps.push({ from, pence });
  }
  return gaps;
}

/** Sleeping in may be paid by the night: no minimum is told of it. */
export const KINDS = ['standard', 'weekend', 'bank_holiday', 'night'] as const satisfies readonly RateKind[];

export function lowPayDues({ accountIndex: { assistants, asOf, openedOn } }: Figures, until: Day): Due[] {
  return assistants.flatMap((assistant): Due[] => {
    const { person, name, rates } = assistant;
    if (person.left !== null && person.left < asOf) return [];
    const [found] = KINDS.flatMap((kind) => {
      const gaps = gapsOf(rates[kind], assistant, openedOn, asOf, until);
      return gaps.length > 0 ? [{ kind, gaps, rate: inForce(rates[kind], later(asOf, gaps[0]?.from ?? asOf)) }] : [];
    });
    const day = found?.gaps[0]?.from;
    if (!found?.rate || day === undefined) return [];
    const hours = found.kind === 'standard' ? person.hoursPerWeek : null;
    const pence = hours === null || day >= asOf ? null : shortfall(found.gaps, hours, earlier(asOf, addDays(ON_FILE_TO, 1)));
    const about = { code: 'lowPay', day, pence, who: name, from: null, title: null, toldBy: 'record' } as const;
    return [{ ...about, key: `lowPay-${person.id}`, lacks: person.born === null ? 'age' : null, opens: { type: 'payRates', id: found.rate.id } }];
  });
}
