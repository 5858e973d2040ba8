/** What callers may write for a frequency, a nation or a basis: the house's own names, and those that HMRC's files and people use. */
import type { PayFrequency } from '../books/facts.ts';
import type { TaxNation } from '../rates/income-tax.ts';

const FREQUENCIES: ReadonlyMap<string, PayFrequency> = new Map([
  ['weekly', 'weekly'],
  ['2weekly', '2_weekly'],
  ['twoweekly', '2_weekly'],
  ['fortnightly', '2_weekly'],
  ['4weekly', '4_weekly'],
  ['fourweekly', '4_weekly'],
  ['monthly', 'monthly'],
]);

/** Wales is named by itself: its rates are set apart, though they have been the same. */
const NATIONS: ReadonlyMap<string, TaxNation> = new Map([
  ['restofuk', 'rest-of-uk'],
  ['ruk', 'rest-of-uk'],
  ['uk', 'rest-of-uk'],
  ['england', 'rest-of-uk'],
  ['northernireland', 'rest-of-uk'],
  ['englandandnorthernireland', 'rest-of-uk'],
  // The house's own nation of both: who is taxed by Welsh rates has C in front of the code.
  ['englandandwales', 'rest-of-uk'],
  ['scotland', 'scotland'],
  ['scottish', 'scotland'],
  ['wales', 'wales'],
  ['welsh', 'wales'],
]);

const BASES: ReadonlyMap<string, 'cumulative' | 'period'> = new Map([
  ['cumulative', 'cumulative'],
  ['period', 'period'],
  ['noncumulative', 'period'],
  ['week1', 'period'],
  ['month1', 'period'],
  ['week1month1', 'period'],
  ['w1m1', 'period'],
]);

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

export const readFrequency = (text: string): PayFrequency | null => FREQUENCIES.get(plain(text)) ?? null;
export const readTaxNation = (text: string): TaxNation | null => NATIONS.get(plain(text)) ?? null;
export const readBasis = (text: string): 'cumulative' | 'period' | null => BASES.get(plain(text)) ?? null;
