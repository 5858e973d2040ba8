/** The lines of an invoice as they are typed: each as its parts with tabs between, which nobody can type. Pure. */
import { productOf } from '../../../core/bills/lines.ts';
import type { InvoiceLine } from '../../../core/books/facts.ts';
import { INVOICE_LINE_FOR } from '../../../core/books/facts.ts';
import { formatHours, parseHours } from '../../../core/values/hours.ts';
import { parseMoney, plainPounds } from '../../../core/values/money.ts';
import { hoursFault, moneyFault } from '../../parts/fields/amount-faults.ts';
import { recordWords as words } from '../../words/records.ts';

export const LINE_PARTS = ['what', 'quantity', 'price', 'amount', 'words'] as const;
export type TypedLine = Readonly<Record<(typeof LINE_PARTS)[number], string>>;

export const NEW_LINE: TypedLine = { what: 'hour', quantity: '', price: '', amount: '', words: '' };

export function partsOfLine(typed: string): TypedLine {
  const [what = '', quantity = '', price = '', amount = '', said = ''] = typed.split('\t');
  return { what, quantity, price, amount, words: said };
}

export function typedLine(parts: TypedLine): string {
  return LINE_PARTS.map((part) => parts[part].replaceAll('\t', ' ')).join('\t');
}

export function moneyTyped(pence: number): string {
  return plainPounds(pence);
}

export function writeTypedLine({ what, quantity, price, amount, words: said }: InvoiceLine): string {
  return typedLine({
    what,
    quantity: quantity === null ? '' : formatHours(quantity),
    price: price === null ? '' : moneyTyped(price),
    amount: moneyTyped(amount),
    words: said,
  });
}

/** Null: nothing is typed in it. */
function readLine({ what, quantity, price, amount, words: said }: TypedLine): InvoiceLine | { readonly fault: string } | null {
  if ([quantity, price, amount, said].every((text) => text.trim() === '')) return null;
  const many = quantity.trim() === '' ? null : parseHours(quantity);
  const each = price.trim() === '' ? null : parseMoney(price);
  if (quantity.trim() !== '' && many === null) return { fault: hoursFault(quantity) };
  if (price.trim() !== '' && each === null) return { fault: moneyFault(price) };
  if ((many ?? 0) < 0 || (each ?? 0) < 0) return { fault: words.notNegative };
  const sum = amount.trim() === '' ? productOf({ quantity: many, price: each }) : parseMoney(amount);
  if (sum === null) return { fault: moneyFault(amount) };
  return { what: INVOICE_LINE_FOR.find((one) => one === what) ?? 'other', quantity: many, price: each, amount: sum, words: said.trim() };
}

/** Those with nothing in them are left out; null: no others are there. */
export function readTypedLines(typed: readonly string[]): { readonly value: readonly InvoiceLine[] | null } | { readonly fault: string } {
  const lines: InvoiceLine[] = [];
  for (const [index, one] of typed.entries()) {
    const read = readLine(partsOfLine(one));
    if (read === null) continue;
    if ('fault' in read) return { fault: words.ofLine(index + 1, read.fault) };
    lines.push(read);
  }
  return { value: lines.length > 0 ? lines : null };
}
