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

export function returnDues({ accountIndex: { facts, asOf, openedOn, year, rules } }: Figures, until: Day): Due[] {
  const dues: Due[] = [];
  for (let current = { from: year.from, to: year.to }; current.from <= until; current = accountYear(facts.account.planYearStart, addDays(current.to, 1))) {
    for (const rule of rules) {
      const times = rule.returnEvery === null ? [] : returnTimes(current, rule.returnEvery);
      for (const { from, to: day } of times) {
        if (day < asOf || day < openedOn || inForce(rules, day) !== rule) continue;
        const about = { code: 'return', pence: null, who: null, title: null, toldBy: 'nothing', lacks: null } as const;
        dues.push({ ...about, key: `return-${day}`, day, from, opens: { type: 'councilRules', id: rule.id } });
      }
    }
  }
  return dues;
}
