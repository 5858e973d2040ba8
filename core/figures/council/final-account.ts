/**
 * The final account once the direct payment has ended: what is in the account, less all that is still to be paid out of it and what of the
 * contribution was paid ahead, with what of it is owed; what is left goes back. Read off the figures of the day.
 */
import type { PaymentStop } from '../../books/facts.ts';
import { addDays } from '../../values/day.ts';
import type { Day, Pence } from '../../values/units.ts';
import type { Figures } from '../figures.ts';
import type { Part } from '../owed/liabilities.ts';
import { PARTS } from '../owed/liabilities.ts';
import type { Payer } from './payers.ts';

/** Told also where there is nothing of them: what councils ask for. */
const ALWAYS_TOLD: ReadonlySet<Part> = new Set<Part>(['wages', 'holiday', 'hmrc', 'invoices']);

export interface FinalAccount {
  readonly stop: PaymentStop;
  /** The last day of the direct payment, and the day by which what is left goes back; null: no days are on file. */
  readonly lastDay: Day;
  readonly by: Day | null;
  readonly closing: Pence;
  readonly parts: readonly { readonly part: Part; readonly pence: Pence }[];
  /** Owed by the person; negative: paid ahead, to be given back. Nothing where the council sends bills: it never came into this account. */
  readonly contribution: Pence;
  /** Those beside the council whose money came in, or is kept: what is left of it is in the sum. */
  readonly otherPayers: readonly (Payer & {
    /** Of `returnable`, what its ring-fenced funds keep; null: it has none. */
    readonly left: Pence | null;
    /** All its funds are ring-fenced: nothing else of it is left. */
    readonly isWhole: boolean;
  })[];
  /** Negative: there is too little to pay all. */
  readonly returnable: Pence;
}

/** Null: no ending is on file that has begun, or that notice was given of. */
export function finalAccountOf({ accountIndex, cash, liabilities, contribution, payers, funds: apart }: Figures): FinalAccount | null {
  const { facts, asOf } = accountIndex;
  const endings = facts.paymentStops.filter(({ kind, from, noticeOn }) => kind === 'ended' && (from <= asOf || (noticeOn !== null && noticeOn <= asOf)));
  const stop = endings.toSorted((a, b) => (a.from < b.from ? -1 : 1))[0];
  if (stop === undefined) return null;
  const lastDay = addDays(stop.from, -1);
  const owed = contribution.model === 'gross_invoiced' ? 0 : contribution.balance;
  return {
    stop,
    lastDay,
    by: stop.closeDays === null ? null : addDays(lastDay, stop.closeDays),
    closing: cash.reconciled,
    parts: PARTS.map((part) => ({ part, pence: liabilities.parts[part] })).filter(({ part, pence }) => pence !== 0 || ALWAYS_TOLD.has(part)),
    contribution: owed,
    otherPayers: payers
      .map((payer) => {
        const kept = apart.filter(({ fund }) => payer.funds.some(({ id }) => id === fund.id));
        const left = kept.length === 0 ? null : kept.reduce((sum, { pence }) => sum + pence, 0);
        return { ...payer, left, isWhole: kept.length === payer.funds.length };
      })
      .filter(({ received, left }) => received > 0 || (left ?? 0) > 0),
    returnable: cash.reconciled - liabilities.total + owed,
  };
}
