/**
 * Ready for a crisis: what is free now, less what the plan needs until the council pays next, and how many hours of care
 * that would buy (figures, section 6). The agreed contingency is not taken off: a crisis is what it is for.
 */
import { addDays } from '../../values/day.ts';
import type { FundId, PlanLineId } from '../../books/facts.ts';
import type { Day, HundredthHours, Pence } from '../../values/units.ts';
import type { AccountIndex } from '../inputs/account-index.ts';
import { fundOfLine } from '../inputs/account-index.ts';
import type { DirectPayment } from '../council/direct-payment.ts';
import type { BudgetPiece, MovePiece } from '../inputs/plan-lines.ts';
import { budgetAcross, isHours, movePieces, runsOn } from '../inputs/plan-lines.ts';
import type { FundMoney } from './ring-fence.ts';

/** What one plan line needs in the span, all of it, fund or no fund. */
interface PlannedLine {
  readonly line: PlanLineId;
  readonly name: string;
  readonly pieces: readonly BudgetPiece[];
  readonly moves: readonly MovePiece[];
}

/** What a ring-fenced fund pays for of its lines' plan: at most its part of `ringFenced`. */
interface PaidByFund {
  readonly money: FundMoney;
  readonly planned: Pence;
  readonly pence: Pence;
}

export interface Crisis {
  readonly nextReceiptOn: Day;
  /** False: no payment is scheduled, and the span runs to the end of the account year. */
  readonly scheduled: boolean;
  readonly from: Day;
  readonly to: Day;
  readonly lines: readonly PlannedLine[];
  readonly byFunds: readonly PaidByFund[];
  readonly planned: Pence;
  readonly available: Pence;
  /** All that is really there but what is available: owed, set aside, kept for one purpose, planned. */
  readonly spokenFor: Pence;
  /** What of `available` the council may ask back: to be spent first. */
  readonly mayBeAskedBack: Pence;
  readonly yours: Pence;
  readonly hours: readonly { readonly rate: Pence; readonly hours: HundredthHours }[];
}

function ratesNow(accountIndex: AccountIndex): Pence[] {
  const rates = new Set<Pence>();
  for (const { versions } of accountIndex.lines) {
    for (const version of versions) {
      const { kind, rate } = version.row;
      if (isHours(kind) && rate !== null && rate > 0 && runsOn(version, accountIndex.asOf)) rates.add(rate);
    }
  }
  return [...rates].toSorted((a, b) => b - a);
}

/** Whole quarters of an hour that the money buys, never below none. */
export function quarters(available: Pence, rate: Pence): HundredthHours {
  return available <= 0 ? 0 : Math.floor((available * 4) / rate) * 25;
}

interface Sources {
  readonly reconciled: Pence;
  readonly uncommitted: Pence;
  readonly directPayment: DirectPayment;
  readonly funds: readonly FundMoney[];
  /** What the council may ask back of all that is held. */
  readonly atRisk: Pence;
}

export function crisisOf(accountIndex: AccountIndex, { reconciled, uncommitted, directPayment, funds, atRisk }: Sources): Crisis {
  const { asOf, facts } = accountIndex;
  const nextReceiptOn = directPayment.next?.dueOn ?? addDays(accountIndex.year.to, 1);
  const from = addDays(asOf, 1);
  const to = addDays(nextReceiptOn, -1);
  const lines = accountIndex.lines
    .map((line): PlannedLine => ({
      line: line.line,
      name: line.name,
      pieces: budgetAcross(line, facts.account.planYearStart, from, to),
      moves: movePieces(line.line, facts.planMoves, from, to),
    }))
    .filter(({ pieces, moves }) => pieces.length > 0 || moves.length > 0);
  let planned = 0;
  const byFund = new Map<FundId, Pence>();
  const count = (fund: FundId | null, pence: Pence): void => {
    planned += pence;
    if (fund !== null) byFund.set(fund, (byFund.get(fund) ?? 0) + pence);
  };
  for (const { line, pieces, moves } of lines) {
    for (const { version, pence } of pieces) count(version.row.fund, pence);
    for (const { move, pence } of moves) count(fundOfLine(accountIndex, line, move.day), pence);
  }
  const byFunds = funds.map((money): PaidByFund => {
    const own = byFund.get(money.fund.id) ?? 0;
    return { money, planned: own, pence: Math.min(Math.max(0, own), money.pence) };
  });
  planned -= byFunds.reduce((sum, { pence }) => sum + pence, 0);
  const available = uncommitted - planned;
  const mayBeAskedBack = Math.max(0, Math.min(available, atRisk));
  return {
    nextReceiptOn,
    scheduled: directPayment.next !== null,
    from,
    to,
    lines,
    byFunds,
    planned,
    available,
    spokenFor: Math.max(0, reconciled - Math.max(0, available)),
    mayBeAskedBack,
    yours: Math.max(0, available) - mayBeAskedBack,
    hours: ratesNow(accountIndex).map((rate) => ({ rate, hours: quarters(available, rate) })),
  };
}
