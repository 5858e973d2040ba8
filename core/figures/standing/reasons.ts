/** Why an account is to be looked at, the worst reason first, and which of many comes first. Compares what stands with today; computes no figure. */
import type { Day, Pence } from '../../values/units.ts';
import { dayNumber, daysBetween } from '../../values/day.ts';
import type { Need } from '../known/answers.ts';
import type { NeedsDoing } from '../known/needs-doing.ts';
import type { Due } from '../due/due.ts';
import type { AccountStanding } from './standing.ts';

/** A statement comes once a month; past this one is missing. */
const STATEMENT_OLD_AFTER_DAYS = 35;

/** Worst first. */
export type Reason =
  | { readonly code: 'short'; readonly pence: Pence; readonly day: Day }
  | { readonly code: 'runsOut'; readonly day: Day }
  | { readonly code: 'overdue'; readonly what: NeedsDoing['code']; readonly pence: Pence | null; readonly day: Day | null; readonly count: number }
  | { readonly code: 'mayBeAskedBack'; readonly pence: Pence }
  | { readonly code: 'unexplained'; readonly lines: number }
  | { readonly code: 'statementOld'; readonly days: number }
  | { readonly code: 'notKnown'; readonly needs: readonly Need[] };

const CODES = ['short', 'runsOut', 'overdue', 'mayBeAskedBack', 'unexplained', 'statementOld', 'notKnown'] as const satisfies readonly Reason['code'][];

/** @param unexplained how many bank lines wait. Empty: the account is in order. */
export function reasonsOf({ short, runsOutOn, overdue, mayBeAskedBack, bank, needs }: AccountStanding, unexplained: number, today: Day): Reason[] {
  const reasons: Reason[] = [];
  if (short) reasons.push({ code: 'short', pence: short.pence, day: short.nextReceiptOn });
  // What is short before the next payment says it already.
  else if (runsOutOn !== null) reasons.push({ code: 'runsOut', day: runsOutOn });
  if (overdue) reasons.push({ code: 'overdue', what: overdue.code, pence: overdue.pence, day: overdue.day, count: overdue.count });
  if (mayBeAskedBack !== null && mayBeAskedBack > 0) reasons.push({ code: 'mayBeAskedBack', pence: mayBeAskedBack });
  if (unexplained > 0) reasons.push({ code: 'unexplained', lines: unexplained });
  const days = bank === null ? 0 : daysBetween(bank, today);
  if (days > STATEMENT_OLD_AFTER_DAYS) reasons.push({ code: 'statementOld', days });
  if (needs.length > 0) reasons.push({ code: 'notKnown', needs });
  return reasons;
}

/** The first thing due from today on; null: nothing that is known of. */
export function nextDueOf({ dues }: AccountStanding, today: Day): Due | null {
  return dues.find(({ day }) => day >= today) ?? null;
}

/** How bad the worst reason is, within those of its code: more is worse. */
function weight(reason: Reason): number {
  switch (reason.code) {
    case 'short':
    case 'overdue':
    case 'mayBeAskedBack':
      return reason.pence ?? 0;
    case 'runsOut':
      return -dayNumber(reason.day);
    case 'unexplained':
      return reason.lines;
    case 'statementOld':
      return reason.days;
    case 'notKnown':
      return reason.needs.length;
  }
}

/** Worst first; in order comes last, and among equals the order stays. */
export function worstFirst([a]: readonly Reason[], [b]: readonly Reason[]): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return CODES.indexOf(a.code) - CODES.indexOf(b.code) || weight(b) - weight(a);
}
