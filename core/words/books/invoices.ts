/** How an invoice is called where its number is not enough. */
import { formatDay } from '../../values/day.ts';
import { formatHours } from '../../values/hours.ts';
import { formatMoney } from '../../values/money.ts';
import type { Day, HundredthHours, Pence } from '../../values/units.ts';

export const invoiceWords = {
  lineProduct: (line: number, product: Pence, amount: Pence): string => `Line ${line} of it comes to ${formatMoney(product)}, and says ${formatMoney(amount)}.`,
  linesSum: (sum: Pence): string => `Its lines come to ${formatMoney(sum)}.`,
  linesHours: (hours: HundredthHours): string => `Its lines have ${formatHours(hours)} hours. Only hours written here count.`,
  /** What stands behind "invoice" in a sentence: its number or, where it has none, its day: "Invoice of 4 May 2026". */
  number: ({ number, day }: { readonly number: string; readonly day: Day }): string => (number === '' ? `of ${formatDay(day)}` : number),
  without: (supplier: string, amount: Pence, day: Day): string => `${amount < 0 ? 'Credit note of ' : ''}${supplier}, ${formatDay(day)}`,
  of: (number: string, supplier: string, amount: Pence): string => `${amount < 0 ? 'Credit note ' : ''}${number} of ${supplier}`,
};
