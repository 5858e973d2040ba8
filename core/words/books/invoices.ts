/** How an invoice is called where its number is not enough. */
import type { Pence } from '../../values/units.ts';

export const invoiceWords = {
  of: (number: string, supplier: string, amount: Pence): string => `${amount < 0 ? 'Credit note ' : ''}${number} of ${supplier}`,
};
