/** Days to remember that nobody can work out: written down by hand, each with when it is due again. */
import type { Reminder } from '../../books/facts.ts';
import { addDays, addMonths, daysBetween, later } from '../../values/day.ts';
import type { Day } from '../../values/units.ts';
import type { Figures } from '../figures.ts';
import type { AccountIndex } from '../inputs/account-index.ts';
import { personCalled } from '../inputs/account-index.ts';
import { inForce } from '../inputs/effective.ts';
import type { Due, DueCode } from './due.ts';

/** Many councils want a check of this age at most, unless another time is written down. */
const DBS_MONTHS = 36;

/** The first time after the one that was done: what is done counts for the time nearest to it, for much is done a little early or late. */
function after(first: Day, months: number, doneOn: Day): Day {
  let times = 0;
  const time = (): Day => addMonths(first, months * times);
  while (time() < doneOn) times += 1;
  const next = time();
  if (times === 0) return addMonths(first, months);
  times -= 1;
  const isNearer = daysBetween(time(), doneOn) <= daysBetween(doneOn, next);
  return isNearer ? next : addMonths(first, months * (times + 2));
}

/** When it is due, or due again; null: it is done, and does not come again. @param replyDays of the council's rules on its day; null: not on file. */
export function reminderDue(
  { what, day, everyMonths, doneOn }: Omit<Reminder, 'id' | 'title' | 'givenOn' | 'person' | 'note'>,
  replyDays: number | null,
): Day | null {
  if (what === 'dbs') return addMonths(later(day, doneOn ?? day), everyMonths ?? DBS_MONTHS);
  const first = what === 'asked' ? addDays(day, replyDays ?? 0) : day;
  if (doneOn === null) return first;
  return everyMonths === null ? null : after(first, everyMonths, doneOn);
}

const CODES: Readonly<Record<Exclude<Reminder['what'], 'review_held' | 'review_due'>, DueCode>> = {
  insurance: 'insurance',
  dbs: 'dbs',
  contract: 'contract',
  right_to_work: 'rightToWork',
  training: 'training',
  asked: 'reply',
  other: 'other',
};

/** Who left needs no check and no contract. */
function isGone({ assistantById, asOf }: AccountIndex, person: number | null): boolean {
  const left = person === null ? null : (assistantById.get(person)?.person.left ?? null);
  return left !== null && left < asOf;
}

/** All but reviews, of which each depends on the others. */
export function reminderDues({ accountIndex }: Figures): Due[] {
  const { facts, rules } = accountIndex;
  return facts.reminders.flatMap((reminder): Due[] => {
    const { id, what, title, person } = reminder;
    if (what === 'review_held' || what === 'review_due' || isGone(accountIndex, person)) return [];
    const replyDays = inForce(rules, reminder.day)?.replyDays ?? null;
    const day = reminderDue(reminder, replyDays);
    if (day === null) return [];
    const isUnsure = what === 'asked' && replyDays === null;
    const told = { toldBy: isUnsure ? 'nothing' : 'record', lacks: isUnsure ? 'replyDays' : null } as const;
    const who = person === null ? null : personCalled(accountIndex, person);
    return [{ ...told, key: `reminder-${id}`, code: CODES[what], day, pence: null, who, title, from: null, opens: { type: 'reminders', id } }];
  });
}
