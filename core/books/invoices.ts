/** What invoices are called where others refer to them: by their number as on paper, and by more where that is not enough. */
import { squeeze } from '../values/word-match.ts';
import { invoiceWords } from '../words/books/invoices.ts';
import { labelWords } from '../words/books/labels.ts';
import type { Invoice } from './facts.ts';
import { Labels } from './labels.ts';

/** An invoice with its supplier's name. */
type Named = Pick<Invoice, 'id' | 'number' | 'day' | 'amount'> & { readonly supplier: string };

/** What each is called, by id: without a number by supplier and day. Those of one number are told apart by their supplier and which way the money goes, or else by their order; no label is another's number. */
export function invoicesCalled(invoices: readonly Named[]): ReadonlyMap<number, string> {
  const called = new Map<number, string>();
  const labels = new Labels(invoices.flatMap(({ number }) => number || []));
  const whole = ({ number, supplier, amount, day }: Named): string =>
    number === '' ? invoiceWords.without(supplier, amount, day) : invoiceWords.of(number, supplier, amount);
  for (const same of Map.groupBy(invoices, ({ number }) => squeeze(number) || number).values()) {
    const [one, another] = same;
    if (one && one.number !== '' && !another) {
      called.set(one.id, one.number);
      continue;
    }
    for (const alike of Map.groupBy(same, whole))
      for (const [index, { id }] of alike[1].entries())
        called.set(
          id,
          labels.numbered((place) => (place === 1 ? alike[0] : labelWords.numbered(alike[0], place)), index + 1),
        );
  }
  return called;
}

/** The one of these that is the same bill: its number at its supplier, the money going the same way; where either has no number, its day and amount. */
export function invoiceThere(invoices: readonly Invoice[], { supplier, number, day, amount }: Omit<Invoice, 'id'>): Invoice | undefined {
  const isSame = (one: Invoice): boolean =>
    one.number !== '' && number !== '' ? squeeze(one.number) === squeeze(number) && one.amount < 0 === amount < 0 : one.day === day && one.amount === amount;
  return invoices.find((one) => one.supplier === supplier && isSame(one));
}
