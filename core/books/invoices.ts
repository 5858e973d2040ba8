/** What invoices are called where others refer to them: by their number as on paper, and by more where that is not enough. */
import { squeeze } from '../values/word-match.ts';
import { invoiceWords } from '../words/books/invoices.ts';
import type { Invoice } from './facts.ts';

/** An invoice with its supplier's name. */
type Named = Pick<Invoice, 'id' | 'number' | 'amount'> & { readonly supplier: string };

/** What each is called, by id. Those of one number are told apart by their supplier and which way the money goes, or else by their order. */
export function invoicesCalled(invoices: readonly Named[]): ReadonlyMap<number, string> {
  const called = new Map<number, string>();
  for (const same of Map.groupBy(invoices, ({ number }) => squeeze(number) || number).values()) {
    const [one, another] = same;
    if (one && !another) {
      called.set(one.id, one.number);
      continue;
    }
    for (const alike of Map.groupBy(same, ({ number, supplier, amount }) => invoiceWords.of(number, supplier, amount)))
      alike[1].forEach(({ id }, index) => called.set(id, index === 0 ? alike[0] : invoiceWords.numbered(alike[0], index + 1)));
  }
  return called;
}
