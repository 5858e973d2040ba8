/** The words of the returns of all accounts. */
import type { AccountReturnState } from '../../core/api/returns-many.ts';
import type { ReturnOutcome } from '../../core/returns/kept.ts';
import { formatDay } from '../../core/values/day.ts';
import type { Day } from '../../core/values/units.ts';

const count = (number: number, what: string): string => (number === 1 ? `1 ${what}` : `${number.toLocaleString('en-GB')} ${what}s`);

const states: Readonly<Record<AccountReturnState, string>> = {
  to_make: 'To make',
  open: 'Begun',
  closed: 'Closed, not sent',
  sent: 'Sent',
  answered: 'Answered',
  not_over: 'Days not over yet',
};
const outcomes: Readonly<Record<ReturnOutcome, string>> = {
  accepted: 'Accepted',
  questions: 'The council has questions',
  refused: 'Refused',
};

export const allReturnsWords = {
  title: 'Returns of all accounts',
  lead: 'Where the return of each person stands. Those with nothing open are closed together. The others say what is to be looked at first.',
  reading: 'Looking at each account',
  stopped: 'Stopped.',
  again: 'Look again',
  none: 'There is no account of this council.',
  council: 'Council',
  allCouncils: 'All councils',
  counts: (ready: number, look: number, unsent: number, waiting: number): string =>
    `${count(ready, 'return')} can be closed, ${look} to look at, ${unsent} closed and not sent, ${waiting} with the council.`,
  caption: 'Tick which returns to close, or to mark as sent.',
  whose: 'Account',
  days: 'Days',
  state: 'Where it stands',
  look: 'To look at, or what came back',
  states,
  outcomes,
  stateOn: (state: string, on: Day): string => `${state} on ${formatDay(on)}`,
  by: (day: Day): string => `With the council by ${formatDay(day)}`,
  nothingOpen: 'Nothing is open',
  open: 'Open it',
  start: 'Go to its returns',
  of: (person: string, days: string): string => `${person}, ${days}`,
  close: (returns: number): string => `Close ${count(returns, 'return')}`,
  closing: 'Closing the returns',
  closed: (returns: number): string => `${count(returns, 'return')} closed.`,
  sentTitle: 'Mark as sent',
  sentLead: 'Each is written down as a letter of its account.',
  on: 'Sent on',
  means: 'How',
  who: 'To whom (optional)',
  notDay: 'Give a day.',
  sent: (returns: number): string => `Mark ${count(returns, 'return')} as sent`,
  sending: 'Writing it down',
  sentSaved: (returns: number): string => `${count(returns, 'return')} marked as sent.`,
  csv: 'Save as a table',
} as const;
