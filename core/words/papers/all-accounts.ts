/** The words of the list of accounts, on screen and on what leaves the program. */
import { grouped } from '../../values/count.ts';
import { formatDay } from '../../values/day.ts';
import type { Day } from '../../values/units.ts';

export const allAccountsPaperWords = {
  file: (today: Day): string => `All accounts ${today}`,
  title: (today: Day): string => `The accounts on ${formatDay(today)}`,
  order: 'In the order chosen on screen. Each account has its reasons, the worst first. Where a figure is not known, that is said.',
  caption: (count: number): string => (count === 1 ? 'One account' : `${grouped(count)} accounts`),
  sheet: 'Accounts',
  called: (person: string, reference: string): string => `${person} (${reference})`,
  person: 'Person',
  reference: 'Reference',
  council: 'Council',
  actsAs: 'Who acts',
  actsWho: 'Name of who acts',
  why: 'Why',
  balance: 'In the bank',
  askedBack: 'May be asked back',
  hours: 'Hours ready',
  completeTo: 'Complete to',
  reconciledOn: 'Balance right up to',
  nextDue: 'Next due',
  nextDueOn: 'Due on',
  changedBy: 'Last changed by',
  changedOn: 'Changed on',
  notKnown: 'Not known',
  nothingDue: 'Nothing on file',
  notWorkedOut: 'Not worked out yet',
  foot: (today: Day): string => `Accounts on ${formatDay(today)} · Made with Headroom`,
} as const;
