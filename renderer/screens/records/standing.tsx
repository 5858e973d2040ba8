/** How an invoice stands, in one sentence: in the list of invoices and on its own page. */
import type { Output } from '../../../core/api/methods.ts';
import { invoiceStandingSaid } from '../../../core/bills/standing-said.ts';

export type Standings = Output<'figures.invoices'>;

export function Standing({ of }: { readonly of: Standings[number] | undefined }) {
  if (of === undefined) return null;
  return <span className={of.state === 'late' ? 'count' : undefined}>{invoiceStandingSaid(of)}</span>;
}
