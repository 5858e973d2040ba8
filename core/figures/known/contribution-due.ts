/** What of the contribution is to be paid now, what cannot be told yet, and what comes next: read off instalments and how far the bank is known. */
import type { Pence } from '../../values/units.ts';
import { sumPence } from '../inputs/effective.ts';
import type { Contribution } from '../council/contribution.ts';
import type { Figures } from '../figures.ts';
import { paymentState } from './known.ts';

export interface ContributionDue {
  /** Due, and not paid, as far as the bank has shown. */
  readonly toPayNow: Pence;
  /** Due too, and it may have been paid where the statement does not reach. */
  readonly notKnown: Pence;
  /** What is left to pay with the instalment that comes next; 0 where it is paid already. */
  readonly next: Pence;
}

interface DueOn extends Pick<Figures, 'accountIndex' | 'known'> {
  readonly contribution: Pick<Contribution, 'owedAtOpening' | 'instalments' | 'nextInstalment' | 'received' | 'overdue'>;
}

export function contributionDue({ accountIndex, contribution, known }: DueOn): ContributionDue {
  const { owedAtOpening, instalments, nextInstalment, received, overdue } = contribution;
  const atOpening = paymentState(known, accountIndex.openedOn) === 'known' ? owedAtOpening : 0;
  const told = instalments.filter(({ dueOn }) => paymentState(known, dueOn) === 'known');
  const toPayNow = Math.min(overdue, Math.max(0, atOpening + sumPence(told) - received));
  const allDue = owedAtOpening + sumPence(instalments) + (nextInstalment?.pence ?? 0) - received;
  return { toPayNow, notKnown: overdue - toPayNow, next: Math.max(0, Math.min(allDue, nextInstalment?.pence ?? 0)) };
}
