/** Which months of a bank account have a statement. */
import type { CoveredMonth } from '../../../core/returns/coverage.ts';

const count = (number: number): string => number.toLocaleString('en-GB');

export const coverageWords = {
  title: 'Which months are here',
  standing: (account: string | null, months: number, open: readonly string[]): string => {
    const said = (text: string): string => (account === null ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : `${account}: ${text}`);
    if (open.length > 0) return said(`not whole yet: ${open.slice(-6).join(', ')}${open.length > 6 ? `, and ${count(open.length - 6)} before` : ''}.`);
    return said(months === 1 ? 'the month in which the account began is here.' : `all ${count(months)} months since the account began are here.`);
  },
  all: 'Every month',
  allOf: (account: string): string => `Every month of ${account}`,
  caption: (account: string): string => `Months of ${account}, the last first`,
  month: 'Month',
  state: 'Statement',
  more: 'More about it',
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
