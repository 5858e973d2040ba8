/** How an invoice stands, in one sentence: in the list of invoices, on its own page, and on paper. */
import type { InvoiceStanding } from '../figures/owed/invoice-standing.ts';
import { invoiceStandingWords as words } from '../words/figures/invoice-standing.ts';

function stateSaid({ state, left, dueOn }: InvoiceStanding): string {
  if (state === 'paid') return words.paid;
  if (state === 'disputed') return words.disputed;
  if (state === 'not_known') return words.notKnown(dueOn);
  if (left < 0) return (state === 'due' ? words.comesBack : words.backLate)(dueOn);
  return (state === 'due' ? words.due : words.late)(dueOn);
}

export function invoiceStandingSaid(standing: InvoiceStanding): string {
  const { state, paid, left } = standing;
  const part = state !== 'paid' && paid !== 0 ? `${words.partPaid(Math.abs(left))} ` : '';
  return `${part}${stateSaid(standing)}`;
}
