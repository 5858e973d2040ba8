/** What a computer reminds of by itself: for each account once a day, how many things are due within a week. Names nobody in full, and no sum. */
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

/** Of which accounts something was said, and on which day. */
export interface Reminded {
  readonly day: Day;
  readonly accounts: ReadonlySet<number>;
}

/** @param before what was said last; of another day it counts for nothing. */
export function toRemind(dues: readonly AccountDue[], today: Day, before: Reminded): { readonly say: readonly ToRemind[]; readonly reminded: Reminded } {
  const said = before.day === today ? before.accounts : new Set<number>();
  const until = addDays(today, WITHIN_DAYS);
  const near = dues.filter(({ state, day, account }) => (state === 'overdue' || (state === 'coming' && day <= until)) && !said.has(account));
  const byAccount = [...Map.groupBy(near, ({ account }) => account)];
  const reminded = { day: today, accounts: new Set([...said, ...byAccount.map(([account]) => account)]) };
  if (byAccount.length > MOST_APART) return { say: [{ text: remindWords.many(byAccount.length), place: '#/all-reminders' }], reminded };
  const say = byAccount.flatMap(([account, [first, ...others]]) =>
    first ? [{ text: remindWords.one(1 + others.length, accountInCalendar(first)), place: `#/${account}/reminders` }] : [],
  );
  return { say, reminded };
}
