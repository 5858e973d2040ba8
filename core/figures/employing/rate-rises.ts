/**
 * Pay rates below the minimum wage on the day, or within a year of it: since when, what it costs a year to reach the minimum, and a letter that
 * asks the council for it. The day is the newest of those that made it so: a published rate, a birthday, a pay rate, the first day of work.
 */
import type { PayRate } from '../../books/facts.ts';
import type { MinimumWage } from '../../rates/minimum-wage.ts';
import { minimumWageOn, minimumWageYears } from '../../rates/minimum-wage.ts';
import { fullYears } from '../../rates/ending-employment.ts';
import { addMonths, earlier, later } from '../../values/day.ts';
import { productRounded } from '../../values/money.ts';
import type { Day, Pence } from '../../values/units.ts';
import { rateRiseWords as words } from '../../words/figures/employing.ts';
import { AGES, GROWN_UP, KINDS, ON_FILE_TO, ageOn } from '../due/low-pay.ts';
import type { Figures } from '../figures.ts';
import type { Assistant } from '../inputs/account-index.ts';
import { inForce } from '../inputs/effective.ts';
import type { EmployerCheck } from './finding.ts';
import { found } from './finding.ts';

const MONTHS_AHEAD = 12;
const WEEKS_A_YEAR = 52;

interface Low {
  readonly kind: (typeof KINDS)[number];
  readonly rate: PayRate;
  readonly minimum: Pence;
  /** Since when, or from when on, pay is below it. */
  readonly since: Day;
  /** From when on the minimum is as it is for them, and how old they are then: null where they are of the age for the full one, and were. */
  readonly from: Day;
  readonly age: number | null;
}

/** After the last day on file the minimum is at least as it was: what is below that is below. */
function minimumOn(day: Day, age: number): MinimumWage | null {
  return minimumWageOn(earlier(day, ON_FILE_TO), age);
}

/** The birthday that brought the minimum of a day, or null: no date of birth, or nothing changed by it. */
function birthdayOf(born: Day | null, day: Day): Day | null {
  const age = ageOn(born, day);
  if (born === null || minimumOn(day, age)?.pence === minimumOn(day, age - 1)?.pence) return null;
  return addMonths(born, 12 * age);
}

function lowOn(kind: Low['kind'], { person: { born, started }, rates }: Assistant, day: Day): Low | null {
  const rate = inForce(rates[kind], day);
  const minimum = minimumOn(day, ageOn(born, day));
  if (!rate || !minimum || rate.rate >= minimum.pence) return null;
  const birthday = birthdayOf(born, day);
  const from = later(minimum.from, birthday ?? minimum.from);
  const age = born === null ? null : fullYears(born, from);
  const isTold = age !== null && (age < GROWN_UP || from === birthday);
  return { kind, rate, minimum: minimum.pence, from, since: later(later(from, rate.from), started ?? from), age: isTold ? age : null };
}

/** On the day itself, else on the first day after it. */
function lowFrom(kind: Low['kind'], assistant: Assistant, asOf: Day): Low | null {
  const { born, started, left } = assistant.person;
  const begin = later(asOf, started ?? asOf);
  const until = [addMonths(asOf, MONTHS_AHEAD), ON_FILE_TO, left ?? ON_FILE_TO].reduce(earlier);
  const birthdays = born === null ? [] : AGES.map((age) => addMonths(born, 12 * age));
  const changes = [...minimumWageYears.map(({ from }) => from), ...assistant.rates[kind].map(({ from }) => from), ...birthdays];
  const days = [begin, ...changes.filter((day) => day > begin && day <= until).toSorted()];
  for (const day of days) {
    const low = lowOn(kind, assistant, day);
    if (low) return low;
  }
  return null;
}

function letterOf({ accountIndex: { facts } }: Figures, name: string, yearly: Pence, hours: number, low: Low): string {
  const { council, person, reference } = facts.account;
  const each = low.minimum - low.rate.rate;
  return [
    ...[words.letterTo(council), words.letterAbout(person, reference), ''],
    ...[words.letterWhy(name, low.from, low.age, low.minimum, low.rate.rate), ''],
    ...[words.letterCost(yearly, each, hours), '', words.letterAsks(low.since)],
  ].join('\n');
}

/** A rate for weekends, nights or bank holidays is told without a sum: how many of the usual hours fall on them is not on file. */
export function rateRises(figures: Figures): EmployerCheck[] {
  const { assistants, asOf } = figures.accountIndex;
  return assistants
    .filter(({ person: { left } }) => left === null || left >= asOf)
    .flatMap((assistant) =>
      KINDS.flatMap((kind): EmployerCheck[] => {
        const low = lowFrom(kind, assistant, asOf);
        if (!low) return [];
        const { id: person, hoursPerWeek, born } = assistant.person;
        const { name } = assistant;
        const yearly = kind === 'standard' && hoursPerWeek !== null ? productRounded([low.minimum - low.rate.rate, hoursPerWeek, WEEKS_A_YEAR], 100) : null;
        const told = words.low[kind](name, low.since, low.since <= asOf, low.from === low.since ? low.age : null);
        const sentence = [told, ...(yearly === null ? [] : [words.costs(yearly)]), ...(born === null ? [words.ageTaken] : [])].join(' ');
        const letter = yearly === null || hoursPerWeek === null ? null : letterOf(figures, name, yearly, hoursPerWeek, low);
        const opens = { type: 'payRates', id: low.rate.id } as const;
        return [found({ code: 'rateRise', person, pence: yearly, day: low.since, sentence, about: words.about[kind](name), letter, opens })];
      }),
    );
}
