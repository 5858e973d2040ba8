/** How income tax on pay is told, step by step, and what is refused. */
import type { TaxNation } from '../../rates/income-tax.ts';
import { grouped } from '../../values/count.ts';
import { formatMoney as money } from '../../values/money.ts';
import type { Pence } from '../../values/units.ts';

const RATES: Readonly<Record<TaxNation, string>> = {
  'rest-of-uk': 'the rates of England and Northern Ireland',
  scotland: 'Scottish rates',
  wales: 'Welsh rates',
};
const unit = (units: number): string => (units === 12 ? 'month' : 'week');
const many = (count: number, one: string): string => (count === 1 ? `1 ${one}` : `${count} ${one}s`);
const pounds = (whole: number): string => `£${grouped(whole)}`;

/** `£330.5833` from a whole number of parts of a pound, as many decimals as `parts` has noughts. */
function exact(number: number, parts: number): string {
  const rest = String(number % parts).padStart(String(parts).length - 1, '0');
  return `£${grouped(Math.floor(number / parts))}.${rest.replace(/0+$/, '').padEnd(2, '0')}`;
}

export const taxWords = {
  code: (code: string, nation: TaxNation): string => `Tax code ${code}, at ${RATES[nation] ?? nation}.`,
  added: (units: number, count: number): string => `All pay since 6 April is added up, to the end of ${unit(units)} ${count}.`,
  byItself: (count: number, units: number): string => `This payday counts by itself, as ${many(count, unit(units))}. No tax comes back.`,
  extra: (count: number): string => `This payday is one more than the tax tables have. It counts by itself, as ${many(count, 'week')}.`,

  none: 'This code takes no tax.',
  nothingFree: 'With this code no pay is free of tax.',
  free: (one: Pence, count: number, units: number): string => `Free of tax: ${money(one)} a ${unit(units)} × ${count} = ${money(one * count)}.`,
  addedByCode: (one: Pence, count: number, units: number): string => `A K code adds to pay: ${money(one)} a ${unit(units)} × ${count} = ${money(one * count)}.`,
  nothingLeft: (pay: Pence, free: Pence): string =>
    `Pay is ${money(pay)}${free === 0 ? '' : `, and ${money(free)} counts by the code`}. Nothing is left to tax.`,
  left: (pay: Pence, free: Pence, rest: Pence, whole: number): string =>
    `Pay ${money(pay)} less ${money(free)} is ${money(rest)}. Whole pounds are taxed: ${pounds(whole)}.`,
  together: (pay: Pence, added: Pence, all: Pence, whole: number): string =>
    `Pay ${money(pay)} and ${money(added)} is ${money(all)}. Whole pounds are taxed: ${pounds(whole)}.`,
  flat: (percent: number, whole: number, tax: Pence): string => `${percent}% of ${pounds(whole)}, which is all pay in whole pounds, is ${money(tax)}.`,
  firstBand: (percent: number, whole: number, tax: Pence): string => `${percent}% of ${pounds(whole)} is ${money(tax)}.`,
  /** @param tax and `upTo`: ten-thousandths of a pound. */
  bandsBelow: (tax: number, upTo: number): string => `Tax on the first ${exact(upTo, 10_000)} is ${exact(tax, 10_000)}.`,
  /** @param rest ten-thousandths of a pound. @param all millionths. */
  band: (percent: number, rest: number, all: number, tax: Pence): string =>
    `With ${percent}% of the other ${exact(rest, 10_000)} it is ${exact(all, 1_000_000)}, rounded down to ${money(tax)}.`,
  now: (due: Pence, before: Pence): string => `Tax for the year so far is ${money(due)}. Before this payday ${money(before)} was taken.`,
  atMost: (most: Pence): string => `No more than half of the pay may be taken: ${money(most)}.`,
  take: (tax: Pence): string => (tax < 0 ? `Tax to give back: ${money(-tax)}.` : `Tax to take: ${money(tax)}.`),

  noRates: (taxYear: string): string => `There are no rates of income tax for ${taxYear} on file. Nothing was worked out: use your payroll provider’s figure.`,
  wrongCode: 'No tax code that is known here. Type it as HMRC’s letter has it, such as 1257L, BR or K475.',
  expectedCode: 'a tax code such as 1257L, BR or K475',
  noCode: (text: string): string => `${text} is no tax code that is known here. Type it as HMRC’s letter has it, such as 1257L, BR or K475.`,
  noSuchBand: (code: string): string => `There is no rate for the tax code ${code} in that year. Look at HMRC’s letter again.`,
  noNation: 'Say whose rates they are: England, Wales, Scotland or Northern Ireland.',
  noBasis: 'Say how pay is taxed: cumulative, or period where each payday counts by itself.',
  noMonth: 'Tax months go from 1 to 12.',
  noWeek: (last: number): string => `Tax weeks of this pay go from 1 to ${last}.`,
} as const;
