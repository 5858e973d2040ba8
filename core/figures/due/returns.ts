/**
 * The days on which the time of a return ends, counted within the account year as often as the council's rules want one. When it has to be
 * with the council is told by what the council asks for; until then only the end of its time is known, and nothing of it is ever late.
 */
import type { CouncilRules } from '../../books/facts.ts';
import { addDays, addMonths, earlier } from '../../values/day.ts';
import type { Day } from '../../values/units.ts';
import type { Figures } from '../figures.ts';
import { inForce } from '../inputs/effective.ts';
import { accountYear } from '../inputs/plan-lines.ts';
import type { Due } from './due.ts';

type Every = NonNullable<CouncilRules['returnEvery']>;

const NEXT: Readonly<Record<Every, (start: Day, times: number) => Day>> = {
  '4_weekly': (start, times) => addDays(start, 28 * times),
  monthly: addMonths,
  quarterly: (start, times) => addMonths(start, 3 * times),
  '6_monthly': (start, times) => addMonths(start, 6 * times),
  yearly: (start, times) => addMonths(start, 12 * times),
};

/** The times of an account year, in order; the last one ends with it. */
export function returnTimes(year: { readonly from: Day; readonly to: Day }, every: Every): { readonly from: Day; readonly to: Day }[] {
  const times: { readonly from: Day; readonly to: Day }[] = [];
  for (let from = year.from; from <= year.to; from = NEXT[every](year.from, times.length))
    times.push({ from, to: earlier(addDays(NEXT[every](year.from, times.length + 1), -1), year.to) });
  return times;
}

export function returnDues({ accountIndex }: Figures, until: Day): Due[] {
  return endsOfTimes(accountIndex, accountIndex.year.from, until).filter(({ day }) => day >= accountIndex.asOf);
}

/** Times that are over, of the account year in hand and the one before it, by day. Whether a return of them was made is for `core/returns/dues.ts` to look at. */
export function returnsOver({ accountIndex }: Figures): Due[] {
  const { facts, year, asOf } = accountIndex;
  const before = accountYear(facts.account.planYearStart, addDays(year.from, -1)).from;
  return endsOfTimes(accountIndex, before, asOf).filter(({ day }) => day < asOf);
}

/** By day. @param from the first day of an account year. */
function endsOfTimes({ facts, openedOn, rules }: Figures['accountIndex'], from: Day, until: Day): Due[] {
  const { planYearStart } = facts.account;
  const dues: Due[] = [];
  for (let current = accountYear(planYearStart, from); current.from <= until; current = accountYear(planYearStart, addDays(current.to, 1))) {
    for (const rule of rules) {
      const times = rule.returnEvery === null ? [] : returnTimes(current, rule.returnEvery);
      for (const { from: first, to: day } of times) {
        if (day < openedOn || inForce(rules, day) !== rule) continue;
        const about = { code: 'return', pence: null, who: null, title: null, toldBy: 'nothing', lacks: null } as const;
        dues.push({ ...about, key: `return-${day}`, day, from: first, opens: { type: 'councilRules', id: rule.id } });
      }
    }
  }
  return dues.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
