/** How an invoice is called where its number is not enough. */
import { formatDay } from '../../values/day.ts';
import type { Day, Pence } from '../../values/units.ts';

export const invoiceWords = {
  /** What stands behind "invoice" in a sentence: its number or, where it has none, its day: "Invoice of 4 May 2026". */
  number: ({ number, day }: { readonly number: string; readonly day: Day }): string => (number === '' ? `of ${formatDay(day)}` : number),
  without: (supplier: string, amount: Pence, day: Day): string => `${amount < 0 ? 'Credit note of ' : ''}${supplier}, ${formatDay(day)}`,
  of: (number: string, supplier: string, amount: Pence): string => `${amount < 0 ? 'Credit note ' : ''}${number} of ${supplier}`,
};
