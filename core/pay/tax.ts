/**
 * Income tax to take from one payday: HMRC's Specification for PAYE Tax Table Routines v24.0 (February 2026), step by step as
 * https://www.gov.uk/government/publications/payroll-technical-specifications-income-tax has it. Numbers named `tenThousandths` are
 * ten-thousandths of a pound, to which the tables are cut; all else is whole pence or whole pounds.
 */
import type { PayFrequency } from '../books/facts.ts';
import { isToCheck } from '../rates/certainty.ts';
import type { TaxNation, TaxRates } from '../rates/income-tax.ts';
import { taxRatesOf } from '../rates/income-tax.ts';
import { divideDown, divideUp } from '../values/division.ts';
import { Refusal } from '../values/problem.ts';
import type { Pence } from '../values/units.ts';
import { payWords } from '../words/pay/pay.ts';
import { taxWords as words } from '../words/pay/tax.ts';
import { lastPeriod, SPAN, tablePeriod, UNITS } from './pay-period.ts';
import type { TaxCode } from './tax-codes.ts';
import type { TaxYear } from './tax-year.ts';
import type { Worked } from './worked.ts';

export interface TaxablePay {
  readonly taxYear: TaxYear;
  /** Whose rates a code without S or C in front goes by. */
  readonly nation: TaxNation;
  readonly code: TaxCode;
  /** Paydays of the year added up, or each by itself. A code with W1, M1 or X, and a payday beyond week 52, is by itself in any case. */
  readonly basis: 'cumulative' | 'period';
  readonly frequency: PayFrequency;
  /** The tax week of the payday, of monthly pay the tax month. */
  readonly period: number;
  readonly pay: Pence;
  /** Of the tax year, before this payday. */
  readonly payToDate: Pence;
  readonly taxToDate: Pence;
}

export interface Taxed extends Worked {
  /** To take; negative: to give back. */
  readonly tax: Pence;
  /** With this payday. */
  readonly taxToDate: Pence;
}

/** Refuses a year that is not on file, a period that the frequency does not have, and a code that the nation does not have. */
export function taxOn(given: TaxablePay): Taxed {
  const { code, frequency, period, taxYear } = given;
  const nation = code.nation ?? given.nation;
  const rates = taxRatesOf(taxYear, nation);
  if (!rates) throw new Refusal('ratesMissing', words.noRates(taxYear), { field: 'taxYear' });
  const table = tablePeriod(frequency, period);
  if (!table) throw new Refusal('badInput', frequency === 'monthly' ? words.noMonth : words.noWeek(lastPeriod(frequency)), { field: 'period' });
  const isAdded = given.basis === 'cumulative' && !code.isByItself && !table.isExtra;
  const count = isAdded ? table.count : SPAN[frequency];
  const pay = isAdded ? given.payToDate + given.pay : given.pay;
  const before = isAdded ? given.taxToDate : 0;

  const due = dueOn(code, rates, { pay, count, units: UNITS[frequency] });
  const most = mostTaken(given.pay);
  const tax = Math.min(due.tax - before, most);
  const basis = isAdded ? words.added(UNITS[frequency], count) : table.isExtra ? words.extra(count) : words.byItself(count, UNITS[frequency]);
  return {
    tax,
    taxToDate: given.taxToDate + tax,
    working: [
      words.code(code.text, nation),
      basis,
      ...due.working,
      ...(isAdded ? [words.now(due.tax, before)] : []),
      ...(due.tax - before > most ? [words.atMost(most)] : []),
      words.take(tax),
    ],
    toCheck: isToCheck(rates.certainty) ? [payWords.toCheck] : [],
  };
}

/** Never more than half of the pay of the payday, rounded down (Income Tax (PAYE) Regulations 2003, regulation 23: the overriding limit). */
function mostTaken(pay: Pence): Pence {
  return Math.max(0, divideDown(pay, 2));
}

