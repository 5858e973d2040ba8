/** One thing that falls due, and what may be said of it on a day. Facts only: what it is called is for words to say. */
import type { Day, Pence } from '../../values/units.ts';
import type { Opens } from '../breakdowns/breakdown.ts';
import { paymentState } from '../known/known.ts';

export const DUE_CODES = [
  'review',
  'reply',
  'answer',
  'return',
  'finalAccount',
  'insurance',
  'guarantee',
  'dbs',
  'contract',
  'rightToWork',
  'training',
  'authorityEnds',
  'authorityReview',
  'decisionReview',
  'capacityReview',
  'deputyReport',
  'lowPay',
  'wages',
  'bill',
  'contribution',
  'hmrc',
  'pension',
  'duty',
  'challenge',
  'other',
] as const;
export type DueCode = (typeof DUE_CODES)[number];

export function isDueCode(text: string): text is DueCode {
  return DUE_CODES.some((code) => code === text);
}

/** What is due on a day, as far as it is on file. */
export interface Due {
  /** Tells it from all others of the account, and stays the same until it is done, though its day may change. */
  readonly key: string;
  readonly code: DueCode;
  readonly day: Day;
  readonly pence: Pence | null;
  /** Whom or what it is of: an assistant, a supplier; null: the account. */
  readonly who: string | null;
  /** In the user's own words, or the number of a bill; null: its code says it all. */
  readonly title: string | null;
  /** The first day of what it is for, where it is for a time: a return. */
  readonly from: Day | null;
  /** By what is told, once the day is over, that it is late. `statement`: it may be paid where no statement reaches. `nothing`: it may be done and not written down. */
  readonly toldBy: 'record' | 'statement' | 'nothing';
  /** What is not on file, so that it is said with care: an assistant's age, the days there are for a reply, any review. */
  readonly lacks: 'age' | 'replyDays' | 'review' | null;
  readonly opens: Opens | null;
}

export interface DueNow extends Due {
  /** `not_known`: its day is over, and it may be done or paid. */
  readonly state: 'overdue' | 'coming' | 'not_known';
}

function stateOf({ day, toldBy }: Due, bank: Day | null, today: Day): DueNow['state'] {
  if (day >= today) return 'coming';
  if (toldBy === 'statement') return bank !== null && today <= bank && paymentState({ bank }, day) === 'known' ? 'overdue' : 'not_known';
  return toldBy === 'record' ? 'overdue' : 'not_known';
}

export const DUE_STATES = ['overdue', 'coming', 'not_known'] as const satisfies readonly DueNow['state'][];

/** What is late, then what comes, then what may be done; each by day. */
export function byUrgency(a: DueNow, b: DueNow): number {
  return DUE_STATES.indexOf(a.state) - DUE_STATES.indexOf(b.state) || (a.day < b.day ? -1 : a.day > b.day ? 1 : 0);
}

/** By urgency. @param dues by day. @param bank the last day the bank is known. */
export function duesOn(dues: readonly Due[], bank: Day | null, today: Day): DueNow[] {
  const next = (of: DueCode): Due | undefined => dues.find(({ code, day }) => code === of && day >= today);
  // What is owed to HMRC now is due on its next day alone; of instalments to come the next one says enough.
  const [hmrc, instalment] = [next('hmrc'), next('contribution')];
  const isTold = (due: Due): boolean => (due.code === 'hmrc' ? due === hmrc : due.code !== 'contribution' || due.day < today || due === instalment);
  const now = dues.filter(isTold).map((due): DueNow => ({ ...due, state: stateOf(due, bank, today) }));
  return now.toSorted(byUrgency);
}
