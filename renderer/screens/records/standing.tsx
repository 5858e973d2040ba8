/** How an invoice stands, in one sentence: in the list of invoices and on its own page. */
import type { Output } from '../../../core/api/methods.ts';
import { invoiceWords as words } from '../../words/invoices.ts';

export type Standings = Output<'figures.invoices'>;
type OneStanding = Standings[number];

export function Standing({ of }: { readonly of: OneStanding | undefined }) {
  if (of === undefined) return null;
  const part = of.state !== 'paid' && of.paid !== 0 ? `${words.partPaid(Math.abs(of.left))} ` : '';
  return <span className={of.state === 'late' ? 'count' : undefined}>{`${part}${stateOf(of)}`}</span>;
}

function stateOf({ state, left, dueOn }: OneStanding): string {
  if (state === 'paid') return words.paid;
  if (state === 'disputed') return words.disputed;
  if (state === 'not_known') return words.notKnown(dueOn);
  if (left < 0) return (state === 'due' ? words.comesBack : words.backLate)(dueOn);
  return (state === 'due' ? words.due : words.late)(dueOn);
}