interface Charged {
  readonly pay: Pence;
  /** Weeks or months of the tables, of so many in a year. */
  readonly count: number;
  readonly units: 52 | 12;
}

interface Due {
  readonly tax: Pence;
  readonly working: readonly string[];
}

function dueOn(code: TaxCode, rates: TaxRates, { pay, count, units }: Charged): Due {
  if (code.kind === 'none') return { tax: 0, working: [words.none] };
  if (code.kind === 'flat') return flatTax(code, rates, pay);
  const one = adjustmentOfOne(code.number, units);
  const adjustment = one * count;
  const isAdded = code.kind === 'added';
  const taxable = isAdded ? pay + adjustment : pay - adjustment;
  const counted = one === 0 ? [words.nothingFree] : [isAdded ? words.addedByCode(one, count, units) : words.free(one, count, units)];
  if (taxable <= 0) return { tax: 0, working: [...counted, words.nothingLeft(pay, adjustment)] };
  const pounds = divideDown(taxable, 100);
  const left = isAdded ? words.together(pay, adjustment, taxable, pounds) : words.left(pay, adjustment, taxable, pounds);
  const { tax, working } = bandTax(rates, taxable, count, units);
  return { tax, working: [...counted, left, ...working] };
}

/**
 * What is free of tax, or added, in one week or month: the number in tens of pounds and £9 more, shared out, cut to four decimals and rounded up
 * to a penny; each whole 500 of the number above that is a fixed £96.16 a week or £416.67 a month. K codes have the £9 too. 0: nothing.
 */
export function adjustmentOfOne(number: number, units: 52 | 12): Pence {
  if (number === 0) return 0;
  const fiveHundreds = divideDown(number - 1, 500);
  const rest = number - fiveHundreds * 500;
  const tenThousandths = divideDown((rest * 10 + 9) * 10_000, units);
  return divideUp(tenThousandths, 100) + fiveHundreds * (units === 52 ? 9616 : 41_667);
}

/** BR and D codes: whole pounds of all pay at one rate. */
function flatTax(code: TaxCode & { readonly kind: 'flat' }, { bands, basicBand }: TaxRates, pay: Pence): Due {
  const band = bands[basicBand + code.aboveBasic];
  if (!band) throw new Refusal('badInput', words.noSuchBand(code.text), { field: 'code' });
  const pounds = Math.max(0, divideDown(pay, 100));
  const tax = pounds * band.percent;
  return { tax, working: [words.flat(band.percent, pounds, tax)] };
}

/**
 * The first band whose share of the year, rounded up to whole pounds, is not below the taxable pay; in it the tax of all bands before, and its
 * rate on the rest of the whole pounds, rounded down to a penny.
 */
function bandTax({ bands }: TaxRates, taxable: Pence, count: number, units: 52 | 12): Due {
  const pounds = divideDown(taxable, 100);
  let below = { upTo: 0, tax: 0 };
  let yearly = { upTo: 0, pence: 0 };
  for (const { percent, upTo } of bands) {
    // A year's tax of the bands so far is exact in pence: whole pounds at a whole per cent.
    const year = upTo === null ? null : { upTo, pence: yearly.pence + (upTo - yearly.upTo) * percent };
    const share = year && { upTo: divideDown(year.upTo * 10_000 * count, units), tax: divideDown(year.pence * 100 * count, units) };
    if (year === null || share === null || taxable <= divideUp(share.upTo, 10_000) * 100) {
      const rest = pounds * 10_000 - below.upTo;
      const millionths = below.tax * 100 + rest * percent;
      const tax = divideDown(millionths, 10_000);
      const working =
        below.upTo === 0 ? [words.firstBand(percent, pounds, tax)] : [words.bandsBelow(below.tax, below.upTo), words.band(percent, rest, millionths, tax)];
      return { tax, working };
    }
    below = share;
    yearly = year;
  }
  throw new Error('the last band of income tax has an end');
}
