/**
 * Money is a whole number of pence, one currency. This file rounds, splits, reads and writes it, and nothing else.
 * Rounding is half up, away from zero, and happens once, by a function chosen by name (figures, section 0).
 *
 * One sign everywhere: what moves is positive where money comes in and negative where it goes out (bank lines and their parts, recorded
 * payments, movements, rows). What a paper asks for (a bill, a payslip, a purchase) is positive where it is to be paid, negative on a
 * credit note. People write what they paid without a sign: move-in files, forms, histories and tables for people turn it (`opposite`).
 */
import type { Pence } from './units.ts';
import { grouped } from './count.ts';
import { MOST_MONEY } from './limits.ts';

/** `numerator / denominator` as a whole number, halves away from zero. `denominator` > 0; exact for all safe integers. */
export function divideRounded(numerator: number, denominator: number): number {
  if (!Number.isSafeInteger(numerator)) throw new RangeError(`not a whole safe number: ${numerator}`);
  const size = Math.abs(numerator);
  const whole = Math.floor(size / denominator);
  const rest = size - whole * denominator;
  const rounded = rest * 2 >= denominator ? whole + 1 : whole;
  return numerator < 0 && rounded !== 0 ? -rounded : rounded;
}

/** `divideRounded` of a product, exact also where the product itself is not a safe number. Throws where what comes of it is none. */
export function productRounded(factors: readonly number[], denominator: number): number {
  const exact = factors.reduce((product, factor) => product * BigInt(factor), 1n);
  const size = exact < 0n ? -exact : exact;
  const rounded = Number((2n * size + BigInt(denominator)) / (2n * BigInt(denominator)));
  if (!Number.isSafeInteger(rounded)) throw new RangeError('not a whole safe number');
  return exact < 0n && rounded !== 0 ? -rounded : rounded;
}

/** The same sum the other way: what was paid, of what moved. Nought stays nought. */
export function opposite(pence: Pence): Pence {
  return pence === 0 ? 0 : -pence;
}

/** A weekly sum for `days` days: round(weekly x days / 7). */
export function forDays(weekly: Pence, days: number): Pence {
  return divideRounded(weekly * days, 7);
}

/** Splits `total` by `weights`; the left-over pennies go to the largest remainders (first one first), so the parts add up to `total`. */
export function share(total: Pence, weights: readonly number[]): Pence[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (all <= 0) throw new RangeError('share needs a weight above nought');
  const sign = total < 0 ? -1 : 1;
  const size = BigInt(Math.abs(total));
  const whole = BigInt(all);
  const parts = weights.map((weight, index) => {
    const exact = size * BigInt(weight);
    return { index, pence: Number(exact / whole), rest: Number(exact % whole) };
  });
  let left = Math.abs(total) - parts.reduce((sum, part) => sum + part.pence, 0);
  for (const part of parts.toSorted((a, b) => b.rest - a.rest || a.index - b.index)) {
    if (left <= 0) break;
    part.pence += 1;
    left -= 1;
  }
  return parts.map((part) => (part.pence === 0 ? 0 : sign * part.pence));
}

const MONEY = /^(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d{1,2})?$/;

/**
 * Reads `1,234.56`, `£12`, `-£3.50`, `£-3.50`, `(3.50)`, `3.50-`, `+3`. Returns pence; null where it is not money, or
 * more than there may be of it. Blanks (also no-break ones) around are ignored; more than two decimals are refused, never rounded.
 */
export function parseMoney(text: string): Pence | null {
  const pence = readMoney(text, MOST_MONEY);
  return pence === 'tooMuch' ? null : pence;
}

/** The same, telling money of more than `most` from what is no money. */
export function readMoney(text: string, most: Pence): Pence | 'tooMuch' | null {
  let rest = text.replace(/[\s\u00a0\u202f]/g, '').replace(/\u2212/g, '-');
  let negative = false;
  const bracketed = /^\((.*)\)$/.exec(rest);
  if (bracketed) {
    negative = true;
    rest = bracketed[1] ?? '';
  }
  const signed = /^([+-]?)£?([+-]?)(.*?)(-?)$/.exec(rest);
  if (!signed) return null;
  const [, before = '', after = '', digits = '', behind = ''] = signed;
  const signs = before + after + behind;
  if (signs.length > 1 || (negative && signs !== '')) return null;
  if (signs === '-') negative = true;
  if (digits === '' || digits === '.' || !MONEY.test(digits)) return null;
  const [whole = '', part = ''] = digits.replaceAll(',', '').split('.');
  const pence = Number(whole || '0') * 100 + Number(part.padEnd(2, '0'));
  if (pence > most) return 'tooMuch';
  return negative && pence !== 0 ? -pence : pence;
}

/** `£1,234.56`, with a true minus sign before the pound sign where negative. */
export function formatMoney(pence: Pence): string {
  const size = Math.abs(pence);
  const pounds = grouped(Math.floor(size / 100));
  return `${pence < 0 ? '\u2212' : ''}£${pounds}.${String(size % 100).padStart(2, '0')}`;
}

/** Pounds with two decimals and no sign of money, as it is typed in a box, and stands in the name of a file. */
export function plainPounds(pence: Pence): string {
  const size = String(Math.abs(pence)).padStart(3, '0');
  return `${pence < 0 ? '-' : ''}${size.slice(0, -2)}.${size.slice(-2)}`;
}
