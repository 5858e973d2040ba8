/** The person's own money, in accounts of their own: what is said of each, where a report asks for it, and what limits of savings mean. */
import type { OwnAccountKind } from '../../books/facts.ts';
import { formatDay } from '../../values/day.ts';
import { formatMoney } from '../../values/money.ts';
import type { Day, Pence } from '../../values/units.ts';

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
