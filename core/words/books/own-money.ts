/** The person's own money, in accounts of their own: what is said of each, where a report asks for it, and what limits of savings mean. */
import type { OwnAccountKind } from '../../books/facts.ts';
import type { SavingsLimitId } from '../../rates/savings-limits.ts';
import { formatDay, formatDays } from '../../values/day.ts';
import { formatMoney } from '../../values/money.ts';
import type { Day, Pence } from '../../values/units.ts';

/** @param since the oldest of the balances, `upTo` the newest. */
const cameTo = (sum: Pence, since: Day, upTo: Day): string =>
  `The person’s own accounts came to ${formatMoney(sum)}${since === upTo ? ` on ${formatDay(since)}` : `, by balances of ${formatDays(since, upTo)}`}`;

const LACKS = { bank: 'the bank', sortCode: 'the sort code', lastDigits: 'the last four digits' };

export const ownMoneyWords = {
  kinds: {
    current: 'Current account',
    savings: 'Savings account',
    isa: 'ISA',
    post_office: 'Post Office account',
    court_funds: 'Court Funds Office account',
    other: 'Another kind',
  } satisfies Readonly<Record<OwnAccountKind, string>>,
  joint: 'joint',
  endsWith: (digits: string): string => `ends in ${digits}`,
  closed: (on: Day): string => `closed on ${formatDay(on)}`,
  onlyOnce: 'The balance of this account on that day is there already. Correct that one.',
  afterClosed: (on: Day): string => `This account was closed on ${formatDay(on)}. After that it holds nothing.`,
  digits: 'the last four digits, such as 1234',
  sortCode: 'a sort code such as 00-11-22',
  lacks: (name: string, what: readonly (keyof typeof LACKS)[]): string => `Of ‘${name}’ this is missing: ${what.map((one) => LACKS[one]).join(', ')}.`,
  over: (sum: Pence, since: Day, upTo: Day, by: Pence, limit: Pence): string => `${cameTo(sum, since, upTo)}: ${formatMoney(by)} over ${formatMoney(limit)}.`,
  near: (sum: Pence, since: Day, upTo: Day, by: Pence, limit: Pence): string =>
    `${cameTo(sum, since, upTo)}: ${by === 0 ? 'just' : `${formatMoney(by)} below`} ${formatMoney(limit)}.`,
  /** What going over a limit means; never what to do about it but whom to tell. */
  limits: {
    reportWorking: {
      title: 'Working age: to be reported',
      inShort: 'An appointee tells the DWP of it, for somebody of working age.',
      means: 'Savings above it make Universal Credit less. An appointee tells the DWP once they are above it.',
    },
    reportPension: {
      title: 'Pension age: to be reported',
      inShort: 'An appointee tells the DWP of it, for somebody of pension age.',
      means: 'Savings above it count as income for Pension Credit. An appointee tells the DWP once they are above it.',
    },
    benefitsEnd: {
      title: 'Universal Credit ends',
      inShort: 'If it is more, Universal Credit ends.',
      means: 'If it is more, Universal Credit ends. So does help with rent for most people. Pension Credit has no such limit.',
    },
    careCounts: {
      title: 'Care, England: savings begin to count',
      inShort: 'A council in England counts what is above it for its charge.',
      means: 'What is above it counts as income when a council in England works out what the person pays. Other nations have other limits.',
    },
    careInFull: {
      title: 'Care, England: in full',
      inShort: 'Above it a council in England may charge the whole cost of care.',
      means: 'Above it a council in England may charge the whole cost of care. It may have chosen a higher limit for care at home.',
    },
  } satisfies Readonly<Record<SavingsLimitId, { readonly title: string; readonly inShort: string; readonly means: string }>>,
  missing: {
    opening: (name: string, day: Day): string => `What ‘${name}’ held on ${formatDay(day)}, the first day, is missing. Write 0 if it was not open yet.`,
    closing: (name: string, day: Day): string => `What ‘${name}’ held on ${formatDay(day)}, the last day, is missing.`,
  },
  differs: {
    opening: (typed: Pence, sum: Pence): string =>
      `On the first day ${formatMoney(typed)} is written down, and the own accounts come to ${formatMoney(sum)}. What is written down counts.`,
    closing: (typed: Pence, sum: Pence): string =>
      `On the last day ${formatMoney(typed)} is written down, and the own accounts come to ${formatMoney(sum)}. What is written down counts.`,
  },
};
