/** Payments due that came late or have not come: money in fills them oldest first (figures, section 3). */
import { addDays } from '../../values/day.ts';
import type { Day, Pence } from '../../values/units.ts';
import type { Movement } from '../inputs/movements.ts';

/** A payment that was not full 3 days after it was due; `missing` is what of it has not come yet. */
export interface LatePayment {
  readonly dueOn: Day;
  readonly pence: Pence;
  readonly missing: Pence;
  readonly receivedOn: Day | null;
}

export const LATE_AFTER_DAYS = 3;

/** Receipts fill due payments oldest first. */
export function latePayments(dues: readonly { readonly dueOn: Day; readonly pence: Pence }[], receipts: readonly Movement[], asOf: Day): LatePayment[] {
  const inOrder = receipts.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const late: LatePayment[] = [];
  let needed = 0;
  let had = 0;
  let next = 0;
  let fullOn: Day = '';
  for (const { dueOn, pence } of dues) {
    needed += pence;
    for (let receipt = inOrder[next]; receipt !== undefined && had < needed; receipt = inOrder[++next]) {
      had += receipt.amount;
      fullOn = receipt.day;
    }
    if (pence <= 0) continue;
    const missing = Math.min(pence, Math.max(0, needed - had));
    const lastDay = addDays(dueOn, LATE_AFTER_DAYS);
    if (missing > 0 ? asOf >= lastDay : fullOn > lastDay) late.push({ dueOn, pence, missing, receivedOn: missing > 0 ? null : fullOn });
  }
  return late;
}
