/**
 * When the council has to review the direct payment: at least once within the first six months, then at intervals of not more than twelve
 * (SI 2014/2871, regulation 7). A day that the council has given takes the place of the one worked out.
 */
import type { Reminder } from '../../books/facts.ts';
import { addMonths } from '../../values/day.ts';
import type { Day } from '../../values/units.ts';
import type { Figures } from '../figures.ts';
import type { Due } from './due.ts';

const FIRST_MONTHS = 6;
const THEN_MONTHS = 12;

/** The day it was held; null: it is still to come. */
function heldOn({ what, day, doneOn }: Reminder): Day | null {
  return what === 'review_held' ? (doneOn ?? day) : doneOn;
}

export function reviewDues({ accountIndex: { facts, rules } }: Figures): Due[] {
  const about = { code: 'review', pence: null, who: null, title: null, from: null, lacks: null } as const;
  const reviews = facts.reminders.filter(({ what }) => what === 'review_held' || what === 'review_due');
  const given = reviews.filter((review) => heldOn(review) === null);
  if (given.length > 0)
    return given.map(({ id, day, title }) => ({
      ...about,
      key: `reminder-${id}`,
      day,
      title,
      toldBy: 'record',
      opens: { type: 'reminders', id },
    }));
  const held = reviews.flatMap((review) => ({ review, on: heldOn(review) ?? review.day })).toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const last = held.at(-1);
  if (last) {
    const { id, everyMonths } = last.review;
    return [{ ...about, key: 'review', day: addMonths(last.on, everyMonths ?? THEN_MONTHS), toldBy: 'record', opens: { type: 'reminders', id } }];
  }
  const first = rules.find(({ firstPaymentOn }) => firstPaymentOn !== null);
  if (!first || first.firstPaymentOn === null) return [];
  // Whether one was held may not be written down.
  const day = addMonths(first.firstPaymentOn, FIRST_MONTHS);
  return [{ ...about, key: 'review', day, toldBy: 'nothing', lacks: 'review', opens: { type: 'councilRules', id: first.id } }];
}
