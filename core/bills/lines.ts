/**
 * The lines of an invoice as one text, and back: `hour 12 @ 25.15; mile 30 @ 0.45; other = 5.00 "Gloves"`. A line is what it is for, how many
 * at which price, and what it comes to; the last is left out where it is the product. Words stand in double marks, one in them is written twice.
 */
import type { InvoiceLine, InvoiceLineFor } from '../books/facts.ts';
import { INVOICE_LINE_FOR } from '../books/facts.ts';
import { formatHours, parseHours } from '../values/hours.ts';
import { MOST_HOURS, MOST_MONEY, MOST_TEXT } from '../values/limits.ts';
import { formatMoney, parseMoney, productRounded } from '../values/money.ts';
import type { HundredthHours, Pence } from '../values/units.ts';

/** More than any invoice of care has; an invoice of one line a visit for a month fits. */
export const MOST_LINES = 200;

/** What a line comes to by itself; null: it has no number or no price. */
export function productOf({ quantity, price }: Pick<InvoiceLine, 'quantity' | 'price'>): Pence | null {
  return quantity === null || price === null ? null : productRounded([quantity, price], 100);
}

const OF_HOURS: ReadonlySet<InvoiceLineFor> = new Set<InvoiceLineFor>(['hour', 'weekend_hour', 'bank_holiday_hour']);

/** Null: none of the lines is of hours. */
export function hoursOfLines(lines: readonly InvoiceLine[]): HundredthHours | null {
  const ofHours = lines.filter(({ what, quantity }) => OF_HOURS.has(what) && quantity !== null);
  return ofHours.length === 0 ? null : ofHours.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0);
}

export function sumOfLines(lines: readonly InvoiceLine[]): Pence {
  return lines.reduce((sum, { amount }) => sum + amount, 0);
}

function pounds(pence: Pence): string {
  return formatMoney(pence).replace('£', '').replaceAll(',', '').replace('\u2212', '-');
}

function writeLine({ what, quantity, price, amount, words }: InvoiceLine): string {
  const product = productOf({ quantity, price });
  return [
    what,
    ...(quantity === null ? [] : [formatHours(quantity)]),
    ...(price === null ? [] : [`@ ${pounds(price)}`]),
    ...(product === amount ? [] : [`= ${pounds(amount)}`]),
    ...(words === '' ? [] : [`"${words.replaceAll('"', '""')}"`]),
  ].join(' ');
}

export function writeLines(lines: readonly InvoiceLine[]): string {
  return lines.map(writeLine).join('; ');
}

const LINE = /\s*([a-z][a-z _-]*?)\s*(?:\s(\d[\d.,]*))?\s*(?:@\s*(£?[\d.,]+))?\s*(?:=\s*([-\u2212]?£?[\d.,]+))?\s*(?:"((?:[^"]|"")*)")?\s*(?:;|$)/iuy;

function lineIn([, kind = '', many, each, sum, words = '']: readonly (string | undefined)[]): InvoiceLine | null {
  const plain = kind.toLowerCase().replace(/[\s_-]+/g, '_');
  const what = INVOICE_LINE_FOR.find((one) => one === plain || `${one}s` === plain);
  const quantity = many === undefined ? null : parseHours(many);
  const price = each === undefined ? null : parseMoney(each);
  const amount = sum === undefined ? productOf({ quantity, price }) : parseMoney(sum);
  if (what === undefined || amount === null) return null;
  if ((many !== undefined && quantity === null) || (each !== undefined && price === null)) return null;
  if (quantity !== null && quantity > MOST_HOURS) return null;
  if (Math.abs(amount) > MOST_MONEY || Math.abs(price ?? 0) > MOST_MONEY || words.length > MOST_TEXT) return null;
  return { what, quantity, price, amount, words: words.replaceAll('""', '"') };
}

/** Null: it is no such text, or has more lines than are kept. */
export function readLines(text: string): readonly InvoiceLine[] | null {
  const lines: InvoiceLine[] = [];
  LINE.lastIndex = 0;
  while (LINE.lastIndex < text.length) {
    const found = LINE.exec(text);
    const line = found && lineIn(found);
    if (!found || !line || lines.length === MOST_LINES) return null;
    lines.push(line);
    if (LINE.lastIndex === text.length && !text.trimEnd().endsWith(';')) break;
    if (text.slice(LINE.lastIndex).trim() === '') break;
  }
  return lines.length === 0 ? null : lines;
}
