/**
 * First figures beside what was decided, over the years. What was decided is a record of it, or else the council's rule that begins next;
 * where neither is on file it is not known, and nothing stands in its place. A year is 52 weeks, as councils count an award.
 */
import type { AccountFacts, Budget } from '../books/facts.ts';
import { byFrom } from '../figures/inputs/effective.ts';
import { divideRounded, productRounded } from '../values/money.ts';
import type { Day, Pence } from '../values/units.ts';

const WEEKS_A_YEAR = 52;

interface Told {
  /** The record it is from; null: the council's rules. */
  readonly budget: number | null;
  readonly day: Day;
  readonly weekly: Pence;
  readonly yearly: Pence;
}

export interface BudgetPair {
  /** Null: only what was decided is on file. */
  readonly indicative: Told | null;
  readonly actual: Told | null;
  /** What was decided, less the first figure. Null: one of them is not known. */
  readonly difference: {
    readonly weekly: Pence;
    readonly yearly: Pence;
    /** Of the first figure, two decimals and its sign. Null: it was nothing. */ readonly percent: string | null;
  } | null;
}

const toldIn = ({ id, day, amount, per }: Budget): Told =>
  per === 'week'
    ? { budget: id, day, weekly: amount, yearly: amount * WEEKS_A_YEAR }
    : { budget: id, day, weekly: divideRounded(amount, WEEKS_A_YEAR), yearly: amount };

/** "+105.58", "-50.08"; null of nothing. */
export function percentOf(before: Pence, after: Pence): string | null {
  if (before === 0) return null;
  const hundredths = productRounded([after - before, 10_000], before);
  const size = Math.abs(hundredths);
  return `${hundredths < 0 ? '-' : hundredths > 0 ? '+' : ''}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`;
}

function differenceOf(indicative: Told | null, actual: Told | null): BudgetPair['difference'] {
  if (!indicative || !actual) return null;
  return {
    weekly: actual.weekly - indicative.weekly,
    yearly: actual.yearly - indicative.yearly,
    percent: percentOf(indicative.yearly, actual.yearly),
  };
}

/** In the order of their days. Each decided budget is beside the newest first figure before it; several decided of one first figure are told one after another. */
export function budgetHistory({ budgets, councilRules }: Pick<AccountFacts, 'budgets' | 'councilRules'>): BudgetPair[] {
  const inOrder = budgets.toSorted((a, b) => (a.day === b.day ? a.id - b.id : a.day < b.day ? -1 : 1));
  const firsts = inOrder.filter(({ what }) => what === 'indicative');
  const decided = inOrder.filter(({ what }) => what === 'actual');
  const rules = byFrom(councilRules);
  const before = firsts[0]?.day;
  const alone = decided.filter(({ day }) => before === undefined || day < before).map((one) => ({ indicative: null, actual: toldIn(one) }));
  const pairs = firsts.flatMap((first, at) => {
    const next = firsts[at + 1]?.day ?? null;
    const isOfIt = (day: Day): boolean => day >= first.day && (next === null || day < next);
    const indicative = toldIn(first);
    const own = decided.filter(({ day }) => isOfIt(day));
    if (own.length > 0) return own.map((one) => ({ indicative, actual: toldIn(one) }));
    const rule = rules.find(({ from }) => isOfIt(from));
    const byRule: Told | null = rule ? { budget: null, day: rule.from, weekly: rule.weeklyGross, yearly: rule.weeklyGross * WEEKS_A_YEAR } : null;
    return [{ indicative, actual: byRule }];
  });
  return [...alone, ...pairs].map((pair) => ({ ...pair, difference: differenceOf(pair.indicative, pair.actual) }));
}
