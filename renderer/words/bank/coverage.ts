/** Which months of a bank account have a statement. */
import type { CoveredMonth } from '../../../core/returns/coverage.ts';
import { formatMoney } from '../../../core/values/money.ts';

const count = (number: number): string => number.toLocaleString('en-GB');

export const coverageWords = {
  title: 'Which months are here',
  standing: (account: string | null, months: number, open: readonly string[]): string => {
    const said = (text: string): string => (account === null ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : `${account}: ${text}`);
    if (open.length > 0) return said(`not whole yet: ${open.slice(-6).join(', ')}${open.length > 6 ? `, and ${count(open.length - 6)} before` : ''}.`);
    return said(months === 1 ? 'the month in which the account began is here.' : `all ${count(months)} months since the account began are here.`);
  },
  all: 'Every month',
  caption: 'Months and their statements, the last first',
  month: 'Month',
  notUsed: 'not used',
  opens: { statement: 'Statement', import: 'Bank file' } satisfies Readonly<Record<CoveredMonth['spans'][number]['type'], string>>,
  write: 'Write a statement down',
  writeOne: 'Write one down',
  compare: 'Compare',
  notArrived: (account: string, left: number): string =>
    left > 0
      ? `${formatMoney(left)} of ${account} did not arrive in another account when it ended.`
      : `${formatMoney(-left)} more arrived in other accounts than ${account} held when it ended.`,
  states: {
    covered: 'here',
    noBalance: 'here, without a balance',
    part: 'part of it',
    missing: 'missing',
    twice: 'there twice',
    noChain: 'does not carry on',
  } satisfies Readonly<Record<CoveredMonth['state'], string>>,
  without: (days: string): string => `Nothing for ${days}`,
  breaks: (day: string, opening: string, before: string): string => `From ${day} it opens with ${opening}; the one before closes with ${before}`,
};
