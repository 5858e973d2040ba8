/** What a computer reminds of by itself: for each account once a day, how many things are due within a week. Names nobody in full, and no sum. */
import { z } from 'zod';
import type { AccountDue } from '../api/reminders.ts';
import { accountInCalendar } from '../figures/due/titles.ts';
import { addDays } from '../values/day.ts';
import type { Day } from '../values/units.ts';
import { remindWords } from '../words/host/remind.ts';

const WITHIN_DAYS = 7;
/** Of more accounts than this one word is said of all. */
const MOST_APART = 3;

export interface ToRemind {
  readonly text: string;
  /** Where a click on it leads, from `#` on. */
  readonly place: string;
}

/** Of which accounts of which file something was said, and on which day: kept by the program, so that it says it once a day however often it starts. */
const REMINDED = z.object({ file: z.string(), day: z.string(), accounts: z.array(z.int()) });
export type Reminded = z.output<typeof REMINDED>;

/** What is missing or spoilt counts as nothing said. */
export function storedReminded(json: unknown): Reminded {
  return REMINDED.catch({ file: '', day: '', accounts: [] }).parse(json);
}

/** @param before what was said last; of another file or day it counts for nothing. */
export function toRemind(
  file: string,
  dues: readonly AccountDue[],
  today: Day,
  before: Reminded,
): { readonly say: readonly ToRemind[]; readonly reminded: Reminded } {
  const said = new Set(before.file === file && before.day === today ? before.accounts : []);
  const until = addDays(today, WITHIN_DAYS);
  const near = dues.filter(({ state, day, account }) => (state === 'overdue' || (state === 'coming' && day <= until)) && !said.has(account));
  const byAccount = [...Map.groupBy(near, ({ account }) => account)];
  const reminded = { file, day: today, accounts: [...said, ...byAccount.map(([account]) => account)] };
  if (byAccount.length > MOST_APART) return { say: [{ text: remindWords.many(byAccount.length), place: '#/all-reminders' }], reminded };
  const say = byAccount.flatMap(([account, [first, ...others]]) =>
    first ? [{ text: remindWords.one(1 + others.length, accountInCalendar(first)), place: `#/${account}/reminders` }] : [],
  );
  return { say, reminded };
}
